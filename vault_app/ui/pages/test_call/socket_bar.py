"""The bar above a socket: where the login would go, and the button that sends it or closes the conversation."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.request import Effect
from vault_app.ui.pages.endpoint_words import EFFECT_LOOKS, effect_word
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.chip import Chip
from vault_app.ui.widgets.elided_label import ElidedLabel

_LEAST_HEIGHT = 62


class SocketBar(Card):
    """Like the bar of a call: chip, title and effect, host and path; *Test login*, which is *Close* while it is open.

    Args:
        choice: Which socket it is; stands beside the button.
    """

    login_clicked = Signal()
    close_clicked = Signal()

    def __init__(self, choice: QWidget) -> None:
        super().__init__()
        self.target_label = ElidedLabel("", "mono_small", "text2")
        self.facts_label = ElidedLabel(self.tr("signed · asks for your orders and balances"), "caption", "text3")
        self.login_button = Button(self.tr("Test login"), ButtonKind.PRIMARY, "bolt", metrics.BUTTON_HEIGHT_MAIN)
        self.close_button = Button(self.tr("Close"), ButtonKind.SECONDARY, "x", metrics.BUTTON_HEIGHT_MAIN)
        for name in ("target_label", "login_button", "close_button"):
            getattr(self, name).setObjectName(f"socket_{name}")
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_8)
        head.addWidget(ElidedLabel(self.tr("Private socket"), "body", "text1", 600))
        kind, icon_name = EFFECT_LOOKS[Effect.READ]
        head.addWidget(Chip(effect_word(Effect.READ), kind, icon_name))
        head.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(metrics.SPACE_4)
        words.addLayout(head)
        words.addWidget(self.target_label)
        words.addWidget(self.facts_label)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 11, 10)
        row.setSpacing(metrics.SPACE_12)
        row.addWidget(Chip("WS", "accent"))
        row.addLayout(words, 1)
        row.addWidget(choice)
        row.addWidget(self.login_button)
        row.addWidget(self.close_button)
        self.login_button.clicked.connect(self.login_clicked)
        self.close_button.clicked.connect(self.close_clicked)
        self.set_live(live=False)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, _LEAST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, _LEAST_HEIGHT))

    def show_target(self, target: str) -> None:
        """Say where the login goes."""
        self.target_label.setText(target)

    def set_live(self, *, live: bool) -> None:
        """Offer to close instead of to log in; the focus goes along."""
        going, coming = (self.login_button, self.close_button) if live else (self.close_button, self.login_button)
        coming.show()
        if going.hasFocus():
            coming.setFocus()
        going.hide()
