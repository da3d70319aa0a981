"""The dialog that gives a key set another name."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar, Self

import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from vault_app.core.account import Account
from vault_app.core.errors import ChangedUnderneath, InvalidLabel, KeySetNotFound, VaultError
from vault_app.core.key_set import KeySet, KeySetId, clean_label
from vault_app.services.changes import edit_key_set
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.kept_drafts import Typed
from vault_app.services.session import Session
from vault_app.services.underneath import begun_with
from vault_app.ui.edit_undo import EditUndo
from vault_app.ui.messages import text_of, visible
from vault_app.ui.unsaved import Unsaved
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.field import Field
from vault_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class RenameDialog(Dialog):
    """Stays open, with what was typed, until the name is saved; a clash is left to the window, which compares both."""

    place: ClassVar[str] = "rename"

    def __init__(self, parent: QWidget, workspace: Workspace, account: Account, key_set: KeySet) -> None:
        super().__init__(parent, translate("RenameDialog", "Rename “{name}”").format(name=visible(key_set.label)))
        self.setObjectName("rename_dialog")
        self._workspace = workspace
        self._base = key_set
        self._rule = exchange_named(account.exchange).slot_rule
        self.label_field = Field(self.tr("Name"))
        self.label_field.setObjectName("label_field")
        self.label_field.set_text(key_set.label)
        editor = self.label_field.editor
        if isinstance(editor, QLineEdit):
            editor.selectAll()
        self.content.addWidget(self.label_field)
        self.act = self.add_act(self.tr("Rename"))
        self.act.setObjectName("act_button")
        self.act.clicked.disconnect()
        self.act.clicked.connect(self._on_act)
        self.label_field.text_changed.connect(lambda _text: self.label_field.clear_state())

    # Over a lock

    def typed(self) -> Typed | None:
        text = self.label_field.text()
        if text == self._base.label:
            return None
        return Typed(self.place, self._base.id, {"before": self._base.label, "label": text})

    @staticmethod
    def offer(owner: str, session: Session) -> str:
        try:
            account, key_set = session.vault.home_of(KeySetId(owner))
        except KeySetNotFound:
            return ""
        if account.recycled_at or key_set.recycled_at:
            return ""
        words = translate("RenameDialog", "You were renaming “{name}” when the vault locked")
        return words.format(name=visible(key_set.label))

    @staticmethod
    def is_saved(typed: Typed, session: Session) -> bool:
        try:
            _, key_set = session.vault.home_of(KeySetId(typed.owner))
            return key_set.label == clean_label(typed.members["label"])
        except (KeySetNotFound, InvalidLabel):
            return False

    @classmethod
    def open_again(cls, window: QWidget, workspace: Workspace, typed: Typed) -> Self:
        dialog = cls(window, workspace, *workspace.vault.home_of(KeySetId(typed.owner)))
        dialog.label_field.set_text(typed.members["label"])
        if typed.members["before"] != dialog._base.label:
            dialog._say_its_name()
        dialog.open()
        return dialog

    def _say_its_name(self) -> None:
        self.label_field.set_warning(self.tr("It is called “{name}” now.").format(name=visible(self._base.label)))

    # Saving

    def _on_act(self) -> None:
        session = self._workspace.session
        if session is None:
            return
        try:
            label = clean_label(self.label_field.text())
        except InvalidLabel as error:
            self._show(error)
            return
        self.act.set_busy(True)
        base, rule, workspace = self._base, self._rule, self._workspace
        wanted = replace(base, label=label, changed_at=workspace.clock.utc_now())
        change = edit_key_set(base, wanted, rule)
        before = begun_with(session.vault, base)
        tell_undo = partial(EditUndo.of(workspace).edited, base, wanted, rule)

        def saved() -> None:
            if shiboken6.isValid(self):
                self.accept()
            tell_undo()

        def failed(error: VaultError) -> None:
            if isinstance(error, ChangedUnderneath | KeySetNotFound):
                again = partial(workspace.change, change, tell_undo)
                if shiboken6.isValid(self):
                    self.reject()
                workspace.save_failed.emit(error, Unsaved(again, change, before, tell_undo))
            elif shiboken6.isValid(self):
                self._show(error)

        workspace.change(change, saved, failed)

    def _show(self, error: VaultError) -> None:
        self.act.set_busy(False)
        self.label_field.set_error(text_of(error))
