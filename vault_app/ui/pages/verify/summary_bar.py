"""The summary of a verification: how many facts have which verdict, what it took, and the button that verifies again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vault_app.core.permission import Permission
from vault_app.core.report import FactVerdict, Report
from vault_app.ui.charts.axis_words import ms_words
from vault_app.ui.messages import clauses, listed
from vault_app.ui.moments import decimal
from vault_app.ui.pages.verify.words import count_tone
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.verdicts import VerdictKind, verdict_look, verdict_word

_HEIGHT = 52
_WHOLE_MS = 950  # a shorter time is told in milliseconds


class SummaryBar(Card):
    """Counts ⟷ requests, duration, and *Verify again*, which is *Stop* while it runs; two lines where it is narrow."""

    verify_clicked = Signal()
    stop_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._counts = {verdict: _Count(verdict) for verdict in FactVerdict}
        self.cost_label = Label("", "small", "text2", 600)
        self.harmless_label = Label("", "small", "text2")
        self.again_button = Button(self.tr("Verify again"), ButtonKind.SECONDARY, "refresh")
        self.again_button.keep_room_for(self.tr("Verify again"), self.tr("Stop"))
        self.again_button.clicked.connect(self._on_clicked)
        for name in ("cost_label", "harmless_label", "again_button"):
            getattr(self, name).setObjectName(name)
        self._running = False
        self._fitted_width = 0
        self._build()
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _build(self) -> None:
        self._left = QHBoxLayout()
        self._left.setSpacing(metrics.SPACE_12)
        for count in self._counts.values():
            self._left.addWidget(count)
        self._left.addStretch(1)
        right = self._right = QHBoxLayout()
        right.setSpacing(metrics.SPACE_12)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(self.cost_label)
        self._words.addWidget(self.harmless_label)
        right.addLayout(self._words, 1)
        right.addWidget(self.again_button)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(15, 9, 10, 9)
        self._box.setSpacing(metrics.SPACE_12)
        self._box.addLayout(self._left)
        self._box.addLayout(self._right)

    def show_report(self, report: Report, declared: frozenset[Permission], age: str, harmless: str) -> None:
        """Show the counts of *report* as they are to be seen beside the boxes *declared*, what it took, and its age."""
        for verdict, count in self._counts.items():
            count.set_count(report.count(verdict), count_tone(report, verdict, declared))
        requests = self.tr("1 request") if report.requests == 1 else self.tr("{count} requests")
        took = listed(
            requests.format(count=report.requests),
            self._took(report.duration_ms),
        )
        self._say(f"{took} · {age}", harmless, running=False)
        words = clauses(*(count.words for count in self._counts.values()))
        self.setAccessibleName(f"{words}. {took}. {harmless}")

    def _took(self, milliseconds: float) -> str:
        if milliseconds < _WHOLE_MS:
            return ms_words(round(milliseconds))
        return self.tr("{seconds} s").format(seconds=decimal(milliseconds / 1000, 1))

    def show_running(self, doing: str, not_tried: int) -> None:
        """Show that nothing is known yet, what is being asked, and how many facts were not asked by now."""
        for verdict, count in self._counts.items():
            count.set_count(not_tried if verdict is FactVerdict.NOT_TRIED else 0)
        self._say(doing, self.tr("Esc stops"), running=True)
        self.setAccessibleName(doing)

    def _say(self, first: str, second: str, *, running: bool) -> None:
        self.cost_label.setText(first)
        self.harmless_label.setText(second)
        self._running = running
        self.again_button.setText(self.tr("Stop") if running else self.tr("Verify again"))
        self.again_button.set_icon_name("x" if running else "refresh")
        self._fit(self.width())

    def _on_clicked(self) -> None:
        (self.stop_clicked if self._running else self.verify_clicked).emit()

    def minimumSizeHint(self) -> QSize:
        # As narrow as the two lines are, or it could never become so narrow that it breaks into them.
        margins = self._box.contentsMargins()
        width = max(self._left.minimumSize().width(), self._right.minimumSize().width())
        return QSize(width + margins.left() + margins.right(), self._box.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # words that were set out of sight have their width only now
            self._fit(self.width())
        return super().event(event)

    def _fit(self, width: int) -> None:
        margins = self._box.contentsMargins()
        needed = self._left.sizeHint().width() + self._right.sizeHint().width() + metrics.SPACE_12
        needed += margins.left() + margins.right()
        # While it runs the words change with every question: back in one line for a moment, all below would jump.
        was_stacked = self._box.direction() == QBoxLayout.Direction.TopToBottom
        stacked = width < needed or (self._running and was_stacked and width <= self._fitted_width)
        self._fitted_width = width
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        align = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignRight
        for label in (self.cost_label, self.harmless_label):
            label.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        if self._box.direction() != direction:
            self._box.setDirection(direction)
            self._box.setSpacing(metrics.SPACE_8 if stacked else metrics.SPACE_12)
            self.updateGeometry()


class _Count(QWidget):
    """Icon, number, word."""

    def __init__(self, verdict: FactVerdict) -> None:
        super().__init__()
        self._verdict = verdict
        self._number = Label("0", "title", "text1")
        self._word = Label(verdict_word(verdict.value).lower(), "small", "text2")
        self._icon = IconLabel("", "text3", metrics.ICON_VERDICT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_6)
        row.addWidget(self._icon)
        row.addWidget(self._number)
        row.addWidget(self._word)
        self.set_count(0)

    @property
    def words(self) -> str:
        return f"{self._number.text()} {self._word.text()}"

    def set_count(self, count: int, tone: str = "") -> None:
        look = verdict_look(VerdictKind(self._verdict.value))
        self._icon.set_icon(look.icon_name, tone or look.text)
        self._number.setText(str(count))
