"""The life of a key set, as a timeline shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.account import Account, AccountId
from vault_app.core.key_ages import FUTURE, PAST, AgeState, KeyLife, lives_of, revoked_at, span_of
from vault_app.core.key_set import KeySet, KeySetId, Status

NOW = datetime(2026, 11, 22, 14, 2, tzinfo=UTC)
OLD_AFTER = timedelta(days=90)
ACCOUNT = Account(id=AccountId("a"), label="Main", exchange="bitmart", environment="bitmart", created_at=NOW)

days = st.integers(-20_000, 20_000)


def key_set(label: str, age_days: int, ends_in_days: int | None = None, status: Status = Status.LIVE) -> KeySet:
    return KeySet(
        id=KeySetId(label),
        label=label,
        created_at=NOW - timedelta(days=age_days),
        expires_at=None if ends_in_days is None else NOW + timedelta(days=ends_in_days),
        changed_at=NOW,
        status=status,
    )


def lives(*key_sets: KeySet) -> tuple[KeyLife, ...]:
    return lives_of([(ACCOUNT, each) for each in key_sets], NOW, OLD_AFTER)


def test_what_has_ended_or_ends_soon_comes_first_and_then_the_oldest() -> None:
    found = lives(
        key_set("young", 3),
        key_set("old", 91),
        key_set("older", 400),
        key_set("ends in 14 days", 10, 14),
        key_set("ends tomorrow", 10, 1),
        key_set("ended", 100, -1),
        key_set("gone", 500, status=Status.REVOKED),
    )
    assert [each.label for each in found] == [
        *("ended", "ends tomorrow", "ends in 14 days"),
        *("older", "old", "young", "gone"),
    ]
    assert [each.state for each in found] == [
        *(AgeState.ENDED, AgeState.SOON, AgeState.SOON),
        *(AgeState.OLD, AgeState.OLD, AgeState.YOUNG, AgeState.REVOKED),
    ]


def test_what_ends_soon_is_old_as_well_and_what_is_revoked_is_not() -> None:
    assert lives(key_set("both", 91, 3))[0].is_old
    assert not lives(key_set("gone", 500, status=Status.REVOKED))[0].is_old


def test_a_key_is_old_only_once_it_is_older_than_the_days_that_were_set() -> None:
    assert lives(key_set("exactly", 90))[0].state is AgeState.YOUNG


def test_a_revoked_key_ends_when_it_was_marked_so() -> None:
    live = key_set("gone", 300)
    live = replace(live, changed_at=NOW - timedelta(days=200))
    marked = replace(live, status=Status.REVOKED, changed_at=NOW - timedelta(days=20))
    noted = replace(marked, note="who had it", changed_at=NOW - timedelta(days=2), versions=(marked, live))
    assert revoked_at(noted) == NOW - timedelta(days=20)
    assert lives(noted)[0].lived_to == NOW - timedelta(days=20)


@given(st.lists(st.tuples(days, st.none() | days, st.sampled_from(list(Status))), max_size=30))
def test_every_life_goes_forward_and_a_timeline_always_holds_now(made: list[tuple[int, int | None, Status]]) -> None:
    found = lives(*(key_set(str(at), *each) for at, each in enumerate(made)))
    assert len(found) == len(made)
    assert all(each.begins <= each.lived_to for each in found)
    assert all(each.lived_to <= max(NOW, each.begins) for each in found)
    first, last = span_of(found, NOW)
    assert NOW - PAST <= first < NOW < last <= NOW + FUTURE
    for each in found:
        assert first <= max(each.begins, NOW - PAST)
