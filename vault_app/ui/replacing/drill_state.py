"""Everything that the steps of a drill show, read from the vault as it is now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from vault_app.core.account import Account
from vault_app.core.drill import Step
from vault_app.core.errors import KeySetNotFound
from vault_app.core.key_set import KeySet, KeySetId
from vault_app.core.replacing import Progress, StepState, progress_of, skipped_steps
from vault_app.exchanges.protocol import Exchange
from vault_app.ui.pages.call_list import announced_calls
from vault_app.ui.place_words import Place, place_of
from vault_app.ui.workspace import Workspace


@dataclass(frozen=True)
class DrillState:
    """One drill.

    Attributes:
        old: The key set that is being replaced.
        skipped: Steps that count as done, though what they are there for was not.
        verify_calls, prove_calls: The calls of both steps, as they are named before they are sent.
    """

    account: Account
    old: KeySet
    progress: Progress
    skipped: frozenset[Step]
    place: Place
    verify_calls: tuple[str, ...]
    prove_calls: tuple[str, ...]

    @classmethod
    def of(cls, workspace: Workspace, key_set_id: str) -> Self | None:
        """Return the state of a drill; None: its key set is not in the list any more."""
        session = workspace.session
        if session is None:
            return None
        try:
            account, old = session.vault.home_of(KeySetId(key_set_id))
        except KeySetNotFound:
            return None
        if old.recycled_at is not None or account.recycled_at is not None:
            return None
        place = place_of(session, account)
        return cls(
            account=account,
            old=old,
            progress=progress_of(account, old),
            skipped=skipped_steps(account, old, place.exchange.gone_codes),
            place=place,
            verify_calls=announced_calls(session, account),
            prove_calls=announced_calls(session, account, access_key_alone=True),
        )

    @property
    def exchange(self) -> Exchange:
        return self.place.exchange

    @property
    def is_practice(self) -> bool:
        """Whether its exchange runs on this computer and has no site."""
        return not self.place.has_site

    @property
    def successor(self) -> KeySet | None:
        return self.progress.successor

    @property
    def count_done(self) -> int:
        """How many steps are done, without what was skipped."""
        return self.progress.count_done - len(self.skipped)

    def done_at(self, step: Step) -> datetime | None:
        """Return when a step was done; None where that is not known, or not the case."""
        if self.progress.steps[step] is not StepState.DONE:
            return None
        noted = self.old.drill.done.get(step) if self.old.drill is not None else None
        verdict = self.successor.last_verdict if self.successor is not None else None
        return verdict.at if noted is None and step is Step.VERIFY and verdict is not None else noted

    @property
    def is_full(self) -> bool:
        """Whether the exchange has no room for the new key before another one goes."""
        slots = self.exchange.slot_rule.slots
        return self.successor is None and slots is not None and self.account.slots_used >= slots

    @property
    def permission_words(self) -> tuple[str, ...]:
        """What is ticked of the old one, in the exchange's order and words."""
        return tuple(rule.word for rule in self.exchange.permissions if rule.id in self.old.permissions)
