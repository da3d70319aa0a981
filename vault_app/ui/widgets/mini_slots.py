"""The slots of an account in one small line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme import font, theme
from vault_app.ui.widgets.painting import text_line
from vault_app.ui.widgets.slots import MINI_GAP, MINI_HEIGHT, MINI_WIDTH, SLOT_COUNT, SlotState, paint_mini_slots


class MiniSlots(QWidget):
    """Five bars of 18 × 6, and with *with_words* "4 of 5" beside them."""

    def __init__(self, *, with_words: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: tuple[SlotState, ...] = (SlotState.FREE,) * SLOT_COUNT
        self._with_words = with_words
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_states(self._states)

    def set_states(self, states: Sequence[SlotState]) -> None:
        """Show these states."""
        self._states = tuple(states)
        self.setAccessibleName(self.tr("{words} slots in use").format(words=self._words()))
        self.updateGeometry()
        self.update()

    def _words(self) -> str:
        used = sum(state is not SlotState.FREE for state in self._states)
        return self.tr("{used} of {all}").format(used=used, all=len(self._states))

    def sizeHint(self) -> QSize:
        width = len(self._states) * (MINI_WIDTH + MINI_GAP) - MINI_GAP
        text_metrics = QFontMetricsF(font("caption"))
        if self._with_words:
            width += 8 + round(text_metrics.horizontalAdvance(self._words())) + 2
        return QSize(width, max(14, round(text_metrics.height())) if self._with_words else MINI_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = paint_mini_slots(painter, 0, (self.height() - MINI_HEIGHT) / 2, self._states)
        if self._with_words:
            room = QRectF(width + 8, 0, self.width() - width - 8, self.height())
            text_line(painter, room, self._words(), font("caption"), theme().color("text2"), right=True)
