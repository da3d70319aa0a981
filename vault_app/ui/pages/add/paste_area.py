"""A place to paste or drop a whole block of credentials; it hands the text on and keeps none of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vault_app.ui.theme import metrics, theme
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.painting import frame

_HEIGHT = 72


class PasteArea(QAbstractButton):
    """Takes Ctrl+V, a drop, or a press on itself or on *Paste all*; `pasted` carries the text, and nothing else does."""

    pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = False
        self._icon = IconLabel("key", "text2", metrics.ICON_VERDICT)
        self.title_label = Prose(self.tr("Paste all three at once"), "body", "text1", 600)
        self.said_label = Prose(self.tr("Labelled lines, JSON or .env: paste here, or drop it."), "small", "text2")
        self.paste_button = Button(self.tr("Paste all"), ButtonKind.SECONDARY)
        for name in ("title_label", "said_label", "paste_button"):
            getattr(self, name).setObjectName(name)
        words = QVBoxLayout()
        words.setSpacing(metrics.SPACE_2)
        words.addStretch(1)
        words.addWidget(self.title_label)
        words.addWidget(self.said_label)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(metrics.SPACE_12)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.paste_button)
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.title_label.text())
        self.setAccessibleDescription(self.said_label.text())
        self.clicked.connect(self.paste)
        self.paste_button.clicked.connect(self.paste)

    def paste(self) -> None:
        """Hand on what is on the clipboard."""
        self.pasted.emit(QGuiApplication.clipboard().text())

    def say(self, text: str, *, good: bool) -> None:
        """Say what became of the pasted text."""
        self.said_label.setText(text)
        self.said_label.set_tone("text2" if good else "warn_text")
        self._icon.set_icon("check" if good else "warning", "ok_text" if good else "warn_text")
        self.setAccessibleDescription(text)
        announce(self, text)

    def forget(self) -> None:
        """Say again what can be pasted here."""
        self.said_label.setText(self.tr("Labelled lines, JSON or .env: paste here, or drop it."))
        self.said_label.set_tone("text2")
        self._icon.set_icon("key", "text2")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasText():
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: object) -> None:
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        self.update()
        event.acceptProposedAction()
        self.pasted.emit(event.mimeData().text())

    def focusInEvent(self, _event: object) -> None:
        self.update()

    def focusOutEvent(self, _event: object) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        ringed = self.hasFocus()
        line = color("focus" if ringed or self._over else "edge")
        ground = color("selected" if self._over else "surface")
        width = 2 if ringed else 1
        frame(painter, QRectF(self.rect()), metrics.RADIUS_CARD, ground, line, width=width, dashed=not ringed)
