"""What can be done with accounts: add, edit, move to the recycle bin."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vault_app.core.account import Account, AccountId
from vault_app.core.errors import AccountNotFound
from vault_app.services.changes import add_account, recycle_account, restore_account
from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, exchange_named
from vault_app.services.session import new_id
from vault_app.ui.accounts.account_dialog import AccountDialog
from vault_app.ui.edit_undo import EditUndo
from vault_app.ui.widgets.button import ButtonKind
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.workspace import Workspace


class AccountCommands(QObject):
    """Each command opens its dialog over the window."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    def add(self) -> None:
        """Ask for a new account."""
        session = self._workspace.session
        if session is not None:
            AccountDialog(self._window, self._workspace, session).open()

    def add_first(self) -> None:
        """Make an account with the usual name and environment, and begin its first key set; both can be changed later."""
        session = self._workspace.session
        if session is None:
            return
        exchange = exchange_named(DEFAULT_EXCHANGE)
        account = Account(
            id=AccountId(new_id()),
            label=self.tr("Main"),
            exchange=exchange.id,
            environment=exchange.environments[0].name,
            created_at=self._workspace.clock.utc_now(),
        )
        self._workspace.change(add_account(account), lambda: self._workspace.request_add(account.id))

    def edit(self, account_id: str) -> None:
        """Ask for another name, environment or region."""
        session, account = self._workspace.session, self._account(account_id)
        if session is not None and account is not None:
            AccountDialog(self._window, self._workspace, session, account).open()

    def recycle(self, account_id: str) -> None:
        """Move an account to the recycle bin; asks first when key sets go with it."""
        account = self._account(account_id)
        if account is None or not self._workspace.may_leave():
            return
        if not account.listed:
            self._recycle(account)
            return
        count = len(account.listed)
        words = (
            self.tr("Its key set goes with it. Both can be restored.")
            if count == 1
            else self.tr("Its {count} key sets go with it. They can be restored.").format(count=count)
        )
        dialog = Dialog(self._window, self.tr("Move “{name}” to the recycle bin").format(name=account.label), words)
        dialog.add_act(self.tr("Move"), ButtonKind.DANGER).setObjectName("act_button")
        dialog.accepted.connect(lambda: self._recycle(account))
        dialog.open()

    def _recycle(self, account: Account) -> None:
        self._workspace.change(
            recycle_account(account.id, self._workspace.clock.utc_now()),
            lambda: EditUndo.of(self._workspace).offer(
                self.tr("move of “{name}” to the recycle bin").format(name=account.label),
                self.tr("“{name}” is in the recycle bin.").format(name=account.label),
                lambda: restore_account(account.id),
                lambda: recycle_account(account.id, self._workspace.clock.utc_now()),
            ),
        )

    def _account(self, account_id: str) -> Account | None:
        if self._workspace.session is None:
            return None
        try:
            return self._workspace.vault.account(AccountId(account_id))
        except AccountNotFound:
            return None
