"""The dialog that changes the passphrase of the open vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vault_app.core.errors import (
    KeyFileNotFound,
    KeyFileRefused,
    MistypedRecoveryKey,
    VaultError,
    WeakPassphrase,
    WrongPassphrase,
)
from vault_app.core.secret import wiped
from vault_app.services.openers import Opener
from vault_app.ui.messages import cure_of, text_of, title_of
from vault_app.ui.theme import metrics
from vault_app.ui.welcome.passphrase_strength import StrengthWatch
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.secret_entry import SecretEntry
from vault_app.ui.widgets.strength_meter import StrengthMeter
from vault_app.ui.workspace import Workspace
from vault_app.vaultfile.header import SlotKind

if TYPE_CHECKING:
    from vault_app.services.vault_store import VaultStore


class PassphraseDialog(Dialog):
    """Asks for the current passphrase and twice for the new one; stays open until the file is saved."""

    def __init__(self, parent: QWidget, workspace: Workspace, store: VaultStore) -> None:
        super().__init__(parent, "")
        self.title.setText(self.tr("Change the passphrase"))
        self.prose.setText(self.tr("Backups made so far keep the passphrase of their time."))
        self.prose.show()
        self._workspace = workspace
        self._store = store
        self.old_field = SecretEntry(self.tr("Current passphrase"))
        self.recovery_button = Button(
            self.tr("Use the recovery key"), ButtonKind.QUIET, "key", metrics.BUTTON_HEIGHT_FIELD
        )
        self.recovery_button.setObjectName("use_recovery_here_button")
        self._recovers = False
        self.new_field = SecretEntry(self.tr("New passphrase"))
        self.strength_meter = StrengthMeter()
        self.repeat_field = SecretEntry(self.tr("Repeat the new passphrase"))
        self.notice = Notice("bad", "")
        self.notice.hide()
        for name in ("old_field", "new_field", "strength_meter", "repeat_field", "notice"):
            widget = getattr(self, name)
            widget.setObjectName(name)
            self.content.addWidget(widget)
        self.content.insertWidget(1, self.recovery_button, 0, Qt.AlignmentFlag.AlignLeft)
        has_recovery = any(each.kind == SlotKind.RECOVERY_KEY for each in store.slots.header.slots)
        self.recovery_button.setVisible(has_recovery)
        self.recovery_button.clicked.connect(lambda: self.use_recovery_key(not self._recovers))
        self.new_field.help_line.hide()
        self._strength = StrengthWatch(self)
        self._strength.estimated.connect(self.strength_meter.set_bits)
        self.new_field.text_changed.connect(self._on_new_changed)
        self.old_field.text_changed.connect(lambda _text: self.old_field.clear_state())
        self.repeat_field.text_changed.connect(lambda _text: self.repeat_field.clear_state())
        self.act = self.add_act(self.tr("Change the passphrase"))
        self.act.setObjectName("act_button")
        self.act.clicked.disconnect()
        self.act.clicked.connect(self._on_act)
        self.finished.connect(self._forget)

    def use_recovery_key(self, recovers: bool = True) -> None:
        """Take the recovery key for proof, in the place of a passphrase that is forgotten."""
        self._recovers = recovers
        self.old_field.clear()
        self.old_field.clear_state()
        self.old_field.set_label(self.tr("Recovery key") if recovers else self.tr("Current passphrase"))
        self.recovery_button.setText(self.tr("Use the passphrase") if recovers else self.tr("Use the recovery key"))
        self.old_field.setFocus()

    def _on_new_changed(self) -> None:
        self.new_field.clear_state()
        self.new_field.help_line.hide()
        self.repeat_field.clear_state()
        self._strength.typed(self.new_field.text)

    def _on_act(self) -> None:
        self.notice.hide()
        if not self.old_field.text():
            told = self.tr("Type the recovery key.") if self._recovers else self.tr("Type the passphrase of today.")
            self.old_field.set_error(told)
            return
        if not self.new_field.text():
            self.new_field.set_error(text_of(WeakPassphrase()))
            self.new_field.help_line.show()
            return
        if self.new_field.text() != self.repeat_field.text():
            self.repeat_field.set_error(self.tr("The two are different. Type the same passphrase again."))
            return
        old = bytearray(self.old_field.text(), "utf-8", "surrogatepass")
        new = bytearray(self.new_field.text(), "utf-8", "surrogatepass")
        store, recovers = self._store, self._recovers

        def call() -> None:
            with wiped(old), wiped(new):
                store.change_passphrase(Opener.recovery_key(old) if recovers else old, new)

        self.set_working(True)
        self._workspace.run_alone(call, owner=self, done=lambda _: self._on_changed(), failed=self._on_failed)

    def _on_changed(self) -> None:
        self._workspace.show_toast(self.tr("The passphrase is changed."))
        self.accept()

    def _on_failed(self, error: VaultError) -> None:
        self.set_working(False)
        if isinstance(error, WrongPassphrase | MistypedRecoveryKey | KeyFileNotFound | KeyFileRefused):
            told = self.tr("This is not the passphrase of today. Nothing was changed.")
            if self._recovers:
                told = self.tr("This is not the recovery key. Nothing was changed.")
            self.old_field.set_error(told if isinstance(error, WrongPassphrase) else text_of(error))
            self.old_field.setFocus()
            self.old_field.line_edit.selectAll()
            return
        self.notice.set_notice("bad", title_of(error), cure_of(error))
        self.notice.show()

    def _forget(self) -> None:
        for field in (self.old_field, self.new_field, self.repeat_field):
            field.clear()
