"""What can be done with files from menus: export, import, emergency sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vault_app.core.key_set import KeySetId
from vault_app.services.paths import VAULT_SUFFIX
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.ui.vault_door import Opened
    from vault_app.vaultfile.kdf import KdfParams

_UNLOCK_S = 1.0


class TransferCommands(QObject):
    """Each opens its dialog over the window.

    Args:
        measure: Finds the cost of a key derivation that takes so many seconds; it may block.
    """

    def __init__(self, workspace: Workspace, window: QWidget, measure: Callable[[float], KdfParams]) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._measure = measure

    def export(self, opened: Opened | None, key_set_id: str = "") -> None:
        """Ask which key sets leave, and how; with *key_set_id* that one is ticked alone."""
        if opened is None or self._workspace.session is None:
            return
        if not any(self._workspace.vault.listed_key_sets()):
            self._workspace.show_toast(self.tr("There is no key set to export."))
            return
        from vault_app.ui.transfer.export_dialog import ExportDialog

        ExportDialog(
            self._window,
            self._workspace,
            opened.store,
            usual_folder() / self._name(opened, self.tr("export")),
            self.measure,
            {KeySetId(key_set_id)} if key_set_id else None,
        ).open()

    def measure(self) -> KdfParams:
        """Find the cost of the key derivation of a file that is written; it may block."""
        return self._measure(_UNLOCK_S)

    def import_(self, opened: Opened | None) -> None:
        """Ask for a file, and show what is in it."""
        if opened is not None and self._workspace.session is not None:
            from vault_app.ui.transfer.import_dialog import ImportDialog

            ImportDialog(self._window, self._workspace, opened.store, usual_folder()).open()

    def show_sheet(self, opened: Opened | None) -> None:
        """Show the page that tells which keys exist, and how to revoke them."""
        if opened is not None and self._workspace.session is not None:
            from vault_app.ui.transfer.sheet_dialog import SheetDialog

            place = usual_folder() / self._name(opened, self.tr("emergency sheet"))
            SheetDialog(self._window, self._workspace, opened.path, place).open()

    def _name(self, opened: Opened, what: str) -> str:
        day = self._workspace.clock.utc_now().astimezone().strftime("%Y-%m-%d")
        return f"{opened.path.name.removesuffix(VAULT_SUFFIX)} {what} {day}"


def usual_folder() -> Path:
    """Return where a file goes, or is looked for, unless told otherwise."""
    documents = Path.home() / "Documents"
    return documents if documents.is_dir() else Path.home()
