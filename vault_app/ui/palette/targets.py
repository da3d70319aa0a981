"""Goes to where an entry of the palette leads: it shows, and never copies or sends by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from vault_app.ui.key_sets.key_set_rows import KeySetRow
from vault_app.ui.workspace import Workspace
from vault_app.ui.workspace_content import environment_title

if TYPE_CHECKING:
    from vault_app.core.account import Account
    from vault_app.exchanges.protocol import Exchange
    from vault_app.ui.pages.test_call import TestCallPage
    from vault_app.ui.unlocked_page import UnlockedPage

translate = QCoreApplication.translate

# Command to the page where its button is, and that button. Enter once more does it, with the key set in sight.
_BUTTONS = {
    "copy_access_key_action": ("details", "access_key_copy_button"),
    "copy_secret_key_action": ("details", "secret_key_copy_button"),
    "copy_memo_action": ("details", "memo_copy_button"),
    "copy_headers_action": ("sign", "copy_headers_button"),
    "verify_now_action": ("verify", "verify_button"),
}
# These send requests as soon as they are chosen, so they are asked about.
_ASKED = {"verify_account_action", "verify_vault_action"}


class Targets(QObject):
    """What the palette needs of the window.

    Args:
        page: Returns the frame of the unlocked window.
        show_settings: Gets the id of a settings page.
    """

    def __init__(
        self,
        workspace: Workspace,
        page: Callable[[], UnlockedPage],
        show_settings: Callable[[str], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._page = page
        self._window = window
        self.show_settings = show_settings

    # What there is

    @property
    def has_vault(self) -> bool:
        """Whether a vault is open."""
        return self._workspace.session is not None

    @property
    def rows(self) -> tuple[KeySetRow, ...]:
        """Every listed key set."""
        return self._page().view.all_rows if self.has_vault else ()

    @property
    def accounts(self) -> tuple[Account, ...]:
        return tuple(self._workspace.vault.listed_accounts) if self.has_vault else ()

    @property
    def chosen_label(self) -> str:
        """Name of the chosen key set; empty for none."""
        chosen = self._workspace.selected
        return chosen[1].label if chosen is not None else ""

    def environment_of(self, account: Account) -> str:
        """Return the words for where an account's requests go."""
        session = self._workspace.session
        return environment_title(session, account) if session is not None else ""

    @property
    def _account(self) -> Account | None:
        if not self.has_vault:
            return None
        shown = self._page().view.account_id
        return next((each for each in self.accounts if each.id == shown), None)

    @property
    def exchange(self) -> Exchange | None:
        """The exchange of the chosen account."""
        session, account = self._workspace.session, self._account
        return session.exchange_of(account) if session is not None and account is not None else None

    @property
    def can_call(self) -> bool:
        """Whether the chosen account has a key set to call with."""
        account = self._account
        return account is not None and bool(account.listed)

    def word_of(self, name: str) -> str:
        """Say what choosing a command does where that is not what its menu does; empty else."""
        if name not in _BUTTONS:
            return ""
        return (
            translate("Palette", "opens Verify, to be started there")
            if _BUTTONS[name][0] == "verify"
            else translate("Palette", "opens the page, with Copy in focus")
        )

    # Going there

    def run(self, action: QAction) -> None:
        """Do a command, or show the button that does it."""
        name = action.objectName()
        if not action.isEnabled():
            return
        if name in _BUTTONS:
            self._show_button(*_BUTTONS[name])
        elif name in _ASKED:
            self._ask(action)
        else:
            action.trigger()

    def show_key_set(self, key_set_id: str) -> None:
        """Choose a key set, and go to its page."""
        if self._workspace.select(key_set_id):
            self._end_search()
            view = self._page().view
            view.show_chosen()
            view.page_column.focus_page()

    def show_account(self, account_id: str) -> None:
        """Show an account."""
        self._end_search()
        view = self._page().view
        view.sidebar.choose(account_id)
        view.take_focus()

    def show_endpoint(self, endpoint_id: str) -> None:
        """Show the page Test call with that endpoint filled in; nothing is sent."""
        account, chosen = self._account, self._workspace.selected
        if account is None or not account.listed:
            return
        if (chosen is None or chosen[0].id != account.id) and not self._workspace.select(account.listed[0].id):
            return
        view = self._page().view
        view.show_chosen()
        self._workspace.request_page("call")
        view.page_column.when_shown("call", lambda page: cast("TestCallPage", page).show_endpoint(endpoint_id))

    def _end_search(self) -> None:
        self._page().header.search_edit.clear()
        self._page().view.key_set_column.clear_filter()

    def _show_button(self, page_id: str, name: str) -> None:
        self._workspace.request_page(page_id)

        def focus(page: QWidget) -> None:
            button = page.findChild(QWidget, name)
            if button is not None and button.isVisible():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            else:
                page.setFocus(Qt.FocusReason.ShortcutFocusReason)

        # What is shown now takes its place first.
        self._page().view.page_column.when_shown(page_id, lambda page: QTimer.singleShot(0, page, lambda: focus(page)))

    def _ask(self, action: QAction) -> None:
        from vault_app.ui.widgets.dialog import Dialog

        prose = self.tr("One key set after the other is asked for, by requests that change nothing.")
        dialog = Dialog(self._window, action.text().replace("&&", "&"), prose)
        dialog.setObjectName("palette_question")
        dialog.add_act(self.tr("Verify")).setObjectName("act_button")
        dialog.accepted.connect(action.trigger)
        dialog.open()
