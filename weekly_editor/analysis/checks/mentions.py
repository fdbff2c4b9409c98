"""Work that is told in one step, and mentioned elsewhere as in another: 对公收款设计中 beside 对公收款上线后."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from weekly_editor.analysis.bound import bounds_against
from weekly_editor.analysis.checks.scope import ReadReport
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.head import name_of
from weekly_editor.analysis.landmark import Landmark
from weekly_editor.analysis.prose import Passage
from weekly_editor.analysis.stage import is_part
from weekly_editor.analysis.step import (
    DESIGNED,
    DEVELOPED,
    LIVE,
    PILOTED,
    TESTED,
    Told,
    mentions_of,
    standings_of,
)
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import IncidentsSection, MetricsSection, PlanSection
from weekly_editor.report.pattern import late_pattern

_PAST = late_pattern(
    r"曾|此前|之前|上[周月]|原|期间|过程|时(?!间)|总结|报告|结论|复盘|验收|回归|新|下一|另|后续|优化|二期|三期|遗留|修复|转正|结束"
    r"|\b(?:was|were|had|before|earlier|during|next|new|phase)\b",
    re.IGNORECASE,
)
_LISTED = late_pattern("、", 0)
_HAND_OVER = late_pattern("[提送转]测", 0)
_SENTENCE = late_pattern(r"[。；;!！?？\n]|\.(?=\s|$)")
_BREAK = late_pattern(r"[，、：:；;。]\s?|\s")
_SHOWN = 12  # characters before a step that tell of what it is
_STEPS_APART = 2
_FAR_APART = 4  # of a step that is over, and may be followed by the next
_TAILS = ("", "改版", "改造", "升级", "重构")  # that a name is used without where nothing else is called so
_MOST = 8  # places that one work is told in

_At = tuple[Passage, Told]
_Said = tuple[Passage, Told | Landmark]


def stage_told_elsewhere(report: ReadReport, known: Set[Loc]) -> Iterator[Finding]:
    """Believe that work is as far as its name is used elsewhere: what has gone live is no longer designed.

    A step that is mentioned of it has come, one that the plan names has not; neighbouring steps may overlap. Passages
    at ``known`` are of a finding already."""
    told = _told(report)
    reported = set(known)
    for one, other in (*_at_once(report), *_told_twice(told), *_mentioned(report, told)):
        locs = {one[0].loc, other[0].loc}
        if not locs & reported:
            reported |= locs
            yield _finding(one, other)


def _at_once(report: ReadReport) -> Iterator[tuple[_Said, _Said]]:
    for section in report.sections:
        if not isinstance(section.section, PlanSection | IncidentsSection | MetricsSection):
            for passage in section.passages:
                pair = bounds_against(passage.prose)
                grounds = {each.ground for each in pair or ()}
                if pair is not None and "percent" not in grounds and not _are_listed(passage.prose.text, *pair):
                    yield (passage, pair[0]), (passage, pair[1])


def _are_listed(text: str, one: Landmark, other: Landmark) -> bool:
    """Tell whether other works stand between both, the second being of the last of them: 已上线：甲、乙（灰度）."""
    begin, end = sorted((one, other), key=lambda each: each.begin)
    return _LISTED.search(text, begin.end, end.begin) is not None


def _told_twice(told: Mapping[str, Sequence[_At]]) -> Iterator[tuple[_At, _At]]:
    for every in told.values():
        for index, other in enumerate(every[1:_MOST], 1):
            yield from ((other, one) for one in every[:index] if _differ(one, other))


def _mentioned(report: ReadReport, told: Mapping[str, Sequence[_At]]) -> Iterator[tuple[_At, _At]]:
    for section in report.sections if told else ():
        if isinstance(section.section, IncidentsSection | MetricsSection):
            continue
        is_plan = isinstance(section.section, PlanSection)
        for passage in section.passages:
            for mention in mentions_of(passage.prose.text):
                name = next((each + tail for tail in _TAILS for each in mention.names if each + tail in told), "")
                every = told.get(name, ())[:_MOST]
                yield from (((passage, mention), each) for each in every if _denies(each, (passage, mention), is_plan))


def _told(report: ReadReport) -> dict[str, list[_At]]:
    """Return what is told of the work of ``report`` outside its plan, by the name that it is called there.

    One that is told alone below a title is of that."""
    found: dict[str, list[_At]] = defaultdict(list)
    below: dict[str, list[_At]] = defaultdict(list)
    for section in report.sections:
        if not isinstance(section.section, PlanSection | IncidentsSection | MetricsSection):
            for passage in section.passages:
                title = passage.above[-1] if len(passage.above) > 1 else ""
                for each in standings_of(passage.prose.text):
                    below[name_of(title)].append((passage, each))
                    for name in each.names:
                        found[name].append((passage, each))
    for title, every in below.items():
        if title and len(every) == 1 and title not in found:
            found[title].append(every[0])
    return found


def _differ(one: _At, other: _At) -> bool:
    """Tell whether two places tell one work in steps of which one excludes the other."""
    if _is_one_sentence(one, other) or one[1].manner != "is" or other[1].manner != "is":
        return False
    low, high = sorted((one[1].level, other[1].level))
    return high - low >= _STEPS_APART and not (low == PILOTED or is_part(_sentence(one)) or is_part(_sentence(other)))


def _denies(told: _At, mention: _At, is_plan: bool) -> bool:
    """Tell whether the work cannot be as far as ``told`` where its step is mentioned so."""
    level, other = told[1].level, mention[1].level
    said = _sentence(mention)
    if _is_one_sentence(told, mention) or is_part(said):
        return False
    if is_plan:
        return _is_behind_plan(level, other, said) or (level > TESTED and _handed_over(mention))
    if mention[1].manner == "after":
        return level <= TESTED and told[1].manner == "is"
    if level == LIVE:
        return other <= PILOTED and _PAST.search(said) is None
    apart = _STEPS_APART if told[1].manner == "is" else _FAR_APART
    return other <= PILOTED and level <= other - apart


def _is_behind_plan(level: int, planned: int, said: str) -> bool:
    """Tell whether a step ``planned`` is over for work at ``level``, or too far ahead of it for a week."""
    if planned == LIVE and level <= DESIGNED:
        return True
    is_over = level == LIVE or level - planned >= _STEPS_APART
    return planned >= DEVELOPED and is_over and _PAST.search(said) is None


def _handed_over(planned: _At) -> bool:
    """Tell whether the step of the plan is that work comes to its test, which it does but once."""
    passage, told = planned
    return _HAND_OVER.fullmatch(passage.prose.text, told.begin, told.end) is not None


def _is_one_sentence(one: _At, other: _At) -> bool:
    return one[0].loc == other[0].loc and one[1].sentence == other[1].sentence


def _sentence(at: _At) -> str:
    passage, told = at
    text = passage.prose.text
    before, behind = _SENTENCE.split(text[: told.begin])[-1], _SENTENCE.split(text[told.begin :], maxsplit=1)[0]
    return before + behind


def _words(at: _Said) -> str:
    passage, told = at
    begin = max(0, told.begin - _SHOWN)
    words = passage.prose.text[begin : told.end]
    cut = _BREAK.search(words, 0, told.begin - begin) if begin else None
    return ("…" if begin and cut is None else "") + words[cut.end() if cut else 0 :].strip(" ，,。；;")


def _finding(here: _Said, there: _Said) -> Finding:
    passage, told = here
    one, other = _words(here), _words(there)
    message = Bilingual(
        f"此处说“{one}”，另一处说“{other}”，请确认到了哪一步", f"“{one}” here, “{other}” there: which step is it?"
    )
    places = (there[0].place(there[1].begin, there[1].end),)
    return finding_at(passage, told.begin, told.end, "stage_conflict", "hint", message, others=places)
