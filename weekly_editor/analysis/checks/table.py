"""All checks, by what each of them has to see: the less, the less is done again when a sentence changes."""

from weekly_editor.analysis.checks.incidents import incident_outside_week, incident_without_level
from weekly_editor.analysis.checks.metrics import availability_conflict, off_target
from weekly_editor.analysis.checks.scope import PassageCheck, ReportCheck, SectionCheck
from weekly_editor.analysis.checks.sensitive import sensitive_number
from weekly_editor.analysis.checks.unfinished import placeholder_left, section_empty

PASSAGE_CHECKS: tuple[PassageCheck, ...] = (placeholder_left,)
SECTION_CHECKS: tuple[SectionCheck, ...] = (incident_outside_week, off_target, section_empty, sensitive_number)
REPORT_CHECKS: tuple[ReportCheck, ...] = (availability_conflict, incident_without_level)
