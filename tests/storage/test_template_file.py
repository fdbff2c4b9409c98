import pytest

from weekly_editor.report.codec import dump_report, parse_report
from weekly_editor.report.template import report_from
from weekly_editor.report.week import Week
from weekly_editor.storage.report_file import ReportFileError
from weekly_editor.storage.template_file import load_template, own_template

KINDS = ["track"] * 2 + ["objective"] * 4 + ["metrics", "incidents", "notes", "notes", "plan"]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_own_template_starts_a_report_with_all_its_sections(language):
    report = report_from(own_template(language), Week(2026, 1))
    assert [section.kind for section in report.sections] == KINDS
    assert report.language == language
    assert report.title
    assert parse_report(dump_report(report)) == report


def test_both_own_templates_have_the_same_shape():
    def shape(value):
        match value:
            case dict():
                return {key: shape(part) for key, part in value.items() if key in ("sections", "topics", "groups")}
            case list() | tuple():
                return [shape(part) for part in value]
            case _:
                return None

    assert shape(own_template("zh_CN").model_dump()) == shape(own_template("en").model_dump())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"[]", "not a template"),
        (b"\xff", "not UTF-8"),
        (b'{"title": 5}', "field title: it must be text"),
        (b'{"sections": [{"kind": "poem"}]}', "field sections.0: this kind of section is unknown"),
        (b'{"sections": [{"kind": "notes", "entries": 1}]}', "field sections.0.entries: it must be a list"),
    ],
)
def test_a_file_that_is_no_template_is_refused_with_its_reason(tmp_path, content, said):
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(ReportFileError, match=said) as caught:
        load_template(tmp_path / "a.json")
    assert caught.value.path == tmp_path / "a.json"
