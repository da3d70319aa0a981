"""Makes the unlocked page ahead of time, in pieces, so that opening a vault is quick and nothing holds the window up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

from vault_app.ui import tasks
from vault_app.ui.warm_up import warm_up

_BETWEEN_PIECES_MS = 20  # 0 once somebody waits


class MadeAhead(QObject):
    """Loads what the pieces need on another thread, and makes them one by one.

    What fails on the way is told by the last-resort dialog, and keeps nobody waiting: whoever waits makes what is missing
    himself, or fails where that can be seen.

    Args:
        pieces: Makes all of them, up to each `yield` in a turn of the window.
        load: Loads what they need, on another thread.
    """

    def __init__(
        self, pieces: Callable[[], Iterator[None]], parent: QObject, load: Callable[[], None] = warm_up
    ) -> None:
        super().__init__(parent)
        self._pieces = pieces
        self._load = load
        self._making: Iterator[None] | None = None
        self._is_begun = self._is_done = False
        self._waiting: list[Callable[[], None]] = []
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._make_one)

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is being made."""
        return self._is_done or not self._is_begun

    def begin(self) -> None:
        """Make the pieces; a second time is nothing, unless the first one failed."""
        if not self._is_begun:
            self._is_begun = True
            # What could not be loaded ahead is loaded, or fails, where it is needed.
            tasks.run(self._load, owner=self, done=lambda _: self._on_loaded(), failed=lambda _: self._on_loaded())

    def when_done(self, then: Callable[[], None]) -> None:
        """Call *then* once all are made: at once if they are."""
        if self._is_done:
            then()
            return
        self._waiting.append(then)
        self.begin()

    def start_over(self) -> None:
        """Have all to make again; what was begun is dropped."""
        self._timer.stop()
        self._making = None
        self._is_begun = self._is_done = False

    def _on_loaded(self) -> None:
        if self._is_begun and self._making is None and not self._is_done:
            self._making = self._pieces()
            self._make_one()

    def _make_one(self) -> None:
        if self._making is None:
            return
        is_over, is_whole = True, False
        try:
            is_over = is_whole = next(self._making, self) is self
        finally:
            if is_over:
                self._making = None
                self._is_begun = self._is_done = is_whole
                if is_whole:
                    self._tell()
                else:
                    QTimer.singleShot(0, self, self._tell)
        if not is_over:
            self._timer.start(0 if self._waiting else _BETWEEN_PIECES_MS)

    def _tell(self) -> None:
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()
