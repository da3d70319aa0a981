"""A place to paste or drop a whole block of credentials; it hands the text on and keeps none of it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.drop_ground import DropGround
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Prose


class PasteArea(QAbstractButton):
    """Takes Ctrl+V, a drop, or a press on itself or on *Paste all*; `pasted` carries the text, and nothing else does."""

    pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("key", "text2", metrics.ICON_VERDICT)
        self.title_label = Prose(self.tr("Paste all three at once"), "body", "text1", 600)
        self.said_label = Prose(self.tr("Labelled lines, JSON or .env: paste here, or drop it."), "small", "text2")
        self.paste_button = Button(self.tr("Paste all"), ButtonKind.SECONDARY)
        for name in ("title_label", "said_label", "paste_button"):
            getattr(self, name).setObjectName(name)
        self._ground = DropGround(self, _text_of, self.pasted.emit)
        self._ground.lay_out(self._icon, self.title_label, self.said_label, self.paste_button)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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

    def focusInEvent(self, _event: object) -> None:
        self.update()

    def focusOutEvent(self, _event: object) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._ground.paint(ringed=self.hasFocus())


def _text_of(data: QMimeData) -> str | None:
    return data.text() if data.hasText() else None
