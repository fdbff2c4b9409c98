"""A package of Office Open XML: opened only where that is safe, its parts read as a stream that holds no tree."""

import posixpath
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Protocol
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from weekly_editor.report.bilingual import Bilingual

CONTENT_TYPES = "[Content_Types].xml"
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SMALL = 1024 * 1024  # bytes that may be packed as tightly as they like
_CHUNK = 64 * 1024
_MAX_TAG = 512 * 1024  # bytes of one tag or comment, which are held until it ends
_BROKEN = (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, IndexError)


class PackageRefused(Exception):  # noqa: N818  # said of the file, as the user reads it
    """The file cannot be read, or not safely; ``reason`` says why, and what to do, in words for a reader."""

    def __init__(self, reason: Bilingual) -> None:
        super().__init__(reason.en)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Bounds:
    """How large a package and its parts may be, in bytes, and what its XML may hold."""

    packed: int
    members: int
    unpacked: int  # all members together, pictures included
    part: int  # one part that is read
    ratio: int  # to one
    elements: int  # of one part


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a package is refused, worded for its program."""

    empty: Bilingual
    foreign: Bilingual  # no package, or one of another program
    old: Bilingual
    locked: Bilingual
    damaged: Bilingual
    too_large: Bilingual
    doctype: Bilingual


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part points at: another part of the package by its name, or, where ``is_external``, an address."""

    kind: str  # the last word of its type: worksheet, styles, image
    target: str
    is_external: bool


class Listener(Protocol):
    """Hears a part element by element; names come without their prefix."""

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        """Hear that an element begins; attributes are called as they are written, prefix and all."""

    def text(self, data: str, /) -> None:
        """Hear characters between tags, which may come in pieces."""

    def end(self, name: str, /) -> None:
        """Hear that an element ends."""


class Package:
    """The parts of an opened file, each streamed when it is asked for."""

    def __init__(self, archive: ZipFile, bounds: Bounds, reasons: Reasons) -> None:
        """Read from ``archive``, whose sizes have been looked at."""
        self._archive = archive
        self._bounds = bounds
        self._reasons = reasons
        self._members = {_part_name(info.filename).lower(): info for info in archive.infolist()}

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts, in small letters."""
        return frozenset(self._members)

    def hear(self, name: str, listener: Listener) -> bool:
        """Let ``listener`` hear the part ``name``; tell whether there is such a part.

        Raises PackageRefused where it is damaged, larger than the bounds, or declares a DOCTYPE."""
        info = self._members.get(name.lower())
        if info is None:
            return False
        if info.file_size > self._bounds.part:
            raise PackageRefused(self._reasons.too_large)
        try:
            self._parse(info, listener)
        except (*_BROKEN, expat.ExpatError, LookupError):
            raise PackageRefused(self._reasons.damaged) from None
        return True

    def relations(self, name: str) -> dict[str, Relation]:
        """Return what the part ``name`` points at, by the ids it uses; the package itself is called ``""``."""
        folder, base = posixpath.split(name)
        rows = self.rows(posixpath.join(folder, "_rels", f"{base}.rels"), "Relationship")
        return {row.get("Id", ""): _relation(row, folder) for row in rows}

    def content_type(self, name: str) -> str:
        """Return what kind of part ``name`` is said to be, empty where nothing is said of it alone."""
        overrides = self.rows(CONTENT_TYPES, "Override")
        is_called = (row for row in overrides if _part_name(row.get("PartName", "")).lower() == name.lower())
        return next((row.get("ContentType", "") for row in is_called), "")

    def rows(self, name: str, element: str) -> list[dict[str, str]]:
        """Return the attributes of every ``element`` in the part ``name``, none where there is no such part."""
        heard = _Rows(element)
        self.hear(name, heard)
        return heard.rows

    def _parse(self, info: ZipInfo, listener: Listener) -> None:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._counted(listener.start)
        parser.EndElementHandler = lambda name: listener.end(name.rpartition(":")[2])
        parser.CharacterDataHandler = listener.text
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        with self._archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                parser.Parse(chunk)
                if stream.tell() - max(parser.CurrentByteIndex, 0) > _MAX_TAG:
                    raise PackageRefused(self._reasons.damaged)
        parser.Parse(b"", True)

    def _counted(self, start: Callable[[str, dict[str, str]], None]) -> Callable[[str, dict[str, str]], None]:
        left = self._bounds.elements

        def count(name: str, attributes: dict[str, str]) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                raise PackageRefused(self._reasons.too_large)
            start(name.rpartition(":")[2], attributes)

        return count

    def _refuse_doctype(self, *_declared: object) -> None:
        raise PackageRefused(self._reasons.doctype)


class _Rows:
    """Keeps the attributes of every element of one name."""

    def __init__(self, element: str) -> None:
        self._element = element
        self.rows: list[dict[str, str]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == self._element:
            self.rows.append(attributes)

    def text(self, _data: str) -> None:
        """Hear nothing."""

    def end(self, _name: str) -> None:
        """Hear nothing."""


def open_package(data: bytes, bounds: Bounds, reasons: Reasons) -> Package:
    """Return the package that ``data`` is.

    Raises PackageRefused for what is none, has a password, is damaged, too large or packed absurdly tight."""
    if not data:
        raise PackageRefused(reasons.empty)
    if len(data) > bounds.packed:
        raise PackageRefused(reasons.too_large)
    if data.startswith(_OLE):
        raise PackageRefused(reasons.locked if _ENCRYPTED in data else reasons.old)
    if not data.startswith(b"PK"):
        raise PackageRefused(reasons.foreign)
    try:
        archive = ZipFile(BytesIO(data))
    except _BROKEN:
        raise PackageRefused(reasons.damaged) from None
    _look_at_sizes(archive.infolist(), bounds, reasons)
    return Package(archive, bounds, reasons)


def _look_at_sizes(members: list[ZipInfo], bounds: Bounds, reasons: Reasons) -> None:
    if any(info.flag_bits & 1 for info in members):
        raise PackageRefused(reasons.locked)
    if any(info.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for info in members):  # Office packs in no other way
        raise PackageRefused(reasons.damaged)
    is_tight = any(info.file_size > max(_SMALL, bounds.ratio * info.compress_size) for info in members)
    if is_tight or len(members) > bounds.members or sum(info.file_size for info in members) > bounds.unpacked:
        raise PackageRefused(reasons.too_large)


def _relation(row: dict[str, str], folder: str) -> Relation:
    kind = row.get("Type", "").rpartition("/")[2]
    target = row.get("Target", "")
    if row.get("TargetMode") == "External":
        return Relation(kind, target, is_external=True)
    return Relation(kind, _part_name(posixpath.join(folder, target)), is_external=False)


def _part_name(written: str) -> str:
    return posixpath.normpath(written.replace("\\", "/")).lstrip("/")
