"""The head of a report: its title line and the lines of properties below, as ``Created: …`` or ``汇报人：…``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from weekly_editor.readers.line import Line, split_marker
from weekly_editor.readers.section_name import kind_called, section_name, unbold
from weekly_editor.readers.week_title import MAX_TITLE, stated_moment, stated_week
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week
from weekly_editor.report.wording import EN, ZH

_PROPERTY = late_pattern(r"(?P<key>[^:：]{1,20}?)\s?[:：]\s*(?P<value>\S.{0,80})")
_SIGNED = late_pattern(r"(?P<moment>.{8,30}\d[:：]\d{2})\s+(?P<author>[\u4e00-\u9fff·]{2,4})")  # when and by whom
_PERSON = late_pattern(r"[\u4e00-\u9fff·]{2,4}(?<![部组处室科队团司])|[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+){1,2}")
_WEEK_WITH_DAYS = late_pattern(r"([^（()）]{4,30}?)\s?(?:[（(]([^（()）]{4,40})[）)])?")
_KEYS = (
    (
        "created",
        r"created(?:\s(?:time|at|on))?|date\screated|创建(?:时间|日期|于)?|(?:生成|编写|撰写|填报|填写)(?:时间|日期)",
    ),
    (
        "week",
        r"week|period|reporting\speriod|周期|周次|日期|时间|报告期|(?:汇报|报告|统计|起止)(?:周期|时间|日期|区间)|date",
    ),
    ("author", r"author|created\sby|reporter|written\sby|(?:汇报|报告|填报|填写|撰写|编写)人|作者|姓名"),
    ("team", r"team|department|部门|团队|所属部门|所在部门"),
    ("title", r"title|标题"),
)
_KEY_PATTERNS = tuple((name, late_pattern(pattern, re.IGNORECASE)) for name, pattern in _KEYS)
PREFACE_LINES = 6  # as many may stand above the title, a greeting say
_TITLE_WORD = late_pattern(r"周报|工作报告|\bweekly\b|\breport\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the first section; ``used`` are the numbers of the lines that became fields."""

    week: Week | None = None
    title: str = ""
    created_at: datetime | None = None
    author: str = ""
    team: str = ""
    used: frozenset[int] = field(default_factory=frozenset)


def read_head(lines: Sequence[Line], today: date, week: Week | None) -> Head:
    """Return the head of the report that ``lines`` are; ``week`` is that of the report whatever they say.

    A line becomes a field only where the field holds all that it says."""
    head = Head(week)
    written = [line for line in lines if line.kind not in ("blank", "rule")]
    title = _title_line(written, today)
    if title is not None:
        head = _with_title(head, title, today)
        written.remove(title)
    for line in written:
        if line.kind == "heading" or _opens_section(line):
            break
        head = _with_about(_with_property(head, line, today), line, today)
    return head if head.week is not None else replace(head, week=_any_week(lines[:20], today))


def _title_line(written: Sequence[Line], today: date) -> Line | None:
    """Return the line that is the report's title: the first one, or the first heading where that states the week."""
    if not written or _is_title(written[0], written, today):
        return written[0] if written else None
    heading = next((line for line in written[:PREFACE_LINES] if line.kind == "heading"), None)
    states_week = heading is not None and stated_week(heading.text, today) is not None
    return heading if heading is not None and states_week and _is_title(heading, written, today) else None


def _is_title(line: Line, written: Sequence[Line], today: date) -> bool:
    name = section_name(line.text)
    if line.kind not in ("heading", "plain") or len(line.text) > MAX_TITLE or name.kind is not None:
        return False
    if stated_week(line.text, today) is not None and _PROPERTY.fullmatch(line.text) is None:
        return True
    if line.kind == "plain":
        return _TITLE_WORD.search(line.text) is not None and len(line.text) <= 40
    levels = [each.level for each in written if each.kind == "heading"]
    return _TITLE_WORD.search(line.text) is not None or (
        len(levels) > 1 and levels[0] < min(levels[1:]) and not name.is_bracketed
    )


