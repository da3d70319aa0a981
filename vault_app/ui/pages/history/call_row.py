"""One remembered call: a line that opens in place into request and answer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from vault_app.core.call_record import CallKind, CallRecord
from vault_app.core.visible_text import visible_text
from vault_app.services.socket_call import LOGIN_METHOD
from vault_app.ui.messages import clauses
from vault_app.ui.moments import time_with_seconds
from vault_app.ui.pages.history.records import kind_word, path_of, result_of, took_words, verdict_of
from vault_app.ui.pages.test_call.answer_text import answer_text
from vault_app.ui.place_words import Place
from vault_app.ui.theme import font, metrics, paint_icon, theme
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.code_well import CodeText, CodeWell
from vault_app.ui.widgets.focus_ring import RingFocus
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.painting import text_line
from vault_app.ui.widgets.verdicts import verdict_look

_HEIGHT, _PADDING = 44, 12
_WELL_LINES = (3, 14)


class CallHead(RingFocus, QAbstractButton):
    """The line: time, verdict, kind, endpoint, status and code, milliseconds."""

    def __init__(self, record: CallRecord, title: str) -> None:
        super().__init__()
        self._record = record
        self._title = title
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = (time_with_seconds(record.at), kind_word(record.kind), title, result_of(record))
        self.setAccessibleName(clauses(*(part for part in said if part)))

    def sizeHint(self) -> QSize:
        return QSize(400, max(_HEIGHT, round(QFontMetricsF(font("body")).height()) + 20))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color, record = theme().color, self._record
        if self.underMouse() or self.isDown():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("hover"))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 6, 6)
        rect = QRectF(self.rect()).adjusted(_PADDING, 0, -_PADDING, 0)
        mono, small = font("mono_small"), font("small")
        left = rect.x()
        chevron = "chevron-down" if self.isChecked() else "chevron-right"
        paint_icon(painter, QRectF(left, (self.height() - 14) / 2, 14, 14), chevron, "text3")
        left += 22
        time_width = QFontMetricsF(mono).horizontalAdvance("00:00:00")
        text_line(
            painter, QRectF(left, 0, time_width + 4, self.height()), time_with_seconds(record.at), mono, color("text2")
        )
        left += time_width + 14
        look = verdict_look(verdict_of(record))
        icon_name = look.icon_name if record.verdict else "sign"
        paint_icon(painter, QRectF(left, (self.height() - 18) / 2, 18, 18), icon_name, look.text)
        left += 28
        kind_width = max(QFontMetricsF(small).horizontalAdvance(kind_word(each)) for each in type(record.kind)) + 12
        text_line(painter, QRectF(left, 0, kind_width, self.height()), kind_word(record.kind), small, color("text3"))
        left += kind_width
        right = rect.right()
        took = took_words(record)
        ms_width = QFontMetricsF(mono).horizontalAdvance(self.tr("{ms} ms").format(ms="10000"))
        text_line(painter, QRectF(right - ms_width, 0, ms_width, self.height()), took, mono, color("text2"), right=True)
        right -= ms_width + 12
        result = result_of(record)
        result_width = QFontMetricsF(mono).horizontalAdvance("000 · 00000") + 2
        place = QRectF(right - result_width, 0, result_width, self.height())
        text_line(painter, place, result, mono, color(look.text if record.verdict else "text2"), right=True)
        right -= result_width + 12
        self._paint_title(painter, QRectF(left, 0, max(10.0, right - left), self.height()))

    def _paint_title(self, painter: QPainter, rect: QRectF) -> None:
        color = theme().color
        used = text_line(painter, rect, self._title, font("body", 600), color("text1"))
        rest = rect.adjusted(used + 10, 0, 0, 0)
        path = path_of(self._record) if self._record.kind is not CallKind.VERIFY else ""
        if path and rest.width() > 80 and path != self._title:
            text_line(painter, rest, path, font("mono_small"), color("text3"))


class CallRow(QWidget):
    """Head and, once opened, what was sent and what came back, both redacted before they were remembered."""

    opened = Signal()
    draft_clicked = Signal(object)
    """The CallRecord that is to be filled in again."""

    def __init__(self, record: CallRecord, title: str, place: Place | None) -> None:
        super().__init__()
        self.record = record
        self._place = place
        self._body: QWidget | None = None
        self.head = CallHead(record, title)
        self.head.setObjectName(f"call_{record.id}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self.head.toggled.connect(self._on_toggled)

    def _on_toggled(self, is_open: bool) -> None:
        if is_open and self._body is None:
            self._body = self._make_body()
            self._column.addWidget(self._body)
        if self._body is not None:
            self._body.setVisible(is_open)
        if is_open:
            self.opened.emit()

    def _make_body(self) -> QWidget:
        record = self.record
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(_PADDING, 0, _PADDING, _PADDING)
        column.setSpacing(metrics.SPACE_8)
        if record.kind is CallKind.VERIFY:
            column.addWidget(Prose(visible_text(record.url), "mono_small", "text2"))
            shown = answer_text(record.answer.encode("utf-8", "surrogatepass"))
            column.addWidget(_panel(self.tr("Verdicts"), shown.shown, json=shown.kind == "JSON"))
            return body
        if record.explanation:
            says = self._place.says if self._place is not None else str
            column.addWidget(Prose(visible_text(says(record.explanation)), "small", "text2"))
        sent = visible_text(f"{record.method} {record.url}" + (f"\n\n{record.body}" if record.body else ""))
        request = self.tr("Request, redacted")
        if not record.answer and record.http_status is None:
            column.addWidget(_panel(request, sent, json=False))
        else:
            cut = self.tr("Answer, cut") if record.answer_is_cut else self.tr("Answer")
            shown = answer_text(record.answer.encode("utf-8", "surrogatepass"))
            # Each at full width: half of it would cut every address.
            column.addWidget(_panel(request, sent, json=False))
            column.addWidget(_panel(cut, shown.shown, json=shown.kind == "JSON"))
        if record.trace:
            column.addWidget(
                Prose(self.tr("trace {trace}").format(trace=visible_text(record.trace)), "mono_small", "text3")
            )
        if record.method == LOGIN_METHOD:
            return body
        draft_button = Button(self.tr("Open as a draft"), ButtonKind.SECONDARY, "send", metrics.BUTTON_HEIGHT_FIELD)
        draft_button.setObjectName("draft_button")
        draft_button.setToolTip(self.tr("Fills it in on Test call; nothing is sent"))
        draft_button.clicked.connect(lambda: self.draft_clicked.emit(record))
        column.addWidget(draft_button, 0, Qt.AlignmentFlag.AlignLeft)
        return body


def _lines_of(text: str) -> int:
    """Return how many lines of *text* are shown at once."""
    least, most = _WELL_LINES
    return min(most, max(least, text.count("\n") + 1))


def _panel(title: str, text: str, *, json: bool) -> QWidget:
    """Return a well with its title, as high as its text."""
    panel = QWidget()
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(5)
    column.addWidget(Label(title, "small", "text2", 500))
    well = CodeWell(numbers=False, name=title)
    well.set_text(text, json=json)
    well.setFixedHeight(_lines_of(text) * CodeText.line_height() + 3 * metrics.SPACE_12)
    column.addWidget(well)
    return panel
