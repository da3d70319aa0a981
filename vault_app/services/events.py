"""What happened to the vault, told after the disk has it."""

from __future__ import annotations

from dataclasses import dataclass

from vault_app.core.account import AccountId
from vault_app.core.key_set import KeySetId


@dataclass(frozen=True)
class Event:
    """Something happened; listeners look at `Session.vault` for the new state."""


@dataclass(frozen=True)
class AccountAdded(Event):
    """An account is new in the vault."""

    account: AccountId


@dataclass(frozen=True)
class AccountChanged(Event):
    """An account has another name, environment or region."""

    account: AccountId


@dataclass(frozen=True)
class AccountRecycled(Event):
    """An account went to the recycle bin with its key sets."""

    account: AccountId


@dataclass(frozen=True)
class KeySetAdded(Event):
    """A key set is new in an account."""

    account: AccountId
    key_set: KeySetId


@dataclass(frozen=True)
class KeySetChanged(Event):
    """A key set has another value in some field; its earlier version is in its history."""

    key_set: KeySetId


@dataclass(frozen=True)
class ReplacingChanged(Event):
    """The replacing of a key set went on; it, its successor, or both have other values."""

    replaced: KeySetId


@dataclass(frozen=True)
class KeySetRecycled(Event):
    """A key set went to the recycle bin."""

    key_set: KeySetId


@dataclass(frozen=True)
class KeySetRestored(Event):
    """A key set is back from the recycle bin."""

    key_set: KeySetId


@dataclass(frozen=True)
class KeySetErased(Event):
    """A key set is gone for good, its history and calls with it."""

    key_set: KeySetId


@dataclass(frozen=True)
class CallRecorded(Event):
    """A call is in the history of a key set; its last verdict may have changed with it."""

    key_set: KeySetId


@dataclass(frozen=True)
class CallsRecorded(Event):
    """Calls are in the histories of several key sets, all at once; their last verdicts may have changed with them."""

    key_sets: tuple[KeySetId, ...]


@dataclass(frozen=True)
class CallsForgotten(Event):
    """The calls of a key set were cleared."""

    key_set: KeySetId


@dataclass(frozen=True)
class EnvironmentsChanged(Event):
    """An environment of the user's own was added or removed."""


@dataclass(frozen=True)
class VaultReloaded(Event):
    """The whole value was replaced: read again, restored from a backup, or under a new passphrase."""


@dataclass(frozen=True)
class KeySetsImported(VaultReloaded):
    """Key sets came in from a file, all at once, perhaps with accounts and environments of theirs."""


@dataclass(frozen=True)
class VaultLocked(Event):
    """Keys and vault are gone from memory; listeners drop what they hold."""
