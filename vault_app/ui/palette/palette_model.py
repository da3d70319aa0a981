"""The entries that the palette shows, as rows of a list with a head above each group."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vault_app.ui.messages import clauses
from vault_app.ui.palette.choice import Group
from vault_app.ui.palette.entry import Entry, kind_words

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class PaletteRole(IntEnum):
    """Item data roles of the list."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    """Entry, or None for a head."""


class PaletteModel(QAbstractListModel):
    """An adapter over groups of entries."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | Entry] = []

    def set_groups(self, groups: Sequence[Group]) -> None:
        """Show other entries."""
        rows: list[str | Entry] = []
        for group in groups:
            rows.append(kind_words(group.kind) if group.kind is not None else self.tr("Chosen lately"))
            rows += group.entries
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def next_choice(self, row: int, step: int) -> int:
        """Return the next row that can be chosen, going round; -1 when there is none."""
        count = len(self._rows)
        for offset in range(1, count + 1):
            at = (row + step * offset) % count
            each = self._rows[at]
            if isinstance(each, Entry) and each.enabled:
                return at
        return -1

    def entry(self, row: int) -> Entry | None:
        """Return the entry of a row; None for a head, or outside."""
        each = self._rows[row] if 0 <= row < len(self._rows) else None
        return each if isinstance(each, Entry) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == PaletteRole.ENTRY:
            return row if isinstance(row, Entry) else None
        if isinstance(row, str):
            return row if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return self.spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def spoken(self, entry: Entry) -> str:
        """Return what a screen reader says of an entry: all that is seen of it."""
        parts = [entry.title, entry.place, entry.chip.text if entry.chip is not None else "", entry.keys]
        if not entry.enabled:
            parts.append(self.tr("not possible now"))
        return clauses(*(part for part in parts if part))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        entry = self.entry(index.row())
        if entry is None or not entry.enabled:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
