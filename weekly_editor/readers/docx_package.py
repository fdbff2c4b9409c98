"""A Word file as its parts: opened only where that is safe, and parsed without following anything that it names."""

import posixpath
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from weekly_editor.readers.source import MAX_BYTES, ImportRefused
from weekly_editor.report.bilingual import Bilingual

Element = Any  # of lxml, which has no types of its own

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OVERRIDE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_STRICT = tuple(
    (b"http://purl.oclc.org/ooxml/" + strict, b"http://schemas.openxmlformats.org/" + usual)
    for strict, usual in (
        (b"wordprocessingml/main", b"wordprocessingml/2006/main"),
        (b"officeDocument/relationships", b"officeDocument/2006/relationships"),
        (b"officeDocument/math", b"officeDocument/2006/math"),
        (b"drawingml/main", b"drawingml/2006/main"),
        (b"drawingml/wordprocessingDrawing", b"drawingml/2006/wordprocessingDrawing"),
    )
)  # ISO/IEC 29500 part 1 names what part 4 names otherwise

MAX_MEMBERS = 4096
MAX_UNPACKED = 512 * 1024 * 1024  # bytes of all members together, pictures included
MAX_PART = 24 * 1024 * 1024  # bytes of one part that is read
MAX_RATIO = 200  # to one; text of Word packs to a tenth or, in large tables, a fiftieth
_SMALL = 1024 * 1024  # bytes that may be packed as tightly as they like
_MAX_ELEMENTS = 1_500_000  # of one part, which take about 150 bytes each
_MAX_ATTRIBUTES = 2_500_000
_OLE = b"\xd0\xcf\x11\xe0"
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_BROKEN = (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, IndexError)

