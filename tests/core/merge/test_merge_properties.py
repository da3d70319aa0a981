"""No order of edits on two sides loses anything silently."""

from __future__ import annotations

import json
import random
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.merge.edits import EDIT_NAMES, EDITS, START, Edit, edited
from vault_app.core.account import Account
from vault_app.core.key_set import KEPT_VERSIONS, KeySet, changed_fields
from vault_app.core.merge import Conflict, Merged, Side, merge
from vault_app.core.merge.accounts import ACCOUNT_FIELDS
from vault_app.core.vault import Vault
from vault_app.vaultfile.members import vault_from_json, vault_to_json

VISIBLE = [each.name for each in fields(KeySet) if each.name not in {"id", "versions", "last_report", "last_verdict"}]


@given(EDITS, EDITS, EDITS, st.booleans())
@settings(max_examples=150, deadline=None)
def test_every_value_of_either_side_is_in_the_result_in_a_version_or_in_a_question(
    before: list[Edit], mine: list[Edit], theirs: list[Edit], known: bool
) -> None:
    base = edited(START, before, "base")
    ours, others = edited(base, mine, "mine"), edited(base, theirs, "theirs")
    merged = merge(base if known else None, ours, others)
    for side, other in ((ours, others), (others, ours)):
        assert_nothing_lost(merged, side, other, base if known else None)


@given(EDITS, EDITS, EDITS, st.lists(st.sampled_from(Side), min_size=40, max_size=40), st.booleans())
@settings(max_examples=120, deadline=None)
def test_whatever_is_chosen_the_result_keeps_the_rules_of_a_vault(
    before: list[Edit], mine: list[Edit], theirs: list[Edit], sides: list[Side], known: bool
) -> None:
    base = edited(START, before, "base")
    ours, others = edited(base, mine, "mine"), edited(base, theirs, "theirs")
    common = base if known else None
    asked = merge(common, ours, others)
    choices = {each.id: side for each, side in zip(asked.conflicts, sides, strict=False)}
    chosen = merge(common, ours, others, choices)
    assert vault_from_json(json.loads(json.dumps(vault_to_json(chosen.vault)))) == chosen.vault
    assert chosen.conflicts == asked.conflicts, "what is asked does not depend on the answers"
    assert [each.id for each in chosen.open] == [each.id for each in asked.conflicts if each.id not in choices]
    assert len({each.id for each in asked.conflicts}) == len(asked.conflicts)
    for _, each in chosen.vault.every_key_set():
        assert len(each.versions) <= KEPT_VERSIONS


@given(EDITS, EDITS)
@settings(max_examples=120, deadline=None)
def test_what_one_side_alone_changed_is_the_result(before: list[Edit], changes: list[Edit]) -> None:
    base = edited(START, before, "base")
    changed = edited(base, changes, "mine")
    for merged in (merge(base, changed, base), merge(base, base, changed), merge(base, changed, changed)):
        assert merged.vault == changed
        assert merged.conflicts == ()
    assert merge(None, changed, changed).vault == changed
    assert merge(base, changed, base).taken == ()


@given(EDITS, EDITS, EDITS)
@settings(max_examples=100, deadline=None)
def test_both_sides_are_asked_the_same(before: list[Edit], mine: list[Edit], theirs: list[Edit]) -> None:
    base = edited(START, before, "base")
    ours, others = edited(base, mine, "mine"), edited(base, theirs, "theirs")
    one, other = merge(base, ours, others), merge(base, others, ours)
    assert questions_of(one) == {
        (each.id, repr(each.common), repr(each.theirs), repr(each.mine)) for each in other.conflicts
    }
    answered = merge(base, others, ours, {each.id: Side.THEIRS for each in other.conflicts}).vault
    assert facts_of(one.vault) == facts_of(answered)


@given(EDITS, EDITS, EDITS)
@settings(max_examples=80, deadline=None)
def test_merging_the_same_again_changes_nothing(before: list[Edit], mine: list[Edit], theirs: list[Edit]) -> None:
    """After a merge their state is a common one, so its next merge takes nothing and asks nothing."""
    base = edited(START, before, "base")
    others = edited(base, theirs, "theirs")
    merged = merge(base, edited(base, mine, "mine"), others).vault
    again = merge(others, merged, others)
    assert (again.vault, again.conflicts, again.taken) == (merged, (), ())


