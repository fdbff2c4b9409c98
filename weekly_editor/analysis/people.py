"""Who works on what: the names that stand as owners of work."""

from collections import Counter

from weekly_editor.report.model import ObjectiveSection, PlanSection, Report
from weekly_editor.report.pattern import late_pattern

BETWEEN_NAMES = r"\s*[、，,/；;&]\s*"  # 王宁、李静
_BETWEEN = late_pattern(BETWEEN_NAMES)
MAX_NAME = 40  # characters; what is longer is no name


def owner_names(owner: str) -> list[str]:
    """Return the single names of ``owner``: ``王宁、@李静`` names two people."""
    names = (name.strip().lstrip("@").strip() for name in _BETWEEN.split(owner))
    return [name for name in names if 0 < len(name) <= MAX_NAME]


def report_people(report: Report) -> Counter[str]:
    """Return how much work each person owns in ``report``, planned work included."""
    sections = (section for section in report.sections if isinstance(section, ObjectiveSection | PlanSection))
    owners = (row.owner for section in sections for row in section.items)
    return Counter(name for owner in owners for name in owner_names(owner))
