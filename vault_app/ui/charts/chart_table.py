"""The numbers of a picture as a table: what a screen reader walks through, and what is saved as CSV."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from vault_app.ui.theme import font, metrics
from vault_app.ui.widgets.copying import GuardedView

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_MEASURED_ROWS = 40  # columns are as wide as these ask for; looking at ten thousand would hold up the window


@dataclass(frozen=True, slots=True)
class ChartTable:
    """Rows that are made when they are looked at.

    Attributes:
        heads: Words above the columns.
        names: What the columns are called in a file, the same in every language.
        shown: Give the cells of a row as people read them.
        kept: Give the cells of a row as programs read them: ISO moments in UTC, plain numbers; asks nothing of Qt.
        ids: Give the id of a row.
        numbers: Columns of measures, which stand at the right so that their digits are below each other.
    """

    heads: tuple[str, ...]
    names: tuple[str, ...]
    count: int
    shown: Callable[[int], tuple[str, ...]]
    kept: Callable[[int], tuple[str, ...]]
    ids: Callable[[int], str]
    numbers: frozenset[int] = frozenset()


class ChartTableModel(QAbstractTableModel):
    """One table after another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: ChartTable | None = None

    @property
    def table(self) -> ChartTable | None:
        return self._table

    def set_table(self, table: ChartTable | None) -> None:
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() or self._table is None else self._table.count

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() or self._table is None else len(self._table.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._table is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.shown(index.row())[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(self._table, index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._table is None or orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(self._table.heads):
            return self._table.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(self._table, section)
        return None

    @staticmethod
    def _alignment(table: ChartTable, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in table.numbers else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class ChartTableView(QTableView):
    """Rows of 30; Enter opens what the row is about."""

    opened = Signal(str)
    """Id of the row."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: list[int] = []
        self.table_model = ChartTableModel(self)
        self.setModel(self.table_model)
        GuardedView(self)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "card")
        self.viewport().setAutoFillBackground(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFont(font("small"))
        self.setProperty("cells", "close")
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(30, self.fontMetrics().height() + 12))
        head = self.horizontalHeader()
        head.setFont(font("small", 600))
        head.setMinimumHeight(metrics.ROW_TABLE_HEAD)
        head.setHighlightSections(False)
        head.setResizeContentsPrecision(_MEASURED_ROWS)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        self._head_end = QFrame(self)  # above the scroll bar, so that the head goes on to the edge of the table
        self._head_end.setProperty("kind", "head_end")
        self.addScrollBarWidget(self._head_end, Qt.AlignmentFlag.AlignTop)
        self.verticalScrollBar().rangeChanged.connect(lambda _least, most: self._end_head(scrolls=most > 0))
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if hasattr(self, "_head_end"):  # Qt asks while it is being made, too
            self._head_end.setFixedHeight(self.horizontalHeader().height())

    def _end_head(self, *, scrolls: bool) -> None:
        """Round the last heading where the head ends with it, not where it goes on above the scroll bar."""
        head = self.horizontalHeader()
        if bool(head.property("goes_on")) != scrolls:
            head.setProperty("goes_on", scrolls)
            head.style().unpolish(head)
            head.style().polish(head)

    def show_table(self, table: ChartTable | None) -> None:
        self.table_model.set_table(table)
        head, columns = self.horizontalHeader(), range(self.table_model.columnCount())
        self._wanted = [max(self.sizeHintForColumn(at), head.sectionSizeHint(at)) for at in columns]
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Widen all columns alike; else all that is spare would lie before the end of the last one."""
        if not self._wanted:
            return
        share = max(0, self.viewport().width() - sum(self._wanted)) // len(self._wanted)
        for at, width in enumerate(self._wanted[:-1]):
            self.setColumnWidth(at, width + share)

    def _open(self, row: int) -> None:
        table = self.table_model.table
        if table is not None and 0 <= row < table.count:
            self.opened.emit(table.ids(row))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.table_model.rowCount():
            self.setCurrentIndex(self.table_model.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
