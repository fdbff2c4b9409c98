"""Work that is told as not begun or being made, and in the same breath as running: 开发中，上线首日成交 1,200 笔."""

import re
from collections.abc import Iterator

from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.stage import is_part
from weekly_editor.analysis.standing import Clause, clauses_of
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.model import PlanSection
from weekly_editor.report.pattern import late_pattern

_MADE = late_pattern(
    r"(?:立项|预研|调研|论证|选型|招标|需求\S{0,4}|方案\S{0,4}|评审|设计|研发|开发|编码|排期|筹备|规划)(?:阶段|中)$"
    r"|\b(?:in|under)\s(?:design|development|construction|planning|discovery)$",
    re.IGNORECASE,
)
_RUNS = late_pattern(
    r"\s?(?:自?(?:上线|投产|割接|切换|发布|交付|启用)(?:以来|首[日周]|当[日天晚]|第一[天周]|后(?:运行|首[日周]|当[日天]|未|无|零|第一))"
    r"|首[日周](?!期)(?:成交|交易|成功|使用|访问|处理|入账|笔|量|即|共|有)|运行(?:平稳|稳定|正常)|since\s(?:launch|go-live|going\slive)|on\s(?:its|the)\sfirst\sday)",
    re.IGNORECASE,
)
_COUNTED = late_pattern(
    r"\s?(?:已?(?:发放|领取|成交|放款|拦截|核销|代扣|退款|开通|签约|换发|关闭)了?\s?\d|\d[\d,]*\s?(?:笔|人|户|家|张)(?:已|使用|用过|领取|成交))"
)


def running_before_it_is_made(section: ReadSection, _around: Around) -> Iterator[Finding]:
    """Believe that what is not begun, or still being designed or developed, has no first day and does not run."""
    if isinstance(section.section, PlanSection):
        return
    for passage in section.passages:
        text = passage.prose.text
        if _RUNS.search(text) is None and _COUNTED.search(text) is None:
            continue
        clauses = clauses_of(text)
        for at, told in enumerate(clauses[:-1]):
            said = text[told.begin : told.end].strip(" *")
            is_made = told.state == "unbegun" or (told.state == "open" and _MADE.search(said) is not None)
            is_alone = all(each.is_label for each in clauses[:at]) and not is_part(told.subject)
            runs = next((each for each in clauses[at + 1 :] if _is_running(text, each, told)), None)
            if is_made and is_alone and runs is not None:
                now = text[runs.begin : runs.end].strip()
                message = Bilingual(f"正文先说“{said}”，又说“{now}”", f"“{said}” is told, and then “{now}”")
                yield finding_at(passage, told.begin, told.end, "stage_conflict", "ask", message)


def _is_running(text: str, clause: Clause, told: Clause) -> bool:
    """Tell whether ``clause`` says that it runs, or counts what came of it where ``told`` says that it is not begun."""
    is_counted = told.state == "unbegun" and _COUNTED.match(text, clause.begin) is not None
    return is_counted or _RUNS.match(text, clause.begin) is not None
