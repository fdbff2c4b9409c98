"""Any report, in any look, makes a Word file that is valid and says what the report says."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import strategy
from tests.writers.docx_example import looks
from tests.writers.docx_lint import lint
from tests.writers.docx_package import Package
from tests.writers.validator import findings
from weekly_editor.analysis.history import history_of
from weekly_editor.document.build import build_document
from weekly_editor.document.built_in import BUILT_IN
from weekly_editor.document.look import Look
from weekly_editor.library.history import history_before
from weekly_editor.report.model import MetricsSection, Report
from weekly_editor.resource import resource
from weekly_editor.storage.report_file import load_report
from weekly_editor.writers.docx import write_docx
from weekly_editor.writers.docx_check import checked
from weekly_editor.writers.export import EXPORTS, WORD

WEEKS = 3
SAMPLES = sorted(Path(resource("samples")).glob("*/*/*.json"))


def earlier(report: Report, weeks: int) -> Report:
    """Return ``report`` as it may have been some weeks before: the same figures, a little lower."""

    def lower(section: MetricsSection) -> MetricsSection:
        groups = tuple(
            group.model_copy(
                update={
                    "readings": tuple(
                        reading.model_copy(update={"value": None if reading.value is None else reading.value - weeks})
                        for reading in group.readings
                    )
                }
            )
            for group in section.groups
        )
        return section.model_copy(update={"groups": groups})

    sections = tuple(lower(section) if isinstance(section, MetricsSection) else section for section in report.sections)
    return report.model_copy(update={"week": report.week.shifted(-weeks), "sections": sections})


def written(report: Report, look: Look) -> bytes:
    """Return the Word file of a report before which the same figures were known for some weeks."""
    previous, *before = (earlier(report, weeks) for weeks in range(1, WEEKS + 1))
    document = build_document(report, history_of([previous, *before]), look.arrangement)
    return checked(write_docx(document, look), document)


@given(strategy.reports(), looks)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_report_passes_self_check_and_lint(report, look):
    assert lint(Package(written(report, look))) == []


@given(strategy.reports(), looks)
@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
def test_any_report_passes_the_validator(tmp_path, report, look):
    assert findings(written(report, look), tmp_path) == []


@pytest.mark.parametrize("look", BUILT_IN, ids=lambda look: look.id)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_in_every_built_in_look_passes_the_validator(tmp_path, path, look):
    report = load_report(path)
    data = EXPORTS[WORD](report, history_before(path.parents[1], report.week), look.look)
    assert findings(data, tmp_path) == []
    assert lint(Package(data)) == []


@given(st.decimals(0, 100, places=1), looks)
@settings(max_examples=10, deadline=None)
def test_work_with_progress_has_a_bar_in_every_look(progress, look):
    item = {"id": "b" * 12, "matter": "c" * 12, "title": "网关切换", "progress": str(progress), "owner": "林知远"}
    section = {"kind": "objective", "id": "a" * 12, "title": "业务", "items": [item]}
    report = Report.model_validate({"id": "d" * 12, "week": "2025-W10", "sections": [section]})
    captions = Package(written(report, look)).find("//w:tblCaption/@w:val")
    assert [Decimal(caption.removesuffix("%")) for caption in captions] == [progress]
