"""Makes the unlocked page ahead of time, in pieces, so that opening a vault is quick and nothing holds the window up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

from vault_app.ui import tasks
from vault_app.ui.warm_up import warm_up

_BETWEEN_PIECES_MS = 20  # 0 once somebody waits


class MadeAhead(QObject):
    """Loads what the pieces need on another thread, and makes them one by one.

    Args:
        pieces: Makes all of them, up to each `yield` in a turn of the window.
    """

    def __init__(self, pieces: Callable[[], Iterator[None]], parent: QObject) -> None:
        super().__init__(parent)
        self._pieces = pieces
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
        """Make the pieces; a second time is nothing."""
        if not self._is_begun:
            self._is_begun = True
            tasks.run(warm_up, owner=self, done=lambda _: self._on_loaded())

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
        if self._making is not None and next(self._making, self) is self:
            self._making, self._is_done = None, True
            waiting, self._waiting = self._waiting, []
            for then in waiting:
                then()
        elif self._making is not None:
            self._timer.start(0 if self._waiting else _BETWEEN_PIECES_MS)
