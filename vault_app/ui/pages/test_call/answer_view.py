"""What came back: the verdict and its cure, where the time went, how much of the limit is used, and the answer itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from vault_app.core.call_record import CallRecord
from vault_app.core.key_set import Standing
from vault_app.core.request import LatencySplit
from vault_app.core.visible_text import visible_text
from vault_app.exchanges.verdict import RateUse, Verdict, VerdictKind
from vault_app.ui.charts.window_meter import WindowMeter
from vault_app.ui.pages.test_call.answer_body import AnswerBody
from vault_app.ui.pages.test_call.caller import Answered
from vault_app.ui.place_words import Place
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.latency_bar import LatencyBar
from vault_app.ui.widgets.verdict_card import VerdictCard

_ABOUT_EXCHANGE = {VerdictKind.NETWORK, VerdictKind.SERVER, VerdictKind.RATE_LIMIT}
_NEAR = 0.7


class FiguresCard(Card):
    """Latency and calls used, side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.latency_total = Label("", "body", "text1", 600)
        self.latency_bar = LatencyBar()
        self.calls_total = Label("", "body", "text1", 600)
        self.calls_meter = WindowMeter()
        self.calls_note = Prose("", "caption", "text2")
        self._calls = QWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 11, 14, 11)
        row.setSpacing(14)
        row.addLayout(self._column(self.tr("Latency"), self.latency_total, self.latency_bar), 3)
        self._between = Hairline(Qt.Orientation.Vertical)
        row.addWidget(self._between)
        self.calls_meter.passed.connect(self._on_window_passed)
        calls = self._column(self.tr("Calls used"), self.calls_total, self.calls_meter, self.calls_note)
        self._calls.setLayout(calls)
        row.addWidget(self._calls, 2)

    @staticmethod
    def _column(word: str, total: Label, *below: QWidget) -> QVBoxLayout:
        head = QHBoxLayout()
        head.addWidget(Label(word, "small", "text2"))
        head.addStretch(1)
        head.addWidget(total)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_6)
        column.addLayout(head)
        for widget in below:
            column.addWidget(widget)
        column.addStretch(1)
        return column

    def show_figures(self, latency: LatencySplit, rate: RateUse | None, place: Place) -> None:
        wait = None if latency.first_byte is None else latency.first_byte + (latency.rest or 0.0)
        parts = (
            (self.tr("name"), latency.name),
            (self.tr("connect"), latency.connect),
            (self.tr("TLS"), latency.tls),
            (self.tr("wait"), wait),
        )
        self.latency_bar.set_parts(parts)
        self.latency_total.setText(self.tr("{ms} ms").format(ms=f"{latency.total:.0f}"))
        self._between.setVisible(rate is not None)
        self._calls.setVisible(rate is not None)
        if rate is not None:
            self._show_rate(rate, place)

    def _show_rate(self, rate: RateUse, place: Place) -> None:
        seconds = round(rate.reset_s)
        self.calls_meter.set_calls(rate.used, rate.limit, seconds)
        self.calls_meter.run(rate.reset_s)
        self.calls_total.setText(self.calls_meter.label_text(rate.used, rate.limit, seconds))
        near = rate.used >= _NEAR * rate.limit
        self.calls_note.setText(
            self.tr("Near the limit: wait {seconds} s").format(seconds=seconds)
            if near
            else place.fill(self.tr("{exchange}’s “Remaining” header counts calls used"))
        )
        self.calls_note.set_tone("warn_text" if near else "text2")

    def _on_window_passed(self) -> None:
        self.calls_note.setText(self.tr("This window has passed"))
        self.calls_note.set_tone("text2")


class AnswerView(QWidget):
    """Fills itself from an answered call; `copy_requested` asks for a text on the clipboard."""

    copy_requested = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.verdict_card = VerdictCard()
        self.figures_card = FiguresCard()
        self.answer_body = AnswerBody()
        self.answer_well = self.answer_body.answer_well
        self.answer_search = self.answer_body.answer_search
        for name in ("verdict_card", "figures_card", "answer_body"):
            getattr(self, name).setObjectName(name)
        self.verdict_card.head.setObjectName("verdict_head")
        self.verdict_card.sentence.setObjectName("verdict_sentence")
        self.verdict_card.status.setObjectName("verdict_status")
        self.verdict_card.code.setObjectName("verdict_code")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        for widget in (self.verdict_card, self.figures_card, self.answer_body):
            column.addWidget(widget)
        column.addStretch(1)
        self.answer_body.copy_requested.connect(self.copy_requested)

    def show_answer(
        self,
        answered: Answered,
        place: Place,
        buttons: Sequence[QPushButton],
        earlier: Sequence[CallRecord] = (),
    ) -> None:
        """Show a finished call.

        Args:
            place: Where it was answered.
            buttons: They lead to where its cure is.
            earlier: What is remembered of calls of the same endpoint, newest first.
        """
        result = answered.result
        self._show_verdict(result.verdict, result.outcome.status, place, buttons)
        self.figures_card.show_figures(result.outcome.latency, result.rate_limit, place)
        response = result.response
        self.answer_body.setVisible(response is not None)
        if response is None or answered.text is None:
            self.answer_body.clear()
            return
        others = [each for each in earlier if each.id != result.record.id]
        trace = visible_text(result.verdict.trace)[:80]
        self.answer_body.show_answer(answered.text, response, trace, (result.record, *others))

    def _show_verdict(self, verdict: Verdict, status: int | None, place: Place, buttons: Sequence[QPushButton]) -> None:
        def said(text: str) -> str:
            return visible_text(place.says(text))

        self.verdict_card.set_verdict(
            verdict.standing.value,
            said(verdict.headline),
            said(verdict.explanation),
            status=str(status) if status is not None else "",
            code=self.tr("code {code}").format(code=verdict.code) if verdict.code is not None else "",
            info=verdict.kind in _ABOUT_EXCHANGE or _says_nothing_of_a_key(verdict),
        )
        self.verdict_card.set_cure([said(step) for step in verdict.cure], buttons)

    def clear(self) -> None:
        """Forget the answer."""
        self.answer_body.clear()
        self.verdict_card.set_verdict("not-tried", "", "")
        self.verdict_card.set_cure(())


def _says_nothing_of_a_key(verdict: Verdict) -> bool:
    """Whether all is well, but the call needed no key that could be proven."""
    return verdict.kind is VerdictKind.OK and verdict.standing is Standing.UNCLEAR
