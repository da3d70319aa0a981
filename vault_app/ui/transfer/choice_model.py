"""Which key sets leave the vault: a tree of accounts and their key sets, each with a tick, over public facts alone."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from vault_app.core.key_set import KeySetId
from vault_app.core.vault import Vault

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ACCOUNT = 0xFFFF_FFFF  # what an account's index carries; that of a key set carries the row of its account


class ChoiceRole(IntEnum):
    """Item data roles of the tree."""

    ASIDE = Qt.ItemDataRole.UserRole + 1
    """str: hint of a key set; of an account how many of its key sets are ticked."""
    IS_ACCOUNT = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class ChoiceKeySet:
    """A key set that can be ticked."""

    id: KeySetId
    label: str
    hint: str


@dataclass(frozen=True, slots=True)
class ChoiceAccount:
    """An account with what can be ticked in it."""

    label: str
    key_sets: tuple[ChoiceKeySet, ...]


def choices_of(vault: Vault) -> tuple[ChoiceAccount, ...]:
    """Return the accounts outside the recycle bin that hold a key set."""
    return tuple(
        ChoiceAccount(account.label, tuple(ChoiceKeySet(each.id, each.label, each.hint) for each in account.listed))
        for account in vault.listed_accounts
        if account.listed
    )


class ChoiceModel(QAbstractItemModel):
    """Ticking an account ticks all of its key sets."""

    chosen_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._accounts: tuple[ChoiceAccount, ...] = ()
        self._ticked: list[set[int]] = []

    def set_accounts(self, accounts: Sequence[ChoiceAccount], chosen: Collection[KeySetId] | None = None) -> None:
        """Show *accounts*, with *chosen* ticked, or everything when it is None."""
        self.beginResetModel()
        self._accounts = tuple(accounts)
        self._ticked = [
            {row for row, each in enumerate(account.key_sets) if chosen is None or each.id in chosen}
            for account in accounts
        ]
        self.endResetModel()
        self.chosen_changed.emit()

    @property
    def total(self) -> int:
        """How many key sets there are."""
        return sum(len(account.key_sets) for account in self._accounts)

    @property
    def count(self) -> int:
        """How many of them are ticked."""
        return sum(len(each) for each in self._ticked)

    @property
    def chosen(self) -> tuple[KeySetId, ...]:
        """The key sets that are ticked, in the order of the vault."""
        return tuple(
            account.key_sets[row].id
            for account, ticked in zip(self._accounts, self._ticked, strict=True)
            for row in sorted(ticked)
        )

    def tick_all(self, wanted: bool) -> None:
        """Tick every key set, or none."""
        for account, ticked in zip(self._accounts, self._ticked, strict=True):
            ticked.clear()
            if wanted:
                ticked.update(range(len(account.key_sets)))
        # Not one by one: with thousands of rows a view would look at each of them; it paints anew on `chosen_changed`.
        if self._accounts:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._accounts) - 1, 0))
        self.chosen_changed.emit()

    def toggle(self, index: Index) -> None:
        """Tick a key set or untick it; of an account all, or none when all were ticked."""
        ticked = self.data(index, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self.setData(
            index, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole
        )

    def _tell(self, row: int) -> None:
        account = self.index(row, 0)
        roles = [int(Qt.ItemDataRole.CheckStateRole), int(ChoiceRole.ASIDE)]
        self.dataChanged.emit(account, account, roles)
        last = len(self._accounts[row].key_sets) - 1
        if last >= 0:
            self.dataChanged.emit(self.index(0, 0, account), self.index(last, 0, account), roles)

    # The model that Qt sees

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        if column or row < 0 or row >= self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() if parent.isValid() else _ACCOUNT)

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]  # QObject.parent() has the same name
        if not index.isValid() or index.internalId() == _ACCOUNT:
            return QModelIndex()
        return self.createIndex(index.internalId(), 0, _ACCOUNT)

    def rowCount(self, parent: Index = _ROOT) -> int:
        if not parent.isValid():
            return len(self._accounts)
        return len(self._accounts[parent.row()].key_sets) if parent.internalId() == _ACCOUNT else 0

    def columnCount(self, _parent: Index = _ROOT) -> int:
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        is_account = index.internalId() == _ACCOUNT
        if role == ChoiceRole.IS_ACCOUNT:
            return is_account
        return self._of_account(index.row(), role) if is_account else self._of_key_set(index, role)

    def _of_account(self, row: int, role: int) -> object:
        account, ticked = self._accounts[row], self._ticked[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return account.label
        aside = self.tr("{count} of {total}").format(count=len(ticked), total=len(account.key_sets))
        if role == ChoiceRole.ASIDE:
            return aside
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{account.label}, {aside}"
        if role == Qt.ItemDataRole.CheckStateRole:
            if len(ticked) == len(account.key_sets):
                return Qt.CheckState.Checked
            return Qt.CheckState.PartiallyChecked if ticked else Qt.CheckState.Unchecked
        return None

    def _of_key_set(self, index: Index, role: int) -> object:
        account = index.internalId()
        each = self._accounts[account].key_sets[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return each.label
        if role == ChoiceRole.ASIDE:
            return each.hint
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{each.label}, {each.hint}"
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = index.row() in self._ticked[account]
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        wanted = Qt.CheckState(value) is Qt.CheckState.Checked
        if index.internalId() == _ACCOUNT:
            row = index.row()
            rows = range(len(self._accounts[row].key_sets))
        else:
            row = index.internalId()
            rows = range(index.row(), index.row() + 1)
        if wanted:
            self._ticked[row].update(rows)
        else:
            self._ticked[row].difference_update(rows)
        self._tell(row)
        self.chosen_changed.emit()
        return True
