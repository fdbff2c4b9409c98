import pytest

from weekly_editor.report.schema import ReportDataError, upgraded

STEPS = {
    1: lambda raw: {**raw, "heading": raw["title"]},
    2: lambda raw: {key: value for key, value in raw.items() if key != "title"},
    3: lambda raw: {**raw, "heading": raw["heading"] + "（升级）"},
}


@pytest.mark.parametrize("version", [1, 2, 3])
def test_an_old_file_goes_through_every_step_to_the_newest(version):
    raw = {"format": "weekly-report", "version": version, "title": "周报", "heading": "周报", "mood": "好"}
    made_new = upgraded(raw, STEPS, newest=4)
    assert made_new["version"] == 4
    assert made_new["heading"] == "周报（升级）"
    assert made_new["mood"] == "好"


def test_a_file_of_the_newest_version_stays_as_it_is():
    raw = {"format": "weekly-report", "version": 4, "title": "周报"}
    assert upgraded(raw, STEPS, newest=4) == raw


def test_upgrading_leaves_the_old_file_alone():
    raw = {"format": "weekly-report", "version": 1, "title": "周报"}
    upgraded(raw, STEPS, newest=4)
    assert raw == {"format": "weekly-report", "version": 1, "title": "周报"}


@pytest.mark.parametrize("version", [0, -1, None, "1", 1.0, True])
def test_a_version_is_a_whole_number_from_one(version):
    with pytest.raises(ReportDataError, match="version"):
        upgraded({"format": "weekly-report", "version": version}, STEPS, newest=4)


def test_a_newer_version_is_refused():
    with pytest.raises(ReportDataError, match="newer"):
        upgraded({"format": "weekly-report", "version": 5}, STEPS, newest=4)