@given(EDITS, EDITS, EDITS, EDITS)
@settings(max_examples=80, deadline=None)
def test_the_order_of_two_merges_makes_no_difference_where_nothing_is_asked(
    before: list[Edit], mine: list[Edit], theirs: list[Edit], third: list[Edit]
) -> None:
    base = edited(START, before, "base")
    a, b, c = edited(base, mine, "mine"), edited(base, theirs, "theirs"), edited(base, third, "third")
    left_first, right_first = merge(base, a, b), merge(base, b, c)
    left, right = merge(base, left_first.vault, c), merge(base, a, right_first.vault)
    if any(each.conflicts for each in (left_first, right_first, left, right, merge(base, a, c))):
        return
    assert facts_of(left.vault) == facts_of(right.vault)


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_fifty_thousand_orders_of_edits_lose_nothing() -> None:
    """Random, not searched for: twice as many edits on each side, in a vault that grows."""
    dice = random.Random(20261126)
    names = sorted(EDIT_NAMES)

    def edits() -> list[Edit]:
        count = dice.randrange(16)
        return [Edit(dice.choice(names), dice.randrange(4), dice.randrange(4)) for _ in range(count)]

    asked = 0
    for number in range(50_000):
        base = edited(START, edits(), "base")
        ours, others = edited(base, edits(), "mine"), edited(base, edits(), "theirs")
        common = base if number % 4 else None
        merged = merge(common, ours, others)
        asked += len(merged.conflicts)
        for side, other in ((ours, others), (others, ours)):
            assert_nothing_lost(merged, side, other, common)
    print(f"{asked} questions")
    assert asked > 10_000


def assert_nothing_lost(merged: Merged, side: Vault, other: Vault, base: Vault | None) -> None:
    asked = {each.id: each for each in merged.conflicts}
    kept = {each.id: each for _, each in merged.vault.every_key_set()}
    before = {each.id: each for _, each in base.every_key_set()} if base else {}
    for _, each in side.every_key_set():
        if each.id in kept:
            assert_values_kept(each, kept[each.id], before.get(each.id), asked)
        elif f"key-set/{each.id}/removed" not in asked:
            assert each.id in before, "only what was there could be erased"
            assert not set(changed_fields(before[each.id], each)) - {"recycled_at"}, "an edit lost to an erasure"
            assert each.id not in {other_set.id for _, other_set in other.every_key_set()}
    assert_accounts_kept(merged, side, base, asked)
    own = {each.name.casefold(): each for each in merged.vault.environments}
    old = base.environments if base else ()
    for environment in side.environments:
        place = f"environment/{environment.name.casefold()}"
        told = own.get(environment.name.casefold()) == environment or environment in old
        assert told or {f"{place}/environment", f"{place}/removed"} & asked.keys()
    for name, value in side.extra.items():
        unchanged = base is not None and name in base.extra and base.extra[name] == value
        same = name in merged.vault.extra and merged.vault.extra[name] == value
        assert same or unchanged or f"vault/extra/{name}" in asked
    for key_set_id, records in side.calls.items():
        if key_set_id in kept:
            there = {each.id for each in merged.vault.calls.get(key_set_id, ())}
            forgotten = {each.id for each in (base.calls.get(key_set_id, ()) if base else ())}
            assert {each.id for each in records} <= there | forgotten


def assert_values_kept(state: KeySet, kept: KeySet, before: KeySet | None, asked: dict[str, Conflict]) -> None:
    family: tuple[KeySet, ...] = (kept, *kept.versions)
    for name in VISIBLE:
        if name in {"changed_at", "odd"}:
            continue
        value = getattr(state, name)
        if any(getattr(each, name) == value for each in family):
            continue
        if name == "recycled_at":
            moved = before is not None and (before.recycled_at is None) != (value is None)
            hidden = kept.recycled_at is not None and value is None
            assert not hidden or not moved or f"key-set/{state.id}/removed" in asked
            continue
        raise AssertionError(f"{name} of {state.id} is lost")


def assert_accounts_kept(merged: Merged, side: Vault, base: Vault | None, asked: dict[str, Conflict]) -> None:
    kept = {each.id: each for each in merged.vault.accounts}
    before = {each.id: each for each in base.accounts} if base else {}
    for each in side.accounts:
        assert each.id in kept, "no edit erases an account"
        for name in ACCOUNT_FIELDS:
            value = getattr(each, name)
            told = getattr(kept[each.id], name) == value or f"account/{each.id}/{name}" in asked
            renumbered = name == "label" and kept[each.id].label.startswith(f"{value} ")
            unchanged = each.id in before and getattr(before[each.id], name) == value
            assert told or renumbered or unchanged, f"{name} of account {each.id} is lost"
        if each.recycled_at is not None and kept[each.id].recycled_at is None:
            restored = each.id in before and before[each.id].recycled_at is not None
            assert restored or f"account/{each.id}/removed" in asked


def questions_of(merged: Merged) -> set[tuple[str, str, str, str]]:
    return {(each.id, repr(each.common), repr(each.mine), repr(each.theirs)) for each in merged.conflicts}


def facts_of(vault: Vault) -> object:
    """Return what a vault says, without the order of its lists and the numbers behind names that met."""
    return (
        {each.id: _account_facts(each) for each in vault.accounts},
        {each.name.casefold(): each for each in vault.environments},
        {owner: frozenset(each.id for each in kept) for owner, kept in vault.calls.items()},
        dict(vault.extra),
    )


def _account_facts(account: Account) -> object:
    sets = {
        each.id: (
            *(getattr(each, name) for name in VISIBLE if name not in {"label", "used_by", "changed_at"}),
            frozenset(each.used_by),
            each.last_verdict,
        )
        for each in account.key_sets
    }
    return replace(account, label="x", key_sets=()), sets
