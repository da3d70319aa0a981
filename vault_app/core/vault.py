"""The vault as a value: accounts, environments and remembered calls, and every rule for changing them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import Self

from vault_app.core.account import Account, AccountId, SlotRule
from vault_app.core.call_record import KEPT_CALLS, MAX_ALL_ANSWERS, CallRecord
from vault_app.core.environment import Environment
from vault_app.core.errors import (
    AccountNotFound,
    AmbiguousKeySet,
    DuplicateAccount,
    DuplicateEnvironment,
    EnvironmentInUse,
    EnvironmentNotFound,
    KeySetNotFound,
)
from vault_app.core.key_set import KeySet, KeySetId, label_key, same_label


@dataclass(frozen=True, slots=True, kw_only=True)
class Vault:
    """Everything that a vault file holds; a change makes a new one.

    Attributes:
        accounts: Those in the recycle bin included.
        environments: The user's own; the built-in ones belong to their exchange.
        calls: Key set to its remembered calls, newest first, at most 200 each.
        extra: Members of the file that this version of the program does not know; they survive.
    """

    accounts: tuple[Account, ...] = ()
    environments: tuple[Environment, ...] = ()
    calls: Mapping[KeySetId, tuple[CallRecord, ...]] = field(default_factory=dict)
    extra: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "calls", MappingProxyType(dict(self.calls)))

    # Looking up

    @property
    def listed_accounts(self) -> tuple[Account, ...]:
        """The accounts outside the recycle bin."""
        return tuple(each for each in self.accounts if each.recycled_at is None)

    def account(self, account_id: AccountId) -> Account:
        """Return the account of that id, recycled or not; raises AccountNotFound."""
        for each in self.accounts:
            if each.id == account_id:
                return each
        raise AccountNotFound(name=account_id)

    def account_named(self, name: str) -> Account:
        """Return the listed account of that label (ignoring case) or id; raises AccountNotFound."""
        for each in self.listed_accounts:
            if same_label(each.label, name) or each.id == name:
                return each
        raise AccountNotFound(name=name)

    def key_set(self, key_set_id: KeySetId) -> KeySet:
        """Return the key set of that id, recycled or not; raises KeySetNotFound."""
        return self.home_of(key_set_id)[1]

    def home_of(self, key_set_id: KeySetId) -> tuple[Account, KeySet]:
        """Return a key set with its account; raises KeySetNotFound."""
        for account, each in self.every_key_set():
            if each.id == key_set_id:
                return account, each
        raise KeySetNotFound(name=key_set_id)

    def every_key_set(self) -> Iterator[tuple[Account, KeySet]]:
        """Yield each key set with its account, the recycle bin included."""
        for account in self.accounts:
            for each in account.key_sets:
                yield account, each

    def listed_key_sets(self) -> Iterator[tuple[Account, KeySet]]:
        """Yield each key set outside the recycle bin, with its account."""
        for account in self.listed_accounts:
            for each in account.listed:
                yield account, each

    def recycled_key_sets(self) -> Iterator[tuple[Account, KeySet]]:
        """Yield each key set in the recycle bin, with its account."""
        for account, each in self.every_key_set():
            if each.recycled_at is not None or account.recycled_at is not None:
                yield account, each

    def key_set_named(self, name: str, *, recycled: bool = False) -> tuple[Account, KeySet]:
        """Find a key set by `account/label`, by a label that is unique, or by id.

        Args:
            name: What a person typed.
            recycled: Look in the recycle bin instead of the list.

        Raises:
            KeySetNotFound: None is called that.
            AmbiguousKeySet: It belongs to key sets of several accounts, which in the recycle bin may be called the same.
        """
        among = tuple(self.recycled_key_sets() if recycled else self.listed_key_sets())
        for account, each in among:
            if each.id == name:
                return account, each
        if "/" in name:
            owner, _, label = name.partition("/")
            found = [pair for pair in among if same_label(pair[0].label, owner) and same_label(pair[1].label, label)]
        else:
            wanted = label_key(name)
            found = [pair for pair in among if label_key(pair[1].label) == wanted]
        if not found:
            raise KeySetNotFound(name=name)
        if len({pair[0].id for pair in found}) > 1:
            choices = [f"{account.label}/{each.label}" for account, each in found]
            if len(set(map(label_key, choices))) < len(choices):
                choices = [f"{each.id} ({each.hint or each.label})" for _, each in found]
            raise AmbiguousKeySet(name=name, choices=", ".join(choices))
        return found[-1]  # of several recycled twins the newest

    # Changing

    def with_account(self, account: Account) -> Self:
        """Return the vault with *account* added, or put in place of the one with its id; raises DuplicateAccount."""
        others = [each for each in self.accounts if each.id != account.id]
        if account.recycled_at is None and any(
            each.recycled_at is None and same_label(each.label, account.label) for each in others
        ):
            raise DuplicateAccount(name=account.label)
        if len(others) == len(self.accounts):
            return replace(self, accounts=(*self.accounts, account))
        return replace(self, accounts=tuple(account if each.id == account.id else each for each in self.accounts))

    def with_recycled_account(self, account_id: AccountId, at: datetime) -> Self:
        """Return the vault with that account, and so its key sets, in the recycle bin."""
        return self.with_account(replace(self.account(account_id), recycled_at=at))

    def with_key_set(self, account_id: AccountId, key_set: KeySet, rule: SlotRule) -> Self:
        """Return the vault with *key_set* added to an account, or changed in it, the earlier version kept.

        Raises:
            AccountNotFound, DuplicateLabel, SlotLimitReached: Nothing has changed then.
        """
        account = self.account(account_id)
        before = next((each for each in account.key_sets if each.id == key_set.id), None)
        if before is not None:
            key_set = key_set.with_version_of(before)
        return self.with_account(account.with_key_set(key_set, rule))

    def with_recycled_key_set(self, key_set_id: KeySetId, at: datetime) -> Self:
        """Return the vault with that key set in the recycle bin; raises KeySetNotFound."""
        account, key_set = self.home_of(key_set_id)
        recycled = replace(key_set, recycled_at=at)
        changed = tuple(recycled if each.id == key_set_id else each for each in account.key_sets)
        return self.with_account(replace(account, key_sets=changed))

    def with_restored_key_set(self, key_set_id: KeySetId, rule: SlotRule) -> Self:
        """Return the vault with that key set, and its account if need be, back from the recycle bin.

        Raises:
            KeySetNotFound, DuplicateAccount, DuplicateLabel, SlotLimitReached: Nothing has changed then.
        """
        account, key_set = self.home_of(key_set_id)
        if account.recycled_at is not None and key_set.recycled_at is None:
            others = tuple(
                each if each.recycled_at or each.id == key_set_id else replace(each, recycled_at=account.recycled_at)
                for each in account.key_sets
            )
            account = replace(account, key_sets=others)
        account = replace(account, recycled_at=None)
        return self.with_account(account.with_key_set(replace(key_set, recycled_at=None), rule))

    def without_key_set(self, key_set_id: KeySetId) -> Self:
        """Return the vault without a trace of that key set: versions and remembered calls go with it."""
        account, _ = self.home_of(key_set_id)
        calls = {owner: records for owner, records in self.calls.items() if owner != key_set_id}
        return replace(self.with_account(account.without_key_set(key_set_id)), calls=calls)

    def with_environment(self, environment: Environment, taken: tuple[Environment, ...]) -> Self:
        """Return the vault with an environment of the user's own; raises DuplicateEnvironment.

        Args:
            environment: The new one.
            taken: Those that come with the exchanges; their names cannot be used again.
        """
        if any(same_label(each.name, environment.name) for each in (*self.environments, *taken)):
            raise DuplicateEnvironment(name=environment.name)
        return replace(self, environments=(*self.environments, environment))

    def without_environment(self, name: str) -> Self:
        """Return the vault without that environment.

        Raises:
            EnvironmentNotFound: The user has none of that name.
            EnvironmentInUse: An account sends to it, or one that may come back from the recycle bin with its key sets.
        """
        gone = next((each for each in self.environments if same_label(each.name, name)), None)
        if gone is None:
            raise EnvironmentNotFound(name=name)
        users = [
            each.label
            for each in self.accounts
            if same_label(each.environment, name) and (each.recycled_at is None or each.key_sets)
        ]
        if users:
            raise EnvironmentInUse(name=gone.name, accounts=", ".join(users))
        return replace(self, environments=tuple(each for each in self.environments if each is not gone))

    def with_call(self, key_set_id: KeySetId, record: CallRecord) -> Self:
        """Return the vault with a call remembered; the oldest go when there are too many or their answers too long."""
        return self.with_calls([(key_set_id, record)])

    def with_calls(self, records: Iterable[tuple[KeySetId, CallRecord]]) -> Self:
        """Return the vault with several calls remembered, the newest of a key set last among them."""
        calls = dict(self.calls)
        for owner, record in records:
            calls[owner] = (record, *calls.get(owner, ()))[:KEPT_CALLS]
        return replace(self, calls=within_size(calls))

    def without_calls(self, key_set_id: KeySetId) -> Self:
        """Return the vault with that key set's calls forgotten."""
        return replace(self, calls={owner: kept for owner, kept in self.calls.items() if owner != key_set_id})


def within_size(calls: dict[KeySetId, tuple[CallRecord, ...]]) -> dict[KeySetId, tuple[CallRecord, ...]]:
    """Drop whole records, oldest first, until all answers together fit."""
    total = sum(len(record.answer) for records in calls.values() for record in records)
    if total <= MAX_ALL_ANSWERS:
        return calls
    oldest_first = sorted(
        ((record.at, owner, record) for owner, all_of in calls.items() for record in all_of), key=lambda row: row[0]
    )
    dropped: set[str] = set()
    for _, _, record in oldest_first:
        if total <= MAX_ALL_ANSWERS:
            break
        total -= len(record.answer)
        dropped.add(record.id)
    return {owner: tuple(record for record in records if record.id not in dropped) for owner, records in calls.items()}
