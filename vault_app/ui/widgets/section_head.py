"""The head of a section: its name, a word about it, and at the right what belongs to the whole section."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Label


class SectionHead(QWidget):
    """Name in section type, optional aside in small; `add_action` puts widgets at the right."""

    def __init__(self, text: str, aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(text, "section")
        self.aside = ElidedLabel(aside, "small", "text2")
        self._word: tuple[IconLabel, Label] | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.title)
        self._row.addWidget(self.aside, 1000)
        self._row.addStretch(1)
        self._word_at = self._row.count()
        self.aside.setVisible(bool(aside))

    def add_action(self, widget: QWidget) -> None:
        """Put *widget* at the right end."""
        self._row.addWidget(widget)

    def set_aside(self, text: str) -> None:
        self.aside.setText(text)
        self.aside.setVisible(bool(text))

    def set_word(self, text: str, *, warn: bool = False) -> None:
        """Say *text* at the right, such as "3 addresses"; *warn* adds the icon and the colour of a warning."""
        if self._word is None:
            if not text:
                return
            self._word = IconLabel("", "warn_text", 16, self), Label("", "small", "text2", parent=self)
            for at, widget in enumerate(self._word, start=self._word_at):
                self._row.insertWidget(at, widget)
        mark, word = self._word
        word.setText(text)
        word.set_tone("warn_text" if warn else "text2")
        word.setVisible(bool(text))
        mark.set_icon("warning" if warn else "")
        mark.setVisible(warn and bool(text))
