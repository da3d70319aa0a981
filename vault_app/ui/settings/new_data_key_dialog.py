"""The dialog that seals the whole vault under a new data key, and then asks about backups of the old one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vault_app.core.errors import VaultError
from vault_app.services.vault_ways import erase_backups, opened_otherwise
from vault_app.ui.messages import cure_of, sentences, title_of
from vault_app.ui.settings.proof_dialog import ProofDialog
from vault_app.ui.widgets.button import ButtonKind
from vault_app.ui.widgets.dialog import WIDE
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.progress import Progress
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.ui.vault_door import Opened


class NewDataKeyDialog(ProofDialog):
    """Explains what for; nothing is deleted unless that is asked for."""

    def __init__(self, parent: QWidget, workspace: Workspace, opened: Opened) -> None:
        super().__init__(parent, workspace, WIDE)
        prose = self.tr(
            "A passphrase only unlocks a key inside the file, and that key seals everything. A new passphrase keeps it. "
            "Whoever opened the vault once, or read this computer’s memory, may have kept that key, and reads every later file "
            "with it. A new data key ends that: everything is sealed anew, earlier versions and calls included. "
            "Only the passphrase that you type here opens the vault then; other ways to open it have to be added again."
        )
        self.say(self.tr("New data key"), prose)
        self._store = opened.store
        self._session = opened.session
        self._old: tuple[str, ...] = ()
        self.progress = Progress()
        self.doing_label = Label(self.tr("Sealing everything anew"), "small", "text2")
        for name in ("progress", "doing_label"):
            widget = getattr(self, name)
            widget.setObjectName(f"new_data_key_{name}")
            self.content.addWidget(widget)
            widget.hide()

    def work(self) -> Callable[[bytearray], object]:
        store = self._store
        self._set_doing(True)

        def renew(passphrase: bytearray) -> tuple[str, ...]:
            store.new_data_key(passphrase)
            return tuple(each.name for each in opened_otherwise(store))

        return renew

    def _set_doing(self, doing: bool) -> None:
        self.progress.setVisible(doing)
        self.doing_label.setVisible(doing)

    def keep(self, result: object) -> None:  # noqa: ARG002 - the hook hands it in
        if not self._session.is_locked:
            self._session.adopt(self._store.vault)  # what is in memory is sealed under the old key
            vault, key_file = self._store.path, self._store.key_file
            self.workspace.change_settings(lambda settings: settings.with_key_file(vault, key_file))

    def on_done(self, result: object) -> None:
        self._set_doing(False)
        self.proof_field.clear()
        assert isinstance(result, tuple)
        self._old = result
        self.workspace.show_toast(self.tr("The vault is sealed under a new data key."))
        if not self._old:
            self.accept()
            return
        count = len(self._old)
        still = (
            self.tr("One backup still opens with the old key and with the passphrase of its time.")
            if count == 1
            else self.tr("%n backups still open with the old key and with the passphrase of their time.", "", count)
        )
        advice = self.tr(
            "Keep what you may need, or delete it. Deleting is not erasing: the disk may keep what was there, and so may "
            "copies elsewhere."
        )
        self.title.setText(self.tr("The vault is sealed anew; old backups are not"))
        self.prose.setText(sentences(still, advice))
        self.proof_field.hide()
        self.act.hide()
        self.cancel_button.setText(self.tr("Keep"))
        word = self.tr("Delete it") if count == 1 else self.tr("Delete %n backups", "", count)
        delete = self.add_act(word, ButtonKind.DANGER)
        delete.setObjectName("delete_backups_button")
        delete.clicked.disconnect()
        delete.clicked.connect(self._on_delete)
        self.cancel_button.setFocus()

    def on_refused(self, error: VaultError) -> bool:
        self._set_doing(False)
        return super().on_refused(error)

    def _on_delete(self) -> None:
        store, names = self._store, self._old
        self.workspace.run_alone(
            lambda: erase_backups(store, names),
            owner=self,
            done=lambda _: self._on_deleted(len(names)),
            failed=self._on_not_deleted,
        )

    def _on_deleted(self, count: int) -> None:
        done = self.tr("One backup is deleted.") if count == 1 else self.tr("%n backups are deleted.", "", count)
        self.workspace.show_toast(done)
        self.accept()

    def _on_not_deleted(self, error: VaultError) -> None:
        self.notice.set_notice("bad", title_of(error), cure_of(error))
        self.notice.show()
