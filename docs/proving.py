"""Scenes of findings: the panel, and the question why one of them is known."""

from functools import partial

from stage import Scene, Shoot, first_rows, modal, over, settle, wait_for

from weekly_editor.analysis.finding import Finding, Fix, Severity
from weekly_editor.analysis.known import Aside, Proof
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.model import KnownFinding
from weekly_editor.report.place import Place
from weekly_editor.ui.window import MainWindow

SUM = ("其中 71 笔线上、136 笔线下，合计 208 笔", "71 online and 136 in shops, 208 in all")
MESSAGE = Bilingual("71 + 136 = 207，文中 208，差 1 笔", "71 + 136 = 207, the text says 208, 1 off")


def shown_proof(window: MainWindow) -> Proof:
    """Return findings of every severity, and one that is known, on places that the open report has."""
    report = window.desk.session.report
    rows = {kind: row - 1 for kind, row in first_rows(report).items()}
    language = window.profile.language

    def found(
        kind: str, severity: Severity, where: str, excerpt: Bilingual, message: Bilingual, fix: Fix | None = None
    ):
        return Finding(kind, severity, Place(("sections", rows[where])), excerpt.text(language), message, fix=fix)

    fix = Fix(Bilingual("改为 207", "Write 207"), ("title",), "", "")
    growth = Bilingual(
        "“提升 10.80%”是百分点（上期 45.00%）还是增幅（上期 50.36%），请写明",
        "“up 10.80%”: points (45.00% before) or percent (50.36% before)",
    )
    unplanned = Bilingual("承诺 7月10日 上线，下周计划中没有", "promised for 10 July and not in the plan")
    findings = (
        found("parts_do_not_sum", "error", "track", Bilingual(*SUM), MESSAGE, fix),
        found("growth_ambiguous", "ask", "objective", Bilingual("55.80%，提升10.80%", "55.80%, up 10.80%"), growth),
        found("promise_not_planned", "hint", "objective", Bilingual("7月10日上线", "live on 10 July"), unplanned),
    )
    level = Bilingual("没有写明级别", "has no level")
    known = found("incident_without_level", "ask", "incidents", Bilingual("对账文件延迟", "file late"), level)
    reason = Bilingual("级别周一评定", "graded on Monday").text(language)
    return Proof(report, findings, (Aside(known, KnownFinding(kind=known.kind, reason=reason)),))


def findings(is_open: bool, window: MainWindow, shoot: Shoot) -> None:
    """Show the panel with its first finding marked, with what is known where that ``is_open``."""
    show_panel(window)
    panel = window.proofs.panel
    if is_open:
        panel.toggle_known()
    panel.select(shown_proof(window).findings[0])
    panel.view.setFocus()
    shoot()


def nothing_found(window: MainWindow, shoot: Shoot) -> None:
    show_panel(window)
    window.proofs.panel.show_proof(Proof(window.desk.session.report))
    shoot()


def set_aside(window: MainWindow, shoot: Shoot) -> None:
    show_panel(window)
    panel = window.proofs.panel
    panel.select(shown_proof(window).findings[1])
    settle()
    over(shoot, panel.ask_reason())


def show_panel(window: MainWindow) -> None:
    window.activateWindow()
    window.bring_panel("findings")
    wait_for(lambda: window.desk.proofing.proof.report is not None)
    window.desk.proofing.settle()
    window.proofs.panel.show_proof(shown_proof(window))
    settle()


PROVING: dict[str, Scene] = {
    "findings": partial(findings, False),
    "findings-known": partial(findings, True),
    "findings-none": nothing_found,
    "finding-aside": set_aside,
    "finding-errors": partial(modal, lambda window: window.commands.gate.may_go_out()),
}
