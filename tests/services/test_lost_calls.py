"""What is kept of a call whose answer a lock cut off says what is known, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime

from vault_app.core.call_record import CallKind, CallRecord
from vault_app.core.key_set import KeySetId
from vault_app.core.request import Effect
from vault_app.services.lost_calls import Ending, LostCall

RECORD = CallRecord(
    id="c1",
    at=datetime(2026, 11, 22, 14, 2, 21, 5, tzinfo=UTC),
    kind=CallKind.CALL,
    endpoint="spot-cancel-order",
    method="POST",
    url="https://api-cloud.bitmart.com/spot/v3/cancel_order",
    body='{"order_id":"1"}',
    verdict="cancelled",
    explanation="The vault locked before the answer came. Whether the call took effect is not known.",
)
LOST = LostCall(KeySetId("reader"), Effect.WRITE, RECORD)


def test_it_passes_through_the_seal_unchanged() -> None:
    assert LostCall.from_members(LOST.typed().members) == LOST


def test_without_an_answer_its_effect_is_not_known() -> None:
    for ending in (None, Ending(sent=True, http_status=None, code=None, verdict="cancelled")):
        assert LOST.ended(ending) == LOST
        assert not LOST.ended(ending).is_known


def test_what_had_not_left_did_nothing() -> None:
    ended = LOST.ended(Ending(sent=False, http_status=None, code=None, verdict="cancelled"))
    assert ended.is_known
    assert ended.record.explanation == "The vault locked before the call was sent, so nothing happened."


def test_an_answer_that_came_in_the_same_moment_is_told_by_its_numbers() -> None:
    ended = LOST.ended(Ending(sent=True, http_status=200, code=1000, verdict="ok"))
    assert ended.is_known
    assert (ended.record.http_status, ended.record.code, ended.record.verdict) == (200, 1000, "ok")
    assert ended.record.answer == ""


def test_only_what_changes_something_is_worth_a_word() -> None:
    assert LOST.changes_something
    assert not LostCall(KeySetId("reader"), Effect.READ, RECORD).changes_something
