"""Progress against its own sentence: 100% beside 尚未联调, 40% beside 已上线."""

import re
from collections.abc import Iterator
from decimal import Decimal

from weekly_editor.analysis.bound import bounds_against, clause_around
from weekly_editor.analysis.checks.progress_denied import AWAITS_ACCEPTANCE, row_conflict, standing_conflict
from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.finding import Finding, Severity, excerpt_of
from weekly_editor.analysis.matter import core_name
from weekly_editor.analysis.progress import NAMES_FIGURE, progress_subject
from weekly_editor.analysis.prose import Passage, Prose, prose_of
from weekly_editor.analysis.stage import StatedStage, find_stages, is_negated, is_part, is_whole
from weekly_editor.analysis.standing import is_rate, names_a_step
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Item, PlanSection
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.place import Place
from weekly_editor.report.week import Week

_WHOLE = Decimal(100)
_OVER = frozenset({"live", "done"})
_EARLY = frozenset({"proposed", "required", "designed", "scheduled", "developed", "integrated", "tested", "piloted"})
_DONE = late_pattern(
    r"(?:均?已(?:经|全部)*(?:完成|结束|完结)|全部完成)\s?$|^\s?(?:all\s)?(?:done|completed)(?:\s(?:on|since)\b.*)?$",
    re.IGNORECASE,
)
_UNDONE = late_pattern(
    r"(?:^|日|[)）]|\s)(?:[仍还尚暂]*未完成|仍?在?(?:进行|推进|处理)中)\s?$"
    r"|^\s?(?:(?:still\s)?in\sprogress|not\s(?:yet\s)?(?:done|completed?))",
    re.IGNORECASE,
)
_GOES_ON = late_pattern(
    r"正在|推进|持续|继续|逐步|陆续|推广|剩余|观察|\b(?:continues?|ongoing|rolling|roll-?out|remaining)\b",
    re.IGNORECASE,
)
_ACCEPTED = late_pattern("验收", 0)  # may come after a system is live
_CLAUSE = late_pattern(r"[，。；;：:!！?？\n]|,\s|\.\s")
_BARE = late_pattern(r"(?:\d|[年月日号周星期一二三四五六日（）()./\-]|\s)*", 0)  # a day, or nothing
_SENTENCE = late_pattern(r"(?<=[。\n])")
_BETWEEN = late_pattern(
    r"[^，。；;,.\n]*[，,]\s?(?:项目|整体|总体|目前|当前|\s)*(?:进度|进展|完成度|progress)?[^，。；;,\n]{0,4}$",
    re.IGNORECASE,
)


def progress_conflict(section: ReadSection, around: Around) -> Iterator[Finding]:
    """Believe that progress is what its sentence says, that what is over is at 100%, and that 100% is over."""
    if isinstance(section.section, PlanSection):
        return
    told: set[Loc] = set()
    for passage in section.passages:
        item = _item_of(passage)
        message = _conflict(passage, item.progress if item is not None else None, around.week)
        proved = _bounds_conflict(passage) if message is None else None
        if message is not None or proved is not None:
            told.add(_parent(passage))
        if message is not None:
            yield _finding(passage, message)
        if proved is not None:
            yield _finding(passage, proved, "hint")
    for parent, passages in _neighbours(section).items():
        message = row_conflict([each.prose.text for each in passages]) if parent not in told else None
        if message is not None:
            yield _finding(passages[0], message)


def _finding(passage: Passage, message: Bilingual, severity: Severity = "ask") -> Finding:
    excerpt = excerpt_of(passage.prose.text)
    return Finding("progress_conflict", severity, Place(passage.loc), excerpt, message, matter=passage.matter)


def _neighbours(section: ReadSection) -> dict[Loc, list[Passage]]:
    """Return the sentence and the entries of every row or entry, by the loc of that."""
    found: dict[Loc, list[Passage]] = {}
    for passage in section.passages:
        if passage.loc[-1] == "text" and len(_parent(passage)) > len(section.loc):
            found.setdefault(_parent(passage), []).append(passage)
    return {parent: passages for parent, passages in found.items() if any("%" in each.prose.text for each in passages)}


def _parent(passage: Passage) -> Loc:
    return passage.loc[:-3] if passage.loc[-3:-2] == ("entries",) else passage.loc[:-1]


def _item_of(passage: Passage) -> Item | None:
    """Return the item of which ``passage`` is the sentence."""
    row = passage.row
    is_sentence = isinstance(row, Item) and passage.loc[-1] == "text" and "entries" not in passage.loc
    return row if isinstance(row, Item) and is_sentence else None


def _conflict(passage: Passage, field: Decimal | None, week: Week) -> Bilingual | None:
    prose = passage.prose
    stated = prose.progress.value if prose.progress else None
    if stated is not None and field is not None and stated != field:
        said, told = plain(field), plain(stated)
        return Bilingual(f"进度栏是 {said}%，正文说 {told}%", f"The field says {said}%, the sentence {told}%")
    title = passage.title
    sentences = [each for each in _SENTENCE.split(prose.text) if each] if "%" in prose.text else [prose.text]
    single = prose if len(sentences) == 1 else None
    told_in = (single or prose_of(each, week) for each in sentences)
    denied = next((message for each in told_in if (message := _denied(each, field if single else None, title))), None)
    return denied or standing_conflict(_told(passage), title, _item_of(passage) is not None)


