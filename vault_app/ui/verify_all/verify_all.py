"""Verifies several key sets one after the other, and compares the balances of those that share an account."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from vault_app.core.account import Account
from vault_app.core.errors import VaultError
from vault_app.core.key_set import KeySet
from vault_app.core.report import Fact, Report
from vault_app.services.call_watch import Limits
from vault_app.services.verification import differing_balances
from vault_app.ui.pages.proxy_words import proxy_sentences
from vault_app.ui.pages.verify.verifier import Verified, Verifier, Wanted
from vault_app.ui.workspace import Workspace

Pair = tuple[Account, KeySet]


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one key set: a report, or why nothing was sent."""

    account: Account
    key_set: KeySet
    report: Report | None = None
    error: VaultError | None = None


class VerifyAll(QObject):
    """One run over several key sets; each report is kept with its key set as soon as it is there.

    Attributes:
        results: What became of those that were asked until now, in order.
        stopped: The user ended it before the last.
    """

    asking = Signal(int, object, object)
    """The place of the key set from 0, the `KeySet`, and the `Fact` that is asked now; None while it begins."""
    one_ended = Signal(object)
    """A `Result`."""
    ended = Signal()
    not_kept = Signal(object)

    def __init__(self, workspace: Workspace, pairs: Sequence[Pair], limits: Limits | None = None) -> None:
        super().__init__(workspace)
        self.pairs = tuple(pairs)
        self.results: list[Result] = []
        self.stopped = False
        self._workspace = workspace
        self._limits = limits
        self._run: Verifier | None = None
        self._over = False

    @property
    def is_running(self) -> bool:
        return not self._over

    def start(self) -> None:
        """Begin with the first."""
        self._next()

    def stop(self) -> None:
        """End the verification under way, whose report is kept, and begin no other."""
        if not self._over:
            self.stopped = True
            if self._run is not None:
                self._run.cancel()

    def drop(self) -> None:
        """End at once and tell nobody."""
        self._over = True
        if self._run is not None:
            self._run.drop()
            self._run = None
        self.deleteLater()

    def proxy_sentences(self) -> str:
        """Return through which proxies the run would go; empty when it goes straight."""
        return proxy_sentences(self._workspace, [account for account, _ in self.pairs])

    def strangers(self) -> dict[str, tuple[KeySet, ...]]:
        """Return, by account label, the key sets whose balances are not those of the account's first."""
        found: dict[str, tuple[KeySet, ...]] = {}
        for account in {each.account.id: each.account for each in self.results}.values():
            reports = [
                (each.key_set, each.report)
                for each in self.results
                if each.account.id == account.id and each.report is not None
            ]
            differing = differing_balances(reports)
            if differing:
                found[account.label] = differing
        return found

    def first_with_balances(self, account_label: str) -> KeySet | None:
        """Return the key set that the others of an account are compared with."""
        return next(
            (
                each.key_set
                for each in self.results
                if each.account.label == account_label and each.report is not None and each.report.balances is not None
            ),
            None,
        )

    def _next(self) -> None:
        if self._over:
            return
        if self.stopped or len(self.results) == len(self.pairs):
            self._over = True
            self._run = None
            self.ended.emit()
            return
        account, key_set = self.pairs[len(self.results)]
        self.asking.emit(len(self.results), key_set, None)
        run = Verifier(self._workspace, account, key_set, Wanted(compare_balances=True), self._limits)
        self._run = run
        run.asking.connect(self._on_asking)
        run.ended.connect(self._on_ended)
        run.refused.connect(lambda error: self._add(Result(account, key_set, error=error)))
        run.not_kept.connect(self.not_kept)
        run.start()

    def _on_asking(self, fact: Fact) -> None:
        if not self._over and not self.stopped:
            self.asking.emit(len(self.results), self.pairs[len(self.results)][1], fact)

    def _on_ended(self, verified: Verified) -> None:
        self._add(Result(verified.account, verified.key_set, report=verified.report))

    def _add(self, result: Result) -> None:
        self.results.append(result)
        self.one_ended.emit(result)
        self._next()
