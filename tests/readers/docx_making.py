"""Word files made by hand for tests: any body, and only the parts that it needs."""

from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PARTS = ("styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer")
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{level}"><w:name w:val="heading {level}"/></w:style>'
    for level in range(1, 5)
)  # as Word in Chinese has them: the id is a number, the name is English


def document(
    *body: str, links: dict[str, str] | None = None, content_type: str = _MAIN, styles: str = STYLES, **parts: str
) -> bytes:
    """Return a Word file with ``body``, what stands in other ``parts``, and addresses by the ids of their relations."""
    files = {"word/document.xml": f"<w:document {NAMESPACES}><w:body>{''.join(body)}</w:body></w:document>"}
    relations = [f'<Relationship Id="{name}" Type="{_KIND}{name}" Target="{name}.xml"/>' for name in _PARTS]
    for link_id, href in (links or {}).items():
        target = f'Target={quoteattr(href)} TargetMode="External"'
        relations.append(f'<Relationship Id="{link_id}" Type="{_KIND}hyperlink" {target}/>')
    for name, content in {"styles": styles, **parts}.items():
        tag = {"header": "hdr", "footer": "ftr"}.get(name, name)
        files[f"word/{name}.xml"] = f"<w:{tag} {NAMESPACES}>{content}</w:{tag}>"
    files["word/_rels/document.xml.rels"] = _relations("".join(relations))
    files["_rels/.rels"] = _relations(
        f'<Relationship Id="rId1" Type="{_KIND}officeDocument" Target="word/document.xml"/>'
    )
    files["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{content_type}"/></Types>'
    )
    return zipped(files)


def zipped(files: dict[str, str | bytes]) -> bytes:
    """Return a zip archive with ``files``."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def run(text: str, properties: str = "") -> str:
    """Return a run; tabs and line breaks as Word has them."""
    parts = "".join(
        {"\n": "<w:br/>", "\t": "<w:tab/>"}.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        for piece in text.replace("\n", "\0\n\0").replace("\t", "\0\t\0").split("\0")
        if piece
    )
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{parts}</w:r>"


def p(content: str = "", properties: str = "") -> str:
    """Return a paragraph of ``content``: text, or XML that starts with a tag."""
    inner = content if content.startswith("<") else run(content) if content else ""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def h(level: int, text: str) -> str:
    """Return a heading."""
    return p(text, f'<w:pStyle w:val="{level}"/>')


def item(level: int, text: str, num_id: int = 1) -> str:
    """Return a paragraph of a list."""
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>')


def level(index: int, kind: str, text: str, left: int | None = None, more: str = "") -> str:
    """Return one level of a list, its text ``left`` twips from the margin (420 a level)."""
    left = 420 * (index + 1) if left is None else left
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="420"/></w:pPr></w:lvl>'
    )


def abstract(number: int, *levels: str, more: str = "") -> str:
    """Return the definition of lists."""
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{"".join(levels)}</w:abstractNum>'


def num(num_id: int, number: int, overrides: str = "") -> str:
    """Return a list of definition ``number``."""
    return f'<w:num w:numId="{num_id}"><w:abstractNumId w:val="{number}"/>{overrides}</w:num>'


NUMBERS = abstract(1, level(0, "decimal", "%1."), level(1, "decimal", "（%2）"), level(2, "bullet", "•"))
BULLETS = abstract(2, level(0, "bullet", "•"), level(1, "bullet", "◦"), level(2, "bullet", "▪"))
LISTS = NUMBERS + BULLETS + num(1, 1) + num(2, 2)  # list 1 is numbered, list 2 has bullets


def table(*rows: tuple[str, ...], properties: str = "", is_headed: bool = False) -> str:
    """Return a table; a cell is text or blocks, and the first row is repeated on every page if ``is_headed``."""
    written = []
    for index, row in enumerate(rows):
        cells = "".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row)
        head = "<w:trPr><w:tblHeader/></w:trPr>" if is_headed and not index else ""
        written.append(f"<w:tr>{head}{cells}</w:tr>")
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(written)}</w:tbl>"


def _relations(written: str) -> str:
    return f'<Relationships xmlns="{_RELATIONS}">{written}</Relationships>'
