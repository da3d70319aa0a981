"""What the computer's clock tells."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from vault_app.services.clock import Clock, SystemClock


def test_the_same_moment_is_told_in_every_form() -> None:
    clock: Clock = SystemClock()
    told_ms, told = clock.now_ms(), clock.utc_now()
    assert told.tzinfo is UTC
    assert abs(told - datetime.fromtimestamp(told_ms / 1000, UTC)) < timedelta(seconds=1)
    assert len(str(told_ms)) == 13


def test_the_time_that_never_jumps_runs_on() -> None:
    clock = SystemClock()
    first, began = clock.monotonic_s(), time.perf_counter()
    while (second := clock.monotonic_s()) == first:
        assert time.perf_counter() - began < 1
    assert second > first


def test_the_time_asleep_counts() -> None:
    """Linux: what lies between the two clocks is the time that this computer slept; never negative."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        awake = time.monotonic()
        assert SystemClock().monotonic_s() >= awake
