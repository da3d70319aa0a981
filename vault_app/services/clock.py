"""Tells the time."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What is asked of a clock; tests hand in one that they set."""

    def now_ms(self) -> int:
        """Return Unix milliseconds, which may jump when somebody sets the computer's clock."""

    def monotonic_s(self) -> float:
        """Return seconds that never jump and that run through suspend, so that a closed lid counts as absence."""

    def utc_now(self) -> datetime:
        """Return the moment with UTC as its zone."""


class SystemClock:
    """The computer's own clock."""

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000

    def monotonic_s(self) -> float:
        return _through_suspend()

    def utc_now(self) -> datetime:
        return datetime.now(UTC)


def _through_suspend() -> float:
    # Linux stops CLOCK_MONOTONIC while it sleeps, and macOS what time.monotonic reads; Windows stops neither.
    counting = getattr(time, "CLOCK_BOOTTIME", None) or getattr(time, "CLOCK_MONOTONIC", None)
    return time.monotonic() if counting is None else time.clock_gettime(counting)
