"""Typed words and terms find the key sets that they say, and nothing that is typed fails."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.account import Account, AccountId
from vault_app.core.ip_binding import IpBinding
from vault_app.core.key_set import KeySet, KeySetId, LastVerdict, Standing, Status
from vault_app.core.search import TERMS, SearchFacts, completion, facts_of, read_query

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
WORDS = {
    "read-only": "Read-only",
    "spot-trade": "Spot trade",
    "withdraw": "Withdraw",
    "live": "在用",
    "refused": "被拒绝",
    "never": "Not tried",
}
MAIN = Account(id=AccountId("a"), label="Main", exchange="bitmart", environment="bitmart", created_at=NOW)
BOT = KeySet(
    id=KeySetId("k"),
    label="Grid bot",
    hint="80618…0cda",
    permissions=frozenset({"read-only", "spot-trade"}),
    bound_ips=(IpBinding("203.0.113.7"), IpBinding("10.1.2.0/24")),
    status=Status.LIVE,
    created_at=NOW - timedelta(days=100),
    changed_at=NOW,
    expires_at=NOW + timedelta(days=10),
    used_by=("Grid bot on the NAS",),
    note="Tax year 2026",
    last_verdict=LastVerdict(Standing.REFUSED, NOW, "IP", 30010),
)
SPARE = replace(
    BOT,
    label="Spare",
    permissions=frozenset(),
    bound_ips=(),
    status=Status.SPARE,
    used_by=(),
    note="",
    expires_at=None,
    last_verdict=None,
    created_at=NOW - timedelta(days=3),
)


def found(typed: str, key_set: KeySet = BOT) -> bool:
    return read_query(typed).matches(facts_of(MAIN, key_set, WORDS), NOW)


@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", "grid", "GRID main", "8061", "203.0.113", "nas bot", "tax", "spot trade", '"grid bot"', "0cda"),
        *("account:main", "acCount:MAI", "perm:spot", "perm:trade", "PERM:Spot", 'perm:"spot trade"', "perm:any"),
        *("ip:203.0", "ip:any", "ip:10.0.0.0/8", "ip:203.0.113.0/24", "status:live", "status:l", "verdict:refused"),
        *("used:nas", 'used:"grid bot"', "used:any", "note:tax", "note:any", "age:>90", "age:100", "age:>=100d"),
        *("age:<4m", "age:>14w", "age:<1y", "expires:<14", "expires:10", "expires:any", "-perm:withdraw", "-spare"),
        *("status:在用", "在用", "verdict:被", "account:any"),
        *("perm: grid", "perm:", "ip:", "-perm:", "grid perm:spot ip:any -verdict:never", '"grid'),
    ],
)
def test_what_is_so_is_found(typed: str) -> None:
    assert found(typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("spare", "grid spare", "account:demo", "perm:withdraw", "perm:none", "ip:none", "ip:10.0.0.0/25", "ip:4"),
        *("status:spare", "verdict:proven", "verdict:never", "used:none", "used:desk", "note:none", "age:<90"),
        *("age:>100", "age:<=14w", "expires:none", "expires:past", "expires:>10", "-grid", "-perm:spot", "-ip:any"),
        *('"bot grid"', "ip:2001:db8::/32"),
    ],
)
def test_what_is_not_so_is_not_found(typed: str) -> None:
    assert not found(typed)


@pytest.mark.parametrize(
    "typed",
    ["ip:none", "perm:none", "used:none", "note:none", "verdict:never", "status:spare", "expires:none", "age:<7"],
)
def test_a_bare_key_set_is_found_by_what_it_lacks(typed: str) -> None:
    assert found(typed, SPARE)
    assert not found(typed)


def test_an_end_that_has_passed_is_found() -> None:
    assert found("expires:past", replace(BOT, expires_at=NOW - timedelta(days=1)))


def test_a_value_that_means_nothing_is_named_and_asks_for_nothing() -> None:
    query = read_query("grid age:soon expires:>x")
    assert query.misread == ("age:soon", "expires:>x")
    assert query.matches(facts_of(MAIN, BOT, WORDS), NOW)


def test_an_unknown_key_is_a_word_like_any_other() -> None:
    assert read_query("https://x moon:high").words == ("https://x", "moon:high")
    assert not found("moon:high")


@given(st.text(st.sampled_from([*'abik:<>-"/ .0149', "é", "\n", "\x00", "ß"]), max_size=40))
def test_nothing_that_is_typed_fails(typed: str) -> None:
    query = read_query(typed)
    assert query.matches(facts_of(MAIN, BOT, WORDS), NOW) in {True, False}


@given(st.sampled_from(TERMS), st.text(max_size=12))
def test_a_term_and_its_opposite_never_both_hold(term: str, value: str) -> None:
    value = value.replace('"', "")
    query, opposite = read_query(f'{term}:"{value}"'), read_query(f'-{term}:"{value}"')
    if query.tests:
        facts: SearchFacts = facts_of(MAIN, BOT, WORDS)
        assert query.matches(facts, NOW) is not opposite.matches(facts, NOW)


@given(st.lists(st.sampled_from(["grid", "perm:spot", "ip:none", "-tax", "age:>1", "status:live"]), max_size=5))
def test_one_more_word_never_finds_more(typed: list[str]) -> None:
    facts = facts_of(MAIN, BOT, WORDS)
    found_before = True
    for count in range(len(typed) + 1):
        found_now = read_query(" ".join(typed[:count])).matches(facts, NOW)
        assert found_before or not found_now
        found_before = found_now


def test_a_whole_list_is_narrowed_as_each_of_its_rows_would_be() -> None:
    @dataclass(frozen=True)
    class Listed:
        name: str
        facts: SearchFacts

    rows = [Listed(each.label, facts_of(MAIN, each, WORDS)) for each in (BOT, SPARE)]
    for typed, names in (
        ("", ["Grid bot", "Spare"]),
        ("main ip:none", ["Spare"]),
        ("main -ip:none age:>90 grid", ["Grid bot"]),
        ("perm:spot perm:none", []),
    ):
        assert [row.name for row in read_query(typed).among(rows, NOW)] == names


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        *(
            ("pe", "rm:"),
            ("grid pe", "rm:"),
            ("-st", "atus:"),
            ("AG", "e:"),
            ("perm:w", "ithdraw"),
            ("perm:", "withdraw"),
        ),
        *(("verdict:re", "fused"), ("status:s", "pare"), ("age:", ">90"), ("expires:p", "ast"), ("ip:n", "one")),
        *(
            ("", ""),
            ("p", ""),
            ("perm:withdraw", ""),
            ("perm:withdraw ", ""),
            ("grid", ""),
            ("moon:", ""),
            ("ip:9", ""),
        ),
    ],
)
def test_the_rest_of_a_term_is_known(typed: str, rest: str) -> None:
    assert completion(typed, ("withdraw", "read-only")) == rest


@given(st.text('permstau:-> "w', max_size=12))
def test_a_completed_term_asks_for_something(typed: str) -> None:
    rest = completion(typed, ("withdraw",))
    if rest and not rest.endswith(":"):
        assert read_query(typed + rest).misread == read_query(typed.rpartition(" ")[0]).misread


def test_what_only_looks_like_a_term_is_looked_for_as_it_is_and_named() -> None:
    query = read_query("statuss:live status:live 10:30")
    assert query.words == ("statuss:live", "10:30")
    assert query.unknown == ("statuss:live",)
    assert query.misread == ()
