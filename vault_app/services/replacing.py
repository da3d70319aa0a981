"""Each step of replacing a key set as a change of the vault; the rules are in `core.replacing`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from vault_app.core.account import Account, AccountId, SlotRule
from vault_app.core.drill import Drill, Step
from vault_app.core.errors import KeySetNotFound
from vault_app.core.key_set import KeySet, KeySetId, Status
from vault_app.core.replacing import begun, ended, progress_of, retired, with_user
from vault_app.core.vault import Vault
from vault_app.services.changes import Change
from vault_app.services.events import ReplacingChanged

_Step = Callable[[Account, KeySet], KeySet]


def begin_replacing(key_set_id: KeySetId, at: datetime) -> Change:
    """Begin a drill; one under way goes on."""
    return _change(key_set_id, lambda _account, old: begun(old, at), backup=False)


def give_up_replacing(key_set_id: KeySetId, at: datetime) -> Change:
    """Forget the drill; a key set that was retiring because of it is live again, and its successor stays."""

    def step(_account: Account, old: KeySet) -> KeySet:
        retired_here = old.drill is not None and Step.MOVE in old.drill.done and old.status is Status.RETIRING
        status = Status.LIVE if retired_here else old.status
        return replace(old, drill=None, status=status, changed_at=at if retired_here else old.changed_at)

    return _change(key_set_id, step)


def note_step(key_set_id: KeySetId, step: Step, at: datetime) -> Change:
    """Note that a step is done, because its owner says so."""
    return _drill(key_set_id, at, lambda drill: drill.with_done(step, at=at))


def take_back(key_set_id: KeySetId, step: Step, at: datetime) -> Change:
    """Have a step done again, and with it what follows from it: the key set is no longer retiring, or revoked.

    Raises:
        SlotLimitReached: It would take a slot again, and none is free.
    """
    steps = {Step.REVOKE: (Step.REVOKE, Step.PROVE), Step.PROVE: (Step.PROVE,)}.get(step, (step,))

    def undone(_account: Account, old: KeySet) -> KeySet:
        drill = (old.drill or Drill(started_at=at)).without(*steps)
        status = old.status
        if status is Status.REVOKED and step in {Step.REVOKE, Step.PROVE}:
            status = Status.RETIRING
        elif status is Status.RETIRING and step is Step.MOVE:
            status = Status.LIVE
        return replace(old, drill=drill, status=status, changed_at=at if status is not old.status else old.changed_at)

    return _change(key_set_id, undone)


def choose_successor(key_set_id: KeySetId, successor: KeySetId, at: datetime) -> Change:
    """Have a key set that is in the vault take over."""

    def chosen(drill: Drill) -> Drill:
        return replace(drill.without(Step.VERIFY).with_done(Step.MAKE, Step.PASTE, at=at), successor=successor)

    return _drill(key_set_id, at, chosen)


def add_successor(account_id: AccountId, key_set: KeySet, rule: SlotRule, old: KeySetId, at: datetime) -> Change:
    """Add the key set that takes over, all in one save.

    Raises:
        DuplicateLabel, SlotLimitReached: When applied; nothing has changed then.
    """
    choose = choose_successor(old, key_set.id, at)
    return Change(lambda vault: choose.apply(vault.with_key_set(account_id, key_set, rule)), choose.event)


def tick_user(old: KeySetId, name: str, at: datetime, *, moved: bool) -> Change:
    """Note that a program has the successor by now, or that it has not."""

    def apply(vault: Vault) -> Vault:
        account, key_set = vault.home_of(old)
        successor = progress_of(account, key_set).successor
        if successor is None:
            raise KeySetNotFound(name=key_set.drill.successor if key_set.drill else "")
        wanted = replace(successor, used_by=with_user(successor.used_by, name, has_it=moved), changed_at=at)
        return _saved(vault, account, wanted)

    return Change(apply, ReplacingChanged(old))


def retire(key_set_id: KeySetId, at: datetime) -> Change:
    """Note that its programs have the successor: the old one is retiring, and a spare successor is live."""

    def apply(vault: Vault) -> Vault:
        account, old = vault.home_of(key_set_id)
        vault = _saved(vault, account, replace(retired(old, at), changed_at=at))
        account, old = vault.home_of(key_set_id)
        successor = progress_of(account, old).successor
        if successor is None or successor.status is not Status.SPARE:
            return vault
        return _saved(vault, account, replace(successor, status=Status.LIVE, changed_at=at))

    return Change(apply, ReplacingChanged(key_set_id))


def free_slot(key_set_id: KeySetId, at: datetime) -> Change:
    """Note that a key set was revoked on the exchange, so that its slot is free; its end is not proven by that."""

    def step(_account: Account, each: KeySet) -> KeySet:
        drill = each.drill.with_done(Step.REVOKE, at=at) if each.drill is not None else None
        return replace(each, status=Status.REVOKED, drill=drill, changed_at=at)

    return _change(key_set_id, step)


def end_replacing(key_set_id: KeySetId, at: datetime) -> Change:
    """Note that the old one is dead: it is revoked, and its programs belong to the successor."""

    def step(account: Account, old: KeySet) -> KeySet:
        return replace(ended(old, progress_of(account, old).successor, at), changed_at=at)

    return _change(key_set_id, step)


def _drill(key_set_id: KeySetId, at: datetime, change: Callable[[Drill], Drill]) -> Change:
    def step(_account: Account, old: KeySet) -> KeySet:
        return replace(old, drill=change(old.drill or Drill(started_at=at)))

    return _change(key_set_id, step, backup=False)


def _change(key_set_id: KeySetId, step: _Step, *, backup: bool = True) -> Change:
    def apply(vault: Vault) -> Vault:
        account, old = vault.home_of(key_set_id)
        return _saved(vault, account, step(account, old))

    return Change(apply, ReplacingChanged(key_set_id), backup=backup)


def _saved(vault: Vault, account: Account, wanted: KeySet) -> Vault:
    from vault_app.services.exchange_registry import exchange_named

    return vault.with_key_set(account.id, wanted, exchange_named(account.exchange).slot_rule)
