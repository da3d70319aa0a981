"""Stands in the place of a page that is being made, and keeps the keys that are pressed meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


class WaitingGround(QWidget):
    """The empty ground of a page; whoever asked for the page by keyboard types on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[QEvent] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def may_leave(self) -> bool:
        """There is nothing here to lose."""
        return True

    def show_key_set(self, _key_set_id: str) -> None:
        """What is shown is what comes."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._keys.append(event.clone())

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._keys.append(event.clone())

    def focusNextPrevChild(self, _next: bool) -> bool:
        return False  # Tab is kept, too

    def hand_over(self) -> None:
        """Press the kept keys again, where the focus is now."""
        keys, self._keys = self._keys, []
        for key in keys:
            focused = QApplication.focusWidget()
            if focused is not None and focused is not self:
                QCoreApplication.sendEvent(focused, key)

    def forget(self) -> None:
        """Drop what was pressed."""
        self._keys = []
