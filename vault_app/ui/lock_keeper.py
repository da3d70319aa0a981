"""Ends the session of the open vault: when it is asked to, when the user is away, and when the system says so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from vault_app.services.auto_lock import LockReason
from vault_app.ui.idle_watch import IdleWatch
from vault_app.ui.locked.lock_words import lock_words
from vault_app.ui.workspace import Workspace


class LockKeeper(QObject):
    """Watches from `begin` until `end_session`.

    Attributes:
        idle_watch: Counts the time without input.
    """

    due = Signal(object)
    """A `LockReason`: the vault is to be locked now."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.idle_watch = IdleWatch(workspace.clock, self)
        self.idle_watch.due.connect(lambda reason: self.due.emit(LockReason(reason)))
        workspace.settings_changed.connect(self._on_settings_changed)

    def begin(self) -> None:
        """Watch over the vault that was opened."""
        self.idle_watch.start(self._workspace.settings.lock_after_s)

    def end_session(self, reason: LockReason, close_dialogs: Callable[[], None]) -> str:
        """Lock what is open, if anything is, and return what to say about it."""
        # The clipboard first: whatever else may fail, no copied secret outlives the session.
        cleared = self._workspace.clipboard.clear()
        self.idle_watch.stop()
        words = lock_words(
            reason,
            at=self._workspace.clock.utc_now(),
            idle_s=self._workspace.settings.lock_after_s,
            clipboard_cleared=cleared,
        )
        close_dialogs()
        self._workspace.lock(words)
        return words

    def _on_settings_changed(self) -> None:
        self.idle_watch.set_idle_s(self._workspace.settings.lock_after_s)
