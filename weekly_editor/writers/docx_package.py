"""A written Word file opened again: its parts, what points where, and what is wrong between them."""

import posixpath
from collections import Counter
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.writers.docx_names import CONTENT_TYPES, RELATIONSHIP, A, C, R, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DOCUMENT = "word/document.xml"
_TYPES = "[Content_Types].xml"
_WORKBOOK = "xl/workbook.xml"
_LINKED = "//@r:id | //@r:embed | //@r:link"
_FONT_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_FIELD_MARKS = ("begin", "separate", "end")


class PackageError(Exception):
    """A part is missing, or is no XML."""


class Package:
    """The parts of a package. Raises PackageError where ``data`` is none."""

    def __init__(self, data: bytes) -> None:
        try:
            with ZipFile(BytesIO(data)) as package:
                self.parts = {name: package.read(name) for name in package.namelist()}
        except (BadZipFile, EOFError, OSError) as error:
            raise PackageError("not a package") from error
        self.root = cache(self._root)

    def _root(self, name: str) -> "Element":
        from lxml import etree

        if name not in self.parts:
            raise PackageError(name)
        try:
            return etree.fromstring(self.parts[name])
        except etree.XMLSyntaxError as error:
            raise PackageError(name) from error

    def relations(self, source: str) -> dict[str, str]:
        """Return the targets inside the package that the part ``source`` points to ("" is the package), by id."""
        return {
            relation.get("Id", ""): _target(source, relation.get("Target", ""))
            for relation in self._relationships(source)
            if relation.get("TargetMode") != "External"
        }

    def relation_ids(self, source: str) -> list[str]:
        """Return the ids of all relations of ``source``, those to addresses included."""
        return [relation.get("Id", "") for relation in self._relationships(source)]

    def chart(self, relation_id: str) -> "Element":
        """Return the chart that the document draws by ``relation_id``. Raises PackageError if there is none."""
        return self.root(self.relations(_DOCUMENT).get(relation_id, relation_id))

    def _relationships(self, source: str) -> list["Element"]:
        name = _relations_name(source)
        return list(self.root(name).iter(RELATIONSHIP)) if name in self.parts else []

    def sources(self) -> list[str]:
        """Return the names of the parts, and "" for the package itself."""
        return ["", *(name for name in self.parts if not name.endswith(".rels") and name != _TYPES)]


def _relations_name(source: str) -> str:
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _target(source: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), target))


def package_faults(package: Package) -> Iterator[Bilingual]:
    """Yield what is wrong with ``package``, whatever it says. Raises PackageError where a part cannot be read."""
    yield from _content_types(package)
    yield from _relations(package)
    yield from _fonts(package)
    yield from _bookmarks(package)
    yield from _fields(package)
    yield from _charts(package)


def _content_types(package: Package) -> Iterator[Bilingual]:
    types = package.root(_TYPES)
    named = {part.get("PartName", "")[1:] for part in types.iter(f"{CONTENT_TYPES}Override")}
    endings = {part.get("Extension", "").lower() for part in types.iter(f"{CONTENT_TYPES}Default")}
    for name in package.parts:
        if name != _TYPES and name not in named and name.rpartition(".")[2].lower() not in endings:
            yield Bilingual(f"没有说明 {name} 是什么", f"nothing says what {name} is")
    for name in named - package.parts.keys():
        yield Bilingual(f"缺少 {name}", f"{name} is missing")


def _relations(package: Package) -> Iterator[Bilingual]:
    """Yield relations that lead nowhere, are not there, or are not used, and parts that nothing leads to."""
    reached: set[str] = set()
    for source in package.sources():
        targets, ids = package.relations(source), package.relation_ids(source)
        reached.update(targets.values())
        for target in set(targets.values()) - package.parts.keys():
            yield Bilingual(f"{source} 指向不存在的 {target}", f"{source} points to {target}, which is missing")
        if len(set(ids)) < len(ids):
            yield Bilingual(f"{source} 有两个编号相同的关系", f"{source} has two relations of one id")
        if source.endswith(".xml"):
            used = _used_ids(package.root(source))
            for missing in used - set(ids):
                yield Bilingual(
                    f"{source} 用了不存在的关系 {missing}", f"{source} uses a relation {missing} it has not"
                )
            for idle in set(ids) - used - targets.keys():
                yield Bilingual(f"{source} 的关系 {idle} 没有用到", f"nothing in {source} uses relation {idle}")
    for name in package.sources()[1:]:
        if name not in reached:
            yield Bilingual(f"没有什么指向 {name}", f"nothing points to {name}")


