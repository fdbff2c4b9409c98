"""Promises: the day by which a sentence says that something will be done, and putting another in its place.

What has happened is no promise. Where a sentence promises several things on several days, the one that finishes
the work counts before its steps; where that leaves a doubt, nothing is said."""

import re
from dataclasses import dataclass
from datetime import date

from weekly_editor.analysis.bare_day import FINISH, STEP, is_said
from weekly_editor.analysis.change import Change, changed
from weekly_editor.analysis.dates import DatePhrase, find_dates
from weekly_editor.analysis.growth_reading import without_growth
from weekly_editor.analysis.width import narrow
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_REACH = 24  # characters between a promising word and its date, or a date and what will be done
_PROMISE = late_pattern(
    r"(?<!原)(?<!原本)(?<!按)(?<!按照)(?:预计|预期|计划|拟于|拟定|将[于在]|争取|力争|目标[是为:：]?|预定|承诺|安排在|定于|截止|"
    r"(?:上线|投产|完成|交付|截止|到期|发布|切换)(?:日期|时间|日)|排期|"
    r"\b(?:due|deadline|eta|expected|planned|scheduled|by|before|until|target(?:ed)?)\b)",
    re.IGNORECASE,
)
_MOVED = late_pattern(
    r"(?:调整|推迟|延期|延后|延迟|顺延|改期?|提前|postponed|moved|slipped)\s?(?:[为至到]|to)\s?$", re.IGNORECASE
)
_RISK = late_pattern(r"(?:风险点?|\brisks?)\s?[:：]", re.IGNORECASE)  # what may happen is no promise
_BREAK = late_pattern(r"[。；;!！?？\n]")
_CLAUSE = late_pattern(r"[。；;，,!！?？\n]")
_COMING = late_pattern(
    r"\b(?:live|launch(?:es|ing)?|pilot|ready|complete|set|due|ships?)\s(?:on|in|for)\s$", re.IGNORECASE
)
_DONE = late_pattern(r"完毕|已|完成了|上线了|如期|\b(?:was|were|has|have|went|done|finished|shipped)\b", re.IGNORECASE)
_FINISHING = late_pattern(rf"{FINISH}|\b(?:done|live|launch|release|ship|complete|finish|deliver)", re.IGNORECASE)
_DOING = late_pattern(rf"{FINISH}|{STEP}|\b(?:done|live|launch|release|ship|complete|finish|deliver)", re.IGNORECASE)
_UNTIL = late_pattern(r"\s?(?:之?前|以前|截止)(?!期|三|两|几|后|端|台|置)")
_ORIGIN = late_pattern(r"[原从自]\S{0,2}$")
_BASIS = late_pattern(r"[较比]于?\s?$")  # what is compared with is not promised
_INTENT = late_pattern(r"\s?(?:计划|拟|将|准备|安排|will\b)")


@dataclass(frozen=True, slots=True)
class StatedDue:
    """A promised day and the words that name it, ``text[begin:end]``; of a span (8月底) the last day counts."""

    due: date
    begin: int
    end: int


def stated_due(text: str, week: Week) -> StatedDue | None:
    """Return what ``text``, in the report of ``week``, promises; None where it promises nothing or is unclear."""
    return next(iter(_statements(text, week)), None)


def due_changes(text: str, week: Week, due: date) -> tuple[Change, ...]:
    """Return the changes after which ``text`` promises ``due`` where it promises a day now; () where none would do."""
    stated = [each for each in _statements(text, week) if each.due != due]
    wordings = [day_wordings(text[each.begin : each.end], due) for each in stated]
    for choice in range(max(map(len, wordings), default=0)):
        changes = tuple(
            Change(each.begin, each.end, ways[min(choice, len(ways) - 1)])
            for each, ways in zip(stated, wordings, strict=True)
        )
        found = stated_due(changed(text, changes), week)
        if found is not None and found.due == due:
            return changes
    return ()


def _statements(text: str, week: Week) -> list[StatedDue]:
    """Return every place where ``text`` makes its weightiest promise, none where two of them name different days."""
    text = _RISK.split(narrow(without_growth(text)), maxsplit=1)[0]
    promises: dict[StatedDue, int] = {}
    for phrase in find_dates(text, week):
        weight = _weight(text, phrase, week)
        if weight:
            promises[StatedDue(phrase.last, phrase.begin, phrase.end)] = weight
    heaviest = [promise for promise, weight in promises.items() if weight == max(promises.values())]
    return heaviest if len({promise.due for promise in heaviest}) == 1 else []


def _weight(text: str, phrase: DatePhrase, week: Week) -> int:
    """Return 0 for a date that promises nothing, 1 for a step, 2 for the end of the work, 3 for an end moved."""
    before, after = _before(text, phrase.begin), _CLAUSE.split(text[phrase.end :][:_REACH], maxsplit=1)[0]
    if not is_said(text, phrase) or _BASIS.search(before):
        return 0
    if _MOVED.search(before):
        return 3
    cue = _last(_PROMISE, before)
    if _DONE.search(after) or (_DONE.search(before[cue.end() :] if cue else before[-8:])):
        return 0
    promised = cue is not None or _UNTIL.match(after) is not None
    is_coming = _COMING.search(before) is not None
    foretold = phrase.first > week.sunday and not _ORIGIN.search(before) and (is_coming or _foretells(after))
    if not promised and not foretold:
        return 0
    if cue is None and promised and not _DOING.search(after):
        return 0
    return 2 if is_coming or _FINISHING.search(after) or (cue and _FINISHING.search(before[cue.start() :])) else 1


def _foretells(after: str) -> bool:
    """Tell whether the words behind a coming day say that work ends on it, or that a step is meant to be taken."""
    return _FINISHING.search(after) is not None or (_INTENT.match(after) is not None and bool(_DOING.search(after)))


def _before(text: str, begin: int) -> str:
    """Return the words that lead to a date: not beyond its sentence, nor beyond a comma that ends a promise."""
    before = _BREAK.split(text[max(0, begin - _REACH) : begin])[-1]
    return re.split(r"[，,]", before)[-1]


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return max(pattern.finditer(text), key=lambda match: match.end(), default=None)


def day_wordings(words: str, due: date) -> tuple[str, ...]:
    """Return ways to write ``due``, the one most like ``words`` first."""
    full = f"{due.year}年{due.month}月{due.day}日"
    if (match := re.fullmatch(r"\d{4}([-/.])(\d{1,2})\1\d{1,2}", words)) is not None:
        width = len(match[2])
        return (match[1].join((str(due.year), f"{due.month:0{width}}", f"{due.day:0{width}}")),)
    if (match := re.fullmatch(r"(\d{1,2})([./])\d{1,2}", words)) is not None:
        width = len(match[1])
        return f"{due.month:0{width}}{match[2]}{due.day:0{width}}", f"{due.month}月{due.day}日", full
    if words.isascii():
        name = f"{due:%b} {due.day}"
        return name, f"{name}, {due.year}", f"{due:%Y-%m-%d}"
    return (f"{due.month}月{due.day}日", full) if not re.match(r"\d{4}年", words) else (full,)
