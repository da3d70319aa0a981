"""The turning arc that says "at work"; three still dots where motion is reduced."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, QTimerEvent
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QWidget

from vault_app.ui.theme import theme

TURN_MS = 900
STEP_MS = 40


def reduced_motion(widget: QWidget) -> bool:
    """Tell whether the user or the desktop asked for stillness."""
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return theme().reduced_motion or widget.style().styleHint(hint, None, widget) == 0


def paint_arc(painter: QPainter, rect: QRectF, color: QColor, degrees: float, *, still: bool = False) -> None:
    """Paint three quarters of a ring, turned clockwise by *degrees*, or three dots when *still*."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if still:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for at in (-1, 0, 1):
            painter.drawEllipse(rect.center() + QPointF(at * rect.width() * 0.32, 0), 1.6, 1.6)
    else:
        pen = QPen(color, max(1.75, rect.width() / 10))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = rect.adjusted(2, 2, -2, -2)
        painter.drawArc(inner, round((90 - degrees) * 16), -270 * 16)
    painter.restore()


class TurningArc(QWidget):
    """A small arc that turns as long as it is visible."""

    def __init__(self, size: int = 18, tone: str = "mark", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self._degrees = 0.0
        self.setFixedSize(size, size)
        self.setAccessibleName(self.tr("At work"))
        self._timer = 0

    def showEvent(self, _event: object) -> None:
        if not self._timer and not reduced_motion(self):
            self._timer = self.startTimer(STEP_MS)

    def hideEvent(self, _event: object) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0

    def timerEvent(self, _event: QTimerEvent) -> None:
        self._degrees = (self._degrees + 360 * STEP_MS / TURN_MS) % 360
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_arc(painter, QRectF(self.rect()), theme().color(self._tone), self._degrees, still=reduced_motion(self))
