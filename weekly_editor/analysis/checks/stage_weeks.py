"""A matter told as over last week, and as under way or not begun in this one."""

import re
from collections import defaultdict
from collections.abc import Iterator

from weekly_editor.analysis.checks.scope import ReadReport
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.matter import core_name
from weekly_editor.analysis.prose import Passage
from weekly_editor.analysis.stage import is_part
from weekly_editor.analysis.standing import Clause, State, clauses_of, names_a_step
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.model import PlanSection
from weekly_editor.report.pattern import late_pattern

_MIN_NAME = 2
_ORDER: dict[State, int] = {"unbegun": 0, "open": 1, "over": 2}
_TRIAL = late_pattern(r"\spilot$", re.IGNORECASE)  # may be what a work is called
_AGAIN = late_pattern(
    r"回退|回滚|撤回|重新|重启|返工|再次|二次|新(?!增)|后续|下一|优化|迭代|升级|修复|遗留"
    r"|\b(?:again|rolled\sback|reopened|rework|new|next|follow)",
    re.IGNORECASE,
)

Told = tuple[Passage, Clause, State]


def stage_turned_back(report: ReadReport) -> Iterator[Finding]:
    """Believe that what was told as over last week is not under way now, nor what was under way not begun.

    A matter is what one standing a week is told of, by the same name; parts and what comes after are other matters."""
    if report.around.previous is None:
        return
    before = _by_name(report.around.previous)
    for name, told in _by_name(report).items():
        known = before.get(name, [])
        if len(told) == len(known) == 1:
            passage, clause, state = told[0]
            if _ORDER[state] < _ORDER[known[0][2]] and not _AGAIN.search(passage.prose.text):
                yield _finding(passage, clause, known[0])


def _by_name(report: ReadReport) -> dict[str, list[Told]]:
    """Return the first standing that every passage of ``report`` tells, by the matter it is told of; none of plans."""
    found: dict[str, list[Told]] = defaultdict(list)
    for section in report.sections:
        if not isinstance(section.section, PlanSection):
            for passage in section.passages:
                clauses = clauses_of(passage.prose.text)
                at = next((index for index, each in enumerate(clauses) if each.state is not None), None)
                name = _name(passage, clauses, at) if at is not None else ""
                if at is not None and len(name) >= _MIN_NAME:
                    found[name].append((passage, clauses[at], clauses[at].state or "open"))
    return found


def _name(passage: Passage, clauses: tuple[Clause, ...], at: int) -> str:
    """Return what the standing ``clauses[at]`` is told of, "" where that is a part, a step, or in doubt."""
    title = passage.above[-1] if len(passage.above) > 1 else ""
    lead = clauses[:at]
    if any(not each.is_label for each in lead):
        return ""
    name = " ".join(filter(None, [lead[-1].subject if lead else "", clauses[at].subject])) or title
    return "" if is_part(name) or names_a_step(_TRIAL.sub("", name)) else core_name(name)


def _finding(passage: Passage, clause: Clause, known: Told) -> Finding:
    now = passage.prose.text[clause.begin : clause.end].strip()
    was = known[0].prose.text[known[1].begin : known[1].end].strip()
    message = Bilingual(f"上期说“{was}”，这期却说“{now}”", f"Last week said “{was}”, this week says “{now}”")
    return finding_at(passage, clause.begin, clause.end, "stage_conflict", "ask", message)
