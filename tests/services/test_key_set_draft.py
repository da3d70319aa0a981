"""JSON becomes a key set or a sentence that names the member; what cannot be used is never half taken."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.exchange import ACCESS, bitmart
from vault_app.core.errors import (
    InvalidAddress,
    InvalidInput,
    InvalidLabel,
    TooLarge,
    UnknownMember,
    UsageError,
    VaultError,
)
from vault_app.core.key_set import Status
from vault_app.services.key_set_draft import KeySetDraft, draft_from_members


def draft(**members: object) -> KeySetDraft:
    return draft_from_members(members, bitmart())


def test_every_member_is_taken() -> None:
    taken = draft(
        access_key=f" {ACCESS}\n",
        memo=" kept ",
        permissions=["read-only", "withdraw"],
        bound_ips=["8.8.8.8", "8.8.8.8"],
        status="spare",
        created_at="2026-04-24",
        expires_at="2027-01-31T15:59:00+02:00",
        used_by=[" bot ", "bot", ""],
        note="moved",
    )
    assert (bytes(taken.parts["access_key"]), bytes(taken.parts["memo"])) == (ACCESS.encode(), b" kept ")
    assert taken.permissions == frozenset({"read-only", "withdraw"})
    assert [each.address for each in taken.bound_ips or ()] == ["8.8.8.8"]
    assert (taken.status, taken.used_by) == (Status.SPARE, ("bot",))
    assert taken.created_at == datetime(2026, 4, 24, tzinfo=UTC)
    assert taken.expires_at == datetime(2027, 1, 31, 13, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("members", "failure", "words"),
    [
        ({"colour": "red"}, UnknownMember, "colour"),
        ({"access_key": 5}, InvalidInput, "access_key is a text"),
        ({"access_key": "two\nlines"}, InvalidInput, "more than one line"),
        ({"memo": "return\rwithin"}, InvalidInput, "more than one line"),
        ({"memo": "nul\x00"}, InvalidInput, "cannot be seen"),
        ({"secret_key": "x" * 20_000}, TooLarge, "Secret key is too large"),
        ({"permissions": ["fly"]}, InvalidInput, "“fly” is not one of read-only"),
        ({"permissions": "read-only"}, InvalidInput, "permissions is a list"),
        ({"bound_ips": ["0.0.0.0"]}, InvalidAddress, "no address"),
        ({"status": "dead"}, InvalidInput, "live, spare, retiring, revoked"),
        ({"secret_lost": "yes"}, InvalidInput, "true or false"),
        ({"created_at": "yesterday"}, InvalidInput, "Write 2026-01-31"),
        ({"created_at": "2026-01-31T10:00:00"}, InvalidInput, "not a date"),
        ({"label": "a/b"}, InvalidLabel, "slash"),
        ({"note": "x" * 4_001}, TooLarge, "note"),
    ],
)
def test_what_cannot_be_used_is_told_by_its_member(
    members: dict[str, object], failure: type[VaultError], words: str
) -> None:
    with pytest.raises(failure, match=words):
        draft(**members)


def test_a_wrong_value_is_not_repeated_when_it_may_be_a_secret() -> None:
    with pytest.raises(UsageError) as refusal:
        draft(secret_key=["hunter2"])
    assert "hunter2" not in str(refusal.value)


MEMBERS = st.sampled_from(
    ["label", "access_key", "memo", "permissions", "bound_ips", "status", "created_at", "used_by", "note", "x"]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(MEMBERS, JSON))
def test_any_json_is_taken_or_refused_in_words(members: dict[str, object]) -> None:
    try:
        taken = draft(**members)
    except VaultError:
        return
    assert "x" not in members
    assert set(taken.parts) <= set(members)
