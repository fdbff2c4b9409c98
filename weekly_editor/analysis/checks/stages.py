"""One matter told in two stages."""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import lru_cache

from weekly_editor.analysis.checks.mentions import stage_told_elsewhere
from weekly_editor.analysis.checks.scope import ReadReport, ReadSection
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.matter import core_name
from weekly_editor.analysis.prose import Passage, Prose
from weekly_editor.analysis.stage import STAGES, StatedStage, is_part, is_whole, stage_subject
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.model import Item, PlanSection
from weekly_editor.report.pattern import late_pattern

_NAMES_APART = late_pattern(r"[、和与及/]|\sand\s")
_REACH = 12  # characters around a stage that may say it is only of a part
_MIN_NAME = 2
_HEAD = late_pattern(r"([^，,。；;：:]{2,16})[：:]")
_LABEL = late_pattern(r"\s?[:：]")
_BEFORE_LIVE = frozenset({"proposed", "required", "designed", "developed", "integrated", "tested", "live"})
_FULLY = late_pattern("全量|full", re.IGNORECASE)
_AFTERWARDS = late_pattern(
    r"验收|线上测试|生产测试|回归|复测|压测|下一|新(?:增|的|需求|版)|另|补充|再|\bnext\b|\bfollow-?up\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A stage of a matter, where it is told."""

    passage: Passage
    stage: StatedStage

    @property
    def rank(self) -> int:
        return STAGES.index(self.stage.stage)

    @property
    def name(self) -> str:
        return self.passage.prose.text[self.stage.begin : self.stage.end]

    @property
    def words(self) -> str:
        return _clause(self.passage.prose.text, self.stage)


def stage_conflict(report: ReadReport) -> Iterator[Finding]:
    """Believe that a matter is in one stage, wherever it is told or its name is used."""
    found = list(_in_two_stages(report))
    yield from found
    known = {place.loc for each in found for place in (each.place, *each.others)}
    yield from stage_told_elsewhere(report, known)


def _in_two_stages(report: ReadReport) -> Iterator[Finding]:
    """Yield where what was reached is coming, or an earlier stage still under way.

    Matters are the same where they are called alike but for words that any name may have; parts (二期, iOS 端) and what
    comes after (优化, 遗留) are other matters."""
    items = frozenset(core_name(each.title) for each in report.passages if isinstance(each.row, Item) and each.title)
    by_name = _by_name((each for each in report.sections if not isinstance(each.section, PlanSection)), items)
    planned = _by_name((each for each in report.sections if isinstance(each.section, PlanSection)), items)
    seen: set[tuple[object, object]] = set()
    for name, told in by_name.items():
        for index, later in enumerate(told):
            earlier = next((each for each in told[:index] if _disagree(each, later)), None)
            if earlier is not None and (earlier.passage.loc, later.passage.loc) not in seen:
                seen.add((earlier.passage.loc, later.passage.loc))
                yield _finding(later, earlier)
        step = next((each for each in planned.get(name, ()) if _is_planned_before_live(each)), None)
        if step is not None and all(_is_over(each) for each in told):
            yield _finding(told[-1], step)


def _by_name(sections: Iterable[ReadSection], items: Set[str]) -> dict[str, list[_Told]]:
    found: dict[str, list[_Told]] = {}
    for section in sections:
        for passage in section.passages:
            for stage in passage.prose.stages:
                for name in _names(passage, stage, items):
                    found.setdefault(name, []).append(_Told(passage, stage))
    return found


def _is_over(told: _Told) -> bool:
    """Tell whether all of a matter is said to be live; nothing but what comes after is planned of it then."""
    stage, text = told.stage, told.passage.prose.text
    return stage.tense == "reached" and stage.stage in ("live", "done") and is_whole(text, stage)


def _is_planned_before_live(told: _Told) -> bool:
    stage, text = told.stage, told.passage.prose.text
    is_step = stage.tense == "coming" and stage.stage in _BEFORE_LIVE and is_whole(text, stage)
    return is_step and not is_part(text) and _AFTERWARDS.search(text) is None


def _names(passage: Passage, stage: StatedStage, items: Set[str]) -> Iterator[str]:
    """Yield what the work is called whose ``stage`` is told: by the sentence, else by the title above it.

    A sentence may also begin with the name of one of ``items`` (对公收款：已提测)."""
    around = passage.prose.text[max(0, stage.begin - _REACH) : stage.end + 4]
    if is_part(around):
        return
    title = passage.title if _is_of_title(passage, stage) else ""
    head = _HEAD.match(passage.prose.text)
    if head is not None and core_name(head[1]) in items:
        title = head[1]
    for name in _NAMES_APART.split(stage.subject or title):
        core = core_name(name)
        if len(core) >= _MIN_NAME and not is_part(core):
            yield core


def _is_of_title(passage: Passage, stage: StatedStage) -> bool:
    """Tell whether ``stage``, said of nothing else, is that of the whole row; 已上线：… is that of a list."""
    text = passage.prose.text
    if _LABEL.match(text, stage.end) is not None:
        return False
    return isinstance(passage.row, Item) or not _first_subject(passage.prose)


@lru_cache(4096)
def _first_subject(prose: Prose) -> str:
    """Return what the first stage that ``prose`` tells is said of."""
    return stage_subject(prose.text[: prose.stages[0].begin])


def _disagree(one: _Told, other: _Told) -> bool:
    if one.passage.loc == other.passage.loc:
        return _disagree_at_once(one, other)
    if one.stage.stage == other.stage.stage:
        return "coming" in (one.stage.tense, other.stage.tense) and one.stage.tense != other.stage.tense
    low, high = sorted((one, other), key=lambda each: each.rank)
    return high.stage.tense == "reached" and low.stage.tense != "reached" and high.rank - low.rank > 0


def _disagree_at_once(one: _Told, other: _Told) -> bool:
    """Tell whether one sentence says of all of a matter that it is over, and that a stage before that is not.

    Else a sentence tells what was and what comes next (已上线北京，下周上线上海)."""
    text = one.passage.prose.text
    low, high = sorted((one, other), key=lambda each: (each.rank, each.stage.tense == "reached"))
    is_over = high.stage.tense == "reached" and high.stage.stage in ("live", "done") and is_whole(text, high.stage)
    is_open = low.stage.tense != "reached" and low.stage.stage in _BEFORE_LIVE and is_whole(text, low.stage)
    is_same = _FULLY.search(low.name) is None or _FULLY.search(high.name) is not None
    return is_over and is_open and is_same and not is_part(text) and _AFTERWARDS.search(text) is None


def _finding(later: _Told, earlier: _Told) -> Finding:
    message = Bilingual(
        f"同一事项两处阶段不同：此处“{later.words}”，另一处“{earlier.words}”",
        f"One matter in two stages: “{later.words}” here, “{earlier.words}” there",
    )
    stage = later.stage
    other = earlier.passage.place(earlier.stage.begin, earlier.stage.end)
    detail = {"here": f"{stage.stage} {stage.tense}", "there": f"{earlier.stage.stage} {earlier.stage.tense}"}
    return finding_at(
        later.passage, stage.begin, stage.end, "stage_conflict", "ask", message, detail=detail, others=(other,)
    )


_BREAKS = "，。；;\n,：:"


def _clause(text: str, stage: StatedStage) -> str:
    begin = max(text.rfind(sign, 0, stage.begin) for sign in _BREAKS) + 1
    ends = [at for sign in _BREAKS if (at := text.find(sign, stage.end)) >= 0]
    return text[begin : min(ends, default=len(text))].strip()[:24]
