"""Every change of a vault as a value: a function from Vault to Vault, and what to announce when it is saved.

A change is applied once to the vault in memory, so that a broken rule is told at once, and again to a newer value if
another program saved in between. So it carries what was wanted, never a whole vault.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from vault_app.core.account import Account, AccountId, SlotRule
from vault_app.core.call_record import CallRecord
from vault_app.core.environment import Environment
from vault_app.core.errors import ChangedUnderneath
from vault_app.core.key_set import KeySet, KeySetId, LastVerdict, changed_fields
from vault_app.core.report import Report
from vault_app.core.secret import PartId
from vault_app.core.vault import Vault
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services import events


@dataclass(frozen=True)
class Change:
    """One change, its announcement, and whether a backup is made of the state before it."""

    apply: Callable[[Vault], Vault]
    event: events.Event
    backup: bool = True


def add_account(account: Account) -> Change:
    """Raises DuplicateAccount when applied."""
    return Change(lambda vault: vault.with_account(account), events.AccountAdded(account.id))


def edit_account(base: Account, wanted: Account) -> Change:
    """Change name, environment and region from what *base* has to what *wanted* has; raises DuplicateAccount."""
    edited = {
        name: getattr(wanted, name)
        for name in ("label", "environment", "region")
        if getattr(wanted, name) != getattr(base, name)
    }

    def apply(vault: Vault) -> Vault:
        current = vault.account(base.id)
        for name in edited:
            _refuse_both_changed(getattr(base, name), getattr(current, name), name)
        return vault.with_account(replace(current, **edited))

    return Change(apply, events.AccountChanged(base.id))


def recycle_account(account_id: AccountId, at: datetime) -> Change:
    """Raises AccountNotFound when applied."""
    return Change(lambda vault: vault.with_recycled_account(account_id, at), events.AccountRecycled(account_id))


def restore_account(account_id: AccountId) -> Change:
    """Bring an account and the key sets that went with it back; raises DuplicateAccount."""

    def apply(vault: Vault) -> Vault:
        return vault.with_account(replace(vault.account(account_id), recycled_at=None))

    return Change(apply, events.AccountAdded(account_id))


def add_key_set(account_id: AccountId, key_set: KeySet, rule: SlotRule) -> Change:
    """Raises DuplicateLabel or SlotLimitReached when applied."""
    return Change(
        lambda vault: vault.with_key_set(account_id, key_set, rule), events.KeySetAdded(account_id, key_set.id)
    )


def edit_key_set(base: KeySet, wanted: KeySet, rule: SlotRule) -> Change:
    """Change what differs between *base*, as it was shown, and *wanted*, as it was typed.

    Raises:
        DuplicateLabel, SlotLimitReached: A rule is broken.
        ChangedUnderneath: Another program changed one of the same fields meanwhile.
    """
    names = changed_fields(base, wanted)

    def apply(vault: Vault) -> Vault:
        account, current = vault.home_of(base.id)
        values: dict[str, object] = {"changed_at": wanted.changed_at}
        for name in names:
            if name in base.secrets or name in wanted.secrets:
                continue
            _refuse_both_changed(getattr(base, name), getattr(current, name), name)
            values[name] = getattr(wanted, name)
        values["secrets"] = _merged_secrets(base, wanted, current)
        values["odd"] = _merged_odd(base, wanted, current)
        return vault.with_key_set(account.id, replace(current, **values), rule)  # type: ignore[arg-type]  # names are fields

    return Change(apply, events.KeySetChanged(base.id))


def recycle_key_set(key_set_id: KeySetId, at: datetime) -> Change:
    """Raises KeySetNotFound when applied."""
    return Change(lambda vault: vault.with_recycled_key_set(key_set_id, at), events.KeySetRecycled(key_set_id))


def restore_key_set(key_set_id: KeySetId, rule: SlotRule) -> Change:
    """Raises DuplicateLabel, DuplicateAccount or SlotLimitReached when applied."""
    return Change(lambda vault: vault.with_restored_key_set(key_set_id, rule), events.KeySetRestored(key_set_id))


def erase_key_set(key_set_id: KeySetId) -> Change:
    """Remove a key set for good."""
    return Change(lambda vault: vault.without_key_set(key_set_id), events.KeySetErased(key_set_id))


def record_call(key_set_id: KeySetId, record: CallRecord, verdict: LastVerdict | None = None) -> Change:
    """Remember a call; *verdict* becomes the key set's last one, which is no change of the key set itself."""
    seen: dict[str, object] = {} if verdict is None else {"last_verdict": verdict}
    return _record(key_set_id, record, seen)


@dataclass(frozen=True)
class Outcome:
    """What came of a verification: a line for the history, and what the key set keeps.

    Attributes:
        report, verdict: None: it keeps the one that it has.
    """

    key_set: KeySetId
    record: CallRecord
    report: Report | None = None
    verdict: LastVerdict | None = None

    @property
    def seen(self) -> Mapping[str, object]:
        """The fields of the key set that are new."""
        fields = {"last_report": self.report, "last_verdict": self.verdict}
        return {name: value for name, value in fields.items() if value is not None}


