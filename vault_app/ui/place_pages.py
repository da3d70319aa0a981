"""The pages of the sidebar that take the room of list and page; each is made when it is shown for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from vault_app.ui.accounts.accounts_sidebar import AGES, ATTENTION, BIN
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.ui.attention.attention_page import AttentionPage
    from vault_app.ui.charts.key_ages_page import KeyAgesPage
    from vault_app.ui.recycle_bin.recycle_bin_page import RecycleBinPage


class PlacePages(QObject):
    """Puts them into *stack*."""

    key_set_asked = Signal(str, str)
    """Key set, and the field or page to show; an empty field: the key set itself."""

    def __init__(self, workspace: Workspace, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._workspace = workspace
        self._stack = stack
        self._attention: AttentionPage | None = None
        self._ages: KeyAgesPage | None = None
        self._bin: RecycleBinPage | None = None

    def page_of(self, place: str) -> QWidget | None:
        """Return the page of *place*, showing the vault as it is now; None for a place that shows key sets."""
        if place == BIN:
            return self._bin_page()
        if place == ATTENTION:
            return self._attention_page()
        return self._ages_page() if place == AGES else None

    def _attention_page(self) -> QWidget:
        if self._attention is None:
            from vault_app.ui.attention.attention_page import AttentionPage

            self._attention = AttentionPage(self._workspace)
            self._attention.setObjectName("attention_page")
            self._attention.cure_asked.connect(self.key_set_asked)
            self._stack.addWidget(self._attention)
        self._attention.refresh()
        return self._attention

    def _ages_page(self) -> QWidget:
        if self._ages is None:
            from vault_app.ui.charts.key_ages_page import KeyAgesPage

            self._ages = KeyAgesPage(self._workspace)
            self._ages.setObjectName("ages_page")
            self._ages.chosen.connect(lambda key_set: self.key_set_asked.emit(key_set, ""))
            self._stack.addWidget(self._ages)
        self._ages.refresh()
        return self._ages

    def _bin_page(self) -> QWidget:
        if self._bin is None:
            from vault_app.ui.recycle_bin.recycle_bin_page import RecycleBinPage

            self._bin = RecycleBinPage(self._workspace)
            self._bin.setObjectName("recycle_bin_page")
            self._stack.addWidget(self._bin)
        self._bin.refresh()
        return self._bin
