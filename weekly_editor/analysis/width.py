"""Full-width figures, as Chinese input methods write them, in the width that rules are written for."""

from weekly_editor.report.pattern import late_pattern

_WIDE = late_pattern("[\uff10-\uff19％．／－＄]")
_NARROW = str.maketrans({wide: chr(wide - 0xFEE0) for wide in (*range(0xFF10, 0xFF1A), *map(ord, "％．／－＄"))})


def narrow(text: str) -> str:
    """Return ``text`` with ASCII digits, points, dashes, slashes, percent and dollar signs; no position changes."""
    return text if _WIDE.search(text) is None else text.translate(_NARROW)
