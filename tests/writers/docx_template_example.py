"""Templates as companies have them, made by hand: Chinese style names, a logo, a cover, and worse."""

import struct
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

# ruff: noqa: E501  # lines of XML read better whole

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DOCX, DOTX = f"{_WORD}.document.main+xml", f"{_WORD}.template.main+xml"
DOCM = "application/vnd.ms-word.document.macroEnabled.main+xml"
_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
ACCENT = "C8102E"
CONTENT = "<w:p><w:r><w:t>{{正文}}</w:t></w:r></w:p>"
SAMPLE = "<w:p><w:r><w:t>此处填写示例文字</w:t></w:r></w:p>"
COVER = (
    '<w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr><w:r><w:t>关于{</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{标</w:t></w:r>'
    '<w:bookmarkStart w:id="7" w:name="section_1_tracks"/><w:r><w:t xml:space="preserve">题}}的汇报</w:t></w:r>'
    '<w:bookmarkEnd w:id="7"/></w:p>'
    "<w:p><w:r><w:t>{{ 部门 }} · {{dates}}</w:t></w:r></w:p>"
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="2700000" cy="400000"/>'
    '<wp:docPr id="3" name="Box" descr="编写人"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2700000" cy="400000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>编写：{{作者}}</w:t></w:r></w:p>'
    "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
    "</mc:AlternateContent></w:r></w:p>"
    '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId8"/><w:footerReference w:type="default" r:id="rId9"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/>'
    "</w:sectPr></w:pPr></w:p>"
)
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId8"/><w:headerReference w:type="first" r:id="rId10"/>'
    '<w:footerReference w:type="default" r:id="rId9"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1701" w:right="1587" w:bottom="1701" w:left="1587" w:header="851" w:footer="992" w:gutter="0"/>'
    "<w:titlePg/></w:sectPr>"
)
LAST_SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1587" w:bottom="1701" w:left="1587" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>'


def logo(width: int = 120, height: int = 32) -> bytes:
    """Return a PNG in the company's red."""
    rows = b"".join(b"\0" + bytes.fromhex(ACCENT) * width for _ in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def picture(relation_id: str, link: str = "") -> str:
    blip = f'r:embed="{relation_id}"' + (f' r:link="{link}"' if link else "")
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1143000" cy="304800"/>'
        '<wp:docPr id="1" name="Logo" descr="徽标"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip {blip}/>'
        '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="1143000" cy="304800"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def style(style_id: str, name: str, properties: str = "", kind: str = "paragraph", attributes: str = "") -> str:
    base = "" if "default" in attributes or kind != "paragraph" else '<w:basedOn w:val="a"/>'
    return f'<w:style w:type="{kind}" w:styleId="{style_id}" {attributes}><w:name w:val="{name}"/>{base}{properties}</w:style>'


NORMAL = '<w:pPr><w:ind w:firstLine="480" w:firstLineChars="200"/><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>'
HEADING_1 = '<w:pPr><w:keepNext/>{numbered}<w:spacing w:before="240"/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="C8102E" w:themeColor="accent1"/><w:sz w:val="32"/></w:rPr>'
HEADING_2 = '<w:pPr><w:keepNext/>{numbered}<w:ind w:firstLine="0" w:firstLineChars="0"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>'
STYLES = {
    "normal": style("a", "Normal", NORMAL, attributes='w:default="1"'),
    "font": style("a0", "Default Paragraph Font", kind="character", attributes='w:default="1"'),
    "table": style(
        "a1",
        "Normal Table",
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
        "table",
        'w:default="1"',
    ),
    "list": style("a2", "No List", kind="numbering", attributes='w:default="1"'),
    "title": style(
        "a3",
        "Title",
        '<w:pPr><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr>',
    ),
    "heading1": style("1", "heading 1", HEADING_1),
    "heading2": style("2", "heading 2", HEADING_2),
    "item": style("a5", "List Paragraph"),
    "grid": style("a6", "Table Grid", kind="table"),
    "header": style(
        "a7", "header", '<w:pPr><w:ind w:firstLine="0" w:firstLineChars="0"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>'
    ),
}
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="公司"><a:themeElements><a:clrScheme name="公司">'
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>'
    f'<a:accent1><a:srgbClr val="{ACCENT}"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2>'
    '<a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4>'
    '<a:accent5><a:srgbClr val="4472C4"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6>'
    '<a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme>'
    '<a:fontScheme name="公司"><a:majorFont><a:latin typeface="Arial"/><a:ea typeface="黑体"/><a:cs typeface=""/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Arial"/><a:ea typeface="仿宋"/><a:cs typeface=""/></a:minorFont></a:fontScheme>'
    '<a:fmtScheme name="公司"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst>'
    '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'
    '<a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst>'
    "<a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle>"
    '</a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>'
)
SETTINGS = (
    '<w:attachedTemplate r:id="rId1"/><w:trackRevisions/><w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
    '<w:updateFields w:val="true"/><w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:decimalSymbol w:val="."/>'
)


def levels(*looks: tuple[str, str, str]) -> str:
    """Return the levels of a list: kind of number, text, and the id of the style that is tied to it."""
    return "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{tied}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for index, (kind, text, tied) in enumerate(looks)
    )


