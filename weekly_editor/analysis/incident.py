"""What the sentence of an incident says of it: when it began and ended, how grave it was, where it stands."""

import re
from datetime import date, datetime, time, timedelta

from weekly_editor.analysis.dates import MAX_SENTENCE, find_dates
from weekly_editor.analysis.width import narrow
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_CLOCK = r"(?P<{0}h>[01]?\d|2[0-4])\s?(?:[:：](?P<{0}m>[0-5]\d)(?::[0-5]\d)?|[时点](?:(?P<{0}n>[0-5]?\d)分?)?)"
_CLOCK_AT = late_pattern(
    r"[ \t\u3000，,T]*(?:(?:周|星期)[一二三四五六日天][ \t\u3000，,]*)?" + _CLOCK.format("b") + r"(?![\d:：])"
)
_RANGE_END = late_pattern(
    r"\s?(?:-|–|—|~|～|至|到|to)\s?(?:次日)?" + _CLOCK.format("e") + r"(?![\d:：])", re.IGNORECASE
)
_END_CLOCK = late_pattern(
    r"(?<![\d:：])" + _CLOCK.format("e") + r"(?![\d:：])[^\d，。；,;]{0,8}?"
    r"(?:处理完成|处理完毕|完成处理|恢复|修复|解决|结束|关闭|回滚|回退|切回|resolved|recovered|restored|fixed)",
    re.IGNORECASE,
)
_LASTED = late_pattern(  # exactly, not 约 or 超过
    r"(?:持续|历时|(?:故障|中断|停机|影响|不可用|总)(?:时[长间]|(?=\s?\d))|\blast(?:ed|ing)\s(?:for\s)?|\bduration\b|\bdown\sfor\s)"
    r"(?:时[长间]|了|共|计|为|是|of|[:：]|\s)*(?=\d)(?:(?P<hours>\d{1,2}(?:\.\d+)?)\s?(?:个?小时|h(?:ou)?rs?\b|h\b)\s?(?:and\s)?)?"
    r"(?:(?P<minutes>\d{1,3}(?:\.\d+)?)\s?(?:分钟?(?!钟)|min(?:ute)?s?\b))?(?![\d.])(?<=[时钟分a-z])(?!以上|左右|多|后)",
    re.IGNORECASE,
)
_OPEN_STATES = ("处理中", "Ongoing")
_LEVEL = late_pattern(
    r"(?<![A-Za-z0-9])(?:[PS][0-5](?![0-9])级?|SEV[-\s]?(?:[0-5](?![0-9])|[A-E](?![A-Za-z]))|[A-E]{1,2}\s?级|I{1,3}V?\s?级"
    r"|(?:severity|level|priority)\s?(?:[0-5](?![0-9])|[A-E](?![A-Za-z]))|(?:critical|major|minor)(?=\sincident|\s?[:：\-–—,，)\]]))"
    r"|[Ⅰ-Ⅴ]\s?级|(?<![\u4e00-\u9fff])[甲乙丙丁]级|^[\s/|]*(?:特别重大|特大|重大|较大|一般|轻微|严重)(?=\s?[，,、/|])|(?<![第\u4e00-\u9fff])[一二三四五]级(?=事件|故障|事故|[\s，。：:）)】\]]|$)"
    r"|(?<![\u4e00-\u9fff])(?:特别重大|特大|重大|较大|一般|轻微|严重|[高中低]|[红橙黄蓝]色)级?(?=(?:级别的?)?(?:事件|故障|事故|预警))"
    r"|(?<=[（(【\[])(?:特别重大|特大|重大|较大|一般|轻微|严重|高|中|低)(?:级别?)?(?=[）)】\]])",
    re.IGNORECASE,
)
_LEVEL_LEAD = late_pattern(rf"[【\[（(]?(?:{_LEVEL.pattern})[】\]）)]?", re.IGNORECASE)
_STATES = (
    (
        "处理中",
        late_pattern(
            r"(?:处理|排查|修复|跟进|解决|定位|恢复|观察)中(?![断心途发])|正在(?:处理|排查|修复|跟进|定位)|未恢复"
        ),
    ),
    (
        "已恢复",
        late_pattern(r"已(?:全部|完全|经)?恢复|恢复正常|恢复服务|业务恢复|后恢复|\d[:：]\d{2}\s?(?:全部|完全)?恢复"),
    ),
    ("已完成", late_pattern(r"已(?:全部|经)?(?:完成|处理|解决|修复|关闭|复盘)|处理完[成毕]|修复完[成毕]")),
    ("Ongoing", late_pattern(r"\b(?:ongoing|investigating|not\s(?:yet\s)?(?:fixed|resolved))\b", re.IGNORECASE)),
    ("Recovered", late_pattern(r"\b(?:recovered|restored)\b", re.IGNORECASE)),
    ("Resolved", late_pattern(r"\b(?:resolved|fixed|closed)\b", re.IGNORECASE)),
)
_SYSTEM = late_pattern(r"[【\[](?P<system>[^】\]\d]{1,16})[】\]](?!\()")
_SYSTEM_LABEL = late_pattern(
    r"[，,、\s]*(?P<system>[^，。；：:\s【】]{1,14}(?:系统|平台|网关|中心|后台|通道|数仓|服务|引擎|收银台))\s?[：:]"
)


