"""Looks for other copies of the open vault beside it: after it was opened, and when the window is come back to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from vault_app.services.clock import Clock
from vault_app.ui import tasks

if TYPE_CHECKING:
    from vault_app.services.merging import ConflictCopy
    from vault_app.services.vault_store import VaultStore

AT_MOST_EVERY_S = 60.0


@dataclass(frozen=True, slots=True)
class Found:
    """What is beside the vault.

    Attributes:
        copies: That hold something of their own, newest first.
        last_seen: The backup or copy that is the state last seen on this computer, when the open file is another.
    """

    copies: tuple[ConflictCopy, ...] = ()
    last_seen: ConflictCopy | None = None


class CopyWatch(QObject):
    """Looks on another thread, and tells no copy again that the user does not want to hear of until it changes."""

    found = Signal(object)
    """`Found`, without what was dismissed."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._store: VaultStore | None = None
        self._looked_at = 0.0
        self._number = 0
        self._all = Found()
        self._dismissed: set[str] = set()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._on_focus_window_changed)

    @property
    def copies(self) -> tuple[ConflictCopy, ...]:
        """Every copy that was found last, also those that are not to be told."""
        return self._all.copies

    def begin(self, store: VaultStore) -> None:
        """Look for copies of an open vault, now and later."""
        self.end()
        self._store = store
        self.look()

    def end(self) -> None:
        """Look no more; the vault was locked."""
        self._store = None
        self._number += 1
        self._all = Found()
        self._dismissed.clear()

    def look(self) -> None:
        """Look now; `found` follows."""
        store = self._store
        if store is None:
            return
        self._looked_at = self._clock.monotonic_s()
        self._number += 1
        number = self._number

        def call() -> Found:
            from vault_app.services.merging import last_seen_copy, unmerged_copies

            return Found(unmerged_copies(store), last_seen_copy(store))

        tasks.run(call, owner=self, done=lambda found: self._on_found(number, found))

    def dismiss(self) -> None:
        """Tell nothing more of the copies that were found, unless one of them changes."""
        self._dismissed.update(each.identity for each in self._all.copies)

    def _on_found(self, number: int, found: Found) -> None:
        if number != self._number:
            return
        self._all = found
        told = tuple(each for each in found.copies if each.identity not in self._dismissed)
        self.found.emit(Found(told, found.last_seen))

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        if window is not None and self._clock.monotonic_s() - self._looked_at >= AT_MOST_EVERY_S:
            self.look()
