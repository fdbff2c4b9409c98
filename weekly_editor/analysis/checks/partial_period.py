"""A month or quarter that is not over, measured against a whole one."""

import re
from collections.abc import Iterator
from datetime import timedelta

from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.dates import DatePhrase
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.day_wording import day_words
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_MONTH = timedelta(days=25)  # the least that a whole period has from its first day to its last
_HALF_YEAR = timedelta(days=185)  # the most; a year is told so far, and everyone knows
_NEARLY = 0.9  # of its days: what has so many is as good as whole
_GROWN = r"[^。；;，,]{0,8}?(?:增[长加幅]?|提升|上升|上?涨|提高|下?降|减少|回落|下滑|下跌|翻|[+＋\-－↑↓]\s?\d)"
_COMPARED = late_pattern(
    r"(?:相?较于?|相?比于?|对比|同)\s?(?P<basis>上个?月|上个?季度|上半年|上一个?季度|去年(?:全年)?|上年|\d{1,2}月份?"
    r"|[QＱ][1-4]|[一二三四]季度)"
    rf"(?!同|[\d前日至到]|[上中下]旬|的?日均){_GROWN}"
    rf"|(?P<ring>环比)(?!上周|口径){_GROWN}"
    r"|(?:\b(?:up|down|rose|fell|grew|growth|increased?|decreased?)\b[^.;]{0,24}?(?:from|on|over|vs\.?|versus|compared\s(?:to|with)|against)"
    r"\s(?:the\s)?(?P<english>last|previous|prior)\s(?:month|quarter)\b)",
    re.IGNORECASE,
)
_FAIR = late_pattern(
    r"同期|日均|日平均|每日|每天|截[至止]|折算|年化|同口径|前\d+[日天]|\b(?:same\speriod|daily|per\sday|to\sdate|mtd|so\sfar)\b",
    re.IGNORECASE,
)
_ITS_OWN = late_pattern(r"本|这|当|\b(?:this|the\scurrent)\b", re.IGNORECASE)  # 本月 is said of its own entry
_OF_WEEK = late_pattern(r"第\s?[一二三四五\d]\s?个?周|[上中下]旬|[单每逐各]周|周[，,的]?$|周均")
_SENTENCE = late_pattern(r"[。；;!！?？\n]")
_AWAITED = late_pattern(r"(?:预计|计划|争取|将[于在]|拟|排期|目标|时间|力争)[^，。；,;]{0,4}$")


def partial_period_comparison(section: ReadSection, around: Around) -> Iterator[Finding]:
    """Believe that a month, quarter or half year that runs on after the week is no match for the whole one before.

    One finding for each topic or item, on the first of its comparisons; 同期 and 日均 compare alike with alike. What an
    entry begins with (6月份) is the period of those below it, too, as far as none of these names a day."""
    by_row: dict[int, list[tuple[Passage, re.Match[str], DatePhrase, str]]] = {}
    spoken: dict[tuple[object, ...], tuple[DatePhrase, str]] = {}  # the running period that each list speaks of
    for passage in section.passages:
        running = _running(passage, around.week)
        where = passage.loc[:-2]
        for match in _COMPARED.finditer(passage.prose.text):
            period = _period_of(passage, match, running, spoken.get(where))
            if period is not None and _is_unfair(passage.prose.text, match):
                by_row.setdefault(id(passage.row), []).append((passage, match, *period))
        if any(each.last >= around.week.monday for each in passage.prose.dates):
            spoken.pop(where, None)
        if running and _is_of_list(passage, running[-1]):
            last = running[-1]
            spoken[where] = last, passage.prose.text[last.begin : last.end]
    for found in by_row.values():
        yield _finding(found, around.week)


def _is_of_list(passage: Passage, period: DatePhrase) -> bool:
    """Tell whether the entries below ``passage`` are of its period, too: it begins with that, and names it (6月份)."""
    text = passage.prose.text
    return not text[: period.begin].strip(" *") and _ITS_OWN.match(text, period.begin) is None


def _running(passage: Passage, week: Week) -> list[DatePhrase]:
    """Return the periods that ``passage`` speaks of, which ``week`` lies in and does not end; no dates of plans."""
    text = passage.prose.text
    return [
        each
        for each in passage.prose.dates
        if _MONTH <= each.last - each.first <= _HALF_YEAR
        and each.first <= week.sunday < each.last
        and (week.sunday - each.first) < _NEARLY * (each.last - each.first)
        and not each.is_range
        and not _AWAITED.search(text[: each.begin])
    ]


def _period_of(
    passage: Passage, match: re.Match[str], running: list[DatePhrase], spoken: tuple[DatePhrase, str] | None
) -> tuple[DatePhrase, str] | None:
    """Return the running period whose figure ``match`` compares: the last day or span named before it, if it is one."""
    text = passage.prose.text
    named = [each for each in passage.prose.dates if each.end <= match.start() and each.last >= each.first]
    if named:
        last = named[-1]
        is_week = match["ring"] and _OF_WEEK.search(text, last.end, match.start())  # 6月第二周环比, 周环比
        return (last, text[last.begin : last.end]) if last in running and not is_week else None
    return None if match["ring"] else spoken


def _is_unfair(text: str, match: re.Match[str]) -> bool:
    before = _SENTENCE.split(text[: match.start()])[-1]
    behind = _SENTENCE.split(text[match.end() :], maxsplit=1)[0]
    return _FAIR.search(before + match[0] + behind) is None


def _finding(found: list[tuple[Passage, re.Match[str], DatePhrase, str]], week: Week) -> Finding:
    passage, match, period, words = found[0]
    done, whole = (week.sunday - period.first).days + 1, (period.last - period.first).days + 1
    sunday, told = day_words(week.sunday, "without"), match[0]
    message = Bilingual(
        f"“{words}”到本周日（{sunday.zh}）只有 {done} 天，共 {whole} 天，却与整个上一期相比（“{told}”）",
        f"“{words}” has {done} of its {whole} days by Sunday, {sunday.en}, yet is compared with a whole one ({told})",
    )
    detail = {"start": period.first.isoformat(), "end": period.last.isoformat(), "days": str(done), "of": str(whole)}
    others = tuple(each.place(at.start(), at.end()) for each, at, *_ in found[1:])
    place = match.span()
    return finding_at(passage, *place, "partial_period_comparison", "ask", message, detail=detail, others=others)
