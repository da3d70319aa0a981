"""The marks of pictures: each meaning has a shape of its own, so that colour never tells it alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from vault_app.ui.theme import font, theme
from vault_app.ui.widgets.painting import frame

RADIUS = 4.5
_ROOM, _GAP, _BETWEEN = 14.0, 6.0, 16.0


class Shape(StrEnum):
    """Disc, cross, triangle and ring are the four verdicts; the others say what they are in the legend."""

    DISC = "disc"
    CROSS = "cross"
    TRIANGLE = "triangle"
    RING = "ring"
    DIAMOND = "diamond"
    BAR = "bar"
    HOLLOW_BAR = "hollow-bar"
    ENDED_BAR = "ended-bar"
    LINE = "line"
    DASHES = "dashes"


@dataclass(frozen=True, slots=True)
class Mark:
    """A shape in a colour of the theme."""

    shape: Shape
    tone: str


VERDICT_MARKS = {
    "proven": Mark(Shape.DISC, "ok_fill"),
    "refused": Mark(Shape.CROSS, "bad_fill"),
    "unclear": Mark(Shape.TRIANGLE, "warn_fill"),
    "not-tried": Mark(Shape.RING, "edge"),
}
PLAIN_MARK = Mark(Shape.DISC, "mark")


def paint_mark(painter: QPainter, centre: QPointF, mark: Mark) -> None:
    """Paint *mark* around *centre*."""
    color, x, y = theme().color(mark.tone), centre.x(), centre.y()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match mark.shape:
        case Shape.DISC:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(centre, RADIUS - 0.5, RADIUS - 0.5)
        case Shape.RING:
            painter.drawEllipse(centre, RADIUS - 1, RADIUS - 1)
        case Shape.CROSS:
            arm = RADIUS - 0.8
            painter.drawLine(QPointF(x - arm, y - arm), QPointF(x + arm, y + arm))
            painter.drawLine(QPointF(x - arm, y + arm), QPointF(x + arm, y - arm))
        case Shape.TRIANGLE:
            corners = [QPointF(x, y - RADIUS), QPointF(x + RADIUS, y + RADIUS - 1), QPointF(x - RADIUS, y + RADIUS - 1)]
            painter.drawPolygon(QPolygonF(corners))
        case Shape.DIAMOND:
            painter.setBrush(color)
            half = RADIUS - 0.5
            painter.drawPolygon(
                QPolygonF([QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)])
            )
        case Shape.ENDED_BAR:
            painter.restore()
            painter.save()
            frame(painter, QRectF(x - 7, y - 4, 11, 8), 2.5, theme().color("edge"), None)
            paint_mark(painter, QPointF(x + 4, y), Mark(Shape.DIAMOND, mark.tone))
        case Shape.BAR | Shape.HOLLOW_BAR:
            bar = QRectF(x - 7, y - 4, 14, 8)
            filled = mark.shape is Shape.BAR
            frame(painter, bar, 2.5, color if filled else None, None if filled else color, width=1.5)
        case Shape.LINE | Shape.DASHES:
            if mark.shape is Shape.DASHES:
                painter.setPen(dashes(mark.tone))
            painter.drawLine(QPointF(x - 7, y), QPointF(x + 7, y))
    painter.restore()


def dashes(tone: str) -> QPen:
    """Return the pen of a dashed line."""
    pen = QPen(theme().color(tone), 1.5)
    pen.setDashPattern([3.0, 2.5])
    return pen


@dataclass(frozen=True, slots=True)
class Legend:
    """What each mark means: as many lines as the width asks for, no word is ever cut."""

    items: Sequence[tuple[Mark, str]]

    def height(self, width: float) -> float:
        """Return how high it is, in pixels, with the space below it; 0 without items."""
        places = self._places(width)
        return places[-1].y() + self._line() + 6 if places else 0.0

    def paint(self, painter: QPainter, left: float, top: float, width: float) -> None:
        words, color = font("caption"), theme().color("text2")
        for (mark, text), place in zip(self.items, self._places(width), strict=True):
            x, y = left + place.x(), top + place.y()
            paint_mark(painter, QPointF(x + _ROOM / 2, y + self._line() / 2), mark)
            painter.setFont(words)
            painter.setPen(color)
            room = QRectF(x + _ROOM + _GAP, y, self._advance(text) + 2, self._line())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), text)

    def _places(self, width: float) -> list[QPointF]:
        places: list[QPointF] = []
        words = QFontMetricsF(font("caption"))
        x = y = 0.0
        for _, text in self.items:
            needed = _ROOM + _GAP + words.horizontalAdvance(text)
            if x and x + needed > width:
                x, y = 0.0, y + words.height() + 2
            places.append(QPointF(x, y))
            x += needed + _BETWEEN
        return places

    @staticmethod
    def _advance(text: str) -> float:
        return QFontMetricsF(font("caption")).horizontalAdvance(text)

    @staticmethod
    def _line() -> float:
        return QFontMetricsF(font("caption")).height()
