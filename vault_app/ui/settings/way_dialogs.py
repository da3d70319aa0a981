"""The dialogs that add a way to open the vault, or take one away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vault_app.core.errors import KeyFileNotFound, KeyFileRefused, VaultError, WeakPassphrase
from vault_app.core.secret import wiped
from vault_app.services.key_files import make_key_file
from vault_app.services.openers import Opener
from vault_app.services.vault_ways import Way, add_passphrase, remove_way
from vault_app.ui.messages import text_of
from vault_app.ui.settings.proof_dialog import ProofDialog
from vault_app.ui.welcome.passphrase_strength import StrengthWatch
from vault_app.ui.widgets.button import ButtonKind
from vault_app.ui.widgets.key_file_field import KeyFileField
from vault_app.ui.widgets.secret_entry import SecretEntry
from vault_app.ui.widgets.strength_meter import StrengthMeter
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.services.vault_store import VaultStore


class AddKeyFileDialog(ProofDialog):
    """Has the passphrase open the vault together with a key file; what opened it before still does."""

    def __init__(self, parent: QWidget, workspace: Workspace, store: VaultStore) -> None:
        super().__init__(parent, workspace)
        self.say(
            self.tr("Add a key file"),
            self.tr(
                "The passphrase together with the file opens the vault from now on, and so does all that did before. "
                "Take the passphrase alone away afterwards, and nobody opens the vault without the file."
            ),
        )
        self._store = store
        self.key_file_field = KeyFileField(
            self.tr("Key file"), self.tr("Keep a copy in a safe place. One that is not there is made."), may_be_new=True
        )
        self.key_file_field.setObjectName("way_key_file_field")
        self.content.insertWidget(1, self.key_file_field)
        self.key_file_field.text_changed.connect(lambda _text: self.key_file_field.warn_beside(store.path))

    def is_complete(self) -> bool:
        if self.key_file_field.path is None:
            self.key_file_field.set_error(self.tr("Choose a file."))
            self.key_file_field.setFocus()
            return False
        return True

    def work(self) -> Callable[[bytearray], object]:
        store, path = self._store, self.key_file_field.path
        assert path is not None

        def add(passphrase: bytearray) -> Path:
            store.slots.opened_by(passphrase)  # before a file is made for nothing
            if not path.exists():
                make_key_file(path)
            add_passphrase(store, passphrase, Opener.with_key_file(passphrase, path))
            return path

        return add

    def keep(self, result: object) -> None:  # noqa: ARG002 - the hook hands it in
        vault, key_file = self._store.path, self._store.key_file
        self.workspace.change_settings(lambda settings: settings.with_key_file(vault, key_file))

    def on_done(self, result: object) -> None:
        self.workspace.show_toast(self.tr("The key file opens the vault together with the passphrase."))
        super().on_done(result)

    def on_refused(self, error: VaultError) -> bool:
        if not isinstance(error, KeyFileNotFound | KeyFileRefused):
            return False
        self.key_file_field.set_error(text_of(error))
        self.key_file_field.setFocus()
        return True


class AddPassphraseDialog(ProofDialog):
    """Has another passphrase open the vault as well."""

    def __init__(self, parent: QWidget, workspace: Workspace, store: VaultStore) -> None:
        super().__init__(parent, workspace)
        self.say(
            self.tr("Add a passphrase"),
            self.tr(
                "Another passphrase opens the vault as well, such as one for somebody you trust. It opens all of it."
            ),
        )
        self._store = store
        self.new_field = SecretEntry(self.tr("New passphrase"))
        self.strength_meter = StrengthMeter()
        self.repeat_field = SecretEntry(self.tr("Repeat the new passphrase"))
        for place, name in enumerate(("new_field", "strength_meter", "repeat_field"), start=1):
            widget = getattr(self, name)
            widget.setObjectName(f"way_{name}")
            self.content.insertWidget(place, widget)
        self.new_field.help_line.hide()
        self._strength = StrengthWatch(self)
        self._strength.estimated.connect(self.strength_meter.set_bits)
        self.new_field.text_changed.connect(self._on_typed)
        self.repeat_field.text_changed.connect(lambda _text: self.repeat_field.clear_state())

    def _on_typed(self) -> None:
        self.new_field.clear_state()
        self.new_field.help_line.hide()
        self.repeat_field.clear_state()
        self._strength.typed(self.new_field.text)

    def is_complete(self) -> bool:
        if not self.new_field.text():
            self.new_field.set_error(text_of(WeakPassphrase()))
            self.new_field.help_line.show()
            return False
        if self.new_field.text() != self.repeat_field.text():
            self.repeat_field.set_error(self.tr("The two are different. Type the same passphrase again."))
            return False
        return True

    def work(self) -> Callable[[bytearray], object]:
        store, new = self._store, bytearray(self.new_field.text(), "utf-8", "surrogatepass")

        def add(passphrase: bytearray) -> None:
            with wiped(new):
                add_passphrase(store, passphrase, new)

        return add

    def on_done(self, result: object) -> None:
        self.workspace.show_toast(self.tr("The new passphrase opens the vault as well."))
        super().on_done(result)

    def forget(self) -> None:
        super().forget()
        self.new_field.clear()
        self.repeat_field.clear()


class RemoveWayDialog(ProofDialog):
    """Takes a way away; what it opened in earlier times is said before."""

    def __init__(self, parent: QWidget, workspace: Workspace, store: VaultStore, way: Way, word: str) -> None:
        super().__init__(parent, workspace)
        words = self.tr(
            "It opens the vault no more. Backups made so far still open by it, and who used it may have kept the "
            "key that seals the vault: a new data key helps against that."
        )
        title = self.tr("Remove: {way}").format(way=word)
        self.say(title, words, self.tr("Remove"), ButtonKind.DANGER)
        self._store = store
        self._way = way

    def work(self) -> Callable[[bytearray], object]:
        store, way = self._store, self._way
        return lambda passphrase: remove_way(store, passphrase, way)

    def keep(self, result: object) -> None:  # noqa: ARG002 - the hook hands it in
        vault, key_file = self._store.path, self._store.key_file
        self.workspace.change_settings(lambda settings: settings.with_key_file(vault, key_file))
