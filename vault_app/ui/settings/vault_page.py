"""How the open vault opens: its passphrases, key files and recovery key, and the key that seals it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.messages import visible
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.flow_layout import FlowLayout
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.section_head import SectionHead
from vault_app.ui.workspace import Workspace
from vault_app.vaultfile.header import SlotKind
from vault_app.vaultfile.kdf import KIB_PER_MIB

if TYPE_CHECKING:
    from vault_app.services.vault_ways import Way
    from vault_app.ui.vault_door import Opened

_ICONS = {SlotKind.PASSPHRASE: "lock", SlotKind.PASSPHRASE_AND_KEY_FILE: "file", SlotKind.RECOVERY_KEY: "key"}


class VaultPage(QWidget):
    """One row a way; what changes them asks for the passphrase again."""

    def __init__(self, workspace: Workspace, opened: Opened, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._opened = opened
        self.intro_label = Prose(self.tr("Each of these opens the whole vault. There is room for eight."), "small")
        self.leak_notice = Notice("info", "")
        self.leak_notice.setObjectName("leak_notice")
        self.leak_notice.hide()
        self._card = Card()
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        self.add_passphrase_button = self._button(self.tr("Add a passphrase…"), self._add_passphrase)
        self.add_key_file_button = self._button(self.tr("Add a key file…"), self._add_key_file)
        self.recovery_key_button = self._button("", self._make_recovery_key)
        self.new_data_key_button = self._button(self.tr("New data key…"), self._new_data_key)
        acts = ("add_passphrase_button", "add_key_file_button", "recovery_key_button")
        for name in (*acts, "new_data_key_button"):
            getattr(self, name).setObjectName(name)
        adding = QWidget()
        flow = FlowLayout(metrics.SPACE_8, parent=adding)
        flow.setContentsMargins(0, 4, 0, 4)
        for name in acts:
            flow.addWidget(getattr(self, name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        for widget in (self.intro_label, self.leak_notice, self._card, adding):
            column.addWidget(widget)
        column.addSpacing(metrics.SPACE_8)
        column.addWidget(SectionHead(self.tr("The key that seals the vault")))
        column.addWidget(
            Prose(
                self.tr(
                    "It lies in the file, and each way above unlocks it. If somebody may have it, a new passphrase does "
                    "not help: a new data key does."
                ),
                "small",
            )
        )
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 4)
        row.addWidget(self.new_data_key_button)
        row.addStretch(1)
        column.addLayout(row)
        self._list()

    @staticmethod
    def _button(word: str, act: Callable[[], None]) -> Button:
        button = Button(word, ButtonKind.SECONDARY, height=metrics.BUTTON_HEIGHT_FIELD)
        button.clicked.connect(act)
        return button

    # The list

    def _ways(self) -> tuple[Way, ...]:
        from vault_app.services.vault_ways import ways_of

        return () if self._opened.session.is_locked else ways_of(self._opened.store.slots.header)

    def _list(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        ways = self._ways()
        for number, way in enumerate(ways):
            if number:
                self._rows.addWidget(Hairline())
            self._rows.addWidget(self._row(number, way))
        has_recovery = any(way.kind == SlotKind.RECOVERY_KEY for way in ways)
        self.recovery_key_button.setText(
            self.tr("Replace the recovery key…") if has_recovery else self.tr("Make a recovery key…")
        )

    def _word(self, way: Way) -> str:
        if way.kind == SlotKind.PASSPHRASE:
            return self.tr("Passphrase")
        if way.kind == SlotKind.RECOVERY_KEY:
            return self.tr("Recovery key")
        return self.tr("Passphrase and key file")

    def _row(self, number: int, way: Way) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(12, 6, 6, 6)
        layout.setSpacing(metrics.SPACE_8)
        layout.addWidget(IconLabel(_ICONS[way.kind], "text2", 18))
        words = QVBoxLayout()
        words.setSpacing(0)
        word = Label(self._word(way), "body", "text1", 600)
        word.setObjectName(f"way_label_{number}")
        words.addWidget(word)
        for line in self._lines(way):
            words.addWidget(ElidedLabel(line, "small", "text2", mode=Qt.TextElideMode.ElideMiddle))
        layout.addLayout(words, 1)
        if way.kind != SlotKind.RECOVERY_KEY:
            change = self._button(self.tr("Change…"), self._change_passphrase)
            change.setObjectName(f"change_way_button_{number}")
            layout.addWidget(change)
        if way.can_go:
            remove = self._button(self.tr("Remove…"), lambda: self._remove(way))
            remove.setObjectName(f"remove_way_button_{number}")
            layout.addWidget(remove)
        for button in row.findChildren(Button):
            button.setAccessibleDescription(self._word(way))
        return row

    def _lines(self, way: Way) -> tuple[str, ...]:
        """Return what a guess costs, and where the key file is."""
        params = way.params
        cost = self.tr("{memory} MiB, {passes} passes a guess").format(
            memory=params.memory_kib // KIB_PER_MIB, passes=params.passes
        )
        key_file = self._opened.store.key_file
        if way.kind == SlotKind.PASSPHRASE_AND_KEY_FILE and key_file is not None:
            return visible(str(key_file)), cost
        return (cost,)

    # What changes it

    def _show(self, dialog: Dialog, name: str) -> None:
        dialog.setObjectName(name)
        dialog.finished.connect(lambda _result: self._list())
        dialog.open()

    def _change_passphrase(self) -> None:
        from vault_app.ui.settings.passphrase_dialog import PassphraseDialog

        self._show(PassphraseDialog(self.window(), self._workspace, self._opened.store), "passphrase_dialog")

    def _add_passphrase(self) -> None:
        from vault_app.ui.settings.way_dialogs import AddPassphraseDialog

        self._show(AddPassphraseDialog(self.window(), self._workspace, self._opened.store), "add_passphrase_dialog")

    def _add_key_file(self) -> None:
        from vault_app.ui.settings.way_dialogs import AddKeyFileDialog

        self._show(AddKeyFileDialog(self.window(), self._workspace, self._opened.store), "add_key_file_dialog")

    def _make_recovery_key(self) -> None:
        from vault_app.ui.settings.recovery_key_dialog import RecoveryKeyDialog

        replaces = any(way.kind == SlotKind.RECOVERY_KEY for way in self._ways())
        dialog = RecoveryKeyDialog(self.window(), self._workspace, self._opened.store, replaces=replaces)
        self._show(dialog, "recovery_key_dialog")

    def _remove(self, way: Way) -> None:
        from vault_app.ui.settings.way_dialogs import RemoveWayDialog

        dialog = RemoveWayDialog(self.window(), self._workspace, self._opened.store, way, self._word(way))
        dialog.accepted.connect(lambda: self._tell_leak(self._word(way)))
        self._show(dialog, "remove_way_dialog")

    def _tell_leak(self, word: str) -> None:
        self.leak_notice.set_notice(
            "info",
            self.tr("Removed: {way}").format(way=word),
            self.tr("If it was stolen, make a new data key as well: who had it may have kept the one of now."),
        )
        self.leak_notice.show()
        self.new_data_key_button.setFocus()

    def _new_data_key(self) -> None:
        from vault_app.ui.settings.new_data_key_dialog import NewDataKeyDialog

        self.leak_notice.hide()
        self._show(NewDataKeyDialog(self.window(), self._workspace, self._opened), "new_data_key_dialog")
