"""Figures like 8.13, which are a day only where the words around them say so."""

from weekly_editor.analysis.dates import DatePhrase
from weekly_editor.report.pattern import late_pattern

FINISH = "上线|下线|投产|完(?![善整美])|交付|提交|给出|定稿|发布|切换|达成|落地|结项|关闭|解决|恢复|全量|拓全国"
STEP = "提测|联调|评审|测试|启动|开始|沟通|对接|接入|宣讲|复盘|开发|研发|UAT|灰度|试点|验收|投放|召开|进入|进行"
_REACH = 8  # characters
_BEFORE = late_pattern(r"(?:日期|时间|预计|计划|争取|目标|截止|排期|已于|[于在到至为:：])\s?$")
_AFTER = late_pattern(rf"\s?(?:日|号|之?前|[（(](?:周|星期)|{FINISH}|{STEP})")


def is_said(text: str, phrase: DatePhrase) -> bool:
    """Tell whether ``phrase`` of ``text`` is a date: a bare one has to stand between words that want one."""
    if not phrase.is_bare:
        return True
    before, after = text[max(0, phrase.begin - _REACH) : phrase.begin], text[phrase.end :][:_REACH]
    return _BEFORE.search(before) is not None or _AFTER.match(after) is not None
