"""Words for what is to come and for what is done, against the days that stand with them."""

import re
from collections.abc import Iterator
from datetime import timedelta

from weekly_editor.analysis.bare_day import FINISH, STEP
from weekly_editor.analysis.checks.plan_day import is_plan_behind
from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.checks.sure_year import is_year_sure
from weekly_editor.analysis.dates import DatePhrase
from weekly_editor.analysis.finding import Finding, excerpt_of, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.day_wording import day_words
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Item, ObjectiveSection, PlanItem, PlanSection
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.place import Place
from weekly_editor.report.week import Week

_CLAUSE = late_pattern(r"[。；;，,!！?？\n]|(?<!\d)\.\s")
_SENTENCE = late_pattern(r"[。；;!！?？\n]|(?<!\d)\.\s")
_WILL = late_pattern(
    r"(?<![原曾按较比于应])(?<!原本|此前|之前|上周|上月|当时|早先|曾经|晚于|早于)"
    r"(?:预计|预期|计划|拟定?|争取|力争|预定|定于|安排在|目标)[于在到为是:：]?(?:上线|投产|完成|交付|发布|切换)?(?:日期|时间|日)?(?:[于在到为是:：])?\s?$"
    r"|(?<![原曾])将[于在]\s?$"
    r"|\b(?:expected|planned|scheduled|due|eta|targeted|plan)\b(?:\s[\w-]+){0,4}?\s(?:by|on|in|for|at|before)\s(?:the\s)?$"
    r"|\bwill\s(?:[\w-]+\s){1,5}(?:by|on|in|at|before)\s(?:the\s)?$|\b(?:due|eta):?\s$",
    re.IGNORECASE,
)
_ORIGINAL = late_pattern(
    r"原(?:计划|定|本|预计|预期|排期|目标)|此前|之前|上周(?:的)?计划|\b(?:originally|initially|was|were|had)\b",
    re.IGNORECASE,
)
_WILL_BEHIND = late_pattern(
    rf"\s?(?:之?前|以前)?\s?(?:(?:预计|拟|将(?:正式|全面|全量|陆续|全部|逐步|统一|会)?)(?:{FINISH}|{STEP})|计划(?:{FINISH}))"
)
_RECENT = late_pattern(r"[上去昨前]|last\b", re.IGNORECASE)
_TOLD = late_pattern(
    r"延期|推迟|延后|延迟|顺延|延至|未能|逾期|超期|实际|提前|取消|暂停|调整|改[为到至期]|已(?![排定立])|完毕|如期|按期|完成了|上线了"
    r"|\b(?:postponed|delayed|slipped|moved|cancelled|was|were|has|have|done|shipped|finished)\b",
    re.IGNORECASE,
)
_DONE_BEFORE = late_pattern(
    r"已经?[于在]\s?$|\b(?:went\slive|shipped|launched|released|completed|finished|delivered)\son\s$"
    r"|\b(?:was|were|been)\s(?!planned|scheduled|set|due|expected|moved|postponed|targeted)\w+ed\s(?:on|in)\s$",
    re.IGNORECASE,
)
_PLANNED_BEFORE = late_pattern(r"\b(?:will|to)\b[^.;]*$|be\s[\w-]+\son\s$", re.IGNORECASE)
_DONE_BEHIND = late_pattern(
    rf"\s?已经?(?:正式|全部|全面|全量|顺利|如期|按期)?(?:{FINISH}|提测|启动|验收|召开|宣讲)|\s?(?:{FINISH})(?:完毕|了)"
)
_AT_HOUR = late_pattern(r"\s?(?:[（(](?:周|星期|礼拜).[)）])?\s?\d{1,2}[:：]\d{2}")
_BROKE = late_pattern(r"中断|故障|失败|超时|异常|\b(?:failed|broke|down|outage|dropped|rejected)\b", re.IGNORECASE)
_MEANT = late_pattern(
    r"计划|预计|演练|维护|窗口|停机|[将拟]|下周|\b(?:will|planned|drill|maintenance|next)\b", re.IGNORECASE
)
_NEXT_WEEK = late_pattern(
    r"(?:下个?(?:周|星期)|next\sweek)\s?[（(，,]?\s?(?:即|计划|将|预计|拟|定?[于在])?\s?", re.IGNORECASE
)
_FINISHED = late_pattern(
    r"已(?:经|于[^，。；]{0,10}|全部|正式|全面|全量|顺利|如期|按期)*(?:上线|投产|交付|发布|切换|下线|结项|关闭|终止|取消|暂停|拓全国)"
    r"|完毕|(?:全部|全面|如期|按期|顺利|均已?|整体)(?:完成|上线|投产|切换)|(?<![\d.])100\s?[%％]"
    r"|(?:^|[，,。；;：:\s])已(?:经|于[^，。；]{0,10})?完成(?:$|[，,。；;）)])|\b(?:done|completed|shipped|went\slive|is\slive|cancelled)\b",
    re.IGNORECASE,
)

