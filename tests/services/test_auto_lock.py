"""A vault that is left alone locks."""

from __future__ import annotations

import pytest

from tests.support.clocks import SetClock
from vault_app.services.auto_lock import AutoLock, LockReason


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


def reason_of(lock: AutoLock) -> LockReason | None:
    return lock.reason


def test_it_is_due_after_the_time_without_input_and_not_before(clock: SetClock) -> None:
    lock = AutoLock(clock, idle_s=300)
    clock.seconds += 299
    assert reason_of(lock) is None
    assert lock.remaining_s == 1
    clock.seconds += 1
    assert reason_of(lock) is LockReason.IDLE
    assert lock.remaining_s == 0


def test_input_puts_it_off(clock: SetClock) -> None:
    lock = AutoLock(clock, idle_s=300)
    clock.seconds += 299
    lock.touch()
    clock.seconds += 299
    assert lock.reason is None


def test_input_that_comes_too_late_does_not_put_it_off(clock: SetClock) -> None:
    """After a closed lid the first key press must not keep the vault open."""
    lock = AutoLock(clock, idle_s=300)
    clock.seconds += 8 * 3600
    lock.touch()
    assert lock.reason is LockReason.IDLE


def test_a_busy_user_is_asked_again_after_twelve_hours(clock: SetClock) -> None:
    lock = AutoLock(clock, idle_s=3600)
    for _ in range(12 * 60):
        clock.seconds += 60
        lock.touch()
    assert lock.reason is LockReason.TOO_LONG


def test_a_shorter_time_counts_from_the_last_input(clock: SetClock) -> None:
    lock = AutoLock(clock, idle_s=3600)
    clock.seconds += 120
    lock.set_idle_s(60)
    assert lock.reason is LockReason.IDLE


def test_what_remains_never_passes_the_twelve_hours(clock: SetClock) -> None:
    lock = AutoLock(clock, idle_s=3600, longest_s=100)
    assert lock.remaining_s == 100
