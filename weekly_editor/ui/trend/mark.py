"""Incidents as marks below a plot: the gravest level of a week, and how many there were."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from weekly_editor.report.model import Incident
from weekly_editor.ui.theme import Tones
from weekly_editor.ui.trend.plane import Plane

BADGE_PX = 14
BADGES_FROM_PX = 6  # of a week's width: narrower ones have dots alone
_GRAVE = ("A", "B", "0", "1", "一", "二")  # what the levels contain that are the gravest


def draw_incidents(
    painter: QPainter, incidents: Mapping[int, Sequence[Incident]], plane: Plane, tones: Tones
) -> None:
    """Draw a badge for every week of ``plane`` that had ``incidents``, a mere dot where it would touch another."""
    painter.setPen(Qt.PenStyle.NoPen)
    numbers = sorted(number for number in incidents if plane.stretch.first <= number <= plane.stretch.last)
    for place, number in enumerate(numbers):
        near = min((abs(number - other) for other in numbers[max(place - 1, 0) : place + 2] if other != number), default=9)
        painter.setBrush(QColor(tones.danger if is_grave(incidents[number]) else tones.warning))
        at = QPointF(plane.x(number), plane.box.bottom() + plane.lane_px / 2)
        _draw_mark(painter, at, badge_text(incidents[number]), near * plane.week_px, plane.week_px, tones)


def _draw_mark(painter: QPainter, at: QPointF, text: str, room: float, week_px: float, tones: Tones) -> None:
    width = max(QFontMetricsF(painter.font()).horizontalAdvance(text) + 6, BADGE_PX)
    if width + 2 > room or week_px < BADGES_FROM_PX:
        radius = min(max(week_px / 2, 1.5), 3)
        painter.drawEllipse(at, radius, radius)
        return
    badge = QRectF(at.x() - width / 2, at.y() - BADGE_PX / 2, width, BADGE_PX)
    painter.drawRoundedRect(badge, 4, 4)
    painter.setPen(QColor(tones.surface))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
    painter.setPen(Qt.PenStyle.NoPen)


def badge_text(incidents: Sequence[Incident]) -> str:
    """Return the gravest level of ``incidents`` in few letters, with their number where there are more."""
    level = min(map(_short, incidents), key=_gravity) or "!"
    return f"{level}×{len(incidents)}" if len(incidents) > 1 else level


def is_grave(incidents: Sequence[Incident]) -> bool:
    """Tell whether one of ``incidents`` is of the gravest levels."""
    return any(sign in _short(incident) for incident in incidents for sign in _GRAVE)


def _short(incident: Incident) -> str:
    return incident.level.strip().upper().removesuffix("级")[:3]


def _gravity(level: str) -> tuple[bool, str]:
    """Order levels by what they end in, A before B and P1 before P2; without one comes last."""
    order = "一二三四五"
    last = level[-1:]
    return not level, str(order.index(last) + 1) if last and last in order else last
