"""How and where an export goes: form, place, and what has to be proven before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QRadioButton, QVBoxLayout, QWidget

from vault_app.core.errors import VaultError
from vault_app.core.words import joined
from vault_app.services.transfer.encrypted_export import vault_path
from vault_app.ui import tasks
from vault_app.ui.messages import text_of, translated, visible
from vault_app.ui.theme import font, metrics
from vault_app.ui.transfer.exporting import Destination, Form, destination
from vault_app.ui.transfer.new_passphrase import NewPassphrase
from vault_app.ui.transfer.plain_text_warning import PlainTextWarning
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.path_edit import PathEdit
from vault_app.ui.widgets.secret_entry import SecretEntry

_LOOK_AFTER_MS = 250


class ExportForm(QWidget):
    """Encrypted unless something else is chosen; what does not belong to the chosen form is not there."""

    changed = Signal()

    def __init__(self, place: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._forms = QButtonGroup(self)
        self.vault_button = self._form_button(Form.VAULT, self.tr("Encrypted vault (recommended)"))
        self.json_button = self._form_button(Form.JSON, self.tr("Plain text, JSON"))
        self.csv_button = self._form_button(Form.CSV, self.tr("Plain text, CSV for spreadsheets"))
        self.vault_button.setChecked(True)
        self.place_field = Field(self.tr("File"), PathEdit(), mono=True)
        self.choose_button = Button(self.tr("Choose…"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
        self.place_field.add_action(self.choose_button)
        self.plain_text_warning = PlainTextWarning()
        self.passphrase_field = SecretEntry(self.tr("Passphrase of this vault"))
        self.new_passphrase = NewPassphrase(
            self.tr("New passphrase for the file"), self.tr("Repeat the new passphrase")
        )
        for name in ("vault_button", "json_button", "csv_button", "place_field", "choose_button", "passphrase_field"):
            getattr(self, name).setObjectName(name)
        self._timer = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._build()
        self._timer.timeout.connect(self._look)
        self._forms.idToggled.connect(lambda _id, on: self._on_form_changed() if on else None)
        self.place_field.text_changed.connect(lambda _text: self._on_place_changed())
        self.choose_button.clicked.connect(self._on_choose)
        self.passphrase_field.text_changed.connect(lambda _text: self._on_passphrase_changed())
        self.new_passphrase.changed.connect(self.changed)
        self.plain_text_warning.changed.connect(self.changed)
        self.place_field.set_text(str(vault_path(place)))
        self._show_form()

    def _form_button(self, form: Form, word: str) -> QRadioButton:
        button = QRadioButton(word)
        button.setFont(font("body"))
        self._forms.addButton(button, list(Form).index(form))
        return button

    def _build(self) -> None:
        forms = QVBoxLayout()
        forms.setSpacing(0)
        head = Label(self.tr("Format"), "small", "text2", 500)
        head.setMinimumHeight(metrics.BUTTON_HEIGHT_FIELD)  # as the buttons beside the head of the list
        forms.addWidget(head)
        for button in (self.vault_button, self.json_button, self.csv_button):
            forms.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 0, 6)
        column.setSpacing(metrics.SPACE_6)
        column.addLayout(forms)
        column.addWidget(self.place_field)
        column.addWidget(self.plain_text_warning)
        column.addWidget(self.passphrase_field)
        column.addWidget(self.new_passphrase)
        column.addStretch(1)

    @property
    def form(self) -> Form:
        return list(Form)[self._forms.checkedId()]

    @property
    def path(self) -> Path:
        """What stands in the field; the form's suffix comes later."""
        return Path(self.place_field.text().strip()).expanduser()

    def choose(self, form: Form, place: str) -> None:
        """Choose a form, and type where the file goes."""
        self._forms.button(list(Form).index(form)).setChecked(True)
        self.place_field.set_text(place)

    def first_wrong(self) -> Field | None:
        """Say below a field what is wrong with it, and return that field; None when nothing is."""
        if not self.place_field.text().strip():
            self.place_field.set_error(self.tr("Type where the file goes, or choose a place."))
            return self.place_field
        if not self.passphrase_field.text():
            self.passphrase_field.set_error(self.tr("Type the passphrase that opens this vault."))
            return self.passphrase_field
        return None if self.form.is_plain else self.new_passphrase.first_wrong()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be changed while the file is made."""
        for button in self._forms.buttons():
            button.setEnabled(not busy)
        for field in (self.place_field, self.plain_text_warning, self.passphrase_field, self.new_passphrase):
            field.setEnabled(not busy)

    def forget(self) -> None:
        """Drop everything that was typed."""
        self._number += 1
        self._timer.stop()
        self.passphrase_field.clear()
        self.new_passphrase.forget()
        self.plain_text_warning.forget()
        self.place_field.set_text("")
        self._timer.stop()

    def _on_form_changed(self) -> None:
        self.plain_text_warning.forget()
        self._show_form()
        self._look(rename=True)
        self.changed.emit()

    def _show_form(self) -> None:
        plain = self.form.is_plain
        self.plain_text_warning.setVisible(plain)
        self.new_passphrase.setVisible(not plain)
        if plain:
            self.new_passphrase.forget()

    def _on_passphrase_changed(self) -> None:
        self.passphrase_field.clear_state()
        self.changed.emit()

    # The place

    def _on_place_changed(self) -> None:
        self.place_field.clear_state()
        self._number += 1
        self._timer.start()
        self.changed.emit()

    def _look(self, *, rename: bool = False) -> None:
        """Find out where the file will really go, and whether that is a good place."""
        typed, form = self.place_field.text(), self.form
        self._number += 1
        number = self._number
        if not typed.strip():
            return

        def done(found: Destination) -> None:
            if number == self._number:
                self._show_destination(found, rename=rename)

        def failed(error: VaultError) -> None:
            if number == self._number:
                self.place_field.set_error(text_of(error))

        tasks.run(lambda: destination(typed, form), owner=self, done=done, failed=failed)

    def _show_destination(self, found: Destination, *, rename: bool) -> None:
        if rename and str(found.path) != self.place_field.text():
            self.place_field.set_text(str(found.path))
            self._timer.stop()
        if found.doubts:
            self.place_field.set_warning(visible(translated("Export", joined(*found.doubts))))
        elif found.path != self.path:
            self.place_field.clear_state()
            self.place_field.set_help(self.tr("It will be called “{name}”.").format(name=visible(found.path.name)))
        else:
            self.place_field.clear_state()
            self.place_field.set_help(self.tr("Readable by you alone. A file that is there already stays as it is."))

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export"), str(self.path), options=QFileDialog.Option.DontConfirmOverwrite
        )
        if name:
            self.place_field.set_text(name)