def record_outcome(outcome: Outcome) -> Change:
    """Keep what came of a verification with its key set; neither part of it is a change of the key set itself."""
    return _record(outcome.key_set, outcome.record, outcome.seen)


def record_outcomes(outcomes: Sequence[Outcome]) -> Change:
    """Keep what came of several verifications, in the order in which they ended.

    What is about a key set that is gone by then is left out, and the rest is kept all the same.
    """
    seen: dict[KeySetId, dict[str, object]] = {}
    for each in outcomes:
        seen.setdefault(each.key_set, {}).update(each.seen)

    def apply(vault: Vault) -> Vault:
        there: set[KeySetId] = set()
        accounts: list[Account] = []
        for account in vault.accounts:
            here = {each.id for each in account.key_sets if each.id in seen}
            there |= here
            if not here:
                accounts.append(account)
                continue
            told = tuple(
                replace(each, **seen[each.id]) if each.id in here else each  # type: ignore[arg-type]  # names are fields
                for each in account.key_sets
            )
            accounts.append(replace(account, key_sets=told))
        noted = vault.with_calls((each.key_set, each.record) for each in outcomes if each.key_set in there)
        return replace(noted, accounts=tuple(accounts))

    return Change(apply, events.CallsRecorded(tuple(seen)), backup=False)


def _record(key_set_id: KeySetId, record: CallRecord, seen: Mapping[str, object]) -> Change:
    def apply(vault: Vault) -> Vault:
        noted = vault.with_call(key_set_id, record)
        if not seen:
            return noted
        account, key_set = noted.home_of(key_set_id)
        told = replace(key_set, **seen)  # type: ignore[arg-type]  # names are fields
        sets = tuple(told if each is key_set else each for each in account.key_sets)
        return noted.with_account(replace(account, key_sets=sets))

    return Change(apply, events.CallRecorded(key_set_id), backup=False)


def forget_calls(key_set_id: KeySetId) -> Change:
    """Clear the remembered calls of a key set."""
    return Change(lambda vault: vault.without_calls(key_set_id), events.CallsForgotten(key_set_id))


def add_environment(environment: Environment, taken: tuple[Environment, ...]) -> Change:
    """Raises DuplicateEnvironment when applied; *taken* are the exchanges' own."""
    return Change(lambda vault: vault.with_environment(environment, taken), events.EnvironmentsChanged())


def remove_environment(name: str) -> Change:
    """Raises EnvironmentNotFound or EnvironmentInUse when applied."""
    return Change(lambda vault: vault.without_environment(name), events.EnvironmentsChanged())


def _merged_secrets(base: KeySet, wanted: KeySet, current: KeySet) -> Mapping[PartId, object]:
    merged: dict[PartId, object] = dict(current.secrets)
    for part in {*base.secrets, *wanted.secrets}:
        old, new = base.secrets.get(part), wanted.secrets.get(part)
        if old == new:
            continue
        _refuse_both_changed(old, current.secrets.get(part), part)
        if new is None:
            merged.pop(part, None)
        else:
            merged[part] = new
    return merged


def _merged_odd(base: KeySet, wanted: KeySet, current: KeySet) -> Mapping[PartId, frozenset[str]]:
    """Return what is odd about the credentials that `_merged_secrets` leaves."""
    changed = {part for part in {*base.secrets, *wanted.secrets} if base.secrets.get(part) != wanted.secrets.get(part)}
    kept = {part: words for part, words in current.odd.items() if part not in changed}
    return {**kept, **{part: words for part, words in wanted.odd.items() if part in changed}}


_FIELDS = {
    "label": QT_TRANSLATE_NOOP("Fields", "label"),
    "environment": QT_TRANSLATE_NOOP("Fields", "environment"),
    "region": QT_TRANSLATE_NOOP("Fields", "region"),
    "permissions": QT_TRANSLATE_NOOP("Fields", "permissions"),
    "bound_ips": QT_TRANSLATE_NOOP("Fields", "bound ips"),
    "status": QT_TRANSLATE_NOOP("Fields", "status"),
    "secret_lost": QT_TRANSLATE_NOOP("Fields", "secret lost"),
    "created_at": QT_TRANSLATE_NOOP("Fields", "created at"),
    "expires_at": QT_TRANSLATE_NOOP("Fields", "expires at"),
    "used_by": QT_TRANSLATE_NOOP("Fields", "used by"),
    "note": QT_TRANSLATE_NOOP("Fields", "note"),
    "recycled_at": QT_TRANSLATE_NOOP("Fields", "recycled at"),
    "accepted_findings": QT_TRANSLATE_NOOP("Fields", "accepted findings"),
    "access_key": QT_TRANSLATE_NOOP("Fields", "access key"),
    "secret_key": QT_TRANSLATE_NOOP("Fields", "secret key"),
    "memo": QT_TRANSLATE_NOOP("Fields", "memo"),
}


def _refuse_both_changed(base: object, current: object, name: str) -> None:
    if base != current:
        words = QT_TRANSLATE_NOOP("Reasons", "both changed “{field}”")
        raise ChangedUnderneath(what=words.format(field=_FIELDS.get(name, name.replace("_", " "))))
