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
        self._mark = IconLabel("", "warn_text", 16)
        self._mark.hide()
        self._word = Label("", "small", "text2")
        self._word.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.title)
        self._row.addWidget(self.aside, 1000)
        self._row.addStretch(1)
        self._row.addWidget(self._mark)
        self._row.addWidget(self._word)
        self.aside.setVisible(bool(aside))

    def add_action(self, widget: QWidget) -> None:
        """Put *widget* at the right end."""
        self._row.addWidget(widget)

    def set_aside(self, text: str) -> None:
        self.aside.setText(text)
        self.aside.setVisible(bool(text))

    def set_word(self, text: str, *, warn: bool = False) -> None:
        """Say *text* at the right, such as "3 addresses"; *warn* adds the icon and the colour of a warning."""
        self._word.setText(text)
        self._word.set_tone("warn_text" if warn else "text2")
        self._word.setVisible(bool(text))
        self._mark.set_icon("warning" if warn else "")
        self._mark.setVisible(warn and bool(text))
