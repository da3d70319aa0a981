"""One account at one exchange, in one environment, with its key sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NewType, Self

from vault_app.core.errors import DuplicateLabel, SlotLimitReached
from vault_app.core.key_set import KeySet, KeySetId, label_key

AccountId = NewType("AccountId", str)


@dataclass(frozen=True, slots=True)
class SlotRule:
    """How many key sets an exchange allows in an account; None: not known, so no limit is kept."""

    exchange: str
    slots: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One account at one exchange, in one environment.

    Attributes:
        label: Unique in the vault, ignoring case; 1–64 characters.
        exchange: Id of the exchange's package, such as `bitmart`.
        environment: Name of the environment whose hosts its requests go to.
        region: Which of the exchange's sites to open; empty: the main one.
        recycled_at: When it went to the recycle bin, UTC; its key sets went with it.
        key_sets: In the order in which they were added, those in the recycle bin included.
    """

    id: AccountId
    label: str
    exchange: str
    environment: str
    region: str = ""
    created_at: datetime
    recycled_at: datetime | None = None
    key_sets: tuple[KeySet, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)

    @property
    def listed(self) -> tuple[KeySet, ...]:
        """Its key sets outside the recycle bin."""
        return tuple(each for each in self.key_sets if each.recycled_at is None)

    @property
    def slots_used(self) -> int:
        return sum(each.takes_a_slot for each in self.key_sets)

    def with_key_set(self, key_set: KeySet, rule: SlotRule) -> Self:
        """Return the account with *key_set* added, or put in place of the one with its id.

        Raises:
            DuplicateLabel: Another listed key set has that name, ignoring case.
            SlotLimitReached: It would take a slot, and none is free.
        """
        others = tuple(each for each in self.key_sets if each.id != key_set.id)
        if key_set.recycled_at is None:
            self._refuse_duplicate(others, key_set.label)
        before = next((each for each in self.key_sets if each.id == key_set.id), None)
        takes_another = key_set.takes_a_slot and not (before and before.takes_a_slot)
        if takes_another and rule.slots is not None and self.slots_used >= rule.slots:
            raise SlotLimitReached(account=self.label, slots=rule.slots, exchange=rule.exchange)
        if before is None:
            return replace(self, key_sets=(*self.key_sets, key_set))
        return replace(self, key_sets=tuple(key_set if each.id == key_set.id else each for each in self.key_sets))

    def with_new_key_sets(self, key_sets: Sequence[KeySet], rule: SlotRule) -> Self:
        """Return the account with all of *key_sets* added, none of which is there yet.

        Raises:
            DuplicateLabel: A name is taken, or used twice, ignoring case.
            SlotLimitReached: They would take more slots than are free.
        """
        taken = {label_key(each.label) for each in self.listed}
        for each in key_sets:
            if label_key(each.label) in taken:
                raise DuplicateLabel(account=self.label, name=each.label)
            taken.add(label_key(each.label))
        wanted = self.slots_used + sum(each.takes_a_slot for each in key_sets)
        if rule.slots is not None and wanted > max(rule.slots, self.slots_used):
            raise SlotLimitReached(account=self.label, slots=rule.slots, exchange=rule.exchange)
        return replace(self, key_sets=(*self.key_sets, *key_sets))

    def without_key_set(self, key_set_id: KeySetId) -> Self:
        """Return the account without a trace of that key set, its history included."""
        return replace(self, key_sets=tuple(each for each in self.key_sets if each.id != key_set_id))

    def _refuse_duplicate(self, others: tuple[KeySet, ...], label: str) -> None:
        wanted = label_key(label)
        if any(each.recycled_at is None and label_key(each.label) == wanted for each in others):
            raise DuplicateLabel(account=self.label, name=label)
