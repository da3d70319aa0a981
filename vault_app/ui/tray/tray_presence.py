"""Knows whether the desktop has a tray at all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon

from vault_app.ui.workspace import Workspace


class TrayPresence(QObject):
    """Asks the desktop each time, for a panel may start later than the window.

    Attributes:
        is_there: Whether an icon would be seen; the desktop's own answer unless something else is put in its place.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.is_there: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable

    @staticmethod
    def of(workspace: Workspace) -> TrayPresence:
        """Return the one that all parts of a window share."""
        found = workspace.findChild(TrayPresence)
        return found if found is not None else TrayPresence(workspace)
