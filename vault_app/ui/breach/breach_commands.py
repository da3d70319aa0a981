"""Opens the dialog for a break-in, and remembers until the lock who was ticked in it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vault_app.ui.breach.breach_dialog import BreachDialog
from vault_app.ui.workspace import Workspace


class BreachCommands(QObject):
    """One for each window."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._ticked: tuple[str, ...] = ()
        workspace.locked.connect(lambda _reason: self._forget())

    def show(self, vault_name: str) -> None:
        """Ask who was breached, and list what to revoke; who was ticked last is ticked again."""
        if self._workspace.session is None:
            return
        dialog = BreachDialog(self._window, self._workspace, vault_name, self._ticked)
        dialog.replace_asked.connect(self._workspace.request_replace)
        dialog.finished.connect(lambda _result: self._remember(dialog))
        dialog.open()

    def _remember(self, dialog: BreachDialog) -> None:
        if self._workspace.session is not None:
            self._ticked = dialog.ticked

    def _forget(self) -> None:
        self._ticked = ()
