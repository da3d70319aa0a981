"""The small search above a code well."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.ui.theme import font
from vault_app.ui.widgets.field_frame import FieldEdit, FieldFrame
from vault_app.ui.widgets.label import Label


class Searchable(Protocol):
    """What can be searched: a well, a tree."""

    def search(self, wanted: str) -> int:
        """Mark what is found; return how many places there are, as far as that is known at once."""

    def find_next(self) -> int:
        """Go to the next place; return its number."""

    def find_previous(self) -> int:
        """Go to the place before; return its number."""


class _SearchEdit(FieldEdit):
    """An input that steps through the hits with Enter and Shift+Enter, and is emptied by Esc."""

    def __init__(self, well: Searchable) -> None:
        super().__init__()
        self.well = well

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            number = self.well.find_previous() if back else self.well.find_next()
            self.setProperty("hit", number)
            self.textChanged.emit("\n")
        else:
            super().keyPressEvent(event)


class CodeSearch(QWidget):
    """Searches *well* as one types, and says which of how many places is marked."""

    def __init__(self, well: Searchable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._well = well
        self._total = 0
        self.edit = _SearchEdit(well)
        self.edit.setFont(font("small"))
        self.edit.setPlaceholderText(self.tr("Search"))
        self.edit.setAccessibleName(self.tr("Search"))
        self.edit.setMinimumWidth(72)
        self.count = Label("", "small", "text3")
        self.count.setContentsMargins(0, 0, 6, 0)
        frame = FieldFrame(self.edit, "search", 28)
        frame.add_action(self.count)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(frame)
        self.edit.textChanged.connect(self._on_text_changed)

    def set_target(self, well: Searchable) -> None:
        """Search in *well* from now on."""
        if well is not self._well:
            self._well.search("")
            self._well = self.edit.well = well
            self._on_text_changed(self.edit.text())

    def set_total(self, total: int) -> None:
        """Say how many places there are, where that takes a while to find out."""
        self._total = total
        self._tell(1 if total else 0)

    def _on_text_changed(self, text: str) -> None:
        if text == "\n":
            self._tell(int(self.edit.property("hit") or 0))
            return
        self._total = self._well.search(text)
        self._tell(1 if self._total else 0)

    def _tell(self, number: int) -> None:
        if not self.edit.text():
            self.count.setText("")
        elif not self._total:
            self.count.setText(self.tr("none"))
        else:
            self.count.setText(self.tr("{number} of {total}").format(number=number, total=self._total))
        self.edit.setAccessibleDescription(self.count.text())
