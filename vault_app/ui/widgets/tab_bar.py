"""The pages of a key set, as tabs with icon and word."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from vault_app.ui.theme import font, metrics, paint_icon, theme
from vault_app.ui.widgets.painting import frame

_GAP = 26
_ICON_GAP = 7
OVERHANG = 6
"""Pixels left of the first tab's icon, for its ring: who aligns the tabs with other things begins that much before them."""


class TabBar(QTabBar):
    """Tabs of 42 px with a mark below the chosen one; where room is scarce they lose their icons, then scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_names: list[str] = []
        self._with_icons = True
        self._hovered = -1
        self._by_keyboard = False
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFont(font("body", 500))
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add_tab(self, icon_name: str, word: str, *, shortcut: bool = True) -> int:
        """Add a tab; with *shortcut* Ctrl and its number choose it. Return its index."""
        self._icon_names.append(icon_name)
        index = self.addTab(word)
        self.setAccessibleTabName(index, word)
        if shortcut and index < 9:
            keys = QShortcut(QKeySequence(f"Ctrl+{index + 1}"), self)
            keys.activated.connect(lambda: self.setCurrentIndex(index))
        return index

    def _word_width(self, index: int) -> float:
        # Measured in the bold that the chosen tab wears, so that a choice moves nothing.
        return QFontMetricsF(font("body", 600)).horizontalAdvance(self.tabText(index)) + 2

    def _width(self, index: int, *, with_icons: bool) -> int:
        icon = metrics.ICON_TAB + _ICON_GAP if with_icons and self._icon_names[index] else 0
        return round(self._word_width(index) + icon) + _GAP

    def tabSizeHint(self, index: int) -> QSize:
        height = max(metrics.TAB_HEIGHT, round(QFontMetricsF(self.font()).height()) + 22)
        return QSize(self._width(index, with_icons=self._with_icons), height)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        needed = sum(self._width(index, with_icons=True) for index in range(self.count()))
        fits = needed - _GAP + 2 * OVERHANG <= event.size().width()
        if fits != self._with_icons:
            self._with_icons = fits
            # Qt caches the sizes of tabs; setting a text again is the documented way to have them asked anew.
            for index in range(self.count()):
                self.setTabText(index, self.tabText(index))
        super().resizeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hovered = self.tabAt(event.position().toPoint())
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, _event: object) -> None:
        self._hovered = -1
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            self._paint_tab(painter, index, self.tabRect(index))

    def _paint_tab(self, painter: QPainter, index: int, rect: QRect) -> None:
        color = theme().color
        chosen = index == self.currentIndex()
        hovered = index == self._hovered
        tone = "accent_text" if chosen else "text1" if hovered else "text2"
        if not self.isTabEnabled(index):
            tone = "disabled"
        start = rect.x() + OVERHANG
        left = float(start)
        width = rect.width() - _GAP
        if self._with_icons and self._icon_names[index]:
            side = metrics.ICON_TAB
            square = QRectF(left, round(rect.y() + (rect.height() - side) / 2) - 1, side, side)
            paint_icon(painter, square, self._icon_names[index], tone)
            left += side + _ICON_GAP
        painter.setFont(font("body", 600 if chosen else 500))
        painter.setPen(color(tone))
        room = QRectF(left, rect.y() - 1, self._word_width(index) + 4, rect.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.tabText(index))
        if chosen:
            frame(painter, QRectF(start, rect.bottom() - 2, width, 3), 1.5, color("mark"), None)
            if self.hasFocus() and self._by_keyboard:
                around = QRectF(rect.x(), rect.y() + 5, width + 2 * OVERHANG, rect.height() - 12)
                frame(painter, around, 6, None, color("focus"), width=2)