_NOT_WORD = Bilingual(
    "不是 Word 的 .docx 文件，请用 Word 打开后另存为 .docx",
    "not a Word .docx file; open it in Word and save it as .docx",
)
_OLD = Bilingual("这是旧版 Word 文件（.doc），请另存为 .docx", "an old Word file (.doc); save it as .docx")
_LOCKED = Bilingual(
    "文件加了密码，请在 Word 中去掉密码后另存为 .docx",
    "the file is protected by a password; take it off in Word and save it as .docx",
)
_MACROS = Bilingual(
    "这是带宏的 Word 文件（.docm），请另存为 .docx", "a Word file with macros (.docm); save it as .docx"
)
_DAMAGED = Bilingual(
    "文件已损坏，请用 Word 打开修复后另存为 .docx", "the file is damaged; let Word repair it and save it as .docx"
)
_TOO_LARGE = Bilingual(
    "解压后太大，不像正常的文档；请只留文字另存为 .docx",
    "unpacks to more than a document needs; save its text alone as .docx",
)
_DOCTYPE = Bilingual(
    "文件里有 DOCTYPE 声明，Word 不会这样写；请用 Word 打开后另存为 .docx",
    "holds a DOCTYPE, which Word never writes; open it in Word and save it as .docx",
)
_EMPTY = Bilingual("文件是空的", "the file is empty")


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part points at: another part of the package by its name, or, where ``is_external``, an address."""

    kind: str  # the last word of its type: styles, hyperlink, image
    target: str
    is_external: bool


class Package:
    """The parts of an opened file, each read and parsed when it is asked for."""

    def __init__(self, archive: ZipFile) -> None:
        """Read from ``archive``, whose sizes have been looked at."""
        self._archive = archive
        self._members = {_part_name(info.filename).lower(): info for info in archive.infolist()}
        self._roots: dict[str, Element] = {}

    def root(self, name: str) -> Element | None:
        """Return the root of the part ``name``, None where there is no such part.

        Raises ImportRefused where it is damaged, too large, or declares a DOCTYPE."""
        key = name.lower()
        if key not in self._roots and key in self._members:
            self._roots[key] = _parsed(self._read(self._members[key]))
        return self._roots.get(key)

    def relations(self, name: str) -> dict[str, Relation]:
        """Return what the part ``name`` points at, by the ids it uses; the package itself is called ``""``."""
        folder, base = posixpath.split(name)
        root = self.root(posixpath.join(folder, "_rels", f"{base}.rels"))
        if root is None:
            return {}
        return {each.get("Id", ""): _relation(each, folder) for each in root.iter(_RELATION)}

    def content_type(self, name: str) -> str:
        """Return what kind of part ``name`` is said to be, empty where nothing is said of it alone."""
        root = self.root("[Content_Types].xml")
        overrides = () if root is None else root.iter(_OVERRIDE)
        return next((each.get("ContentType", "") for each in overrides if _is_called(each, name)), "")

    def _read(self, info: ZipInfo) -> bytes:
        try:
            with self._archive.open(info) as stream:
                data = stream.read(MAX_PART + 1)
        except _BROKEN:
            raise ImportRefused(_DAMAGED) from None
        if len(data) > MAX_PART:
            raise ImportRefused(_TOO_LARGE)
        return data


def open_package(data: bytes) -> tuple[Package, str]:
    """Return the package that ``data`` is, and the name of its main part.

    Raises ImportRefused for what is no Word file, has a password or macros, is damaged or packed absurdly tight."""
    if not data:
        raise ImportRefused(_EMPTY)
    if len(data) > MAX_BYTES:
        raise ImportRefused(_TOO_LARGE)
    if data.startswith(_OLE):
        raise ImportRefused(_LOCKED if "EncryptedPackage".encode("utf-16-le") in data else _OLD)
    if not data.startswith(b"PK"):
        raise ImportRefused(_NOT_WORD)
    try:
        archive = ZipFile(BytesIO(data))
        _look_at_sizes(archive)
    except _BROKEN:
        raise ImportRefused(_DAMAGED) from None
    package = Package(archive)
    main = next((each.target for each in package.relations("").values() if each.kind == "officeDocument"), "")
    kind = package.content_type(main)
    if "macroEnabled" in kind:
        raise ImportRefused(_MACROS)
    root = package.root(main) if "wordprocessingml" in kind or not kind else None
    if root is None or root.tag != f"{W}document":
        raise ImportRefused(_NOT_WORD)
    return package, main


def _look_at_sizes(archive: ZipFile) -> None:
    members = archive.infolist()
    if any(info.flag_bits & 1 for info in members):
        raise ImportRefused(_LOCKED)
    if any(info.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for info in members):  # Word packs in no other way
        raise ImportRefused(_DAMAGED)
    is_tight = any(info.file_size > max(_SMALL, MAX_RATIO * info.compress_size) for info in members)
    if is_tight or len(members) > MAX_MEMBERS or sum(info.file_size for info in members) > MAX_UNPACKED:
        raise ImportRefused(_TOO_LARGE)


def _parsed(data: bytes) -> Element:
    from lxml import etree

    if any(sign in data for sign in _DOCTYPES):
        raise ImportRefused(_DOCTYPE)
    if data.count(b"<") > 2 * _MAX_ELEMENTS or data.count(b"=") > _MAX_ATTRIBUTES:
        raise ImportRefused(_TOO_LARGE)
    if b"purl.oclc.org/ooxml/" in data:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise ImportRefused(_DAMAGED) from None
    if root.getroottree().docinfo.doctype:
        raise ImportRefused(_DOCTYPE)
    return root


def _relation(element: Element, folder: str) -> Relation:
    kind = element.get("Type", "").rpartition("/")[2]
    target = element.get("Target", "")
    if element.get("TargetMode") == "External":
        return Relation(kind, target, is_external=True)
    is_absolute = target.startswith("/")
    return Relation(kind, _part_name(target if is_absolute else posixpath.join(folder, target)), is_external=False)


def _part_name(written: str) -> str:
    return posixpath.normpath(written.replace("\\", "/")).lstrip("/")


def _is_called(override: Element, name: str) -> bool:
    return _part_name(override.get("PartName", "")).lower() == name.lower()
