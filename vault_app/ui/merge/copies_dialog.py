"""The dialog that asks which copy is to be brought in: one that lies beside the vault, or a file anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.services.paths import VAULT_SUFFIX
from vault_app.ui.merge.conflict_words import moment_words
from vault_app.ui.messages import visible
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.dialog import WIDE, Dialog
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Prose

if TYPE_CHECKING:
    from vault_app.services.merging import ConflictCopy

_MOST_ROWS = 6  # so that the dialog fits the smallest window; the newest are the likely ones


class CopiesDialog(Dialog):
    """Newest first; `copy_chosen` tells after the dialog has gone."""

    copy_chosen = Signal(object)
    """The Path of the other file."""

    def __init__(self, parent: QWidget, folder: Path, copies: Sequence[ConflictCopy]) -> None:
        super().__init__(parent, "", "", WIDE)
        self._folder = folder
        self._choice: Path | None = None
        title = self.tr("Bring copies together")
        self.title.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.prose.setText(
            self.tr(
                "Another state of this vault, from a sync service or another computer, is compared with it field by field."
            )
        )
        self.prose.show()
        self.none_label = Prose(self.tr("No other copy of this vault lies beside it."), "body", "text1")
        self.more_label = Prose("", "small", "text2")
        left = len(copies) - _MOST_ROWS
        words = self.tr("{count} older copies lie there, too; choose them as a file.")
        self.more_label.setText(words.format(count=left))
        card = Card()
        rows = QVBoxLayout(card)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        for number, copy in enumerate(copies[:_MOST_ROWS]):
            if number:
                rows.addWidget(Hairline())
            rows.addWidget(self._row(number, copy))
        self.choose_file_button = Button(self.tr("Choose a file…"), ButtonKind.QUIET, "folder")
        for name in ("none_label", "more_label", "choose_file_button"):
            getattr(self, name).setObjectName(name)
        for widget in (card, self.none_label, self.more_label):
            self.content.addWidget(widget)
        card.setVisible(bool(copies))
        self.none_label.setVisible(not copies)
        self.more_label.setVisible(left > 0)
        self._buttons.insertWidget(0, self.choose_file_button)
        self.choose_file_button.clicked.connect(self._choose_file)
        self.accepted.connect(self._tell)

    def begin(self) -> None:
        """Show the dialog, with the focus on the newest copy."""
        self.open()
        first = self.findChild(Button, "choose_copy_button_0") or self.choose_file_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, number: int, copy: ConflictCopy) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(metrics.SPACE_12)
        name = visible(copy.path.name)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(name, "body", "text1", 600, mode=Qt.TextElideMode.ElideMiddle))
        about = self.tr("saved {when}, generation {generation}")
        facts = about.format(when=moment_words(copy.saved_at), generation=copy.generation)
        words.addWidget(ElidedLabel(facts, "small", "text2"))
        layout.addLayout(words, 1)
        button = Button(self.tr("Bring together…"), ButtonKind.SECONDARY, height=metrics.BUTTON_HEIGHT_FIELD)
        button.setObjectName(f"choose_copy_button_{number}")
        button.setAccessibleDescription(f"{name}, {facts}")
        button.clicked.connect(lambda: self._choose(copy.path))
        layout.addWidget(button)
        return row

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the other copy"), str(self._folder))
        dialog.setObjectName("choose_copy_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        vaults = self.tr("Vaults") + f" (*{VAULT_SUFFIX}*)"
        dialog.setNameFilters([vaults, self.tr("All files") + " (*)"])
        dialog.fileSelected.connect(lambda name: self._choose(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose(self, path: Path) -> None:
        self._choice = path
        self.accept()

    def _tell(self) -> None:
        if self._choice is not None:
            self.copy_chosen.emit(self._choice)
