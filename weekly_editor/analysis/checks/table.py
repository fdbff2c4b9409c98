"""All checks, by what each of them has to see: the less, the less is done again when a sentence changes."""

from weekly_editor.analysis.checks.scope import PassageCheck, ReportCheck, SectionCheck

PASSAGE_CHECKS: tuple[PassageCheck, ...] = ()
SECTION_CHECKS: tuple[SectionCheck, ...] = ()
REPORT_CHECKS: tuple[ReportCheck, ...] = ()
