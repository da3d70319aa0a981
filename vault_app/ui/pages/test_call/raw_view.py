"""The bytes of an answer as they came: offset, hexadecimal, and the letters that they are in ASCII."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from vault_app.ui import tasks
from vault_app.ui.theme import font, theme
from vault_app.ui.theme.fonts import text_scale
from vault_app.ui.widgets.copying import GuardedView

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_WIDTH = 16  # bytes a row
_TONES = ("text3", "text1", "text2")


def hex_row(body: bytes, row: int) -> tuple[str, str, str]:
    """Return offset, hexadecimal and letters of sixteen bytes."""
    piece = body[row * _WIDTH : (row + 1) * _WIDTH]
    pairs = [f"{byte:02x}" for byte in piece]
    halves = "  ".join(" ".join(pairs[at : at + 8]) for at in (0, 8) if pairs[at : at + 8])
    letters = "".join(chr(byte) if 0x20 <= byte < 0x7F else "." for byte in piece)
    return f"{row * _WIDTH:08x}", halves, letters


def hex_dump(body: bytes, first: int = 0, last: int | None = None) -> str:
    """Return rows *first* to *last* as text, 78 characters a line; slow for large bodies."""
    rows = range(first, -(-len(body) // _WIDTH) if last is None else last + 1)
    return "\n".join("{}  {:<48}  {}".format(*hex_row(body, row)) for row in rows)


class HexModel(QAbstractTableModel):
    """Rows are made when they are painted, so a body of any length costs nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.body = b""

    def set_body(self, body: bytes) -> None:
        self.beginResetModel()
        self.body = body
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else -(-len(self.body) // _WIDTH)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return hex_row(self.body, index.row())[index.column()]
        if role == Qt.ItemDataRole.FontRole:
            return font("mono_small")
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme().color(_TONES[index.column()])
        return None


class RawView(QTableView):
    """Ctrl+C copies the chosen rows as lines of a dump."""

    copy_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hex_model = HexModel(self)
        self.setModel(self.hex_model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAccessibleName(self.tr("Answer, byte by byte"))
        GuardedView(self, self._copy_chosen)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(8)
        self.verticalHeader().setDefaultSectionSize(round(20 * text_scale()))
        self.viewport().setAutoFillBackground(False)
        self.setObjectName("answer_raw")
        for column, letters in enumerate((8, 48, 16)):
            self.setColumnWidth(column, QFontMetrics(font("mono_small")).horizontalAdvance("0" * letters) + 12)

    def set_body(self, body: bytes) -> None:
        """Show other bytes."""
        self.hex_model.set_body(body)
        self.scrollToTop()

    def _copy_chosen(self) -> None:
        chosen = self.selectionModel().selection()
        ranges = [chosen.at(number) for number in range(chosen.count())]
        if ranges:
            self.copy(min(each.top() for each in ranges), max(each.bottom() for each in ranges))

    def copy(self, first: int = 0, last: int | None = None) -> None:
        """Copy rows as lines of a dump, made on another thread."""
        body = self.hex_model.body
        tasks.run(
            lambda: hex_dump(body, first, last),
            owner=self,
            done=lambda text: self.copy_requested.emit(text, self.tr("Bytes")),
        )

    def clear(self) -> None:
        """Show nothing, and hold nothing."""
        self.hex_model.set_body(b"")
