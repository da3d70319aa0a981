"""The dialog that protects the same passphrase with more work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vault_app.core.errors import VaultError, WrongPassphrase
from vault_app.core.secret import wiped
from vault_app.ui.messages import cure_of, title_of
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.secret_entry import SecretEntry
from vault_app.ui.workspace import Workspace
from vault_app.vaultfile.kdf import KIB_PER_MIB

if TYPE_CHECKING:
    from vault_app.services.vault_care import WeakKdf
    from vault_app.services.vault_store import VaultStore


class StrengthenDialog(Dialog):
    """Asks for the passphrase, which stays; what opens the vault with it is written anew."""

    def __init__(self, parent: QWidget, workspace: Workspace, store: VaultStore, weak: WeakKdf) -> None:
        super().__init__(parent, "")
        title = self.tr("Protect the passphrase with more work")
        self.title.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        words = self.tr(
            "The passphrase stays as it is. Each guess will need {memory} MiB of memory and {passes} passes over it. "
            "Backups made so far keep the work of their time."
        )
        self.prose.setText(words.format(memory=weak.usual.memory_kib // KIB_PER_MIB, passes=weak.usual.passes))
        self.prose.show()
        self._workspace = workspace
        self._store = store
        self._weak = weak
        self.passphrase_field = SecretEntry(self.tr("Passphrase"))
        self.notice = Notice("bad", "")
        self.notice.hide()
        for name in ("passphrase_field", "notice"):
            widget = getattr(self, name)
            widget.setObjectName(f"strengthen_{name}")
            self.content.addWidget(widget)
        self.passphrase_field.text_changed.connect(lambda _text: self.passphrase_field.clear_state())
        self.act = self.add_act(self.tr("Strengthen"))
        self.act.setObjectName("act_button")
        self.act.clicked.disconnect()
        self.act.clicked.connect(self._on_act)
        self.finished.connect(lambda _result: self.passphrase_field.clear())

    def _on_act(self) -> None:
        self.notice.hide()
        if not self.passphrase_field.text():
            self.passphrase_field.set_error(self.tr("Type the passphrase of this vault."))
            return
        typed = bytearray(self.passphrase_field.text(), "utf-8", "surrogatepass")
        store, usual = self._store, self._weak.usual

        def call() -> None:
            with wiped(typed):
                store.change_passphrase(typed, typed, kdf=usual)

        self.act.set_busy(True)
        self._workspace.run_alone(call, owner=self, done=lambda _: self._on_done(), failed=self._on_failed)

    def _on_done(self) -> None:
        self._workspace.show_toast(self.tr("The passphrase is protected with more work."))
        self.accept()

    def _on_failed(self, error: VaultError) -> None:
        self.act.set_busy(False)
        if isinstance(error, WrongPassphrase):
            self.passphrase_field.set_error(self.tr("This is not the passphrase. Nothing was changed."))
            self.passphrase_field.setFocus()
            self.passphrase_field.line_edit.selectAll()
            return
        self.notice.set_notice("bad", title_of(error), cure_of(error))
        self.notice.show()
