"""Incidents as marks below a plot: the levels of a week, and how many there were of each."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from weekly_editor.analysis.level import plain_level
from weekly_editor.report.model import Incident
from weekly_editor.ui.theme import Tones
from weekly_editor.ui.trend.plane import Plane

MAX_LETTERS = 3  # of a level in a badge
MAX_BADGE_WEEKS = 8  # that a badge may lie over
BADGES_FROM_PX = 6  # of a week's width: narrower ones have dots alone
_NO_LEVEL = "!"
_GRAVE = frozenset("AB01一二")  # what the levels contain that are the gravest
_RANKS = ("0", "A1一", "B2二", "C3三", "D4四", "E5五")  # what levels end in, the gravest first


def draw_incidents(painter: QPainter, incidents: Mapping[int, Sequence[Incident]], plane: Plane, tones: Tones) -> None:
    """Draw a badge for every week of ``plane`` that had ``incidents``, a mere dot where it would touch another."""
    painter.setPen(Qt.PenStyle.NoPen)
    grave, other, letters = QColor(tones.danger), QColor(tones.warning), QColor(tones.surface)
    metrics = QFontMetricsF(painter.font())
    numbers = sorted(number for number in incidents if plane.stretch.first <= number <= plane.stretch.last)
    for place, number in enumerate(numbers):
        levels = _levels(incidents[number])
        painter.setBrush(grave if is_grave(levels) else other)
        at = QPointF(plane.x(number), plane.box.bottom() + plane.lane_px / 2)
        if plane.week_px >= BADGES_FROM_PX:
            height, room = plane.lane_px - 4, _weeks_free(numbers, place) * plane.week_px - 2
            widths = ((text, max(metrics.horizontalAdvance(text) + 6, height)) for text in badge_texts(levels))
            text, width = next(((text, width) for text, width in widths if width <= room), ("", 0))
            if text:
                _draw_badge(painter, QRectF(at.x() - width / 2, at.y() - height / 2, width, height), text, letters)
                continue
        radius = min(max(plane.week_px / 2, 1.5), 3)
        painter.drawEllipse(at, radius, radius)


def badge_texts(levels: Sequence[str]) -> tuple[str, ...]:
    """Return what to say of a week with ``levels``, the longest first: ``B1 D2``, then ``B+2``, the gravest and others.

    One incident is its level alone, and several of one level are ``B×3``."""
    counts = Counter(level or _NO_LEVEL for level in sorted(levels, key=_gravity))
    gravest = next(iter(counts))
    if len(counts) == 1:
        return (gravest if len(levels) == 1 else f"{gravest}×{len(levels)}",)
    return " ".join(map(_counted, counts, counts.values())), f"{gravest}+{len(levels) - 1}"


def is_grave(levels: Sequence[str]) -> bool:
    """Tell whether one of ``levels`` is of the gravest."""
    return any(not _GRAVE.isdisjoint(level) for level in levels)


def _counted(level: str, count: int) -> str:
    """Return ``B1``; after a level that ends in a digit the number stands apart: ``P0×1``."""
    return f"{level}×{count}" if level[-1].isdigit() else f"{level}{count}"


def _draw_badge(painter: QPainter, badge: QRectF, text: str, letters: QColor) -> None:
    painter.drawRoundedRect(badge, 4, 4)
    painter.setPen(letters)
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
    painter.setPen(Qt.PenStyle.NoPen)


def _weeks_free(numbers: Sequence[int], place: int) -> int:
    """Return how many weeks there are from the one at ``place`` to the nearest other of ``numbers``."""
    near = (*numbers[max(place - 1, 0) : place], *numbers[place + 1 : place + 2])
    return min((abs(number - numbers[place]) for number in near), default=MAX_BADGE_WEEKS)


def _levels(incidents: Sequence[Incident]) -> list[str]:
    return [plain_level(incident.level)[:MAX_LETTERS] for incident in incidents]


def _gravity(level: str) -> int:
    """Order levels by what they end in, A and P1 before B and P2; without one comes last."""
    last = level[-1:]
    return next((rank for rank, signs in enumerate(_RANKS) if last and last in signs), len(_RANKS) + (not level))
