"""The keys in foreign hands, below each other in the order of revoking."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from vault_app.core.breach import Exposed
from vault_app.ui.breach.exposed_row import ExposedRow
from vault_app.ui.moments import grouped
from vault_app.ui.widgets.button import Button
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Prose

_MOST_ROWS = 25  # each is a dozen widgets
_IN_A_TURN = 3  # more at once would make the window stand still
_BETWEEN_MS = 1  # with 0 the next turn would come before any other timer


class ExposedList(Card):
    """Rows that are made anew whenever the list has changed; the focus stays with its key.

    Args:
        make_row: Gets the number and the key.
    """

    def __init__(self, make_row: Callable[[int, Exposed], ExposedRow], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._make_row = make_row
        self.rows: list[ExposedRow] = []
        self._left: deque[tuple[int, Exposed]] = deque()
        self._more = 0
        self._next = QTimer(self, interval=_BETWEEN_MS, singleShot=True)
        self._next.timeout.connect(lambda: self._add_rows(_IN_A_TURN))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.hide()

    def show_exposed(self, exposed: Sequence[Exposed]) -> bool:
        """Show *exposed*; True when the focus was here and nothing is left to put it on."""
        focused = QApplication.focusWidget()
        before = next((row.one.key_set for row in self.rows if focused is not None and row.isAncestorOf(focused)), "")
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows = []
        self._left = deque(enumerate(exposed[:_MOST_ROWS], 1))
        self._more = len(exposed) - len(self._left)
        self._add_rows(_MOST_ROWS if before else _IN_A_TURN)  # all of them, where the focus goes back to one
        self.setVisible(bool(self.rows))
        return bool(before) and not self._focus(before)

    def _add_rows(self, count: int) -> None:
        """Add so many rows, and the others in the next turns."""
        for _ in range(min(count, len(self._left))):
            number, one = self._left.popleft()
            if number > 1:
                self._column.addWidget(Hairline())
            self.rows.append(self._make_row(number, one))
            self._column.addWidget(self.rows[-1])
        if self._left:
            self._next.start()
        elif self._more > 0:
            words = self.tr("{count} more follow when these are done; the text has them all.")
            self._column.addWidget(Prose(words.format(count=grouped(self._more)), "small", "text2"))

    def _focus(self, key_set_id: str) -> bool:
        """Put the focus back on the key that had it, or on the next one that is left."""
        same = next((row for row in self.rows if row.one.key_set == key_set_id and not row.one.is_done), None)
        row = same or next((row for row in self.rows if not row.one.is_done), None)
        button = row.findChild(Button) if row is not None else None
        if button is None:
            return False
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
