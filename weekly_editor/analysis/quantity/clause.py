"""Sentences and clauses of a text, so that a figure is known by the words of its own clause."""

from bisect import bisect_right
from dataclasses import dataclass

from weekly_editor.report.pattern import late_pattern

_SENTENCE_END = late_pattern(r"[。！!？?；;\n]|\.(?=\s|$)")
_CLAUSE_END = late_pattern(
    r"[。！!？?；;\n，、：（）()|]|\.(?=\s|$)|,(?!\d{3}(?!\d))|:(?!\d)|\s[/|]\s|\s(?:and|with|while|but)\s"
)


@dataclass(frozen=True, slots=True)
class Clauses:
    """Where the sentences and clauses of a text end."""

    sentence_ends: tuple[int, ...]
    clause_ends: tuple[int, ...]

    def sentence(self, place: int) -> int:
        """Return the number of the sentence at ``place``, from 0."""
        return bisect_right(self.sentence_ends, place)

    def clause(self, place: int) -> int:
        """Return the number of the clause at ``place``, from 0."""
        return bisect_right(self.clause_ends, place)

    def clause_begin(self, place: int) -> int:
        """Return where the clause at ``place`` begins."""
        number = self.clause(place)
        return self.clause_ends[number - 1] if number else 0

    def sentence_begin(self, place: int) -> int:
        """Return where the sentence at ``place`` begins."""
        number = self.sentence(place)
        return self.sentence_ends[number - 1] if number else 0


def clauses_of(text: str) -> Clauses:
    """Return where the sentences and clauses of ``text`` end."""
    sentences, clauses = (
        tuple(match.end() for match in pattern.finditer(text)) for pattern in (_SENTENCE_END, _CLAUSE_END)
    )
    return Clauses(sentences, clauses)
