"""The right column: the chosen key set's head, its tabs, and the page that is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from vault_app.core.key_set import KeySetId
from vault_app.core.replacing import predecessor_of
from vault_app.ui.kept_typing import REQUEST_PLACES, HoldsTyped, KeptTyping
from vault_app.ui.key_set_page.key_set_head import KeySetHead
from vault_app.ui.key_set_page.page_acts import PageActs
from vault_app.ui.key_set_page.page_kinds import (
    ADD_PAGE,
    PAGE_KINDS,
    REPLACE_PAGE,
    AddPage,
    KeySetPage,
    PageKind,
    ReplacePage,
    SpecialPage,
)
from vault_app.ui.key_set_page.page_shelf import PageShelf
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.tab_bar import OVERHANG, TabBar
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:  # pages are loaded when they are shown
    from vault_app.ui.pages.details import DetailsPage


class PageColumn(QWidget):
    """Head, tabs and page of a key set; the page that adds one; or a word about what to do.

    Attributes:
        acts: Commands that are about one of the pages.
    """

    adding_ended = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._narrow: bool | None = None
        self._adding = False
        self._replaces = ""
        self._special: SpecialPage | None = None
        self.acts = PageActs(workspace, self)
        self._head_box = QWidget()
        self.head = KeySetHead()
        self.tab_bar = TabBar()
        self.page_stack = QStackedWidget()
        self._shelf = PageShelf(workspace, self.page_stack, self._take_page)
        self._shelf.failed.connect(self._on_page_failed)
        self.kept = KeptTyping.of(workspace)
        self.kept.when_shown = self._shelf.when_shown
        self.first_act_button = Button("", ButtonKind.PRIMARY, "plus", metrics.BUTTON_HEIGHT_MAIN)
        self.nothing = EmptyState("key", "", "", self.first_act_button)
        for name in ("head", "tab_bar", "page_stack", "nothing", "first_act_button"):
            getattr(self, name).setObjectName(name)
        for kind in PAGE_KINDS:
            # Ctrl and a number are in the menu bar, where they can be seen.
            self.tab_bar.add_tab(kind.icon_name, QCoreApplication.translate("Pages", kind.word), shortcut=False)
        self.tab_bar.setAccessibleName(self.tr("Pages"))
        self._first_act: Callable[[], None] = lambda: None
        self._build()
        self._last_tab = 0
        self.tab_bar.currentChanged.connect(self._on_tab_changed)
        self.first_act_button.clicked.connect(self._on_first_act)
        workspace.selection_changed.connect(self._on_selection_changed)
        workspace.vault_changed.connect(self._show_head)
        workspace.page_requested.connect(self.show_page)
        workspace.locked.connect(self.forget)

    def _build(self) -> None:
        head = QVBoxLayout(self._head_box)
        head.setSpacing(0)
        above = QHBoxLayout()
        above.setContentsMargins(OVERHANG, 0, 0, 0)
        above.addWidget(self.head)
        head.addLayout(above)
        head.addSpacing(metrics.SPACE_4)
        head.addWidget(self.tab_bar)
        self._head_layout = head
        self._line = Hairline()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head_box)
        column.addWidget(self._line)
        column.addWidget(self.page_stack, 1)
        column.addWidget(self.nothing, 1)
        self.set_narrow(False)
        self.say_nothing("", "")

    def _on_first_act(self) -> None:
        self._first_act()

    def set_menu(self, menu: QMenu) -> None:
        """Open *menu* from the head's three dots."""
        self.head.set_menu(menu)

    def set_narrow(self, narrow: bool) -> None:
        """Have less padding and fewer words in the head."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        side = metrics.PAGE_PADDING_NARROW if narrow else metrics.PAGE_PADDING
        self._head_layout.setContentsMargins(side - OVERHANG, metrics.SPACE_16, side - 8, 0)
        self._show_head()

    def pieces(self) -> Iterator[None]:
        """Make the page that is shown first ahead of time, up to each `yield` in a turn of the window."""
        yield from self._shelf.turns.turns(PAGE_KINDS[0].id)

    # What is shown

    @property
    def page_id(self) -> str:
        """The chosen tab."""
        return PAGE_KINDS[self.tab_bar.currentIndex()].id

    @property
    def is_waiting(self) -> bool:
        """Whether the page that was asked for is still being made."""
        return bool(self._shelf.turns.wanted)

    @property
    def is_adding(self) -> bool:
        return self._adding

    @property
    def special(self) -> SpecialPage | None:
        """What is shown in the place of head, tabs and page."""
        return self._special if self._adding else None

    @property
    def is_unfinished(self) -> bool:
        """Whether something was begun on the shown page that is not to be left without a word."""
        page = None if self.page_stack.isHidden() else self.shown_page("details")
        return self._adding or (page is not None and cast("DetailsPage", page).is_changed)

    def may_leave(self) -> bool:
        """Ask the shown page whether it may be left."""
        page = self.page_stack.currentWidget()
        if self.page_stack.isHidden() or page is None:
            return True
        return cast("KeySetPage", page).may_leave()

    def say_nothing(
        self,
        head: str,
        sentence: str,
        act: str = "",
        on_act: Callable[[], None] | None = None,
        icon_name: str = "plus",
    ) -> None:
        """Say what to do while no key set is chosen; *act* and *icon_name* are those of a button."""
        self.nothing.set_words(head, sentence)
        self.first_act_button.setText(act)
        self.first_act_button.set_icon_name(icon_name)
        self.first_act_button.setVisible(bool(act))
        if on_act is not None:
            self._first_act = on_act
        self._show_parts()

    def show_page(self, page_id: str) -> None:
        """Show one of the pages of the chosen key set."""
        index = next(at for at, kind in enumerate(PAGE_KINDS) if kind.id == page_id)
        if self.tab_bar.currentIndex() != index:
            self.tab_bar.setCurrentIndex(index)
        elif not self._adding and self._shelf.turns.wanted != page_id:
            self._show()

    def shown_page(self, page_id: str) -> QWidget | None:
        """Return the page of that id if it is the one in sight."""
        return self._shelf.shown(page_id)

    def when_shown(self, page_id: str, act: Callable[[QWidget], None]) -> None:
        """Call *act* with the page that was asked for as soon as it is in sight; never if something else is shown."""

        def then() -> None:
            page = self._shelf.shown(page_id)
            if page is not None:
                act(page)

        self._shelf.when_shown(then)

    def start_adding(self, account_id: str, replaces: str = "") -> None:
        """Show the page that adds a key set to an account; *replaces* is the id of the one whose place it takes."""
        if not self.may_leave():
            return
        self._replaces = replaces
        self._special = SpecialPage(adding_to=account_id, replaces=replaces)
        self._show_special(ADD_PAGE, lambda page: cast("AddPage", page).start(account_id, replaces))

    def start_replacing(self, key_set_id: str) -> None:
        """Show the page on which a key set is replaced."""
        if not self.may_leave():
            return
        self._special = SpecialPage(replaces=key_set_id)
        self._show_special(REPLACE_PAGE, lambda page: cast("ReplacePage", page).start(key_set_id))

    def _show_special(self, kind: PageKind, start: Callable[[QWidget], None]) -> None:
        """Show a page that is no tab, in the place of head, tabs and page."""
        self._adding = True
        is_there = self._shelf.turns.is_whole(kind.id)

        def show() -> None:
            if self._special is None or not self._special.can_be_shown(self._workspace):
                self._end_special()
                return
            page = self._shelf.whole(kind.id)
            takes_focus = is_there or self._shelf.ground.hasFocus()
            start(page)
            self.page_stack.setCurrentWidget(page)
            self._show_parts()
            if takes_focus:
                page.setFocus(Qt.FocusReason.MouseFocusReason)  # no ring: nobody pressed Tab

        self._shelf.ask(kind.id, show)
        if not is_there:
            self._show_parts()
            self._shelf.ground.setFocus(Qt.FocusReason.MouseFocusReason)

    def _end_special(self) -> None:
        """Show the tabs in the place of a page that is none."""
        if self._adding:
            self._adding = False
            self._show_parts()  # the focus may have to go to the tabs
        self._show()

    def focus_page(self) -> None:
        """Move the focus into the shown page."""
        page = self.page_stack.currentWidget()
        if page is not None and not self.page_stack.isHidden():
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if not page.hasFocus() and not page.isAncestorOf(page.window().focusWidget()):
                self.tab_bar.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def forget(self) -> None:
        """Have every page drop what it holds."""
        self._adding = False
        self._shelf.forget()
        for page in self._shelf.pages:
            cast("KeySetPage", page).forget()
        self.head.forget()
        self.say_nothing("", "")

    def _take_page(self, kind: PageKind, page: QWidget) -> None:
        if hasattr(page, "typed"):
            self.kept.watch(kind.id, cast("HoldsTyped", page))
        if kind is ADD_PAGE:
            adding = cast("AddPage", page)
            adding.finished.connect(self._on_added)
            adding.cancelled.connect(self._on_adding_cancelled)
        if kind is PAGE_KINDS[0]:
            cast("DetailsPage", page).verify_clicked.connect(self.acts.verify)
        if kind is REPLACE_PAGE:
            replacing = cast("ReplacePage", page)
            replacing.closed.connect(self._on_replacing_closed)
            replacing.paste_asked.connect(self._on_paste_asked)

    def make_ahead(self) -> None:
        """Make the other pages while nothing else is to be done; first the one that Ctrl+N wants."""
        self._shelf.turns.make_ahead(ADD_PAGE.id, *(each.id for each in PAGE_KINDS))

    def _show(self) -> None:
        """Show the chosen page of the chosen key set; one that is not there yet takes some turns."""
        if self._workspace.selected is None:
            self._shelf.end_waiting()
            self._show_parts()
            return
        if not self._shelf.turns.is_whole(self.page_id):
            self._leave_for(self._shelf.ground)
        self._shelf.ask(self.page_id, self._show_current)
        self._show_parts()

    def _show_current(self) -> None:
        chosen = self._workspace.selected
        if chosen is None:
            return
        page = self._shelf.whole(self.page_id)
        cast("KeySetPage", page).show_key_set(chosen[1].id)
        for kept in self.kept.kept(self.page_id) if self.page_id in REQUEST_PLACES else ():
            self.kept.put_back(kept)
        if self._shelf.ground.hasFocus():
            self.page_stack.setCurrentWidget(page)
            self.focus_page()
        else:
            self._leave_for(page)
            self.page_stack.setCurrentWidget(page)
        self._show_parts()

    def _leave_for(self, page: QWidget) -> None:
        focused = QApplication.focusWidget()
        leaves = page is not self.page_stack.currentWidget()
        if leaves and focused is not None and self.page_stack.isAncestorOf(focused):
            # Qt would look for the next control after the page that goes, which is at the other end of the window.
            self.tab_bar.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_page_failed(self) -> None:
        if self._adding:  # without head and tabs nothing would lead on
            self._end_special()

    def _show_parts(self) -> None:
        chosen = self._workspace.selected is not None
        self._head_box.setVisible(chosen and not self._adding)
        self._line.setVisible(chosen and not self._adding)
        self.page_stack.setVisible(chosen or self._adding)
        self.nothing.setVisible(not chosen and not self._adding)

    def _show_head(self) -> None:
        chosen = self._workspace.selected
        if chosen is not None:
            self.head.show_key_set(chosen[1], self._workspace.clock.utc_now(), narrow=bool(self._narrow))

    def _on_selection_changed(self, key_set_id: str) -> None:
        self._adding = False
        self._show_head()
        if not key_set_id:
            current = self.page_stack.currentWidget()
            specials = (self._shelf.page(ADD_PAGE.id), self._shelf.page(REPLACE_PAGE.id))
            if current is not None and current not in specials:
                cast("KeySetPage", current).show_key_set("")
        self._show()

    def _on_tab_changed(self, index: int) -> None:
        page = self.shown_page("details")
        if page is not None and cast("DetailsPage", page).is_changed:
            self._mark_tab(self._last_tab)  # while the user is asked, the page in sight is the one that is marked
        leaves = self.may_leave()
        self._mark_tab(index if leaves else self._last_tab)
        if not leaves:
            return
        self._last_tab = index
        self._end_special()

    def _mark_tab(self, index: int) -> None:
        blocked = self.tab_bar.blockSignals(True)
        self.tab_bar.setCurrentIndex(index)
        self.tab_bar.blockSignals(blocked)

    def _on_replacing_closed(self, key_set_id: str) -> None:
        self._adding = False
        if not self._workspace.select(key_set_id):
            return
        self._show()
        self.adding_ended.emit()

    def _on_paste_asked(self, key_set_id: str) -> None:
        account, _ = self._workspace.vault.home_of(KeySetId(key_set_id))
        self.start_adding(account.id, key_set_id)

    def _on_added(self, key_set_id: str) -> None:
        account, _ = self._workspace.vault.home_of(KeySetId(key_set_id))
        replaced = predecessor_of(account, KeySetId(key_set_id))
        if replaced is not None:
            self._adding = False
            self.start_replacing(replaced.id)
            return
        self._adding = False
        self._show_parts()
        if self._workspace.select(key_set_id):
            self.acts.offer_verification()
        self._show_parts()
        self.adding_ended.emit()

    def _on_adding_cancelled(self) -> None:
        self._adding = False
        if self._replaces:
            self.start_replacing(self._replaces)
            return
        self._show()
        self.adding_ended.emit()
