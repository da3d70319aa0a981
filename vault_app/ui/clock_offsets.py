"""What is known of the exchanges' clocks, for each environment, and whether the user wants timestamps set by it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from vault_app.services.clock import Clock
from vault_app.services.clock_offset import ShiftedClock
from vault_app.ui.moments import decimal
from vault_app.ui.place_words import place_of
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:  # the first page shows no vault
    from vault_app.core.account import Account
    from vault_app.core.key_set import KeySet

FRESH = timedelta(minutes=15)
"""A clock may be set at any time, so an older measure is no longer shown or offered."""
_LOOK_EVERY_MS = 60_000
_SAME_MS = 5  # less would read 0.00 s
_KEPT = 200  # measures of an environment: what a picture of them has room for


@dataclass(frozen=True, slots=True)
class Measure:
    """Exchange's clock minus this computer's.

    Attributes:
        at: When it was measured, UTC.
    """

    offset_ms: int
    at: datetime


class ClockOffsets(QObject):
    """Remembers measures and the user's word until the vault is locked; signs nothing itself."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._measures: dict[tuple[str, str], deque[Measure]] = {}
        self._added: dict[tuple[str, str], int] = {}
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self.changed)
        workspace.vault_changed.connect(lambda _event: self.changed.emit())
        workspace.locked.connect(lambda _reason: self._forget())

    @staticmethod
    def of(workspace: Workspace) -> ClockOffsets:
        """Return the one that all parts of a window share."""
        found = workspace.findChild(ClockOffsets)
        return found if found is not None else ClockOffsets(workspace)

    def note(self, account: Account, offset_ms: int) -> None:
        """Remember what was measured just now at the environment of *account*."""
        known = self._measures.setdefault(_place(account), deque(maxlen=_KEPT))
        known.append(Measure(offset_ms, self._workspace.clock.utc_now()))
        if _place(account) in self._added:
            self._added[_place(account)] = offset_ms  # the user agreed to the exchange's time, not to a number
        self._look.start()
        self.changed.emit()

    def measured(self, account: Account, key_set: KeySet) -> int | None:
        """Return the newest offset, of a call or of the key set's last report; None when there is no fresh one."""
        known = self.trail(account, key_set)
        if not known or self._workspace.clock.utc_now() - known[-1].at >= FRESH:
            return None
        self._look.start()
        return known[-1].offset_ms

    def trail(self, account: Account, key_set: KeySet) -> tuple[Measure, ...]:
        """Return what was measured since the vault was opened, and by the key set's last report, oldest first."""
        known = list(self._measures.get(_place(account), ()))
        report = key_set.last_report
        if report is not None and report.offset_ms is not None:
            known.insert(0, Measure(report.offset_ms, report.at))
        return tuple(sorted(known, key=lambda each: each.at))

    def added(self, account: Account) -> int:
        """Return what is added to timestamps for *account*, milliseconds; 0 unless the user agreed."""
        return self._added.get(_place(account), 0)

    def is_added(self, account: Account) -> bool:
        return _place(account) in self._added

    def add(self, account: Account, offset_ms: int) -> None:
        """Add an offset to timestamps for the environment of *account* until the vault is locked; the user agreed."""
        self._added[_place(account)] = offset_ms
        self.changed.emit()

    def stop_adding(self, account: Account) -> None:
        """Sign by this computer's clock again."""
        self._added.pop(_place(account), None)
        self.changed.emit()

    def clock_for(self, account: Account) -> Clock:
        """Return the clock that timestamps for *account* are read from."""
        offset = self.added(account)
        return ShiftedClock(self._workspace.clock, offset) if offset else self._workspace.clock

    def words(self, account: Account, key_set: KeySet) -> str:
        """Return what the status bar says of the clock; empty when nothing is known and nothing is added."""
        session = self._workspace.session
        measured = self.measured(account, key_set)
        offset = self.added(account) if self.is_added(account) else measured
        if offset is None or session is None:
            return ""
        place, seconds = place_of(session, account), seconds_of(offset)
        if self.is_added(account):
            words = self.tr("Timestamps set by {exchange}'s clock, {seconds} s")
            return place.fill(words, seconds=("+" if offset > 0 else "−") + seconds)
        if abs(offset) < _SAME_MS:
            return place.fill(self.tr("Clock agrees with {exchange}"))
        words = (
            self.tr("Clock {seconds} s behind {exchange}")
            if offset > 0
            else self.tr("Clock {seconds} s ahead of {exchange}")
        )
        return place.fill(words, seconds=seconds)

    def _forget(self) -> None:
        self._measures.clear()
        self._added.clear()
        self._look.stop()
        self.changed.emit()


def seconds_of(offset_ms: int) -> str:
    """Return an offset in seconds without its sign, such as `0.84`."""
    return decimal(abs(offset_ms) / 1000, 2)


def _place(account: Account) -> tuple[str, str]:
    return account.exchange, account.environment
