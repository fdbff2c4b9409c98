"""A package of Office Open XML taken apart: its parts, their content types and what each refers to."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from posixpath import dirname, join, normpath, relpath
from typing import TYPE_CHECKING
from urllib.parse import unquote
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.writers.docx_template_note import TemplateRefused
from weekly_editor.writers.docx_template_xml import UnsafeXmlError, parsed
from weekly_editor.writers.xml_text import quoteattr

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_BYTES = 32 * 1024 * 1024
CONTENT_TYPES = "[Content_Types].xml"
_MAX_PARTS = 2000
_MAX_UNPACKED = 128 * 1024 * 1024
MAX_XML = 16 * 1024 * 1024  # bytes of one part: as a tree it takes ten times the room
_MAX_RATIO = 150  # XML of Word packs to a tenth; a part that packs to less than this is made to overflow
_SMALL = 1024 * 1024  # bytes that no ratio makes dangerous
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"

TOO_LARGE = Bilingual("模板解压后太大，可能已损坏或不安全", "the template unpacks to more than is safe")
_DAMAGED = Bilingual("文件已损坏，不是完整的 Word 文件", "the file is damaged, or no Word file")
UNSAFE_XML = Bilingual("文件里有不完整或不安全的 XML", "the file holds broken or unsafe XML")
_ENCRYPTED = Bilingual(
    "文件有打开密码，请先在 Word 里去掉密码", "the file needs a password to be opened; remove it in Word first"
)
_OLD = Bilingual(
    "这是旧版 .doc 或 .wps 文件，请另存为 .docx 或 .dotx", "this is an old .doc or .wps file; save it as .docx or .dotx"
)


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to; ``target`` is the name of a part, or an address where ``is_external``."""

    id: str
    type: str
    target: str
    is_external: bool = False

    @property
    def kind(self) -> str:
        """The last word of the type: ``header``, ``image``, ``hyperlink``."""
        return self.type.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class OfficePackage:
    """Parts by name, the content type of each, and the relations of each, those of the package under an empty name."""

    parts: Mapping[str, bytes]
    types: Mapping[str, str]
    relations: Mapping[str, tuple[Relation, ...]]


def read_package(data: bytes) -> OfficePackage:
    """Take a package apart. Raises TemplateRefused for what is none, or is made to do harm."""
    return opened({name: content for name, content in _unzipped(data).items() if not name.endswith("/")})


def opened(files: Mapping[str, str | bytes]) -> OfficePackage:
    """Return the package that ``files`` make. Raises TemplateRefused where XML in them cannot be trusted."""
    contents = {name: content.encode() if isinstance(content, str) else content for name, content in files.items()}
    parts = {name: content for name, content in contents.items() if name != CONTENT_TYPES and not _owner_of(name)}
    try:
        types = _content_types(parsed(contents[CONTENT_TYPES]), parts)
        by_lower = {name.lower(): name for name in parts}
        relations = {
            _part_of(name): _relations(_part_of(name), parsed(content), by_lower)
            for name, content in contents.items()
            if _owner_of(name)
        }
    except KeyError:
        raise TemplateRefused(_DAMAGED) from None
    except UnsafeXmlError:
        raise TemplateRefused(UNSAFE_XML) from None
    return OfficePackage(parts, types, relations)


def renamed(package: OfficePackage, names: Mapping[str, str]) -> OfficePackage:
    """Return ``package`` with new names for parts, except those that another part has."""
    free = {old: new for old, new in names.items() if new not in package.parts}

    def name(old: str) -> str:
        return free.get(old, old)

    return OfficePackage(
        {name(part): content for part, content in package.parts.items()},
        {name(part): kind for part, kind in package.types.items()},
        {
            name(owner): tuple(replace(each, target=name(each.target)) for each in relations)
            for owner, relations in package.relations.items()
        },
    )


def closed(package: OfficePackage) -> dict[str, bytes]:
    """Return ``package`` as files again, the content types first."""
    files = {CONTENT_TYPES: _written_types(package.types)}
    for owner, relations in package.relations.items():
        if relations:
            files[_relations_name(owner)] = _written_relations(owner, relations)
    return files | dict(package.parts)


