"""The words a document adds to those of its report, in the document's own language."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from weekly_editor.report.bilingual import Language
from weekly_editor.report.model import Kind
from weekly_editor.report.week import Week

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Wording:
    """Every fixed word of a document; a name with braces is a format of what stands in them."""

    language: Language
    report_title: str
    section_titles: dict[Kind, str]
    colon: str
    brackets: tuple[str, str]
    aside: tuple[str, str]  # around facts that the sentence does not state
    fact_separator: str
    progress: str  # {progress}
    due: str  # {day}
    owner: str  # {owner}
    risk: str  # {risk}
    metric: str
    this_week: str
    last_week: str
    target: str
    note: str
    time: str
    level: str
    system: str
    what_happened: str
    state: str
    until: str
    state_separator: str
    not_counted: str
    counted_in_part: str  # {share}


ZH = Wording(
    language="zh_CN",
    report_title="周报",
    section_titles={
        "track": "业务专题",
        "objective": "目标",
        "metrics": "系统运行数据",
        "incidents": "生产事件",
        "notes": "其他",
        "plan": "下周工作及目标",
    },
    colon="：",
    brackets=("（", "）"),
    aside=("〔", "〕"),
    fact_separator=" · ",
    progress="进度 {progress}%",
    due="{day}到期",
    owner="负责人 {owner}",
    risk="风险：{risk}",
    metric="指标",
    this_week="本周",
    last_week="上周",
    target="目标",
    note="说明",
    time="时间",
    level="级别",
    system="系统",
    what_happened="经过",
    state="状态",
    until="—",
    state_separator="；",
    not_counted="不计入",
    counted_in_part="按 {share} 次计",
)

EN = Wording(
    language="en",
    report_title="Weekly report",
    section_titles={
        "track": "Business track",
        "objective": "Objective",
        "metrics": "Running figures",
        "incidents": "Production incidents",
        "notes": "Other",
        "plan": "Next week",
    },
    colon=": ",
    brackets=(" (", ")"),
    aside=("[", "]"),
    fact_separator=" · ",
    progress="progress {progress}%",
    due="due {day}",
    owner="owner {owner}",
    risk="Risk: {risk}",
    metric="Metric",
    this_week="This week",
    last_week="Last week",
    target="Target",
    note="Note",
    time="Time",
    level="Level",
    system="System",
    what_happened="What happened",
    state="State",
    until="–",
    state_separator="; ",
    not_counted="not counted",
    counted_in_part="counted as {share}",
)


def wording_of(language: Language) -> Wording:
    """Return the words for documents in ``language``."""
    return ZH if language == "zh_CN" else EN


def day_text(day: date, wording: Wording, year: Literal["with", "without"]) -> str:
    """Return ``day`` as ``2024年8月5日`` or ``8月5日``, in English as ``Aug 5, 2024`` or ``Aug 5``."""
    if wording.language == "zh_CN":
        return f"{day.year}年{day.month}月{day.day}日" if year == "with" else f"{day.month}月{day.day}日"
    month_and_day = f"{_MONTHS[day.month - 1]} {day.day}"
    return f"{month_and_day}, {day.year}" if year == "with" else month_and_day


def near_day_text(day: date, week: Week, wording: Wording) -> str:
    """Return ``day`` as a report of ``week`` says it: with its year only where the nearest such day is another."""
    return day_text(day, wording, "without" if week.nearest(day.month, day.day) == day else "with")


def week_text(week: Week, wording: Wording) -> str:
    """Return ``2024-W32（2024年8月5日—8月11日）``, the second year only where it is another."""
    opening, closing = wording.brackets
    one_year = week.monday.year == week.sunday.year
    first, last = week.monday, week.sunday
    if wording.language == "zh_CN":
        days = f"{day_text(first, wording, 'with')}—{day_text(last, wording, 'without' if one_year else 'with')}"
    else:
        days = f"{day_text(first, wording, 'without' if one_year else 'with')} – {day_text(last, wording, 'with')}"
    return f"{week}{opening}{days}{closing}"


def span_text(start: datetime | None, end: datetime | None, week: Week, wording: Wording) -> str:
    """Return from when to when, ``8月5日 11:25—12:31``; the second day only where it is another, "" for nothing."""
    parts = []
    if start is not None:
        parts.append(f"{near_day_text(start.date(), week, wording)} {_clock(start)}")
    if end is not None:
        same_day = start is not None and start.date() == end.date()
        parts.append(wording.until)
        parts.append(_clock(end) if same_day else f"{near_day_text(end.date(), week, wording)} {_clock(end)}")
    return "".join(parts)


def _clock(moment: datetime) -> str:
    return moment.strftime("%H:%M:%S" if moment.second else "%H:%M")
