"""The line below incidents that our documents write: it is named as left out, and is no incident."""

from dataclasses import replace
from datetime import date

import pytest

from tests.analysis.ledger_example import incident, report
from tests.readers.comparing import sections
from weekly_editor.analysis.history import NO_HISTORY
from weekly_editor.document.arrangement import REPORT
from weekly_editor.document.build import build_document
from weekly_editor.readers.importing import read_report
from weekly_editor.report.model import IncidentsSection, Report
from weekly_editor.writers.docx import write_docx
from weekly_editor.writers.html import render_html

TODAY = date(2024, 8, 9)
ROWS = (
    incident("2024-08-06T09:00", "2024-08-06T09:08", share="0.5", text="退款队列堵塞", system="网关", state="已恢复"),
    incident("2024-08-07T09:00", "2024-08-07T10:00", level="D级", text="对账单缺失", state="已恢复"),
)
ENGLISH = (incident("2024-08-06T09:00", "2024-08-06T09:08", level="C", text="Refunds were stuck", state="Recovered"),)


def written(language: str) -> Report:
    section = IncidentsSection(
        title="生产事件" if language == "zh_CN" else "Production incidents",
        incidents=ROWS if language == "zh_CN" else ENGLISH,
    )
    return report([]).model_copy(update={"title": "周报", "language": language, "sections": (section,)})


@pytest.mark.parametrize("incidents", ["table", "list"])
@pytest.mark.parametrize("ending", [".docx", ".html"])
@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh_CN", "合计：本周计入 1.5 次（C级 0.5 次，D级 1 次）；停机 68 分钟（按份额计 64 分钟）"),
        ("en", "In total: counted this week 1 (C 1); down 8 min"),
    ],
)
def test_it_comes_back_as_what_is_left_out(language, line, ending, incidents):
    own = written(language)
    document = build_document(own, NO_HISTORY, replace(REPORT, incidents=incidents))
    data = write_docx(document) if ending == ".docx" else render_html(document).encode()
    found = read_report(data, f"a{ending}", TODAY)
    assert [(place.text, place.reason.zh) for place in found.unplaced] == [(line, "由程序算出的合计没有导入")]
    plain = replace(REPORT, incidents=incidents, has_totals=False)
    data = (
        write_docx(build_document(own, NO_HISTORY, plain))
        if ending == ".docx"
        else (render_html(build_document(own, NO_HISTORY, plain)).encode())
    )
    assert sections(found.report) == sections(read_report(data, f"a{ending}", TODAY).report)


def test_what_people_write_in_its_place_is_kept():
    text = "# 周报 2024-W32\n\n## 生产事件\n\n- 2024-08-06 09:00 退款队列堵塞\n\n合计：停机 66 分钟，影响 3 家商户\n"
    found = read_report(text.encode(), "a.md", TODAY)
    assert "影响 3 家商户" in found.report.sections[0].incidents[-1].text
    assert found.unplaced == ()


def test_a_source_of_nothing_else_is_kept():
    found = read_report("合计：停机 66 分钟".encode(), "a.txt", TODAY)
    assert "停机 66 分钟" in found.report.sections[0].entries[0].text
