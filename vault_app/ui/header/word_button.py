"""A word of the header with a chevron, which opens a menu below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from vault_app.ui.theme import metrics, paint_icon, theme
from vault_app.ui.widgets.focus_ring import RingFocus
from vault_app.ui.widgets.painting import frame, text_line

_AROUND = 40  # pixels beside the word: padding, gap and chevron


class WordButton(RingFocus, QPushButton):
    """Flat until the pointer is over it.

    Args:
        text_font: Of the word.
        tone: Colour of the word.
        widest: Pixels; a longer word is cut.
    """

    def __init__(self, text_font: QFont, tone: str, widest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text_font = text_font
        self._tone = tone
        self._widest = widest
        self.setFlat(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        advance = QFontMetricsF(self._text_font).horizontalAdvance(self.text())
        return QSize(min(self._widest, round(advance) + _AROUND), metrics.BUTTON_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 120), metrics.BUTTON_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        rect = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            ground = color("pressed" if self.isDown() else "hover")
            frame(painter, rect, metrics.RADIUS_CONTROL, ground, None)
        room = QRectF(8, 0, rect.width() - 34, rect.height())
        width = text_line(painter, room, self.text(), self._text_font, color(self._tone))
        square = QRectF(8 + width + 8, round(rect.height() / 2 - 7) + 1, 14, 14)
        paint_icon(painter, square, "chevron-down", "text2")
