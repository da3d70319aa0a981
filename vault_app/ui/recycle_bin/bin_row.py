"""One thing in the recycle bin: what it is, when it was deleted, and the buttons that restore or erase it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.services.changes import Change
from vault_app.ui.messages import closed_up
from vault_app.ui.moments import when
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.icon_label import IconLabel


@dataclass(frozen=True, slots=True)
class BinItem:
    """One thing in the bin.

    Attributes:
        erase: The change that removes it for good; None for accounts, whose key sets are erased one by one.
    """

    id: str
    icon_name: str
    name: str
    facts: str
    at: datetime
    # Changes are functions, so no two are equal: compared, every row would be made anew at each look.
    restore: Change = field(compare=False)
    erase: Change | None = field(compare=False)


class BinRow(QWidget):
    """Its buttons are named after it, so that they can be told apart."""

    restore_clicked = Signal()
    erase_clicked = Signal()

    def __init__(self, item: BinItem, now: datetime) -> None:
        super().__init__()
        self.item = item
        self._facts_label = ElidedLabel("", "small", "text2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(item.name, "body", "text1", 600))
        words.addWidget(self._facts_label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.setSpacing(metrics.SPACE_12)
        layout.addWidget(IconLabel(item.icon_name, "text2", 18))
        layout.addLayout(words, 1)
        restore = Button(self.tr("Restore"), ButtonKind.SECONDARY, height=metrics.BUTTON_HEIGHT_FIELD)
        restore.setObjectName(f"restore_{item.name}")
        restore.setAccessibleDescription(item.name)
        restore.clicked.connect(self.restore_clicked)
        layout.addWidget(restore)
        if item.erase is not None:
            erase = Button(self.tr("Erase…"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
            erase.setObjectName(f"erase_{item.name}")
            erase.setAccessibleDescription(item.name)
            erase.clicked.connect(self.erase_clicked)
            layout.addWidget(erase)
        self.show_age(now)

    def show_age(self, now: datetime) -> None:
        """Say how long ago it was deleted."""
        deleted = closed_up(self.tr("deleted {when}").format(when=when(self.item.at, now)))
        self._facts_label.setText(f"{self.item.facts} · {deleted}")
