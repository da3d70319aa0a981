"""Merges the accounts, and places each merged key set in its account."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from operator import attrgetter
from typing import TypeVar

from vault_app.core.account import Account, AccountId
from vault_app.core.key_set import KeySet, KeySetId
from vault_app.core.merge.key_sets import edits, later_of, merged_key_set
from vault_app.core.merge.order import order, with_free_labels
from vault_app.core.merge.sides import Fate, Place, Presence, Questions, Side, Three
from vault_app.core.secret import PartId

K = TypeVar("K")
V = TypeVar("V")
ACCOUNT_FIELDS = ("label", "exchange", "environment", "region", "created_at")
Accounts = Mapping[AccountId, Account]
KeySets = Mapping[KeySetId, KeySet]


class AccountMerge:
    """The accounts of two vaults on their way into one.

    Attributes:
        gone: The key sets that one of the vaults has and the result has not.
    """

    def __init__(
        self, three: Three[tuple[Account, ...]], questions: Questions, public_part: Callable[[str], PartId]
    ) -> None:
        self.gone: frozenset[KeySetId] = frozenset()
        self._questions = questions
        self._public_part = public_part
        self._accounts: Three[Accounts] = three.each(lambda state: {each.id: each for each in state})
        self._key_sets: Three[KeySets] = three.each(
            lambda state: {each.id: each for account in state for each in account.key_sets}
        )
        self._homes: Three[Mapping[KeySetId, AccountId]] = three.each(
            lambda state: {each.id: account.id for account in state for each in account.key_sets}
        )

    def merged(self) -> tuple[Account, ...]:
        """Return the accounts with their key sets; called once."""
        residents: dict[AccountId, list[KeySetId]] = {}
        everybody = _names(self._key_sets)
        for each in everybody:
            residents.setdefault(self._home(each), []).append(each)
        merged: dict[AccountId, Account] = {}
        left: set[KeySetId] = set()
        for account_id in dict.fromkeys((*_names(self._accounts), *residents)):
            three = _of(self._accounts, account_id)
            place = Place(f"account/{account_id}", _label(three))
            shell = self._shell(place, three)
            key_sets = self._residents(place.account, three, residents.get(account_id, []))
            left |= {each.id for each in key_sets}
            if shell is None and key_sets:
                shell = three.mine or three.theirs or three.base  # what is kept needs a place
            if shell is not None:
                merged[account_id] = replace(shell, key_sets=key_sets)
        self.gone = frozenset(everybody) - left
        return self._with_free_labels(order(self._accounts.each(tuple), merged), merged)

    # Accounts

    def _shell(self, place: Place, three: Three[Account]) -> Account | None:
        """Return the account without regard to its key sets; None: it goes."""
        mine, theirs = three.mine, three.theirs
        if mine is None or theirs is None:
            return self._one_sided(place, three)
        if mine == theirs:
            return mine
        values: dict[str, object] = {"recycled_at": self._recycled_at(place, three, mine, theirs)}
        for name in ACCOUNT_FIELDS:
            values[name] = self._questions.value(place, name, three.each(attrgetter(name)))
        values["extra"] = self._questions.members(place, "extra", three.each(lambda state: state.extra))
        return replace(mine, **values)  # type: ignore[arg-type]  # names are fields

    def _one_sided(self, place: Place, three: Three[Account]) -> Account | None:
        here = three.mine or three.theirs
        if here is None:
            return None
        if not three.known or three.base is None:
            if three.mine is None:
                self._questions.take(place, "added")
            return here
        if _account_edits(here, three.base) or (three.base.recycled_at is not None and here.recycled_at is None):
            ours, others = _fate(three.mine, three.base), _fate(three.theirs, three.base)
            return three.of(self._questions.ask(place, "removed", _fate(three.base, None), ours, others))
        if three.theirs is None:
            self._questions.take(place, "removed")
        return None

    def _recycled_at(self, place: Place, three: Three[Account], mine: Account, theirs: Account) -> datetime | None:
        if (mine.recycled_at is None) == (theirs.recycled_at is None):
            only = three.each(lambda state: state.recycled_at).only
            if only is None:
                return later_of(mine.recycled_at, theirs.recycled_at)
            return (mine if only is Side.MINE else theirs).recycled_at
        base = three.base if three.known else None
        listed = mine if mine.recycled_at is None else theirs
        if base is None or (base.recycled_at is None and _account_edits(listed, base)):
            side = self._questions.ask(
                place, "removed", base and _fate(base, None), _fate(mine, base), _fate(theirs, base)
            )
        else:
            side = Side.MINE if (mine.recycled_at is None) != (base.recycled_at is None) else Side.THEIRS
            if side is Side.THEIRS:
                self._questions.take(place, "recycled_at")
        return (mine if side is Side.MINE else theirs).recycled_at

    def _with_free_labels(self, ids: tuple[AccountId, ...], merged: Mapping[AccountId, Account]) -> tuple[Account, ...]:
        """Give a number to each account that came in with a name that one of mine has."""
        listed = [(each, merged[each].label) for each in ids if merged[each].recycled_at is None]
        mine = self._accounts.mine or {}
        settled = {
            each
            for each, label in listed
            if each in mine and (mine[each].label, mine[each].recycled_at) == (label, None)
        }
        labels = with_free_labels(listed, settled)
        for each, label in listed:
            if labels[each] != label:
                self._questions.take(Place(f"account/{each}", labels[each]), "label")
        return tuple(replace(merged[each], label=labels.get(each, merged[each].label)) for each in ids)

    # Key sets

    def _home(self, key_set_id: KeySetId) -> AccountId:
        """Return the account that a key set is in; the program moves none, so mine decides where both say something."""
        homes = _of(self._homes, key_set_id)
        home = homes.of(homes.only or Side.MINE) or homes.mine or homes.theirs
        assert home is not None
        return home

    def _residents(self, account: str, three: Three[Account], ids: list[KeySetId]) -> tuple[KeySet, ...]:
        exchange = next((each.exchange for each in (three.mine, three.theirs, three.base) if each is not None), "")
        merged: dict[KeySetId, KeySet] = {}
        for each in ids:
            states = _of(self._key_sets, each)
            place = Place(f"key-set/{each}", account, _label(states))
            key_set = merged_key_set(self._questions, place, states, self._public_part(exchange))
            if key_set is not None:
                merged[each] = key_set
        orders = three.each(lambda state: tuple(each.id for each in state.key_sets))
        sequence = dict.fromkeys((*order(orders, merged), *merged))
        return self._with_free_key_set_labels(account, three.mine, tuple(merged[each] for each in sequence))

    def _with_free_key_set_labels(
        self, account: str, mine: Account | None, key_sets: tuple[KeySet, ...]
    ) -> tuple[KeySet, ...]:
        listed = [(each.id, each.label) for each in key_sets if each.recycled_at is None]
        ours = {(each.id, each.label) for each in (mine.listed if mine is not None else ())}
        labels = with_free_labels(listed, {each for each, label in listed if (each, label) in ours})
        result: list[KeySet] = []
        for each in key_sets:
            label = labels.get(each.id, each.label)
            if label == each.label:
                result.append(each)
                continue
            self._questions.take(Place(f"key-set/{each.id}", account, label), "label")
            result.append(replace(each, label=label).with_version_of(each))
        return tuple(result)


def _names(three: Three[Mapping[K, V]]) -> tuple[K, ...]:
    return tuple(dict.fromkeys((*(three.mine or ()), *(three.theirs or ()))))


def _of(three: Three[Mapping[K, V]], key: K) -> Three[V]:
    """Return one entry in its three states; that it is not in the common state is known, when there is one."""
    base, mine, theirs = ((state or {}).get(key) for state in (three.base, three.mine, three.theirs))
    return Three(base, mine, theirs, known=three.known)


def _label(three: Three[Account] | Three[KeySet]) -> str:
    return next(each.label for each in (three.mine, three.theirs, three.base) if each is not None)


def _fate(account: Account | None, base: Account | None) -> Fate:
    if account is None:
        return Fate(Presence.ERASED)
    changed = _account_edits(account, base) if base is not None else ()
    presence = Presence.LISTED if account.recycled_at is None else Presence.RECYCLED
    return Fate(presence, changed, account.recycled_at)


def _account_edits(account: Account, base: Account) -> tuple[str, ...]:
    """Return what was changed of an account, apart from a stay in the recycle bin; `key_sets` stands for any of them."""
    names = [name for name in (*ACCOUNT_FIELDS, "extra") if getattr(account, name) != getattr(base, name)]
    before = {each.id: each for each in base.key_sets}
    now = {each.id: each for each in account.key_sets}
    if before.keys() != now.keys() or any(
        edits(each, before[each.id]) or each.recycled_at != before[each.id].recycled_at for each in now.values()
    ):
        names.append("key_sets")
    return tuple(names)
