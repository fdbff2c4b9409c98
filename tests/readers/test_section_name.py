"""Which kind of section a head names."""

import pytest

from weekly_editor.readers.section_name import kind_called


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("7 下周工作及目标", "plan"),
        ("5 生产事件", "incidents"),
        ("下周工作及目标 Next week", "plan"),
        ("系统运行数据（Metrics）", "metrics"),
        ("其他 / Notes", "notes"),
        ("下周计划 Incidents", None),
        ("下周计划 Tuition corridor", None),
        ("3 家银行的计划", None),
    ],
)
def test_a_number_and_a_second_tongue_leave_a_name_what_it_is(title, kind):
    assert kind_called(title) == kind
