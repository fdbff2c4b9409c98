"""What is to be said of the texts of the open report: what is recognised in them, and what a check found."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.known import Proof
from weekly_editor.analysis.meaning import marks
from weekly_editor.analysis.prose import prose_of
from weekly_editor.report.bilingual import Language
from weekly_editor.report.loc import Loc, value_at
from weekly_editor.report.markup import visible, written_range
from weekly_editor.report.week import Week
from weekly_editor.ui.field.difference import difference
from weekly_editor.ui.field.gloss import Gloss, Glosses, side_by_side
from weekly_editor.ui.field.key_menu import MenuLine
from weekly_editor.ui.proof.said import told_with_fix

_KEPT = 16_384  # texts; more than the largest report has
_QUICK = 300  # characters that are read in a moment; what is longer is read by the checks, beside the window

Ways = Callable[[Finding], tuple[MenuLine, ...]]  # what can be done about it
_Found = dict[Loc, tuple[str, Glosses]]  # by place: the text that was checked there, and what was found


class Glossing:
    """Knows what to say of each text; what was found a moment ago goes along with the words it stands on.

    So does what is recognised in a long text, until the checks have read it as it is now."""

    def __init__(
        self, proof: Callable[[], Proof], language: Language, shows_marks: Callable[[], bool], ways: Ways
    ) -> None:
        """Tell the findings of ``proof``, and what is recognised while it ``shows_marks``, in ``language``.

        ``ways`` returns what a menu offers about a finding."""
        self._ask, self._language, self._shows_marks, self._ways = proof, language, shows_marks, ways
        self._proof: Proof | None = None
        self._found: _Found = {}

    def glosses(self, loc: Loc, text: str, week: Week) -> Glosses:
        """Return what is to be said of ``text``, which stands at ``loc`` in the report of ``week``."""
        proof = self._ask()
        own = self._recognised(proof, loc, text, week) if self._shows_marks() else ()
        if proof is not self._proof:
            self._proof, self._found = proof, self._by_place(proof)
        found = self._found.get(loc)
        return side_by_side((*_followed(*found, text), *own)) if found is not None else own

    def _recognised(self, proof: Proof, loc: Loc, text: str, week: Week) -> Glosses:
        if len(text) <= _QUICK:
            return recognised(text, week, self._language)
        try:
            checked = value_at(proof.report, loc) if proof.report is not None else ""
        except KeyError:  # its row is new
            return ()
        return _followed(checked, recognised(checked, week, self._language), text)

    def _by_place(self, proof: Proof) -> _Found:
        found: _Found = {}
        if proof.report is None:
            return found
        for finding in proof.findings:
            gloss = self._of_finding(finding)
            if gloss is not None:
                loc = finding.place.loc
                text, others = found.get(loc, (str(value_at(proof.report, loc)), ()))
                found[loc] = (text, (*others, gloss))
        return found

    def _of_finding(self, finding: Finding) -> Gloss | None:
        """Return the gloss on the words of ``finding``, None where it stands on none."""
        span = finding.place.span
        if span is None:
            return None
        words = told_with_fix(finding, self._language)
        return Gloss(*span, words, finding.severity, ways=self._ways(finding))


@lru_cache(_KEPT)
def recognised(text: str, week: Week, language: Language) -> Glosses:
    """Return what is recognised in ``text``, as it is written in a report of ``week``, told in ``language``."""
    return tuple(
        Gloss(*written_range(text, mark.begin, mark.end), mark.words.text(language), kind=mark.kind, phrase=mark.phrase)
        for mark in marks(prose_of(visible(text), week))
    )


def _followed(checked: str, glosses: Glosses, text: str) -> Glosses:
    """Return ``glosses`` on ``checked`` where they stand in ``text``, without those whose words are others now."""
    if checked == text:
        return glosses
    splice = difference(checked, text)
    by = splice.new_stop - splice.stop
    before = (gloss for gloss in glosses if gloss.end <= splice.start)
    behind = (
        replace(gloss, begin=gloss.begin + by, end=gloss.end + by)
        for gloss in glosses
        if gloss.begin >= splice.stop and gloss.end > splice.start
    )
    return (*before, *behind)
