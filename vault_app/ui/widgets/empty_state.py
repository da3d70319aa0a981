"""A place where nothing is yet: what will be here, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Prose


class EmptyState(QWidget):
    """Icon, head, one sentence, and one button; it stands in the middle of the room that it gets.

    Attributes:
        FILLS: Stretch for a layout that ends with a stretch of 1: it leaves nothing to that one.
    """

    FILLS = 1000

    def __init__(
        self,
        icon_name: str,
        head: str,
        sentence: str = "",
        button: QPushButton | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.head = Prose(head, "section", "text1")
        self.sentence = Prose(sentence, "body", "text2")
        centre = Qt.AlignmentFlag.AlignHCenter
        for text in (self.head, self.sentence):
            text.setAlignment(centre)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(metrics.SPACE_8)
        column.addStretch(1)
        self.icon = IconLabel(icon_name, "text3", metrics.ICON_EMPTY)
        column.addWidget(self.icon, 0, centre)
        column.addWidget(self.head)
        column.addWidget(self.sentence)
        self.sentence.setVisible(bool(sentence))
        if button is not None:
            column.addWidget(button, 0, centre)
        column.addStretch(1)

    def set_words(self, head: str, sentence: str = "") -> None:
        """Change head and sentence."""
        self.head.setText(head)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
