"""A layout that sets its items in lines, like words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items from left to right; the one with `stretch_last` fills the rest of its line."""

    def __init__(self, gap: int = 6, *, stretch_last: bool = False, parent: QWidget | None = None) -> None:
        self._heights: dict[int, int] = {}  # what is around it asks for the same widths again and again
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._stretch_last = stretch_last
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def insert_widget(self, index: int, widget: QWidget) -> None:
        """Add *widget* before the item at *index*."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        item = self._items.pop(index)
        self.invalidate()
        return item

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), apply=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, apply=True)

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        height = max((size.height() for size in shown), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        width = max((size.width() for size in shown), default=0)
        height = max((size.height() for size in shown), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, apply: bool) -> int:
        """Place the items if *apply*; return the height that they need."""
        margins = self.contentsMargins()
        left, right = rect.x() + margins.left(), rect.x() + rect.width() - margins.right()
        x, y, line_height = left, rect.y() + margins.top(), 0
        line: list[tuple[QLayoutItem, QRect]] = []
        items = [item for item in self._items if not item.isEmpty()]
        for item in items:
            size = item.sizeHint()
            last = self._stretch_last and item is items[-1]
            width = item.minimumSize().width() if last else min(size.width(), right - left)
            if line and x + width > right:
                self._settle(line, line_height, apply=apply)
                x, y, line_height, line = left, y + line_height + self._gap, 0, []
            if last:
                width = max(width, right - x)
            height = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
            line.append((item, QRect(x, y, width, height)))
            x += width + self._gap
            line_height = max(line_height, height)
        self._settle(line, line_height, apply=apply)
        return y + line_height + margins.bottom() - rect.y()

    @staticmethod
    def _settle(line: list[tuple[QLayoutItem, QRect]], line_height: int, *, apply: bool) -> None:
        if apply:
            for item, place in line:
                item.setGeometry(place.translated(0, (line_height - place.height()) // 2))
