"""The backups that are offered when a vault file cannot be opened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.backup_words import backup_words
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Label

if TYPE_CHECKING:
    from vault_app.services.backups import Backup

SHOWN = 3


class BackupList(QWidget):
    """The newest three, each with a button; the damaged file is left as it is."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card()
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(Label(self.tr("Backups"), "small", "text2", 600))
        column.addWidget(self._card)
        self.hide()

    def set_backups(self, backups: Sequence[Backup], now: datetime) -> None:
        """Show the newest ones, or hide when there is none."""
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        newest = backups[:SHOWN]
        words = backup_words(newest, now)
        for number, backup in enumerate(newest):
            if number:
                self._rows.addWidget(Hairline())
            self._rows.addWidget(self._row(number, backup, words[number]))
        self.setVisible(bool(backups))

    def _row(self, number: int, backup: Backup, words: str) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(12, 6, 6, 6)
        layout.addWidget(Label(words, "body"), 1)
        button = Button(self.tr("Open a copy"), ButtonKind.SECONDARY, height=metrics.BUTTON_HEIGHT_FIELD)
        button.setObjectName(f"backup_button_{number}")
        button.setAccessibleDescription(words)
        button.clicked.connect(lambda: self.chosen.emit(backup))
        layout.addWidget(button)
        return row
