"""The remembered calls of a key set, newest first, under the day on which they were made."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.call_record import CallKind, CallRecord
from vault_app.exchanges.catalogue import Catalogue
from vault_app.ui.moments import local_date
from vault_app.ui.pages.history.call_row import CallRow
from vault_app.ui.pages.history.latency_panel import LatencyPanel
from vault_app.ui.pages.history.records import Wanted, day_of, fits, kind_word, title_of_call
from vault_app.ui.place_words import Place
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.choice_name import name_choice
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.field_frame import FieldEdit, FieldFrame
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Label

_PORTION = 25
_IN_A_TURN = 8  # more rows at once would hold the window up
_BETWEEN_MS = 1
_LOW_WINDOW = 760  # there the picture would leave no call in sight


class CallsView(QWidget):
    """Filter, day heads, rows; older ones are made when they are asked for."""

    clear_clicked = Signal()
    draft_clicked = Signal(object)
    """The CallRecord that is to be filled in again."""
    row_found = Signal(object)
    """The CallRow that was asked for in the picture; it is open by now."""

    def __init__(self) -> None:
        super().__init__()
        self._records: Sequence[CallRecord] = ()
        self._catalogue = Catalogue(())
        self._place: Place | None = None
        self._found: Sequence[CallRecord] = ()
        self._shown = _PORTION
        self._left: deque[CallRecord] = deque()
        self._last_day, self._card_column = "", QVBoxLayout()
        self._next = QTimer(self, interval=_BETWEEN_MS, singleShot=True)
        self._next.timeout.connect(lambda: self._add_rows(_IN_A_TURN))
        self.latency_panel = LatencyPanel(folds_below=_LOW_WINDOW)
        self.latency_panel.setObjectName("latency_panel")
        self.filter_edit = FieldEdit(self.tr("Filter"))
        self.filter_edit.setAccessibleName(self.tr("Filter the calls"))
        self.kind_box = QComboBox()
        self.kind_box.addItem(self.tr("Everything"), None)
        for kind in CallKind:
            self.kind_box.addItem(kind_word(kind), kind)
        name_choice(self.kind_box, self.tr("Kind"))
        self.from_edit = FieldEdit(self.tr("From date"))
        self.to_edit = FieldEdit(self.tr("To date"))
        self.from_edit.setAccessibleName(self.tr("From, as 2026-11-22"))
        self.to_edit.setAccessibleName(self.tr("To, as 2026-11-22"))
        self._day_frames = {edit: FieldFrame(edit) for edit in (self.from_edit, self.to_edit)}
        self.clear_button = Button(self.tr("Clear"), ButtonKind.QUIET, "trash")
        self.older_button = Button(self.tr("Show older ones"), ButtonKind.SECONDARY)
        self.empty_state = EmptyState("history", self.tr("Nothing has been sent with this key set"))
        for name in ("filter_edit", "kind_box", "from_edit", "to_edit", "clear_button", "older_button", "empty_state"):
            getattr(self, name).setObjectName(f"history_{name}")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(metrics.SPACE_4)
        self._build()
        self.filter_edit.textChanged.connect(lambda _: self._begin_anew())
        for edit in self._day_frames:
            edit.setToolTip(self.tr("A day, as 2026-11-22"))
            edit.textChanged.connect(lambda _: self._begin_anew())
        self.kind_box.currentIndexChanged.connect(lambda _: self._begin_anew())
        self.clear_button.clicked.connect(self.clear_clicked)
        self.older_button.clicked.connect(self._show_older)
        self.latency_panel.opened.connect(self._open_call)

    def _build(self) -> None:
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(metrics.SPACE_8)
        bar.addWidget(FieldFrame(self.filter_edit, "search"), 1)
        kind_frame = FieldFrame(self.kind_box)
        kind_frame.setMinimumWidth(130)
        bar.addWidget(kind_frame)
        for edit, frame in self._day_frames.items():
            frame.setFixedWidth(edit.fontMetrics().horizontalAdvance("2026-11-22 ") + 2 * metrics.FIELD_PADDING + 6)
            bar.addWidget(frame)
        bar.addWidget(self.clear_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(self._bar)
        column.addWidget(self.latency_panel)
        column.addLayout(self._rows)
        column.addWidget(self.older_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.empty_state, EmptyState.FILLS)
        column.addStretch(1)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever sent; a filter that nothing fits does not count."""
        return not self._records

    def show_records(self, records: Sequence[CallRecord], place: Place) -> None:
        """Show *records*, newest first; what is open stays open as long as only newer ones came."""
        known = {record.id for record in self._records}
        only_newer = bool(known) and bool(records) and known <= {record.id for record in records}
        open_ids = self._open_ids() if only_newer else set()
        self._records, self._catalogue, self._place = records, place.exchange.catalogue, place
        self._fill(open_ids, self._shown if only_newer else _IN_A_TURN)

    def rows(self) -> list[CallRow]:
        """Return the rows that are made by now."""
        return self.findChildren(CallRow)

    def _open_ids(self) -> set[str]:
        return {row.record.id for row in self.rows() if row.head.isChecked()}

    def _begin_anew(self) -> None:
        self._shown = _PORTION
        self._fill(set(), _IN_A_TURN)

    def _show_older(self) -> None:
        self._show_up_to(self._shown + _PORTION, _IN_A_TURN)

    def _fill(self, open_ids: set[str], at_once: int) -> None:
        """Make the rows anew, so many of them now; the focus stays at the call that has it."""
        focused = QApplication.focusWidget()
        at = next((row.record.id for row in self.rows() if focused is not None and row.isAncestorOf(focused)), "")
        if at:
            self.filter_edit.setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt gives it to the first of the window
        self._begin_rows()
        self._add_rows(len(self._left) if at or open_ids else at_once)
        for row in self.rows():
            row.head.setChecked(row.record.id in open_ids)
            if at and row.record.id == at:
                row.head.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_rows(self) -> None:
        self._drop_rows()
        wanted = self._wanted()
        found = self._found = [each for each in self._records if fits(each, wanted, self._catalogue)]
        self.latency_panel.show_calls(found, self._catalogue)
        self._last_day, self._left = "", deque(found[: self._shown])
        self._bar.setVisible(bool(self._records))
        self.older_button.setVisible(len(found) > self._shown)
        self.empty_state.setVisible(not found)
        self.empty_state.set_words(
            self.tr("No call fits") if self._records else self.tr("Nothing has been sent with this key set")
        )

    def _add_rows(self, count: int) -> None:
        """Make so many of the rows that are left, and the others in the next turns."""
        for _ in range(min(count, len(self._left))):
            record = self._left.popleft()
            if local_date(record.at) != self._last_day:
                self._last_day = local_date(record.at)
                self._card_column = self._add_day(record, self._last_day)
            elif self._card_column.count():
                self._card_column.addWidget(Hairline())
            row = CallRow(record, title_of_call(record, self._catalogue), self._place)
            row.draft_clicked.connect(self.draft_clicked)
            self._card_column.addWidget(row)
        if self._left:
            self._next.start()

    def _show_up_to(self, count: int, at_once: int) -> None:
        """Add older ones below those that are shown."""
        self._left.extend(self._found[self._shown : count])
        self._shown = count
        self.older_button.setVisible(len(self._found) > count)
        self._add_rows(at_once)

    def _open_call(self, record_id: str) -> None:
        """Open the row of a point; older ones are shown as far as that takes."""
        at = next((at for at, each in enumerate(self._found) if each.id == record_id), -1)
        self._show_up_to(max(self._shown, at + 1), len(self._found))
        row = next((each for each in self.rows() if each.record.id == record_id), None)
        if row is not None:
            row.head.setChecked(True)
            row.head.setFocus(Qt.FocusReason.OtherFocusReason)
            self.row_found.emit(row)

    def _wanted(self) -> Wanted:
        chosen = self.kind_box.currentData()  # Qt hands the word back, not the member
        first, last = (self._day(edit) for edit in self._day_frames)
        return Wanted(self.filter_edit.text(), CallKind(chosen) if chosen else None, first, last)

    def _day(self, edit: FieldEdit) -> date | None:
        """Return the day that stands in a field; what is none colours it and filters nothing."""
        try:
            day = day_of(edit.text())
        except ValueError:
            self._day_frames[edit].set_state("error")
            edit.setAccessibleDescription(self.tr("This is no day"))
            return None
        self._day_frames[edit].set_state("")
        edit.setAccessibleDescription("")
        return day

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
        self._next.stop()
        self._left.clear()
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def forget(self) -> None:
        """Drop every row and the filter."""
        self._records = ()
        for edit in (self.filter_edit, *self._day_frames):
            edit.clear()
        self.kind_box.setCurrentIndex(0)
        self._begin_anew()
