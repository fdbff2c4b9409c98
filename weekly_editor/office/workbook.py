"""A workbook of Excel from outside: its sheets as grids of values, each read when it is asked for."""

from dataclasses import dataclass

from weekly_editor.office.number_format import built_in_format
from weekly_editor.office.package import Bounds, Package, PackageRefused, Reasons, open_package
from weekly_editor.office.sheet import SheetListener, SheetStyle
from weekly_editor.office.string import MAX_STRINGS, StringListener
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.clean import clean_line
from weekly_editor.report.grid import Grid

BOUNDS = Bounds(
    packed=32 * 1024 * 1024,
    members=4096,
    unpacked=256 * 1024 * 1024,
    part=48 * 1024 * 1024,
    ratio=200,
    elements=600_000,
)
MAX_SHEETS = 255
_MAX_FORMATS = 65_536

_REASONS = Reasons(
    empty=Bilingual("文件是空的", "the file is empty"),
    foreign=Bilingual(
        "不是 Excel 的 .xlsx 文件，请用 Excel 打开后另存为 .xlsx",
        "not an Excel .xlsx file; open it in Excel and save it as .xlsx",
    ),
    old=Bilingual("这是旧版 Excel 文件（.xls），请另存为 .xlsx", "an old Excel file (.xls); save it as .xlsx"),
    locked=Bilingual(
        "文件加了密码，请在 Excel 中去掉密码后另存为 .xlsx",
        "the file is protected by a password; take it off in Excel and save it as .xlsx",
    ),
    damaged=Bilingual(
        "文件已损坏，请用 Excel 打开修复后另存为 .xlsx", "the file is damaged; let Excel repair it and save it as .xlsx"
    ),
    too_large=Bilingual(
        "解压后太大，不像正常的工作簿；请把需要的工作表另存为 .xlsx",
        "unpacks to more than a workbook needs; save the sheet you need alone as .xlsx",
    ),
    doctype=Bilingual(
        "文件里有 DOCTYPE 声明，Excel 不会这样写；请用 Excel 打开后另存为 .xlsx",
        "holds a DOCTYPE, which Excel never writes; open it in Excel and save it as .xlsx",
    ),
)
_MACROS = Bilingual(
    "这是带宏的 Excel 文件（.xlsm），请另存为 .xlsx", "an Excel file with macros (.xlsm); save it as .xlsx"
)
_BINARY = Bilingual("这是二进制的 Excel 文件（.xlsb），请另存为 .xlsx", "a binary Excel file (.xlsb); save it as .xlsx")
_NO_SHEET = Bilingual("工作簿里没有工作表", "the workbook has no sheet")


@dataclass(frozen=True, slots=True)
class SheetName:
    """A sheet of a workbook, as its tab says, and the part that holds it."""

    name: str
    part: str
    is_hidden: bool = False


class Workbook:
    """An opened workbook; ``sheets`` are in the order of their tabs, sheets of one chart left out."""

    def __init__(self, package: Package, main: str) -> None:
        """Read from ``package``, whose workbook is the part ``main``. Raises PackageRefused."""
        self.package = package
        self.main = main
        self._parts = {each.kind: each.target for each in package.relations(main).values() if not each.is_external}
        self.sheets = _sheets(package, main)
        self._starts_1904 = any(row.get("date1904") in ("1", "true") for row in package.rows(main, "workbookPr"))
        self._style: SheetStyle | None = None

    def grid(self, sheet: SheetName) -> Grid:
        """Return the cells of ``sheet``.

        Raises PackageRefused where it is damaged, or reaches further or holds more than ``report.grid`` allows."""
        if self._style is None:
            self._style = SheetStyle(_strings(self.package, self._parts), self._formats(), self._starts_1904)
        heard = SheetListener(self._style)
        self.package.hear(sheet.part, heard)
        return heard.grid()

    def _formats(self) -> tuple[str, ...]:
        heard = _FormatListener()
        self.package.hear(self._parts.get("styles", ""), heard)
        return tuple(heard.codes.get(number) or built_in_format(number) for number in heard.used)


class _FormatListener:
    """Hears which number format each style of a cell uses."""

    def __init__(self) -> None:
        self.codes: dict[int, str] = {}
        self.used: list[int] = []
        self._is_within = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "numFmt":
            self.codes[int(attributes.get("numFmtId", 0))] = attributes.get("formatCode", "")[:255]
        elif name == "cellXfs":
            self._is_within = True
        elif name == "xf" and self._is_within and len(self.used) < _MAX_FORMATS:
            self.used.append(int(attributes.get("numFmtId", 0)))

    def text(self, _data: str) -> None:
        """Hear nothing."""

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._is_within = False


def open_workbook(data: bytes) -> Workbook:
    """Return the workbook that ``data`` is.

    Raises PackageRefused for what is no .xlsx, has a password or macros, is damaged, too large or packed too tight."""
    package = open_package(data, BOUNDS, _REASONS)
    main = next((each.target for each in package.relations("").values() if each.kind == "officeDocument"), "")
    kind = package.content_type(main)
    if "sheet.binary" in kind:
        raise PackageRefused(_BINARY)
    if "macroEnabled" in kind or any(name.endswith("vbaproject.bin") for name in package.names):
        raise PackageRefused(_MACROS)
    if main.lower() not in package.names or (kind and "spreadsheetml" not in kind):
        raise PackageRefused(_REASONS.foreign)
    return Workbook(package, main)


def _sheets(package: Package, main: str) -> tuple[SheetName, ...]:
    relations = package.relations(main)
    found = []
    for row in package.rows(main, "sheet")[:MAX_SHEETS]:
        relation = relations.get(next((value for key, value in row.items() if key.endswith(":id")), ""))
        if relation is not None and relation.kind == "worksheet" and not relation.is_external:
            is_hidden = row.get("state", "visible") != "visible"
            found.append(SheetName(clean_line(row.get("name", ""))[:MAX_SHEETS], relation.target, is_hidden))
    if not found:
        raise PackageRefused(_NO_SHEET)
    return tuple(found)


def _strings(package: Package, parts: dict[str, str]) -> list[str]:
    heard = StringListener(MAX_STRINGS)
    package.hear(parts.get("sharedStrings", ""), heard)
    return heard.strings
