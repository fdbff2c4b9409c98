"""Word: a document as the bytes of a .docx file, the same bytes for the same document."""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from weekly_editor.document.block import Document
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.document.wording import page_text
from weekly_editor.report.bilingual import Language
from weekly_editor.writers.docx_body import render_body
from weekly_editor.writers.docx_contents import Marks, contents_of
from weekly_editor.writers.docx_drawing import Drawings
from weekly_editor.writers.docx_numbering import Numbering
from weekly_editor.writers.docx_sheet import Sheet
from weekly_editor.writers.docx_style import look_parts
from weekly_editor.writers.docx_text import Links, filled, twips
from weekly_editor.writers.xml_text import escape

MAX_PROPERTY = 255  # characters that a document property may have
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)

Parts = dict[str, str | bytes]  # by name in the package, the content types first


def write_docx(document: Document, look: Look = DEFAULT_LOOK) -> bytes:
    """Return ``document`` as a Word file (ECMA-376 transitional, compatibility mode 15)."""
    return zipped(docx_parts(document, look))


def docx_parts(document: Document, look: Look = DEFAULT_LOOK) -> Parts:
    """Return the parts of the Word file that ``document`` makes."""
    contents = contents_of(document, look)
    numbering = Numbering(document, look.arrangement.numbering)
    sheet = Sheet(look, numbering, Links(), Drawings(), Marks(len(document.parts), contents))
    body = render_body(document, contents, sheet)
    page = {"page_width": twips(look.page_width_mm), "page_height": twips(look.page_height_mm)}
    footer = _footer(document.language)
    return {
        "[Content_Types].xml": filled("content_types.xml", charts=sheet.drawings.content_types()),
        "_rels/.rels": filled("package_rels.xml"),
        "word/document.xml": filled("document.xml", body=body, margin=twips(look.margin_mm), **page),
        "word/_rels/document.xml.rels": filled(
            "document_rels.xml", charts=sheet.drawings.relationships(), links=sheet.links.render()
        ),
        "word/numbering.xml": sheet.numbering.render(look),
        "word/header1.xml": _header(document),
        "word/footer1.xml": footer,
        "word/footer2.xml": footer,
        **sheet.drawings.parts(look, document.language),
        **look_parts(look, document.language, sheet.text_width),
        "docProps/core.xml": _core(document),
        "docProps/app.xml": filled("app.xml", team=escape(document.team[:MAX_PROPERTY])),
    }


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return the parts as a package that says nothing of when and where it was made."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            entry = ZipInfo(name, _ZIP_DATE)
            entry.compress_type = ZIP_STORED if name.endswith(".xlsx") else ZIP_DEFLATED  # a workbook is packed already
            entry.create_system = 0
            package.writestr(entry, content)
    return target.getvalue()


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
