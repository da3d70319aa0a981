"""A row of a settings form: words at the left, what is chosen at the right, help below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QGridLayout, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.theme.fonts import text_scale
from vault_app.ui.widgets.label import Label, Prose

_LABEL_WIDTH = 176
_BOX_WIDTH = 148


class Form(QWidget):
    """Rows one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: dict[QObject, Label] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(metrics.SPACE_16)
        self._grid.setVerticalSpacing(metrics.SPACE_4)
        self._grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)

    def add_row(self, word: str, control: QWidget, help_text: str = "") -> None:
        """Add a control; its accessible name is *word*."""
        row = self._grid.rowCount()
        label = Label(word, "body", "text1")
        label.setBuddy(control)
        label.setEnabled(control.isEnabled())
        control.installEventFilter(self)
        if isinstance(control, QAbstractSpinBox | QComboBox):
            control.setMinimumWidth(round(_BOX_WIDTH * text_scale()))  # those of one form end below each other
        self._words[control] = label
        control.setAccessibleName(word)
        control.setAccessibleDescription(help_text)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(control, row, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if help_text:
            self._grid.addWidget(Prose(help_text, "small", "text3"), row + 1, 0, 1, 2)
        self._grid.setRowMinimumHeight(row + 2, metrics.SPACE_8)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Dim the word of what cannot be changed."""
        if event.type() == QEvent.Type.EnabledChange and watched in self._words and isinstance(watched, QWidget):
            self._words[watched].setEnabled(watched.isEnabled())
        return False

    def add_prose(self, text: str) -> None:
        """Add a paragraph across the whole form."""
        self._grid.addWidget(Prose(text, "small", "text2"), self._grid.rowCount(), 0, 1, 2)

    def add_below(self, widget: QWidget) -> None:
        """Add a widget across the whole form."""
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)
