"""Whatever a report holds, checking it never fails, and what is found has a place in it."""

from hypothesis import given
from hypothesis import strategies as st

from tests.strategy import reports
from weekly_editor.analysis.checker import Checker
from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.history import history_of
from weekly_editor.report.loc import value_at
from weekly_editor.report.model import Report
from weekly_editor.report.place import Place

_PIECES = (
    "本周", "下周三", "6月31日", "8月底", "交易", "208笔", "361万元", "合计", "累计",
    "占比", "25.6%", "增长", "12%", "进度", "100%", "已上线", "研发中", "待评审",
    "预计", "改为", "13812345678", "XX", "，", "。", "：", "**", "P1",
    "持续14分钟", "$4.2M", "by June 31",
    "\n",
)  # fmt: skip
SENTENCES = st.lists(st.sampled_from(_PIECES), max_size=14).map("".join)
REPORTS = st.one_of(reports(), reports(SENTENCES))


@given(REPORTS, REPORTS)
def test_every_finding_has_a_place(report, before):
    history = history_of((before.model_copy(update={"week": report.week.shifted(-1)}),))
    for finding in Checker().findings(report, history):
        for place in (finding.place, *finding.others):
            assert _holds(report, place) or _holds(before, place)
        assert finding.message.zh
        assert finding.message.en
        assert not finding.message.en[0].islower()
        assert finding.fix is None or finding.fix.fits(report)


@given(REPORTS)
def test_checking_again_finds_the_same(report):
    checker = Checker()
    assert _told(checker.findings(report)) == _told(checker.findings(report)) == _told(Checker().findings(report))


def _told(findings: tuple[Finding, ...]) -> list[tuple[object, ...]]:
    return [(each.kind, each.place, each.message, each.sign) for each in findings]


def _holds(report: Report, place: Place) -> bool:
    try:
        value = value_at(report, place.loc)
    except KeyError:
        return False
    begin, end = place.span or (0, 0)
    return 0 <= begin <= end <= (len(value) if isinstance(value, str) else 0)