def _with_title(head: Head, line: Line, today: date) -> Head:
    stated = stated_week(line.text, today)
    is_week_only = stated is not None and stated.is_all and head.week in (None, stated.week)
    is_usual = unbold(line.text) in (ZH.report_title, EN.report_title)  # what every report without a title is called
    return replace(
        head,
        week=head.week or (stated.week if stated else None),
        title="" if is_week_only or is_usual else unbold(line.text),
        used=head.used | {line.number},
    )


def _with_property(head: Head, line: Line, today: date) -> Head:
    """Return ``head`` with the property that ``line`` is; unchanged where it is none, or one already known."""
    signed = _SIGNED.fullmatch(line.text)
    moment = stated_moment(signed["moment"], today) if signed and head.created_at is None else None
    if signed is not None and moment is not None:
        return replace(head, created_at=moment, author=signed["author"], used=head.used | {line.number})
    match = _PROPERTY.fullmatch(unbold(split_marker(line.text)[2]))
    key = _key(match["key"].strip("* ")) if match else ""
    if match is None or not key:
        return head
    value = match["value"].strip("* ")
    used = head.used | {line.number}
    if key in ("created", "week") and head.created_at is None:
        moment = stated_moment(value, today)
        if moment is not None and (key == "created" or moment.time() != moment.min.time()):
            return replace(head, created_at=moment, used=used)
    if key == "week":
        stated = stated_week(value, today)
        is_known = stated is not None and stated.is_all and head.week in (None, stated.week)
        is_day = stated_moment(value, today) is not None
        return replace(head, week=stated.week, used=used) if stated and is_known and not is_day else head
    return _with_words(head, key, value, used)


def _with_about(head: Head, line: Line, today: date) -> Head:
    """Return ``head`` with what ``2024-W32 · 支付产品部 · 王宁`` says; unchanged where ``line`` is no such line."""
    first, *names = line.text.split(" · ")
    stated = _week_with_days(first, today)
    if line.kind != "plain" or line.number in head.used or len(names) > 2 or any(len(name) > 40 for name in names):
        return head
    if stated is None or head.week not in (None, stated):
        return head
    if len(names) == 1:
        names = ["", *names] if _PERSON.fullmatch(names[0]) else [*names, ""]
    team, author = names or ("", "")
    if (team and head.team) or (author and head.author):
        return head
    return replace(
        head, week=stated, team=team or head.team, author=author or head.author, used=head.used | {line.number}
    )


def _week_with_days(text: str, today: date) -> Week | None:
    """Return the week that ``2024-W32`` or ``2024-W32（2024年8月5日—8月11日）`` is, None for anything else."""
    match = _WEEK_WITH_DAYS.fullmatch(text.strip())
    written = [stated_week(part, today) for part in match.groups() if part] if match else []
    return written[0].week if written and all(each and each.is_all for each in written) and written[0] else None


def _with_words(head: Head, key: str, value: str, used: frozenset[int]) -> Head:
    match key:
        case "author" if not head.author:
            return replace(head, author=value, used=used)
        case "team" if not head.team:
            return replace(head, team=value, used=used)
        case "title" if not head.title:
            return replace(head, title=value, used=used)
        case _:
            return head


def _key(words: str) -> str:
    return next((name for name, pattern in _KEY_PATTERNS if pattern.fullmatch(words)), "")


def _opens_section(line: Line) -> bool:
    name = section_name(line.text, is_numbered=line.kind != "item")
    return name.is_bracketed or (kind_called(name.title) is not None and _PROPERTY.fullmatch(line.text) is None)


def _any_week(lines: Sequence[Line], today: date) -> Week | None:
    """Return the week that one of the first lines speaks of as a whole: ``日期：2024年8月9日``."""
    for line in lines:
        match = _PROPERTY.fullmatch(line.text)
        stated = stated_week(match["value"] if match and _key(match["key"]) else line.text, today)
        if stated is not None and (stated.is_all or line.kind == "heading"):
            return stated.week
    return None
