"""Saves what verifications found: all that ends while a save is under way goes into the one after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QObject

from vault_app.core.errors import KeySetNotFound, VaultError
from vault_app.services.changes import Change, Outcome, record_outcomes
from vault_app.ui.workspace import Workspace


@dataclass(frozen=True)
class _Waiting:
    """One outcome, and who is told what became of it, as long as it is there."""

    outcome: Outcome
    owner: QObject
    kept: Callable[[], None]
    not_kept: Callable[[VaultError], None]

    def tell(self, error: VaultError | None) -> None:
        if not shiboken6.isValid(self.owner):
            return
        if error is None:
            self.kept()
        else:
            self.not_kept(error)


class ReportKeeper(QObject):
    """One for the window: each save writes the whole vault, and verdicts may come faster than a large one is written.

    What was handed over before the vault locked is saved before its keys go.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._next: list[_Waiting] | None = None  # for a save whose turn has not come
        workspace.locked.connect(lambda _reason: self._close(self._next))

    @staticmethod
    def of(workspace: Workspace) -> ReportKeeper:
        """Return the one that all parts of a window share."""
        found = workspace.findChild(ReportKeeper)
        return found if found is not None else ReportKeeper(workspace)

    def keep(
        self, outcome: Outcome, owner: QObject, kept: Callable[[], None], not_kept: Callable[[VaultError], None]
    ) -> None:
        """Save *outcome*, with others perhaps, and call *kept*; or *not_kept* with the reason.

        Args:
            outcome: Of a key set of the vault that is open.
            owner: Nothing is told once it is gone.
            kept: Not called after a lock.
            not_kept: Gets why it is not saved.
        """
        one = _Waiting(outcome, owner, kept, not_kept)
        if self._next is not None:
            self._next.append(one)
        else:
            self._next = [one]
            self._save(self._next)

    def _save(self, batch: list[_Waiting]) -> None:
        def take() -> Change:
            self._close(batch)
            return record_outcomes([each.outcome for each in batch])

        def saved() -> None:
            there = {each.id for _, each in self._workspace.vault.every_key_set()}
            for each in batch:
                name = each.outcome.key_set
                each.tell(None if name in there else KeySetNotFound(name=name))

        def failed(error: VaultError) -> None:
            self._close(batch)
            for each in batch:
                each.tell(error)

        self._workspace.change(take, saved, failed, outlasts_lock=True)

    def _close(self, batch: list[_Waiting] | None) -> None:
        """Have what comes from now on go into another save."""
        if self._next is batch:
            self._next = None
