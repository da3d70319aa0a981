"""The rules of a vault: limits, names, recycle bin, history of calls; whatever breaks one changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.values import FIVE, NOW, account, key_set, vault
from vault_app.core.account import AccountId, SlotRule
from vault_app.core.call_record import KEPT_CALLS, MAX_ALL_ANSWERS, MAX_ANSWER, CallKind, CallRecord
from vault_app.core.environment import Environment
from vault_app.core.errors import (
    AccountNotFound,
    AmbiguousKeySet,
    DuplicateAccount,
    DuplicateEnvironment,
    DuplicateLabel,
    EnvironmentInUse,
    EnvironmentNotFound,
    KeySetNotFound,
    SlotLimitReached,
)
from vault_app.core.key_set import KeySetId, Status
from vault_app.core.vault import Vault

MAIN = AccountId("Main")


def full() -> Vault:
    return vault(account("Main", *(key_set(f"Bot {number}") for number in range(5))))


def test_the_sixth_key_set_is_refused_with_the_reason_and_the_way_out() -> None:
    with pytest.raises(SlotLimitReached) as refusal:
        full().with_key_set(MAIN, key_set("Bot 6"), FIVE)
    assert "All 5 slots of “Main” are in use" in str(refusal.value)
    assert "mark it revoked here" in str(refusal.value)
    assert refusal.value.exit_code == 14


@pytest.mark.parametrize("freed", [{"status": Status.REVOKED}, {"recycled_at": NOW}])
def test_a_revoked_or_recycled_key_set_makes_room(freed: dict[str, object]) -> None:
    held = full()
    old = held.key_set(KeySetId("Bot 0"))
    roomy = held.with_key_set(MAIN, replace(old, **freed), FIVE)  # type: ignore[arg-type]
    assert roomy.with_key_set(MAIN, key_set("Bot 6"), FIVE).account(MAIN).slots_used == 5


def test_a_revoked_key_set_does_not_come_back_into_a_full_account() -> None:
    held = vault(account("Main", key_set("Old", status=Status.REVOKED), *(key_set(f"Bot {n}") for n in range(5))))
    with pytest.raises(SlotLimitReached):
        held.with_key_set(MAIN, replace(held.key_set(KeySetId("Old")), status=Status.LIVE), FIVE)


def test_an_edit_in_a_full_account_is_no_sixth_key_set() -> None:
    held = full()
    edited = held.with_key_set(MAIN, replace(held.key_set(KeySetId("Bot 1")), note="moved"), FIVE)
    assert edited.key_set(KeySetId("Bot 1")).versions[0].note == ""


def test_an_exchange_without_a_known_limit_keeps_none() -> None:
    assert full().with_key_set(MAIN, key_set("Bot 6"), SlotRule("Other", None)).account(MAIN).slots_used == 6


def test_a_name_is_unique_in_its_account_ignoring_case() -> None:
    with pytest.raises(DuplicateLabel, match="has a key set “BOT 0” already"):
        vault(account("Main", key_set("Bot 0"))).with_key_set(MAIN, key_set("x", label="BOT 0"), FIVE)


def test_the_same_name_may_stand_in_two_accounts_and_is_then_told_apart() -> None:
    held = vault(account("Main", key_set("1", label="Reader")), account("Grid", key_set("2", label="Reader")))
    with pytest.raises(AmbiguousKeySet, match="Main/Reader, Grid/Reader"):
        held.key_set_named("reader")
    assert held.key_set_named("grid/READER")[1].id == "2"
    assert held.key_set_named("1")[0].label == "Main"


@pytest.mark.parametrize("name", ["Nobody", "Main/Nobody", "Nobody/Reader", "/", ""])
def test_a_name_that_means_nothing_is_told(name: str) -> None:
    with pytest.raises(KeySetNotFound):
        vault(account("Main", key_set("Reader"))).key_set_named(name)


def test_accounts_have_different_names_ignoring_case() -> None:
    with pytest.raises(DuplicateAccount):
        vault(account("Main")).with_account(account("2", label="MAIN"))
    with pytest.raises(AccountNotFound):
        vault().account_named("Main")


def test_a_recycled_key_set_leaves_the_list_and_comes_back_whole() -> None:
    held = vault(account("Main", key_set("Reader", note="kept")))
    gone = held.with_recycled_key_set(KeySetId("Reader"), NOW)
    assert list(gone.listed_key_sets()) == []
    assert gone.key_set_named("Reader", recycled=True)[1].note == "kept"
    back = gone.with_restored_key_set(KeySetId("Reader"), FIVE)
    assert back.key_set_named("Reader")[1].recycled_at is None


def test_a_name_that_was_taken_meanwhile_keeps_a_key_set_in_the_recycle_bin() -> None:
    gone = vault(account("Main", key_set("1", label="Reader"))).with_recycled_key_set(KeySetId("1"), NOW)
    taken = gone.with_key_set(MAIN, key_set("2", label="reader"), FIVE)
    with pytest.raises(DuplicateLabel):
        taken.with_restored_key_set(KeySetId("1"), FIVE)


def test_a_key_set_of_a_recycled_account_brings_the_account_back_without_the_others() -> None:
    gone = vault(account("Main", key_set("A"), key_set("B"))).with_recycled_account(MAIN, NOW)
    assert gone.listed_accounts == ()
    back = gone.with_restored_key_set(KeySetId("A"), FIVE)
    assert [each.label for _, each in back.listed_key_sets()] == ["A"]
    assert [each.label for _, each in back.recycled_key_sets()] == ["B"]


def test_erasing_leaves_neither_versions_nor_calls() -> None:
    held = vault(account("Main", key_set("A"))).with_call(KeySetId("A"), record(0))
    erased = held.without_key_set(KeySetId("A"))
    assert not erased.calls
    with pytest.raises(KeySetNotFound):
        erased.key_set(KeySetId("A"))


def test_an_environment_of_a_built_in_name_is_refused() -> None:
    own = Environment(name="Mine", title="Mine", exchange="bitmart")
    held = vault().with_environment(own, ())
    with pytest.raises(DuplicateEnvironment):
        held.with_environment(replace(own, name="MINE"), ())
    with pytest.raises(DuplicateEnvironment):
        vault().with_environment(own, (replace(own, name="mine", builtin=True),))


def test_twins_in_the_recycle_bin_are_told_apart_by_their_ids() -> None:
    """An account that was removed and one that took its name have the same names to offer."""
    gone, new = account("Main", key_set("Bot", id=KeySetId("a1"))), account("Main", key_set("Bot", id=KeySetId("b2")))
    held = vault(replace(gone, id=AccountId("gone"))).with_recycled_account(AccountId("gone"), NOW).with_account(new)
    held = held.with_recycled_key_set(KeySetId("b2"), NOW)
    with pytest.raises(AmbiguousKeySet) as refusal:
        held.key_set_named("Main/Bot", recycled=True)
    for each in ("a1", "b2"):
        assert each in str(refusal.value)
        assert held.key_set_named(each, recycled=True)[1].id == each


def test_an_environment_in_use_stays() -> None:
    own = Environment(name="mine", title="Mine", exchange="bitmart")
    held = vault(account("Main", environment="Mine")).with_environment(own, ())
    with pytest.raises(EnvironmentInUse, match="Main"):
        held.without_environment("mine")
    with pytest.raises(EnvironmentNotFound):
        held.without_environment("other")
    assert vault().with_environment(own, ()).without_environment("MINE").environments == ()


def test_an_environment_goes_once_nothing_can_come_back_to_it_from_the_recycle_bin() -> None:
    """An account stays in the bin for good; without key sets it is no reason to keep hosts."""
    own = Environment(name="mine", title="Mine", exchange="bitmart")
    main = account("Main", key_set("Bot"), environment="mine")
    held = vault(main).with_environment(own, ()).with_recycled_account(main.id, NOW)
    with pytest.raises(EnvironmentInUse, match="recycle bin"):
        held.without_environment("mine")
    emptied = held.without_key_set(main.key_sets[0].id)
    assert emptied.without_environment("mine").environments == ()


def record(number: int, answer: str = "") -> CallRecord:
    at = NOW + timedelta(seconds=number)
    return CallRecord(id=str(number), at=at, kind=CallKind.CALL, method="GET", url="https://x/", answer=answer)


def test_the_newest_two_hundred_calls_of_a_key_set_are_remembered() -> None:
    held = vault(account("Main", key_set("A")))
    for number in range(KEPT_CALLS + 20):
        held = held.with_call(KeySetId("A"), record(number))
    kept = held.calls[KeySetId("A")]
    assert len(kept) == 200
    assert (kept[0].id, kept[-1].id) == ("219", "20")


def test_answers_of_all_key_sets_together_stay_within_eight_mebibytes_oldest_out_first() -> None:
    held = vault(account("Main", key_set("A"), key_set("B")))
    long = "x" * MAX_ANSWER
    for number in range(MAX_ALL_ANSWERS // MAX_ANSWER + 3):
        held = held.with_call(KeySetId("A" if number % 2 else "B"), record(number, long))
    total = sum(len(each.answer) for records in held.calls.values() for each in records)
    assert total <= MAX_ALL_ANSWERS
    assert "0" not in {each.id for each in held.calls[KeySetId("B")]}


LABELS = st.sampled_from(["a", "A", "b", "c", "d", "e", "f", "g"])
STEPS = st.lists(st.tuples(st.sampled_from(["add", "recycle", "restore", "revoke", "erase"]), LABELS), max_size=40)


@given(STEPS)
def test_no_order_of_steps_breaks_the_limit_or_doubles_a_name(steps: list[tuple[str, str]]) -> None:
    held = vault(account("Main"))
    for number, (step, label) in enumerate(steps):
        try:
            held = take(held, step, label, str(number))
        except (SlotLimitReached, DuplicateLabel, KeySetNotFound):
            continue
        main = held.account(MAIN)
        assert main.slots_used <= 5
        names = [each.label.lower() for each in main.listed]
        assert len(names) == len(set(names))


def take(held: Vault, step: str, label: str, new: str) -> Vault:
    if step == "add":
        return held.with_key_set(MAIN, key_set(new, label=label), FIVE)
    if step == "restore":
        return held.with_restored_key_set(held.key_set_named(label, recycled=True)[1].id, FIVE)
    found = held.key_set_named(label)[1]
    if step == "recycle":
        return held.with_recycled_key_set(found.id, NOW)
    if step == "revoke":
        return held.with_key_set(MAIN, replace(found, status=Status.REVOKED), FIVE)
    return held.without_key_set(found.id)


def test_of_two_recycled_twins_the_newest_comes_back() -> None:
    held = vault(account("Main", key_set("1", label="Reader"))).with_recycled_key_set(KeySetId("1"), NOW)
    held = held.with_key_set(MAIN, key_set("2", label="reader"), FIVE).with_recycled_key_set(KeySetId("2"), NOW)
    assert held.key_set_named("Reader", recycled=True)[1].id == "2"
    assert held.key_set_named("main/READER", recycled=True)[1].id == "2"
