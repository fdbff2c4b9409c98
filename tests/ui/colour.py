"""How far two colours stand apart (WCAG 2.2)."""

from PySide6.QtGui import QColor


def luminance(colour: str) -> float:
    """Return the relative luminance of ``colour`` (#RRGGBB)."""
    channels = QColor(colour).getRgbF()[:3]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return sum(part * channel for part, channel in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