_TOLD_BEHIND = late_pattern(
    rf"实际|如期|按期|完成了|上线了|已(?!(?:经|全部|基本|完成)*[^，。；,;]{{0,6}}(?:{STEP}|排|定|立|设计))",
    re.IGNORECASE,
)
_MISSED = late_pattern(
    r"[^，,。；;]{0,6}(?:未(?:能|达成|实现|完成|如期|按期|上线|投产|交付)|没能|没有(?:完成|上线)|(?:was\s)?missed)",
    re.I,
)
_TOLD_LATE = late_pattern(r"延期|推迟|延后|顺延|逾期|超期|\b(?:overdue|postponed|delayed)\b", re.IGNORECASE)


def date_already_past(section: ReadSection, around: Around) -> Iterator[Finding]:
    """Believe that what is expected lies not before the week, and what is done not behind it."""
    late = {(id(row), row.due) for _, row in _late_rows(section, around.week)}
    for passage in section.passages:
        for index, phrase in enumerate(passage.prose.dates):
            if (id(passage.row), phrase.last) in late:
                continue
            found = tuple(_against_tense(passage, index, phrase, around.week))
            yield from found or _behind_plan(section, passage, phrase, around.week)


def _against_tense(passage: Passage, index: int, phrase: DatePhrase, week: Week) -> Iterator[Finding]:
    text = passage.prose.text
    said = text[phrase.begin : phrase.end]
    if phrase.last < week.monday and is_year_sure(said, week.monday - phrase.last) and _is_awaited(text, phrase):
        day, from_week = day_words(phrase.last, "with"), day_words(week.monday, "with")
        yield _finding(
            passage,
            phrase,
            f"“{said}”是 {day.zh}，早于本周（{from_week.zh} 起），却写作将要发生",
            f"“{said}” is {day.en}, before this week, yet it is told as to come",
        )
    elif phrase.first > week.sunday and is_year_sure(said, phrase.first - week.sunday) and _is_done(text, phrase):
        day, to_week = day_words(phrase.first, "with"), day_words(week.sunday, "with")
        yield _finding(
            passage,
            phrase,
            f"“{said}”是 {day.zh}，晚于本周（至 {to_week.zh}），却写作已经发生",
            f"“{said}” is {day.en}, after this week, yet it is told as done",
        )
    elif index > 0 and phrase.is_day and phrase.last <= week.sunday:
        before = passage.prose.dates[index - 1]
        if _NEXT_WEEK.fullmatch(text, before.begin, phrase.begin):
            day = day_words(phrase.last, "with")
            yield _finding(
                passage, phrase, f"“{said}”是 {day.zh}，不在下周", f"“{said}” is {day.en}, not in the next week"
            )


def _behind_plan(section: ReadSection, passage: Passage, phrase: DatePhrase, week: Week) -> Iterator[Finding]:
    """Yield that a day of the plan is over, be it the due day of its row or not."""
    text, title = passage.prose.text, visible(section.section.title)
    said = text[phrase.begin : phrase.end]
    is_plan = isinstance(section.section, PlanSection) and is_year_sure(said, abs(week.monday - phrase.last))
    if is_plan and is_plan_behind(title, text, phrase, week):
        day = day_words(phrase.last, "with")
        yield _finding(
            passage, phrase, f"计划写在 {day.zh}，这一天已经过去", f"Planned for {day.en}, which is over already"
        )


def _finding(passage: Passage, phrase: DatePhrase, zh: str, en: str) -> Finding:
    detail = {"start": phrase.first.isoformat(), "end": phrase.last.isoformat()}
    place = phrase.begin, phrase.end
    return finding_at(passage, *place, "date_already_past", "ask", Bilingual(zh, en), detail=detail)


def _is_awaited(text: str, phrase: DatePhrase) -> bool:
    """Tell whether the words at ``phrase`` say that it is still to come; a plan of before that is told of is not."""
    before = _CLAUSE.split(text[: phrase.begin])[-1]
    behind = _SENTENCE.split(text[phrase.end :], maxsplit=1)[0]
    if _TOLD.search(behind) or _ORIGINAL.search(before):
        return False
    if _WILL.search(before):
        return True
    return not _RECENT.match(text, phrase.begin) and _WILL_BEHIND.match(behind) is not None


