"""Web pages as reports."""

from datetime import date
from pathlib import Path

import pytest

from weekly_editor.document.build import build_document
from weekly_editor.readers.html import understand_html
from weekly_editor.readers.importing import read_report
from weekly_editor.readers.source import ImportRefused
from weekly_editor.report.markup import visible
from weekly_editor.report.text import texts
from weekly_editor.report.week import Week
from weekly_editor.storage.report_file import load_report
from weekly_editor.writers.html import render_html

PAGES = Path(__file__).parent / "pages"
SAMPLES = sorted((Path(__file__).parents[2] / "resources" / "samples").glob("*/*/*.json"))
TODAY = date(2026, 7, 10)


def read(html: str):
    return read_report(html.encode(), "周报.html", TODAY)


def bare(text: str) -> str:
    """Return the letters and digits of ``text``: how its parts are put together may differ."""
    return "".join(sign for sign in text if sign.isalnum())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_page_that_we_exported_comes_back_with_its_sections_and_all_its_words(path):
    report = load_report(path)
    page = render_html(build_document(report))
    found = read(page).report
    named = [section for section in found.sections if section.title not in ("未归类", "Unsorted")]
    printed = [section for section in report.sections if f"{section.title}</h2>" in page]  # empty ones are not
    assert len(printed) >= 9
    assert [(section.kind, section.title) for section in named] == [(each.kind, each.title) for each in printed]
    written = bare("".join(visible(text) for _, text in texts(found)))
    told = [
        visible(text) for section in printed for loc, text in texts(section) if loc[-1] in ("title", "text", "name")
    ]
    assert [text for text in told if bare(text) not in written] == []


def test_the_outlines_that_we_exported_come_back_level_by_level():
    report = load_report(next(path for path in SAMPLES if path.stem == "2026-W28" and "zh_CN" in path.parts))
    found = read(render_html(build_document(report))).report
    for section in report.sections:
        if section.kind == "notes":
            other = next(each for each in found.sections if each.title == section.title)
            assert [(loc, visible(text)) for loc, text in texts(other)] == [
                (loc, visible(text)) for loc, text in texts(section)
            ]


def test_word_headings_open_sections_and_lists_stand_below():
    report = read((PAGES / "word.html").read_text("utf-8")).report
    assert [section.title for section in report.sections] == ["渠道接入"]
    assert "新渠道**联调通过**" in "".join(text for _, text in texts(report))


def test_a_table_with_heads_is_read_by_its_columns():
    page = "<h2>系统运行数据</h2><table><tr><th>指标<th>本周<th>目标</tr><tr><td>成功率<td>99.98%<td>99.9%</table>"
    section = read(f"<h1>周报 2026-W28</h1>{page}").report.sections[0]
    reading = section.groups[0].readings[0]
    assert (reading.name, str(reading.value), reading.unit, str(reading.target)) == ("成功率", "99.98", "%", "99.9")


def test_pictures_are_named():
    imported = read("<h2>其他</h2><p>甲</p><img src='a.png' alt='走势'><p>乙</p><img src='b.png'>")
    assert [(place.text, place.reason.zh) for place in imported.unplaced if "图片" in place.reason.zh] == [
        ("走势", "图片没有导入"),
        ("<img>", "图片没有导入"),
    ]


def test_the_week_that_is_asked_for_is_the_reports():
    week = Week.parse("2026-W03")
    assert understand_html("<p>甲</p>".encode(), TODAY, week).week == week


def test_pages_in_the_encodings_of_chinese_programs_are_read():
    page = "<html><head><meta charset=gb2312></head><body><h2>其他</h2><p>对账</p></body></html>"
    for encoding in ("gb18030", "utf-16", "utf-8-sig"):
        report = read_report(page.encode(encoding), "A.HTM", TODAY).report
        assert [section.title for section in report.sections] == ["其他"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<p></p><img src='a.png'>", "there are no words on the page"),
        (b"<div>" * 5_000 + b"x", "the page is too large or nested too deeply to be read"),
        (b"<p>x" * 200_001, "the page has more than 200,000 lines"),
        (b"", "the file is empty"),
    ],
)
def test_what_is_no_report_is_refused_with_a_reason(data, reason):
    with pytest.raises(ImportRefused) as refused:
        read_report(data, "x.html", TODAY)
    assert refused.value.reason.en == reason
