"""The remembered calls of a key set, newest first, under the day on which they were made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.call_record import CallKind, CallRecord
from vault_app.exchanges.catalogue import Catalogue
from vault_app.ui.moments import local_date
from vault_app.ui.pages.history.call_row import CallRow
from vault_app.ui.pages.history.records import fits, kind_word, title_of_call
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.field_frame import FieldEdit, FieldFrame
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Label

_AT_ONCE = 40


class CallsView(QWidget):
    """Filter, day heads, rows; older ones are made when they are asked for."""

    clear_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._records: Sequence[CallRecord] = ()
        self._catalogue = Catalogue(())
        self._shown = _AT_ONCE
        self.filter_edit = FieldEdit(self.tr("Filter"))
        self.filter_edit.setAccessibleName(self.tr("Filter the calls"))
        self.kind_box = QComboBox()
        self.kind_box.addItem(self.tr("Everything"), None)
        for kind in CallKind:
            self.kind_box.addItem(kind_word(kind), kind)
        self.kind_box.setAccessibleName(self.tr("Kind"))
        self.clear_button = Button(self.tr("Clear"), ButtonKind.QUIET, "trash")
        self.older_button = Button(self.tr("Show older ones"), ButtonKind.SECONDARY)
        self.empty_state = EmptyState("history", self.tr("Nothing has been sent with this key set"))
        for name in ("filter_edit", "kind_box", "clear_button", "older_button", "empty_state"):
            getattr(self, name).setObjectName(f"history_{name}")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(metrics.SPACE_4)
        self._build()
        self.filter_edit.textChanged.connect(lambda _: self._begin_anew())
        self.kind_box.currentIndexChanged.connect(lambda _: self._begin_anew())
        self.clear_button.clicked.connect(self.clear_clicked)
        self.older_button.clicked.connect(self._show_older)

    def _build(self) -> None:
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(metrics.SPACE_8)
        bar.addWidget(FieldFrame(self.filter_edit, "search"), 1)
        kind_frame = FieldFrame(self.kind_box)
        kind_frame.setMinimumWidth(130)
        bar.addWidget(kind_frame)
        bar.addWidget(self.clear_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(self._bar)
        column.addLayout(self._rows)
        column.addWidget(self.older_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.empty_state)
        column.addStretch(1)

    def show_records(self, records: Sequence[CallRecord], catalogue: Catalogue) -> None:
        """Show *records*, newest first; what is open stays open as long as only newer ones came."""
        known = {record.id for record in self._records}
        only_newer = bool(known) and bool(records) and known <= {record.id for record in records}
        open_ids = self._open_ids() if only_newer else set()
        self._records, self._catalogue = records, catalogue
        self._fill(open_ids)

    def rows(self) -> list[CallRow]:
        """Return the rows that are shown."""
        return self.findChildren(CallRow)

    def _open_ids(self) -> set[str]:
        return {row.record.id for row in self.rows() if row.head.isChecked()}

    def _begin_anew(self) -> None:
        self._shown = _AT_ONCE
        self._fill(set())

    def _show_older(self) -> None:
        self._shown += _AT_ONCE
        self._fill(self._open_ids())

    def _fill(self, open_ids: set[str]) -> None:
        self._drop_rows()
        chosen = self.kind_box.currentData()  # Qt hands the word back, not the member
        kind = CallKind(chosen) if chosen else None
        words = self.filter_edit.text()
        found = [each for each in self._records if fits(each, words, kind, self._catalogue)]
        day, card_column = "", QVBoxLayout()
        for record in found[: self._shown]:
            if local_date(record.at) != day:
                day = local_date(record.at)
                card_column = self._add_day(record, day)
            elif card_column.count():
                card_column.addWidget(Hairline())
            row = CallRow(record, title_of_call(record, self._catalogue))
            card_column.addWidget(row)
            row.head.setChecked(record.id in open_ids)
        self._bar.setVisible(bool(self._records))
        self.older_button.setVisible(len(found) > self._shown)
        self.empty_state.setVisible(not found)
        self.empty_state.set_words(
            self.tr("No call fits") if self._records else self.tr("Nothing has been sent with this key set")
        )

    def _add_day(self, record: CallRecord, day: str) -> QVBoxLayout:
        weekday = self.locale().dayName(record.at.astimezone().isoweekday())
        head = Label(f"{weekday} {day}", "small", "text2", 600)
        head.setContentsMargins(0, metrics.SPACE_8, 0, 0)
        self._rows.addWidget(head)
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self._rows.addWidget(card)
        return column

    def _drop_rows(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def forget(self) -> None:
        """Drop every row and the filter."""
        self._records = ()
        self.filter_edit.clear()
        self.kind_box.setCurrentIndex(0)
        self._begin_anew()