def leading_time(text: str, week: Week) -> tuple[datetime, datetime | None, int] | None:
    """Return when an incident began and, for a range, ended, and where its sentence goes on behind them.

    ``text`` has to start with a day and a time of day (``2024-08-05 11:25``, ``周一 9:00-9:40``); else None."""
    text = narrow(text[:MAX_SENTENCE])
    dates = find_dates(text[:60], week)
    if not dates or dates[0].begin > 0 or dates[0].first != dates[0].last:
        return None
    began = _CLOCK_AT.match(text, dates[0].end)
    if began is None:
        return None
    started_at = _clock(dates[0].first, began, "b")
    ended = _RANGE_END.match(text, began.end())
    if ended is None:
        return started_at, None, began.end()
    return started_at, _after(started_at, ended), ended.end()


def stated_end(text: str, started_at: datetime) -> datetime | None:
    """Return when ``text`` says that it was over (``10:22处理完成``): the next such time after ``started_at``.

    Where it says only how long it took (``持续14分钟``), that is so long after; none while it goes on."""
    said = narrow(text[:MAX_SENTENCE])
    match = _END_CLOCK.search(said)
    if match is not None:
        return _after(started_at, match)
    lasted = _LASTED.search(said)
    if lasted is None or stated_state(text) in _OPEN_STATES:
        return None
    return started_at + timedelta(hours=float(lasted["hours"] or 0), minutes=float(lasted["minutes"] or 0))


def stated_level(text: str) -> str:
    """Return the level that ``text`` names (``P1``, ``A级``, ``二级``); empty where it names none."""
    match = _LEVEL.search(text[:MAX_SENTENCE])
    return match[0].replace(" ", "") if match else ""


def stated_state(text: str) -> str:
    """Return 处理中, 已恢复 or 已完成 (in English Ongoing, Recovered, Resolved); empty where ``text`` does not say."""
    return next((state for state, pattern in _STATES if pattern.search(text[:MAX_SENTENCE])), "")


def stated_system(text: str) -> str:
    """Return the system that ``text`` starts with, behind a level if there is one; empty where it names none.

    It stands in brackets (``【收银台】``) or, by the sound of it a system, before a colon (``清分系统：``)."""
    level = _LEVEL_LEAD.match(text)
    begin = level.end() if level else 0
    match = _SYSTEM.match(text, begin) or _SYSTEM_LABEL.match(text, begin)
    return match["system"].strip() if match and not stated_level(match["system"]) else ""


def _clock(day: date, match: re.Match[str], group: str) -> datetime:
    """Return the time of day that ``match`` holds; 24:00 is the start of the next day."""
    hours, minutes = int(match[f"{group}h"]), int(match[f"{group}m"] or match[f"{group}n"] or 0)
    return datetime.combine(day, time()) + timedelta(hours=hours, minutes=minutes)


def _after(started_at: datetime, match: re.Match[str]) -> datetime:
    ended_at = _clock(started_at.date(), match, "e")
    return ended_at if ended_at >= started_at else ended_at + timedelta(days=1)
