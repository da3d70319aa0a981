"""A field to type a new secret into: bullets, and an eye that shows them while it is pressed in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import IconButton
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.field_frame import FieldEdit
from vault_app.ui.widgets.leave_watch import LeaveWatch


class SecretEntry(Field):
    """A field with hidden text; what is typed is hidden again when the window is left."""

    def __init__(
        self,
        label: str,
        *,
        help_text: str = "",
        placeholder: str = "",
        mono: bool = False,
        height: int = metrics.FIELD_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        self.line_edit = FieldEdit(placeholder)
        super().__init__(label, self.line_edit, help_text=help_text, mono=mono, height=height, parent=parent)
        self.line_edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.line_edit.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.eye_button = IconButton("eye", self.tr("Reveal"), height=metrics.BUTTON_HEIGHT_FIELD)
        self.eye_button.setAccessibleDescription(label)
        self.eye_button.clicked.connect(self._on_eye_clicked)
        self.add_action(self.eye_button)
        LeaveWatch(self).left.connect(lambda: self.set_shown(False))

    @property
    def is_shown(self) -> bool:
        return self.line_edit.echoMode() == QLineEdit.EchoMode.Normal

    def set_shown(self, shown: bool) -> None:
        """Show or hide what is typed."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line_edit.setEchoMode(mode)
        self.eye_button.set_icon_name("eye-off" if shown else "eye")
        self.eye_button.set_word(self.tr("Hide") if shown else self.tr("Reveal"))

    def _on_eye_clicked(self) -> None:
        self.set_shown(not self.is_shown)

    def clear(self) -> None:
        """Forget what was typed, and what could be undone."""
        self.line_edit.setText("")
        self.set_shown(False)
