"""How a sum that does not come out is told."""

from weekly_editor.analysis.checks.division import Division
from weekly_editor.analysis.checks.told import in_writing_of, rewritten, with_thousands, with_written_unit, written_unit
from weekly_editor.analysis.finding import Finding, Severity, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.place import Place


def sum_finding(passage: Passage, division: Division, severity: Severity, others: tuple[Place, ...] = ()) -> Finding:
    """Return the finding on the whole of ``division``, which stands in ``passage``; where it is sure, with its mend."""
    text, whole = passage.prose.text, division.whole.quantity
    total, written = (in_writing_of(text, whole, value) for value in (division.sum, division.whole.value))
    unit = written_unit(text, whole)
    off = f"{in_writing_of(text, whole, abs(division.missing))} {unit}".strip()
    detail = {"sum": plain(division.sum), "total": plain(division.whole.value), "unit": whole.unit}
    if len(division.parts) == 1:
        message = Bilingual(f"其中的 {total} 大于总数 {written}", f"{total} of {written} is more than all of it")
        fix = None
    else:
        shown = " + ".join(in_writing_of(text, whole, part.value) for part in division.parts) + f" = {total}"
        zh, en = f"{shown}，文中 {written}，差 {off}", f"{shown}, the text says {written}, {off} off"
        if division.is_right:
            zh, en = f"{zh}，或因四舍五入", f"{en}, perhaps by rounding"
        message, digits = Bilingual(zh, en), with_thousands(text, whole, total)
        mended = with_written_unit(text, whole, digits)
        label = Bilingual(f"改为 {mended}", f"Change to {mended}")
        fix = rewritten(passage, whole, digits, label) if severity == "error" else None
    begin, end = whole.begin, whole.end
    return finding_at(passage, begin, end, "parts_do_not_sum", severity, message, detail=detail, others=others, fix=fix)
