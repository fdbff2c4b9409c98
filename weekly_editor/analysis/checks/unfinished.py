"""What a report still lacks: words that stand for others, and sections in which nothing stands."""

from collections.abc import Iterator

from weekly_editor.analysis.checks.scope import Around, ReadReport
from weekly_editor.analysis.completeness import section_state
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.markup import visible
from weekly_editor.report.model import IncidentsSection
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.place import Place

_LATER = r"(?:待|后续|稍后|回头)(?:补充?|填写?|更新)"
_PLACEHOLDER = late_pattern(
    r"(?<![A-Za-z0-9_])(?:TODO|TBD|TBC|FIXME|XXX+)(?![A-Za-z0-9_])"
    r"|(?<![A-Za-z])[xX×]{1,6}(?:\.[xX]+)?(?=\s?(?:[%％‰]|[万亿]?(?:元|笔|单|人|户|家|个|次|台)|月[xX\d]|个百分点))"
    r"|(?:(?<=[\s：:，,（(])|^)[?？]{2,}|[?？]{3,}|_{3,}|…{3,}|\.{6,}"
    rf"|[（(【\[〔<《]\s*(?:{_LATER}|请?填写|此处|在此|示例|placeholder|fill\s?in)[^）)】\]〕>》\n]{{0,20}}[）)】\]〕>》]"
    rf"|(?:^|[：:，,；;]\s?)(?P<later>{_LATER}(?:数据|数字|内容)?)\s?[。.]?$"
    r"|(?:此处|在此)(?:填写|输入|补充)|\{\{[^{}\n]{1,40}\}\}|(?i:lorem\sipsum|\bto\sbe\s(?:filled|added|completed)\b)",
)
_SIGNS = late_pattern(
    r"[xX×?？_…T]|\.{6}|待|后续|稍后|回头|填写|此处|在此|示例|FIXME|\{\{|(?i:placeholder|fill|lorem)|to\sbe"
)


def placeholder_left(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that TODO, XX%, ?? and (待补充) stand where something was to be written."""
    text = passage.prose.text
    if _SIGNS.search(text) is None:
        return
    for match in _PLACEHOLDER.finditer(text):
        begin, end = match.span("later") if match["later"] else match.span()
        message = Bilingual(f"“{text[begin:end]}”还没有填写", f"“{text[begin:end]}” is still to be filled in")
        yield finding_at(passage, begin, end, "placeholder_left", "ask", message)


def section_empty(read: ReadReport) -> Iterator[Finding]:
    """Believe that a section is to be written once another is; a week without incidents may leave theirs empty."""
    states = [section_state(each.section) for each in read.sections]
    if all(state == "empty" for state in states):  # the week has not been begun
        return
    for each, state in zip(read.sections, states, strict=True):
        if state == "empty" and not isinstance(each.section, IncidentsSection):
            title = visible(each.section.title).strip()
            message = Bilingual("这一章还没有内容", "Nothing is written in this section yet")
            yield Finding("section_empty", "hint", Place((*each.loc, "title")), title, message)
