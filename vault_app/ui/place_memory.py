"""Where the user was in a vault when it was locked: the account, the key set, the page; to begin there the next time."""

from __future__ import annotations

from pathlib import Path

from vault_app.services.settings_store import LastPlace
from vault_app.ui.workspace import Workspace


class PlaceMemory:
    """Keeps ids in the settings, for vaults that are listed there as opened lately; of the practice vault nothing is kept."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._path: Path | None = None

    def recall(self) -> LastPlace:
        """Return where the user was in the vault that was opened just now."""
        session = self._workspace.session
        if session is None:
            return LastPlace()
        self._path = session.store.path
        return self._workspace.settings.place_in(self._path)

    def keep(self, place: LastPlace) -> None:
        """Note where the user was in the vault that was locked just now."""
        path, self._path = self._path, None
        settings = self._workspace.settings
        if path is None or str(path.absolute()) not in settings.recent_vaults or settings.place_in(path) == place:
            return
        self._workspace.change_settings(lambda settings: settings.with_place_in(path, place))
