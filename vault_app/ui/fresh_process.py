"""Locks by replacing the process, where a lock alone cannot vouch for what its memory still holds.

That is so where the heap does not overwrite what it frees, and after a mistake of the program while a vault was open, for
nobody knows where it stopped and what it left. What a process held goes with it, whatever that was.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from vault_app.ui.main_window import MainWindow

_LOOK_EVERY_MS = 50


class FreshProcess(QObject):
    """Waits for the lock of a vault; then the window that is there makes room for that of another process.

    The practice vault is left alone: its keys are made up, and its exchange lives in this process.

    Args:
        heap_is_cleaned: Whether a lock alone is enough as long as nothing went wrong.
        start: Starts the program with that vault shown locked, or with none; raises OSError.
    """

    def __init__(self, window: MainWindow, *, heap_is_cleaned: bool, start: Callable[[Path | None], None]) -> None:
        super().__init__(window)
        self._window = window
        self._start = start
        self._is_due = not heap_is_cleaned
        self._rest = QTimer(self, interval=_LOOK_EVERY_MS)
        self._rest.timeout.connect(self._replace_at_rest)
        window.workspace.locked.connect(lambda _reason: self._on_locked())
        window.workspace.unlocked.connect(self._rest.stop)

    def note_mistake(self) -> None:
        """Have the next lock replace the process, if a vault is open."""
        if self._window.workspace.session is not None:
            self._is_due = True

    def _on_locked(self) -> None:
        if self._is_due and not self._window.is_practice:
            self._rest.start()

    def _replace_at_rest(self) -> None:
        """Go on once what was being saved is on the disk."""
        window = self._window
        if window.is_closed:  # which locks, too
            self._rest.stop()
        if window.is_closed or not window.workspace.is_at_rest:
            return
        self._rest.stop()
        try:
            self._start(window.vault_path)
        except OSError:
            if window.vault_path is not None:
                reason = self.tr(
                    "The vault is locked, but the program could not start anew to clear its memory. Quit it to do that."
                )
                window.show_locked(window.vault_path, reason)
            return
        window.close()
