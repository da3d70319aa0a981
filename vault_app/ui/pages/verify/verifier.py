"""Carries verifications out on other threads, and keeps each report with its key set."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from vault_app.core.account import Account
from vault_app.core.environment import Environment, HostAddress
from vault_app.core.errors import VaultError
from vault_app.core.key_set import KeySet
from vault_app.core.report import Fact, Report
from vault_app.exchanges.catalogue import RateLimit
from vault_app.services.call_watch import Cancel, Limits
from vault_app.services.proxies import proxy_for
from vault_app.services.rate_keeper import RateKeeper
from vault_app.services.report_records import end_outcome, report_outcome
from vault_app.services.session import Session
from vault_app.services.verification import PreparedVerification, prepare_verification, run_verification
from vault_app.ui import tasks
from vault_app.ui.pages.verify.report_keeper import ReportKeeper
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:  # ssl and http.client are not needed before the first call
    from vault_app.services.http import Proxy


class _SharedKeeper(RateKeeper):
    """A keeper for verifications that run side by side."""

    def __init__(self) -> None:
        super().__init__()
        self._turn = Lock()

    def wait_s(self, endpoint: str, limit: RateLimit | None, *, account: str, key_set: str) -> float:
        with self._turn:
            return super().wait_s(endpoint, limit, account=account, key_set=key_set)

    def note(self, endpoint: str, limit: RateLimit | None, *, account: str, key_set: str) -> None:
        with self._turn:
            super().note(endpoint, limit, account=account, key_set=key_set)


@cache
def shared_keeper() -> RateKeeper:
    """Return the one keeper of rate limits: whichever page verifies, the exchange counts the same computer."""
    return _SharedKeeper()


@dataclass(frozen=True, slots=True)
class Verified:
    """A verification that has ended, by itself or by its user."""

    account: Account
    key_set: KeySet
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a verification is to do besides the usual.

    Attributes:
        spot_trade: Ask the spot-trade probe too; the user has said yes.
        compare_balances: Ask for all balances, to compare the key sets of an account.
        access_key_alone: Ask only whether the exchange still knows the access key.
    """

    spot_trade: bool = False
    compare_balances: bool = False
    access_key_alone: bool = False


class Verifier(QObject):
    """One verification of one key set: find the host, open the credentials, ask, remember.

    Attributes:
        asked: The facts that were asked until now, the newest last.
    """

    asking = Signal(object)
    """The `Fact` that is asked now."""
    ended = Signal(object)
    """A `Verified`, before its report is saved."""
    refused = Signal(object)
    """A VaultError; nothing was sent."""
    not_kept = Signal(object)
    """A VaultError: the report could not be saved."""
    kept = Signal()

    def __init__(
        self, workspace: Workspace, account: Account, key_set: KeySet, wanted: Wanted, limits: Limits | None = None
    ) -> None:
        super().__init__(workspace)
        self.account = account
        self.key_set = key_set
        self.asked: list[Fact] = []
        self._workspace = workspace
        self._wanted = wanted
        self._limits = limits
        self._environment: Environment | None = None
        self._cancel = Cancel()
        self._over = False

    @property
    def is_running(self) -> bool:
        return not self._over

    def start(self) -> None:
        """Begin; one of the signals tells how it went."""
        session = self._workspace.session
        if session is None:
            self._over = True
            return
        tasks.run(
            lambda: session.environment_of(self.account),
            owner=self,
            done=lambda environment: self._begin(session, environment),
            failed=self._refuse,
        )

    def cancel(self) -> None:
        """End the call under way; what was found until now is kept."""
        self._cancel.cancel()

    def drop(self) -> None:
        """End at once and tell nobody; the vault was locked."""
        self._over = True
        self._cancel.cancel()

    def _begin(self, session: Session, environment: Environment) -> None:
        if self._over or session is not self._workspace.session:
            self._over = True
            self.deleteLater()
            return
        try:
            prepared = self._prepare(session, environment)
            hosts = [prepared.environment.address(host).host for host in sorted(prepared.environment.hosts)]
        except VaultError as error:
            self._refuse(error)
            return
        self._environment = environment
        tell, cancel, limits = self._progress(), self._cancel, self._limits
        settings = self._workspace.settings

        def through(address: HostAddress) -> Proxy | None:
            return proxy_for(settings, address, os.environ)

        self._workspace.begin_sending(hosts[0] if hosts else "")

        def run() -> Report:
            return run_verification(
                prepared, shared_keeper(), progress=tell, proxy_for=through, limits=limits, cancel=cancel
            )

        tasks.run(run, owner=self, done=lambda report: self._on_done(report, environment), failed=self._on_failed)

    def _prepare(self, session: Session, environment: Environment) -> PreparedVerification:
        return prepare_verification(
            session,
            self.account,
            self.key_set,
            self._workspace.clock,
            environment=environment,
            spot_trade=self._wanted.spot_trade,
            compare_balances=self._wanted.compare_balances,
            access_key_alone=self._wanted.access_key_alone,
        )

    def _progress(self) -> Callable[[Fact], None]:
        courier = _courier()
        return lambda fact: courier.asked.emit(self, fact)

    def hear(self, fact: Fact) -> None:
        """Note that *fact* is asked now."""
        if not self._over:
            self.asked.append(fact)
            self.asking.emit(fact)

    def _on_done(self, report: Report, environment: Environment) -> None:
        self._workspace.end_sending()
        if self._over:
            self.deleteLater()
            return
        self._over = True
        self.ended.emit(Verified(self.account, self.key_set, report))
        kept = end_outcome if self._wanted.access_key_alone else report_outcome
        outcome = kept(self.key_set, report, environment)
        ReportKeeper.of(self._workspace).keep(outcome, self, self._on_kept, self._on_not_kept)
        self._workspace.locked.connect(self.deleteLater)  # it is saved all the same, and nobody is told

    def _on_kept(self) -> None:
        self.kept.emit()
        self.deleteLater()

    def _on_not_kept(self, error: VaultError) -> None:
        self.not_kept.emit(error)
        self.deleteLater()

    def _on_failed(self, error: VaultError) -> None:
        self._workspace.end_sending()
        self._refuse(error)

    def _refuse(self, error: VaultError) -> None:
        if not self._over:
            self._over = True
            self.refused.emit(error)
        self.deleteLater()


class _Courier(QObject):
    """Lives on the window's thread for as long as the program, and hears there which fact is asked."""

    asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)

    @Slot(object, object)
    def _on_asked(self, verifier: Verifier, fact: Fact) -> None:
        if shiboken6.isValid(verifier):
            verifier.hear(fact)


@cache
def _courier() -> _Courier:
    return _Courier()
