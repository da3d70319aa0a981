"""Draws the icon for the tray: the ring is closed while the vault is locked, and open while it is open."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QLinearGradient, QPainter, QPen, QPixmap

from vault_app.ui.widgets.mark import keyhole

_SIZES = (16, 22, 24, 32, 48, 64, 128)
# A panel has colours of its own, so the icon brings its ground along, as the program's icon does.
_OPEN_GROUND = ("#4660DA", "#2A3FA6")
_LOCKED_GROUND = ("#6A7282", "#454C5A")
_WHITE = QColor("#FFFFFF")
_ROUNDED, _RING, _STROKE = 0.22, 0.70, 0.13
_ARCS, _ARC_DEGREES, _PITCH_DEGREES = 5, 55.0, 72.0


def state_icon(*, is_open: bool) -> QIcon:
    """Return the icon in every size that panels ask for."""
    made = QIcon()
    for side in _SIZES:
        made.addPixmap(_drawn(side, is_open=is_open))
    return made


def _drawn(side: int, *, is_open: bool) -> QPixmap:
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QLinearGradient(0, 0, 0, side)
    for at, color in enumerate(_OPEN_GROUND if is_open else _LOCKED_GROUND):
        ground.setColorAt(at, QColor(color))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(0, 0, side, side), side * _ROUNDED, side * _ROUNDED)
    centre = QPointF(side / 2, side / 2)
    _paint_ring(painter, centre, side * _RING, first=1 if is_open else 0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_WHITE)
    painter.drawPath(keyhole(centre, side * _RING))
    painter.end()
    return picture


def _paint_ring(painter: QPainter, centre: QPointF, width: float, *, first: int) -> None:
    """Paint the arcs from number *first* on, clockwise from 12 o'clock."""
    stroke = max(width * _STROKE, 1.5)
    radius = (width - stroke) / 2
    ring = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    pen = QPen(_WHITE, stroke)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    gap = _PITCH_DEGREES - _ARC_DEGREES
    for number in range(first, _ARCS):
        start = 90 - gap / 2 - number * _PITCH_DEGREES
        painter.drawArc(ring, round(start * 16), -round(_ARC_DEGREES * 16))
