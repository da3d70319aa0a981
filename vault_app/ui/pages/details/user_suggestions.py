"""Offers while one types the programs and places that other key sets name, one after each comma."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

_SHOWN = 8
Names = Callable[[], Sequence[str]]


class UserSuggestions(QCompleter):
    """Completes the last name of a list with commas; what is in the list already is not offered.

    Args:
        edit: Holds the list.
        names: Called when the focus comes in: the vault may hold thousands of key sets, and most visits type nothing.
    """

    def __init__(self, edit: QLineEdit, names: Names) -> None:
        super().__init__(edit)
        self._edit = edit
        self._read = names
        self._names: tuple[str, ...] = ()
        self._model = QStringListModel(self)
        self.setModel(self._model)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_SHOWN)
        popup = self.popup()
        assert popup is not None
        popup.setProperty("kind", "offers")
        edit.setCompleter(self)
        edit.installEventFilter(self)
        edit.textEdited.connect(self._leave_out_listed)

    def splitPath(self, path: str) -> list[str]:
        """Return what is looked for: the text behind the last comma."""
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: object) -> str:
        """Return the whole list with the chosen name as its last."""
        before, comma, _ = self._edit.text().rpartition(",")
        chosen = str(super().pathFromIndex(index))  # type: ignore[arg-type]  # Qt hands over an index
        return f"{before}{comma} {chosen}" if comma else chosen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._edit and event.type() == QEvent.Type.FocusIn:
            self._names = tuple(self._read())
            self._leave_out_listed()
        return super().eventFilter(watched, event)

    def forget(self) -> None:
        """Drop every name."""
        self._names = ()
        self._model.setStringList([])

    def _leave_out_listed(self) -> None:
        listed = {each.strip().casefold() for each in self._edit.text().split(",")[:-1]}
        self._model.setStringList([each for each in self._names if each.casefold() not in listed])
