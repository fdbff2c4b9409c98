"""Putting another day in place of one that a sentence names, worded like it."""

from datetime import date

from weekly_editor.analysis.dates import DatePhrase
from weekly_editor.analysis.due import day_wordings
from weekly_editor.analysis.prose import prose_of
from weekly_editor.report.markup import visible, with_words
from weekly_editor.report.week import Week


def with_day(text: str, phrase: DatePhrase, day: date, week: Week) -> str:
    """Return ``text`` as it is written, with ``day`` where it names ``phrase`` in a report of ``week``, marks intact.

    Unchanged where it does not name ``phrase``, or where no wording would be read as ``day`` there."""
    seen = visible(text)
    if phrase in prose_of(seen, week).dates:
        for words in day_wordings(seen[phrase.begin : phrase.end], day):
            after = with_words(text, phrase.begin, phrase.end, words)
            if any(_is_day(each, phrase.begin, day) for each in prose_of(visible(after), week).dates):
                return after
    return text


def _is_day(phrase: DatePhrase, begin: int, day: date) -> bool:
    return phrase.begin == begin and phrase.first == phrase.last == day
