"""Rows of widgets for a list that may have thousands: a portion at once, the next when it is asked for."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from vault_app.ui.moments import grouped
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.hairline import Hairline

_TURN_S = 0.006  # spent on making rows before the window comes round; to lay them out and paint them takes longer
_AT_LEAST = 3  # rows in each turn
_BETWEEN_MS = 1  # with 0 the next turn, or that of another list, would come before any other timer

Item = TypeVar("Item", bound=Hashable)
Row = TypeVar("Row", bound=QWidget)


class RowPortions(Card, Generic[Item, Row]):
    """A card of rows with lines between them; a row stays as long as its item is the same.

    Args:
        make_row: Makes the row of an item.
        portion: How many are shown at first, and how many more at each wish.
    """

    def __init__(self, make_row: Callable[[Item], Row], portion: int) -> None:
        super().__init__()
        self._make_row = make_row
        self._portion = self._most = portion
        self._items: Sequence[Item] = ()
        self._made: dict[Item, tuple[Hairline, Row]] = {}
        self._next = QTimer(self, interval=_BETWEEN_MS, singleShot=True)
        self._next.timeout.connect(self._make_some)
        self.more_button = Button("", ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
        self.more_button.setObjectName("more_rows_button")
        self.more_button.clicked.connect(self._on_more)
        self.more_button.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._rows)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignHCenter)

    @property
    def rows(self) -> list[Row]:
        """The rows that are made by now, in their order."""
        return [self._made[each][1] for each in self._wanted() if each in self._made]

    def show_items(self, items: Sequence[Item], *, from_start: bool = False, at_once: bool = True) -> None:
        """Show *items*, no two of them equal; the first rows now, the others of the portion in the next turns.

        Args:
            items: All there are.
            from_start: It is another list, so no more than a portion is shown of it.
            at_once: False: the first rows come in a turn of their own, too.
        """
        self._items = items
        if from_start:
            self._most = self._portion
        wanted = frozenset(self._wanted())
        for gone in [each for each in self._made if each not in wanted]:
            for widget in self._made.pop(gone):
                self._rows.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._show_more_button()
        if at_once:
            self._make_some()
        else:
            self._next.start()

    def _wanted(self) -> Sequence[Item]:
        return self._items[: self._most]

    def _make_some(self) -> None:
        """Make rows for a moment, and go on in a turn of its own where that was not enough."""
        end, made = time.perf_counter() + _TURN_S, 0
        for at, item in enumerate(self._wanted()):
            if item not in self._made:
                if made >= _AT_LEAST and time.perf_counter() > end:
                    self._next.start()
                    return
                made += 1
                self._made[item] = Hairline(), self._make_row(item)
            line, row = self._made[item]
            if self._widget_at(2 * at + 1) is not row:
                self._rows.insertWidget(2 * at, line)
                self._rows.insertWidget(2 * at + 1, row)
            line.setVisible(at > 0)
        self._next.stop()

    def _widget_at(self, place: int) -> QWidget | None:
        item = self._rows.itemAt(place)
        return item.widget() if item is not None else None

    def _show_more_button(self) -> None:
        left = len(self._items) - self._most
        words = QCoreApplication.translate("RowPortions", "Show {more} more of {left}")
        self.more_button.setText(words.format(more=grouped(min(self._portion, left)), left=grouped(max(0, left))))
        self.more_button.setVisible(left > 0)

    def _on_more(self) -> None:
        first = self._items[self._most]
        self._most += self._portion
        self._show_more_button()
        self._make_some()
        if first in self._made:
            button = self._made[first][1].findChild(QAbstractButton)
            if button is not None:  # it may be the last portion, and the button that had the focus gone
                button.setFocus(Qt.FocusReason.TabFocusReason)
