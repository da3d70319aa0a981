"""What can be verified from menus: the chosen key set, an account, the whole vault."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vault_app.core.account import AccountId
from vault_app.core.errors import AccountNotFound
from vault_app.core.key_set import Status
from vault_app.services.call_watch import Limits
from vault_app.ui.verify_all.verify_all import Pair, VerifyAll
from vault_app.ui.verify_all.verify_all_dialog import VerifyAllDialog
from vault_app.ui.workspace import Workspace


class VerifyCommands(QObject):
    """Each opens a dialog over the window and starts at once; nothing it asks changes anything."""

    def __init__(self, workspace: Workspace, window: QWidget, *, limits: Limits | None = None) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._limits = limits

    def verify_account(self, account_id: str) -> None:
        """Verify every key set of an account that is not revoked."""
        if self._workspace.session is None:
            return
        try:
            account = self._workspace.vault.account(AccountId(account_id))
        except AccountNotFound:
            return
        pairs = [(account, each) for each in account.listed if each.status is not Status.REVOKED]
        self._begin(self.tr("Verify all of {account}").format(account=account.label), pairs)

    def verify_vault(self) -> None:
        """Verify every key set of the vault that is not revoked."""
        if self._workspace.session is None:
            return
        pairs = [pair for pair in self._workspace.vault.listed_key_sets() if pair[1].status is not Status.REVOKED]
        self._begin(self.tr("Verify the whole vault"), pairs)

    def _begin(self, title: str, pairs: Sequence[Pair]) -> None:
        if not pairs:
            self._workspace.show_toast(self.tr("There is no key set to verify."))
            return
        run = VerifyAll(self._workspace, pairs, self._limits)
        VerifyAllDialog(self._window, title, run).begin()
