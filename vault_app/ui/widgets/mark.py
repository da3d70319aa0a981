"""The mark of the program: a ring of five arcs around a keyhole."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme import metrics, theme
from vault_app.ui.widgets.turning_arc import reduced_motion

_ARCS = 5
_ARC_DEGREES = 55.0
_PITCH_DEGREES = 72.0
_STROKE = 0.115


class Mark(QWidget):
    """The ring and its keyhole; the arcs can be filled one by one."""

    def __init__(self, size: int, tone: str = "mark", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._tone = tone
        self._filled = _ARCS
        self._timer = QTimer(self, interval=metrics.MOTION_ARC_MS)
        self._timer.timeout.connect(self._on_step)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def filled(self) -> int:
        return self._filled

    def set_filled(self, arcs: int) -> None:
        """Show *arcs* of the five in colour, the others as a trace."""
        self._timer.stop()
        self._filled = max(0, min(_ARCS, arcs))
        self.update()

    def fill_one_by_one(self) -> None:
        """Fill the arcs in turn, 60 ms each; at once where motion is reduced."""
        if reduced_motion(self):
            self.set_filled(_ARCS)
            return
        self.set_filled(0)
        self._timer.start()

    def _on_step(self) -> None:
        self._filled += 1
        self.update()
        if self._filled >= _ARCS:
            self._timer.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = float(min(self.width(), self.height()))
        centre = QPointF(self.width() / 2, self.height() / 2)
        color = theme().color
        stroke = side * _STROKE
        radius = (side - stroke) / 2
        ring = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        gap = _PITCH_DEGREES - _ARC_DEGREES
        for number in range(_ARCS):
            pen = QPen(color(self._tone if number < self._filled else "btn_line"), stroke)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            start = 90 - gap / 2 - number * _PITCH_DEGREES
            painter.drawArc(ring, round(start * 16), -round(_ARC_DEGREES * 16))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(self._tone))
        painter.drawPath(keyhole(centre, side))


def keyhole(centre: QPointF, side: float) -> QPainterPath:
    """Return the keyhole of a ring that is *side* wide."""
    radius = 0.115 * side
    eye = centre - QPointF(0, 0.055 * side)
    foot = centre.y() + 0.185 * side
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addEllipse(eye, radius, radius)
    path.moveTo(eye.x() - 0.45 * radius, eye.y())
    path.lineTo(eye.x() + 0.45 * radius, eye.y())
    path.lineTo(eye.x() + 0.85 * radius, foot)
    path.lineTo(eye.x() - 0.85 * radius, foot)
    path.closeSubpath()
    return path
