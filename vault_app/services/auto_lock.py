"""Decides when an unlocked vault has been left alone for too long."""

from __future__ import annotations

from enum import StrEnum

from vault_app.services.clock import Clock

LONGEST_S = 12 * 3600.0  # after so long even a busy user types the passphrase again
SNOOZES_S = (30 * 60.0, 3600.0, 7200.0)
"""For how long a user may put the lock off."""


class LockReason(StrEnum):
    """Why a vault is locked."""

    ASKED = "asked"
    IDLE = "idle"
    SYSTEM_IDLE = "system-idle"
    TOO_LONG = "too-long"
    SLEEP = "sleep"
    SCREEN = "screen"
    USER_SWITCH = "user-switch"
    SHUTDOWN = "shutdown"
    MINIMISED = "minimised"
    OTHER_VAULT = "other-vault"
    NOT_YET_OPENED = "not-yet-opened"

    @property
    def is_put_off(self) -> bool:
        """Whether a user who asked for a while without locking is spared it: then nobody left, one is only quiet."""
        return self in {LockReason.IDLE, LockReason.SYSTEM_IDLE}


class AutoLock:
    """Counts from the last input, and from the unlocking, on a clock that runs through sleep.

    It is made when a vault opens and dropped when it locks, so that a snooze never outlives either.
    """

    def __init__(self, clock: Clock, *, idle_s: float, longest_s: float = LONGEST_S) -> None:
        """Start counting now.

        Args:
            clock: Its `monotonic_s` is asked.
            idle_s: Seconds without input after which the vault is due.
            longest_s: Seconds after the unlocking after which it is due whatever happened meanwhile.
        """
        self._clock = clock
        self._idle_s = idle_s
        self._longest_s = longest_s
        self._unlocked_at = self._touched_at = clock.monotonic_s()
        self._snoozed_until: float | None = None

    def touch(self) -> None:
        """Note that the user is there; a vault that is due stays due, for the lid may have been closed meanwhile."""
        if self.reason is None:
            self._touched_at = self._clock.monotonic_s()

    def set_idle_s(self, idle_s: float) -> None:
        """Change how long is too long, without forgetting the last input."""
        self._idle_s = idle_s

    def snooze(self, seconds: float) -> float:
        """Hold back the lock for want of input, and that one alone, from now on; returns for how many seconds it holds."""
        if self.reason is not None:
            return 0.0
        now = self._clock.monotonic_s()
        self._snoozed_until = min(now + seconds, self._unlocked_at + self._longest_s)
        return self._snoozed_until - now

    def end_snooze(self) -> None:
        """Let the lock for want of input come again; the user who ends it is there, so the time counts from now on."""
        self.touch()
        self._snoozed_until = None

    @property
    def is_snoozed(self) -> bool:
        return self._snoozed_until is not None and self._clock.monotonic_s() < self._snoozed_until

    @property
    def remaining_s(self) -> float:
        """Seconds until the vault is due; 0 when it is."""
        now = self._clock.monotonic_s()
        idle = self._touched_at + self._idle_s
        if self._snoozed_until is not None:
            idle = max(idle, self._snoozed_until)
        return max(0.0, min(idle, self._unlocked_at + self._longest_s) - now)

    @property
    def reason(self) -> LockReason | None:
        """Why the vault is due; None while it is not."""
        now = self._clock.monotonic_s()
        if now - self._unlocked_at >= self._longest_s:
            return LockReason.TOO_LONG
        if now - self._touched_at >= self._idle_s and not self.is_snoozed:
            return LockReason.IDLE
        return None
