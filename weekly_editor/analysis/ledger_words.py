"""The words in which a ledger of incidents is told, in both languages of the program."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from weekly_editor.analysis.counted_reading import MINUTE_S
from weekly_editor.analysis.downtime import Downtime
from weekly_editor.analysis.period import PeriodName
from weekly_editor.analysis.tally import Tally, rounded
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.week import Week

PERIOD_NAMES: dict[PeriodName, Bilingual] = {
    "week": Bilingual("本周", "this week"),
    "month": Bilingual("本月", "this month"),
    "quarter": Bilingual("本季度", "this quarter"),
    "year": Bilingual("年初至今", "this year"),
}
SHOWN_PLACES = 3  # of an availability
_MAX_RUNS = 4


def joined(parts: Iterable[Bilingual], zh: str = "、", en: str = ", ") -> Bilingual:
    """Return ``parts`` one behind the other."""
    parts = tuple(parts)
    return Bilingual(zh.join(part.zh for part in parts), en.join(part.en for part in parts))


def figure_text(value: Decimal) -> str:
    """Return ``value`` without zeros that say nothing: 0.50 is ``0.5``, 1.0 is ``1``."""
    written = plain(value)
    return (written.rstrip("0").rstrip(".") if "." in written else written) or "0"


def minutes_text(seconds: Fraction | Decimal | int) -> str:
    """Return ``seconds`` in minutes to one place, ``66`` or ``6.4``; to three where it is less than one tenth."""
    minutes = abs(Fraction(seconds)) / MINUTE_S
    places = 1 if minutes == 0 or minutes >= Fraction(1, 10) else 3
    return ("-" if seconds < 0 else "") + figure_text(rounded(minutes, places))


def downtime_words(downtime: Downtime) -> Bilingual:
    """Return ``停机 66 分钟``, and what of it is charged where that is another number."""
    known = minutes_text(downtime.seconds)
    if downtime.charged == downtime.seconds:
        return Bilingual(f"停机 {known} 分钟", f"{known} min down")
    charged = minutes_text(downtime.charged)
    return Bilingual(f"停机 {known} 分钟（按份额计 {charged} 分钟）", f"{known} min down ({charged} by share)")


def gap_words(tally: Tally, without_level: Decimal = Decimal(0)) -> Bilingual:
    """Return what is not known in ``tally``; ``without_level`` incidents may be of any level."""
    parts = []
    if tally.missing:
        weeks = week_runs(tally.missing)
        parts.append(Bilingual(f"缺 {weeks} 的周报", f"no report of {weeks}"))
    for count, zh, en in (
        (tally.open_ended, "没有结束时间", "without an end"),
        (tally.backwards, "结束早于开始", "ended before the start"),
        (tally.undated, "没有开始时间", "without a start"),
    ):
        if count:
            parts.append(Bilingual(f"{count} 起事件{zh}", f"{count} {_incidents(count)} {en}"))
    if without_level:
        count_text = figure_text(without_level)
        parts.append(Bilingual(f"{count_text} 次事件没有级别", f"{count_text} without a level"))
    return joined(parts)


def week_runs(weeks: Sequence[Week]) -> str:
    """Return ``weeks``, which are in order, as ``W01–W05, W07``; of another year than the last with the year."""
    runs: list[list[Week]] = []
    for week in weeks:
        if runs and runs[-1][-1].shifted(1) == week:
            runs[-1].append(week)
        else:
            runs.append([week])
    year = weeks[-1].year if weeks else 0
    shown = [_run_text(run, year) for run in runs[:_MAX_RUNS]]
    return ", ".join([*shown, "…"] if len(runs) > _MAX_RUNS else shown)


def _run_text(run: Sequence[Week], year: int) -> str:
    names = [str(week) if week.year != year else f"W{week.number:02d}" for week in (run[0], run[-1])]
    return names[0] if len(run) == 1 else "–".join(names)


def _incidents(count: int) -> str:
    return "incident" if count == 1 else "incidents"
