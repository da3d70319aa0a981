"""Makes a page in several turns of the window, for in one it would hold the window up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from vault_app.ui.key_set_page.page_kinds import PageKind
from vault_app.ui.workspace import Workspace


class PageTurns(QObject):
    """One page at a time; who asks for another one, or gives up, drops what was made of it."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._turns: Iterator[QWidget | None] = iter(())
        self._done: Callable[[QWidget], None] = lambda _page: None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)

    @property
    def is_busy(self) -> bool:
        """Whether a page is being made."""
        return self._timer.isActive()

    def make(self, kind: PageKind, done: Callable[[QWidget], None]) -> None:
        """Begin to make a page; *done* gets it."""
        self._turns, self._done = kind.made_in_turns(self._workspace), done
        self._timer.start()

    def give_up(self) -> None:
        """Make nothing any more."""
        self._timer.stop()
        self._turns = iter(())

    def _on_turn(self) -> None:
        page = next(self._turns)
        if page is not None:
            self.give_up()
            self._done(page)
