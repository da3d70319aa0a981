"""What differs between this answer and an earlier one of the same endpoint."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from vault_app.core.call_record import CallRecord
from vault_app.core.json_diff import MOST_DIFFERENCES, Difference, DifferenceKind, differences
from vault_app.core.json_values import read_json
from vault_app.core.visible_text import visible_text
from vault_app.ui import tasks
from vault_app.ui.moments import local_date, time_with_seconds
from vault_app.ui.theme import font, metrics, theme
from vault_app.ui.theme.fonts import text_scale
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.choice_name import name_choice
from vault_app.ui.widgets.copying import GuardedView
from vault_app.ui.widgets.field_frame import FieldFrame
from vault_app.ui.widgets.label import Prose

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROW, _ROWS_AT_MOST = 28, 9
_ARROW = " → "
_CELL_PADDING = 12  # at each side: that of the style sheet, and what the style keeps beside a text


class DifferenceModel(QAbstractTableModel):
    """Three columns: what happened, where, and from what to what."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Difference, ...] = ()

    def set_rows(self, rows: tuple[Difference, ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    def _texts(self, row: Difference) -> tuple[str, str, str]:
        words = {
            DifferenceKind.ADDED: self.tr("added"),
            DifferenceKind.REMOVED: self.tr("removed"),
            DifferenceKind.CHANGED: self.tr("changed"),
        }
        return words[row.kind], visible_text(row.path), _ARROW.join(self.values(row))

    @staticmethod
    def values(row: Difference) -> tuple[str, ...]:
        """Return what stood there before and what stands there now, as far as there is one."""
        return tuple(visible_text(each) for each in (row.before, row.after) if each)

    def row(self, at: int) -> Difference:
        return self._rows[at]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Change"), self.tr("Path"), self.tr("Value"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._texts(row)[column]
        if role == Qt.ItemDataRole.ToolTipRole and column:
            return self._texts(row)[column]
        if role == Qt.ItemDataRole.FontRole:
            return font("small", 500) if column == 0 else font("mono_small")
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme().color("text1" if column else "text2")
        return None


class _ValueDelegate(QStyledItemDelegate):
    """Cuts both values in their middles where they do not fit: of a change, what it became is the news."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        model = index.model()
        if not isinstance(model, DifferenceModel):
            return
        values, fonts = model.values(model.row(index.row())), QFontMetricsF(option.font)
        room = option.rect.width() - 2 * _CELL_PADDING
        option.text = fit_both(values, fonts, room)


def fit_both(values: Sequence[str], fonts: QFontMetricsF, room: float) -> str:
    """Return *values* with an arrow between them; each gets half of *room*, and what the other one leaves."""
    room -= fonts.horizontalAdvance(_ARROW) * (len(values) - 1)
    widths = [fonts.horizontalAdvance(each) for each in values]
    half = room / max(1, len(values))
    left = sum(max(0.0, half - width) for width in widths)
    return _ARROW.join(fonts.elidedText(each, Qt.TextElideMode.ElideMiddle, half + left) for each in values)


class CompareView(QWidget):
    """A chooser of earlier calls, a sentence, and the paths that differ."""

    def __init__(self) -> None:
        super().__init__()
        self._records: tuple[CallRecord, ...] = ()
        self._answer = ""
        self._run = 0
        self.earlier_box = QComboBox()
        name_choice(self.earlier_box, self.tr("Compare with"))
        self.summary_label = Prose("", "small", "text2")
        self.model = DifferenceModel(self)
        self.table = QTableView()
        GuardedView(self.table)
        self.table.setModel(self.model)
        for name in ("earlier_box", "summary_label", "table"):
            getattr(self, name).setObjectName(f"compare_{name}")
        self._build()
        self.earlier_box.currentIndexChanged.connect(self._on_chosen)

    def _build(self) -> None:
        table = self.table
        table.setProperty("kind", "card")
        table.setItemDelegateForColumn(2, _ValueDelegate(table))
        table.viewport().setAutoFillBackground(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setAccessibleName(self.tr("What differs"))
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(round(_ROW * text_scale()))
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setStretchLastSection(True)
        table.setColumnWidth(0, round(84 * text_scale()))
        table.setColumnWidth(1, round(190 * text_scale()))
        self._frame = Card("raised", "line")
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        self._chooser = FieldFrame(self.earlier_box)
        column.addWidget(self._chooser)
        column.addWidget(self.summary_label)
        column.addWidget(self._frame)

    def show_earlier(self, answer: str, records: Sequence[CallRecord]) -> None:
        """Offer *records*, newest first, to compare *answer* with; nothing is compared before one looks."""
        self._run += 1
        self._answer, self._records = answer, tuple(records)
        self.earlier_box.blockSignals(True)
        self.earlier_box.clear()
        for each in self._records:
            result = " · ".join(str(part) for part in (each.http_status, each.code) if part is not None)
            self.earlier_box.addItem(f"{local_date(each.at)} {time_with_seconds(each.at)} · {result}")
        self.earlier_box.blockSignals(False)
        self.model.set_rows(())
        self._frame.hide()
        self.earlier_box.setEnabled(bool(self._records))
        self._chooser.setVisible(bool(self._records))
        if not self._records:
            self.summary_label.setText(self.tr("This is the first answer of this endpoint that is remembered."))
        elif self.isVisible():
            self.compare()

    def compare(self) -> None:
        """Compare with the chosen call, on another thread."""
        self._on_chosen(self.earlier_box.currentIndex())

    def _on_chosen(self, at: int) -> None:
        if not 0 <= at < len(self._records):
            return
        self._run += 1
        run, record, answer = self._run, self._records[at], self._answer
        self._frame.hide()
        if record.answer_is_cut:
            self.summary_label.setText(
                self.tr("Only the beginning of that answer was remembered, so it cannot be compared.")
            )
            return
        self.summary_label.setText(self.tr("Comparing"))

        def found() -> tuple[Difference, ...] | None:
            try:
                return differences(read_json(record.answer), read_json(answer))
            except (ValueError, RecursionError):
                return None

        tasks.run(found, owner=self, done=lambda rows: self._show(rows, run))

    def _show(self, rows: tuple[Difference, ...] | None, run: int) -> None:
        if run != self._run:
            return
        if rows is None:
            self.summary_label.setText(self.tr("One of the two answers is no JSON, so they cannot be compared."))
            return
        self.model.set_rows(rows)
        lines = min(_ROWS_AT_MOST, len(rows)) + 1
        self._frame.setFixedHeight(lines * round(_ROW * text_scale()) + metrics.SPACE_16)
        self._frame.setVisible(bool(rows))
        counts = {kind: sum(each.kind is kind for each in rows) for kind in DifferenceKind}
        said = self.tr("{added} added, {removed} removed, {changed} changed").format(
            added=counts[DifferenceKind.ADDED],
            removed=counts[DifferenceKind.REMOVED],
            changed=counts[DifferenceKind.CHANGED],
        )
        if len(rows) >= MOST_DIFFERENCES:
            said = self.tr("The first {count} differences: {counts}").format(count=len(rows), counts=said)
        self.summary_label.setText(said if rows else self.tr("Both answers are the same."))

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]  # it is Qt's own
        if self._records and not self.model.rowCount():
            self.compare()

    def clear(self) -> None:
        """Forget both answers."""
        self.show_earlier("", ())
