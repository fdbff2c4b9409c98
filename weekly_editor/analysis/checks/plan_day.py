"""Days of a plan that lie behind."""

import re
from datetime import date, timedelta

from weekly_editor.analysis.bare_day import FINISH, STEP
from weekly_editor.analysis.dates import DatePhrase
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_CLAUSE = late_pattern(r"[。；;，,!！?？\n]|(?<!\d)\.\s")
_NEXT = late_pattern(r"下周|下一周|\bnext\sweek", re.IGNORECASE)
_LEAD = late_pattern(
    r"[\s*•·\-【\[（(]*|[^。；;，,]{1,12}[:：]\s?"
)  # what may stand before the day that a row begins with
_BEHIND = late_pattern(
    rf"\s?(?:[（(][^）)]{{1,6}}[）)])?\s?(?:之?前|以前|(?:正式|全面|全量|完成|进行|启动|开始)?\s?(?:{FINISH}|{STEP}|(?:讲|过|走|跑|练|汇报|演示|分享|讨论|培训)(?:一[遍次轮场下]|$|[，。；,;]))(?!的|后|以来))"
)
_BY = late_pattern(r"\b(?:on|by|before)\s(?:the\s)?$", re.IGNORECASE)
_RELATIVE = late_pattern(r"\bthe\s$", re.IGNORECASE)  # the Monday is that beside another day
_LAST_FRIDAY = 5  # a weekend of the week is still ahead when its report is written
_TOLD = late_pattern(
    r"原(?:计划|定|本|预计)|延期|推迟|顺延|逾期|已|故障|事件|事故|告警|发生|(?:反馈|上报|提出)\S{0,8}的|(?:户|业务|银行|门店|方|侧)(?:反馈|上报|提出)|遗留|以来|至今|起[，,]|生效"
    r"|\b(?:originally|postponed|delayed|moved|was|were|since|from|incident|outage|reported|raised)\b",
    re.IGNORECASE,
)


def is_plan_behind(title: str, text: str, phrase: DatePhrase, week: Week) -> bool:
    """Tell whether a row ``text`` of a plan called ``title`` is for days that are over when it is written.

    Its days are those that it begins with, is due by, or that a verb follows (6月18日上线); they are over before
    ``week``, and for a plan of the next week on Friday. What tells of an earlier day (6月18日故障复盘) is none."""
    if phrase.last > _last_day_behind(title, week) or _TOLD.search(text):
        return False
    before, behind = text[: phrase.begin], text[phrase.end :]
    if _RELATIVE.search(before) and text[phrase.begin : phrase.end].isalpha():
        return False
    if (phrase.is_day or phrase.is_range) and _LEAD.fullmatch(before):
        return True
    is_aside = before[-1:] in ("（", "(") and behind[:1] in ("）", ")")
    return is_aside or _BEHIND.match(behind) is not None or _BY.search(_CLAUSE.split(before)[-1]) is not None


def _last_day_behind(title: str, week: Week) -> date:
    return week.day(_LAST_FRIDAY) if _NEXT.search(title) else week.monday - timedelta(days=1)
