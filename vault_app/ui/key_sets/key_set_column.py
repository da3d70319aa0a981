"""The middle column: an account's head and slots, and the list of its key sets."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from vault_app.core.search import read_query
from vault_app.services.clock import Clock
from vault_app.ui.key_sets.closing_notice import ClosingNoticeBar
from vault_app.ui.key_sets.column_content import ColumnContent
from vault_app.ui.key_sets.key_set_rows import KeySetRow
from vault_app.ui.key_sets.key_set_view import KeySetView
from vault_app.ui.messages import clauses
from vault_app.ui.moments import grouped
from vault_app.ui.search.search_edit import SearchEdit
from vault_app.ui.search.search_help import SearchHelpButton, misread_words
from vault_app.ui.shortcuts import own_keys
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.button import Button, ButtonKind, IconButton
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.field_frame import FieldFrame
from vault_app.ui.widgets.help_line import HelpLine
from vault_app.ui.widgets.slot_board import SlotBoard
from vault_app.ui.widgets.slots import SLOT_COUNT

_SAY_FOUND_AFTER_MS = 600  # a screen reader says first what was typed


class KeySetColumn(QWidget):
    """368 pixels wide, 304 where the window is narrow."""

    key_set_chosen = Signal(str)
    opened = Signal()
    """Enter was pressed on the chosen key set: the user wants to work on its page."""
    add_asked = Signal()
    rename_asked = Signal()
    recycle_asked = Signal()
    filter_changed = Signal()
    copy_asked = Signal()
    """The secret key of the chosen key set is to be copied."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._clock = clock
        self._content: ColumnContent | None = None
        self._sort_menu: QMenu | None = None
        self._narrow = self._is_quiet = False
        self._chosen = ""
        self.title_label = ElidedLabel("", "title")
        self.subtitle_label = ElidedLabel("", "small", "text2")
        self.add_key_set_button = Button(self.tr("Add key set"), ButtonKind.SECONDARY, "plus")
        self.add_icon_button = IconButton("plus", self.tr("Add key set"), ButtonKind.SECONDARY)
        self.closing_notice = ClosingNoticeBar()
        self.slot_board = SlotBoard()
        self.filter_edit = SearchEdit(self.tr("Filter key sets"))
        self.filter_help_button = SearchHelpButton(self.filter_edit.add_term)
        self.filter_frame = FieldFrame(self.filter_edit, "search", metrics.BUTTON_HEIGHT)
        self.filter_frame.add_action(self.filter_help_button)
        self.sort_button = IconButton("sort", self.tr("Sort"), ButtonKind.SECONDARY)
        self.sort_icon_button = IconButton("sort", self.tr("Sort"), ButtonKind.QUIET)
        self.search_misread_line = HelpLine()
        self.misread_line = HelpLine()
        words = self.tr("What you began on the page beside stays there until you choose a key set here.")
        self.stays_line = HelpLine(words)
        self.key_set_view = KeySetView(clock)
        self.model = self.key_set_view.key_sets
        self.empty_state = EmptyState("key", "", "")
        self.empty_state.icon.hide()  # the page beside it has the same
        for name in (
            *("title_label", "subtitle_label", "add_key_set_button", "add_icon_button", "closing_notice", "slot_board"),
            *("filter_edit", "filter_help_button", "sort_button", "sort_icon_button", "misread_line"),
            *("search_misread_line", "stays_line"),
            *("key_set_view", "empty_state"),
        ):
            getattr(self, name).setObjectName(name)
        self._say_found = QTimer(self, interval=_SAY_FOUND_AFTER_MS, singleShot=True)
        self._build()
        self._connect()
        self._show_buttons()
        self._show_filter()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title_label)
        words.addWidget(self.subtitle_label)
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.setSpacing(metrics.SPACE_8)
        head.addLayout(words, 1)
        head.addWidget(self.sort_icon_button)
        head.addWidget(self.add_key_set_button)
        head.addWidget(self.add_icon_button)
        board = QHBoxLayout()
        board.setContentsMargins(4, 0, 4, 0)
        board.addWidget(self.slot_board)
        typed = QHBoxLayout()
        typed.setContentsMargins(4, 0, 4, 0)
        typed.setSpacing(metrics.SPACE_8)
        typed.addWidget(self.filter_frame, 1)
        typed.addWidget(self.sort_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 14, 12, 8)
        column.setSpacing(10)
        column.addLayout(head)
        notice = QHBoxLayout()
        notice.setContentsMargins(4, 0, 4, 0)
        notice.addWidget(self.closing_notice)
        column.addLayout(notice)
        column.addLayout(board)
        column.addLayout(_indented(self.search_misread_line))
        column.addLayout(typed)
        column.addLayout(_indented(self.misread_line))
        column.addLayout(_indented(self.stays_line))
        self.stays_line.hide()
        column.addWidget(self.key_set_view, 1)
        column.addWidget(self.empty_state, 1)

    def _connect(self) -> None:
        self.add_key_set_button.clicked.connect(self.add_asked)
        self.add_icon_button.clicked.connect(self.add_asked)
        self.slot_board.free_clicked.connect(lambda _place: self.add_asked.emit())
        self.slot_board.slot_clicked.connect(self._on_slot_clicked)
        for button in (self.sort_button, self.sort_icon_button):
            button.clicked.connect(self._on_sort_clicked)
        self.filter_edit.textChanged.connect(lambda _text: self._on_filter_changed())
        self.filter_edit.installEventFilter(self)
        self._say_found.timeout.connect(self._on_say_found)
        view = self.key_set_view
        for told, tells in (
            (view.key_set_chosen, self.key_set_chosen),
            (view.opened, self.opened),
            (view.rename_asked, self.rename_asked),
            (view.recycle_asked, self.recycle_asked),
            (view.copy_asked, self.copy_asked),
        ):
            told.connect(tells)

    @property
    def shown_rows(self) -> tuple[KeySetRow, ...]:
        """The rows that the list holds now."""
        return self.model.rows

    @property
    def is_filtered(self) -> bool:
        """Whether something is typed into the filter."""
        return bool(self.filter_edit.text())

    def say_page_stays(self, stays: bool) -> None:
        """Tell, or tell no more, that the page beside is of none of the rows because something is unfinished there."""
        if stays and self.stays_line.isHidden():
            announce(self, self.stays_line.text)
        self.stays_line.setVisible(stays)

    def set_menus(self, key_set_menu: QMenu, sort_menu: QMenu) -> None:
        """Offer *key_set_menu* on a row, and *sort_menu* below the button at the list's head."""
        self.key_set_view.set_menu(key_set_menu)
        self._sort_menu = sort_menu
        sort_menu.triggered.connect(lambda _action: self._name_order())
        self._name_order()

    def _name_order(self) -> None:
        actions = self._sort_menu.actions() if self._sort_menu is not None else []
        chosen = [action.text() for action in actions if action.isChecked()]
        for button in (self.sort_button, self.sort_icon_button):
            button.setToolTip(self.tr("Sort: {order}").format(order=clauses(*chosen)))
            button.setAccessibleDescription(clauses(*chosen))

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
        self.slot_board.set_narrow(narrow)
        self.closing_notice.set_narrow(narrow)
        self._show_buttons()
        self._show_filter()
        self.key_set_view.set_narrow(narrow)

    def set_quiet(self, quiet: bool) -> None:
        """Leave it to the page beside to say that nothing is here yet, and what to do."""
        if quiet != self._is_quiet:
            self._is_quiet = quiet
            self._show_rows()

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
        self.sort_button.setVisible(has_rows and not self._narrow)
        self.sort_icon_button.setVisible(has_rows and self._narrow)

    def _on_sort_clicked(self) -> None:
        button = self.sort_icon_button if self._narrow else self.sort_button
        if self._sort_menu is not None:
            self._sort_menu.popup(button.mapToGlobal(QPoint(0, button.height() + metrics.SPACE_4)))

    def _on_filter_changed(self) -> None:
        self._show_rows()
        self.say_found()
        self.filter_changed.emit()

    def say_found(self) -> None:
        """Have a screen reader say how many key sets are listed, once nothing more is typed."""
        self._say_found.start()

    def _on_say_found(self) -> None:
        count = self.model.rowCount()
        words = self.tr("1 key set") if count == 1 else self.tr("{count} key sets").format(count=grouped(count))
        announce(self, words if count else self.tr("Nothing found"))

    def _show_rows(self) -> None:
        content = self._content
        if content is None:
            return
        typed = self.filter_edit.text()
        query = read_query(typed)
        rows = query.among(content.rows, self._clock.utc_now())
        self.key_set_view.set_rows(rows, with_account=content.with_account)
        self.key_set_view.setVisible(bool(rows))
        self.empty_state.setVisible(not rows)
        if not rows:
            if typed:
                self.empty_state.set_words(self.tr("Nothing found"), self.tr("No key set here fits what is typed."))
            elif self._is_quiet:
                self.empty_state.set_words("")
            else:
                self.empty_state.set_words(content.empty_head, content.empty_sentence)
        _say_misread(self.search_misread_line, content.misread)  # nearer to the search than to the filter
        _say_misread(self.misread_line, query.misread)
        self._mark_chosen()

    def _mark_chosen(self) -> None:
        self.key_set_view.mark(self._chosen)
        content = self._content
        if content is not None and content.slots is not None:
            keys = [slot.key for slot in content.slots]
            self.slot_board.set_chosen(keys.index(self._chosen) if self._chosen in keys else -1)

    def _on_slot_clicked(self, place: int) -> None:
        if self._content is not None and self._content.slots is not None:
            self.key_set_chosen.emit(self._content.slots[place].key)
        self._mark_chosen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if own_keys.CLEAR_SEARCH.is_pressed(event) and self.filter_edit.text():
                self.filter_edit.clear()
                return True
            if own_keys.ENTER_LIST.is_pressed(event):
                self.enter_list()
                return True
        return super().eventFilter(watched, event)

    def enter_list(self) -> None:
        """Put the focus into the list, on its first row when none is chosen."""
        self.key_set_view.enter()


def _indented(line: HelpLine) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(6, 0, 4, 0)
    row.addWidget(line)
    return row


def _say_misread(line: HelpLine, misread: tuple[str, ...]) -> None:
    words = misread_words(misread)
    if words != line.text:
        line.say("warning" if words else "", words)
        announce(line, words)
    line.setVisible(bool(words))
