"""What the window says of growth that cannot be told, or not in that way."""

from PySide6.QtCore import QCoreApplication

from weekly_editor.analysis.growth import Growth
from weekly_editor.analysis.history import History
from weekly_editor.report.bilingual import Language
from weekly_editor.report.day_wording import days_text
from weekly_editor.report.growth_wording import growth_wording_of
from weekly_editor.report.model import Reading


def basis_name(growth: Growth, language: Language) -> str:
    """Return what ``growth`` is compared with, as the head of a row."""
    name = growth_wording_of(language).bases[growth.basis]
    return name[:1].upper() + name[1:]


def week_name(growth: Growth, language: Language) -> str:
    """Return the week that ``growth`` is compared with and its days, "" where there is none."""
    if growth.compared is None:
        return ""
    return f"{growth.compared} · {days_text(growth.compared, language, 'without')}"


def why_unknown(growth: Growth, reading: Reading, history: History) -> str:
    """Return why nothing is known to compare ``reading`` with."""
    if growth.lacks_fifth:
        return QCoreApplication.translate("Growth", "Last month has no fifth week")
    found = None if growth.compared is None else history.reading_in(reading, growth.compared)
    if found is not None:
        return QCoreApplication.translate("Growth", "Counted in “%1” then").replace("%1", found.unit)
    return QCoreApplication.translate("Growth", "No data")


def why_no_percent(growth: Growth) -> str:
    """Return why ``growth`` cannot be told in percent, "" where it can or nothing is known."""
    if growth.before is None or "percent" in growth.kinds:
        return ""
    if growth.before == growth.now:
        return QCoreApplication.translate("Growth", "Nothing has changed")
    if growth.before == 0:
        return QCoreApplication.translate("Growth", "From 0 there is no percentage")
    return QCoreApplication.translate("Growth", "Below 0 there is no percentage")
