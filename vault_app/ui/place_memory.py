"""Where the user was in a vault when it was locked: the account, the key set, the page; to begin there the next time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from vault_app.services.settings_store import LastPlace
from vault_app.ui.workspace import Workspace


class PlaceMemory(QObject):
    """Keeps ids in the settings, for vaults that are listed there as opened lately; of the practice vault nothing is kept."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._path: Path | None = None
        self._held: LastPlace | None = None
        workspace.locked.connect(self._on_locked)

    @staticmethod
    def of(workspace: Workspace) -> PlaceMemory:
        """Return the one that all parts of a window share."""
        found = workspace.findChild(PlaceMemory)
        return found if found is not None else PlaceMemory(workspace)

    def recall(self) -> LastPlace:
        """Return where the user was in the vault that was opened just now."""
        session = self._workspace.session
        if session is None:
            return LastPlace()
        self._path = session.store.path
        return self._held or self._workspace.settings.place_in(self._path)

    def hold(self, place: LastPlace) -> None:
        """Take *place* for where the user is, whatever is kept until `let_go`: parts are made anew meanwhile."""
        self._held = place

    def let_go(self) -> None:
        """The parts are there again, and know where the user is."""
        self._held = None

    def keep(self, place: LastPlace) -> None:
        """Note where the user was in the vault that was locked just now."""
        if self._held is None:
            self._note(place)

    def _on_locked(self) -> None:
        if self._held is not None:
            self._note(self._held)

    def _note(self, place: LastPlace) -> None:
        path, self._path = self._path, None
        settings = self._workspace.settings
        if path is None or str(path.absolute()) not in settings.recent_vaults or settings.place_in(path) == place:
            return
        self._workspace.change_settings(lambda settings: settings.with_place_in(path, place))
