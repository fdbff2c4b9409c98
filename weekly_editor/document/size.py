"""How long a report is."""

from collections.abc import Iterator

from weekly_editor.report.markup import visible
from weekly_editor.report.model import Frozen, Section

_WRITTEN = frozenset({"title", "code", "text", "name", "unit", "note", "owner", "risk", "level", "system", "state"})


def section_size(section: Section) -> int:
    """Return how many visible characters were written in ``section``, white space not counted.

    Figures and dates are not counted. A frozen section always has the same size, so the result may be kept."""
    return sum(len("".join(visible(text).split())) for text in _texts(section))


def _texts(part: Frozen) -> Iterator[str]:
    for name in type(part).model_fields:
        match getattr(part, name):
            case str(text) if name in _WRITTEN:
                yield text
            case tuple(parts):
                for below in parts:
                    yield from _texts(below)
