"""In which order a list shows key sets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from vault_app.core.key_set import Standing, Status

_LAST = datetime.max.replace(tzinfo=UTC)
_DIGITS = re.compile(r"(\d+)")


class Order(StrEnum):
    """What comes first."""

    VAULT = "vault"
    """As they are kept: account by account, the oldest entry first."""
    NAME = "name"
    """By name, numbers by their size."""
    AGE = "age"
    """The oldest key."""
    VERDICT = "verdict"
    """What was refused, then unclear, then never tried; among equals what was looked at longest ago."""
    EXPIRY = "expiry"
    """What ends soonest; what has no known end comes last."""
    STATUS = "status"
    """Live, spare, retiring, revoked."""


class Sortable(Protocol):
    """What orders look at; the moments are UTC."""

    @property
    def name(self) -> str: ...
    @property
    def status(self) -> Status: ...
    @property
    def verdict(self) -> str | None: ...
    @property
    def verdict_at(self) -> datetime | None: ...
    @property
    def created_at(self) -> datetime: ...
    @property
    def expires_at(self) -> datetime | None: ...


Row = TypeVar("Row", bound=Sortable)

_STATUSES = {status: place for place, status in enumerate(Status)}
_VERDICTS = {Standing.REFUSED.value: 0, Standing.UNCLEAR.value: 1, None: 2, Standing.PROVEN.value: 3}


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key by which “Bot 2” comes before “Bot 10”, whatever their case."""
    parts = _DIGITS.split(text.casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part)


_KEYS: Mapping[Order, Callable[[Sortable], Any]] = {
    Order.AGE: lambda row: row.created_at,
    Order.VERDICT: lambda row: (_VERDICTS.get(row.verdict, 2), row.verdict_at or _LAST),
    Order.EXPIRY: lambda row: row.expires_at or _LAST,
    Order.STATUS: lambda row: _STATUSES[row.status],
}


def ordered(
    rows: Iterable[Row], order: Order, *, reverse: bool = False, by_name: Callable[[str], Any] = natural
) -> tuple[Row, ...]:
    """Return *rows* in that order; equals stay as they were, and *reverse* turns all of it round.

    Args:
        by_name: Makes a key of a name, by which a language sorts.
    """
    if order is Order.NAME:
        found = sorted(rows, key=lambda row: by_name(row.name))
    else:
        found = list(rows) if order is Order.VAULT else sorted(rows, key=_KEYS[order])
    return tuple(reversed(found)) if reverse else tuple(found)
