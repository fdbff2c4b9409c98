"""Which pages are meant by what somebody typed."""

import re

_PIECE = re.compile(r"(\d{1,5})(?:\s*[-–—~至]\s*(\d{1,5}))?")


def page_indices(text: str, count: int) -> tuple[int, ...] | None:
    """Return the indices meant by ``1-3, 5`` of a report of ``count`` pages, in order; None if it cannot be read.

    Pages beyond the last do not count; if there are no others it cannot be read either."""
    wanted: set[int] = set()
    for piece in re.split("[,，、;；]", text.strip(" ,，、;；")):
        match = _PIECE.fullmatch(piece.strip())
        if match is None:
            return None
        first = int(match[1])
        wanted.update(range(first, min(int(match[2] or first), count) + 1))
    return tuple(number - 1 for number in sorted(wanted) if 1 <= number <= count) or None
