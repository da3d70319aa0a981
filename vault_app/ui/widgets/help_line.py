"""The line below a field: its help, or what is wrong, right, or risky about what was typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.ui.theme import font
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.painting import line_pitch

_STATES = {"error": ("refused", "bad_text"), "warning": ("warning", "warn_text"), "success": ("proven", "ok_text")}


class HelpLine(QWidget):
    """Help in small grey, replaced by icon and sentence; keeps the height of one line even when it is empty."""

    def __init__(self, help_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._help = help_text
        self._icon = IconLabel("", "text3", 14)
        self._icon.hide()
        self._text = Prose(help_text, "small", "text3")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self._icon.setFixedHeight(round(line_pitch(font("small"))))
        self.keep_lines(1)

    def keep_lines(self, count: int) -> None:
        """Keep the height of so many lines, so that a message of that length moves nothing."""
        self.setMinimumHeight(count * round(line_pitch(font("small"))))

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def set_help(self, text: str) -> None:
        """Change the help that is shown while there is nothing else to say."""
        if self._text.text() == self._help:
            self._text.setText(text)
        self._help = text

    def say(self, state: str, text: str) -> None:
        """Say *text* as "error", "warning" or "success"; an empty state brings the help back."""
        icon_name, tone = _STATES.get(state, ("", "text3"))
        self._text.setText(text if state else self._help)
        self._text.set_tone(tone)
        self._icon.set_icon(icon_name, tone)
        self._icon.setVisible(bool(icon_name))