def _unzipped(data: bytes) -> dict[str, bytes]:
    if len(data) > MAX_BYTES:
        raise TemplateRefused(Bilingual("模板超过 32 MB", "the template is larger than 32 MB"))
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise TemplateRefused(_ENCRYPTED if "EncryptedPackage".encode("utf-16-le") in data else _OLD)
    try:
        with ZipFile(BytesIO(data)) as package:
            entries = package.infolist()
            _refuse_bombs(entries)
            return {entry.filename: package.read(entry) for entry in entries}
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        raise TemplateRefused(_DAMAGED) from None


def _refuse_bombs(entries: list[ZipInfo]) -> None:
    names = [entry.filename.lower() for entry in entries]
    if len(set(names)) < len(names) or any(entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for entry in entries):
        raise TemplateRefused(_DAMAGED)
    if any(entry.flag_bits & 1 for entry in entries):
        raise TemplateRefused(_ENCRYPTED)
    if len(entries) > _MAX_PARTS or sum(entry.file_size for entry in entries) > _MAX_UNPACKED:
        raise TemplateRefused(TOO_LARGE)
    if any(entry.file_size > MAX_XML for entry in entries if entry.filename.lower().endswith((".xml", ".rels"))):
        raise TemplateRefused(TOO_LARGE)
    if any(entry.file_size > max(_SMALL, entry.compress_size * _MAX_RATIO) for entry in entries):
        raise TemplateRefused(TOO_LARGE)


def _owner_of(name: str) -> bool:
    return name.endswith(".rels") and dirname(name).endswith("_rels")


def _part_of(name: str) -> str:
    """Return the part whose relations are kept in the file ``name``, empty for the package."""
    folder, file = dirname(dirname(name)), name.rpartition("/")[2].removesuffix(".rels")
    return join(folder, file) if file else ""


def _relations_name(owner: str) -> str:
    return join(dirname(owner), "_rels", f"{owner.rpartition('/')[2]}.rels")


def _content_types(root: "Element", parts: Mapping[str, bytes]) -> dict[str, str]:
    defaults = {
        part.get("Extension", "").lower(): part.get("ContentType", "") for part in root.iter(f"{_TYPES}Default")
    }
    named = {
        unquote(part.get("PartName", "")).removeprefix("/").lower(): part.get("ContentType", "")
        for part in root.iter(f"{_TYPES}Override")
    }
    return {name: named.get(name.lower()) or defaults.get(name.rpartition(".")[2].lower(), "") for name in parts}


def _relations(owner: str, root: "Element", by_lower: Mapping[str, str]) -> tuple[Relation, ...]:
    found = []
    for element in root.iter(f"{_RELATIONS}Relationship"):
        target, is_external = element.get("Target", ""), element.get("TargetMode") == "External"
        if not is_external and not target.startswith("#"):
            name = normpath(join("/", dirname(owner), unquote(target).partition("#")[0])).lstrip("/")
            target = by_lower.get(name.lower(), "")  # empty: nothing is there
        found.append(Relation(element.get("Id", ""), element.get("Type", ""), target, is_external))
    return tuple(found)


def _written_types(types: Mapping[str, str]) -> bytes:
    """Return the content types: workbooks by their ending, every other part by its name."""
    endings = {"rels": _RELATIONS_TYPE, "xml": "application/xml"}
    if _WORKBOOK in types.values():
        endings["xlsx"] = _WORKBOOK
    lines = [f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in endings.items()] + [
        f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(kind)}/>"
        for name, kind in types.items()
        if not (name.endswith(".xlsx") and kind == _WORKBOOK)
    ]
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f'{head}\n<Types xmlns="{_TYPES[1:-1]}">{"".join(lines)}</Types>'.encode()


def _written_relations(owner: str, relations: tuple[Relation, ...]) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{_RELATIONS[1:-1]}">'
        f"{''.join(_written(owner, relation) for relation in relations)}</Relationships>"
    ).encode()


def _written(owner: str, relation: Relation) -> str:
    mode = ' TargetMode="External"' if relation.is_external else ""
    is_address = relation.is_external or relation.target.startswith("#")
    target = relation.target if is_address else relpath(f"/{relation.target}", f"/{dirname(owner)}")
    return (
        f"<Relationship Id={quoteattr(relation.id)} Type={quoteattr(relation.type)} Target={quoteattr(target)}{mode}/>"
    )
