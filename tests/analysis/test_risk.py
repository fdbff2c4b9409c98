import pytest

from weekly_editor.analysis.risk import stated_owner, stated_risk


@pytest.mark.parametrize(
    ("text", "risk"),
    [
        ("进度25%。风险：专线到货延期，至少两个月。下周再看", "专线到货延期，至少两个月"),
        ("风险点: 人力不足", "人力不足"),
        ("Risk: vendor is late", "vendor is late"),
        ("风险：人力不足 @李明", "人力不足"),
        ("风险：无", ""),
        ("风险可控", ""),
        ("无风险：正常推进", ""),
    ],
)
def test_a_risk_is_what_its_label_names(text, risk):
    assert stated_risk(text) == risk


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("负责人：王宁", "王宁"),
        ("演练（负责人：王宁、李明），周五", "王宁、李明"),
        ("演练 @王宁", "王宁"),
        ("review, owner: Ann", "Ann"),
        ("发到 ops@example.com", ""),
        ("没有写", ""),
    ],
)
def test_an_owner_is_named_by_label_or_sign(text, owner):
    assert stated_owner(text) == owner
