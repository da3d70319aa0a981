"""Right after a key set was saved: verify it now, or later; the calls are named before anything is sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.messages import visible
from vault_app.ui.pages.call_list import CallList
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Prose


class VerifyOffer(Card):
    """Hidden until something is offered; both buttons end it."""

    verify_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title = Prose("", "body", "text1", 600)
        self.prose = Prose("", "small", "text2")
        self.call_list = CallList()
        self.call_list.setObjectName("offer_call_list")
        self.verify_button = Button(self.tr("Verify now"), ButtonKind.PRIMARY, "shield-check")
        self.verify_button.setObjectName("offer_verify_button")
        self.later_button = Button(self.tr("Later"), ButtonKind.QUIET)
        self.later_button.setObjectName("offer_later_button")
        words = QVBoxLayout()
        words.setSpacing(metrics.SPACE_4)
        for widget in (self.title, self.prose, self.call_list):
            words.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 8, 0, 4)
        buttons.setSpacing(metrics.SPACE_8)
        buttons.addWidget(self.verify_button)
        buttons.addWidget(self.later_button)
        buttons.addStretch(1)
        words.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 12, 13, 8)
        row.setSpacing(11)
        row.addWidget(IconLabel("shield-check", "text2", metrics.ICON), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.verify_button.clicked.connect(self._on_verify)
        self.later_button.clicked.connect(self.hide)
        self.hide()

    def offer(self, label: str, calls: Sequence[str]) -> None:
        """Offer to send *calls* with the key set called *label*."""
        self.title.setText(self.tr("“{name}” is saved. Verify it now?").format(name=visible(label)))
        count = len(calls)
        self.prose.setText(
            self.tr("Nothing was sent yet. %n calls that change nothing would show what it can really do:", "", count)
        )
        self.call_list.show_calls(calls)
        self.show()
        announce(self, self.title.text())

    def forget(self) -> None:
        """Drop the name."""
        self.hide()
        self.title.setText("")
        self.call_list.show_calls(())

    def _on_verify(self) -> None:
        self.hide()
        self.verify_clicked.emit()
