"""How a report reads: order, numbers, wording, and what is left out."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from document.example import WEEK, example_report, node, report_of
from hypothesis import given
from hypothesis import strategies as st
from strategy import reports

from weekly_editor.analysis.history import NO_HISTORY, History, history_of
from weekly_editor.document.block import Block, Heading, Inline, ListItem, Paragraph, Part, Table
from weekly_editor.document.build import DocumentBuilder, build_document
from weekly_editor.report.loc import replaced, value_at
from weekly_editor.report.markup import visible
from weekly_editor.report.model import (
    Incident,
    IncidentsSection,
    Item,
    MetricGroup,
    MetricsSection,
    NotesSection,
    ObjectiveSection,
    PlanItem,
    PlanSection,
    Reading,
    Report,
    Section,
    Topic,
    TrackSection,
)


def text_of(block: Block) -> str:
    match block:
        case Heading() | ListItem():
            return block.label + said(block.inlines)
        case Paragraph():
            return said(block.inlines)
        case Table():
            rows = [[column.title for column in block.columns]]
            rows += [[said(cell.inlines) for cell in row.cells] for row in block.rows]
            return "\n".join("|".join(row) for row in rows)


def said(inlines: tuple[Inline, ...]) -> str:
    return "".join(inline.text for inline in inlines)


def texts(part: Part) -> list[str]:
    return [text_of(block) for block in part.blocks]


def read(section: Section, history: History = NO_HISTORY, **fields: object) -> list[str]:
    return texts(build_document(report_of(section, **fields), history).parts[0])


def test_every_kind_of_section_reads_as_its_form_says():
    document = build_document(example_report())
    assert [texts(part) for part in document.parts] == [
        [
            "一、码头钱包",
            "（一）商户侧",
            "1.签约 42 家：",
            "◦渔市 30 家",
            "◦冷库 12 家",
            "（二）清算侧",
            "•对账提速",
            "☑补录脚本",
        ],
        [
            "二、O1 稳住底座",
            "1.网关双活：切流演练两轮 〔进度 60% · 5月30日到期 · 负责人 林夏〕",
            "2.证书轮换完成 风险：旧终端未升级",
        ],
        ["三、系统运行数据", "成功率", "指标|本周|目标|说明\n扣款成功率|99.90%|99.5%|\n平均耗时|120 ms||压测口径"],
        ["四、生产事件", "时间|级别|经过|状态\n5月13日 11:25—12:31|C|退款队列堵塞|已恢复；按 0.5 次计"],
        ["五、其他", "随访小结", "•跟进两家"],
        ["六、下周工作", "1.双活验收 〔5月23日到期 · 负责人 林夏〕"],
    ]


def test_the_head_says_week_team_and_author():
    document = build_document(example_report())
    assert document.title == "支付周报"
    assert document.subtitle == "2031-W20（2031年5月12日—5月18日） · 支付平台部 · 周舟"


def test_a_report_without_title_is_called_by_its_kind_in_its_own_language():
    assert build_document(report_of()).title == "周报"
    english = build_document(report_of(language="en"))
    assert (english.title, english.subtitle) == ("Weekly report", "2031-W20 (May 12 – May 18, 2031)")


def test_an_english_report_reads_in_english():
    section = ObjectiveSection(items=(Item(title="Gateway", text="drill done", progress=Decimal(60)),))
    track = TrackSection(topics=(Topic(title="Merchants"),))
    document = build_document(report_of(section, track, language="en"))
    assert texts(document.parts[0]) == ["1.Objective", "1.Gateway: drill done [progress 60%]"]
    assert texts(document.parts[1]) == ["2.Business track", "(a)Merchants"]


def test_sections_without_content_are_left_out_and_not_counted():
    blank = NotesSection(title="空", entries=(node("  ", node("")),))
    document = build_document(report_of(blank, NotesSection(title="有", entries=(node("话"),))))
    assert document.parts[0].blocks == ()
    assert texts(document.parts[1])[0] == "一、有"


def test_a_week_without_incidents_claims_nothing_that_nobody_wrote():
    incidents = IncidentsSection(title="生产事件", incidents=(Incident(),))
    document = build_document(report_of(incidents, NotesSection(entries=(node("话"),))))
    assert document.parts[0].blocks == ()


def test_empty_rows_are_left_out_of_every_kind():
    assert read(ObjectiveSection(items=(Item(), Item(text="做")))) == ["一、目标", "1.做"]
    assert read(PlanSection(items=(PlanItem(), PlanItem(text="做")))) == ["一、下周工作及目标", "1.做"]
    readings = (Reading(unit="%"), Reading(name="量", value=Decimal(1)))
    assert read(MetricsSection(groups=(MetricGroup(readings=readings),)))[1:] == ["指标|本周\n量|1"]
    assert read(TrackSection(topics=(Topic(), Topic(title="题"))))[1:] == ["（一）题"]


def test_a_first_topic_without_title_needs_no_head():
    section = TrackSection(topics=(Topic(entries=(node("甲"),)), Topic(entries=(node("乙"),))))
    assert read(section) == ["一、业务专题", "•甲", "（一）", "•乙"]


def test_an_item_with_nothing_but_entries_or_facts_is_shown():
    section = ObjectiveSection(items=(Item(entries=(node("子"),)), Item(progress=Decimal(5))))
    assert read(section)[1:] == ["1.", "◦子", "2.〔进度 5%〕"]


def test_a_title_that_ends_with_a_colon_gets_no_other():
    assert read(ObjectiveSection(items=(Item(title="双活：", text="完成"),)))[1:] == ["1.双活：完成"]


def test_facts_that_are_not_of_the_sentence_have_a_tone():
    item = Item(title="双活", text="演练", owner="林夏", risk="终端旧")
    blocks = build_document(report_of(ObjectiveSection(items=(item,)))).parts[0].blocks
    assert isinstance(blocks[1], ListItem)
    assert blocks[1].inlines == (
        Inline("双活", bold=True),
        Inline("："),
        Inline("演练"),
        Inline(" 〔负责人 林夏〕", tone="muted"),
        Inline(" 风险：终端旧", tone="risk"),
    )


def test_a_sentence_with_the_words_of_a_field_does_not_state_it():
    items = (Item(text="提高成功率", risk="高"), Item(text="已和李四沟通，由张三接手", owner="李四"))
    assert read(ObjectiveSection(items=items))[1:] == [
        "1.提高成功率 风险：高",
        "2.已和李四沟通，由张三接手 〔负责人 李四〕",
    ]


@pytest.mark.parametrize("text", ["演练。负责人：林夏。风险：终端旧", "演练 **@林夏** 风险：**终端旧**"])
def test_an_owner_or_risk_with_a_label_is_not_said_again(text: str):
    item = Item(text=text, owner="林夏", risk="终端旧")
    assert read(ObjectiveSection(items=(item,)))[1:] == [f"1.{visible(text)}"]


def test_what_the_sentence_states_is_not_said_again_even_where_the_field_differs():
    sentence = "切流完成 85%，预计5月23日上线，负责人：林夏。风险：专线割接"
    agreeing = Item(text=sentence, progress=Decimal(85), due=date(2031, 5, 23), owner="林夏", risk="专线割接")
    differing = Item(text=sentence, progress=Decimal(90), due=date(2031, 6, 1), owner="王二", risk="终端旧")
    section = ObjectiveSection(items=(agreeing, differing))
    assert read(section)[1:] == [f"1.{sentence}", f"2.{sentence}"]


def test_times_name_the_day_of_the_end_only_where_it_is_another():
    incidents = (
        Incident(started_at=datetime(2031, 5, 12, 23, 50), ended_at=datetime(2031, 5, 13, 0, 20)),
        Incident(started_at=datetime(2031, 5, 12, 9, 5, 7)),
        Incident(ended_at=datetime(2030, 9, 1, 8, 0)),
    )
    assert read(IncidentsSection(incidents=incidents))[1].split("\n") == [
        "时间",
        "5月12日 23:50—5月13日 00:20",
        "5月12日 09:05:07",
        "—2030年9月1日 08:00",
    ]


def test_an_incident_that_does_not_count_says_so():
    incidents = (Incident(text="误报", counts=False, share=Decimal("0.3")),)
    assert read(IncidentsSection(incidents=incidents))[1] == "经过|状态\n误报|不计入；按 0.3 次计"


def before(name: str = "量", *, metric: str = "m", weeks: int = -1) -> History:
    reading = Reading(metric=metric, name=name, value=Decimal("0.5"), unit="次")
    section = MetricsSection(groups=(MetricGroup(readings=(reading,)),))
    return history_of([report_of(section, week=WEEK.shifted(weeks))])


@pytest.mark.parametrize("known", [before("旧名"), before(metric="别的")])
def test_the_week_before_is_found_by_metric_or_by_name_and_unit(known: History):
    reading = Reading(metric="m", name="量", value=Decimal(2), unit="次")
    section = MetricsSection(groups=(MetricGroup(readings=(reading,)),))
    assert read(section, known)[1] == "指标|本周|上周\n量|2次|0.5次"


def test_a_report_before_that_is_not_of_last_week_is_named_by_its_week():
    section = MetricsSection(groups=(MetricGroup(readings=(Reading(metric="m", name="量", value=Decimal(2)),)),))
    assert read(section, before(weeks=-3))[1].startswith("指标|本周|2031-W17")


def test_the_shares_of_a_table_add_up_to_100():
    for part in build_document(example_report()).parts:
        for block in part.blocks:
            if isinstance(block, Table):
                assert sum(column.share for column in block.columns) == 100
                assert all(len(row.cells) == len(block.columns) for row in block.rows)


def test_every_loc_points_into_the_report():
    report = example_report()
    for part in build_document(report).parts:
        for block in part.blocks:
            assert value_at(report, block.loc) is not None
            if isinstance(block, Table):
                for row in block.rows:
                    for cell in row.cells:
                        value_at(report, cell.loc)


def test_after_an_edit_only_the_part_of_its_section_is_another_object():
    report, builder = example_report(), DocumentBuilder()
    first = builder.build(report)
    edited = replaced(report, ("sections", 1, "items", 0, "text"), "演练三轮")
    second = builder.build(edited)
    assert [a is b for a, b in zip(first.parts, second.parts, strict=True)] == [True, False, True, True, True, True]
    assert second == build_document(edited)


@given(reports(), reports(), st.booleans())
def test_what_was_built_before_never_shows(first: Report, second: Report, knows_first: bool):
    builder = DocumentBuilder()
    builder.build(first)
    history = history_of([first]) if knows_first else NO_HISTORY
    assert builder.build(second, history) == build_document(second, history)
    assert builder.build(first) == build_document(first)


@given(reports())
def test_the_same_report_gives_the_same_parts(report: Report):
    builder = DocumentBuilder()
    first, second = builder.build(report), builder.build(report.model_copy(update={"title": "新题"}))
    assert all(a is b for a, b in zip(first.parts, second.parts, strict=True))


def test_parts_that_move_up_in_number_are_built_anew():
    report, builder = example_report(), DocumentBuilder()
    first = builder.build(report)
    emptied = replaced(report, ("sections", 1, "items"), ())
    second = builder.build(emptied)
    assert second.parts[0] is first.parts[0]
    assert text_of(second.parts[2].blocks[0]) == "二、系统运行数据"
    assert second == build_document(emptied)


def test_another_history_rebuilds_only_the_figures():
    report, builder = example_report(), DocumentBuilder()
    first = builder.build(report)
    same = builder.build(report, history_of([report_of()]))
    other = builder.build(report, before(metric="m1"))
    assert same.parts[0] is first.parts[0]
    assert [a is b for a, b in zip(same.parts, other.parts, strict=True)] == [True, True, False, True, True, True]
