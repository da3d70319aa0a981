"""Where the time of a call went."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme import font, theme
from vault_app.ui.widgets.painting import frame, rounded_path

_BAR = 8
_GAP = 2
_LEGEND_GAP = 12
_SQUARE = 8


class LatencyBar(QWidget):
    """A bar split in up to four parts of one hue, and a legend with words and milliseconds below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[tuple[str, float], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_parts(self, parts: Sequence[tuple[str, float]]) -> None:
        """Show *parts*: a word and milliseconds each, in the order in which they happened."""
        self._parts = tuple(parts)
        self.setAccessibleName(", ".join(self._legend(part) for part in self._parts))
        self.updateGeometry()
        self.update()

    @staticmethod
    def _legend(part: tuple[str, float]) -> str:
        return f"{part[0]} {part[1]:.0f}"

    def _line_height(self) -> float:
        """Return the height of a line of the legend; Han glyphs are taller than the font that has none says."""
        text_metrics = QFontMetricsF(font("caption"))
        drawn = (text_metrics.boundingRect(self._legend(part)).height() for part in self._parts)
        return max(text_metrics.height(), *drawn) if self._parts else text_metrics.height()

    def _places(self, width: float) -> list[tuple[float, float]]:
        """Return where each word of the legend begins: left and top below the bar."""
        text_metrics = QFontMetricsF(font("caption"))
        places: list[tuple[float, float]] = []
        left = top = 0.0
        line_height = self._line_height()
        for part in self._parts:
            needed = _SQUARE + 5 + text_metrics.horizontalAdvance(self._legend(part))
            if left and left + needed > width:
                left, top = 0.0, top + line_height + 2
            places.append((left, top))
            left += needed + _LEGEND_GAP
        return places

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return ceil(_BAR + 6 + (places[-1][1] if places else 0.0) + self._line_height())

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(120) if not self._parts else _BAR + 6 + 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_bar(painter)
        color = theme().color
        line_height = self._line_height()
        painter.setFont(font("caption"))
        places = self._places(self.width())
        for number, (part, (left, top)) in enumerate(zip(self._parts, places, strict=True)):
            line_top = _BAR + 6 + top
            square = QRectF(left, round(line_top + (line_height - _SQUARE) / 2), _SQUARE, _SQUARE)
            frame(painter, square, 2, color(_tone(number)), None)
            painter.setPen(color("text2"))
            room = QRectF(left + _SQUARE + 5, line_top, self.width(), line_height)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self._legend(part))

    def _paint_bar(self, painter: QPainter) -> None:
        color = theme().color
        bar = QRectF(0, 0, self.width(), _BAR)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(rounded_path(bar, 2.5))
        total = sum(milliseconds for _, milliseconds in self._parts)
        if not total:
            painter.fillRect(bar, color("line"))
        else:
            room = self.width() - _GAP * (len(self._parts) - 1)
            left = 0.0
            for number, (_, milliseconds) in enumerate(self._parts):
                width = room * milliseconds / total
                painter.fillRect(QRectF(left, 0, width, _BAR), color(_tone(number)))
                left += width + _GAP
        painter.restore()


def _tone(number: int) -> str:
    return f"seq{min(number, 3) + 1}"
