"""Figures that only grow, against what was added to them and against the week before."""

from collections.abc import Iterator

from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.checks.told import Told, in_writing_of, sentences_of, told_in
from weekly_editor.analysis.finding import Finding, Severity, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.place import Place

_SIGN = late_pattern(r"累计|(?i:\bcumulative|\bto date\b)")
_CUMULATIVE = late_pattern(r"累计(?!折旧|误差)|(?i:\bcumulative(?:ly)?\b|\bto date\b)")
_SCOPES = tuple(
    late_pattern(each)
    for each in (
        r"[今当本]日|今天|(?i:\btoday\b)",
        r"[本当]周|新增|(?i:\bthis week\b|\bnew\b)",
        r"[本当]?月(?!台)|(?i:\bthis month\b|\bmonth)",
        r"季度?|(?i:\bquarter)",
        r"[今本全]年|年[内初度]|(?i:\byear)",
    )
)
_EVER = len(_SCOPES)
_WEEK = 1
_YEAR = 4
_THIS_WEEK = late_pattern(r"[本当]周|(?i:\bthis week\b)")
_AHEAD = late_pattern(
    r"[周月季年][底末]|之?前(?:完成|达)|首批|(?i:\bby\b|\bfirst\b)"
)  # what is yet to come adds nothing
_NO_NOUN = late_pattern(
    r"[本当]周|本月|\d+月份?|今[年日天]|[今本]年|年[内初]至今|截至\S*?[，,]?|目前|新增|累计|共计?|合计|完成|处理|已|达到?|约|为|了|数|量|的|[\s：:]"
    r"|(?i:\bthis week\b|\bto date\b|\bcumulative(?:ly)?\b|\bnew\b|\bis\b|\bof\b|\band\b)"
)


def cumulative_mismatch(section: ReadSection, around: Around) -> Iterator[Finding]:
    """Believe that a cumulative figure is no less than what a part of its time added, nor than it was last week.

    What this week added stands in its sentence, or in the same words in an entry beside it."""
    for passage in section.passages:
        if _SIGN.search(passage.prose.text) is None:
            continue
        for sentence in sentences_of(told_in(passage.prose)):
            for figure in filter(is_cumulative, sentence):
                added = [each for each in sentence if _adds_to(each, figure)]
                yield from _against_added(passage, figure, added)
                yield from _against_last_week(passage, figure, added or _beside(section, passage, figure), around)


def _beside(section: ReadSection, passage: Passage, figure: Told) -> list[Told]:
    """Return what this week added to ``figure``, in the entries beside ``passage``: in the words for ``figure``."""
    nouns = _NO_NOUN.sub("", figure.words)
    near = (each for other in section.by_list[passage.loc[:-2]] for each in told_in(other.prose))
    return [
        each
        for each in near
        if _THIS_WEEK.search(each.words)
        and _adds_to(each, figure)
        and len(own := _NO_NOUN.sub("", each.words)) > 1
        and own in nouns
    ]


def is_cumulative(figure: Told) -> bool:
    """Tell whether ``figure`` counts from some day on."""
    is_plain = figure.quantity.role in ("amount", "to") and figure.unit not in ("", "%")
    return is_plain and _CUMULATIVE.search(figure.name) is not None


def _scope(figure: Told) -> int:
    """Return the longest time that the words of ``figure`` name: 0 of a day … 4 of a year, 5 for none."""
    return max((number for number, each in enumerate(_SCOPES) if each.search(figure.words)), default=_EVER)


def _adds_to(figure: Told, cumulative: Told) -> bool:
    is_alike = figure.unit == cumulative.unit and figure.quantity.role == "amount" and not is_cumulative(figure)
    is_of_now = is_alike and _AHEAD.search(figure.lead) is None
    return is_of_now and _scope(figure) < _scope(cumulative) and _counts_the_same(figure, cumulative)


def _counts_the_same(one: Told, other: Told) -> bool:
    """Tell whether the words of both can be of the same thing: some in common, or none of their own."""
    mine, theirs = (_NO_NOUN.sub("", each.words) for each in (one, other))
    pairs = {mine[index : index + 2] for index in range(len(mine) - 1)}
    return not mine or not theirs or any(pair in theirs for pair in pairs)


def _against_added(passage: Passage, figure: Told, added: list[Told]) -> Iterator[Finding]:
    for part in added:
        if part.value > figure.value + figure.slack + part.slack and part.quantity.bound != "below":
            one, other = (in_writing_of(passage.prose.text, figure.quantity, each.value) for each in (figure, part))
            message = Bilingual(
                f"累计 {one} 小于其中一段时间的 {other}", f"{one} in all is less than {other} of a part of the time"
            )
            others = (passage.place(part.quantity.begin, part.quantity.end),)
            detail = {"cumulative": plain(figure.value), "part": plain(part.value), "unit": figure.unit}
            yield _finding(passage, figure, "error", message, detail, others)


def _against_last_week(passage: Passage, figure: Told, added: list[Told], around: Around) -> Iterator[Finding]:
    before = _last_week(passage, figure, around)
    if before is None or before.quantity.bound or figure.quantity.bound:
        return
    slack = figure.slack + before.slack
    now, was = (in_writing_of(passage.prose.text, figure.quantity, each.value) for each in (figure, before))
    detail = {"cumulative": plain(figure.value), "before": plain(before.value), "unit": figure.unit}
    of_week = [each for each in added if _THIS_WEEK.search(each.words) and not each.quantity.bound]
    if figure.value < before.value - slack:
        message = Bilingual(f"累计 {now}，上周是 {was}，不应减少", f"{now} in all, last week {was}: it should not fall")
        yield _finding(passage, figure, "ask", message, detail)
    elif len(of_week) == 1 and abs(before.value + of_week[0].value - figure.value) > slack + of_week[0].slack:
        week, right = (
            in_writing_of(passage.prose.text, figure.quantity, each)
            for each in (of_week[0].value, before.value + of_week[0].value)
        )
        zh, en = (
            f"上周累计 {was} + 本周 {week} = {right}，文中 {now}",
            f"{was} last week + {week} = {right}, the text says {now}",
        )
        yield _finding(passage, figure, "ask", Bilingual(zh, en), detail)


def _last_week(passage: Passage, figure: Told, around: Around) -> Told | None:
    """Return what the report of the week before counts in the same words; None where the count has begun anew."""
    before = around.previous
    if before is None or before.week != around.week.shifted(-1) or _scope(figure) not in (_YEAR, _EVER):
        return None
    if _scope(figure) == _YEAR and before.week.year != around.week.year:
        return None
    name = _NO_NOUN.sub("", figure.words)
    for other in before.passages:
        if (passage.matter and other.matter == passage.matter) or other.above == passage.above:
            for each in told_in(other.prose) if _SIGN.search(other.prose.text) else ():
                if each.unit == figure.unit and is_cumulative(each) and _NO_NOUN.sub("", each.words) == name:
                    return each
    return None


def _finding(
    passage: Passage,
    figure: Told,
    severity: Severity,
    message: Bilingual,
    detail: dict[str, str],
    others: tuple[Place, ...] = (),
) -> Finding:
    begin, end = figure.quantity.begin, figure.quantity.end
    return finding_at(passage, begin, end, "cumulative_mismatch", severity, message, detail=detail, others=others)
