"""Where the time of a call went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme import font, theme
from vault_app.ui.widgets.painting import frame, rounded_path

_BAR = 8
_GAP = 2
_LEGEND_GAP = 12
_SQUARE = 8


@dataclass(frozen=True, slots=True)
class _Part:
    word: str
    took_ms: float
    shown_ms: int
    tone: str


class LatencyBar(QWidget):
    """A bar split in up to four parts of one hue, and a legend with words and milliseconds below it.

    Each place in the order of parts has a tone of its own, also where a part before it did not take place.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[_Part, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_parts(self, parts: Sequence[tuple[str, float | None]]) -> None:
        """Show *parts*: a word and milliseconds each, in the order in which they happen; None: it did not."""
        there = [(at, word, took) for at, (word, took) in enumerate(parts) if took is not None]
        shown = rounded_to_total([took for _, _, took in there])
        self._parts = tuple(
            _Part(word, took, number, f"seq{min(at, 3) + 1}")
            for (at, word, took), number in zip(there, shown, strict=True)
        )
        self.setAccessibleName(", ".join(self._legend(part) for part in self._parts))
        self.updateGeometry()
        self.update()

    @staticmethod
    def _legend(part: _Part) -> str:
        return f"{part.word} {part.shown_ms}"

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
        for part, (left, top) in zip(self._parts, places, strict=True):
            line_top = _BAR + 6 + top
            square = QRectF(left, round(line_top + (line_height - _SQUARE) / 2), _SQUARE, _SQUARE)
            frame(painter, square, 2, color(part.tone), None)
            painter.setPen(color("text2"))
            room = QRectF(left + _SQUARE + 5, line_top, self.width(), line_height)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self._legend(part))

    def _paint_bar(self, painter: QPainter) -> None:
        color = theme().color
        bar = QRectF(0, 0, self.width(), _BAR)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(rounded_path(bar, 2.5))
        total = sum(part.took_ms for part in self._parts)
        if not total:
            painter.fillRect(bar, color("line"))
        else:
            room = self.width() - _GAP * (len(self._parts) - 1)
            left = 0.0
            for part in self._parts:
                width = room * part.took_ms / total
                painter.fillRect(QRectF(left, 0, width, _BAR), color(part.tone))
                left += width + _GAP
        painter.restore()


def rounded_to_total(parts: Sequence[float]) -> list[int]:
    """Return *parts* as whole numbers that add up to their rounded sum: the largest remainders are rounded up."""
    whole = [floor(part) for part in parts]
    left = round(sum(parts)) - sum(whole)
    by_remainder = sorted(range(len(whole)), key=lambda at: whole[at] - parts[at])
    for at in by_remainder[:left]:
        whole[at] += 1
    return whole
