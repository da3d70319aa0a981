"""The question why a finding is as it should be, and what accepts it with the answer."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, Self

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from vault_app.core.errors import KeySetNotFound
from vault_app.core.key_set import KeySetId
from vault_app.services.changes import Change, edit_key_set
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.kept_drafts import Typed
from vault_app.services.session import Session
from vault_app.ui.messages import visible
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.field import Field
from vault_app.ui.workspace import Done, Workspace

translate = QCoreApplication.translate


class ReasonQuestion(Dialog):
    """Accepts the finding as soon as it is answered; what is not saved then is told by the window.

    Args:
        finding_id: Which kind of finding.
        finding_title: What is so.
        done: Called once the reason is saved.
    """

    place: ClassVar[str] = "reason"

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        key_set_id: KeySetId,
        finding_id: str,
        finding_title: str,
        done: Done | None = None,
    ) -> None:
        super().__init__(parent, "", finding_title)
        title = self.tr("Say why this is as it should be")
        self.title.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setObjectName("reason_dialog")
        self._workspace = workspace
        self._key_set_id = key_set_id
        self._finding = (finding_id, finding_title)
        self._done = done
        self.reason_field = Field(self.tr("Reason"), keeps_help_line=False)
        self.reason_field.editor.setObjectName("reason_edit")
        self.content.addWidget(self.reason_field)
        self.accept_button = self.add_act(self.tr("Accept it"))
        self.accept_button.setObjectName("accept_finding_button")
        self.accept_button.setEnabled(False)
        self.reason_field.text_changed.connect(lambda text: self.accept_button.setEnabled(bool(text.strip())))
        self.accepted.connect(self._on_accepted)

    # Over a lock

    def typed(self) -> Typed | None:
        reason = self.reason_field.text()
        if not reason:
            return None
        finding_id, title = self._finding
        return Typed(self.place, self._key_set_id, {"finding": finding_id, "title": title, "reason": reason})

    @staticmethod
    def offer(owner: str, session: Session) -> str:
        try:
            account, key_set = session.vault.home_of(KeySetId(owner))
        except KeySetNotFound:
            return ""
        if account.recycled_at or key_set.recycled_at:
            return ""
        words = translate("ReasonQuestion", "You were accepting a finding about “{name}” when the vault locked")
        return words.format(name=visible(key_set.label))

    @staticmethod
    def is_saved(typed: Typed, session: Session) -> bool:
        try:
            _, key_set = session.vault.home_of(KeySetId(typed.owner))
        except KeySetNotFound:
            return False
        reason: str = typed.members["reason"].strip()
        return key_set.accepted_findings.get(typed.members["finding"]) == reason

    @classmethod
    def open_again(cls, window: QWidget, workspace: Workspace, typed: Typed) -> Self:
        told = typed.members
        dialog = cls(window, workspace, KeySetId(typed.owner), told["finding"], told["title"])
        dialog.reason_field.set_text(told["reason"])
        dialog.open()
        return dialog

    # Accepting

    def _on_accepted(self) -> None:
        reason, (finding_id, _) = self.reason_field.text().strip(), self._finding
        if reason:
            set_reason(self._workspace, self._key_set_id, finding_id, reason, self._done)


def set_reason(
    workspace: Workspace, key_set_id: KeySetId, finding_id: str, reason: str, done: Done | None = None
) -> None:
    """Accept a finding of a key set with *reason*, or no longer when that is empty; *done* is called once it is saved."""

    def change() -> Change | None:
        # Made when its turn comes: another reason may be on its way to the disk.
        account, base = workspace.vault.home_of(key_set_id)
        accepted = {name: kept for name, kept in base.accepted_findings.items() if name != finding_id}
        if reason:
            accepted[finding_id] = reason
        wanted = replace(base, accepted_findings=accepted, changed_at=workspace.clock.utc_now())
        return edit_key_set(base, wanted, exchange_named(account.exchange).slot_rule)

    workspace.change(change, done)
