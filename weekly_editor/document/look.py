"""How documents look: the one place that knows fonts, sizes and colours on paper."""

from dataclasses import dataclass
from typing import Literal

from weekly_editor.document.arrangement import REPORT, Arrangement

Density = Literal["dense", "normal", "roomy"]
TableStyle = Literal["lines", "grid", "bands"]
SPACING: dict[Density, float] = {"dense": 0.6, "normal": 1.0, "roomy": 1.5}  # times the room between blocks


@dataclass(frozen=True, slots=True)
class Look:
    """Fonts by name, sizes in points, lengths in millimetres, colours as RRGGBB, and how the parts are arranged.

    ``table_style``: rules between rows, a grid, or every other row shaded."""

    latin_font: str = "Calibri"
    han_font: str = "微软雅黑"
    fallback_fonts: tuple[str, ...] = ("Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "sans-serif")
    body_pt: float = 10.5
    small_pt: float = 9
    title_pt: float = 20
    heading_pt: tuple[float, float] = (14, 11.5)
    line_height: float = 1.5  # times the font's own
    list_indent_mm: float = 7.4
    page_width_mm: float = 210
    page_height_mm: float = 297
    margin_mm: float = 25.4
    ink: str = "1F2329"
    muted: str = "646A73"
    accent: str = "1F4E9E"
    good: str = "1B7F3B"
    risk: str = "B3261E"
    other_accents: tuple[str, str, str] = ("C98A1B", "5B7FBF", "8A93A3")  # of charts with several series
    rule: str = "D0D5DD"
    head_fill: str = "EEF2F8"
    density: Density = "normal"
    table_style: TableStyle = "lines"
    chart_height_mm: float = 46
    arrangement: Arrangement = REPORT

    @property
    def spacing(self) -> float:
        """The room between blocks, times that of the normal density."""
        return SPACING[self.density]


DEFAULT_LOOK = Look()
