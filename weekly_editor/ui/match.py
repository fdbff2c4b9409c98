"""What somebody may mean who types a few letters: parts of words, their initials, the English name."""

from weekly_editor.analysis.initial import initials


def match_rank(query: str, text: str, aliases: str = "") -> int | None:
    """Return how well ``query`` fits ``text``, 0 being best; None where a word of it fits nowhere.

    Each word may stand in the text, be the initials of its words (or of the sounds of its characters), or stand
    in ``aliases``, which are other names of the same thing."""
    words = query.casefold().split()
    ranks = [_word_rank(word, text.casefold(), aliases.casefold()) for word in words]
    return None if None in ranks else max((rank for rank in ranks if rank is not None), default=0)


def _word_rank(word: str, text: str, aliases: str) -> int | None:
    fits = (
        text.startswith(word),
        word in text,
        initials(text).startswith(word),
        word in initials(text),
        word in aliases or initials(aliases).startswith(word),
    )
    return fits.index(True) if True in fits else None
