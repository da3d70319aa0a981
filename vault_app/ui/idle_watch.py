"""Watches for input in the window, counts down to the lock, and says when it is due."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from vault_app.services.auto_lock import AutoLock, LockReason
from vault_app.services.clock import Clock

_INPUT = frozenset(
    {
        QEvent.Type.ShortcutOverride,  # all that is heard of a key that is a shortcut
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)
_TICK_MS = 250


class IdleWatch(QObject):
    """Runs from `start` to `stop`.

    It listens where input arrives: at the windows of the system, which those of dialogs, menus and lists that drop down
    are too, and at what has the focus, to which an input method writes past the window. To listen to the application
    itself would be simpler, and have every event of every widget wait for it: a page would take half as long again to
    be made.
    """

    remaining = Signal(float)
    """Seconds until the vault locks, several times a second."""
    due = Signal(object)
    """A `LockReason`."""
    snooze_ended = Signal()
    """The time is over for which the lock was put off, and the vault is still open."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._lock: AutoLock | None = None
        self._snoozing = False
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self._focused: QObject | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusObjectChanged.connect(self._on_focus)
            app.focusWindowChanged.connect(self._listen)

    def start(self, idle_s: float) -> None:
        """Count from now on."""
        self._lock = AutoLock(self._clock, idle_s=idle_s)
        self._listen()
        self._on_focus(QGuiApplication.focusObject())
        self._timer.start()
        self.remaining.emit(self._lock.remaining_s)

    def _listen(self, _shown: object = None) -> None:
        """Listen to every window there is; to one that is listened to already, no more than before."""
        if self._lock is not None:
            for each in QGuiApplication.allWindows():
                each.installEventFilter(self)

    def _on_focus(self, focused: QObject | None) -> None:
        before, self._focused = self._focused, focused if self._lock is not None else None
        if before is not None and shiboken6.isValid(before):
            before.removeEventFilter(self)
        if self._focused is not None:
            self._focused.installEventFilter(self)

    def stop(self) -> None:
        """Count no more, and forget that the lock was put off."""
        self._timer.stop()
        self._lock = None
        self._snoozing = False
        self._on_focus(None)
        for each in QGuiApplication.allWindows():
            each.removeEventFilter(self)

    def set_idle_s(self, idle_s: float) -> None:
        """Change how long is too long."""
        if self._lock is not None:
            self._lock.set_idle_s(idle_s)

    def snooze(self, seconds: float) -> float:
        """Put the lock for want of input off; returns for how many seconds, 0 when it is due or nothing is open."""
        held = self._lock.snooze(seconds) if self._lock is not None else 0.0
        self._snoozing = held > 0
        return held

    def end_snooze(self) -> None:
        """Count as before, from now on."""
        self._snoozing = False
        if self._lock is not None:
            self._lock.end_snooze()
            self.remaining.emit(self._lock.remaining_s)

    def spares(self, reason: LockReason) -> bool:
        """Tell whether a lock for this reason is put off now."""
        return reason.is_put_off and self._lock is not None and self._lock.is_snoozed

    def _on_tick(self) -> None:
        if self._lock is None:
            return
        self._listen()  # a menu is a window that never gets the focus
        reason = self._lock.reason
        if reason is not None:
            self.stop()
            self.due.emit(reason)
            return
        if self._snoozing and not self._lock.is_snoozed:
            self._snoozing = False
            self.snooze_ended.emit()
        self.remaining.emit(self._lock.remaining_s)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT and self._lock is not None:
            self._lock.touch()
        return False
