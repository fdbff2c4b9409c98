"""Progress against the standing told beside it, in many wordings: what is right is left."""

import pytest

from tests.analysis.checking import kinds

_TRACK = "## 业务专题\n\n【收银台】\n\n- {}\n"
_CONFLICTS = ("progress_conflict", "stage_conflict", "overdue", "progress_regressed", "share_over_100")

# what is right, and then what it is changed into
ITEMS = [
    ("凭证中心：已割接，进度100%", "凭证中心：已割接，进度70%", "凭证中心：尚未割接，进度100%"),
    ("对账库扩容已收尾，进度100%", "对账库扩容已收尾，进度55%", "对账库扩容进行中，进度100%"),
    ("老柜台已关停，进度 100%，设备已运走", "老柜台已关停，进度 60%，设备已运走", "老柜台待关停中，未启动，进度 100%"),
    ("印章系统编制中，进度30%", "印章系统编制中，进度100%", "印章系统已交付，进度30%"),
    ("【电子回单】样张打样阶段，进度 25%", "【电子回单】样张打样阶段，进度 100%", "【电子回单】未动工，进度 25%"),
    ("积分兑换 -> 全量; 进度: 100%", "积分兑换 -> 全量; 进度: 45%", "积分兑换 -> 仍在灰度; 进度: 100%"),
    ("备用金报销，内测中，完成度65%", "备用金报销，内测中，完成度100%", "备用金报销，还没启动，完成度65%"),
    (
        "小额免密这件事做完了，100%，没留尾巴",
        "小额免密这件事做完了，80%，没留尾巴",
        "小额免密这件事还在做，100%，没留尾巴",
    ),
    ("票据识别：进度 40%，仍在调参", "票据识别：进度 100%，仍在调参", "票据识别：进度 40%，已收官"),
    (
        "短信通道切换完毕，进度100%，旧通道保留一周",
        "短信通道切换完毕，进度90%，旧通道保留一周",
        "短信通道未切换，进度100%",
    ),
]


def _about(text: str) -> list[str]:
    return [kind for kind in kinds(_TRACK.format(text)) if kind in _CONFLICTS]


@pytest.mark.parametrize("right", [item[0] for item in ITEMS])
def test_progress_that_fits_its_standing_is_left(right):
    assert _about(right) == []


@pytest.mark.parametrize("right", RIGHT)
@pytest.mark.parametrize("lead", ["", "收银台改版："])
def test_progress_of_parts_steps_and_rates_is_left(lead, right):
    assert _about(lead + right) == []


@pytest.mark.parametrize("wrong", [wrong for item in ITEMS for wrong in item[1:]])
def test_progress_that_its_standing_denies_is_found(wrong):
    assert _about(wrong) != []
