"""After a break-in the list names every key in foreign hands, the most dangerous first, and not one secret."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.core.merge.edits import T0, account, key_set
from tests.core.test_replacing import report
from vault_app.core.account import AccountId
from vault_app.core.breach import Exposed, Holder, exposed_by, holders_of, left_to_do
from vault_app.core.breach_text import breach_html, breach_text
from vault_app.core.emergency_sheet import SheetExchange, SheetPermission
from vault_app.core.ip_binding import IpBinding
from vault_app.core.key_set import KeySet, Status
from vault_app.core.report import FactVerdict
from vault_app.core.vault import Vault

EXCHANGES = {
    "bitmart": SheetExchange(
        "BitMart",
        {
            "read-only": SheetPermission("Read-only", 0),
            "spot-trade": SheetPermission("Spot trade", 1),
            "futures-trade": SheetPermission("Futures trade", 2),
            "withdraw": SheetPermission("Withdraw", 3),
        },
        {"": "https://example.test/keys"},
        ("Log in.", "Delete it."),
    )
}
CODES = {"bitmart": frozenset({30002})}
BOUND = (IpBinding("203.0.113.7"),)


def made(label: str, *permissions: str, users: tuple[str, ...] = ("3Commas",), **fields: Any) -> KeySet:
    return key_set(label, label, permissions=frozenset(permissions), used_by=users, **fields)


def vault(*key_sets: KeySet) -> Vault:
    return Vault(accounts=(account("a1", "Main", *key_sets), account("a2", "Second", made("Apart", users=()))))


def exposed(*key_sets: KeySet, names: tuple[str, ...] = ("3Commas",), accounts: tuple[str, ...] = ()) -> list[str]:
    found = exposed_by(vault(*key_sets), names, [AccountId(each) for each in accounts], EXCHANGES, CODES)
    return [one.key.label for one in found]


def test_what_can_withdraw_from_anywhere_is_revoked_first() -> None:
    sets = (
        made("reads", "read-only"),
        made("reads bound", "read-only", bound_ips=BOUND),
        made("trades", "spot-trade"),
        made("moves", "futures-trade"),
        made("withdraws bound", "read-only", "withdraw", bound_ips=BOUND),
        made("nothing known"),
        made("withdraws", "withdraw"),
        made("dead", "withdraw", status=Status.REVOKED, last_report=report(FactVerdict.REFUSED, 30002)),
        made("revoked", "withdraw", status=Status.REVOKED),
    )
    assert exposed(*sets) == [
        *("withdraws", "withdraws bound", "nothing known", "moves", "trades", "reads", "reads bound"),
        *("revoked", "dead"),
    ]


def test_what_was_proven_counts_though_it_is_not_ticked() -> None:
    proven = made("says it reads", "read-only", last_report=report(FactVerdict.PROVEN, 1000))
    facts = tuple(
        replace(fact, verdict=FactVerdict.PROVEN) if fact.fact.value == "withdraw" else fact
        for fact in proven.last_report.facts  # type: ignore[union-attr]  # it has one
    )
    told = replace(proven, last_report=replace(proven.last_report, facts=facts))  # type: ignore[type-var]  # it has one
    assert exposed(made("trades", "spot-trade"), told) == ["says it reads", "trades"]


@pytest.mark.parametrize(
    ("names", "accounts", "expected"),
    [
        (("3commas",), (), ["one"]),
        (("phone",), (), ["two"]),
        (("3Commas", "phone"), (), ["one", "two"]),
        ((), ("a1",), ["one", "two", "three"]),
        (("nobody",), (), []),
        ((), ("a2",), ["Apart"]),
    ],
)
def test_names_are_found_whatever_their_case_and_accounts_as_a_whole(
    names: tuple[str, ...], accounts: tuple[str, ...], expected: list[str]
) -> None:
    sets = (
        made("one", "withdraw"),
        made("two", "spot-trade", users=("Phone",)),
        made("three", "read-only", users=()),
    )
    assert exposed(*sets, names=names, accounts=accounts) == expected


def test_who_had_the_same_key_before_still_has_it() -> None:
    before = made("key", "read-only", users=("3Commas",))
    after = replace(before, used_by=("phone",), changed_at=T0 + timedelta(hours=1)).with_version_of(before)
    (found,) = exposed_by(vault(after), ("3Commas", "phone"), (), EXCHANGES, CODES)
    assert (found.has, found.had) == (("phone",), ("3Commas",))
    another = replace(after, fingerprint=b"x" * 32)
    assert exposed(another) == [], "that was another key"


def test_the_recycle_bin_is_no_shelter() -> None:
    (found,) = exposed_by(vault(made("thrown away", "withdraw", recycled_at=T0)), ("3Commas",), (), EXCHANGES, CODES)
    assert found.key.recycled


def test_everybody_is_listed_with_what_is_at_stake() -> None:
    sets = (
        made("one", "withdraw", users=("3Commas", "phone")),
        made("two", "read-only", users=("PHONE",)),
        made("gone", "withdraw", users=("old tool",), status=Status.REVOKED),
    )
    assert holders_of(vault(*sets), EXCHANGES) == (
        Holder("3Commas", 1, withdraws=True),
        Holder("old tool", 0, withdraws=False),
        Holder("phone", 2, withdraws=True),
    )


def listed() -> tuple[Exposed, ...]:
    sets = (
        made("Cash out", "withdraw", hint="5be03…d18a", note="the PIN is 1234"),
        made("Gone", "read-only", status=Status.REVOKED, last_report=report(FactVerdict.REFUSED, 30002)),
    )
    return exposed_by(vault(*sets), ("3Commas",), (), EXCHANGES, CODES)


def test_the_text_tells_all_that_is_needed_and_no_secret() -> None:
    found = listed()
    text = breach_text(found, ("3Commas",), EXCHANGES, name="Trading", now=T0)
    assert "In foreign hands: 3Commas" in text
    assert "Keys still to be revoked: 1 of 2." in text
    assert "[ ] 1. Main / Cash out — 5be03…d18a" in text
    assert "[x] 2. Main / Gone" in text
    assert "not bound: works from anywhere" in text
    assert "proven: the exchange does not know it any more" in text
    assert "https://example.test/keys" in text
    assert "1234" not in text, "people write secrets into notes"
    assert max(map(len, text.splitlines())) <= 92
    assert left_to_do(found) == 1
    assert [one.is_done for one in found] == [False, True]


def test_an_empty_list_says_so() -> None:
    assert "None of them has a key." in breach_text((), ("3Commas",), {}, name="Trading", now=T0)


def test_on_paper_every_character_is_what_it_is() -> None:
    assert breach_html("a < b & <script>") == (
        '<html><body><pre style="font-size: 8pt;">a &lt; b &amp; &lt;script&gt;</pre></body></html>'
    )
