"""What has to be read and typed before secrets are written as plain text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.services.transfer.plaintext_export import PLAINTEXT_WORD
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.notice import Notice


class PlainTextWarning(QWidget):
    """A red notice that names the risk, and a field for the word; the word is the same in every language."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.risk_notice = Notice(
            "bad",
            self.tr("Whoever reads this file holds your keys"),
            self.tr(
                "They can trade and withdraw as far as the keys allow, nothing takes that back, and deleting the file does not erase it."
            ),
        )
        self.word_field = Field(
            self.tr("Type {word} to allow it").format(word=PLAINTEXT_WORD), mono=True, keeps_help_line=False
        )
        self.risk_notice.setObjectName("risk_notice")
        self.word_field.setObjectName("word_field")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(self.risk_notice)
        column.addWidget(self.word_field)
        self.word_field.text_changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        self.word_field.clear_state()
        self.changed.emit()

    @property
    def typed(self) -> str:
        return self.word_field.text()

    @property
    def is_answered(self) -> bool:
        """Whether the word stands in the field."""
        return self.typed == PLAINTEXT_WORD

    def forget(self) -> None:
        """Drop what was typed."""
        self.word_field.set_text("")
