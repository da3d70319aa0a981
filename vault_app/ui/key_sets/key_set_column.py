"""The middle column: an account's head and slots, and the list of its key sets."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from vault_app.exchanges.protocol import ClosingNotice
from vault_app.services.clock import Clock
from vault_app.ui.key_sets.closing_notice import ClosingNoticeBar
from vault_app.ui.key_sets.key_set_list_model import KeySetListModel
from vault_app.ui.key_sets.key_set_rows import KeySetRow, matching
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind, IconButton
from vault_app.ui.widgets.copying import GuardedView
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.field_frame import FieldEdit, FieldFrame
from vault_app.ui.widgets.key_set_delegate import KeySetDelegate
from vault_app.ui.widgets.slot_board import SlotBoard
from vault_app.ui.widgets.slots import SLOT_COUNT, Slot

_PORTION = 500  # rows
_NEXT_PORTION_MS = 20


@dataclass(frozen=True, slots=True)
class ColumnContent:
    """What the column shows.

    Attributes:
        slots: Of the account; None where several accounts are listed or the exchange has another number of slots.
        can_add: Whether there is an account to add to.
        empty_head, empty_sentence: Said when there is no row and nothing was typed.
    """

    title: str
    subtitle: str
    rows: tuple[KeySetRow, ...]
    slots: tuple[Slot, ...] | None
    notice: ClosingNotice | None
    with_account: bool
    can_add: bool
    empty_head: str
    empty_sentence: str


class KeySetColumn(QWidget):
    """368 pixels wide, 304 where the window is narrow."""

    key_set_chosen = Signal(str)
    opened = Signal()
    """Enter was pressed on the chosen key set: the user wants to work on its page."""
    add_asked = Signal()
    rename_asked = Signal()
    recycle_asked = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._content: ColumnContent | None = None
        self._narrow = False
        self._chosen = ""
        self.model = KeySetListModel(clock, self)
        self.title_label = ElidedLabel("", "title")
        self.subtitle_label = ElidedLabel("", "small", "text2")
        self.add_key_set_button = Button(self.tr("Add key set"), ButtonKind.SECONDARY, "plus")
        self.add_icon_button = IconButton("plus", self.tr("Add key set"), ButtonKind.SECONDARY)
        self.closing_notice = ClosingNoticeBar()
        self.slot_board = SlotBoard()
        self.filter_edit = FieldEdit(self.tr("Filter key sets"))
        self.filter_edit.setAccessibleName(self.tr("Filter key sets"))
        self.filter_frame = FieldFrame(self.filter_edit, "search", metrics.BUTTON_HEIGHT)
        self.key_set_view = QListView()
        GuardedView(self.key_set_view)
        self._delegate = KeySetDelegate(self.key_set_view)
        self.empty_state = EmptyState("key", "", "")
        for name in (
            *("title_label", "subtitle_label", "add_key_set_button", "add_icon_button", "closing_notice", "slot_board"),
            *("filter_edit", "key_set_view", "empty_state"),
        ):
            getattr(self, name).setObjectName(name)
        self._prepare_view()
        self._build()
        self._connect()
        self._show_buttons()
        self._show_filter()

    def _prepare_view(self) -> None:
        view = self.key_set_view
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setAccessibleName(self.tr("Key sets"))
        view.setUniformItemSizes(True)
        # The view asks the model for each row that it places: a portion in each turn, the one in sight first.
        view.setLayoutMode(QListView.LayoutMode.Batched)
        view.setBatchSize(_PORTION)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setTabKeyNavigation(False)
        view.setStyleSheet("QListView { background: transparent; }")
        view.installEventFilter(self)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title_label)
        words.addWidget(self.subtitle_label)
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.setSpacing(metrics.SPACE_8)
        head.addLayout(words, 1)
        head.addWidget(self.add_key_set_button)
        head.addWidget(self.add_icon_button)
        board = QHBoxLayout()
        board.setContentsMargins(4, 0, 4, 0)
        board.addWidget(self.slot_board)
        typed = QHBoxLayout()
        typed.setContentsMargins(4, 0, 4, 0)
        typed.addWidget(self.filter_frame)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 14, 12, 8)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.closing_notice)
        column.addLayout(board)
        column.addLayout(typed)
        column.addWidget(self.key_set_view, 1)
        column.addWidget(self.empty_state, 1)

    def _connect(self) -> None:
        self.add_key_set_button.clicked.connect(self.add_asked)
        self.add_icon_button.clicked.connect(self.add_asked)
        self.slot_board.free_clicked.connect(lambda _place: self.add_asked.emit())
        self.slot_board.slot_clicked.connect(self._on_slot_clicked)
        self.filter_edit.textChanged.connect(lambda _text: self._show_rows())
        self.filter_edit.installEventFilter(self)
        self.key_set_view.selectionModel().currentChanged.connect(self._on_current_changed)
        # A click on the row that is current already leads to its page where one column is shown.
        self.key_set_view.clicked.connect(self._on_current_changed)
        self.key_set_view.activated.connect(lambda _index: self.opened.emit())

    @property
    def shown_rows(self) -> tuple[KeySetRow, ...]:
        """The rows that the list holds now."""
        return self.model.rows

    def show_content(self, content: ColumnContent, chosen: str) -> None:
        """Show an account, or several; *chosen* is the chosen key set's id."""
        self._content = content
        self._chosen = chosen
        self.title_label.setText(content.title)
        self.subtitle_label.setText(content.subtitle)
        self.closing_notice.set_notice(content.notice)
        self._show_board(content)
        self._show_buttons()
        self._show_filter()
        self._show_rows()

    def set_chosen(self, key_set_id: str) -> None:
        """Mark another key set as the chosen one."""
        self._chosen = key_set_id
        self._mark_chosen()

    def set_narrow(self, narrow: bool) -> None:
        """Show less: one bar for the slots, one line for the notice, verdicts without their age."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._delegate.narrow = narrow
        self.slot_board.set_narrow(narrow)
        self.closing_notice.set_narrow(narrow)
        self._show_buttons()
        self._show_filter()
        self.key_set_view.doItemsLayout()

    def clear_filter(self) -> None:
        """Show every row again."""
        self.filter_edit.clear()

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self.filter_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_edit.selectAll()

    def forget(self) -> None:
        """Drop everything; the vault was locked."""
        self._content = None
        self._chosen = ""
        self.filter_edit.clear()
        self.model.set_rows((), with_account=False)
        self.slot_board.set_slots(())
        self.title_label.setText("")
        self.subtitle_label.setText("")

    def _show_board(self, content: ColumnContent) -> None:
        shown = content.slots is not None and len(content.slots) <= SLOT_COUNT
        self.slot_board.setVisible(shown)
        if shown and content.slots is not None:
            self.slot_board.set_slots(content.slots)

    def _show_buttons(self) -> None:
        can_add = self._content is not None and self._content.can_add
        self.add_key_set_button.setVisible(can_add and not self._narrow)
        self.add_icon_button.setVisible(can_add and self._narrow)

    def _show_filter(self) -> None:
        has_rows = self._content is not None and bool(self._content.rows)
        self.filter_frame.setVisible(has_rows and not self._narrow)

    def _show_rows(self) -> None:
        content = self._content
        if content is None:
            return
        typed = self.filter_edit.text()
        rows = matching(content.rows, typed)
        selection = self.key_set_view.selectionModel()
        blocked = selection.blockSignals(True)
        self.model.set_rows(rows, with_account=content.with_account)
        selection.blockSignals(blocked)
        self.key_set_view.setVisible(bool(rows))
        self.empty_state.setVisible(not rows)
        if not rows:
            if typed:
                self.empty_state.set_words(self.tr("Nothing found"), self.tr("No key set here is called so."))
            else:
                self.empty_state.set_words(content.empty_head, content.empty_sentence)
        self._mark_chosen()

    def _mark_chosen(self) -> None:
        selection = self.key_set_view.selectionModel()
        blocked = selection.blockSignals(True)
        place = self.model.row_of(self._chosen) if self._chosen else -1
        if place < 0:
            self.key_set_view.clearSelection()
            self.key_set_view.setCurrentIndex(QModelIndex())
        elif self.key_set_view.currentIndex().row() != place or not selection.hasSelection():
            self.key_set_view.setCurrentIndex(self.model.index(place))
            self._scroll_to_chosen()
        selection.blockSignals(blocked)
        self.key_set_view.viewport().update()
        content = self._content
        if content is not None and content.slots is not None:
            keys = [slot.key for slot in content.slots]
            self.slot_board.set_chosen(keys.index(self._chosen) if self._chosen in keys else -1)

    def _scroll_to_chosen(self) -> None:
        """Bring the chosen row into sight, as soon as the view has placed it."""
        index = self.key_set_view.currentIndex()
        if index.isValid() and self.key_set_view.visualRect(index).isEmpty() and self.key_set_view.isVisible():
            QTimer.singleShot(_NEXT_PORTION_MS, self, self._scroll_to_chosen)
        else:
            self.key_set_view.scrollTo(index)

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.key_set_chosen.emit(self.model.rows[current.row()].id)

    def _on_slot_clicked(self, place: int) -> None:
        if self._content is not None and self._content.slots is not None:
            self.key_set_chosen.emit(self._content.slots[place].key)
        self._mark_chosen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if watched is self.key_set_view and key == Qt.Key.Key_F2:
                self.rename_asked.emit()
                return True
            if watched is self.key_set_view and key == Qt.Key.Key_Delete:
                self.recycle_asked.emit()
                return True
            if watched is self.filter_edit and key == Qt.Key.Key_Escape and self.filter_edit.text():
                self.filter_edit.clear()
                return True
            if watched is self.filter_edit and key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter_list()
                return True
        return super().eventFilter(watched, event)

    def _enter_list(self) -> None:
        if self.model.rowCount():
            self.key_set_view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if not self.key_set_view.currentIndex().isValid():
                self.key_set_view.setCurrentIndex(self.model.index(0))
