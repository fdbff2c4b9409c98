from datetime import date

import pytest

from weekly_editor.readers.importing import read_report
from weekly_editor.readers.source import ImportRefused
from weekly_editor.report.week import Week

TODAY = date(2031, 2, 14)
SOURCE = "# 2031-W06\r\n\r\n## 其他\r\n\r\n1. 一\r\n2. 团建筹备\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
@pytest.mark.parametrize("name", ["周报.md", "WEEK.MARKDOWN", "聊天.txt"])
def test_a_text_file_is_read_in_any_encoding(encoding, name):
    report = read_report(SOURCE.encode(encoding), name, TODAY).report
    assert report.week == Week(2031, 6)
    assert [node.text for node in report.sections[0].entries] == ["一", "团建筹备"]


def test_a_given_week_goes_before_that_of_the_source_which_is_kept_as_title():
    report = read_report(SOURCE.encode(), "a.md", TODAY, Week(2031, 5)).report
    assert (report.week, report.title) == (Week(2031, 5), "2031-W06")


@pytest.mark.parametrize("name", ["周报.pdf", "周报", "md", "docx"])
def test_other_files_are_refused(name):
    with pytest.raises(ImportRefused) as refused:
        read_report(SOURCE.encode(), name, TODAY)
    assert ".md" in refused.value.reason.en


@pytest.mark.parametrize("name", ["周报.doc", "周报.DOCM", "周报.wps", "周报.rtf", "周报.odt"])
def test_what_word_can_open_is_told_how_to_come_in(name):
    with pytest.raises(ImportRefused) as refused:
        read_report(SOURCE.encode(), name, TODAY)
    assert "另存为 .docx" in refused.value.reason.zh
