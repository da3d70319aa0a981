"""The list of key sets: one of them is chosen, and keys act on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QWidget

from vault_app.services.clock import Clock
from vault_app.ui.key_sets.key_set_list_model import KeySetListModel
from vault_app.ui.key_sets.key_set_rows import KeySetRow
from vault_app.ui.shortcuts import own_keys
from vault_app.ui.widgets.copying import GuardedView
from vault_app.ui.widgets.key_set_delegate import KeySetDelegate
from vault_app.ui.widgets.row_menu import RowMenu

_PORTION = 500  # rows
_NEXT_PORTION_MS = 20


class KeySetView(QListView):
    """Follows what is chosen elsewhere, and tells what the user chooses here.

    Attributes:
        key_sets: The rows.
    """

    key_set_chosen = Signal(str)
    opened = Signal()
    """Enter was pressed on the chosen key set: the user wants to work on its page."""
    rename_asked = Signal()
    recycle_asked = Signal()
    copy_asked = Signal()
    """The secret key of the chosen key set is to be copied."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = ""
        self._last_place = 0
        self.key_sets = KeySetListModel(clock, self)
        self._delegate = KeySetDelegate(self)
        GuardedView(self, self.copy_asked.emit)
        self._prepare()
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        # A click on the row that is current already leads to its page where one column is shown.
        self.clicked.connect(self._on_current_changed)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def _prepare(self) -> None:
        self.setModel(self.key_sets)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Key sets"))
        self.setUniformItemSizes(True)
        # The view asks the model for each row that it places: a portion in each turn, the one in sight first.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_PORTION)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setStyleSheet("QListView { background: transparent; }")

    def set_menu(self, menu: QMenu) -> None:
        """Offer *menu* on a row."""
        RowMenu(self, own_keys.KEY_SET_MENU, lambda _index, where: menu.popup(where))

    def set_narrow(self, narrow: bool) -> None:
        """Show verdicts without their age."""
        self._delegate.narrow = narrow
        self.doItemsLayout()

    def set_rows(self, rows: Sequence[KeySetRow], *, with_account: bool) -> None:
        """Show *rows*, without telling that another one is chosen."""
        selection = self.selectionModel()
        blocked = selection.blockSignals(True)
        self.key_sets.set_rows(rows, with_account=with_account)
        selection.blockSignals(blocked)

    def mark(self, key_set_id: str) -> None:
        """Show a key set as chosen without telling so; none when it is not among the rows."""
        self._chosen = key_set_id
        selection = self.selectionModel()
        blocked = selection.blockSignals(True)
        place = self.key_sets.row_of(key_set_id) if key_set_id else -1
        self._last_place = place if place >= 0 else self._last_place
        if place < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif self.currentIndex().row() != place or not selection.hasSelection():
            self.setCurrentIndex(self.key_sets.index(place))
            self._scroll_to_chosen()
        selection.blockSignals(blocked)
        self.viewport().update()

    def enter(self) -> None:
        """Take the focus, on the first row when none is chosen."""
        if self.key_sets.rowCount():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if not self.currentIndex().isValid():
                self.setCurrentIndex(self.key_sets.index(0))

    def _scroll_to_chosen(self) -> None:
        """Bring the chosen row into sight, as soon as the view has placed it."""
        index = self.currentIndex()
        if index.isValid() and self.visualRect(index).isEmpty() and self.isVisible():
            QTimer.singleShot(_NEXT_PORTION_MS, self, self._scroll_to_chosen)
        else:
            self.scrollTo(index)

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.key_set_chosen.emit(self.key_sets.rows[current.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act_of(event)
        if act is not None:
            act()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _act_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        """Return what a key does here; None for what any list does with it."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and not self.currentIndex().isValid():
            return partial(self._go_on_from_last, -1 if event.key() == Qt.Key.Key_Up else 0)
        acts = (
            (own_keys.GO_TO_PAGE, self.opened.emit),
            (own_keys.COPY_SECRET_KEY, self.copy_asked.emit),
            (own_keys.RENAME_KEY_SET, self.rename_asked.emit),
            (own_keys.RECYCLE_KEY_SET, self.recycle_asked.emit),
        )
        return next((act for key, act in acts if key.is_pressed(event)), None)

    def _go_on_from_last(self, step: int) -> None:
        """Choose what stands where the one was that has gone, or the one above it."""
        place = min(self._last_place + step, self.key_sets.rowCount() - 1)
        self.setCurrentIndex(self.key_sets.index(max(place, 0)))
