"""What the owner says about a key set besides its permissions: addresses, state, dates, who has it, a note."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from vault_app.core.errors import InvalidAddress, VaultError
from vault_app.core.ip_binding import IpBinding, parse_ip_binding
from vault_app.core.key_set import Status
from vault_app.services.key_set_draft import KeySetDraft, clean_note, clean_users, parse_date
from vault_app.ui.messages import text_of, translated
from vault_app.ui.pages.columns import Pair
from vault_app.ui.pages.details.form_texts import FormTexts
from vault_app.ui.pages.details.user_suggestions import Names, UserSuggestions
from vault_app.ui.pages.growing_edit import GrowingEdit
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.below_frame import BelowFrame
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.ip_editor import IpEditor, Judgement
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.segments import Segments

STATUSES = tuple(Status)


def judge_address(text: str) -> Judgement:
    """Say which address *text* is, or why it cannot be bound, and what is doubtful about it."""
    try:
        binding = parse_ip_binding(text)
    except InvalidAddress as refusal:
        return None, text_of(refusal), None
    doubt = binding.doubt
    warning = translated("IpBinding", doubt.value).format(address=binding.address) if doubt else None
    return binding.address, None, warning


class StatusChoice(QWidget):
    """The state of the slot, and what it means."""

    def __init__(self) -> None:
        super().__init__()
        label = Label(self.tr("Status"), "small", "text2", 500)
        words = (self.tr("live"), self.tr("spare"), self.tr("retiring"), self.tr("revoked"))
        self.status_segments = Segments(words, self.tr("Status"))
        self.status_help = Prose("", "small", "text3")
        self.secret_lost_box = QCheckBox(self.tr("The secret key is lost"))
        for name in ("status_segments", "status_help", "secret_lost_box"):
            getattr(self, name).setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for widget in (label, self.status_segments, self.status_help, self.secret_lost_box):
            column.addWidget(widget)
        self.status_segments.chosen_changed.connect(lambda _: self._explain())
        self._explain()

    @property
    def status(self) -> Status:
        return STATUSES[self.status_segments.chosen]

    def set_status(self, status: Status) -> None:
        self.status_segments.set_chosen(STATUSES.index(status))

    def _explain(self) -> None:
        words = {
            Status.LIVE: self.tr("A program uses it now."),
            Status.SPARE: self.tr("Made for later; nobody uses it yet."),
            Status.RETIRING: self.tr("About to be replaced; it still takes a slot."),
            Status.REVOKED: self.tr("Revoked on the exchange; its slot is free."),
        }
        self.say("", words[self.status])

    def say(self, state: str, text: str) -> None:
        """Say *text* below the choice; "error" colours it."""
        self.status_help.set_tone("bad_text" if state == "error" else "text3")
        self.status_help.setText(text)


class FactsSection(QWidget):
    """Bound addresses, status, dates, used by, note."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.suggestions: UserSuggestions | None = None
        self.ip_editor = IpEditor(
            judge_address,
            help_text=self.tr("Private and loopback addresses are explained, not refused."),
            parent=self,
        )
        self.ip_editor.input.setObjectName("ip_input")
        self.ip_editor.add_button.setObjectName("ip_add_button")
        self.used_by_field = Field(
            self.tr("Used by"),
            placeholder=self.tr("Nobody yet"),
            help_text=self.tr("Programs and places, with commas."),
        )
        note_edit = GrowingEdit()
        self.note_field = Field(self.tr("Note"), note_edit, help_text=self.tr("Only you see it."))
        self.created_field = Field(self.tr("Created on"), placeholder="2026-01-31", mono=True, help_text="")
        self.expires_field = Field(self.tr("Ends on"), placeholder=self.tr("no end is known"), mono=True)
        self.status_choice = StatusChoice()
        for name in ("ip_editor", "used_by_field", "note_field", "created_field", "expires_field", "status_choice"):
            getattr(self, name).setObjectName(name)
        self._build()
        self._connect()

    def _build(self) -> None:
        dates = Pair(self.created_field, self.expires_field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(self.ip_editor)
        column.addWidget(Pair(self.used_by_field, self.note_field, self))
        column.addWidget(Pair(self.status_choice, dates, self))

    def _connect(self) -> None:
        self.ip_editor.changed.connect(self._on_edited)
        self.ip_editor.input.textEdited.connect(self._on_edited)
        for field in (self.used_by_field, self.note_field, self.created_field, self.expires_field):
            field.text_changed.connect(self._on_edited)
        for field in (self.created_field, self.expires_field):
            field.text_changed.connect(lambda _, field=field: self._check_date(field))
        self.status_choice.status_segments.chosen_changed.connect(self._on_edited)
        self.status_choice.secret_lost_box.toggled.connect(self._on_edited)

    def suggest_users(self, names: Names) -> None:
        """Offer *names* in the field *used by*."""
        editor = self.used_by_field.editor
        assert isinstance(editor, QLineEdit)
        self.suggestions = UserSuggestions(editor, names)
        BelowFrame(self.suggestions, self.used_by_field.frame)

    def _on_edited(self, *_: object) -> None:
        if not self._filling:
            self.edited.emit()

    def set_texts(self, texts: FormTexts) -> None:
        """Show *texts*, without telling; undo histories begin anew."""
        self._filling = True
        self.ip_editor.set_addresses(texts.addresses)
        self.ip_editor.input.setText(texts.pending_address)
        self.status_choice.set_status(texts.status)
        self.status_choice.secret_lost_box.setChecked(texts.secret_lost)
        for field, text in (
            (self.created_field, texts.created),
            (self.expires_field, texts.expires),
            (self.used_by_field, texts.used_by),
            (self.note_field, texts.note),
        ):
            field.set_text(text)
            field.clear_state()
        self._filling = False

    def addresses(self) -> Sequence[str]:
        return self.ip_editor.addresses()

    def read_into(self, draft: KeySetDraft, changed: Sequence[str]) -> QWidget | None:
        """Put the *changed* fields into *draft*; return the first one that cannot be used, after it has said why."""
        self.ip_editor.commit()
        if self.ip_editor.pending():
            return self.ip_editor
        draft.bound_ips = tuple(IpBinding(address) for address in self.ip_editor.addresses())
        draft.status = self.status_choice.status
        draft.secret_lost = self.status_choice.secret_lost_box.isChecked()
        for name, field in (
            ("created", self.created_field),
            ("expires", self.expires_field),
            ("used_by", self.used_by_field),
            ("note", self.note_field),
        ):
            if name not in changed:
                continue
            try:
                _READERS[name](draft, field.text())
            except VaultError as error:
                field.set_error(text_of(error))
                return field
        return None

    def _check_date(self, field: Field) -> None:
        if len(field.text().strip()) < len("2026-01-31"):  # still typing
            field.clear_state()
            return
        try:
            parse_date(field.label.text(), field.text())
        except VaultError as error:
            field.set_error(text_of(error))
        else:
            field.clear_state()


def _read_created(draft: KeySetDraft, text: str) -> None:
    draft.created_at = parse_date(QCoreApplication.translate("FactsSection", "Created on"), text)


def _read_expires(draft: KeySetDraft, text: str) -> None:
    if text.strip():
        draft.expires_at = parse_date(QCoreApplication.translate("FactsSection", "Ends on"), text)
    else:
        draft.clears_expiry = True


def _read_used_by(draft: KeySetDraft, text: str) -> None:
    draft.used_by = clean_users(text.replace("\n", ",").split(","))


def _read_note(draft: KeySetDraft, text: str) -> None:
    draft.note = clean_note(text)


_READERS = {"created": _read_created, "expires": _read_expires, "used_by": _read_used_by, "note": _read_note}
