"""Word: a document as the bytes of a .docx file, the same bytes for the same document."""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from weekly_editor.document.block import Document
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.document.wording import page_text
from weekly_editor.report.bilingual import Language
from weekly_editor.writers.docx_body import Sheet, render_body
from weekly_editor.writers.docx_numbering import Numbering
from weekly_editor.writers.docx_text import Links, filled, half_points, line_twips, twips
from weekly_editor.writers.xml_text import escape, quoteattr

MAX_PROPERTY = 255  # characters that a document property may have
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)

Parts = dict[str, str | bytes]  # by name in the package, the content types first


def write_docx(document: Document, look: Look = DEFAULT_LOOK) -> bytes:
    """Return ``document`` as a Word file (ECMA-376 transitional, compatibility mode 15)."""
    return zipped(docx_parts(document, look))


def docx_parts(document: Document, look: Look = DEFAULT_LOOK) -> Parts:
    """Return the parts of the Word file that ``document`` makes."""
    sheet = Sheet(look, Numbering(document), Links())
    body = render_body(document, sheet)
    page = {"page_width": twips(look.page_width_mm), "page_height": twips(look.page_height_mm)}
    footer = _footer(document.language)
    return {
        **_fixed_parts(),
        "word/document.xml": filled("document.xml", body=body, margin=twips(look.margin_mm), **page),
        "word/_rels/document.xml.rels": filled("document_rels.xml", links=sheet.links.render()),
        "word/numbering.xml": sheet.numbering.render(look),
        "word/header1.xml": _header(document),
        "word/footer1.xml": footer,
        "word/footer2.xml": footer,
        **_look_parts(look, document.language, sheet.text_width),
        "docProps/core.xml": _core(document),
        "docProps/app.xml": filled("app.xml", team=escape(document.team[:MAX_PROPERTY])),
    }


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return the parts as a package that says nothing of when and where it was made."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            entry = ZipInfo(name, _ZIP_DATE)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, content)
    return target.getvalue()


def _fixed_parts() -> dict[str, str]:
    return {"[Content_Types].xml": filled("content_types.xml"), "_rels/.rels": filled("package_rels.xml")}


@lru_cache(maxsize=8)
def _look_parts(look: Look, language: Language, text_width: int) -> dict[str, str]:
    """Return the parts that a look alone decides."""
    fonts = {"latin_font": _attribute(look.latin_font), "han_font": _attribute(look.han_font)}
    colors = {name: getattr(look, name) for name in ("ink", "muted", "accent", "good", "risk", "rule", "head_fill")}
    sizes = {
        "body": half_points(look.body_pt),
        "small": half_points(look.small_pt),
        "title_size": half_points(look.title_pt),
        "heading_1": half_points(look.heading_pt[0]),
        "heading_2": half_points(look.heading_pt[1]),
        "body_line": line_twips(look.body_pt, look.line_height),
        "small_line": line_twips(look.small_pt, look.line_height),
        "title_line": line_twips(look.title_pt, 1),
        "heading_1_line": line_twips(look.heading_pt[0], 1),
        "heading_2_line": line_twips(look.heading_pt[1], 1),
    }
    hint = "eastAsia" if language == "zh_CN" else "default"  # which font shows the signs “ ” … that both have
    other_name = f"<w:altName w:val={quoteattr(look.fallback_fonts[0])}/>" if look.fallback_fonts else ""
    return {
        "word/styles.xml": filled("styles.xml", hint=hint, text_width=text_width, **sizes, **colors),
        "word/theme/theme1.xml": filled("theme.xml", **fonts, **colors),
        "word/settings.xml": filled("settings.xml", tab=twips(look.list_indent_mm)),
        "word/fontTable.xml": filled("fontTable.xml", han_alternative=other_name, **fonts),
    }


def _header(document: Document) -> str:
    return filled("header.xml", title=escape(_line(document.title)), week=str(document.week))


def _footer(language: Language) -> str:
    before, between, after = page_text("|", "|", language).split("|")
    return filled("footer.xml", before_page=before, before_pages=between, after_pages=after)


def _core(document: Document) -> str:
    return filled(
        "core.xml",
        title=escape(_line(document.title)[:MAX_PROPERTY]),
        author=escape(_line(document.author)[:MAX_PROPERTY]),
        week=str(document.week),
        times=_times(document.created_at) if document.created_at else "",
        language="zh-CN" if document.language == "zh_CN" else "en-US",
    )


def _times(created_at: datetime) -> str:
    """Return when the document was made, by the clock on the wall: the same on machines of every zone."""
    moment = created_at.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    return "".join(
        f'\n  <dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>' for name in ("created", "modified")
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _attribute(text: str) -> str:
    return quoteattr(text)[1:-1]
