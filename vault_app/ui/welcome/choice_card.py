"""One of the three ways to begin: icon, head, prose, and a button at the foot."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Prose

WIDTH = 262
_HEIGHT, _LOW_HEIGHT = 226, 190


class ChoiceCard(Card):
    """A card of 262 × 226 pixels, lower where the window is low; its button says the act."""

    def __init__(
        self, icon_name: str, head: str, prose: str, act: str, kind: ButtonKind, parent: QWidget | None = None
    ) -> None:
        super().__init__(radius=metrics.RADIUS_WELCOME, parent=parent)
        self.button = Button(act, kind, height=metrics.BUTTON_HEIGHT_MAIN)
        self.button.setAccessibleDescription(prose)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(0)
        column.addWidget(IconLabel(icon_name, "mark", metrics.ICON_CARD))
        column.addSpacing(metrics.SPACE_12)
        column.addWidget(Prose(head, "section", "text1"))
        column.addSpacing(metrics.SPACE_4)
        column.addWidget(Prose(prose, "small", "text2"))
        column.addStretch(1)
        column.addSpacing(metrics.SPACE_12)
        column.addWidget(self.button)
        self.setFixedWidth(WIDTH)
        self.set_low(False)

    def set_low(self, low: bool) -> None:
        """Be 190 pixels high instead of 226, or more where the words need it."""
        self.setMinimumHeight(_LOW_HEIGHT if low else _HEIGHT)
