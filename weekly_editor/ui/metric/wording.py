"""The words for what a metric can be, and what is told of its history."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from weekly_editor.analysis.reading import is_more_good, is_ratio
from weekly_editor.analysis.record import Entry
from weekly_editor.document.figures import change_text, value_text
from weekly_editor.report.bilingual import Language
from weekly_editor.report.metric import ChangeKind, Direction, Metric
from weekly_editor.report.model import Reading
from weekly_editor.report.wording import wording_of

AS_TYPED = ""  # of decimals
MOST_DECIMALS = 6  # that are offered; a file may have more
COMMON_UNITS = ("%", "‰", "笔", "万笔", "元", "万元", "亿元", "户", "次", "毫秒", "秒", "分钟", "小时", "ms")
_RATIOS_BEFORE_AND_NOW = (Decimal("45.00"), Decimal("55.80"))  # of a sentence that shows how a change is told
_AMOUNTS_BEFORE_AND_NOW = (Decimal(1250), Decimal(1370))


def metric_label(metric: Metric) -> str:
    """Return the name of ``metric`` as it stands in lists and messages."""
    return " ".join(metric.name.split()) or QCoreApplication.translate("Metric", "Metric without a name")


def directions(metric: Metric) -> tuple[tuple[Direction, str], ...]:
    """Return which way can be good, the first as unit and name of ``metric`` suggest."""
    translate = QCoreApplication.translate
    words: dict[bool | None, str] = {
        True: translate("Metric", "Higher is better"),
        False: translate("Metric", "Lower is better"),
        None: translate("Metric", "Neither is better"),
    }
    likely = is_more_good(Reading(name=metric.name, unit=metric.unit))
    guessed = translate("Metric", "By its unit and name (%1)").replace("%1", words[likely])
    return (("", guessed), ("more", words[True]), ("less", words[False]), ("none", words[None]))


def changes(metric: Metric) -> tuple[tuple[ChangeKind, str], ...]:
    """Return how the changes of ``metric`` can be told, the first as its unit suggests."""
    translate = QCoreApplication.translate
    exact = translate("Metric", "Percentage points") if is_ratio(metric.unit) else translate("Metric", "Difference")
    kind: ChangeKind = "points" if is_ratio(metric.unit) else "difference"
    by_unit = translate("Metric", "By its unit (%1)").replace("%1", exact)
    return (("", by_unit), (kind, exact), ("percent", translate("Metric", "Percent")))


def decimals_words(metric: Metric) -> tuple[tuple[str, str], ...]:
    """Return with how many decimals values of ``metric`` can be shown, as text, and the words for it."""
    most = max(MOST_DECIMALS, metric.decimals or 0)
    as_typed = (AS_TYPED, QCoreApplication.translate("Metric", "As typed"))
    return (as_typed, *((str(number), str(number)) for number in range(most + 1)))


def change_example(metric: Metric, entries: tuple[Entry, ...], language: Language) -> str:
    """Return a change of ``metric`` as documents tell it: of the two newest of ``entries``, else of made-up values."""
    readings = [reading for _, reading in entries if reading.value is not None][:2]
    if len(readings) < 2 or readings[0].value == readings[1].value:
        before, now = _RATIOS_BEFORE_AND_NOW if is_ratio(metric.unit) else _AMOUNTS_BEFORE_AND_NOW
        readings = [Reading(name=metric.name, value=value, unit=metric.unit) for value in (now, before)]
    now_reading, reading_before = readings
    text = QCoreApplication.translate("Metric", "For example %1 → %2: %3")
    told = change_text(now_reading, reading_before, wording_of(language), metric)
    for place, words in (("%1", value_text(reading_before, metric)), ("%2", value_text(now_reading, metric))):
        text = text.replace(place, words)
    return text.replace("%3", told)


def history_words(metric: Metric, entries: tuple[Entry, ...]) -> str:
    """Return since when and how often ``metric`` is known, and its last value."""
    if not entries:
        return QCoreApplication.translate("Metric", "No week knows it yet.")
    newest, last = entries[0]
    text = QCoreApplication.translate("Metric", "Since %1, %2; last %3 in %4")
    told = {
        "%1": str(entries[-1][0]),
        "%2": weeks_words(len(entries)),
        "%3": value_text(last, metric),
        "%4": str(newest),
    }
    for place, words in told.items():
        text = text.replace(place, words)
    return text


def weeks_words(count: int) -> str:
    """Return ``6 weeks``, ``1 week``."""
    if count == 1:
        return QCoreApplication.translate("Metric", "1 week")
    return QCoreApplication.translate("Metric", "%1 weeks").replace("%1", str(count))
