"""The order of a drill follows from what is known, and only the exchange's own word proves an end."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.core.merge.edits import T0, account, key_set
from vault_app.core.drill import Drill, Step
from vault_app.core.key_set import KeySet, KeySetId, LastVerdict, Standing, Status
from vault_app.core.replacing import (
    Ending,
    Progress,
    begun,
    by_little_missed,
    end_of,
    ended,
    ending_of,
    is_being_replaced,
    moved_users,
    predecessor_of,
    progress_of,
    retired,
    skipped_steps,
    users_of,
    with_user,
)
from vault_app.core.report import Evidence, Fact, FactReport, FactVerdict, Report
from vault_app.core.vault import Vault

GONE = frozenset({30002})
AT = T0 + timedelta(days=1)
PROVEN = LastVerdict(Standing.PROVEN, T0, "secret and memo")
REFUSED = LastVerdict(Standing.REFUSED, T0, "access key")


def report(access_key: FactVerdict, code: int | None = None, ip: FactVerdict = FactVerdict.PROVEN) -> Report:
    evidence = Evidence(request="GET /account/v1/wallet", code=code, at=T0)
    said = {Fact.ACCESS_KEY: access_key, Fact.IP: ip}
    facts = tuple(
        FactReport(fact=fact, verdict=said.get(fact, FactVerdict.NOT_TRIED), explanation="", evidence=evidence)
        for fact in Fact
    )
    return Report(at=T0, facts=facts, requests=2, duration_ms=1.0)


def progress(old: KeySet, *others: KeySet) -> Progress:
    return progress_of(account("a1", "Main", old, *others), old)


def drilled(*done: Step, successor: str = "", **fields: Any) -> KeySet:
    return key_set("old", drill=replace(Drill(started_at=T0).with_done(*done, at=AT), successor=successor), **fields)


NEW = key_set("new", "New", status=Status.SPARE)


@pytest.mark.parametrize(
    ("old", "others", "now"),
    [
        (drilled(), (), Step.MAKE),
        (drilled(Step.MAKE), (), Step.PASTE),
        (drilled(successor="new"), (NEW,), Step.VERIFY),
        (drilled(successor="new"), (replace(NEW, last_verdict=REFUSED),), Step.VERIFY),
        (drilled(successor="new"), (replace(NEW, last_verdict=PROVEN),), Step.MOVE),
        (drilled(Step.VERIFY, successor="new"), (NEW,), Step.MOVE),
        (drilled(Step.VERIFY, Step.MOVE, successor="new"), (NEW,), Step.REVOKE),
        (drilled(Step.VERIFY, Step.MOVE, Step.REVOKE, successor="new"), (NEW,), Step.PROVE),
        (drilled(*Step, successor="new", status=Status.REVOKED), (NEW,), None),
    ],
)
def test_the_next_step_follows_from_what_is_done(old: KeySet, others: tuple[KeySet, ...], now: Step | None) -> None:
    assert progress(old, *others).now is now


@pytest.mark.parametrize(
    ("old", "new", "skipped"),
    [
        (drilled(successor="new"), NEW, set()),
        (drilled(Step.VERIFY, successor="new"), NEW, {Step.VERIFY}),
        (drilled(Step.VERIFY, successor="new"), replace(NEW, last_verdict=PROVEN), set()),
        (drilled(Step.MOVE, successor="new", used_by=("bot",)), NEW, {Step.MOVE}),
        (drilled(Step.MOVE, successor="new", used_by=("bot",)), replace(NEW, used_by=("Bot",)), set()),
        (drilled(Step.PROVE, successor="new"), NEW, {Step.PROVE}),
        (drilled(Step.PROVE, last_report=report(FactVerdict.REFUSED, 30002)), NEW, set()),
        (drilled(Step.PROVE, last_report=report(FactVerdict.PROVEN)), NEW, {Step.PROVE}),
    ],
)
def test_a_step_without_what_it_is_there_for_was_skipped(old: KeySet, new: KeySet, skipped: set[Step]) -> None:
    assert skipped_steps(account("a1", "Main", old, new), old, GONE) == skipped


def test_a_successor_that_was_thrown_away_has_to_be_pasted_again() -> None:
    gone = replace(NEW, recycled_at=AT)
    for others in ((), (gone,)):
        found = progress(drilled(Step.MAKE, Step.PASTE, Step.VERIFY, successor="new"), *others)
        assert (found.now, found.successor) == (Step.PASTE, None)


def test_a_key_set_may_be_revoked_first_where_its_slot_is_needed() -> None:
    old = drilled(Step.REVOKE, status=Status.REVOKED)
    assert progress(old).now is Step.MAKE
    full = drilled(Step.REVOKE, Step.VERIFY, Step.MOVE, status=Status.REVOKED, successor="new")
    assert progress(full, NEW).now is Step.PROVE
    assert progress(full, NEW).count_done == 5


def test_a_status_of_revoked_counts_as_the_step() -> None:
    assert progress(drilled(Step.VERIFY, Step.MOVE, successor="new", status=Status.REVOKED), NEW).now is Step.PROVE


def test_it_is_under_way_until_its_end_is_noted() -> None:
    assert not is_being_replaced(key_set("old"))
    assert is_being_replaced(drilled())
    assert is_being_replaced(drilled(status=Status.REVOKED))
    assert not is_being_replaced(drilled(Step.PROVE, status=Status.REVOKED))
    home = account("a1", "Main", drilled(successor="new"), NEW)
    assert predecessor_of(home, KeySetId("new")) is home.key_sets[0]
    assert predecessor_of(home, KeySetId("old")) is None


@pytest.mark.parametrize(
    ("fields", "alive"),
    [
        ({}, False),
        ({"last_verdict": PROVEN}, True),
        ({"last_verdict": REFUSED}, False),
        ({"last_report": report(FactVerdict.PROVEN)}, True),
        ({"last_report": report(FactVerdict.REFUSED, 30002)}, False),
    ],
)
def test_it_is_noted_whether_the_key_was_ever_seen_alive(fields: dict[str, Any], alive: bool) -> None:
    old = begun(key_set("old", **fields), AT)
    assert old.drill is not None
    assert (old.drill.seen_alive, old.drill.started_at) == (alive, AT)
    assert begun(old, AT + timedelta(days=1)) is old, "one under way goes on"


def test_retiring_and_ending_keep_who_was_not_moved() -> None:
    old = drilled(successor="new", used_by=("Grid bot", "tax tool", "phone"))
    new = replace(NEW, used_by=("grid BOT", "phone"))
    assert moved_users(old, new) == ("Grid bot", "phone")
    assert moved_users(old, None) == ()
    leaving = retired(old, AT)
    assert leaving.status is Status.RETIRING
    gone = ended(leaving, new, AT)
    assert (gone.status, gone.used_by) == (Status.REVOKED, ("tax tool",))
    assert progress(gone, replace(new, last_verdict=PROVEN)).now is None


def test_what_is_gone_or_unused_gives_way_first() -> None:
    sets = (
        key_set("used", "a", used_by=("bot",)),
        key_set("unused", "b"),
        key_set("spare", "c", status=Status.SPARE),
        key_set("refused", "d", last_verdict=REFUSED, used_by=("bot",)),
        key_set("retiring", "e", status=Status.RETIRING, used_by=("bot",)),
        key_set("gone", "f", last_report=report(FactVerdict.REFUSED, 30002), used_by=("bot",)),
        key_set("revoked", "g", status=Status.REVOKED),
    )
    found = [each.id for each in by_little_missed(account("a1", "Main", *sets), GONE)]
    assert found == ["gone", "retiring", "refused", "spare", "unused", "used"]


@pytest.mark.parametrize(
    ("seen", "ending"),
    [
        (report(FactVerdict.REFUSED, 30002), Ending.GONE),
        (report(FactVerdict.REFUSED, 30003), Ending.SUSPENDED),
        (report(FactVerdict.REFUSED, 30011), Ending.SUSPENDED),
        (report(FactVerdict.PROVEN, 1000), Ending.ALIVE),
        (report(FactVerdict.UNCLEAR, 30010, FactVerdict.REFUSED), Ending.BEHIND_IP),
        (report(FactVerdict.UNCLEAR, None, FactVerdict.UNCLEAR), Ending.UNKNOWN),
        (report(FactVerdict.NOT_TRIED), Ending.UNKNOWN),
    ],
)
def test_only_an_unknown_key_is_gone(seen: Report, ending: Ending) -> None:
    assert ending_of(seen, GONE) is ending
    assert end_of(key_set("k", last_report=seen), GONE) is ending


def test_names_of_users_are_collected_once() -> None:
    sets = (key_set("k1", used_by=("Grid bot", "phone")), key_set("k2", "B", used_by=("grid BOT", "3Commas")))
    recycled = key_set("k3", "C", used_by=("gone",), recycled_at=T0)
    assert users_of(Vault(accounts=(account("a1", "Main", *sets, recycled),))) == ("3Commas", "Grid bot", "phone")
    assert with_user(("Grid bot",), "grid BOT", has_it=True) == ("Grid bot",)
    assert with_user(("Grid bot", "phone"), "grid BOT", has_it=False) == ("phone",)
    assert with_user((), "phone", has_it=True) == ("phone",)
