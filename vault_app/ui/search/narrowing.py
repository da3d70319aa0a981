"""What is typed into search and filter, and what is shown beside the list meanwhile and afterwards."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from vault_app.ui.key_set_page.page_column import PageColumn
from vault_app.ui.key_sets.key_set_column import KeySetColumn
from vault_app.ui.search.shown_hit import ShownHit
from vault_app.ui.workspace import Workspace


class Narrowing(QObject):
    """The search looks into all accounts, the filter into the list that is shown.

    Attributes:
        typed: What is searched for; empty: nothing.
        hit: The key set that is shown meanwhile.
    """

    search_changed = Signal()
    """Something else is searched for, or nothing any more."""
    ended = Signal(bool)
    """Nothing is typed any more; whether what was chosen before is chosen again."""
    left = Signal()
    """The search ended by itself; its field is to be emptied."""

    def __init__(self, workspace: Workspace, column: KeySetColumn, page: PageColumn, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._column = column
        self.typed = ""
        self.hit = ShownHit(workspace, column, page, self)
        column.filter_changed.connect(self._on_narrowed)

    @property
    def is_on(self) -> bool:
        """Whether anything is typed."""
        return bool(self.typed) or self._column.is_filtered

    @property
    def finds_nothing(self) -> bool:
        return self.is_on and not self._column.shown_rows

    def search(self, typed: str) -> None:
        """Look for *typed* in all accounts; an empty text brings the chosen place back."""
        typed = typed if typed.strip() else ""
        if typed == self.typed or self._workspace.session is None:
            return
        self.typed = typed
        self.search_changed.emit()
        if typed:
            self._column.say_found()
        self._on_narrowed()

    def _on_narrowed(self) -> None:
        if self._workspace.session is None:
            return
        if self.is_on:
            self.hit.typed()
        elif self.hit.is_on:  # else another place is shown by now
            self.ended.emit(self.hit.end())

    def clear(self) -> None:
        """Search and filter no more, and go back to what was shown before."""
        self._column.clear_filter()
        self.search("")
        self.left.emit()

    def leave(self) -> None:
        """Search and filter no more, without the way back: another place is to be shown."""
        self.hit.drop()
        was_searching, self.typed = bool(self.typed), ""
        self._column.clear_filter()
        if was_searching:
            self.left.emit()

    def forget(self) -> None:
        """Drop everything; the vault was locked."""
        self.hit.drop()
        self.typed = ""

    def enter_hits(self) -> None:
        """Put the focus into the list, with the page beside that of a hit."""
        self.hit.follow_if_waiting()
        self._column.enter_list()
