"""The unlocked window: accounts, key sets, and the chosen one's page, side by side as the width allows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vault_app.core.errors import AccountNotFound, KeySetNotFound
from vault_app.core.key_set import KeySetId
from vault_app.services.events import AccountAdded, Event, KeySetAdded, KeySetRestored
from vault_app.services.session import Session
from vault_app.services.settings_store import LastPlace
from vault_app.ui.accounts.accounts_sidebar import ALL, BIN, OWN_PAGES, AccountsSidebar
from vault_app.ui.column_arrangement import ColumnArrangement
from vault_app.ui.key_set_page.page_column import PageColumn
from vault_app.ui.key_set_page.page_kinds import PAGE_KINDS
from vault_app.ui.key_set_page.what_to_do import say_what_to_do
from vault_app.ui.key_sets.key_set_column import KeySetColumn
from vault_app.ui.key_sets.key_set_rows import KeySetRow
from vault_app.ui.part_focus import Part, focus_first, focus_next
from vault_app.ui.place_memory import PlaceMemory
from vault_app.ui.place_pages import PlacePages
from vault_app.ui.search.narrowing import Narrowing
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.workspace import Workspace
from vault_app.ui.workspace_content import WorkspaceContent

_FIRST_CHOICE_MS = 20
_AT_REST_MS = 1_500  # after unlocking; the first page is there and has been looked at
_PAGE_IDS = tuple(each.id for each in PAGE_KINDS)


class WorkspaceView(QWidget):
    """Three columns from 1200 pixels on, a rail and two from 900, one below; the same parts in all of them."""

    first_key_set_asked = Signal()
    """A key set is to be added, and there is no account yet."""
    back_possible = Signal(bool)
    """Whether one column is shown and it is the page, so that *Back* leads to the list."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._content = WorkspaceContent(workspace, self)
        self._chosen = ""
        self._memory = PlaceMemory.of(workspace)
        self._last = LastPlace()
        self._sidebar_timer = QTimer(self, interval=0, singleShot=True)
        self._sidebar_timer.timeout.connect(self._show_sidebar)
        self._on_page = False
        self._is_empty = True
        self.sidebar = AccountsSidebar()
        self.key_set_column = KeySetColumn(workspace.clock)
        self.page_column = PageColumn(workspace)
        self.narrowing = Narrowing(workspace, self.key_set_column, self.page_column, self)
        self.place_stack = QStackedWidget()
        for name in ("sidebar", "key_set_column", "page_column", "place_stack"):
            getattr(self, name).setObjectName(name)
        self._build()
        self._connect()

    def _build(self) -> None:
        both = QWidget()
        columns = QHBoxLayout(both)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self.key_set_column)
        line = Hairline(Qt.Orientation.Vertical)
        self._arrangement = ColumnArrangement(self.sidebar, self.key_set_column, line, self.page_column)
        columns.addWidget(line)
        columns.addWidget(self.page_column, 1)
        self._key_sets = both
        self.place_stack.addWidget(both)
        self.place_pages = PlacePages(self._workspace, self.place_stack)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(Hairline(Qt.Orientation.Vertical))
        row.addWidget(self.place_stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)

    def _connect(self) -> None:
        self._workspace.may_leave = self.page_column.may_leave
        self._content.findings_changed.connect(self._show_sidebar)
        self._content.order_changed.connect(self._show_place)
        self._workspace.unlocked.connect(self._on_unlocked)
        self._workspace.locked.connect(self._forget)
        self._workspace.vault_changed.connect(self._on_vault_changed)
        self._workspace.selection_changed.connect(self._on_selection_changed)
        self._workspace.add_requested.connect(self.start_adding)
        self._workspace.replace_requested.connect(self.start_replacing)
        self._workspace.page_requested.connect(self._go_to_page)
        self.page_column.adding_ended.connect(self._on_adding_ended)
        self.place_pages.key_set_asked.connect(self._on_key_set_asked)
        self.sidebar.place_chosen.connect(self._on_place_chosen)
        self.key_set_column.key_set_chosen.connect(self._on_key_set_chosen)
        self.key_set_column.opened.connect(self._on_opened)
        self.key_set_column.add_asked.connect(self.ask_to_add)
        self.narrowing.search_changed.connect(self._on_search_changed)
        self.narrowing.left.connect(lambda: self.sidebar.set_searching(searching=False))
        self.narrowing.ended.connect(self._on_narrowing_ended)
        self.narrowing.hit.followed.connect(self._say_what_to_do)

    # Places

    @property
    def place(self) -> str:
        """Which place of the sidebar is shown."""
        return self.sidebar.place

    @property
    def account_id(self) -> str:
        """The account that is shown, or that of the chosen key set, or the only one; empty when that is not clear."""
        if self._workspace.session is None:
            return ""
        accounts, place = self._workspace.vault.listed_accounts, self.place
        chosen = self._workspace.selected
        is_shown = not self.narrowing.typed and any(each.id == place for each in accounts)
        if chosen is not None and not is_shown:
            return chosen[0].id
        return place if is_shown else accounts[0].id if accounts else ""

    @property
    def _shows_own_page(self) -> bool:
        return self.place in OWN_PAGES and not self.narrowing.typed

    @property
    def last_place(self) -> LastPlace:
        """Where the next unlock begins: where the user is, or was before a search that is on."""
        before = self.narrowing.hit.before
        place, chosen = self.place, self._chosen if before is None else before
        if before is None and self.narrowing.typed:
            place = next((row.account for row in self._content.rows if row.id == chosen), place)
        place = "" if place in OWN_PAGES else place
        return LastPlace(self.page_column.page_id, place, chosen if place else "")

    @property
    def all_rows(self) -> tuple[KeySetRow, ...]:
        """Every listed key set, whatever is shown."""
        return self._content.rows

    def show_chosen(self) -> None:
        """Show the page of the chosen key set, whatever place was shown."""
        chosen = self._workspace.selected
        if chosen is not None:
            if self._shows_own_page:
                self.sidebar.choose(chosen[0].id)
            self._go_to_page()

    def start_adding(self, account_id: str = "") -> None:
        """Show the page that adds a key set to an account."""
        account_id = account_id or self.account_id
        if not account_id:
            self.first_key_set_asked.emit()
            return
        if self.place != account_id or self.narrowing.typed:
            self.sidebar.choose(account_id)
        self.page_column.start_adding(account_id)
        self._go_to_page()

    def ask_to_add(self) -> None:
        """Show the page that adds a key set."""
        self._workspace.request_add()

    def start_replacing(self, key_set_id: str) -> None:
        """Show the page on which a key set is replaced."""
        if self._workspace.select(key_set_id):
            self.show_chosen()
            self.page_column.start_replacing(key_set_id)

    def go_back(self) -> None:
        """Show the list again, where there is one column."""
        if self.page_column.may_leave():
            self._on_page = False
            self._arrange()
            self.take_focus()

    def refresh_ages(self) -> None:
        """Show anew what grows old by itself."""
        self.key_set_column.model.refresh_ages()

    # What happens

    def prepare(self, session: Session, then: Callable[[], None]) -> None:
        """Make ready for the vault of *session*, which is about to be shown, and call *then*."""
        self._content.prepare(session, then)

    def _on_unlocked(self) -> None:
        self._content.refresh()
        self._last = self._memory.recall()
        ids = [each.id for each in self._workspace.vault.listed_accounts]
        known = self._last.account in ids or self._last.account == ALL
        self.sidebar.set_place(self._last.account if known else ids[0] if ids else ALL)
        self._show_sidebar()
        self._show_place()
        # Once the list is painted: showing the first page takes as long again.
        QTimer.singleShot(_FIRST_CHOICE_MS, self, self._choose_first)
        QTimer.singleShot(_AT_REST_MS, self, self._at_rest)

    def _at_rest(self) -> None:
        if self._workspace.session is not None:
            self.page_column.make_ahead()

    def _choose_first(self) -> None:
        rows = self.key_set_column.shown_rows
        if self._workspace.session is None or self._workspace.selected is not None or self.page_column.is_adding:
            return  # the user was quicker
        if rows and not self._arrangement.is_one_column:
            self._workspace.select(self._last.key_set if self._is_listed(self._last.key_set) else rows[0].id)
        if self._last.page in _PAGE_IDS:
            self.page_column.tab_bar.setCurrentIndex(_PAGE_IDS.index(self._last.page))

    def _choose_of_place(self) -> None:
        """Show a key set of the list that is shown: a page of another account beside it would mislead."""
        chosen = self._workspace.selected
        rows = self.key_set_column.shown_rows
        if self._arrangement.is_one_column or (chosen is not None and self._is_listed(chosen[1].id)):
            return
        if not self._workspace.select(rows[0].id if rows else ""):
            self.sidebar.set_place(chosen[0].id if chosen is not None else ALL)
            self._show_place()

    def _on_adding_ended(self) -> None:
        if self._workspace.selected is None:
            self._choose_of_place()
        self.take_focus()

    def take_focus(self) -> None:
        """Put the focus into the list, or on the button that begins it."""
        has_rows = bool(self.key_set_column.shown_rows)
        target = self.key_set_column.key_set_view if has_rows else self.page_column.first_act_button
        target.setFocus(Qt.FocusReason.MouseFocusReason)  # no ring: nobody pressed Tab

    def focus_part(self, step: int) -> None:
        """Move the focus to the next part of the window, or with -1 to the one before: accounts, list, page."""
        parts: list[Part] = [(self.sidebar, self.sidebar.take_focus)]
        if self._shows_own_page:
            parts.append((self.place_stack, lambda: focus_first(self.place_stack)))
        else:
            parts += [(self.key_set_column, self._focus_list), (self.page_column, self.page_column.focus_page)]
        focus_next(self.window(), parts, step)

    def _focus_list(self) -> None:
        column = self.key_set_column
        if column.shown_rows:
            column.key_set_view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            focus_first(column)

    def _forget(self) -> None:
        self._memory.keep(self.last_place)
        self._last, self._chosen = LastPlace(), ""
        self._content.forget()
        self.narrowing.forget()
        self.sidebar.forget()
        self.key_set_column.forget()
        self._on_page = False

    def _on_vault_changed(self, event: Event) -> None:
        self._content.refresh()
        if isinstance(event, AccountAdded):
            self.narrowing.leave()
            self.sidebar.set_place(event.account)
        elif isinstance(event, KeySetAdded) and not self.narrowing.typed and self.place != ALL:
            self.sidebar.set_place(event.account)
        elif (
            isinstance(event, KeySetRestored)
            and self.place == BIN
            and not any(self._workspace.vault.recycled_key_sets())
        ):
            self.sidebar.set_place(self._workspace.vault.home_of(event.key_set)[0].id)
            self._workspace.select(event.key_set)  # else the page would be of a key set that is in none of its rows
        self._show_place()
        if isinstance(event, AccountAdded):
            self._choose_of_place()
        self.narrowing.hit.look_again()
        self._sidebar_timer.start()  # in a turn of its own: list and page come first

    def _on_search_changed(self) -> None:
        is_searching = bool(self.narrowing.typed)
        self.sidebar.set_searching(searching=is_searching)
        self._on_page = self._on_page and not is_searching  # what is found is in the list
        self._show_place()

    def _on_narrowing_ended(self, is_back: bool) -> None:
        chosen = self._workspace.selected
        if chosen is None and not self._shows_own_page:
            self._choose_of_place()
        elif chosen is not None and not is_back and (self._shows_own_page or not self._is_listed(chosen[1].id)):
            self.sidebar.set_place(chosen[0].id)
            self._show_place()

    def _clear_search(self) -> None:
        self.narrowing.clear()
        self.take_focus()

    def _on_place_chosen(self, place: str) -> None:
        if place in OWN_PAGES and not self._workspace.select(""):
            self.sidebar.set_place(self.account_id or ALL)
            return
        self._on_page = False
        self.narrowing.leave()
        self._show_place()
        self._choose_of_place()

    def _on_key_set_chosen(self, key_set_id: str) -> None:
        if not self._workspace.select(key_set_id):
            chosen = self._workspace.selected
            self.key_set_column.set_chosen(chosen[1].id if chosen else "")
        elif self._arrangement.is_one_column:
            self._go_to_page()

    def _on_selection_changed(self, key_set_id: str) -> None:
        self._chosen = key_set_id
        is_users = self._workspace.session is not None and not self.narrowing.hit.is_following
        if key_set_id and is_users and not self._is_listed(key_set_id):
            self.narrowing.leave()
            self.sidebar.set_place(self._workspace.vault.home_of(KeySetId(key_set_id))[0].id)
            self._show_place()
        self.key_set_column.set_chosen(key_set_id)

    def _on_key_set_asked(self, key_set_id: str, field: str) -> None:
        """Show a key set, at the place where a finding about it is cured."""
        try:
            account, key_set = self._workspace.vault.home_of(KeySetId(key_set_id))
        except KeySetNotFound:
            return
        self.sidebar.choose(account.id)
        if self._workspace.select(key_set.id):
            self._go_to_page()
            self.page_column.acts.show_cure(field)

    def _on_opened(self) -> None:
        self._go_to_page()
        self.page_column.focus_page()

    def _go_to_page(self) -> None:
        self.narrowing.hit.follow_if_waiting()
        self.narrowing.hit.keep()
        self._on_page = True
        self._arrange()

    def _is_listed(self, key_set_id: str) -> bool:
        return self.key_set_column.model.row_of(key_set_id) >= 0

    # Showing

    def _show_sidebar(self) -> None:
        session = self._workspace.session
        if session is None:
            return
        count, kind = self._content.attention
        self.sidebar.set_rows(
            self._content.account_rows(session),
            all_count=len(self._content.rows),
            bin_count=self._content.recycled_count(session.vault),
            attention=(count, kind),
        )

    def _show_place(self) -> None:
        session = self._workspace.session
        if session is None:
            return
        chosen = self._workspace.selected
        try:
            place = ALL if self.place in OWN_PAGES else self.place
            content = self._content.column(session, place, self.narrowing.typed)
        except AccountNotFound:
            self.sidebar.set_place(ALL)
            content = self._content.column(session, ALL, self.narrowing.typed)
        self._is_empty = not content.rows and not self.narrowing.typed
        self.key_set_column.show_content(content, chosen[1].id if chosen else "")
        own_page = self.place_pages.page_of(self.place) if self._shows_own_page else None
        self.place_stack.setCurrentWidget(own_page or self._key_sets)
        self._say_what_to_do()
        self._arrange()

    def _say_what_to_do(self) -> None:
        say_what_to_do(
            self.page_column,
            is_empty=self._is_empty,
            finds_nothing=self.narrowing.finds_nothing,
            add=self._workspace.request_add,
            clear=self._clear_search,
        )

    def _arrange(self) -> None:
        self._arrangement.arrange(self.width(), on_page=self._on_page, is_empty=self._is_empty)
        self.back_possible.emit(self._arrangement.is_one_column and self._on_page and not self._shows_own_page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
