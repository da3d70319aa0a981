"""What opens a vault besides a passphrase alone: a key file, and a recovery key."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.vault_door import KEY_FILE_WAY, PASSPHRASE_WAY, RECOVERY_WAY
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.key_file_field import KeyFileField
from vault_app.ui.widgets.secret_entry import SecretEntry


class OtherWays(QWidget):
    """A field for each, shown when it is asked for, and only for a file that has such a way."""

    changed = Signal()
    """Another field is to be typed into."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways: frozenset[str] = frozenset()
        self._uses_key_file = self._recovers = False
        self._remembered: Path | None = None
        self.key_file_field = KeyFileField(self.tr("Key file"), height=metrics.FIELD_HEIGHT_LOCKED)
        self.recovery_field = SecretEntry(
            self.tr("Recovery key"),
            help_text=self.tr("13 groups of five letters and digits"),
            mono=True,
            height=metrics.FIELD_HEIGHT_LOCKED,
        )
        self.use_key_file_button = Button("", ButtonKind.QUIET, "file")
        self.use_recovery_button = Button("", ButtonKind.QUIET, "key")
        for name in ("key_file_field", "recovery_field", "use_key_file_button", "use_recovery_button"):
            getattr(self, name).setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_4)
        column.addWidget(self.recovery_field)
        column.addWidget(self.key_file_field)
        self.use_key_file_button.clicked.connect(self._on_use_key_file)
        self.use_recovery_button.clicked.connect(self._on_use_recovery)
        self.forget()

    @property
    def key_file(self) -> Path | None:
        """The key file that is to be used, or None."""
        return self.key_file_field.path if self._uses_key_file and not self._recovers else None

    @property
    def asks_for_key_file(self) -> bool:
        return self._uses_key_file and not self._recovers

    @property
    def may_have_key_file(self) -> bool:
        """Whether a key file belongs to this vault, or its file was not looked at yet."""
        return not self._ways or KEY_FILE_WAY in self._ways

    @property
    def recovers(self) -> bool:
        """Whether a recovery key is typed in the place of a passphrase."""
        return self._recovers

    def show_ways(self, ways: frozenset[str], remembered: Path | None) -> None:
        """Offer what the file has; a key file that opened it last is filled in."""
        self._ways, self._remembered = ways, remembered
        has_file = KEY_FILE_WAY in ways
        self._uses_key_file = has_file and (remembered is not None or PASSPHRASE_WAY not in ways)
        self._recovers = self._recovers and RECOVERY_WAY in ways
        if has_file and remembered is not None and not self.key_file_field.text():
            self.key_file_field.set_path(remembered)
        self._show()

    def forget(self) -> None:
        """Drop what was typed, and offer nothing until a file is looked at."""
        self._ways, self._remembered = frozenset(), None
        self._uses_key_file = self._recovers = False
        self.key_file_field.set_path(None)
        self.key_file_field.clear_state()
        self.recovery_field.clear()
        self.recovery_field.clear_state()
        self._show()

    def set_usable(self, usable: bool) -> None:
        """Take input, or wait."""
        for each in (self.key_file_field, self.recovery_field, self.use_key_file_button, self.use_recovery_button):
            each.setEnabled(usable)

    def _show(self) -> None:
        self.recovery_field.setVisible(self._recovers)
        self.key_file_field.setVisible(self.asks_for_key_file)
        self.setVisible(self._recovers or self.asks_for_key_file)
        may_choose = {KEY_FILE_WAY, PASSPHRASE_WAY} <= self._ways and not self._recovers
        self.use_key_file_button.setVisible(may_choose)
        self.use_key_file_button.setText(
            self.tr("Without a key file") if self._uses_key_file else self.tr("Use a key file")
        )
        self.use_recovery_button.setVisible(RECOVERY_WAY in self._ways)
        self.use_recovery_button.setText(
            self.tr("Use the passphrase") if self._recovers else self.tr("Use the recovery key")
        )
        self.changed.emit()

    def _on_use_key_file(self) -> None:
        self._uses_key_file = not self._uses_key_file
        self._show()
        if self._uses_key_file:
            self.key_file_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_use_recovery(self) -> None:
        self._recovers = not self._recovers
        self.recovery_field.clear()
        self.recovery_field.clear_state()
        self._show()
        if self._recovers:
            self.recovery_field.setFocus(Qt.FocusReason.OtherFocusReason)
