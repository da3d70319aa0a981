"""Finds where an account's requests go without keeping the window waiting: the practice exchange's place is in a file."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from vault_app.core.account import Account
from vault_app.core.environment import Environment, HostAddress
from vault_app.core.errors import VaultError
from vault_app.ui import tasks
from vault_app.ui.workspace import Workspace


def host_and_port(address: HostAddress) -> str:
    """Return host and port as a person reads them, such as `127.0.0.1:41233`; the usual port is left out."""
    return address.origin.partition("://")[2]


class EnvironmentLookup(QObject):
    """Knows the environment of one account.

    Attributes:
        environment: None as long as it is not known.
    """

    found = Signal()
    """The environment is known, or it is another than before; never sent by `look_up` itself."""
    missing = Signal(object)
    """A VaultError: there is none now."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._account: Account | None = None
        self.environment: Environment | None = None

    def look_up(self, account: Account) -> None:
        """Find the environment of *account*; at once unless it is written in a file."""
        session = self._workspace.session
        if session is None:
            return
        if self._account is None or (self._account.id, self._account.environment) != (account.id, account.environment):
            self.environment = None
        self._account = account
        try:
            named = session.environment_named(account.environment, account.exchange)
        except VaultError:
            self.environment = None
            return
        if not named.practice:
            self.environment = named
            return
        tasks.run(
            lambda: session.environment_of(account),
            owner=self,
            done=lambda environment: self._on_found(account, environment),
            failed=lambda error: self._on_missing(account, error),
        )

    def address(self, host: str) -> HostAddress | None:
        """Return where *host* is; None when that is not known, or when the environment has no such host."""
        try:
            return self.environment.address(host) if self.environment is not None else None
        except VaultError:
            return None

    def forget(self) -> None:
        """Know nothing any more; what is still being looked up is dropped."""
        self._account = self.environment = None

    def _on_found(self, account: Account, environment: Environment) -> None:
        if account is self._account and environment != self.environment:
            self.environment = environment
            self.found.emit()

    def _on_missing(self, account: Account, error: VaultError) -> None:
        if account is self._account:
            self.environment = None
            self.missing.emit(error)
