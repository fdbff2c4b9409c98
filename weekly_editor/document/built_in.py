"""The looks that come with the program."""

from dataclasses import dataclass, replace

from weekly_editor.document.arrangement import REPORT
from weekly_editor.document.look import DEFAULT_LOOK, Look, with_accent
from weekly_editor.report.bilingual import Bilingual

STANDARD_ID = "own-standard"


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """A look of the program's own, with its name in both languages."""

    id: str
    name: Bilingual
    look: Look


_COMPACT = with_accent(
    replace(
        DEFAULT_LOOK,
        body_pt=9.5,
        small_pt=8.5,
        title_pt=16,
        heading_pt=(12, 10.5),
        line_height=1.3,
        list_indent_mm=6,
        margin_mm=18,
        density="dense",
        chart_height_mm=36,
    ),
    "0B6B66",
)
_INK = replace(
    with_accent(DEFAULT_LOOK, "2B2B2B"),
    latin_font="Georgia",
    han_font="宋体",
    heading_han_font="黑体",
    title_pt=22,
    heading_pt=(14, 12),
    line_height=1.6,
    ink="1A1A1A",
    muted="5C5C5C",
    good="1A1A1A",
    risk="1A1A1A",
    other_accents=("8C8C8C", "BDBDBD", "5C5C5C"),
    density="roomy",
    arrangement=replace(REPORT, objective="list"),
)
_BRIGHT = replace(
    with_accent(DEFAULT_LOOK, "6B3FA0"),
    latin_font="Segoe UI",
    han_font="等线",
    heading_han_font="微软雅黑",
    title_pt=24,
    heading_pt=(15, 12),
    margin_mm=22,
    density="roomy",
    table_style="bands",
    chart_height_mm=52,
    arrangement=replace(REPORT, numbering="decimal"),
)
_OFFICIAL = replace(
    with_accent(DEFAULT_LOOK, "A61B1B"),
    latin_font="Times New Roman",
    han_font="仿宋",
    heading_han_font="黑体",
    body_pt=12,
    small_pt=10.5,
    title_pt=22,
    heading_pt=(15, 13),
    margin_mm=26,
    ink="111111",
    rule="8C8C8C",
    table_style="grid",
    arrangement=replace(REPORT, objective="list", plan="list", notes="list", has_charts=False, has_contents=False),
)

BUILT_IN: tuple[BuiltIn, ...] = (
    BuiltIn(STANDARD_ID, Bilingual("标准", "Standard"), DEFAULT_LOOK),
    BuiltIn("own-compact", Bilingual("紧凑", "Compact"), _COMPACT),
    BuiltIn("own-ink", Bilingual("素雅", "Ink"), _INK),
    BuiltIn("own-bright", Bilingual("明快", "Bright"), _BRIGHT),
    BuiltIn("own-official", Bilingual("公文", "Official"), _OFFICIAL),
)
