"""Which keys are in foreign hands when a program, a place or a whole account was broken into, and what to revoke first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from vault_app.core.account import Account, AccountId
from vault_app.core.emergency_sheet import SheetExchange, SheetKey, sheet_key, urgency
from vault_app.core.key_set import KeySet, KeySetId, Status, label_key
from vault_app.core.replacing import Ending, end_of
from vault_app.core.vault import Vault


@dataclass(frozen=True, slots=True)
class Holder:
    """A program, place or person, and the keys that it has or once had.

    Attributes:
        name: As it is written under *used by*; of several spellings the first.
        keys: How many keys that are not revoked.
        withdraws: Whether one of them can move coins out, or nothing is known of what one can do.
    """

    name: str
    keys: int
    withdraws: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposed:
    """One key that is in foreign hands.

    Attributes:
        key: What is told of it; no secret.
        has, had: Names of those chosen that have it now, and of those that had it before with the same access key.
        is_gone: The exchange said that it does not know it any more.
    """

    account: AccountId
    key_set: KeySetId
    key: SheetKey
    has: tuple[str, ...] = ()
    had: tuple[str, ...] = ()
    is_gone: bool = False

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to be done: it is revoked, and the exchange has confirmed that."""
        return self.key.is_revoked and self.is_gone


def holders_of(vault: Vault, exchanges: Mapping[str, SheetExchange]) -> tuple[Holder, ...]:
    """Return everybody under *used by*, now or in an earlier version, in alphabetical order."""
    names: dict[str, str] = {}
    keys: dict[str, int] = {}
    withdraws: set[str] = set()
    for account, each in vault.every_key_set():
        has, had = _users(each)
        told = sheet_key(account, each, exchanges.get(account.exchange, _unknown(account)))
        for name in (*has, *had):
            key = label_key(name)
            names.setdefault(key, name)
            keys[key] = keys.get(key, 0) + (not told.is_revoked)
            if not told.is_revoked and (told.can_withdraw or told.rank < 0):
                withdraws.add(key)
    return tuple(Holder(names[key], keys[key], key in withdraws) for key in sorted(names))


def exposed_by(
    vault: Vault,
    names: Collection[str],
    accounts: Collection[AccountId],
    exchanges: Mapping[str, SheetExchange],
    gone_codes: Mapping[str, Collection[int]],
) -> tuple[Exposed, ...]:
    """Return every key that one of *names* has or had, and every key of *accounts*, in the order of revoking.

    What can withdraw comes first, and of that what is bound to no address; then what moves funds, trades, reads. What is
    revoked comes after all that is not, and what is proven dead last. The recycle bin is no shelter: what lies in it works
    until it is revoked.

    Args:
        names: Compared without case.
        accounts: Those that were broken into as a whole.
        exchanges: Exchange id to what is known of it.
        gone_codes: Exchange id to its codes for an access key that it does not know.
    """
    wanted = {label_key(name) for name in names}
    found: list[Exposed] = []
    for account, each in vault.every_key_set():
        has, had = (tuple(name for name in users if label_key(name) in wanted) for users in _users(each))
        if not (has or had or account.id in accounts):
            continue
        told = sheet_key(account, each, exchanges.get(account.exchange, _unknown(account)))
        gone = end_of(each, gone_codes.get(account.exchange, ())) is Ending.GONE
        found.append(Exposed(account=account.id, key_set=each.id, key=told, has=has, had=had, is_gone=gone))
    return tuple(sorted(found, key=lambda one: (one.is_done, *urgency(one.key))))


def _users(key_set: KeySet) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who has a key, and who had it before: a program does not forget a key because it was taken off a list."""
    now = {label_key(name) for name in key_set.used_by}
    before = dict.fromkeys(name for name in _former_users(key_set) if label_key(name) not in now)
    return key_set.used_by, tuple(before)


def _former_users(key_set: KeySet) -> Iterator[str]:
    for version in key_set.versions:
        if version.fingerprint == key_set.fingerprint:  # else it was another key
            yield from version.used_by


def _unknown(account: Account) -> SheetExchange:
    return SheetExchange(account.exchange, {}, {}, ())


def left_to_do(exposed: Collection[Exposed]) -> int:
    """Return how many of them still have to be revoked."""
    return sum(one.key.status is not Status.REVOKED for one in exposed)
