"""Makes pages in several turns of the window, for in one they would hold the window up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

_BETWEEN_MS = 1  # with 0 the next turn would come before any other timer
_AHEAD_MS = 15  # between two turns for which nobody waits
_LATE_MS = _AHEAD_MS + 8  # such a turn came too late: the window is busy with something else
_WAYS_GIVEN = 10  # in a row; a computer that is always late still gets its pages


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
        self._since = QElapsedTimer()
        self._ways_given = 0
        self._timer = QTimer(self)
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
        self._timer.start(_BETWEEN_MS)

    def make_ahead(self, *page_ids: str) -> None:
        """Make pages while nobody waits for one."""
        self._ahead += [each for each in page_ids if each not in self._whole and each not in self._ahead]
        if self._ahead and not self._timer.isActive():
            self._rest_ahead()

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
            self._timer.start(_BETWEEN_MS)
        elif self._ahead:
            self._rest_ahead()
        else:
            self._timer.stop()

    def _rest_ahead(self) -> None:
        self._since.start()
        self._timer.start(_AHEAD_MS)

    def _gives_way(self) -> bool:
        """Tell whether the window has other work now, which a turn ahead would only make longer."""
        is_late = self._since.elapsed() > _LATE_MS
        self._ways_given = self._ways_given + 1 if is_late and self._ways_given < _WAYS_GIVEN else 0
        return self._ways_given > 0

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
        if self._gives_way():
            self._rest()
            return
        if self._ahead and self._ahead[0] not in self._whole:
            self._turn(self._ahead[0])
        if self._ahead and self._ahead[0] in self._whole:
            del self._ahead[0]
        self._rest()
