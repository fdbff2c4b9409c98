"""Progress against its own sentence: 100% beside 尚未联调, 40% beside 已上线."""

from collections.abc import Iterator
from decimal import Decimal

from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.matter import core_name
from weekly_editor.analysis.progress import progress_subject
from weekly_editor.analysis.prose import Passage, Prose
from weekly_editor.analysis.stage import StatedStage, find_stages, is_negated, is_part, is_whole
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Item, PlanSection
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.place import Place

_WHOLE = Decimal(100)
_SHOWN = 40  # characters
_OVER = frozenset({"live", "done"})
_EARLY = frozenset({"proposed", "required", "designed", "scheduled", "developed", "integrated", "tested", "piloted"})
_DONE = late_pattern(
    r"(?:^|[，。；,;])\s?(?P<words>(?:均?已(?:全部)?|全部)完成|(?:all\s)?(?:done|completed))\s?(?=$|[，。；,;.])", 0
)
_UNDONE = late_pattern(
    r"(?:^|[，。；,;])\s?(?:(?:仍|还|尚|暂)*未完成|仍?在?(?:进行|推进|处理)中|(?:still\s)?in\sprogress|not\s(?:yet\s)?(?:done|completed?))"
    r"\s?(?=$|[，。；,;.])",
    0,
)


def progress_conflict(section: ReadSection, _around: Around) -> Iterator[Finding]:
    """Believe that progress is what its sentence says, that what is over is at 100%, and that 100% is over."""
    if isinstance(section.section, PlanSection):
        return
    for passage in section.passages:
        item = _item_of(passage)
        message = _conflict(passage, item.progress if item is not None else None)
        if message is not None:
            excerpt = passage.prose.text[:_SHOWN]
            yield Finding("progress_conflict", "ask", Place(passage.loc), excerpt, message, matter=passage.matter)


def _item_of(passage: Passage) -> Item | None:
    """Return the item of which ``passage`` is the sentence."""
    row = passage.row
    is_sentence = isinstance(row, Item) and passage.loc[-1] == "text" and "entries" not in passage.loc
    return row if isinstance(row, Item) and is_sentence else None


def _conflict(passage: Passage, field: Decimal | None) -> Bilingual | None:
    prose = passage.prose
    stated = prose.progress.value if prose.progress else None
    if stated is not None and field is not None and stated != field:
        said, told = plain(field), plain(stated)
        return Bilingual(f"进度栏是 {said}%，正文说 {told}%", f"the field says {said}%, the sentence {told}%")
    value = field if stated is None else stated
    if value is None or _is_of_a_part(prose):
        return None
    same = [stage for stage in prose.stages if _is_same(passage, stage)]
    return _under_way(value, prose, same) if value == _WHOLE else _over(value, prose, same)


def _is_of_a_part(prose: Prose) -> bool:
    """Tell whether the progress is that of one stage (开发进度) or of a part (二期), not of the whole."""
    if prose.progress is None:
        return False
    subject = progress_subject(prose.text, prose.progress)
    return bool(find_stages(f"已{subject}") or find_stages(f"{subject}中")) or is_part(subject)


def _is_same(passage: Passage, stage: StatedStage) -> bool:
    """Tell whether ``stage`` is told of what the progress of ``passage`` is told of."""
    text, stated = passage.prose.text, passage.prose.progress
    if is_part(stage.subject) or is_part(text[max(0, stage.begin - 6) : stage.end + 4]):
        return False
    title = visible(str(getattr(passage.row, "title", "")))
    subject = progress_subject(text, stated) if stated is not None else ""
    if not stage.subject:
        return not subject or stated is None or stage.begin > stated.begin
    one, other = core_name(subject or title), core_name(stage.subject)
    return one in other or other in one


def _under_way(value: Decimal, prose: Prose, stages: list[StatedStage]) -> Bilingual | None:
    """Return that work is not over of which all is said to be done."""
    if any(stage.tense == "reached" and stage.stage in _OVER for stage in stages):
        return None
    is_open = any(_is_open(prose.text, stage) for stage in stages) or _UNDONE.search(prose.text) is not None
    if not is_open:
        return None
    return Bilingual(
        f"进度 {plain(value)}%，正文却说还在进行", f"progress is {plain(value)}%, but the sentence says it goes on"
    )


def _is_open(text: str, stage: StatedStage) -> bool:
    if stage.tense == "coming" and stage.stage not in _EARLY:
        return is_negated(text, stage)
    return stage.tense != "reached"


def _over(value: Decimal, prose: Prose, stages: list[StatedStage]) -> Bilingual | None:
    """Return that work is over of which not all is said to be done."""
    if any(stage.tense != "reached" for stage in prose.stages):
        return None
    text = prose.text
    over = (each for each in stages if each.tense == "reached" and each.stage in _OVER and is_whole(text, each))
    live = next(over, None)
    done = _DONE.search(text)
    words = text[live.begin : live.end] if live is not None else done["words"].removeprefix("已") if done else ""
    if not words:
        return None
    return Bilingual(
        f"正文说已{words}，进度却是 {plain(value)}%", f"“{words}” is told, but progress is {plain(value)}%"
    )
