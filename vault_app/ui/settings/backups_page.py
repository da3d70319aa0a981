"""The backups of the open vault, each of which can be brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.errors import VaultError, WrongPassphrase
from vault_app.core.secret import wiped
from vault_app.core.vault import Vault
from vault_app.ui import tasks
from vault_app.ui.backup_words import backup_words
from vault_app.ui.messages import closed_up, cure_of, text_of, title_of
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.secret_entry import SecretEntry
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.services.backups import Backup
    from vault_app.ui.vault_door import Opened


class BackupsPage(QWidget):
    """Newest first."""

    def __init__(self, workspace: Workspace, opened: Opened, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._opened = opened
        self.intro_label = Prose(
            self.tr(
                "Each save that changes something keeps the state before it, beside the vault and encrypted alike."
            ),
            "small",
        )
        self.notice = Notice("bad", "")
        self.notice.setObjectName("backups_notice")
        self.notice.hide()
        self.empty_label = Prose(self.tr("There is no backup yet."), "body", "text1")
        self.empty_label.hide()
        self._card = Card()
        self._card.hide()
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_12)
        for widget in (self.intro_label, self.notice, self.empty_label, self._card):
            column.addWidget(widget)
        self._list()

    def _list(self) -> None:
        store = self._opened.store

        def look() -> tuple[tuple[Backup, ...], frozenset[str]]:
            from vault_app.services.vault_ways import opened_otherwise

            return store.backups(), frozenset(each.name for each in opened_otherwise(store))

        tasks.run(look, owner=self, done=lambda found: self._show(*found), failed=self._show_failure)

    def _show(self, backups: tuple[Backup, ...], otherwise: frozenset[str]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        words = backup_words(backups, self._workspace.clock.utc_now())
        for number, backup in enumerate(backups):
            if number:
                self._rows.addWidget(Hairline())
            self._rows.addWidget(self._row(number, backup, words[number], opens_otherwise=backup.name in otherwise))
        self._card.setVisible(bool(backups))
        self.empty_label.setVisible(not backups)

    def _row(self, number: int, backup: Backup, when: str, *, opens_otherwise: bool) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(12, 6, 6, 6)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(when, "body"))
        if opens_otherwise:
            way = ElidedLabel(self.tr("opens as it did then: by an earlier passphrase or key"), "small", "text2")
            way.setObjectName(f"earlier_way_label_{number}")
            words.addWidget(way)
        layout.addLayout(words, 1)
        size = self.tr("{size} KiB").format(size=max(1, round(backup.size / 1024)))
        layout.addWidget(Label(size, "small", "text2"))
        button = Button(self.tr("Restore…"), ButtonKind.SECONDARY, height=metrics.BUTTON_HEIGHT_FIELD)
        button.setObjectName(f"restore_backup_button_{number}")
        button.setAccessibleDescription(when)
        button.clicked.connect(lambda: self._ask(backup, when))
        layout.addWidget(button)
        return row

    def _ask(self, backup: Backup, when: str) -> None:
        dialog = RestoreDialog(self.window(), when, self._workspace, self._opened, backup)
        dialog.setObjectName("restore_dialog")
        dialog.accepted.connect(self._list)
        dialog.open()

    def _show_failure(self, error: VaultError) -> None:
        self.notice.set_notice("bad", title_of(error), cure_of(error))
        self.notice.show()


class RestoreDialog(Dialog):
    """Asks before the vault becomes what the backup holds; asks for its passphrase when its data key is another one."""

    def __init__(self, parent: QWidget, words: str, workspace: Workspace, opened: Opened, backup: Backup) -> None:
        super().__init__(parent, "")
        self.title.setText(closed_up(self.tr("Restore the backup of {when}").format(when=words)))
        self.prose.setText(self.tr("The vault becomes what it was then. What it is now is kept as a backup itself."))
        self.prose.show()
        self._workspace = workspace
        self._opened = opened
        self._backup = backup
        self.passphrase_field = SecretEntry(self.tr("Passphrase of the backup"))
        self.passphrase_field.setObjectName("backup_passphrase_field")
        self.passphrase_field.hide()
        self.notice = Notice("bad", "")
        self.notice.setObjectName("restore_notice")
        self.notice.hide()
        self.content.addWidget(self.passphrase_field)
        self.content.addWidget(self.notice)
        self.act = self.add_act(self.tr("Restore"))
        self.act.setObjectName("act_button")
        self.act.clicked.disconnect()
        self.act.clicked.connect(self._on_act)

    def _on_act(self) -> None:
        typed = self.passphrase_field.text()
        passphrase = bytearray(typed, "utf-8", "surrogatepass") if typed else None
        store, name = self._opened.store, self._backup.name

        def call() -> Vault:
            with wiped(passphrase or bytearray()):
                return store.restore_backup(name, passphrase)

        self.set_working(True)
        self._workspace.run_alone(call, owner=self, done=self._on_restored, failed=self._on_failed)

    def _on_restored(self, vault: Vault) -> None:
        session = self._opened.session
        if not session.is_locked:
            session.adopt(vault)
            self._workspace.show_toast(self.tr("The backup is restored."))
        self.accept()

    def _on_failed(self, error: VaultError) -> None:
        self.set_working(False)
        if isinstance(error, WrongPassphrase):
            if self.passphrase_field.isVisible():
                self.passphrase_field.set_error(text_of(error))
            self.passphrase_field.show()
            self.passphrase_field.setFocus()
            return
        self.notice.set_notice("bad", title_of(error), cure_of(error))
        self.notice.show()
