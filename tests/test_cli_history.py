import pytest

from tests.test_cli import report
from tests.writers.xlsx_lint import faults, opened
from weekly_editor.__main__ import main
from weekly_editor.document.built_in import BUILT_IN
from weekly_editor.library.folder import path_for
from weekly_editor.report.metric import Metric, MetricCatalog, PastWeek
from weekly_editor.report.week import Week
from weekly_editor.storage.catalog_file import catalog_path, save_catalog
from weekly_editor.storage.report_file import save_report

WEEKS = [Week(2026, number) for number in (18, 19, 20, 21)]


@pytest.fixture
def call(capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")

    def call(*arguments):
        status = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


@pytest.fixture
def library(tmp_path):
    folder = tmp_path / "library"
    for week in WEEKS:
        save_report(path_for(folder, week), report(week))
    return folder


def weeks_in(path):
    return [row[0].value for row in opened(path.read_bytes(), data_only=True)["按周"].iter_rows(min_row=2)]


def test_several_reports_make_one_workbook_of_their_weeks(call, library, tmp_path):
    target = tmp_path / "a.xlsx"
    chosen = [path_for(library, week) for week in (WEEKS[2], WEEKS[0])]
    assert call("export", *chosen, "-o", target) == (0, "", "")
    assert weeks_in(target) == ["2026-W18", "2026-W20"]
    assert faults(target.read_bytes()) == []


def test_a_library_alone_makes_a_workbook_of_all_its_weeks(call, library, tmp_path):
    target = tmp_path / "a.xlsx"
    assert call("export", "--library", library, "-o", target) == (0, "", "")
    assert weeks_in(target) == ["2026-W18", "2026-W19", "2026-W20", "2026-W21"]


def test_from_and_to_choose_weeks_of_a_library(call, library, tmp_path):
    target = tmp_path / "a.xlsx"
    assert call("export", "--library", library, "--from", "2026-W19", "--to", "2026-W20", "-o", target) == (0, "", "")
    assert weeks_in(target) == ["2026-W19", "2026-W20"]


def test_the_metrics_of_the_library_are_used(call, library, tmp_path):
    metric = Metric(id="m", name="成功率", aliases=("代扣成功率",), unit="%")
    past = tuple(PastWeek(week=week, values={"m": "98.5"}) for week in (Week(2026, 9), Week(2026, 10)))
    save_catalog(library, MetricCatalog(metrics=(metric,), past=past))
    target = tmp_path / "a.xlsx"
    assert call("export", "--library", library, "--from", "2026-W10", "-o", target) == (0, "", "")
    assert opened(target.read_bytes())["按周"]["C1"].value == "成功率"
    assert weeks_in(target)[:2] == ["2026-W10", "2026-W18"]
    assert call("export", *(path_for(library, week) for week in WEEKS), "--library", library, "-o", target) == (
        0,
        "",
        "",
    )
    assert opened(target.read_bytes())["按周"]["C1"].value == "成功率"
    assert weeks_in(target) == [str(week) for week in WEEKS]


def test_damaged_metrics_are_one_line_and_status_3(call, library, tmp_path):
    catalog_path(library).write_text("{", encoding="utf-8")
    target, kept = tmp_path / "a.xlsx", path_for(library, WEEKS[0])
    for reports in ((), (kept,), (kept, path_for(library, WEEKS[1]))):
        status, out, err = call("export", *reports, "--library", library, "-o", target)
        assert (status, out) == (3, "")
        assert err.startswith(f"weekly-editor: {catalog_path(library)}: ")
        assert err.count("\n") == 1
    assert not target.exists()


def test_a_report_of_the_library_that_cannot_be_read_is_told_and_left_out(call, library, tmp_path):
    damaged = path_for(library, WEEKS[1])
    damaged.write_text("{", encoding="utf-8")
    save_report(path_for(library, WEEKS[2]), report(Week(2026, 30)))
    status, out, err = call("export", "--library", library, "-o", tmp_path / "a.xlsx")
    assert (status, out, err.count("\n")) == (0, "", 2)
    assert f"weekly-editor: {damaged}: " in err
    assert f"{path_for(library, WEEKS[2])}: the report is of another week than its name says" in err
    assert weeks_in(tmp_path / "a.xlsx") == ["2026-W18", "2026-W21"]


def test_weeks_of_which_nothing_is_known_are_one_line_and_status_3(call, library, tmp_path):
    said = f"weekly-editor: {library}: nothing is known of any of these weeks\n"
    assert call("export", "--library", library, "--from", "2027-W01", "-o", tmp_path / "a.xlsx") == (3, "", said)
    said = f"weekly-editor: {tmp_path / 'none'}: no such file or folder\n"
    assert call("export", "--library", tmp_path / "none", "-o", tmp_path / "a.xlsx") == (3, "", said)


def test_two_reports_of_one_week_are_wrong_usage(call, library, tmp_path):
    kept = path_for(library, WEEKS[0])
    said = "weekly-editor: two of the reports are of 2026-W18\n"
    assert call("export", kept, kept, "-o", tmp_path / "a.xlsx") == (2, "", said)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "a.xlsx"), "name reports, or a folder of them by --library"),
        (("-o", "a.docx"), "no report to export is named"),
        (("--library", "lib", "-o", "a.docx"), "no report to export is named"),
        (("--library", "lib", "-o", "a.xlsx", "--from", "32"), "'32' is not a week like 2024-W32"),
        (("--library", "lib", "-o", "a.xlsx", "--from", "2026-W20", "--to", "2026-W19"), "comes before 2026-W20"),
        (("a.json", "b.json", "-o", "a.xlsx", "--from", "2026-W19"), "for a whole library"),
        (("a.json", "-o", "a.xlsx", "--to", "2026-W19"), "for a whole library"),
        (("a.json", "b.json", "-o", "a.pdf"), "one report at a time"),
        (("a.json", "b.json", "-o", "a.xlsx", "--template", "t.dotx"), "--template is for .docx and .eml alone"),
    ],
)
def test_what_cannot_be_meant_is_one_line_and_status_2(call, arguments, said):
    status, out, err = call("export", *arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert said in err


def test_the_workbook_wears_the_look_that_is_asked_for(call, library, tmp_path):
    own = BUILT_IN[-1]
    target = tmp_path / "a.xlsx"
    assert call("export", "--library", library, "-o", target, "--look", own.name.en) == (0, "", "")
    assert opened(target.read_bytes())["按周"]["A1"].font.name == own.look.han_font
    assert call("export", path_for(library, WEEKS[0]), "-o", target, "--look", own.name.en) == (0, "", "")
    assert opened(target.read_bytes())["指标"]["A1"].font.name == own.look.han_font
