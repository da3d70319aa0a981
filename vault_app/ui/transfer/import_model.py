"""The rows of an import as a Qt model over its own snapshot: public facts alone, each with a tick."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from vault_app.core.import_preview import Action, ImportRow, Relation
from vault_app.ui.messages import clauses, visible
from vault_app.ui.transfer.import_chips import warnings_word
from vault_app.ui.transfer.import_words import outcome_words, relation_words

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ImportRole(IntEnum):
    """Item data roles of the list."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """ImportRow."""


class ImportModel(QAbstractListModel):
    """Shows every row, or those alone that want a look."""

    tick_asked = Signal(int, bool)
    """Number of a row, and whether it is to be imported."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ImportRow, ...] = ()
        self._shown: tuple[int, ...] | range = ()
        self._to_check_alone = False

    @property
    def rows(self) -> tuple[ImportRow, ...]:
        return self._rows

    def set_rows(self, rows: Sequence[ImportRow]) -> None:
        """Show *rows*; those of the same source are only changed in place, so that nothing scrolls away."""
        same = [each.number for each in rows] == [each.number for each in self._rows]
        if not same:
            self.beginResetModel()
        self._rows = tuple(rows)
        if same:
            if self.rowCount():
                self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
        else:
            self._shown = self._filtered()
            self.endResetModel()

    def show_to_check_alone(self, alone: bool) -> None:
        """Leave out the rows that are new and without a warning."""
        self.beginResetModel()
        self._to_check_alone = alone
        self._shown = self._filtered()
        self.endResetModel()

    @property
    def to_check(self) -> int:
        """How many rows want a look."""
        return sum(wants_a_look(each) for each in self._rows)

    def _filtered(self) -> tuple[int, ...] | range:
        if not self._to_check_alone:
            return range(len(self._rows))
        return tuple(place for place, row in enumerate(self._rows) if wants_a_look(row))

    def place_of(self, number: int) -> int:
        """Return the place of the row of that number among those that are shown; -1 when it is not."""
        return next((at for at, place in enumerate(self._shown) if self._rows[place].number == number), -1)

    def row_at(self, index: Index) -> ImportRow | None:
        """Return the row that an index leads to."""
        inside = index.isValid() and 0 <= index.row() < len(self._shown)
        return self._rows[self._shown[index.row()]] if inside else None

    def toggle(self, index: Index) -> None:
        """Ask for the other state of a tick."""
        row = self.row_at(index)
        if row is not None and can_be_imported(row):
            self.tick_asked.emit(row.number, row.action is Action.SKIP)

    # The model that Qt sees

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsUserCheckable if can_be_imported(row) else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ImportRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return visible(row.new_label or row.label)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if row.action is Action.SKIP else Qt.CheckState.Checked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        if row is None or role != Qt.ItemDataRole.CheckStateRole or not can_be_imported(row):
            return False
        self.tick_asked.emit(row.number, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _spoken(self, row: ImportRow) -> str:
        parts = [row.label, row.hint, row.account, *row.permissions, relation_words(row)[0], outcome_words(row)]
        if row.warnings:
            parts.append(warnings_word(len(row.warnings)))
        return clauses(*(visible(part) for part in parts if part))


def can_be_imported(row: ImportRow) -> bool:
    """Tell whether anything but leaving it out is possible."""
    return any(each is not Action.SKIP for each in row.allowed)


def wants_a_look(row: ImportRow) -> bool:
    """Tell whether a person should read more of a row than its name."""
    return bool(row.warnings or row.label_problem) or row.relation is not Relation.NEW
