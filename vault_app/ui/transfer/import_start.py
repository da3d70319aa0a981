"""Where an import begins: a file is chosen or dropped, text is pasted, a vault's passphrase is asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.transfer.source_area import SourceArea
from vault_app.ui.widgets.key_file_field import KeyFileField
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.progress import Progress
from vault_app.ui.widgets.secret_entry import SecretEntry


class ImportStart(QWidget):
    """The first stage of the dialog."""

    file_chosen = Signal(object)
    text_pasted = Signal(str)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.source_area = SourceArea()
        self.passphrase_field = SecretEntry(self.tr("Passphrase of that vault"))
        self.progress = Progress()
        self.doing_label = Prose("", "small", "text2")
        self.notice = Notice("bad", "")
        for name in ("source_area", "progress", "doing_label"):
            getattr(self, name).setObjectName(name)
        self.key_file_field = KeyFileField(
            self.tr("Key file of that vault"), self.tr("Leave it empty when a passphrase alone opens it.")
        )
        self.passphrase_field.setObjectName("source_passphrase_field")
        self.key_file_field.setObjectName("source_key_file_field")
        self.notice.setObjectName("import_notice")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        prose = self.tr("First you see what is in it. Nothing is saved before you press Save.")
        column.addWidget(Prose(prose, "body", "text2"))
        asked = (self.passphrase_field, self.key_file_field)
        column.addWidget(self.source_area, 1)  # the room that what is asked or said will need is room to drop a file
        for widget in (*asked, self.progress, self.doing_label, self.notice):
            column.addWidget(widget)
        for widget in (*asked, self.progress, self.doing_label, self.notice):
            widget.hide()
        self.source_area.dropped.connect(self.file_chosen)
        self.source_area.choose_button.clicked.connect(self._on_choose)
        self.source_area.paste_button.clicked.connect(self.paste)
        self.passphrase_field.text_changed.connect(lambda _text: self.passphrase_field.clear_state())

    def paste(self) -> None:
        """Hand on what is on the clipboard."""
        self.text_pasted.emit(QGuiApplication.clipboard().text())

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import"), str(self._folder))
        if name:
            self.file_chosen.emit(Path(name))

    def show_source(self, path: Path | None) -> None:
        """Name what is read now."""
        self.source_area.show_path(path)
        self.notice.hide()
        self.passphrase_field.hide()
        self.passphrase_field.clear()
        self.key_file_field.hide()
        self.key_file_field.set_path(None)

    def ask_passphrase(self, *, key_file: bool | None = None) -> None:
        """Ask for the passphrase of the chosen vault, and for its key file when it has one; None: as before."""
        self.passphrase_field.show()
        if key_file is not None:
            self.key_file_field.setVisible(key_file)
        self.passphrase_field.setFocus()

    def set_busy(self, doing: str) -> None:
        """Say what is being done; an empty text: nothing."""
        busy = bool(doing)
        self.progress.setVisible(busy)
        self.doing_label.setVisible(busy)
        self.doing_label.setText(doing)
        self.source_area.setEnabled(not busy)
        self.passphrase_field.setEnabled(not busy)
        self.key_file_field.setEnabled(not busy)
        if busy:
            self.notice.hide()

    def ask_to_paste_again(self) -> None:
        """Say that what was pasted did not outlast the lock."""
        self.notice.set_notice(
            "info",
            self.tr("What was pasted is not kept over a lock"),
            self.tr("Paste it again; your choices are put back when it is read."),
        )
        self.notice.show()
        self.source_area.paste_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failure(self, title: str, cure: str) -> None:
        """Say why it cannot be read."""
        self.notice.set_notice("bad", title, cure)
        self.notice.show()

    def forget(self) -> None:
        """Drop what was chosen and typed."""
        self.passphrase_field.clear()
        self.key_file_field.set_path(None)
        self.source_area.show_path(None)
