"""The accounts at the left, with their slots, and the ways to all key sets, the recycle bin and the settings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QMenu, QVBoxLayout, QWidget

from vault_app.ui.accounts.account_list_model import AccountListModel, AccountRow
from vault_app.ui.accounts.nav_row import NavRow
from vault_app.ui.shortcuts.own_keys import ACCOUNT_MENU, EDIT_ACCOUNT, RECYCLE_ACCOUNT
from vault_app.ui.theme import metrics
from vault_app.ui.theme.fonts import text_scale
from vault_app.ui.widgets.account_delegate import AccountDelegate
from vault_app.ui.widgets.button import IconButton
from vault_app.ui.widgets.copying import GuardedView
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.row_menu import RowMenu

ALL, ATTENTION, AGES, BIN = "*all", "*attention", "*ages", "*bin"
"""Places that are no account; ids of accounts are hexadecimal."""
OWN_PAGES = frozenset({ATTENTION, AGES, BIN})
"""Places that show no list of key sets."""
_WIDTH, _RAIL_WIDTH = 240, 64
_CHOOSING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class AccountsSidebar(QWidget):
    """240 pixels wide, or a rail of 64 with initials."""

    place_chosen = Signal(str)
    """`ALL`, `ATTENTION`, `AGES`, `BIN`, or an account's id."""
    add_account_asked = Signal()
    edit_account_asked = Signal(str)
    recycle_account_asked = Signal(str)
    verify_account_asked = Signal(str)
    settings_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._place = ALL
        self._painted_place = ""
        self._is_searching = False
        self.model = AccountListModel(self)
        self.attention_row = NavRow("bell", self.tr("Needs attention"))
        self.all_row = NavRow("key", self.tr("All key sets"))
        self.ages_row = NavRow("clock", self.tr("Key ages"))
        self.bin_row = NavRow("trash", self.tr("Recycle bin"))
        self.settings_row = NavRow("sliders", self.tr("Settings"))
        self.settings_row.setCheckable(False)
        self._head = Label(self.tr("Accounts"), "small", "text2", 600)
        self.add_account_button = IconButton("plus", self.tr("Add account"), height=metrics.BUTTON_HEIGHT_FIELD)
        self.account_view = QListView()
        GuardedView(self.account_view)
        self._delegate = AccountDelegate(self.account_view)
        self.cut_line = Hairline()  # shows where the list is cut off, when it is
        self.cut_line.setObjectName("cut_line")
        self.cut_line.hide()
        self._nav_rows = {ATTENTION: self.attention_row, ALL: self.all_row, AGES: self.ages_row, BIN: self.bin_row}
        for name in ("attention_row", "all_row", "ages_row", "bin_row", "settings_row"):
            getattr(self, name).setObjectName(name)
        for name in ("add_account_button", "account_view"):
            getattr(self, name).setObjectName(name)
        self._prepare_view()
        self._build()
        self._connect()
        self.set_rail(False)

    def _prepare_view(self) -> None:
        view = self.account_view
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setAccessibleName(self.tr("Accounts"))
        view.setUniformItemSizes(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setTabKeyNavigation(False)
        view.setStyleSheet("QListView { background: transparent; }")
        view.installEventFilter(self)

    def _build(self) -> None:
        head = self._head_row = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self.add_account_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 8)
        column.setSpacing(2)
        column.addWidget(self.attention_row)
        column.addWidget(self.all_row)
        column.addWidget(self.ages_row)
        column.addLayout(head)
        column.addWidget(self.account_view, 1)
        column.addWidget(self.cut_line)
        column.addWidget(self.bin_row)
        column.addWidget(self.settings_row)

    def _connect(self) -> None:
        self.attention_row.clicked.connect(lambda: self.choose(ATTENTION))
        self.all_row.clicked.connect(lambda: self.choose(ALL))
        self.ages_row.clicked.connect(lambda: self.choose(AGES))
        self.bin_row.clicked.connect(lambda: self.choose(BIN))
        self.settings_row.clicked.connect(self.settings_asked)
        self.add_account_button.clicked.connect(self.add_account_asked)
        self.account_view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.account_view.clicked.connect(self._on_row_clicked)
        self.account_view.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: self.cut_line.setVisible(most > 0)
        )
        RowMenu(self.account_view, ACCOUNT_MENU, self._show_menu)

    @property
    def place(self) -> str:
        """What is chosen."""
        return self._place

    def choose(self, place: str) -> None:
        """Choose a place, as a click on it does."""
        self._place = place
        self._show_place()
        self.place_chosen.emit(place)

    def take_focus(self) -> None:
        """Put the focus on what is chosen."""
        self._nav_rows.get(self._place, self.account_view).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_place(self, place: str) -> None:
        """Show *place* as chosen without telling so."""
        self._place = place
        self._show_place()

    def set_searching(self, *, searching: bool) -> None:
        """Show nothing as chosen while what is listed comes from all accounts; `place` stays."""
        if searching != self._is_searching:
            self._is_searching = searching
            self._show_place()

    @property
    def _shown_place(self) -> str:
        return "" if self._is_searching else self._place

    def set_rows(
        self, rows: Sequence[AccountRow], *, all_count: int, bin_count: int, attention: tuple[int, str]
    ) -> None:
        """Show accounts and counts; `attention` is how many findings there are and how bad the worst is."""
        self.model.set_rows(rows)
        self.account_view.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rows else Qt.FocusPolicy.NoFocus)
        self.all_row.set_count(str(all_count) if all_count else "")
        self.bin_row.set_count(str(bin_count) if bin_count else "")
        count, kind = attention
        self.attention_row.set_count(str(count) if count else "", kind)
        self._show_place()

    def set_rail(self, rail: bool) -> None:
        """Shrink to the rail, or grow to the sidebar."""
        if rail == self._delegate.rail and self.width() == self._wanted_width(rail):
            return
        self._delegate.rail = rail
        for row in (*self._nav_rows.values(), self.settings_row):
            row.set_rail(rail)
        self._head.setVisible(not rail)
        # In the rail the button stands below the icons, and so in their middle.
        self._head_row.setContentsMargins(*((10, 6, 10, 4) if rail else (12, 6, 4, 2)))
        self.setFixedWidth(self._wanted_width(rail))
        # Beside a bar the rail's pictures would not stand in its middle; that more follow is seen at the cut line.
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if rail else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.account_view.setVerticalScrollBarPolicy(policy)
        self.account_view.doItemsLayout()

    @staticmethod
    def _wanted_width(rail: bool) -> int:
        return round((_RAIL_WIDTH if rail else _WIDTH) * text_scale())

    def forget(self) -> None:
        """Drop everything; the vault was locked."""
        self._place, self._is_searching = ALL, False
        self.set_rows((), all_count=0, bin_count=0, attention=(0, ""))

    def _show_place(self) -> None:
        shown = self._shown_place
        for place, row in self._nav_rows.items():
            row.setChecked(shown == place)
        selection = self.account_view.selectionModel()
        at = self.model.row_of(shown)
        blocked = selection.blockSignals(True)
        if at < 0:
            self.account_view.clearSelection()
            self.account_view.setCurrentIndex(QModelIndex())
        else:
            self.account_view.setCurrentIndex(self.model.index(at))
        selection.blockSignals(blocked)
        if shown != self._painted_place:
            self._painted_place = shown
            self.account_view.viewport().update()

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid() and self.model.rows[current.row()].id != self._shown_place:
            self.choose(self.model.rows[current.row()].id)

    def _on_row_clicked(self, index: QModelIndex) -> None:
        # The row may be current already while another place is shown, such as the recycle bin.
        if self.model.rows[index.row()].id != self._shown_place:
            self.choose(self.model.rows[index.row()].id)

    def _show_menu(self, index: QModelIndex, where: QPoint) -> None:
        account_id = self.model.rows[index.row()].id
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = self.model.rows[index.row()].name
        menu.addAction(
            self.tr("Verify all of {account}").format(account=name), lambda: self.verify_account_asked.emit(account_id)
        )
        menu.addSeparator()
        menu.addAction(self.tr("Edit account…"), lambda: self.edit_account_asked.emit(account_id))
        menu.addAction(self.tr("Move to the recycle bin"), lambda: self.recycle_account_asked.emit(account_id))
        menu.popup(where)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            place = self.model.row_of(self._shown_place)
            if place < 0 and self.model.rows and event.key() in _CHOOSING:
                self.choose(self.model.rows[0].id)
                return True
            if place >= 0 and EDIT_ACCOUNT.is_pressed(event):
                self.edit_account_asked.emit(self._place)
                return True
            if place >= 0 and RECYCLE_ACCOUNT.is_pressed(event):
                self.recycle_account_asked.emit(self._place)
                return True
        return super().eventFilter(watched, event)
