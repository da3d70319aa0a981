"""Makes pages in several turns of the window, for in one they would hold the window up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

_AHEAD_MS = 15  # between two turns for which nobody waits


class PageTurns(QObject):
    """One page at a time; what was begun goes on where it stopped when the page is asked for again.

    Args:
        turns_of: Makes a page: one turn of the window up to each `yield`.
    """

    failed = Signal(str, bool)
    """A turn of that page raised, and whether somebody waited; nobody does now, and it begins anew when asked for again."""

    def __init__(self, turns_of: Callable[[str], Iterator[None]], parent: QObject) -> None:
        super().__init__(parent)
        self._turns_of = turns_of
        self._begun: dict[str, Iterator[None]] = {}
        self._whole: set[str] = set()
        self._ahead: list[str] = []
        self._wanted = ""
        self._done: Callable[[], None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)

    @property
    def wanted(self) -> str:
        """Which page is being made for somebody who waits; empty: nobody does."""
        return self._wanted

    def is_whole(self, page_id: str) -> bool:
        return page_id in self._whole

    def make(self, page_id: str, done: Callable[[], None]) -> None:
        """Make a page now; *done* is called in a turn after the last, unless another one is asked for before."""
        self._wanted, self._done = page_id, done
        self._timer.start(0)

    def make_ahead(self, *page_ids: str) -> None:
        """Make pages while nobody waits for one."""
        self._ahead += [each for each in page_ids if each not in self._whole and each not in self._ahead]
        if self._ahead and not self._timer.isActive():
            self._timer.start(_AHEAD_MS)

    def finish(self, page_id: str) -> None:
        """Make at once what is still missing of a page."""
        while page_id not in self._whole:
            self._turn(page_id)

    def turns(self, page_id: str) -> Iterator[None]:
        """Make a page in turns that the caller takes."""
        while page_id not in self._whole:
            self._turn(page_id)
            yield

    def give_up(self) -> None:
        """Nobody waits any more, and nothing is made ahead."""
        self._wanted, self._done = "", None
        self._ahead = []
        self._timer.stop()

    def end_waiting(self) -> None:
        """Nobody waits any more; pages are made ahead as before."""
        self._wanted, self._done = "", None
        self._rest()

    def _turn(self, page_id: str) -> None:
        turns = self._begun.get(page_id)
        if turns is None:
            turns = self._begun[page_id] = self._turns_of(page_id)
        try:
            was_last = next(turns, self) is self
        except Exception:
            self._drop(page_id)
            raise
        if was_last:
            self._whole.add(page_id)
            del self._begun[page_id]

    def _drop(self, page_id: str) -> None:
        del self._begun[page_id]
        self._ahead = [each for each in self._ahead if each != page_id]
        was_wanted = self._wanted == page_id
        if was_wanted:
            self._wanted, self._done = "", None
        self._rest()
        self.failed.emit(page_id, was_wanted)

    def _rest(self) -> None:
        if self._wanted:
            self._timer.start(0)
        elif self._ahead:
            self._timer.start(_AHEAD_MS)
        else:
            self._timer.stop()

    def _on_turn(self) -> None:
        if self._wanted:
            if self._wanted not in self._whole:
                self._turn(self._wanted)
                return
            done = self._done
            self.end_waiting()
            if done is not None:
                done()
            return
        if self._ahead and self._ahead[0] not in self._whole:
            self._turn(self._ahead[0])
        if self._ahead and self._ahead[0] in self._whole:
            del self._ahead[0]
        self._rest()
