"""What is said when an import is saved, and what becomes of the file that it came from."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.errors import VaultError
from vault_app.core.import_preview import ImportCounts
from vault_app.ui.messages import text_of, visible
from vault_app.ui.theme import metrics
from vault_app.ui.transfer.import_words import counts_sentence
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.notice import Notice


class ImportDone(QWidget):
    """The last stage of the dialog."""

    delete_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head_label = Prose("", "section", "text1")
        self.source_label = Prose("", "mono", "text1")
        self.delete_button = Button(self.tr("Delete the file"), ButtonKind.SECONDARY, "trash")
        self.source_notice = Notice("warn", "")
        for name in ("head_label", "source_label", "delete_button", "source_notice"):
            getattr(self, name).setObjectName(name)
        self.source_notice.add_button(self.delete_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, metrics.SPACE_8, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(IconLabel("proven", "ok_text", metrics.ICON_EMPTY))
        for widget in (self.head_label, self.source_label, self.source_notice):
            column.addWidget(widget)
        column.addStretch(1)
        self.delete_button.clicked.connect(self.delete_asked)
        self.forget()

    def show_counts(self, counts: ImportCounts, removable: Path | None) -> None:
        """Say what was saved, and offer to delete the file if that is possible."""
        self.head_label.setText(self.tr("Saved: {counts}.").format(counts=counts_sentence(counts, 0)))
        announce(self, self.head_label.text())
        self.source_label.setText(visible(str(removable)) if removable is not None else "")
        self.source_label.setVisible(removable is not None)
        if removable is None:
            return
        self.source_notice.set_notice(
            "warn",
            self.tr("The file still holds these keys"),
            self.tr(
                "Move it to a safe place yourself, or delete it here. Deletion is not erasure: it may stay on the disk, in backups and in synced folders."
            ),
        )
        self.delete_button.show()
        self.source_notice.show()

    def set_busy(self, busy: bool) -> None:
        """Show that the file is being deleted."""
        self.delete_button.set_busy(busy)

    def show_deleted(self) -> None:
        """Say that the file is gone."""
        self.set_busy(False)
        self.delete_button.hide()
        self.source_notice.set_notice(
            "ok",
            self.tr("The file is deleted"),
            self.tr("Deletion is not erasure: it may stay on the disk, in backups and in synced folders."),
        )

    def show_not_deleted(self, error: VaultError) -> None:
        """Say why the file is still there."""
        self.set_busy(False)
        self.source_notice.set_notice("bad", self.tr("The file still holds these keys"), text_of(error))

    def forget(self) -> None:
        """Say nothing."""
        self.head_label.setText("")
        self.source_label.setText("")
        self.source_notice.hide()
        self.source_notice.set_notice("warn", "")
