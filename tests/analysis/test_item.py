from datetime import date
from decimal import Decimal

import pytest

from weekly_editor.analysis.item import item_with_progress, item_with_text, plan_with_text, with_due_date
from weekly_editor.report.model import Item, PlanItem
from weekly_editor.report.week import Week

WEEK = Week(2026, 28)  # 6 to 12 July


def test_fields_follow_the_sentence_while_it_is_written():
    item = item_with_text(Item(), "灰度放量，整体进度50%，预计7月20日上线。风险：专线未通", WEEK)
    assert (item.progress, item.due, item.risk) == (Decimal(50), date(2026, 7, 20), "专线未通")
    item = item_with_text(item, "灰度放量，整体进度65%", WEEK)
    assert (item.progress, item.due, item.risk) == (Decimal(65), None, "")


def test_a_field_of_its_own_stays_while_the_sentence_changes():
    item = Item(text="联调中", progress=Decimal(40), due=date(2026, 8, 1))
    changed = item_with_text(item, "联调收尾，整体进度60%", WEEK)
    assert (changed.progress, changed.due) == (Decimal(40), date(2026, 8, 1))


def test_an_edited_progress_is_written_into_the_sentence_that_stated_it():
    item = Item(text="接口联调，整体进度50%", progress=Decimal(50))
    changed = item_with_progress(item, Decimal(65))
    assert (changed.text, changed.progress) == ("接口联调，整体进度65%", Decimal(65))


def test_an_edited_progress_leaves_a_sentence_alone_that_says_something_else():
    item = Item(text="接口联调，整体进度50%", progress=Decimal(45))
    assert item_with_progress(item, Decimal(65)).text == item.text


def test_a_progress_stated_in_the_title_is_written_there():
    item = Item(title="POS换机，整体进度25%", text="等审核", progress=Decimal(25))
    assert item_with_progress(item, Decimal(30)).title == "POS换机，整体进度30%"


def test_an_edited_due_date_is_written_into_the_sentence():
    item = Item(text="预计7月20日上线", due=date(2026, 7, 20))
    changed = with_due_date(item, date(2026, 7, 27), WEEK)
    assert (changed.text, changed.due) == ("预计7月27日上线", date(2026, 7, 27))


def test_a_due_date_stated_in_the_title_is_written_there():
    item = Item(title="预计**7月20日**上线", text="等审核", due=date(2026, 7, 20))
    changed = with_due_date(item, date(2026, 7, 27), WEEK)
    assert (changed.title, changed.text) == ("预计**7月27日**上线", "等审核")


@pytest.mark.parametrize(
    ("title", "text", "title_after", "text_after"),
    [
        ("**收银台**", "整体进度**50%**", "**收银台**", "整体进度**80%**"),
        ("整体进度", "~~`50`~~ %", "整体进度", "~~`80`~~ %"),
        (
            "整体进度**50%**",
            "[文档](https://a.cn/50)，整体进度：50%",
            "整体进度**80%**",
            "[文档](https://a.cn/50)，整体进度：80%",
        ),
        ("\\*", "整体**进度5**0%", "\\*", "整体**进度8**0%"),
    ],
)
def test_an_edited_progress_keeps_the_marks_around_it(title, text, title_after, text_after):
    item = item_with_progress(Item(title=title, text=text, progress=Decimal(50)), Decimal(80))
    assert (item.title, item.text, item.progress) == (title_after, text_after, Decimal(80))


def test_an_edited_due_date_keeps_the_marks_within_it():
    item = with_due_date(Item(text="预计7月**20日**上线", due=date(2026, 7, 20)), date(2026, 12, 1), WEEK)
    assert item.text == "预计12月**1日**上线"


def test_fields_follow_what_is_read_of_title_and_text():
    item = item_with_text(Item(title="收银台整体进度"), "**50%**", WEEK)
    assert item.progress == Decimal(50)
    assert item_with_text(item, "**65**%", WEEK).progress == Decimal(65)


@pytest.mark.parametrize("text", ["联调 @王宁", "联调，负责人：**王宁**"])
def test_an_owner_follows_the_sentence(text):
    item, row = item_with_text(Item(), text, WEEK), plan_with_text(PlanItem(), text, WEEK)
    assert item.owner == row.owner == "王宁"
    assert item_with_text(item, "联调", WEEK).owner == plan_with_text(row, "联调", WEEK).owner == ""
    assert item_with_text(Item(owner="李四"), text, WEEK).owner == "李四"


def test_clearing_a_field_leaves_the_sentence():
    item = Item(text="整体进度50%，预计7月20日上线", progress=Decimal(50), due=date(2026, 7, 20))
    assert item_with_progress(item, None).text == item.text
    assert with_due_date(item, None, WEEK).text == item.text


def test_a_plan_row_follows_its_sentence():
    row = plan_with_text(PlanItem(), "预计7月15日完成验收", WEEK)
    assert row.due == date(2026, 7, 15)
    assert plan_with_text(row, "验收", WEEK).due is None
