"""The dialog that protects the same passphrase with more work."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vault_app.ui.settings.proof_dialog import ProofDialog
from vault_app.ui.workspace import Workspace
from vault_app.vaultfile.kdf import KIB_PER_MIB

if TYPE_CHECKING:
    from vault_app.services.vault_care import WeakKdf
    from vault_app.services.vault_store import VaultStore


class StrengthenDialog(ProofDialog):
    """Asks for the passphrase, which stays; what opens the vault with it is written anew."""

    def __init__(self, parent: QWidget, workspace: Workspace, store: VaultStore, weak: WeakKdf) -> None:
        super().__init__(parent, workspace)
        words = self.tr(
            "The passphrase stays as it is. Each guess will need {memory} MiB of memory and {passes} passes over it. "
            "Backups made so far keep the work of their time."
        )
        self.say(
            self.tr("Protect the passphrase with more work"),
            words.format(memory=weak.usual.memory_kib // KIB_PER_MIB, passes=weak.usual.passes),
            self.tr("Strengthen"),
        )
        self._store = store
        self._weak = weak

    def work(self) -> Callable[[bytearray], object]:
        store, usual = self._store, self._weak.usual
        return lambda passphrase: store.change_passphrase(passphrase, passphrase, kdf=usual)

    def on_done(self, result: object) -> None:
        self.workspace.show_toast(self.tr("The passphrase is protected with more work."))
        super().on_done(result)
