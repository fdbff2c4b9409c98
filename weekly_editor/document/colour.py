"""Colours as RRGGBB: mixing them, and how far apart they are for the eye (WCAG 2.2)."""

from weekly_editor.report.pattern import late_pattern

WHITE, BLACK = "FFFFFF", "000000"
READABLE = 4.5  # the least contrast of text and its ground, SC 1.4.3
_COLOUR = late_pattern("[0-9A-F]{6}")
_STEP = 0.04


def is_colour(text: str) -> bool:
    """Tell whether ``text`` is a colour as looks write them."""
    return _COLOUR.fullmatch(text) is not None


def mixed(colour: str, other: str, share: float) -> str:
    """Return ``colour`` with a ``share`` of ``other`` in it, from 0 to 1."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "".join(f"{round(one + (two - one) * share):02X}" for one, two in pairs)


def contrast(colour: str, other: str) -> float:
    """Return how far both stand apart: 1 for the same colour, 21 for black and white."""
    dark, light = sorted((_luminance(colour), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, ground: str) -> str:
    """Return ``colour``, made so much darker that it can be read on the light colour ``ground``."""
    found, share = colour, 0.0
    while contrast(found, ground) < READABLE and share < 1:
        share = min(share + _STEP, 1)
        found = mixed(colour, BLACK, share)
    return found


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:], 16)


def _luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2), 0 to 1."""
    parts = (channel / 255 for channel in _channels(colour))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
