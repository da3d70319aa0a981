"""A list of key sets comes in the order that is asked for, and equals keep their places."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.key_set import Status
from vault_app.core.key_set_order import Order, ordered

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Row:
    name: str
    status: Status = Status.LIVE
    verdict: str | None = None
    verdict_at: datetime | None = None
    created_at: datetime = NOW
    expires_at: datetime | None = None


def days(count: int) -> timedelta:
    return timedelta(days=count)


ROWS = (
    Row("Bot 10", Status.SPARE, "proven", NOW - days(1), NOW - days(5), NOW + days(30)),
    Row("bot 2", Status.LIVE, "refused", NOW - days(2), NOW - days(400), None),
    Row("Alpha", Status.REVOKED, None, None, NOW - days(60), NOW + days(3)),
    Row("Älpha 3", Status.RETIRING, "unclear", NOW - days(3), NOW - days(61), NOW - days(1)),
    Row("bot 2b", Status.LIVE, "proven", NOW - days(9), NOW - days(4), None),
)


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (Order.VAULT, ["Bot 10", "bot 2", "Alpha", "Älpha 3", "bot 2b"]),
        (Order.NAME, ["Alpha", "bot 2", "bot 2b", "Bot 10", "Älpha 3"]),
        (Order.AGE, ["bot 2", "Älpha 3", "Alpha", "Bot 10", "bot 2b"]),
        (Order.VERDICT, ["bot 2", "Älpha 3", "Alpha", "bot 2b", "Bot 10"]),
        (Order.EXPIRY, ["Älpha 3", "Alpha", "Bot 10", "bot 2", "bot 2b"]),
        (Order.STATUS, ["bot 2", "bot 2b", "Bot 10", "Älpha 3", "Alpha"]),
    ],
)
def test_each_order_begins_with_what_it_names(order: Order, names: list[str]) -> None:
    assert [row.name for row in ordered(ROWS, order)] == names
    assert [row.name for row in ordered(ROWS, order, reverse=True)] == names[::-1]


@given(st.lists(st.text(st.sampled_from("aB0129 ²٣é-"), max_size=8)), st.sampled_from(Order))
def test_any_name_can_be_ordered_and_none_is_lost(names: list[str], order: Order) -> None:
    rows = [Row(name) for name in names]
    assert sorted(row.name for row in ordered(rows, order)) == sorted(names)
