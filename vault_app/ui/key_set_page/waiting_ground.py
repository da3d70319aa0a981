"""Stands in the place of a page that is being made, and keeps the keys that are pressed meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

MOST_KEYS = 256
"""More than anybody presses and lets go in the moment that a page takes."""


class WaitingGround(QWidget):
    """The empty ground of a page; whoever asked for the page by keyboard types on.

    What is typed may be a secret: it stays for that page alone, and goes with the lock.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[QKeyEvent] = []
        self._keeps = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def may_leave(self) -> bool:
        """There is nothing here to lose."""
        return True

    def show_key_set(self, _key_set_id: str) -> None:
        """What is shown is what comes."""

    def keep(self) -> None:
        """Keep keys from now on, for the page that was asked for just now; what was kept for another one goes."""
        self._keys, self._keeps = [], True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._take(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._take(event)

    def _take(self, event: QKeyEvent) -> None:
        if not self._keeps:
            event.ignore()
        elif len(self._keys) < MOST_KEYS:
            self._keys.append(QKeyEvent(event))  # what `clone` returns belongs to nobody, and would stay for ever

    def focusNextPrevChild(self, onward: bool) -> bool:
        # Tab is kept, too, but holds nobody where no page is to come.
        return False if self._keeps else super().focusNextPrevChild(onward)

    def hand_over(self) -> None:
        """Press the kept keys again, where the focus is now; those behind one that opens a dialog or a list go."""
        while self._keys:  # one of them may lead elsewhere, which drops the others
            key = self._keys.pop(0)
            focused = QApplication.focusWidget()
            if (
                focused is None
                or focused is self
                or QApplication.activeModalWidget()
                or QApplication.activePopupWidget()
            ):
                self._keys = []
                return
            QCoreApplication.sendEvent(focused, key)

    def forget(self) -> None:
        """Drop what was pressed, and keep nothing more."""
        self._keys, self._keeps = [], False
