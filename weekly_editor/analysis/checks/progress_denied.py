"""Progress against the standing told beside it: 进度100% beside 仍在开发, 60% beside 已交付 or 未启动."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from weekly_editor.analysis.matter import core_name
from weekly_editor.analysis.progress import NAMES_FIGURE
from weekly_editor.analysis.stage import find_stages, is_part
from weekly_editor.analysis.standing import Clause, bare_words, clauses_of, is_rate, names_a_step
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.pattern import late_pattern

_WHOLE = 100
_NEIGHBOURS = 2  # that can deny each other
_GAP = 2  # clauses between a standing and a progress that is called so
_AFTER = late_pattern(r"(?:上线|投产|发布|切换|交付|完成)后|\bpost-", 0)
_STILL = late_pattern(r"\s?(?:但|目前)?[尚仍还]|\s?(?:but\s)?still\b", re.IGNORECASE)
_ALL = late_pattern("全部|全面|均已|都已", 0)
_MAKE = late_pattern(r"(?:接口|代码|功能|页面|系统|主体|模型|程序)(?:仍|还|也|都)?", 0)
_LEFT = late_pattern(
    r"\s?(?:目前)?(?:还|仍|尚)?(?:剩余?|余下?|[剩余]下|差)(?:有|了)?\s?[1-9]\d*\s?(?:个|项|条|张|家|台|处|份|块|类)"
    r"|\s?(?:leaving\s)?[1-9]\d*\s(?:\w+\s){0,2}(?:left|remaining|to\sgo|outstanding)\b",
    re.IGNORECASE,
)
_PHASE = late_pattern(r"第?[一二三四五]期(?:工程|项目|建设)", 0)
_NEW = late_pattern(r"新|下|另|后续|其他|额外|\b(?:next|new|other|second)\b", re.IGNORECASE)
AWAITS_ACCEPTANCE = late_pattern("[待等][^，,；;。]{0,3}(?:验收|终验)", 0)  # all is done, and waits for others
_GOES_ON = late_pattern(
    r"正在|推进|持续|继续|逐步|陆续|推广|剩余|其余|余下|还剩|观察|分批|\b(?:continu\w+|ongoing|rolling|roll-?out|remain\w*|rest|left)\b",
    0,
)


def standing_conflict(text: str, title: str, is_sentence: bool) -> Bilingual | None:
    """Return how a progress that ``text`` tells is denied by how it says that the work stands, None where it is not.

    ``title`` is that of the row, "" where it has none, and ``text`` its sentence or one of its entries."""
    if "%" not in text and "％" not in text:
        return None
    clauses, name = clauses_of(text), title if is_sentence else ""
    for index, clause in enumerate(clauses):
        if clause.value is None or (index == 0 and not clause.has_cue and is_rate(title)):
            continue
        left = _left_over(text, clauses, index)
        if left is not None:
            return _message(text, clause, left)
        for at in _beside(text, clauses, index):
            if _is_denied(text, clauses, index, at, name):
                return _message(text, clause, clauses[at])
    return None


def _left_over(text: str, clauses: Sequence[Clause], index: int) -> Clause | None:
    """Return the clause right beside a progress of 100% that counts what is left of the work, None without one."""
    if clauses[index].value != _WHOLE or not clauses[index].has_cue:
        return None
    beside = (clauses[at] for at in (index - 1, index + 1) if 0 <= at < len(clauses))
    return next((each for each in beside if _LEFT.match(text, each.begin) and not _is_other(text, each)), None)


def _is_other(text: str, clause: Clause) -> bool:
    words = text[clause.begin : clause.end]
    return is_part(words.lstrip("剩余下还")) or _NEW.search(words) is not None


def row_conflict(texts: Sequence[str]) -> Bilingual | None:
    """Return how the neighbours ``texts`` of one matter, telling a progress or a standing alone, deny each other."""
    bare = [words for text in texts if (words := bare_words(text))]
    if len(bare) < _NEIGHBOURS:
        return None
    joined = "；".join(bare)
    values = {clause.value for clause in clauses_of(joined) if clause.value is not None and clause.has_cue}
    if len(values) > 1:
        one, other = (plain(value) for value in sorted(values)[:2])
        return Bilingual(f"同一事项写了两个进度：{one}% 与 {other}%", f"Progress is told as {one}% and as {other}%")
    return standing_conflict(joined, "", is_sentence=False)


def _beside(text: str, clauses: Sequence[Clause], index: int) -> Iterator[int]:
    """Yield which clauses nearest to the progress ``clauses[index]`` tell a standing, before it and behind."""
    reach = _GAP if clauses[index].has_cue else 0
    for step in (-1, 1):
        at, gap = index + step, 0
        while 0 <= at < len(clauses) and gap <= reach and clauses[at].value is None:
            each = clauses[at]
            if each.state is not None:
                yield at
                break
            words = text[each.begin : each.end]
            if find_stages(words):
                break
            gap += 0 if each.is_label and at == index - 1 else 1
            at += step


def _is_denied(text: str, clauses: Sequence[Clause], index: int, at: int, title: str) -> bool:
    told, value = clauses[at], clauses[index].value
    is_name = NAMES_FIGURE.match(text, told.end) is not None
    is_of_next = told.is_label and at > index  # 账单（50%）；待开发：税票
    if value is None or is_name or is_of_next or not _is_same(text, clauses, index, at, title):
        return False
    others = [each.state for number, each in enumerate(clauses) if number != at and each.state is not None]
    is_of_stage = names_a_step(told.subject)
    if told.state == "over":
        is_its_own = (
            not title
            and _PHASE.fullmatch(told.subject) is not None
            and at == 0
            and index == 1
            and not clauses[index].subject
        )
        is_partial = is_of_stage or (is_part(told.subject) and not is_its_own) or _GOES_ON.search(text) is not None
        return value < _WHOLE and not is_partial and all(state == "over" for state in others)
    if value == _WHOLE:
        return "over" not in others and not AWAITS_ACCEPTANCE.search(text, told.begin, told.end)
    return told.state == "unbegun" and value > 0 and not is_of_stage and not is_part(told.subject)


def _is_same(text: str, clauses: Sequence[Clause], index: int, at: int, title: str) -> bool:
    """Tell whether the standing ``clauses[at]`` is of the work whose progress ``clauses[index]`` is.

    It has no subject of its own, or it opens the sentence and the progress has none; a title or label before is what
    both are of, unless the subject is called otherwise."""
    told, owner = clauses[at], clauses[index].subject
    if owner and core_name(owner) != core_name(title):
        is_own = index == 0 and not title and not is_part(owner) and not names_a_step(owner)
        is_clear = told.state != "open" or _STILL.match(text, told.begin) is not None
        is_of_step = told.state == "over" and names_a_step(owner) and not is_part(owner)
        return (is_own and not told.subject and is_clear) or (is_of_step and not told.subject)
    if not told.subject:
        return True
    is_all = clauses[index].value == _WHOLE
    if _AFTER.search(told.subject) or (at > index and not (is_all and _is_its_step(told.subject))):
        return False
    if clauses[index].is_whole and not is_all and _ALL.search(text, told.begin, told.end) is None:
        return False
    if at > index:
        return True
    lead = [each for each in clauses[:at] if text.rfind("。", each.end, told.begin + 1) < 0]
    if any(not each.is_label for each in lead) and not (is_all and len(lead) == 1 and not lead[0].state):
        return False
    names = [core_name(each.subject) for each in lead if each.is_label] + ([core_name(title)] if title else [])
    own = core_name(told.subject)
    return not names or is_all or any(name in own or own in name for name in names if name)


def _is_its_step(subject: str) -> bool:
    """Tell whether ``subject`` is a step or the make of the work (接口, 代码), not of what comes after."""
    is_own = names_a_step(subject) or _MAKE.fullmatch(subject) is not None
    return is_own and not is_part(subject) and _NEW.search(subject) is None


def _message(text: str, progress: Clause, told: Clause) -> Bilingual:
    value = plain(progress.value or Decimal())
    said = text[told.begin : told.end].strip(" *")[-24:]
    return Bilingual(f"进度 {value}%，正文却说“{said}”", f"Progress is {value}%, but the sentence says “{said}”")
