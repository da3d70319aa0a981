"""The whole form of a key set: what is typed, what differs from what is saved, and the draft that Save takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from vault_app.core.errors import DuplicateLabel, InvalidLabel, SlotLimitReached, VaultError
from vault_app.core.key_set import KeySet, clean_label, same_label
from vault_app.core.replacing import users_of
from vault_app.exchanges.protocol import Exchange
from vault_app.services.key_set_draft import KeySetDraft
from vault_app.ui.messages import text_of
from vault_app.ui.pages.details.credentials_section import CredentialsSection
from vault_app.ui.pages.details.facts_section import FactsSection
from vault_app.ui.pages.details.form_texts import FormTexts
from vault_app.ui.pages.details.permissions_section import PermissionsSection
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.section_head import SectionHead
from vault_app.ui.workspace import Workspace


class KeySetForm(QWidget):
    """Every field of a key set; `edited` tells each change by the user.

    Args:
        workspace: Opens and copies what is kept.
        exchange: Declares credential parts and permissions.
    """

    edited = Signal()

    def __init__(self, workspace: Workspace, exchange: Exchange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.exchange = exchange
        self._account_label = ""
        self._taken: Sequence[str] = ()
        self._usual_label = ""
        self._before = FormTexts()
        self._filling = False
        self.label_field = Field(self.tr("Name"), help_text=self.tr("Only you see it."))
        self.label_field.setObjectName("label_field")
        self.label_field.editor.setObjectName("label_edit")
        self.credentials = CredentialsSection(workspace, exchange, self.label_field, self)
        self.permissions = PermissionsSection(exchange, self)
        self.facts = FactsSection(self)
        self.facts.suggest_users(lambda: users_of(workspace.session.vault) if workspace.session is not None else ())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(SectionHead(self.tr("Credentials")))
        column.addWidget(self.credentials)
        column.addSpacing(metrics.SPACE_4)
        column.addWidget(self.permissions)
        column.addSpacing(metrics.SPACE_4)
        column.addWidget(self.facts)
        self.label_field.text_changed.connect(self._on_label_changed)
        self.credentials.edited.connect(self._on_edited)
        self.permissions.changed.connect(self._on_edited)
        self.facts.edited.connect(self._on_edited)

    # Showing

    def show_key_set(self, key_set: KeySet, account_label: str, taken: Sequence[str]) -> None:
        """Fill the form.

        Args:
            key_set: What is saved, or an empty one that is new.
            account_label: For the sentence about a name that is taken.
            taken: Names of the account's other key sets.
        """
        self._account_label = account_label
        self._taken = taken
        self._before = FormTexts.of(key_set)
        self.credentials.show_key_set(key_set)
        self.set_texts(self._before)

    def set_texts(self, texts: FormTexts) -> None:
        """Show *texts*, without telling."""
        self._filling = True
        self.label_field.set_text(texts.label)
        self.label_field.clear_state()
        self.permissions.set_ticked(texts.permissions)
        self.facts.set_texts(texts)
        self._filling = False

    def rebase(self, key_set: KeySet) -> None:
        """Compare with *key_set* from now on, and leave what is typed; typed credentials are in it already."""
        self._before = FormTexts.of(key_set)
        self.credentials.show_key_set(key_set)

    def forget(self) -> None:
        """Empty every field and its undo history."""
        self._taken, self._account_label = (), ""
        self._before = FormTexts()
        self.credentials.show_key_set(None)
        self.set_texts(self._before)
        if self.facts.suggestions is not None:
            self.facts.suggestions.forget()

    def set_usual_label(self, label: str) -> None:
        """Save *label* as the name where none is typed; it stands in the empty field. Empty: a name has to be typed."""
        self._usual_label = label
        editor = self.label_field.editor
        if isinstance(editor, QLineEdit):
            editor.setPlaceholderText(label)

    def _label(self) -> str:
        return self.label_field.text() if self.label_field.text().strip() else self._usual_label

    # Reading

    def texts(self) -> FormTexts:
        """Return what stands in the form besides credentials."""
        facts = self.facts
        return FormTexts(
            label=self.label_field.text(),
            permissions=self.permissions.ticked(),
            addresses=tuple(facts.addresses()),
            pending_address=facts.ip_editor.pending(),
            status=facts.status_choice.status,
            secret_lost=facts.status_choice.secret_lost_box.isChecked(),
            created=facts.created_field.text(),
            expires=facts.expires_field.text(),
            used_by=facts.used_by_field.text(),
            note=facts.note_field.text(),
        )

    def changed_texts(self) -> dict[str, tuple[object, object]]:
        """Return each field besides credentials that differs: how it is saved and how it stands there, as JSON."""
        now = self.texts()
        return {name: (self._before.as_json(name), now.as_json(name)) for name in now.differing(self._before)}

    def changed_words(self) -> tuple[str, ...]:
        """Return the words of the fields that differ from what is saved, in the order of the form."""
        changed = self.words_of(self.texts().differing(self._before))
        return tuple(dict.fromkeys((*self.credentials.changed_words(), *changed)))

    def words_of(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return what fields are called on the screen."""
        facts = self.facts
        words = {
            **{part: field.word for part, field in self.credentials.fields.items()},
            "label": self.label_field.label.text(),
            "permissions": self.tr("Permissions"),
            "addresses": self.tr("Bound IP addresses"),
            "pending_address": self.tr("Bound IP addresses"),
            "status": self.tr("Status"),
            "secret_lost": self.tr("Secret lost"),
            "created": facts.created_field.label.text(),
            "expires": facts.expires_field.label.text(),
            "used_by": facts.used_by_field.label.text(),
            "note": facts.note_field.label.text(),
        }
        return tuple(dict.fromkeys(words[name] for name in names))

    def draft(self) -> KeySetDraft | None:
        """Return what was typed; None after the first field that cannot be used has said why and has the focus."""
        draft = KeySetDraft()
        try:
            fault = self._fault(draft)
        except BaseException:
            draft.wipe()
            raise
        if fault is None:
            return draft
        draft.wipe()
        fault.setFocus(Qt.FocusReason.OtherFocusReason)
        return None

    def _fault(self, draft: KeySetDraft) -> QWidget | None:
        self.facts.ip_editor.commit()
        changed = self.texts().differing(self._before)
        fault: QWidget | None = self.credentials.read_into(draft)
        if fault is not None:
            return fault
        if not self._check_label():
            return self.label_field
        draft.label = self._label()
        draft.permissions = self.permissions.ticked()
        return self.facts.read_into(draft, changed)

    def focus_field(self, name: str) -> bool:
        """Move the focus to the field that a finding names; False when there is no such field."""
        if name in self.credentials.fields:
            field = self.credentials.fields[name]
            if field.is_typing:
                field.open_entry()
            else:  # there is one, so it is to be looked at; typing over it is another step
                field.kept.reveal_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if name == "bound_ips":
            self.facts.ip_editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def focus_changed(self) -> None:
        """Move the focus to the first field that differs from what is saved, to go on behind what stands there."""
        typed = [each.entry for part, each in self.credentials.fields.items() if part in self.credentials.changed()]
        facts = self.facts
        fields: dict[str, QWidget] = {
            "label": self.label_field,
            "permissions": next(iter(self.permissions.cards.values())),
            "addresses": facts.ip_editor,
            "pending_address": facts.ip_editor,
            "status": facts.status_choice.status_segments.buttons[0],
            "secret_lost": facts.status_choice.secret_lost_box,
            "created": facts.created_field,
            "expires": facts.expires_field,
            "used_by": facts.used_by_field,
            "note": facts.note_field,
        }
        for field in (*typed, *(fields[name] for name in self.changed_texts())):
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(field, Field):
                field.move_to_end()
            return

    def show_refusal(self, error: VaultError) -> bool:
        """Say a broken rule at the field it is about; False when it is about none."""
        if isinstance(error, DuplicateLabel | InvalidLabel):
            self.label_field.set_error(text_of(error))
            self.label_field.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if isinstance(error, SlotLimitReached):
            self.facts.status_choice.say("error", text_of(error))
            self.facts.status_choice.status_segments.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _check_label(self) -> bool:
        try:
            label = clean_label(self._label())
        except InvalidLabel as refusal:
            self.label_field.set_error(text_of(refusal))
            return False
        if any(same_label(label, other) for other in self._taken):
            self.label_field.set_error(text_of(DuplicateLabel(account=self._account_label, name=label)))
            return False
        self.label_field.clear_state()
        return True

    def _on_label_changed(self, text: str) -> None:
        if self._filling:
            return
        if text.strip():
            self._check_label()
        else:
            self.label_field.clear_state()
        self.edited.emit()

    def _on_edited(self) -> None:
        if not self._filling:
            self.edited.emit()
