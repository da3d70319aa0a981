"""The parts of the window that are made when they are first needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMenuBar

from vault_app.core.key_set_order import Order
from vault_app.ui.edit_undo import EditUndo
from vault_app.ui.languages import asked_language, chosen_language
from vault_app.ui.made_ahead import MadeAhead
from vault_app.ui.menus import Menus
from vault_app.ui.vault_menu import vault_menu
from vault_app.ui.widgets.copying import CopyDoor
from vault_app.ui.window_acts import WindowActs

if TYPE_CHECKING:
    from vault_app.services.session import Session
    from vault_app.ui.locked.locked_page import LockedPage
    from vault_app.ui.main_window import MainWindow
    from vault_app.ui.unlocked_page import UnlockedPage
    from vault_app.ui.vault_door import Opened
    from vault_app.ui.welcome.create_page import CreatePage
    from vault_app.ui.workspace_view import WorkspaceView
    from vault_app.vaultfile.kdf import KdfParams


class WindowParts(QObject):
    """Makes each page once; the first paint waits for none of them."""

    def __init__(self, window: MainWindow, measure: Callable[[float], KdfParams]) -> None:
        super().__init__(window)
        CopyDoor(window, window.workspace.copy_secret)
        self._window = window
        self._measure = measure
        self._create: CreatePage | None = None
        self._locked: LockedPage | None = None
        self._unlocked: UnlockedPage | None = None
        self._acts = WindowActs(window, self, measure)
        self._view: WorkspaceView | None = None
        self._ahead = MadeAhead(self._pieces, self)
        self.menus = self._made_menus()
        window.workspace.settings_changed.connect(self._on_settings_changed)
        EditUndo.of(window.workspace).changed.connect(self._show_undo)

    def _made_menus(self) -> Menus:
        workspace = self._window.workspace
        menus = Menus(self._window.menuBar(), self._acts.table())
        menus.set_theme(workspace.settings.theme)
        menus.set_order(Order(workspace.settings.key_set_order), reverse=workspace.settings.key_set_order_reversed)
        undo = EditUndo.of(workspace)
        menus.set_undo(undo.what, undo.what_again)
        return menus

    @property
    def is_at_rest(self) -> bool:
        """Whether no page is being made."""
        return self._ahead.is_at_rest and not self.is_waiting

    @property
    def is_waiting(self) -> bool:
        """Whether a page that was asked for is still being made."""
        return self._unlocked is not None and self._unlocked.view.page_column.is_waiting

    def take_out(self) -> None:
        """Drop every page; each is made anew when it is needed again."""
        stack = self._window.state_stack
        for page in (self._create, self._locked, self._unlocked):
            if page is not None:
                stack.removeWidget(page)
                page.deleteLater()
        self._acts.drop_palette()
        self._create = self._locked = self._unlocked = self._view = None
        self._ahead.start_over()

    def say_again(self) -> None:
        """Make the menus anew, in the language that is spoken now."""
        self._window.setMenuBar(QMenuBar())
        self.menus = self._made_menus()
        self.update_menus()

    # Pages

    def create_page(self) -> CreatePage:
        """Return the page that makes a vault."""
        if self._create is None:
            from vault_app.ui.welcome.create_page import CreatePage

            self._create = CreatePage(self._window.new_vault_folder, self._measure)
            self._create.setObjectName("create_page")
            self._create.create_asked.connect(self._window.create_vault)
            self._create.back_asked.connect(self._window.show_welcome)
            self._window.state_stack.addWidget(self._create)
        return self._create

    def locked_page(self) -> LockedPage:
        """Return the page that asks for the passphrase."""
        if self._locked is None:
            from vault_app.ui.locked.locked_page import LockedPage

            self._locked = LockedPage()
            self._locked.setObjectName("locked_page")
            self._locked.unlock_asked.connect(self._window.unlock)
            self._locked.open_asked.connect(self._window.choose_vault)
            self._locked.close_asked.connect(self._window.show_welcome)
            self._locked.backup_chosen.connect(self._window.open_backup)
            self._window.state_stack.addWidget(self._locked)
        return self._locked

    def unlocked_page(self) -> UnlockedPage:
        """Return the frame of the unlocked window."""
        if self._unlocked is None:
            from vault_app.ui.unlocked_page import UnlockedPage

            window = self._window
            page = UnlockedPage(window.workspace, self._view)
            page.setObjectName("unlocked_page")
            self._unlocked = page
            accounts, key_sets = self._acts.accounts(), self._acts.key_sets()
            page.lock_asked.connect(window.lock)
            page.header.set_vault("", vault_menu(self.menus, page))
            page.view.first_key_set_asked.connect(accounts.add_first)
            page.view.page_column.set_menu(self.menus.key_set_menu)
            page.view.sidebar.add_account_asked.connect(accounts.add)
            page.view.sidebar.edit_account_asked.connect(accounts.edit)
            page.view.sidebar.recycle_account_asked.connect(accounts.recycle)
            page.view.sidebar.verify_account_asked.connect(lambda each: self._acts.verifying().verify_account(each))
            page.view.sidebar.place_chosen.connect(lambda _place: self.update_menus())
            page.view.sidebar.settings_asked.connect(lambda: self.show_settings(""))
            page.view.key_set_column.rename_asked.connect(key_sets.rename)
            page.view.key_set_column.recycle_asked.connect(key_sets.recycle)
            page.view.key_set_column.copy_asked.connect(lambda: key_sets.copy_part("secret_key"))
            page.view.key_set_column.set_menus(self.menus.key_set_menu, self.menus.sort_menu)
            page.header.palette_asked.connect(self._acts.open_palette)
            key_sets.failed.connect(page.show_failure)
            page.notices.reload_asked.connect(window.opened_file.reload)
            page.notices.lock_asked.connect(window.lock)
            page.header.set_snooze_menu(self.menus.snooze_menu)
            window.lock_keeper.show_in(page.header)
            window.state_stack.addWidget(page)
        return self._unlocked

    def when_ready(self, session: Session, then: Callable[[], None]) -> None:
        """Call *then* once the unlocked page is made, and ready for the vault of *session*; that takes some turns."""
        self._ahead.when_done(lambda: self.unlocked_page().view.prepare(session, then))

    def make_ready(self) -> None:
        """Make the unlocked page ahead of time, in pieces, so that opening a vault is quick; a second time is nothing."""
        self._ahead.begin()

    def _pieces(self) -> Iterator[None]:
        from vault_app.ui.workspace_view import WorkspaceView

        if self._unlocked is None:
            self._view = WorkspaceView(self._window.workspace)
            yield
        page = self.unlocked_page()
        yield
        yield from page.view.page_column.pieces()
        page.make_ready()
        yield

    def set_opened(self, opened: Opened | None) -> None:
        """Note which file is open, and say what is worth mending about it."""
        self._acts.opened = opened
        if opened is not None:
            self.unlocked_page().care.show_opened(opened, self._window.door)

    def forget_typed(self) -> None:
        """Drop the passphrases that were typed."""
        if self._create is not None:
            self._create.forget()
        if self._locked is not None:
            self._locked.forget()

    def set_busy(self, busy: bool) -> None:
        """Show on the page that asked that a vault is being opened."""
        current = self._window.state_stack.currentWidget()
        if current is self._window.welcome_page or not busy:
            self._window.welcome_page.set_practice_busy(busy and self._window.is_practice)
        if self._create is not None and (current is self._create or not busy):
            self._create.set_busy(busy)
        if self._locked is not None and (current is self._locked or not busy):
            self._locked.set_busy(busy)

    # Dialogs

    def close_dialogs(self) -> None:
        """Close whatever is asked, without an answer."""
        for dialog in self._window.findChildren(QDialog):
            if not dialog.isHidden():  # the window around it may be
                dialog.reject()

    def show_settings(self, page: str) -> None:
        """Show the settings, at one of their pages."""
        self._acts.show_settings(page)

    # Menus

    def update_menus(self) -> None:
        """Enable what can be done now."""
        workspace = self._window.workspace
        chosen = workspace.selected
        self.menus.set_state(
            unlocked=workspace.session is not None,
            status=chosen[1].status if chosen else None,
            parts=tuple(chosen[1].secrets) if chosen else (),
            has_vault=self._window.has_vault,
            account=self._shown_account(),
        )

    def _shown_account(self) -> str:
        workspace = self._window.workspace
        if self._unlocked is None or workspace.session is None:
            return ""
        shown = self._unlocked.view.account_id
        return next((each.label for each in workspace.vault.listed_accounts if each.id == shown), "")

    def _show_undo(self) -> None:
        undo = EditUndo.of(self._window.workspace)
        self.menus.set_undo(undo.what, undo.what_again)

    def _on_settings_changed(self) -> None:
        settings = self._window.workspace.settings
        if chosen_language(settings.language) != asked_language():
            from vault_app.ui.language_switch import LanguageSwitch

            LanguageSwitch.of(self._window).begin()
        self.menus.set_order(Order(settings.key_set_order), reverse=settings.key_set_order_reversed)
