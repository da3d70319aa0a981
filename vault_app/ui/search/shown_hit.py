"""Which key set is shown beside a list that is narrowed by what is typed, and which one was before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from vault_app.core.key_set import KeySetId
from vault_app.ui.key_set_page.page_column import PageColumn
from vault_app.ui.key_sets.key_set_column import KeySetColumn
from vault_app.ui.workspace import Workspace

_REST_MS = 200  # a page takes longer to be shown than a keystroke should


class ShownHit(QObject):
    """Chooses a hit once nothing more is typed, and what was chosen before when there is nothing typed any more.

    What the user chooses of the hits, or goes on with, stays chosen. What is unfinished on the page is neither left nor
    asked about: the page stays, and the column says so.

    Attributes:
        is_following: Whether a key set is being chosen here, and not by the user.
    """

    followed = Signal()
    """The page beside is that of a hit, or there is none; or what was shown before is shown again."""

    def __init__(self, workspace: Workspace, column: KeySetColumn, page: PageColumn, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._column = column
        self._page = page
        self._before: str | None = None
        self._is_users = self.is_following = False
        self._timer = QTimer(self, interval=_REST_MS, singleShot=True)
        self._timer.timeout.connect(self.follow)
        workspace.selection_changed.connect(self._on_selection_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def _chosen(self) -> str:
        chosen = self._workspace.selected
        return chosen[1].id if chosen is not None else ""

    @property
    def is_on(self) -> bool:
        """Whether anything is typed."""
        return self._before is not None

    @property
    def is_waiting(self) -> bool:
        """Whether the page will follow what was typed last."""
        return self._timer.isActive()

    @property
    def before(self) -> str | None:
        """What will be chosen again when nothing is typed any more: an id, or empty; None: what is chosen now stays."""
        return None if self._is_users else self._before

    def typed(self) -> None:
        """Something else is typed, and the column lists what fits it."""
        if self._before is None:
            self._before, self._is_users = self._chosen, False
        self._timer.start()

    def resume(self, before: str) -> None:
        """Know *before* for what was chosen before anything was typed."""
        self._before, self._is_users = before, False

    def look_again(self) -> None:
        """Show a hit if none is chosen: the one that was may be gone."""
        if self._before is not None and self._workspace.selected is None:
            self._timer.start()

    def keep(self) -> None:
        """The user goes on with what is shown."""
        self._timer.stop()
        self._is_users = self._workspace.selected is not None

    def end(self) -> bool:
        """Nothing is typed any more: choose what was chosen before, unless the user has gone on with a hit.

        Returns whether that is chosen now.
        """
        before = self.before
        self.drop()
        session = self._workspace.session
        if before is None or session is None:
            return False
        if not self._page.is_unfinished:
            listed = (each.id for account in session.vault.listed_accounts for each in account.listed)
            with self._following():
                self._workspace.select(before if KeySetId(before) in listed else "")
        self.followed.emit()
        return before == self._chosen

    def drop(self) -> None:
        """Follow no more, and leave chosen what is."""
        self._timer.stop()
        self._before, self._is_users = None, False
        self._column.say_page_stays(False)

    def follow(self) -> None:
        """Show a hit now: what the user chose or what was shown before if it is one, else the first."""
        self._timer.stop()
        if self._before is None or self._workspace.session is None:
            return
        hits = [row.id for row in self._column.shown_rows]
        now = self._chosen
        wanted = ([now] if self._is_users else []) + [self._before]
        hit = next((each for each in wanted if each in hits), hits[0] if hits else "")
        stays = hit != now and self._page.is_unfinished
        self._column.say_page_stays(stays and not self._page.isHidden())
        if not stays:
            with self._following():
                self._workspace.select(hit)
            self._is_users = self._is_users and hit == now
        self.followed.emit()

    @contextmanager
    def _following(self) -> Iterator[None]:
        self.is_following = True
        try:
            yield
        finally:
            self.is_following = False

    def _on_selection_changed(self, _key_set_id: str) -> None:
        if not self.is_following:
            self.keep()
            self._column.say_page_stays(False)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._before is not None and new is not None and self._page.isAncestorOf(new):
            self.keep()

    def follow_if_waiting(self) -> None:
        """Show a hit now if the page was about to follow."""
        if self.is_waiting:
            self.follow()
