"""Paints measures over time as points between a value axis and a time axis, on a screen or into a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from vault_app.core.series import ValueScale
from vault_app.ui.charts.shapes import RADIUS, Legend, Mark, dashes, paint_mark
from vault_app.ui.charts.time_axis import TimeAxis, paint_time_words
from vault_app.ui.theme import font, theme

_TOP, _RIGHT, _INSIDE = 6.0, 12.0, 8.0
_READ_RADIUS = 8.0


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One measure.

    Attributes:
        id: Of what it was measured by.
        at: UTC.
        words: All that is to be said of it.
    """

    id: str
    at: datetime
    value: float
    mark: Mark
    words: str


@dataclass(frozen=True, slots=True)
class PointPicture:
    """A picture of points, oldest first; there is at least one.

    Attributes:
        value_words: Say what stands beside a mark of the value axis.
        level: A value that is worth a dashed line across; None for none.
    """

    points: Sequence[ChartPoint]
    scale: ValueScale
    value_words: Callable[[float], str]
    legend: Legend
    level: float | None = None

    @property
    def axis(self) -> TimeAxis:
        return TimeAxis.around(self.points[0].at, self.points[-1].at)

    def plot(self, rect: QRectF) -> QRectF:
        """Return where points may lie in a picture that fills *rect*."""
        words = QFontMetricsF(font("caption"))
        left = max(map(words.horizontalAdvance, map(self.value_words, self.scale.marks))) + 10
        top = _TOP + self.legend.height(rect.width() - _RIGHT)
        return rect.adjusted(left, top + words.height() / 2, -_RIGHT, -(words.height() + 8))

    def places(self, rect: QRectF) -> list[QPointF]:
        """Return where each point lies in a picture that fills *rect*."""
        plot, axis = self.plot(rect), self.axis
        inside = plot.adjusted(_INSIDE, 0, -_INSIDE, 0)
        return [
            QPointF(
                axis.place(each.at, inside.x(), inside.width()),
                plot.bottom() - self.scale.place(each.value) * plot.height(),
            )
            for each in self.points
        ]

    def paint(self, painter: QPainter, rect: QRectF, read: int = -1) -> None:
        """Paint it into *rect*; point number *read* is marked as the one that is read."""
        plot = self.plot(rect)
        if plot.width() < 2 * _INSIDE or plot.height() < 2 * RADIUS:
            return
        self.legend.paint(painter, rect.x() + 2, rect.y() + _TOP, rect.width() - _RIGHT)
        self._paint_values(painter, rect, plot)
        self._paint_times(painter, plot)
        places = self.places(rect)
        if 0 <= read < len(places):
            painter.setPen(QPen(theme().color("edge"), 1))
            x = round(places[read].x()) + 0.5
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        for each, place in zip(self.points, places, strict=True):
            paint_mark(painter, place, each.mark)
        if 0 <= read < len(places):
            self._paint_read(painter, places[read], self.points[read].mark)

    def _paint_values(self, painter: QPainter, rect: QRectF, plot: QRectF) -> None:
        caption = font("caption")
        words = QFontMetricsF(caption)
        for value in self._marks_with_room(plot, words.height()):
            y = plot.bottom() - self.scale.place(value) * plot.height()
            ground = value == 0 or value == self.scale.marks[0]
            painter.setPen(QPen(theme().color("edge" if ground else "line"), 1))
            painter.drawLine(QPointF(plot.left(), round(y) + 0.5), QPointF(plot.right(), round(y) + 0.5))
            room = QRectF(rect.x(), y - words.height() / 2, plot.left() - rect.x() - 8, words.height())
            painter.setFont(caption)
            painter.setPen(theme().color("text2"))
            painter.drawText(
                room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self.value_words(value)
            )
        if self.level is not None:
            y = round(plot.bottom() - self.scale.place(self.level) * plot.height()) + 0.5
            painter.setPen(dashes("edge"))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))

    def _marks_with_room(self, plot: QRectF, line: float) -> list[float]:
        """Return the marks whose words do not touch; zero is always among them."""
        marks = list(self.scale.marks)
        room = plot.height() / max(1, len(marks) - 1)
        every = 1
        while room * every < line + 2 and every < len(marks):
            every += 1
        start = marks.index(0.0) if 0.0 in marks else 0
        return [each for at, each in enumerate(marks) if (at - start) % every == 0]

    def _paint_times(self, painter: QPainter, plot: QRectF) -> None:
        line = QFontMetricsF(font("caption")).height()
        inside = plot.adjusted(_INSIDE, 0, -_INSIDE, 0)
        marks = self.axis.marks(inside.x(), inside.width())
        painter.setPen(QPen(theme().color("edge"), 1))
        for x, _ in marks:
            painter.drawLine(QPointF(round(x) + 0.5, plot.bottom()), QPointF(round(x) + 0.5, plot.bottom() + 4))
        room = QRectF(plot.left() - 20, plot.bottom() + 6, plot.width() + 20 + _RIGHT, line)
        paint_time_words(painter, marks, room)

    @staticmethod
    def _paint_read(painter: QPainter, place: QPointF, mark: Mark) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("focus"), 2))
        painter.setBrush(theme().color("raised"))
        painter.drawEllipse(place, _READ_RADIUS, _READ_RADIUS)
        painter.restore()
        paint_mark(painter, place, mark)
