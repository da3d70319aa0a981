"""Ends the session of the open vault: when it is asked to, when the user is away, and when the system says so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from vault_app.services.auto_lock import LockReason
from vault_app.ui.idle_watch import IdleWatch
from vault_app.ui.kept_typing import KeptTyping
from vault_app.ui.locked.lock_words import lock_words
from vault_app.ui.moments import local_time
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:  # the first page shows no vault
    from vault_app.ui.header.header_bar import HeaderBar


class LockKeeper(QObject):
    """Watches from `begin` until `end_session`.

    Args:
        window: Its being minimised may lock.

    Attributes:
        idle_watch: Counts the time without input.
    """

    due = Signal(object)
    """A `LockReason`: the vault is to be locked now."""
    stays_open = Signal(str)
    """Until when the lock for want of input is put off, as local time; empty when it is not any more."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._open_until = ""
        self._kept = KeptTyping.of(workspace)
        self.idle_watch = IdleWatch(workspace.clock, self)
        self.idle_watch.due.connect(self.due)
        self.stays_open.connect(self._on_stays_open)
        self.idle_watch.snooze_ended.connect(lambda: self.stays_open.emit(""))
        workspace.settings_changed.connect(self._on_settings_changed)
        window.installEventFilter(self)

    def show_in(self, header: HeaderBar) -> None:
        """Show in *header* when it locks, and let it be put off from there."""
        self.idle_watch.remaining.connect(header.set_locks_in)
        self.stays_open.connect(header.set_stays_open)
        if self._open_until:
            header.set_stays_open(self._open_until)
        header.end_snooze_asked.connect(self.end_snooze)

    def begin(self) -> None:
        """Watch over the vault that was opened."""
        self.idle_watch.start(self._workspace.settings.lock_after_s)

    def hear(self, reason: LockReason) -> None:
        """Lock because the system says that nobody is there, unless the user asked to be spared that."""
        if not self.idle_watch.spares(reason):
            self.due.emit(reason)

    # Putting it off

    def snooze(self, seconds: float) -> None:
        """Hold back the lock for want of input; every other one comes as always."""
        held = self.idle_watch.snooze(seconds)
        if held > 0:
            self.stays_open.emit(local_time(self._workspace.clock.utc_now() + timedelta(seconds=held)))

    def end_snooze(self) -> None:
        """Lock for want of input as before."""
        self.idle_watch.end_snooze()
        self.stays_open.emit("")

    # The end

    def end_session(self, reason: LockReason, close_dialogs: Callable[[], None]) -> str:
        """Lock what is open, if anything is, and return what to say about it."""
        # The clipboard first: whatever else may fail, no copied secret outlives the session.
        cleared = self._workspace.clipboard.clear()
        self.idle_watch.stop()
        self.stays_open.emit("")
        words = lock_words(
            reason,
            at=self._workspace.clock.utc_now(),
            idle_s=self._workspace.settings.lock_after_s,
            clipboard_cleared=cleared,
        )
        self._kept.keep_dialogs(self._window)
        close_dialogs()
        self._kept.keep()
        self._workspace.lock(words)
        return words

    def _on_stays_open(self, until: str) -> None:
        self._open_until = until

    def _on_settings_changed(self) -> None:
        self.idle_watch.set_idle_s(self._workspace.settings.lock_after_s)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.WindowStateChange
            and self._window.windowState() & Qt.WindowState.WindowMinimized
            and self._workspace.session is not None
            and self._workspace.settings.lock_when_minimised
        ):
            self.due.emit(LockReason.MINIMISED)
        return False
