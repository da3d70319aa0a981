"""Logs in to a private socket on another thread, and hands over what it says until one of both ends it."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from vault_app.core.account import Account
from vault_app.core.environment import Environment
from vault_app.core.errors import VaultError
from vault_app.core.key_set import KeySet
from vault_app.exchanges.protocol import SocketLogin
from vault_app.exchanges.verification import SocketOutcome
from vault_app.services import changes
from vault_app.services.call_watch import Cancel
from vault_app.services.proxies import proxy_for
from vault_app.services.socket_call import (
    SocketPlan,
    login_record,
    login_verdict,
    plan_socket,
    prepare_login,
    without_login,
)
from vault_app.services.ws import LiveEnd, listen
from vault_app.ui import tasks
from vault_app.ui.clock_offsets import ClockOffsets
from vault_app.ui.pages.test_call.socket_messages import Inbox, Message
from vault_app.ui.workspace import Workspace

_LOOK_EVERY_MS = 100


@dataclass(eq=False)
class _Run:
    """One connection.

    Attributes:
        outcome: What became of the login, once that is known; written by the thread that listens.
    """

    key_set: KeySet
    plan: SocketPlan
    cancel: Cancel
    inbox: Inbox
    at: datetime
    outcome: SocketOutcome | None = None
    is_told: bool = False


class SocketListener(QObject):
    """One connection at a time."""

    started = Signal(str)
    """The host that is asked."""
    logged_in = Signal(object)
    """The SocketOutcome, whatever it is."""
    arrived = Signal(object, int)
    """New messages, and how many were heard in all."""
    ended = Signal(str)
    """Why, in a clause; empty when the login had failed."""
    refused = Signal(object)
    """A VaultError; nothing was sent."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._offsets = ClockOffsets.of(workspace)
        self._run: _Run | None = None
        self._is_starting = False
        self._is_paused = False
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self._on_look)
        workspace.locked.connect(self.drop)

    @property
    def is_busy(self) -> bool:
        return self._run is not None or self._is_starting

    def start(self, account: Account, key_set: KeySet, host_id: str) -> None:
        """Log in to the socket of that id with *key_set*, and listen; one of the signals tells how it goes."""
        session = self._workspace.session
        if session is None or self.is_busy:
            return
        self._is_starting = True

        def found(environment: Environment) -> None:
            if self._is_starting and self._workspace.session is session:
                try:
                    exchange = session.exchange_of(account)
                    self._listen(account, key_set, plan_socket(exchange, environment, host_id))
                except VaultError as error:
                    refuse(error)

        def refuse(error: VaultError) -> None:
            if self._is_starting:
                self._is_starting = False
                self.refused.emit(error)

        tasks.run(lambda: session.environment_of(account), owner=self, done=found, failed=refuse)

    def _listen(self, account: Account, key_set: KeySet, plan: SocketPlan) -> None:
        session, workspace = self._workspace.session, self._workspace
        assert session is not None
        proxy = proxy_for(workspace.settings, plan.address, os.environ)
        login = prepare_login(session, key_set, plan, self._offsets.clock_for(account))
        run = _Run(key_set, plan, Cancel(), Inbox(), workspace.clock.utc_now())
        clock = workspace.clock

        def hear(text: str) -> None:
            run.inbox.put(Message(clock.utc_now(), without_login(text, login)))

        def know(outcome: SocketOutcome) -> None:
            run.outcome = _cleaned(outcome, login)

        def work() -> LiveEnd:
            end = listen(
                plan.exchange,
                plan.host_id,
                login,
                plan.address,
                hear,
                on_login=know,
                ca_pem=plan.environment.ca_pem,
                proxy=proxy,
                cancel=run.cancel,
            )
            run.outcome = run.outcome or _cleaned(end.login, login)
            return end

        self._is_starting, self._run = False, run
        workspace.begin_sending(plan.address.host)
        self.started.emit(plan.address.host)
        self._look.start()
        tasks.run(
            work, owner=self, done=lambda end: self._on_ended(run, end.why), failed=lambda error: self._fail(run, error)
        )

    def _on_look(self) -> None:
        run = self._run
        if run is None:
            return
        if run.outcome is not None and not run.is_told:
            run.is_told = True
            self._remember(run, run.outcome)
            self.logged_in.emit(run.outcome)
        messages = [] if self._is_paused else run.inbox.empty()
        if messages or self._is_paused:
            self.arrived.emit(messages, run.inbox.heard)

    def _on_ended(self, run: _Run, why: str) -> None:
        self._workspace.end_sending()
        if run is not self._run:
            return
        self._is_paused = False
        self._on_look()
        self._run = None
        self._look.stop()
        self.ended.emit(why)

    def _fail(self, run: _Run, error: VaultError) -> None:
        self._workspace.end_sending()
        if run is self._run:
            self._run = None
            self._look.stop()
            self.refused.emit(error)

    def _remember(self, run: _Run, outcome: SocketOutcome) -> None:
        change = changes.record_call(
            run.key_set.id, login_record(run.plan, outcome, run.at), login_verdict(outcome, run.at)
        )
        self._workspace.change(change, failed=lambda _error: None)

    def set_paused(self, *, paused: bool) -> None:
        """Keep what comes, within bounds, instead of handing it over; going on hands over what was kept."""
        self._is_paused = paused
        self._on_look()

    def stop(self) -> None:
        """End the conversation; `ended` follows."""
        if self._run is not None:
            self._run.cancel.cancel()

    def drop(self) -> None:
        """End the conversation and tell nobody."""
        self.stop()
        self._is_starting = self._is_paused = False
        self._run = None
        self._look.stop()


def _cleaned(outcome: SocketOutcome, login: SocketLogin) -> SocketOutcome:
    return replace(outcome, message=without_login(outcome.message, login))