def _used_ids(root: "Element") -> set[str]:
    return set(map(str, root.xpath(_LINKED, namespaces={"r": R[1:-1]})))


def _fonts(package: Package) -> Iterator[Bilingual]:
    """Yield fonts that neither the table of fonts nor the theme names."""
    known = {font.get(f"{W}name", "") for font in package.root("word/fontTable.xml").iter(f"{W}font")}
    for name in package.parts:
        if name.startswith("word/theme/") and name.endswith(".xml"):
            faces = package.root(name).iter(f"{A}latin", f"{A}ea", f"{A}cs", f"{A}font")
            known |= {face.get("typeface", "") for face in faces}
    for name in package.parts:
        if name.startswith("word/") and name.endswith(".xml"):
            for font in _fonts_used(package.root(name)) - known:
                yield Bilingual(
                    f"{name} 用了没有登记的字体 {font}", f"{name} uses the font {font}, which is not listed"
                )


def _fonts_used(root: "Element") -> set[str]:
    used = {fonts.get(f"{W}{slot}", "") for fonts in root.iter(f"{W}rFonts") for slot in _FONT_SLOTS}
    if root.tag == f"{C}chartSpace":
        used |= {face.get("typeface", "") for face in root.iter(f"{A}latin", f"{A}ea", f"{A}cs")}
    return {font for font in used if font and not font.startswith("+")}  # +mn-ea and its like are those of the theme


def _bookmarks(package: Package) -> Iterator[Bilingual]:
    """Yield bookmarks of one name or number, those not closed, and links to none."""
    root = package.root(_DOCUMENT)
    names = [start.get(f"{W}name", "") for start in root.iter(f"{W}bookmarkStart")]
    for name, count in Counter(name.lower() for name in names).items():
        if count > 1:
            yield Bilingual(f"书签 {name} 有 {count} 个", f"there are {count} bookmarks {name}")
    starts = Counter(start.get(f"{W}id", "") for start in root.iter(f"{W}bookmarkStart"))
    if starts != Counter(end.get(f"{W}id", "") for end in root.iter(f"{W}bookmarkEnd")) or len(starts) < len(names):
        yield Bilingual("书签没有一一对应地开始和结束", "bookmarks do not begin and end once each")
    anchors = {link.get(f"{W}anchor", "") for link in root.iter(f"{W}hyperlink") if f"{W}anchor" in link.attrib}
    for missing in anchors - set(names):
        yield Bilingual(
            f"目录指向不存在的书签 {missing}", f"the contents point to a bookmark {missing} that is missing"
        )


def _fields(package: Package) -> Iterator[Bilingual]:
    for name in package.parts:
        if name.startswith("word/") and name.endswith(".xml") and not _are_closed(package.root(name)):
            yield Bilingual(f"{name} 有没有结束的域", f"{name} has a field that is not closed")


def _are_closed(root: "Element") -> bool:
    """Tell whether all fields in a part go from begin over separate to end, one within another or not."""
    open_fields: list[int] = []  # how many marks each has had
    for mark in root.iter(f"{W}fldChar"):
        kind = mark.get(f"{W}fldCharType", "")
        if kind == "begin":
            open_fields.append(0)
        if not open_fields or kind != _FIELD_MARKS[open_fields[-1]]:
            return False
        open_fields[-1] += 1
        if kind == "end":
            open_fields.pop()
    return not open_fields


def _charts(package: Package) -> Iterator[Bilingual]:
    """Yield charts that could not be drawn or edited."""
    for name in package.parts:
        if name.startswith("word/charts/") and name.endswith(".xml"):
            if any(_is_without_cache(series) for series in package.root(name).iter(f"{C}ser")):
                yield Bilingual(f"{name} 没有存下数值", f"{name} keeps no figures")
            if not any(_is_workbook(package.parts.get(target, b"")) for target in package.relations(name).values()):
                yield Bilingual(f"{name} 没有可编辑的数据表", f"{name} has no workbook behind it")


def _is_without_cache(series: "Element") -> bool:
    paths = (f"{C}tx/{C}strRef/{C}strCache", f"{C}cat/{C}strRef/{C}strCache", f"{C}val/{C}numRef/{C}numCache")
    return any(series.find(path) is None for path in paths)


def _is_workbook(data: bytes) -> bool:
    try:
        with ZipFile(BytesIO(data)) as workbook:
            return _WORKBOOK in workbook.namelist()
    except BadZipFile:
        return False
