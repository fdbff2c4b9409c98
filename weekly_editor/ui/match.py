"""What somebody may mean who types a few letters: parts of words, their initials, the English name."""

from dataclasses import dataclass
from functools import cached_property

from weekly_editor.analysis.initial import initials


@dataclass(frozen=True)
class Words:
    """A text that letters are compared with again and again."""

    text: str

    @cached_property
    def small(self) -> str:
        """The text in small letters."""
        return self.text.casefold()

    @cached_property
    def initials(self) -> str:
        """What its words and sounds begin with."""
        return initials(self.text)


def match_rank(query: str, text: str, aliases: str = "") -> int | None:
    """Return how well ``query`` fits ``text`` as ``words_rank`` tells."""
    return words_rank(query, Words(text), Words(aliases))


def words_rank(query: str, text: Words, aliases: Words) -> int | None:
    """Return how well ``query`` fits ``text``, 0 being best; None where a word of it fits nowhere.

    Each word may stand in the text, be the initials of its words (or of the sounds of its characters), or stand
    in ``aliases``, which are other names of the same thing."""
    words = query.casefold().split()
    ranks = [_word_rank(word, text, aliases) for word in words]
    return None if None in ranks else max((rank for rank in ranks if rank is not None), default=0)


def _word_rank(word: str, text: Words, aliases: Words) -> int | None:
    fits = (
        text.small.startswith(word),
        word in text.small,
        text.initials.startswith(word),
        word in text.initials,
        word in aliases.small or aliases.initials.startswith(word),
    )
    return fits.index(True) if True in fits else None
