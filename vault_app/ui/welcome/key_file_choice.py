"""The choice of a key file for a new vault; folded until it is asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.key_file_field import KeyFileField


class KeyFileChoice(QWidget):
    """Optional; a file that is not there is made."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key_file_button = Button(
            self.tr("Key file, optional"), ButtonKind.QUIET, "chevron-right", metrics.BUTTON_HEIGHT_FIELD
        )
        self.key_file_button.setObjectName("key_file_button")
        self.key_file_field = KeyFileField(
            self.tr("Key file"),
            self.tr(
                "It is asked for besides the passphrase, so keep a copy in a safe place. One that is not there is made."
            ),
            may_be_new=True,
        )
        self.key_file_field.setObjectName("new_key_file_field")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_4)
        column.addWidget(self.key_file_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.key_file_field)
        self.key_file_field.hide()
        self.key_file_button.clicked.connect(self._on_fold)
        self.key_file_field.text_changed.connect(lambda _text: self.chosen.emit())

    @property
    def path(self) -> Path | None:
        """The chosen file; None: the passphrase alone opens the vault."""
        return None if self.key_file_field.isHidden() else self.key_file_field.path

    def unfold(self, open_: bool = True) -> None:
        """Show the field, or fold it, which means that no key file is wanted."""
        self.key_file_field.setVisible(open_)
        self.key_file_button.set_icon_name("chevron-down" if open_ else "chevron-right")

    def warn_beside(self, vault: Path) -> None:
        """Say so when the file would lie beside the vault."""
        self.key_file_field.warn_beside(vault)

    def show_error(self, text: str) -> None:
        """Say what is wrong with the file."""
        self.unfold()
        self.key_file_field.set_error(text)
        self.key_file_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Fold, with nothing chosen."""
        self.unfold(False)
        self.key_file_field.set_path(None)
        self.key_file_field.clear_state()

    def _on_fold(self) -> None:
        self.unfold(self.key_file_field.isHidden())
        if not self.key_file_field.isHidden():
            self.key_file_field.setFocus(Qt.FocusReason.OtherFocusReason)
