"""A JSON value as the rows of a tree, each made when it is opened; long lists are folded into ranges of a hundred."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from vault_app.core.json_values import (
    JsonValue,
    Members,
    Number,
    Step,
    children,
    count_of,
    is_container,
    path_text,
    scalar_text,
)
from vault_app.core.visible_text import visible_text
from vault_app.ui.theme import font, theme

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_AT_ONCE = 200  # children; more become ranges
_RANGE = 100
_SHOWN = 500  # characters of a value


class TreeRole(IntEnum):
    """Item data roles of the tree."""

    VALUE = Qt.ItemDataRole.UserRole + 1
    """The JSON value of a row; that of its list for a range."""
    PATH = Qt.ItemDataRole.UserRole + 2
    """str: where the value is in the answer."""


class _Item:
    """One row: a value, or a range of the children of one."""

    __slots__ = ("_items", "is_range", "parent", "row", "start", "step", "stop", "value")

    def __init__(
        self, parent: _Item | None, row: int, step: Step, value: JsonValue, bounds: tuple[int, int] | None = None
    ) -> None:
        self.parent = parent
        self.row = row
        self.step = step
        self.value = value
        self.is_range = bounds is not None
        self.start, self.stop = bounds or (0, count_of(value))
        self._items: list[_Item] | None = None

    @property
    def items(self) -> list[_Item]:
        """The rows below, made now if they were not."""
        if self._items is None:
            count = self.stop - self.start
            if count <= _AT_ONCE:
                below = children(self.value, self.start, self.stop)
                self._items = [_Item(self, row, step, each) for row, (step, each) in enumerate(below)]
            else:
                size = self.range_size
                starts = range(self.start, self.stop, size)
                self._items = [
                    _Item(self, row, "", self.value, (at, min(at + size, self.stop))) for row, at in enumerate(starts)
                ]
        return self._items

    @property
    def range_size(self) -> int:
        """How many children each range below holds; 1 where the children themselves are below."""
        count, size = self.stop - self.start, 1
        while count > _AT_ONCE * size:
            size *= _RANGE
        return size

    @property
    def steps(self) -> tuple[Step, ...]:
        """The way from the whole answer to the value."""
        found: list[Step] = []
        item = self
        while item.parent is not None:
            if not item.is_range:
                found.append(item.step)
            item = item.parent
        return tuple(reversed(found))


class JsonTreeModel(QAbstractItemModel):
    """Two columns: name, value."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = _Item(None, 0, "", Members())

    def set_value(self, value: JsonValue) -> None:
        """Show another value, closed; a value without children becomes the only row."""
        self.beginResetModel()
        self._root = _Item(None, 0, "", value if is_container(value) else [value])
        self.endResetModel()

    def index_at(self, place: tuple[int, ...]) -> QModelIndex:
        """Return the row of the child that *place* leads to, level by level."""
        item = self._root
        for position in place:
            offset = position
            while True:
                row = (offset - item.start) // item.range_size
                item = item.items[row]
                if not item.is_range:
                    break
        return self.createIndex(item.row, 0, item)

    def _item(self, index: Index) -> _Item:
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, _Item) else self._root

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        items = self._item(parent).items
        if not 0 <= row < len(items) or not 0 <= column < 2 or (parent.isValid() and parent.column() != 0):
            return QModelIndex()
        return self.createIndex(row, column, items[row])

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]  # QObject has another `parent`
        above = self._item(index).parent if index.isValid() else None
        if above is None or above.parent is None:
            return QModelIndex()
        return self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() and parent.column() != 0 else len(self._item(parent).items)

    def hasChildren(self, parent: Index = _ROOT) -> bool:
        item = self._item(parent)
        return (not parent.isValid() or parent.column() == 0) and item.stop > item.start

    def columnCount(self, _parent: Index = _ROOT) -> int:
        return 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Name"), self.tr("Value"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self._item(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return _name_of(item) if index.column() == 0 else _value_of(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_name_of(item)}: {_value_of(item)}" if index.column() == 0 else _value_of(item)
        if role == Qt.ItemDataRole.FontRole:
            return font("mono")
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme().color(_name_tone(item) if index.column() == 0 else _value_tone(item))
        if role == TreeRole.VALUE:
            return item.value
        if role == TreeRole.PATH:
            return path_text(item.steps)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _name_of(item: _Item) -> str:
    if item.is_range:
        return f"{item.start} … {item.stop - 1}"
    return visible_text(str(item.step)[:_SHOWN])


def _value_of(item: _Item) -> str:
    if item.is_range:
        return ""
    value = item.value
    if is_container(value):
        opens = "{ }" if isinstance(value, Members) else "[ ]"
        return f"{opens}  {item.stop}" if item.stop else f"{opens}  " + QCoreApplication.translate("JsonTree", "empty")
    text = scalar_text(value)
    shown = visible_text(text[:_SHOWN]).replace("\n", "\\n") + ("…" if len(text) > _SHOWN else "")
    return f'"{shown}"' if isinstance(value, str) and not isinstance(value, Number) else shown


def _name_tone(item: _Item) -> str:
    return "json_name" if isinstance(item.step, str) and not item.is_range else "text3"


def _value_tone(item: _Item) -> str:
    value = item.value
    if item.is_range or is_container(value):
        return "text3"
    if isinstance(value, Number):
        return "json_number"
    return "json_string" if isinstance(value, str) else "json_literal"