@dataclass
class TemplateFiles:
    """The files of a template; change what you like, then take ``data``."""

    body: str = SAMPLE + SECTION
    styles: dict[str, str] = field(default_factory=lambda: dict(STYLES))
    numbering: str = ""  # levels of the list that the headings are counted by
    settings: str = SETTINGS
    header: str = f'<w:p><w:pPr><w:pStyle w:val="a7"/></w:pPr>{picture("rId1")}<w:r><w:t xml:space="preserve"> 清风支付 {{{{周</w:t></w:r><w:r><w:t>次}}}}</w:t></w:r></w:p>'
    main_type: str = DOTX
    main_rels: str = ""
    header_rels: str = ""
    package_rels: str = ""
    settings_rels: str = f'<Relationship Id="rId1" Type="{OFFICE}/attachedTemplate" Target="file:///Z:/公司/模板.dotm" TargetMode="External"/>'
    theme: str = THEME
    more: dict[str, tuple[str, bytes]] = field(default_factory=dict)  # by name: content type, content

    @property
    def data(self) -> bytes:
        """The template as a file."""
        target = BytesIO()
        with ZipFile(target, "w", ZIP_DEFLATED) as package:
            for name, content in self.files().items():
                package.writestr(name, content)
        return target.getvalue()

    def files(self) -> dict[str, bytes | str]:
        """Return the files by their names."""
        parts = {
            "word/document.xml": (
                self.main_type,
                _xml(f"<w:document {_NAMES}><w:body>{self.body}</w:body></w:document>"),
            ),
            "word/styles.xml": (f"{_WORD}.styles+xml", _xml(self._styles())),
            "word/settings.xml": (f"{_WORD}.settings+xml", _xml(f"<w:settings {_NAMES}>{self.settings}</w:settings>")),
            "word/header1.xml": (f"{_WORD}.header+xml", _xml(f"<w:hdr {_NAMES}>{self.header}</w:hdr>")),
            "word/header2.xml": (
                f"{_WORD}.header+xml",
                _xml(f"<w:hdr {_NAMES}><w:p><w:r><w:t>首页页眉</w:t></w:r></w:p></w:hdr>"),
            ),
            "word/footer1.xml": (
                f"{_WORD}.footer+xml",
                _xml(
                    f'<w:ftr {_NAMES}><w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'
                ),
            ),
            "word/media/image1.png": ("image/png", logo()),
            **self.more,
        }
        if self.theme:
            parts["word/theme/theme1.xml"] = (
                "application/vnd.openxmlformats-officedocument.theme+xml",
                _xml(self.theme),
            )
        if self.numbering:
            parts["word/numbering.xml"] = (f"{_WORD}.numbering+xml", _xml(self._numbering()))
        types = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (kind, _) in parts.items())
        return {
            "[Content_Types].xml": _xml(
                '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"'
                f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>'
            ),
            "_rels/.rels": _rels(
                f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>{self.package_rels}'
            ),
            "word/_rels/document.xml.rels": _rels(self._main_rels()),
            "word/_rels/header1.xml.rels": _rels(
                f'<Relationship Id="rId1" Type="{OFFICE}/image" Target="media/image1.png"/>{self.header_rels}'
            ),
            "word/_rels/settings.xml.rels": _rels(self.settings_rels),
            **{name: content for name, (_, content) in parts.items()},
        }

    def _styles(self) -> str:
        defaults = (
            '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"'
            ' w:hAnsiTheme="minorHAnsi"/><w:sz w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>'
            "<w:pPrDefault/></w:docDefaults>"
        )
        text = "".join(self.styles.values())
        for level in (0, 1):
            counted = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="4"/></w:numPr>' if self.numbering else ""
            text = text.replace("{numbered}", counted, 1)
        return f"<w:styles {_NAMES}>{defaults}{text}</w:styles>"

    def _numbering(self) -> str:
        return (
            f'<w:numbering {_NAMES}><w:abstractNum w:abstractNumId="3"><w:nsid w:val="57450001"/>'
            f'<w:multiLevelType w:val="multilevel"/>{self.numbering}</w:abstractNum>'
            '<w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num></w:numbering>'
        )

    def _main_rels(self) -> str:
        targets = {
            "rId1": ("styles", "styles.xml"),
            "rId2": ("settings", "settings.xml"),
            "rId8": ("header", "header1.xml"),
            "rId9": ("footer", "footer1.xml"),
            "rId10": ("header", "header2.xml"),
        }
        if self.theme:
            targets["rId3"] = ("theme", "theme/theme1.xml")
        if self.numbering:
            targets["rId4"] = ("numbering", "/word/numbering.xml")
        return self.main_rels + "".join(
            f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'
            for key, (kind, target) in targets.items()
        )


def _xml(text: str) -> bytes:
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text.encode()


def _rels(text: str) -> bytes:
    return _xml(
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{text}</Relationships>'
    )


def company_template() -> bytes:
    """Return a template with a cover, a place for the report, and a closing line."""
    return TemplateFiles(body=COVER + CONTENT + "<w:p><w:r><w:t>内部资料 注意保管</w:t></w:r></w:p>" + SECTION).data


def plain_template() -> bytes:
    """Return what a program writes that knows nothing of Chinese: python-docx's own."""
    import docx

    target = BytesIO()
    made = docx.Document()
    made.add_paragraph("Replace this text")
    made.save(target)
    return target.getvalue()
