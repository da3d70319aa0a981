"""Sends a call on another thread, and hands back what became of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from vault_app.core.account import Account
from vault_app.core.environment import Environment, HostAddress
from vault_app.core.errors import VaultError
from vault_app.core.key_set import KeySet
from vault_app.core.request import ApiRequest
from vault_app.services.call_watch import Cancel, Limits
from vault_app.services.clock_offset import measured_offset
from vault_app.services.kept_drafts import Typed
from vault_app.services.lost_calls import PLACE, Ending, LostCall
from vault_app.services.proxies import proxy_for, proxy_words
from vault_app.services.test_call import CallPlan, CallResult, PreparedCall, plan_call, prepare_call, run_call
from vault_app.ui import tasks
from vault_app.ui.clock_offsets import ClockOffsets
from vault_app.ui.kept_typing import KeptTyping
from vault_app.ui.pages.test_call.answer_text import AnswerText, answer_text
from vault_app.ui.workspace import Workspace

Agree = Callable[[CallPlan], bool]


@dataclass(frozen=True)
class Answered:
    """A finished call, and its answer made ready for the screen.

    Attributes:
        offset_ms: Exchange's clock minus this computer's, if the call asked for the time.
    """

    account: Account
    key_set: KeySet
    result: CallResult
    text: AnswerText | None
    offset_ms: int | None


def told_at(result: CallResult, at: datetime) -> CallResult:
    """Return *result* with the computer's own time of it, whatever clock its timestamp was read from."""
    verdict = result.last_verdict
    return replace(
        result,
        record=replace(result.record, at=at),
        last_verdict=replace(verdict, at=at) if verdict is not None else None,
    )


class Caller(QObject):
    """One call at a time: find the host, ask, sign, send, remember.

    Args:
        workspace: Session, clock, status bar, and the way to remember.
        agree: Asks what the plan says has to be asked; False: nothing is sent.
        limits: What a call may cost; None: the usual.
    """

    started = Signal(str)
    """The host that is asked."""
    answered = Signal(object)
    refused = Signal(object)
    """A VaultError; nothing was sent."""
    declined = Signal()
    not_remembered = Signal(object)

    def __init__(self, workspace: Workspace, agree: Agree, *, limits: Limits | None = None) -> None:
        super().__init__()
        self._workspace = workspace
        self._offsets = ClockOffsets.of(workspace)
        self._agree = agree
        self._limits = limits
        self._cancel: Cancel | None = None
        self._under_way: dict[Cancel, LostCall] = {}
        self._dropped: dict[Cancel, str] = {}
        self._at = 0
        self._kept = KeptTyping.of(workspace)
        self._kept.watch(PLACE, self)

    @property
    def is_sending(self) -> bool:
        return self._cancel is not None

    def call(self, account: Account, key_set: KeySet, request: ApiRequest) -> None:
        """Send *request* with *key_set*; one of the signals tells how it went."""
        session = self._workspace.session
        if session is None or self._cancel is not None:
            return
        self._cancel = Cancel()
        at = self._at
        exchange = session.exchange_of(account)

        def found(environment: Environment) -> None:
            if at != self._at:
                return
            try:
                self._send(account, key_set, plan_call(exchange, environment, request))
            except VaultError as error:
                self._refuse(error)

        def missing(error: VaultError) -> None:
            if at == self._at:
                self._refuse(error)

        tasks.run(lambda: session.environment_of(account), owner=self, done=found, failed=missing)

    def _send(self, account: Account, key_set: KeySet, plan: CallPlan) -> None:
        session, cancel = self._workspace.session, self._cancel
        if not self._agree(plan) or cancel is None or session is None or session is not self._workspace.session:
            self._cancel = None
            self.declined.emit()
            return
        proxy = proxy_for(self._workspace.settings, plan.address, os.environ)
        prepared = prepare_call(session, key_set, plan, self._offsets.clock_for(account))
        sent_at = self._workspace.clock.utc_now()
        sent_ms = self._workspace.clock.now_ms()
        at, limits = self._at, self._limits
        self._under_way[cancel] = LostCall.begun(prepared, key_set.id, sent_at)

        def run() -> Answered:
            result = told_at(run_call(prepared, proxy=proxy, limits=limits, cancel=cancel), sent_at)
            response = result.response
            text = answer_text(response.body) if response is not None else None
            offset = measured_offset(plan.exchange, plan.request, result, sent_ms)
            return Answered(account, key_set, result, text, offset)

        self._workspace.begin_sending(plan.address.host)
        self.started.emit(plan.address.host)
        tasks.run(
            run,
            owner=self,
            done=lambda answer: self._on_done(answer, at, cancel),
            failed=lambda error: self._on_failed(error, at, prepared, cancel),
        )

    def typed(self) -> list[Typed]:
        """Return what has to be told, after a lock, of the calls that are under way."""
        return [each.typed() for each in self._under_way.values()]

    def proxy_sentence(self, address: HostAddress) -> str:
        """Return through whom a call to *address* would pass; empty when it goes straight there."""
        settings = self._workspace.settings
        try:
            proxy = proxy_for(settings, address, os.environ)
        except VaultError:
            return ""  # told when the call is sent
        return proxy_words(settings, address, proxy) if proxy is not None else ""

    def _on_done(self, answer: Answered, at: int, cancel: Cancel) -> None:
        self._workspace.end_sending()
        lost = self._under_way.pop(cancel, None)
        if lost is None:  # the vault was locked meanwhile, and it is kept that the call was under way
            self._kept.note_ending(self._dropped.pop(cancel, ""), Ending.of(answer.result))
            return
        if answer.offset_ms is not None and self._workspace.session is not None:
            self._offsets.note(answer.account, answer.offset_ms)
        self._workspace.change(answer.result.change(answer.key_set.id), failed=self.not_remembered.emit)
        if at == self._at:
            self._cancel = None
            self.answered.emit(answer)

    def _on_failed(self, error: VaultError, at: int, prepared: PreparedCall, cancel: Cancel) -> None:
        prepared.wipe()
        self._workspace.end_sending()
        self._under_way.pop(cancel, None)
        if at == self._at:
            self._refuse(error)

    def _refuse(self, error: VaultError) -> None:
        self._cancel = None
        self.refused.emit(error)

    def cancel(self) -> None:
        """End the call under way; what became of it is told as of any other."""
        if self._cancel is not None:
            self._cancel.cancel()

    def detach(self) -> None:
        """Let the call under way end by itself, remembered but shown to nobody."""
        self._at += 1
        self._cancel = None

    def drop(self) -> None:
        """End every call under way, also those that are shown to nobody any more, and tell nobody."""
        self.cancel()
        for cancel, lost in self._under_way.items():
            cancel.cancel()
            self._dropped[cancel] = lost.record.id
        self._under_way.clear()
        self.detach()
