"""A company's Word template taken in: what of it a report may be built on, and what has to stay behind.

Only what a document needs is kept, and only what is reached from it. Nothing that runs, and nothing that fetches from
elsewhere when the document is opened, is carried over."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.pattern import late_pattern
from weekly_editor.writers.docx_names import A, R, W
from weekly_editor.writers.docx_template_note import TemplateNote, TemplateRefused, note
from weekly_editor.writers.docx_template_package import (
    MAX_XML,
    TOO_LARGE,
    UNSAFE_XML,
    OfficePackage,
    Relation,
    read_package,
    renamed,
)
from weekly_editor.writers.docx_template_xml import (
    MC,
    VAL,
    UnsafeXmlError,
    parsed,
    referring,
    remove,
    replace_with_children,
    serialized,
    words,
)
from weekly_editor.writers.docx_text import link_target

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MAIN_KINDS = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)
_MAIN = "word/document.xml"
_USUAL = {kind: f"word/{kind}.xml" for kind in ("styles", "numbering", "settings", "fontTable")}  # as all others write
_STRICT = b"http://purl.oclc.org/ooxml/"
_KEPT = frozenset(
    words(
        "styles numbering settings fontTable theme header footer footnotes endnotes image hyperlink customXml"
        " customXmlProps font chart chartUserShapes themeOverride chartStyle chartColorStyle diagramData diagramLayout"
        " diagramQuickStyle diagramColors diagramDrawing hdphoto custom-properties"
    )
)
_OPAQUE = frozenset(
    words("image font hdphoto package hyperlink")
)  # what need not be XML; all else is, whatever its type
_LEFT_OUT: dict[str, Bilingual] = {
    **dict.fromkeys(
        ("vbaProject", "wordVbaData", "keyMapCustomizations", "attachedToolbars", "extensibility", "userCustomization"),
        Bilingual("宏和自定义功能区", "macros and ribbon extensions"),
    ),
    **dict.fromkeys(("oleObject", "control", "package"), Bilingual("嵌入的对象或控件", "embedded objects or controls")),
    **dict.fromkeys(("aFChunk", "subDocument", "frame"), Bilingual("引用的其他文档", "other documents it includes")),
    "attachedTemplate": Bilingual("附加模板的路径", "the path of a template attached to it"),
    "comments": Bilingual("批注", "comments"),
}
_SETTINGS: dict[str, Bilingual | None] = {
    "documentProtection": Bilingual("文档保护", "the protection of the document"),
    "writeProtection": Bilingual("只读建议", "the advice to open it read-only"),
    "trackRevisions": Bilingual("修订模式", "the tracking of changes"),
    "mailMerge": Bilingual("邮件合并的数据源", "the data source of a mail merge"),
    "updateFields": None,  # Word would ask a frightening question
    "attachedTemplate": None,
    "linkStyles": None,
    "saveThroughXslt": None,
    "attachedSchema": None,
    "removePersonalInformation": None,
}
_COMMENT_MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference")
_CLICKED = (f"{A}hlinkClick", f"{A}hlinkHover", f"{A}hlinkMouseOver")
_VML = "{urn:schemas-microsoft-com:vml}"
_DRAWN = (f"{W}drawing", f"{W}pict", f"{W}object", f"{MC}AlternateContent")
_FETCHING = late_pattern(r"\s*(?:DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|RD|DATABASE)\b")
_MAX_NAMED = 3  # addresses in one note

_NO_WORD = Bilingual("这不是 Word 文件", "this is no Word file")
_MACROS = Bilingual(
    "带宏的 .docm、.dotm 不能用作模板，请另存为 .docx 或 .dotx",
    "a .docm or .dotm with macros cannot be the template; save it as .docx or .dotx",
)
_STRICT_FORMAT = Bilingual(
    "这是“严格的 Open XML”格式，请另存为普通的“Word 文档 (.docx)”",
    "this is a Strict Open XML file; save it as an ordinary Word document (.docx)",
)


@dataclass(frozen=True, slots=True)
class WordTemplate:
    """A template that is safe to build on: ``main`` names its document, ``dropped`` says what stayed behind."""

    package: OfficePackage
    main: str
    dropped: tuple[TemplateNote, ...] = ()

    def part(self, kind: str) -> str:
        """Return the name of the part that the document refers to as ``kind``, empty where it has none."""
        relations = self.package.relations.get(self.main, ())
        return next((relation.target for relation in relations if relation.kind == kind), "")

    def root(self, kind: str) -> "Element | None":
        """Return the part of that kind as a tree of its own, None where there is none."""
        name = self.part(kind)
        return self.tree(name) if name else None

    def tree(self, name: str) -> "Element":
        """Return the part called ``name`` as a tree of its own."""
        return parsed(self.package.parts[name])

    def document(self) -> "Element":
        """Return the document as a tree of its own."""
        return self.tree(self.main)

    def stories(self) -> list[str]:
        """Return the names of the headers and footers."""
        return [r.target for r in self.package.relations.get(self.main, ()) if r.kind in ("header", "footer")]


class _Findings:
    """What was left out so far: kinds of things, and addresses."""

    def __init__(self) -> None:
        self.things: dict[Bilingual, None] = {}
        self.addresses: dict[str, None] = {}

    def notes(self) -> Iterator[TemplateNote]:
        """Yield one note for each kind of thing."""
        for thing in self.things:
            yield note("dropped", f"{thing.zh}不会带入导出的文件", f"not carried over: {thing.en}")
        if self.addresses:
            named = list(self.addresses)[:_MAX_NAMED]
            count = len(self.addresses)
            zh, en = "、".join(named), ", ".join(named)
            yield note("dropped", f"去除了 {count} 处外部链接：{zh}", f"links to elsewhere removed ({count}): {en}")


def read_template(data: bytes) -> WordTemplate:
    """Return the template in ``data``, a .docx or .dotx file. Raises TemplateRefused, which says why."""
    package = read_package(data)
    start = _start(package)
    main = start.target
    findings = _Findings()
    relations = {"": (start, *_kept("", package, findings)[0])}
    lost: dict[str, frozenset[str]] = {}
    waiting = [""]
    while waiting:
        for name in _parts_named(relations[waiting.pop()], package):
            if name not in relations:
                relations[name], lost[name] = _kept(name, package, findings)
                waiting.append(name)
    trees = {each.target for kept in relations.values() for each in kept if each.kind not in _OPAQUE}
    parts = {
        name: _cleaned(package.parts[name], gone, findings)
        if name in trees or _is_xml(package.types[name])
        else package.parts[name]
        for name, gone in lost.items()
    }
    if not any(True for _ in parsed(parts[main]).iter(f"{W}body")):
        raise TemplateRefused(_NO_WORD)
    types = {name: package.types[name] for name in parts} | {main: _MAIN_KINDS[0]}
    usual = {main: _MAIN} | {each.target: _USUAL[each.kind] for each in relations[main] if each.kind in _USUAL}
    named = renamed(OfficePackage(parts, types, relations), usual)
    return WordTemplate(named, named.relations[""][0].target, tuple(findings.notes()))


def _start(package: OfficePackage) -> Relation:
    """Return the relation that leads to the document, if it is one that a report can be built on."""
    starts = [relation for relation in package.relations.get("", ()) if relation.kind == "officeDocument"]
    if not starts or starts[0].target not in package.parts:
        raise TemplateRefused(_NO_WORD)
    main = starts[0].target
    kind = package.types[main]
    if "macroEnabled" in kind and "word" in kind:
        raise TemplateRefused(_MACROS)
    if kind not in _MAIN_KINDS:
        raise TemplateRefused(_NO_WORD)
    if _STRICT in package.parts[main] or starts[0].type.encode().startswith(_STRICT):
        raise TemplateRefused(_STRICT_FORMAT)
    return starts[0]


def _kept(name: str, package: OfficePackage, findings: _Findings) -> tuple[tuple[Relation, ...], frozenset[str]]:
    """Return the relations of a part that stay, and the ids of those that do not."""
    kept, lost = [], set()
    for relation in package.relations.get(name, ()):
        if (safe := _safe(relation, package, name)) is not None:
            kept.append(safe)
            continue
        lost.add(relation.id)
        if thing := _LEFT_OUT.get(relation.kind):
            findings.things[thing] = None
        elif relation.is_external:
            findings.addresses[relation.target[:80]] = None
    return tuple(kept), frozenset(lost)


def _safe(relation: Relation, package: OfficePackage, owner: str) -> Relation | None:
    if relation.kind == "hyperlink" and relation.target.startswith("#"):
        return relation
    if relation.is_external:
        address = link_target(relation.target) if relation.kind == "hyperlink" else ""
        return Relation(relation.id, relation.type, address, is_external=True) if address else None
    is_workbook = relation.kind == "package" and "chart" in package.types.get(owner, "")
    is_wanted = relation.kind in _KEPT or is_workbook
    return relation if is_wanted and relation.target in package.parts else None


def _parts_named(relations: tuple[Relation, ...], package: OfficePackage) -> list[str]:
    return [each.target for each in relations if not each.is_external and each.target in package.parts]


def _is_xml(content_type: str) -> bool:
    return content_type.endswith(("+xml", "/xml")) and not content_type.startswith("image/")


def _cleaned(data: bytes, lost: frozenset[str], findings: _Findings) -> bytes:
    """Return a part without what refers to relations that are gone, fields that fetch, and marks of comments.

    What is to be cleaned is told by the XML alone: what a package says of its parts may be missing, or wrong.
    Raises TemplateRefused where the part is no XML that can be trusted."""
    if len(data) > MAX_XML:
        raise TemplateRefused(TOO_LARGE)
    try:
        root = parsed(data)
    except UnsafeXmlError:
        raise TemplateRefused(UNSAFE_XML) from None
    _drop_references(root, lost)
    _drop_sources(root, findings)
    _drop_fetching_fields(root, findings)
    for mark in list(root.iter(*(W + tag for tag in _COMMENT_MARKS))):
        remove(mark)
    if root.tag == f"{W}settings":
        _clean_settings(root, findings)
    return serialized(root)


def _drop_references(root: "Element", lost: frozenset[str]) -> None:
    for element in [each for each in referring(root) if _refers(each, lost)] if lost else ():
        if element.tag == f"{W}hyperlink":
            del element.attrib[f"{R}id"]
        elif element.get(f"{R}link") in lost and element.get(f"{R}embed") not in lost and element.get(f"{R}embed"):
            del element.attrib[f"{R}link"]
        elif element.tag in _CLICKED:
            remove(element)
        else:
            drawn = list(element.iterancestors(*_DRAWN))
            remove(drawn[-1] if drawn else element)


def _drop_sources(root: "Element", findings: _Findings) -> None:
    """Take away the addresses that old drawings name their pictures by."""
    for element in root.iter(f"{_VML}imagedata", f"{_VML}fill", f"{_VML}stroke"):
        for name in [name for name in element.attrib if name.rpartition("}")[2] in ("src", "href", "althref")]:
            if not name.startswith(R):
                findings.addresses[element.attrib.pop(name)[:80]] = None


def _refers(element: "Element", lost: frozenset[str]) -> bool:
    return any(name.startswith(R) and value in lost for name, value in element.attrib.items())


def _drop_fetching_fields(root: "Element", findings: _Findings) -> None:
    """Take away the code of fields that read other files, leaving what they showed last."""
    for field in [each for each in root.iter(f"{W}fldSimple") if _FETCHING.match(each.get(f"{W}instr", "").upper())]:
        findings.addresses[field.get(f"{W}instr", "").strip()[:80]] = None
        replace_with_children(field)
    open_fields: list[list[Element]] = []
    for mark in list(root.iter(f"{W}fldChar", f"{W}instrText")):
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            open_fields.append([])
        if not open_fields:
            continue
        open_fields[-1].append(mark)
        if kind == "end":
            marks = open_fields.pop()
            code = "".join(each.text or "" for each in marks if each.tag == f"{W}instrText")
            if _FETCHING.match(code.upper()):
                findings.addresses[code.strip()[:80]] = None
                for each in marks:
                    remove(each)


def _clean_settings(root: "Element", findings: _Findings) -> None:
    for element in [each for each in root if isinstance(each.tag, str) and each.tag.startswith(W)]:
        name = element.tag[len(W) :]
        if name not in _SETTINGS:
            continue
        thing = _SETTINGS[name]
        if thing is not None and element.get(VAL) not in ("0", "false", "off"):
            findings.things[thing] = None
        root.remove(element)
