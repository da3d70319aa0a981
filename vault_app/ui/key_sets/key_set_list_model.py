"""The list of key sets as a Qt model over its own snapshot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import is_
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vault_app.core.key_set import Status
from vault_app.services.clock import Clock
from vault_app.ui.key_sets.key_set_rows import KeySetRow, mismatch_words
from vault_app.ui.messages import clauses
from vault_app.ui.moments import age, ago
from vault_app.ui.row_changes import tell_changed
from vault_app.ui.slot_words import status_word
from vault_app.ui.widgets.rows import RowRole
from vault_app.ui.widgets.verdicts import verdict_word

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class KeySetListModel(QAbstractListModel):
    """Public facts alone, under the roles of `RowRole`."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rows: tuple[KeySetRow, ...] = ()
        self._with_account = False

    @property
    def rows(self) -> tuple[KeySetRow, ...]:
        return self._rows

    def row_of(self, key_set_id: str) -> int:
        """Return the place of a key set; -1 when it is not in the list."""
        return next((place for place, row in enumerate(self._rows) if row.id == key_set_id), -1)

    def set_rows(self, rows: Sequence[KeySetRow], *, with_account: bool) -> None:
        """Show *rows*, telling views as little as will do.

        Args:
            rows: The new snapshot.
            with_account: Name the account in each row.
        """
        new = tuple(rows)
        old = self._rows
        if with_account == self._with_account:
            if len(new) == len(old) and all(map(is_, new, old)):
                return
            if [row.id for row in old] == [row.id for row in new]:
                self._replace(new)
                return
            if self._insert_one(old, new) or self._remove_one(old, new):
                return
        self.beginResetModel()
        self._rows = new
        self._with_account = with_account
        self.endResetModel()

    def _replace(self, new: tuple[KeySetRow, ...]) -> None:
        old, self._rows = self._rows, new
        pairs = enumerate(zip(old, new, strict=True))
        tell_changed(self, [place for place, (before, after) in pairs if before is not after])

    def _insert_one(self, old: tuple[KeySetRow, ...], new: tuple[KeySetRow, ...]) -> bool:
        if len(new) != len(old) + 1:
            return False
        place = next((at for at, row in enumerate(old) if row.id != new[at].id), len(old))
        if [row.id for row in new[place + 1 :]] != [row.id for row in old[place:]]:
            return False
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows = (*old[:place], new[place], *old[place:])
        self.endInsertRows()
        self._replace(new)
        return True

    def _remove_one(self, old: tuple[KeySetRow, ...], new: tuple[KeySetRow, ...]) -> bool:
        if len(new) != len(old) - 1:
            return False
        place = next((at for at, row in enumerate(new) if row.id != old[at].id), len(new))
        if [row.id for row in old[place + 1 :]] != [row.id for row in new[place:]]:
            return False
        self.beginRemoveRows(QModelIndex(), place, place)
        self._rows = (*old[:place], *old[place + 1 :])
        self.endRemoveRows()
        self._replace(new)
        return True

    def refresh_ages(self) -> None:
        """Have views ask again for what grows old by itself."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [RowRole.VERDICT_AGE, RowRole.AGE])

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        read = _READERS.get(role)
        return read(self, row) if read is not None else None

    def _name(self, row: KeySetRow) -> str:
        return row.name

    def _status_word(self, row: KeySetRow) -> str:
        return status_word(row.status) if row.status is Status.REVOKED else ""

    def _verdict_age(self, row: KeySetRow) -> str:
        return ago(row.verdict_at, self._clock.utc_now()) if row.verdict_at else ""

    def _age(self, row: KeySetRow) -> str:
        return age(row.created_at, self._clock.utc_now())

    def _hint(self, row: KeySetRow) -> str:
        return f"{row.hint} · {row.account_label}" if self._with_account else row.hint

    def _spoken(self, row: KeySetRow) -> str:
        parts = [row.name, status_word(row.status), *(chip.text for chip in row.chips), self._age(row)]
        if row.verdict:
            word = mismatch_words(row.mismatches) or verdict_word(row.verdict)
            parts.insert(1, f"{word} {self._verdict_age(row)}".strip())
        if self._with_account:
            parts.append(row.account_label)
        return clauses(*parts)


_READERS: dict[int, Callable[[KeySetListModel, KeySetRow], Any]] = {
    int(Qt.ItemDataRole.DisplayRole): KeySetListModel._name,
    int(Qt.ItemDataRole.AccessibleTextRole): KeySetListModel._spoken,
    int(RowRole.NAME): KeySetListModel._name,
    int(RowRole.STATUS): lambda _model, row: row.status.value if row.status is not Status.REVOKED else None,
    int(RowRole.STATUS_WORD): KeySetListModel._status_word,
    int(RowRole.VERDICT): lambda _model, row: row.verdict,
    int(RowRole.VERDICT_TEXT): lambda _model, row: mismatch_words(row.mismatches),
    int(RowRole.VERDICT_AGE): KeySetListModel._verdict_age,
    int(RowRole.HINT): KeySetListModel._hint,
    int(RowRole.AGE): KeySetListModel._age,
    int(RowRole.CHIPS): lambda _model, row: row.chips,
}
