"""Columns that become rows where they would be too narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QWidget

from vault_app.ui.theme import metrics

_STACKS_BELOW = 520


class Pair(QWidget):
    """Two things side by side, with *shares* of the width; below 520 px one under the other."""

    def __init__(
        self, left: QWidget, right: QWidget, parent: QWidget | None = None, *, shares: tuple[int, int] = (1, 1)
    ) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(metrics.SPACE_16)
        for widget, share in zip((left, right), shares, strict=True):
            self._box.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = event.size().width() < _STACKS_BELOW
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if self._box.direction() != direction:
            self._box.setDirection(direction)
            self._box.setSpacing(metrics.SPACE_8 if stacked else metrics.SPACE_16)
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        widest = max(
            (item.minimumSize().width() for at in range(self._box.count()) if (item := self._box.itemAt(at))), default=0
        )
        return QSize(widest, super().minimumSizeHint().height())


class CardGrid(QLayout):
    """Cards of one width, three in a row; two below 560 px, one below 340; a row is as high as its highest card."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = metrics.SPACE_8
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), apply=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, apply=True)

    def sizeHint(self) -> QSize:
        return QSize(600, self.heightForWidth(600))

    def minimumSize(self) -> QSize:
        width = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(width, 0)

    def _arrange(self, rect: QRect, *, apply: bool) -> int:
        in_a_row = 3 if rect.width() >= 560 else 2 if rect.width() >= 340 else 1
        width = (rect.width() - self._gap * (in_a_row - 1)) // in_a_row
        top = rect.y()
        for start in range(0, len(self._items), in_a_row):
            row = self._items[start : start + in_a_row]
            height = max(_height_of(item, width) for item in row)
            if apply:
                self._place(row, QRect(rect.x(), top, rect.width(), height), in_a_row)
            top += height + self._gap
        return max(0, top - self._gap - rect.y())

    def _place(self, row: Sequence[QLayoutItem], room: QRect, in_a_row: int) -> None:
        """Place a row so that its last card ends where the fields above and below it end."""
        step = (room.width() + self._gap) / in_a_row
        for number, item in enumerate(row):
            left, right = round(number * step), round((number + 1) * step) - self._gap
            item.setGeometry(QRect(room.x() + left, room.y(), right - left, room.height()))


def _height_of(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