def _is_done(text: str, phrase: DatePhrase) -> bool:
    before = _CLAUSE.split(text[: phrase.begin])[-1]
    if _DONE_BEFORE.search(before):
        return _PLANNED_BEFORE.search(before) is None
    return _DONE_BEHIND.match(text, phrase.end) is not None or _has_happened(text, phrase)


def _has_happened(text: str, phrase: DatePhrase) -> bool:
    """Tell whether ``phrase`` is the day, with its hour, of something that broke and was mended."""
    behind = _SENTENCE.split(text[phrase.end :], maxsplit=1)[0]
    return _AT_HOUR.match(behind) is not None and _BROKE.search(behind) is not None and not _MEANT.search(text)


def overdue(section: ReadSection, around: Around) -> Iterator[Finding]:
    """Believe that work that was due before the week and is not told to be done is late, or done and not told.

    Due within the week, it is late where its sentence says so and names no later day."""
    for index, row in _late_rows(section, around.week):
        loc = (*section.loc, "items", index)
        place, excerpt = _due_place(section, row)
        late = around.week.monday - row.due if row.due else timedelta()
        day = day_words(row.due or around.week.monday, "with")
        zh, en = (
            f"到本周一已过 {late.days} 天，文中没有说已完成",
            f"{late.days} day(s) before this week began, and not told to be done",
        )
        if late <= timedelta():
            zh, en = "文中说没有完成，也没有写新的日期", "told to be missed, and no other day is given"
        message = Bilingual(f"应于 {day.zh} 完成，{zh}", f"Due on {day.en}, {en}")
        detail = {"due": str(row.due), "days": str(max(0, late.days))}
        at = place or Place((*loc, "due"))
        yield Finding("overdue", "ask", at, excerpt, message, detail, row.matter)


def _late_rows(section: ReadSection, week: Week) -> Iterator[tuple[int, Item | PlanItem]]:
    """Yield what was due before ``week`` or missed in it, and is not done, with its number among its section's rows."""
    if isinstance(section.section, ObjectiveSection | PlanSection):
        rows: tuple[Item | PlanItem, ...] = section.section.items
        for index, row in enumerate(rows):
            if row.due is None or row.due > week.sunday or _is_finished(section, row, week):
                continue
            if row.due < week.monday or _is_missed(section, row):
                yield index, row


def _is_missed(section: ReadSection, row: Item | PlanItem) -> bool:
    """Tell whether the sentence says of the due day of ``row`` that it was not kept, and names no day after it."""
    told = [(each.prose.text, phrase) for each in section.passages if each.row is row for phrase in each.prose.dates]
    if row.due is None or any(phrase.last > row.due for _, phrase in told):
        return False
    return any(phrase.last == row.due and _MISSED.match(text, phrase.end) is not None for text, phrase in told)


def _is_finished(section: ReadSection, row: Item | PlanItem, week: Week) -> bool:
    if isinstance(row, Item) and row.progress is not None and row.progress >= 100:
        return True
    said = "。".join(passage.prose.text for passage in section.passages if passage.row is row)
    if _FINISHED.search(said) or _TOLD_LATE.search(said):
        return True
    stated = _due_phrase(section, row)
    if stated is None or row.due is None:
        return False
    passage, phrase = stated
    if _TOLD_BEHIND.search(passage.prose.text, phrase.end):
        return True
    return not is_year_sure(passage.prose.text[phrase.begin : phrase.end], week.monday - row.due)


def _due_phrase(section: ReadSection, row: Item | PlanItem) -> tuple[Passage, DatePhrase] | None:
    """Return where the sentences of ``row`` name the day that it is due on, None where none does."""
    return next(
        (
            (passage, phrase)
            for passage in section.passages
            if passage.row is row
            for phrase in passage.prose.dates
            if phrase.last == row.due
        ),
        None,
    )


def _due_place(section: ReadSection, row: Item | PlanItem) -> tuple[Place | None, str]:
    stated = _due_phrase(section, row)
    if stated is not None:
        passage, phrase = stated
        return passage.place(phrase.begin, phrase.end), passage.prose.text[phrase.begin : phrase.end]
    title = visible(row.title) if isinstance(row, Item) else ""
    return None, title.strip() or excerpt_of(visible(row.text))
