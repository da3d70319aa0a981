"""A menu on the rows of a list, for the right mouse button and for the keys that ask for one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from vault_app.ui.shortcuts.own_keys import OwnKey

Show = Callable[[QModelIndex, QPoint], None]


class RowMenu(QObject):
    """Opens the menu of the row under the pointer, or by the keyboard that of the current row, at that row.

    Args:
        view: The list.
        keys: Which keys ask for the menu.
        show: Gets the row, and where on the screen its menu goes.
    """

    def __init__(self, view: QAbstractItemView, keys: OwnKey, show: Show) -> None:
        super().__init__(view)
        self._view = view
        self._keys = keys
        self._show = show
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent):
            if event.reason() is QContextMenuEvent.Reason.Keyboard:
                self._show_current()
            else:
                index = self._view.indexAt(self._view.viewport().mapFromGlobal(event.globalPos()))
                if index.isValid():
                    self._show(index, event.globalPos())
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._keys.is_pressed(event):
            self._show_current()
            return True
        return False

    def _show_current(self) -> None:
        index = self._view.currentIndex()
        if index.isValid():
            self._view.scrollTo(index)
            where = self._view.visualRect(index).center()
            self._show(index, self._view.viewport().mapToGlobal(where))
