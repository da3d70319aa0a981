"""The newest messages of a socket: kept within bounds on the thread that hears them, shown as rows on the window's."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vault_app.core.visible_text import visible_text
from vault_app.ui.moments import time_with_seconds
from vault_app.ui.theme import font, theme

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
KEPT = 500
KEPT_CHARACTERS = 16 * 1024 * 1024
_SHOWN = 300  # characters of a message in its row


@dataclass(frozen=True, slots=True)
class Message:
    """What a socket said, and when it was heard, UTC."""

    at: datetime
    text: str


class Inbox:
    """Takes messages on any thread; whoever empties it gets the newest 500 at most."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: deque[Message] = deque()
        self._size = 0
        self._heard = 0

    def put(self, message: Message) -> None:
        with self._lock:
            self._waiting.append(message)
            self._heard += 1
            self._size += len(message.text)
            while len(self._waiting) > KEPT or (self._size > KEPT_CHARACTERS and len(self._waiting) > 1):
                self._size -= len(self._waiting.popleft().text)

    @property
    def heard(self) -> int:
        """How many messages were heard in all."""
        with self._lock:
            return self._heard

    def empty(self) -> list[Message]:
        """Return what has come since the last time."""
        with self._lock:
            taken, self._waiting, self._size = list(self._waiting), deque(), 0
            return taken


class MessagesModel(QAbstractTableModel):
    """Two columns: time, message; the oldest leave when there are too many."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: deque[Message] = deque()
        self._size = 0

    def add(self, messages: list[Message]) -> None:
        """Append *messages*, and drop what is beyond the bounds."""
        if not messages:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(messages) - 1)
        self._rows.extend(messages)
        self._size += sum(len(each.text) for each in messages)
        self.endInsertRows()
        leaving, size = max(0, len(self._rows) - KEPT), self._size
        size -= sum(len(self._rows[row].text) for row in range(leaving))
        while size > KEPT_CHARACTERS and leaving < len(self._rows) - 1:
            size -= len(self._rows[leaving].text)
            leaving += 1
        if leaving:
            self.beginRemoveRows(QModelIndex(), 0, leaving - 1)
            for _ in range(leaving):
                self._rows.popleft()
            self._size = size
            self.endRemoveRows()

    def clear(self) -> None:
        self.beginResetModel()
        self._rows.clear()
        self._size = 0
        self.endResetModel()

    def message(self, row: int) -> Message | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return visible_text(row.text[:_SHOWN]).replace("\n", " ") if column else time_with_seconds(row.at)
        if role == Qt.ItemDataRole.FontRole:
            return font("mono_small")
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme().color("text1" if column else "text3")
        return None
