"""One credential part in the form: kept and masked, or being typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.credential_checks import CredentialPart
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind, IconButton
from vault_app.ui.widgets.secret_entry import SecretEntry
from vault_app.ui.widgets.secret_field import SecretField


class CredentialField(QWidget):
    """Shows what is kept; *Replace* opens an entry in its place, and its × goes back to what is kept.

    Args:
        part: As the exchange declares it.
        word: Its name in the user's language.
        help_text: One sentence below.
        reveal: Opens what is kept; called only when the user asks to see it.
    """

    edited = Signal()
    copy_requested = Signal()
    cure_requested = Signal(str)
    """`trim` or `swap`: the user takes the offer of a remark."""

    def __init__(
        self, part: CredentialPart, word: str, help_text: str, reveal: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.part = part
        self.word = word
        self._is_hint = part.kind.value == "public"
        self._help = help_text
        self._has_kept = False
        self._cure = ""
        bullets = 24 if part.usual_length else 10
        self.kept = SecretField(word, reveal, bullets=bullets, help_text=help_text, parent=self)
        self.entry = SecretEntry(
            word, help_text=help_text, placeholder=self.tr("Paste or type"), mono=True, parent=self
        )
        self.replace_button = IconButton("refresh", self.tr("Replace"), height=metrics.BUTTON_HEIGHT_FIELD)
        self.replace_button.setAccessibleDescription(word)
        self.keep_button = IconButton("x", self.tr("Keep what is saved"), height=metrics.BUTTON_HEIGHT_FIELD)
        self.cure_button = Button("", ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
        self.cure_button.hide()
        self.kept.add_action(self.replace_button)
        self.entry.add_action(self.cure_button)
        self.entry.add_action(self.keep_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.kept)
        column.addWidget(self.entry)
        for name in ("kept", "entry", "replace_button", "keep_button", "cure_button"):
            getattr(self, name).setObjectName(f"{part.id}_{name}")
        self.entry.line_edit.setObjectName(f"{part.id}_edit")
        self.kept.reveal_button.setObjectName(f"{part.id}_reveal_button")
        self.kept.copy_button.setObjectName(f"{part.id}_copy_button")
        self.replace_button.clicked.connect(self.open_entry)
        self.keep_button.clicked.connect(self._on_keep_clicked)
        self.kept.copy_requested.connect(self.copy_requested)
        self.entry.text_changed.connect(self._on_text_changed)
        self.cure_button.clicked.connect(lambda: self.cure_requested.emit(self._cure))
        self.show_kept("", has_kept=False)

    @property
    def is_typing(self) -> bool:
        """Whether the entry is open; what stands in it then counts, even when it is empty."""
        return not self.entry.isHidden()

    def text(self) -> str:
        """Return what is typed."""
        return self.entry.text()

    def set_text(self, text: str) -> None:
        """Open the entry with *text* in it."""
        self._show_entry()
        self.entry.line_edit.setText(text)

    def show_kept(self, hint: str, *, has_kept: bool) -> None:
        """Forget what was typed and show what is kept, or an open entry when nothing is."""
        self.entry.clear()
        self.say("", "")
        self.kept.hide_value()
        self._has_kept = has_kept
        if self._is_hint:
            self.kept.set_hint(hint)
        self.kept.setVisible(has_kept)
        self.entry.setVisible(not has_kept)
        self.keep_button.setVisible(has_kept)
        self.entry.set_shown(self._is_hint)
        self.setFocusProxy(self.kept if has_kept else self.entry)

    def open_entry(self) -> None:
        """Let the user type a new value in place of the kept one."""
        self._show_entry()
        self.entry.line_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _show_entry(self) -> None:
        self.kept.hide_value()
        self.kept.hide()
        self.entry.show()
        self.entry.set_shown(self._is_hint)
        self.setFocusProxy(self.entry)

    def set_help(self, text: str) -> None:
        """Change the sentence below."""
        self._help = text
        self.kept.set_help(text)
        self.entry.set_help(text)

    def say(self, state: str, text: str, cure: str = "") -> None:
        """Say *text* below as "note", "warning" or "error", with an offer to mend it at the right."""
        self._cure = cure
        words = {"trim": self.tr("Remove the spaces"), "swap": self.tr("Swap them")}
        self.cure_button.setText(words.get(cure, ""))
        self.cure_button.setVisible(bool(cure))
        self.entry.set_help(text if state == "note" else self._help)
        if state in {"", "note"}:
            self.entry.clear_state()
        else:
            self.entry.set_state(state, text)

    @property
    def message(self) -> str:
        """What stands below the entry."""
        return self.entry.message

    def _on_keep_clicked(self) -> None:
        self.show_kept("", has_kept=True)
        self.kept.reveal_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _on_text_changed(self, _text: str) -> None:
        self.edited.emit()
