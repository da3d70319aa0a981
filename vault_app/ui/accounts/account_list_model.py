"""The accounts as a Qt model over its own snapshot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vault_app.ui.row_changes import tell_changed
from vault_app.ui.widgets.rows import RowRole
from vault_app.ui.widgets.slots import SlotState

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class AccountRow:
    """The public facts of one account.

    Attributes:
        environment: Title of where its requests go.
        slots: As many as the exchange allows.
        attention: "bad", "warn", or empty.
    """

    id: str
    name: str
    environment: str
    slots: tuple[SlotState, ...]
    attention: str = ""


class AccountListModel(QAbstractListModel):
    """Accounts in the order of the vault, under the roles of `RowRole`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[AccountRow, ...] = ()

    @property
    def rows(self) -> tuple[AccountRow, ...]:
        return self._rows

    def row_of(self, account_id: str) -> int:
        """Return the place of an account; -1 when it is not in the list."""
        return next((place for place, row in enumerate(self._rows) if row.id == account_id), -1)

    def set_rows(self, rows: Sequence[AccountRow]) -> None:
        """Show *rows*; the list is short, so anything but a change in place is told as a new list."""
        new = tuple(rows)
        if [row.id for row in new] != [row.id for row in self._rows]:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        old, self._rows = self._rows, new
        pairs = enumerate(zip(old, new, strict=True))
        tell_changed(self, [place for place, (before, after) in pairs if before is not after and before != after])

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, RowRole.NAME):
            return row.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            used = sum(state is not SlotState.FREE for state in row.slots)
            return self.tr("{name}, {environment}, {used} of {all} slots used").format(
                name=row.name, environment=row.environment, used=used, all=len(row.slots)
            )
        return (
            {
                RowRole.SUBTITLE: row.environment,
                RowRole.SLOTS: row.slots,
                RowRole.ATTENTION: row.attention,
            }.get(RowRole(role))
            if role in _ROLES
            else None
        )


_ROLES = {RowRole.SUBTITLE, RowRole.SLOTS, RowRole.ATTENTION}