def _bounds_conflict(passage: Passage) -> Bilingual | None:
    """Return how a progress is denied by what else ``passage`` tells of how far its work is, None where it is not."""
    prose, item = passage.prose, _item_of(passage)
    if item is not None and item.progress is not None and "%" not in prose.text:
        prose = prose_of(f"{prose.text}；进度{plain(item.progress)}%", prose.week)
    pair = bounds_against(prose) if "%" in prose.text and not is_rate(passage.title) else None
    if pair is None or "percent" not in (pair[0].ground, pair[1].ground):
        return None
    told, other = sorted(pair, key=lambda each: each.ground != "percent")
    value, said = (clause_around(prose.text, each.begin, each.end) for each in (told, other))
    return Bilingual(f"正文说“{value}”，又说“{said}”", f"“{value}” is told, and “{said}”")


def _told(passage: Passage) -> str:
    """Return the text of ``passage``, behind the title of its row where that tells a progress that it does not."""
    text, title = passage.prose.text, passage.title
    is_first = passage.loc[-1] == "text" and ("entries" not in passage.loc or passage.loc[-3:-1] == ("entries", 0))
    return f"{title}：{text}" if is_first and "%" in title and "%" not in text else text


def _denied(prose: Prose, field: Decimal | None, title: str) -> Bilingual | None:
    """Return how ``prose`` denies the progress that it, or else the field, states."""
    value = prose.progress.value if prose.progress else field
    if value is None or _is_of_a_part(prose):
        return None
    same = [stage for stage in prose.stages if _is_same(prose, stage, title)]
    return _under_way(value, prose, same) if value == _WHOLE else _over(value, prose, same)


def _is_of_a_part(prose: Prose) -> bool:
    """Tell whether the progress is that of one stage (开发进度) or of a part (二期), not of the whole."""
    if prose.progress is None:
        return False
    subject = progress_subject(prose.text, prose.progress)
    return bool(find_stages(f"已{subject}") or find_stages(f"{subject}中")) or is_part(subject)


def _is_same(prose: Prose, stage: StatedStage, title: str) -> bool:
    """Tell whether ``stage`` is told of what the progress of ``prose`` is told of.

    They stand side by side, or below one title, or their subjects are one."""
    text, stated = prose.text, prose.progress
    if is_part(stage.subject) or is_part(text[max(0, stage.begin - 6) : stage.end + 4]):
        return False
    if _is_beside(prose, stage.end):
        return True
    subject = progress_subject(text, stated) if stated is not None else ""
    if not stage.subject:
        return not subject or stated is None or stage.begin > stated.begin
    one, other = core_name(subject or title), core_name(stage.subject)
    return one in other or other in one


def _is_beside(prose: Prose, end: int) -> bool:
    """Tell whether the clause that ends the words before ``end`` is followed by a progress without another subject."""
    stated = prose.progress
    return stated is not None and end <= stated.begin and _BETWEEN.fullmatch(prose.text, end, stated.begin) is not None


def _is_beside_work(prose: Prose, stage: StatedStage) -> bool:
    return _is_beside(prose, stage.end) and not _ACCEPTED.search(prose.text, stage.begin, stage.end)


def _under_way(value: Decimal, prose: Prose, stages: list[StatedStage]) -> Bilingual | None:
    """Return that work is not over of which all is said to be done."""
    is_over = any(stage.tense == "reached" and stage.stage in _OVER for stage in stages)
    text = prose.text
    opened = (
        each
        for each in stages
        if _is_open(text, each)
        and not AWAITS_ACCEPTANCE.search(text[max(0, each.begin - 3) : each.end])
        and (not is_over or _is_beside_work(prose, each))
    )
    if next(opened, None) is None and _clause_of(prose, _UNDONE) is None:
        return None
    return Bilingual(
        f"进度 {plain(value)}%，正文却说还在进行", f"Progress is {plain(value)}%, but the sentence says it goes on"
    )


def _is_open(text: str, stage: StatedStage) -> bool:
    if stage.tense == "coming" and stage.stage not in _EARLY:
        return is_negated(text, stage)
    return stage.tense != "reached"


def _clause_of(prose: Prose, pattern: re.Pattern[str]) -> str | None:
    """Return what ``pattern`` matches at a clause that names no stage and nothing but a progress beside it."""
    text, begin = prose.text, 0
    for clause in _CLAUSE.split(text):
        at = text.index(clause, begin)
        begin = at + len(clause)
        match = pattern.search(clause)
        is_bare = match is not None and _BARE.fullmatch(clause[: match.start()]) is not None
        is_told = match is not None and not any(at <= stage.begin < begin for stage in prose.stages)
        if (
            match is not None
            and NAMES_FIGURE.match(text, begin) is None
            and is_told
            and (is_bare or _is_beside(prose, begin))
            and not _is_of_step(clause, match)
        ):
            return match[0].strip()
    return None


def _is_of_step(clause: str, match: re.Match[str]) -> bool:
    return is_part(clause) or names_a_step(clause[: match.start()])


def _over(value: Decimal, prose: Prose, stages: list[StatedStage]) -> Bilingual | None:
    """Return that work is over of which not all is said to be done."""
    if _GOES_ON.search(prose.text) or any(stage.tense != "reached" for stage in prose.stages):
        return None
    text = prose.text
    reached = (each for each in stages if each.tense == "reached" and not names_a_step(each.subject))
    over = (each for each in reached if each.stage in _OVER and is_whole(text, each))
    live = next(over, None)
    words = text[live.begin : live.end] if live is not None else _clause_of(prose, _DONE)
    if not words:
        return None
    said = words.removeprefix("已")
    return Bilingual(f"正文说已{said}，进度却是 {plain(value)}%", f"“{words}” is told, but progress is {plain(value)}%")
