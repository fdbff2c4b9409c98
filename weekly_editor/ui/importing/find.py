"""Where words of the source came to stand in the sections that were made of it."""

from collections.abc import Iterator, Sequence

from weekly_editor.readers.source import Unplaced
from weekly_editor.report.model import Frozen, Section
from weekly_editor.report.wording import Wording
from weekly_editor.ui.importing.part import part_words, parts_below

RowPath = tuple[int, ...]  # a section, a row in it, a row below that one…


def path_to(place: Unplaced, sections: Sequence[Section], lines: Sequence[int], wording: Wording) -> RowPath:
    """Return the path to the row that holds the words of ``place``, to their section where none does.

    ``lines`` has the first line of each of ``sections``. The path is empty where there is no section."""
    if not sections:
        return ()
    own = max((index for index, line in enumerate(lines) if line <= place.line), default=0)
    said = " ".join(place.text.split())
    for index in (own, *(other for other in range(len(sections)) if other != own)):
        found = [
            (len(words), path) for path, words in _rows(sections[index], (index,), wording) if _shares(words, said)
        ]
        if found:
            return max(found, key=lambda row: row[0])[1]
    return (own,)


def _rows(part: Frozen, path: RowPath, wording: Wording) -> Iterator[tuple[RowPath, str]]:
    for index, row in enumerate(parts_below(part)):
        yield (*path, index), part_words(row, wording)
        yield from _rows(row, (*path, index), wording)


def _shares(words: str, said: str) -> bool:
    """Tell whether a row that says ``words`` was made of a line that says ``said``."""
    return bool(words) and (words in said or said in words)
