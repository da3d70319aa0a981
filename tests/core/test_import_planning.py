"""What each row of an import is to the open vault, what may be done with it, and what that makes of the vault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from tests.support.values import FIVE, NOW, account, key_set, sealed, vault
from vault_app.core.account import AccountId
from vault_app.core.environment import Environment
from vault_app.core.import_planning import preview_of
from vault_app.core.import_preview import (
    Action,
    Choice,
    Imported,
    ImportedKeySet,
    ImportPreview,
    ImportRules,
    Relation,
    SamePlace,
)
from vault_app.core.import_texts import SourceAccount
from vault_app.core.key_set import Status
from vault_app.core.vault import Vault
from vault_app.exchanges.bitmart.facts import ENVIRONMENTS

RULES = ImportRules(slots={"bitmart": FIVE}, environments={"bitmart": ENVIRONMENTS})
MAIN = SourceAccount("Main", "bitmart", "bitmart")
LAB = Environment(name="Lab", title="Lab", exchange="bitmart", hosts={"spot": "https://lab.example"})


def row(number: int, label: str, *, of: SourceAccount = MAIN, key: str = "", **fields: Any) -> ImportedKeySet:
    found = key_set(
        f"new {number}", label=label, fingerprint=(key or f"key {number}").encode(), secrets={"access_key": sealed(key)}
    )
    values: dict[str, Any] = {
        "key_set": replace(found, **fields.pop("key_set", {})),
        "exchange": "bitmart",
        "where": "",
    }
    return ImportedKeySet(number=number, account=of, label=label, **{**values, **fields})


def imported(*rows: ImportedKeySet, environments: tuple[Environment, ...] = ()) -> Imported:
    ids = {each.account: AccountId(f"id of {each.account.label or 'none'}") for each in rows}
    return Imported(key_sets=rows, environments=environments, account_ids=ids, at=NOW)


def look(
    source: Imported, at: Vault, choices: Mapping[int, Choice] | None = None, into: AccountId | None = None
) -> ImportPreview:
    return preview_of(source, at, RULES, choices or {}, into)


def test_a_new_key_set_goes_into_the_account_of_that_name_or_into_a_new_one() -> None:
    there = vault(account("main"))
    seen = look(imported(row(1, "A"), row(2, "B", of=SourceAccount("Other", "bitmart", "bitmart"))), there)
    assert [(each.account, each.account_is_new, each.relation, each.action) for each in seen.rows] == [
        ("main", False, Relation.NEW, Action.ADD),
        ("Other", True, Relation.NEW, Action.ADD),
    ]
    assert (seen.counts.added, seen.counts.accounts, seen.can_save) == (2, 1, True)
    assert [each.label for each in seen.plan.accounts] == ["Other"]


def test_the_same_account_of_a_source_is_made_once() -> None:
    seen = look(imported(row(1, "A"), row(2, "B"), row(3, "C", of=replace(MAIN, environment=""))), vault())
    assert seen.counts.accounts == 1
    assert [len(each) for each in seen.plan.added.values()] == [3]


def test_a_key_that_is_there_already_is_skipped_unless_somebody_wants_it() -> None:
    there = vault(
        account("Main", key_set("Bot", fingerprint=b"k")), account("Second", key_set("Old", fingerprint=b"k"))
    )
    source = imported(row(1, "A", key="k", differs={"Bot": ("Memo",)}))
    (seen,) = look(source, there).rows
    assert (seen.relation, seen.suggested, seen.action) == (Relation.SAME_KEY, Action.SKIP, Action.SKIP)
    assert seen.same_as == (SamePlace("Main", "Bot"), SamePlace("Second", "Old"))
    assert (seen.target, seen.differs) == ("Bot", ("Memo",))
    assert seen.allowed == (Action.ADD, Action.RENAME, Action.UPDATE, Action.SKIP)
    assert look(source, there).can_save is False
    updated = look(source, there, {1: Choice(Action.UPDATE)})
    assert list(updated.plan.updated) == ["Bot"]
    assert (updated.counts.updated, updated.counts.added) == (1, 0)


def test_an_identical_key_set_offers_no_update() -> None:
    there = vault(account("Main", key_set("Bot", fingerprint=b"k")))
    (seen,) = look(imported(row(1, "A", key="k", differs={"Bot": ()})), there).rows
    assert Action.UPDATE not in seen.allowed


def test_a_twin_in_the_recycle_bin_is_told_and_does_not_stop_anything() -> None:
    there = vault(account("Main", key_set("Gone", fingerprint=b"k", recycled_at=NOW)))
    (seen,) = look(imported(row(1, "A", key="k")), there).rows
    assert (seen.relation, seen.action) == (Relation.NEW, Action.ADD)
    assert seen.same_as == (SamePlace("Main", "Gone", recycled=True),)


def test_a_name_that_is_taken_gets_a_number_or_the_name_that_is_typed() -> None:
    there = vault(account("Main", key_set("Bot"), key_set("Bot 2")))
    source = imported(row(1, "bot"), row(2, "Bot"))
    rows = look(source, there).rows
    assert [(each.relation, each.action, each.new_label) for each in rows] == [
        (Relation.SAME_LABEL, Action.RENAME, "bot 3"),
        (Relation.SAME_LABEL, Action.RENAME, "Bot 4"),
    ]
    assert rows[0].allowed == (Action.RENAME, Action.UPDATE, Action.SKIP)
    typed = look(source, there, {1: Choice(Action.RENAME, " Fresh "), 2: Choice(Action.SKIP)})
    assert [each.label for each in typed.plan.added[AccountId("Main")]] == ["Fresh"]


@pytest.mark.parametrize("name", ["Bot", "BOT 2", "a/b", "x" * 65, "\u202e", "   "])
def test_a_typed_name_that_cannot_be_used_stops_the_save(name: str) -> None:
    there = vault(account("Main", key_set("Bot"), key_set("Bot 2")))
    seen = look(imported(row(1, "New")), there, {1: Choice(Action.RENAME, name)})
    assert seen.rows[0].label_problem.endswith(".")
    assert seen.can_save is False


def test_a_full_account_takes_no_more_and_a_row_that_is_skipped_makes_room() -> None:
    there = vault(account("Main", *(key_set(f"K{number}") for number in range(4))))
    source = imported(row(1, "A"), row(2, "B"), row(3, "C", key_set={"status": Status.REVOKED}))
    rows = look(source, there).rows
    assert [each.relation for each in rows] == [Relation.NEW, Relation.ACCOUNT_FULL, Relation.NEW]
    assert "All 5 slots of “Main”" in rows[1].reason
    assert rows[1].allowed == (Action.SKIP,)
    rows = look(source, there, {1: Choice(Action.SKIP)}).rows
    assert [each.relation for each in rows] == [Relation.NEW, Relation.NEW, Relation.NEW]


def test_a_choice_that_is_not_possible_any_more_skips_its_row() -> None:
    there = vault(account("Main", *(key_set(f"K{number}") for number in range(5))))
    seen = look(imported(row(1, "A")), there, {1: Choice(Action.ADD), 99: Choice(Action.ADD)})
    assert (seen.rows[0].action, seen.counts.added, seen.counts.skipped) == (Action.SKIP, 0, 1)


def test_the_same_key_twice_in_a_source_is_taken_once() -> None:
    seen = look(imported(row(1, "A", key="k"), row(2, "B", key="k")), vault())
    assert [each.action for each in seen.rows] == [Action.ADD, Action.SKIP]
    assert seen.rows[1].same_as == (SamePlace("Main", "A", row=1),)
    first_skipped = look(imported(row(1, "A", key="k"), row(2, "B", key="k")), vault(), {1: Choice(Action.SKIP)})
    assert first_skipped.rows[1].relation is Relation.NEW


def test_one_key_set_of_the_vault_is_updated_by_one_row_at_most() -> None:
    there = vault(account("Main", key_set("Bot", fingerprint=b"k")))
    source = imported(row(1, "A", key="k"), row(2, "B", key="k"))
    seen = look(source, there, {1: Choice(Action.UPDATE), 2: Choice(Action.UPDATE)})
    assert [each.action for each in seen.rows] == [Action.UPDATE, Action.SKIP]


def test_rows_without_an_account_wait_for_one_to_be_chosen() -> None:
    there = vault(account("Main"), account("Closed", recycled_at=NOW))
    source = imported(row(1, "A", of=SourceAccount()))
    seen = look(source, there)
    assert seen.needs_account
    assert (seen.rows[0].action, seen.rows[0].account, seen.can_save) == (Action.SKIP, "", False)
    assert look(source, there, into=AccountId("Closed")).needs_account
    chosen = look(source, there, into=AccountId("Main"))
    assert (chosen.needs_account, chosen.rows[0].account, chosen.counts.added) == (False, "Main", 1)


def test_an_account_of_the_same_name_elsewhere_is_not_the_same_account() -> None:
    """A live key must not come to where requests go to other hosts, nor the other way round."""
    there = vault(account("Main", environment="practice"))
    seen = look(imported(row(1, "A")), there)
    assert (seen.rows[0].account, seen.rows[0].account_is_new) == ("Main 2", True)


def test_an_environment_of_the_sources_own_comes_along_under_a_free_name() -> None:
    source = imported(row(1, "A", of=replace(MAIN, environment="lab")), environments=(LAB,))
    seen = look(source, vault())
    assert [(each.environment.name, each.hosts_elsewhere, each.is_needed) for each in seen.environments] == [
        ("Lab", ("lab.example",), True)
    ]
    other = replace(LAB, hosts={"spot": "https://other.example"})
    seen = look(source, replace(vault(), environments=(other,)))
    assert [each.environment.name for each in seen.environments] == ["Lab 2"]
    assert seen.plan.accounts[0].environment == "Lab 2"
    seen = look(source, replace(vault(), environments=(LAB,)))
    assert (seen.environments, seen.plan.accounts[0].environment) == ((), "Lab")


def test_an_environment_that_nobody_chose_a_row_of_is_not_needed() -> None:
    source = imported(row(1, "A", of=replace(MAIN, environment="Lab")), environments=(LAB,))
    seen = look(source, vault(), {1: Choice(Action.SKIP)})
    assert [each.is_needed for each in seen.environments] == [False]
    assert seen.plan.environments == ()


def test_a_source_cannot_give_the_exchanges_own_environment_other_hosts() -> None:
    fake = replace(LAB, name="bitmart", hosts={"spot": "https://evil.example"})
    seen = look(imported(row(1, "A"), environments=(fake,)), vault())
    assert seen.environments == ()
    assert seen.rows[0].environment == "bitmart"


@pytest.mark.parametrize(
    ("of", "reason"),
    [
        (SourceAccount("Main", "bitmart", "Nowhere"), "no such environment"),
        (SourceAccount("a/b", "bitmart", "bitmart"), "name of its account"),
    ],
)
def test_a_row_that_cannot_go_anywhere_says_why(of: SourceAccount, reason: str) -> None:
    seen = look(imported(row(1, "A", of=of)), vault())
    assert seen.rows[0].relation is Relation.UNUSABLE
    assert reason in seen.rows[0].reason
    assert (seen.rows[0].allowed, seen.counts.unusable) == ((Action.SKIP,), 1)


def test_a_row_that_could_not_be_read_cannot_be_chosen() -> None:
    broken = replace(row(1, "A"), key_set=None, reason="bound_ips: it is not an IP address.")
    seen = look(imported(broken), vault(), {1: Choice(Action.ADD)})
    assert (seen.rows[0].action, seen.rows[0].reason) == (Action.SKIP, "bound_ips: it is not an IP address.")


def test_the_counts_add_up() -> None:
    there = vault(account("Main", key_set("Bot", fingerprint=b"k")))
    source = imported(
        row(1, "A"),
        row(2, "B", key="k"),
        row(3, "Bot"),
        replace(row(4, "D"), key_set=None, reason="x"),
        row(5, "E", key="k"),
    )
    counts = look(source, there, {2: Choice(Action.UPDATE)}).counts
    assert (counts.added, counts.updated, counts.skipped, counts.unusable) == (2, 1, 1, 1)


def test_a_row_goes_into_the_account_that_is_chosen_for_it_whatever_the_source_says() -> None:
    """Also one whose own account could not be used; the others go where the source says."""
    there = vault(account("Main", key_set("Bot")), account("Second"))
    second = there.account_named("Second").id
    stranger = SourceAccount("Lost", "bitmart", "nobody knows it")
    source = imported(row(1, "Bot"), row(2, "B"), row(3, "C", of=stranger))
    assert [each.relation for each in look(source, there).rows] == [
        Relation.SAME_LABEL,
        Relation.NEW,
        Relation.UNUSABLE,
    ]
    seen = look(source, there, {1: Choice(account=second), 3: Choice(account=second)})
    assert [(each.account, each.relation, each.action) for each in seen.rows] == [
        ("Second", Relation.NEW, Action.ADD),
        ("Main", Relation.NEW, Action.ADD),
        ("Second", Relation.NEW, Action.ADD),
    ]
    assert [each.label for each in seen.plan.added[second]] == ["Bot", "C"]


def test_a_chosen_account_that_is_gone_has_to_be_chosen_anew() -> None:
    seen = look(imported(row(1, "A")), vault(account("Main")), {1: Choice(account=AccountId("gone"))})
    assert seen.needs_account
    assert seen.rows[0].allowed == (Action.SKIP,)
