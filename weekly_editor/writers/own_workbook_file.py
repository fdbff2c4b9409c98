"""The package of a user's workbook: parts are changed one by one, and all others stay byte for byte."""

from collections.abc import Callable, Iterator
from copy import copy
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from weekly_editor.office.package import CONTENT_TYPES, Package, PackageRefused, Relation
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.writers.docx_template_xml import UnsafeXmlError, parsed, serialized

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OVERRIDE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_BROKEN = Bilingual(
    "文件里有不完整的 XML，请用 Excel 打开后另存为 .xlsx", "holds broken XML; open it in Excel and save it as .xlsx"
)


class OwnFile:
    """A workbook in the making: ``tree`` gives a part to be changed, ``data`` the file with what was changed."""

    def __init__(self, data: bytes, package: Package) -> None:
        """Change the file ``data``, which was opened as ``package`` and so is within bounds."""
        self._archive = ZipFile(BytesIO(data))
        self._package = package
        self._names = {info.filename.lower(): info.filename for info in self._archive.infolist()}
        self._trees: dict[str, Element] = {}
        self._changed: set[str] = set()
        self._dropped: set[str] = set()

    def tree(self, part: str) -> "Element":
        """Return the root of ``part``, the same one every time. Raises PackageRefused for XML that is none."""
        key = part.lower()
        if key not in self._trees:
            try:
                self._trees[key] = parsed(self._archive.read(self._names[key]))
            except (UnsafeXmlError, KeyError):
                raise PackageRefused(_BROKEN) from None
        return self._trees[key]

    def mark_changed(self, part: str) -> None:
        """Write ``part`` from its tree."""
        self._changed.add(part.lower())

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what ``part`` points at, by the ids it uses."""
        return self._package.relations(part)

    def targets(self, part: str, *kinds: str) -> Iterator[str]:
        """Yield the parts of certain kinds that ``part`` points at and that are there."""
        for relation in self.relations(part).values():
            if relation.kind in kinds and not relation.is_external and relation.target.lower() in self._names:
                yield relation.target

    def parts_in(self, folder: str) -> list[str]:
        """Return the names of the XML parts right in a folder like ``xl/charts/``."""
        return [
            name
            for key, name in self._names.items()
            if key.startswith(folder) and key.endswith(".xml") and "/" not in key[len(folder) :]
        ]

    def drop(self, owner: str, kind: str) -> None:
        """Take out the parts of ``kind`` that ``owner`` points at."""
        gone = {target.lower() for target in self.targets(owner, kind)}
        if not gone:
            return
        self._dropped |= gone
        relations = f"{owner.rpartition('/')[0]}/_rels/{owner.rpartition('/')[2]}.rels".lstrip("/")
        self._remove(relations, _RELATION, lambda each: str(each.get("Type", "")).endswith(f"/{kind}"))
        self._remove(CONTENT_TYPES, _OVERRIDE, lambda each: str(each.get("PartName", "")).lower().lstrip("/") in gone)

    def data(self) -> bytes:
        """Return the file."""
        buffer = BytesIO()
        with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
            for info in self._archive.infolist():
                key = info.filename.lower()
                if key in self._dropped:
                    continue
                content = serialized(self._trees[key]) if key in self._changed else self._archive.read(info)
                archive.writestr(copy(info), content)
        return buffer.getvalue()

    def _remove(self, part: str, tag: str, is_meant: "Callable[[Element], bool]") -> None:
        root = self.tree(part)
        for each in [each for each in root.iter(tag) if is_meant(each)]:
            root.remove(each)
        self.mark_changed(part)
