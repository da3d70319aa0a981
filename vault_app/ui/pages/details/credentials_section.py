"""The credential fields together: remarks as one types, swapping two, filling all from a pasted block."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.credential_checks import CredentialPart, Tone, remarks_on
from vault_app.core.errors import VaultError
from vault_app.core.key_set import KeySet
from vault_app.core.paste_block import parts_in_block
from vault_app.core.secret import PartId, wiped
from vault_app.exchanges.protocol import Exchange
from vault_app.services.key_set_draft import KeySetDraft
from vault_app.ui.messages import text_of, translated
from vault_app.ui.pages.columns import Pair
from vault_app.ui.pages.details.credential_field import CredentialField
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.field import Field
from vault_app.ui.workspace import Workspace

_SHARES = 1, 2  # a memo has buttons beside it, and is seen whole when it is revealed


class CredentialsSection(QWidget):
    """One field for each part of the exchange's credentials, the short ones beside the name.

    Attributes:
        fields: Part id to its field.
    """

    edited = Signal()
    block_pasted = Signal(object)
    """A block pasted into one of the fields has filled those whose words, a tuple, these are."""

    def __init__(
        self, workspace: Workspace, exchange: Exchange, name_field: Field, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._exchange = exchange
        self._key_set: KeySet | None = None
        self._filling = False
        self.fields: dict[PartId, CredentialField] = {part.id: self._field(part) for part in exchange.parts}
        workspace.settings_changed.connect(self._on_settings_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_6)
        short = [each for each in self.fields.values() if not each.part.usual_length]
        for each in self.fields.values():
            if each not in short:
                column.addWidget(each)
        column.addWidget(Pair(name_field, short[0], self, shares=_SHARES) if short else name_field)
        for each in short[1:]:
            column.addWidget(each)

    def _field(self, part: CredentialPart) -> CredentialField:
        word = translated(self._exchange.name, part.word)
        # One that stands beside the name comes in after it, so that Tab leads there in this order.
        parent = self if part.usual_length else None
        field = CredentialField(part, word, self._help_of(part), partial(self._reveal, part.id), parent)
        field.setObjectName(f"{part.id}_field")
        field.edited.connect(partial(self._on_edited, part.id))
        field.copy_requested.connect(partial(self._on_copy_requested, part.id))
        field.cure_requested.connect(partial(self._on_cure_requested, part.id))
        return field

    def _help_of(self, part: CredentialPart) -> str:
        seconds = self._workspace.settings.clipboard_clear_s
        return translated(self._exchange.name, part.help).format(seconds=seconds)

    def _on_settings_changed(self) -> None:
        for field in self.fields.values():
            field.set_help(self._help_of(field.part))

    def show_key_set(self, key_set: KeySet | None) -> None:
        """Show what a key set keeps; None forgets everything that was typed or shown."""
        self._key_set = key_set
        self._filling = True
        for part, field in self.fields.items():
            hint = key_set.hint if key_set is not None else ""
            field.show_kept(hint, has_kept=key_set is not None and part in key_set.secrets)
        self._filling = False

    def changed(self) -> tuple[PartId, ...]:
        """Return the parts that would be saved anew."""
        return tuple(part for part, field in self.fields.items() if self._is_changed(part, field))

    def changed_words(self) -> tuple[str, ...]:
        """Return what they are called on the screen."""
        return tuple(self.fields[part].word for part in self.changed())

    def _is_changed(self, part: PartId, field: CredentialField) -> bool:
        kept = self._key_set is not None and part in self._key_set.secrets
        return field.is_typing and (kept or bool(field.text()))

    def typed_parts(self) -> dict[PartId, bytearray]:
        """Return what would be saved anew, exactly as typed; the caller wipes it."""
        return {part: bytearray(self.fields[part].text(), "utf-8", "surrogatepass") for part in self.changed()}

    def missing(self) -> tuple[PartId, ...]:
        """Return the parts that signing needs and that are neither kept nor typed."""
        return tuple(
            part.id
            for part in self._exchange.parts
            if part.required and self.fields[part.id].is_typing and not self.fields[part.id].text()
        )

    def fill(self, parts: Mapping[PartId, str]) -> None:
        """Open the entries of *parts* with their texts."""
        self._filling = True
        for part, text in parts.items():
            self.fields[part].set_text(text)
        self._filling = False
        self._after_edit()

    def fill_from_block(self, text: str) -> tuple[str, ...]:
        """Fill the fields that a pasted block names; return their words."""
        found = parts_in_block(text, self._exchange.parts)
        if found:
            self.fill(found)
        return tuple(self.fields[part].word for part in found)

    def read_into(self, draft: KeySetDraft) -> CredentialField | None:
        """Put what is typed into *draft*; return the first field that cannot be used, after it has said why."""
        for part in self._exchange.parts:
            field = self.fields[part.id]
            if not self._is_changed(part.id, field):
                continue
            try:
                draft.set_part(part, field.text())
            except VaultError as error:
                field.say("error", text_of(error))
                return field
        return None

    # What the user does

    def _on_edited(self, part: PartId) -> None:
        if self._filling:
            return
        text = self.fields[part].text()
        # A block pasted into one of the fields fills them all; a value that merely looks labelled is left alone.
        block = parts_in_block(text, self._exchange.parts) if len(text) > 8 else {}
        if len(block) > 1:
            self.fields[part].set_text("")
            self.fill(block)
            self.block_pasted.emit(tuple(self.fields[each].word for each in block))
            return
        self._after_edit()

    def _after_edit(self) -> None:
        self._show_remarks()
        self.edited.emit()

    def _show_remarks(self) -> None:
        typed = {part: field.text() for part, field in self.fields.items() if field.is_typing}
        remarks = remarks_on(self._exchange.parts, typed)
        for part, field in self.fields.items():
            own = [remark for remark in remarks if remark.part == part]
            warnings = [remark for remark in own if remark.tone is Tone.WARNING]
            chosen = next(iter(warnings or own), None)
            if chosen is None:
                field.say("", "")
            else:
                sentence = translated("CredentialChecks", chosen.text)
                field.say(chosen.tone.value, sentence, chosen.cure)

    def _on_cure_requested(self, part: PartId, cure: str) -> None:
        field = self.fields[part]
        if cure == "trim":
            field.set_text(field.text().strip())
        elif cure == "swap":
            self._swap(field)
        field.entry.line_edit.setFocus()

    def _swap(self, field: CredentialField) -> None:
        sized = [each for each in self.fields.values() if each.part.usual_length and each is not field]
        other = next((each for each in sized if each.is_typing), None)
        text = field.text()
        if other is None:  # the other one is kept: what was typed belongs there, and this one stays as it is saved
            field.show_kept("", has_kept=self._key_set is not None and field.part.id in self._key_set.secrets)
            self.fill({sized[0].part.id: text})
        else:
            self.fill({field.part.id: other.text(), other.part.id: text})

    def _reveal(self, part: PartId) -> str:
        session = self._workspace.session
        if session is None or self._key_set is None or part not in self._key_set.secrets:
            return ""
        try:
            with wiped(session.open_part(self._key_set, part)) as value:
                return value.decode("utf-8", "replace")
        except VaultError as error:
            self.fields[part].kept.set_error(text_of(error))
            return ""

    def _on_copy_requested(self, part: PartId) -> None:
        field = self.fields[part]
        text = self._reveal(part)
        if text and self._key_set is not None:
            what = self.tr("{part} of “{label}”").format(part=field.word, label=self._key_set.label)
            self._workspace.copy_secret(text, what)
            field.kept.show_copied()
