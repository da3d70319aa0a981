"""Opens the palette, and remembers what was chosen in it until the vault is locked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from vault_app.ui.palette.entry import Entry
from vault_app.ui.palette.palette import Palette
from vault_app.ui.palette.sources import Sources
from vault_app.ui.palette.targets import Targets
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.ui.unlocked_page import UnlockedPage

_KEPT = 30


class PaletteCommands(QObject):
    """One for each window."""

    def __init__(
        self,
        workspace: Workspace,
        window: QMainWindow,
        page: Callable[[], UnlockedPage],
        show_settings: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._recent: list[str] = []
        self._sources = Sources(window.menuBar(), Targets(workspace, page, show_settings, window))
        workspace.locked.connect(self._forget)

    def open(self) -> None:
        """Show the palette; while something else is asked nothing happens."""
        palette = Palette(self._window, self._sources.entries(), tuple(self._recent))
        palette.setObjectName("palette")
        palette.chosen.connect(self._on_chosen)
        palette.open()

    def _on_chosen(self, entry: Entry) -> None:
        if entry.id in self._recent:
            self._recent.remove(entry.id)
        self._recent.insert(0, entry.id)
        del self._recent[_KEPT:]
        entry.go()

    def _forget(self) -> None:
        self._recent.clear()
        self._sources.forget()
