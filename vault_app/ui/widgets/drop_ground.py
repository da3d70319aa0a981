"""The dashed ground of an area that something can be dropped on; it lights up while that is held over it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vault_app.ui.theme import metrics, theme
from vault_app.ui.widgets.painting import frame

_HEIGHT = 72

T = TypeVar("T")


class DropGround(QObject, Generic[T]):
    """Hangs on an area, which calls `paint` from its own paint event.

    Args:
        read: Returns what of a drag is wanted; None: it is not for this area.
        dropped: Gets that when it is let go.
    """

    def __init__(self, area: QWidget, read: Callable[[QMimeData], T | None], dropped: Callable[[T], None]) -> None:
        super().__init__(area)
        self._area = area
        self._read = read
        self._dropped = dropped
        self._over = False
        area.setMinimumHeight(_HEIGHT)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        area.setAcceptDrops(True)
        area.installEventFilter(self)

    def lay_out(self, icon: QWidget, title: QWidget, prose: QWidget, *buttons: QWidget) -> None:
        """Place an icon, two lines of words, and what can be pressed."""
        words = QVBoxLayout()
        words.setSpacing(metrics.SPACE_2)
        words.addStretch(1)
        words.addWidget(title)
        words.addWidget(prose)
        words.addStretch(1)
        row = QHBoxLayout(self._area)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(metrics.SPACE_12)
        row.addWidget(icon)
        row.addLayout(words, 1)
        for button in buttons:
            row.addWidget(button)

    def paint(self, *, ringed: bool = False) -> None:
        """Paint the ground, with a ring where the keyboard is."""
        painter = QPainter(self._area)
        color = theme().color
        line = color("focus" if ringed or self._over else "edge")
        ground = color("selected" if self._over else "surface")
        rect, width = QRectF(self._area.rect()), 2 if ringed else 1
        frame(painter, rect, metrics.RADIUS_CARD, ground, line, width=width, dashed=not ringed)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            if self._read(event.mimeData()) is None:
                event.ignore()
            else:
                self._light_up(True)
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._light_up(False)
            wanted = self._read(event.mimeData())
            if wanted is not None:
                event.acceptProposedAction()
                self._dropped(wanted)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._light_up(False)
        return False

    def _light_up(self, over: bool) -> None:
        self._over = over
        self._area.update()
