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


class TestSnooze:
    def test_it_holds_back_the_lock_for_want_of_input_until_it_ends(self, clock: SetClock) -> None:
        lock = AutoLock(clock, idle_s=300)
        assert lock.snooze(1800) == 1800
        clock.seconds += 1799
        assert reason_of(lock) is None
        assert lock.is_snoozed
        clock.seconds += 1
        assert reason_of(lock) is LockReason.IDLE
        assert not lock.is_snoozed

    def test_who_is_busy_when_it_ends_is_not_locked_out(self, clock: SetClock) -> None:
        lock = AutoLock(clock, idle_s=300)
        lock.snooze(1800)
        clock.seconds += 1790
        lock.touch()
        clock.seconds += 20
        assert lock.reason is None
        assert lock.remaining_s == 280

    def test_it_never_passes_the_twelve_hours(self, clock: SetClock) -> None:
        lock = AutoLock(clock, idle_s=300, longest_s=1000)
        clock.seconds += 100
        assert lock.snooze(7200) == 900
        clock.seconds += 900
        assert lock.reason is LockReason.TOO_LONG

    def test_ended_by_the_user_it_counts_from_then_on(self, clock: SetClock) -> None:
        lock = AutoLock(clock, idle_s=300)
        lock.snooze(1800)
        clock.seconds += 1000
        lock.end_snooze()
        assert lock.remaining_s == 300
        clock.seconds += 300
        assert lock.reason is LockReason.IDLE

    def test_what_is_due_already_is_not_put_off(self, clock: SetClock) -> None:
        """The lid was closed for a night; a click on the menu comes before the next look at the clock."""
        lock = AutoLock(clock, idle_s=300)
        clock.seconds += 8 * 3600
        assert lock.snooze(1800) == 0
        assert reason_of(lock) is LockReason.IDLE

    def test_nothing_else_is_put_off(self) -> None:
        assert [reason for reason in LockReason if reason.is_put_off] == [LockReason.IDLE, LockReason.SYSTEM_IDLE]
