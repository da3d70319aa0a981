"""Looks for other copies of the open vault beside it: after it was opened, and when the window is come back to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from vault_app.services.clock import Clock
from vault_app.ui import tasks

if TYPE_CHECKING:
    from datetime import datetime

    from vault_app.services.merging import ConflictCopy

AT_MOST_EVERY_S = 60.0


class CopyWatch(QObject):
    """Reads headers alone, on another thread; what the user does not want to hear of is not told again until it changes."""

    found = Signal(object)
    """The copies that are worth telling, as a tuple of ConflictCopy, newest first; empty: there are none now."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._path: Path | None = None
        self._looked_at = 0.0
        self._number = 0
        self._all: tuple[ConflictCopy, ...] = ()
        self._dismissed: set[tuple[Path, datetime, int]] = set()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._on_focus_window_changed)

    @property
    def copies(self) -> tuple[ConflictCopy, ...]:
        """Every copy that was found last, also those that are not to be told."""
        return self._all

    def begin(self, path: Path) -> None:
        """Look for copies of the vault at *path*, now and later."""
        self.end()
        self._path = path
        self.look()

    def end(self) -> None:
        """Look no more; the vault was locked."""
        self._path = None
        self._number += 1
        self._all = ()
        self._dismissed.clear()

    def look(self) -> None:
        """Look now; `found` follows."""
        path = self._path
        if path is None:
            return
        self._looked_at = self._clock.monotonic_s()
        self._number += 1
        number = self._number

        def call() -> tuple[ConflictCopy, ...]:
            try:
                from vault_app.services.merging import find_conflict_copies
            except ImportError:
                return ()
            return find_conflict_copies(path)

        tasks.run(call, owner=self, done=lambda copies: self._on_found(number, copies))

    def dismiss(self) -> None:
        """Tell nothing more of the copies that were found, unless one of them changes."""
        self._dismissed.update(_marks(each) for each in self._all)

    def _on_found(self, number: int, copies: tuple[ConflictCopy, ...]) -> None:
        if number != self._number:
            return
        self._all = tuple(sorted(copies, key=lambda each: each.saved_at, reverse=True))
        self.found.emit(tuple(each for each in self._all if _marks(each) not in self._dismissed))

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        if window is not None and self._clock.monotonic_s() - self._looked_at >= AT_MOST_EVERY_S:
            self.look()


def _marks(copy: ConflictCopy) -> tuple[Path, datetime, int]:
    return copy.path, copy.saved_at, copy.generation
