"""The catalogue as rows of a list: a head for each group, then its endpoints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vault_app.exchanges.catalogue import Endpoint
from vault_app.ui.messages import listed
from vault_app.ui.pages.endpoint_words import effect_word, group_word, title_of_endpoint

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class EndpointRole(IntEnum):
    """Item data roles of the list."""

    ENDPOINT = Qt.ItemDataRole.UserRole + 1
    """Endpoint, or None for a head."""
    ABOVE = Qt.ItemDataRole.UserRole + 2
    """bool: needs a permission that is not declared."""


@dataclass(frozen=True, slots=True)
class EndpointRow:
    """A head, when there is no endpoint, or an endpoint."""

    head: str
    endpoint: Endpoint | None = None
    above: bool = False


def grouped(endpoints: Sequence[Endpoint], above: frozenset[str], *, with_heads: bool) -> tuple[EndpointRow, ...]:
    """Return the rows of *endpoints* in order; *above* are the ids of those beyond the declared permissions."""
    rows: list[EndpointRow] = []
    group = ""
    for endpoint in endpoints:
        if with_heads and endpoint.group != group:
            group = endpoint.group
            rows.append(EndpointRow(group_word(group)))
        rows.append(EndpointRow(group_word(endpoint.group), endpoint, endpoint.id in above))
    return tuple(rows)


class EndpointModel(QAbstractListModel):
    """An adapter over a tuple of rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[EndpointRow, ...] = ()

    def set_rows(self, rows: tuple[EndpointRow, ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, endpoint_id: str) -> int:
        """Return the row of that endpoint, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.endpoint and row.endpoint.id == endpoint_id), -1)

    def first_endpoint(self) -> int:
        """Return the first row that can be chosen, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.endpoint), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == EndpointRole.ENDPOINT:
            return row.endpoint
        if role == EndpointRole.ABOVE:
            return row.above
        if row.endpoint is None:
            return row.head if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of_endpoint(row.endpoint)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            call = f"{row.endpoint.method} {row.endpoint.path}"
            return listed(title_of_endpoint(row.endpoint), call, effect_word(row.endpoint.effect))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].endpoint is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
