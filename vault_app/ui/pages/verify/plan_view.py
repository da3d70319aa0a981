"""What Verify would ask, call by call, while nothing was asked yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.exchanges.protocol import Exchange
from vault_app.exchanges.verification import ApiQuestion, Question
from vault_app.ui.messages import closed_up, listed
from vault_app.ui.pages.endpoint_words import title_of_endpoint
from vault_app.ui.pages.verify.words import ALONGSIDE, FACT_WIDTH, fact_word
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.section_head import SectionHead


class PlanView(QWidget):
    """Head, one sentence, the button, and the list of the calls."""

    verify_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = Prose("", "section", "text1")
        self.sentence = Prose("", "small", "text2")
        self.verify_button = Button(self.tr("Verify"), ButtonKind.PRIMARY, "shield-check", metrics.BUTTON_HEIGHT_MAIN)
        self.verify_button.setObjectName("verify_button")
        self.verify_button.clicked.connect(self.verify_clicked)
        self.reason = Prose("", "small", "text3")
        self.reason.hide()
        self._card = Card()
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        self._build()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(metrics.SPACE_2)
        words.addWidget(self.head)
        words.addWidget(self.sentence)
        top = QHBoxLayout()
        top.setSpacing(metrics.SPACE_16)
        top.addWidget(IconLabel("shield-check", "text3", metrics.ICON_EMPTY), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        button = QHBoxLayout()
        button.setContentsMargins(metrics.ICON_EMPTY + metrics.SPACE_16, 0, 0, 0)
        button.setSpacing(metrics.SPACE_12)
        button.addWidget(self.verify_button)
        button.addWidget(self.reason, 1000, Qt.AlignmentFlag.AlignVCenter)
        button.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, metrics.SPACE_8, 0, 0)
        column.setSpacing(metrics.SPACE_12)
        column.addLayout(top)
        column.addLayout(button)
        column.addSpacing(metrics.SPACE_4)
        column.addWidget(
            SectionHead(self.tr("What is asked"), self.tr("in this order; a failure ends what hangs on it"))
        )
        column.addWidget(self._card)

    def show_plan(
        self, exchange: Exchange, label: str, host: str, questions: Sequence[Question], *, is_judged: bool = False
    ) -> None:
        """Name every call that verifying *label* would send to *host*; *is_judged*: a single call told of it before."""
        title = (
            self.tr("No Verify report of “{label}” yet")
            if is_judged
            else self.tr("Verify has not been run for “{label}” yet")
        )
        self.head.setText(title.format(label=label))
        sentence = self.tr(
            "Verify sends %n requests to {host} that change nothing, and compares the boxes with what the key can do.",
            "",
            len(questions),
        )
        self.sentence.setText(closed_up(sentence.format(host=host)))
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, question in enumerate(questions):
            if number:
                self._rows.addWidget(Hairline())
            self._rows.addWidget(_call(question, exchange))

    def set_possible(self, possible: bool, reason: str = "") -> None:
        """Let the button be pressed, or say why not."""
        self.verify_button.set_enabled_with_reason(possible, reason)
        self.reason.setText(reason)
        self.reason.setVisible(not possible)


def _call(question: Question, exchange: Exchange) -> QWidget:
    facts = [question.fact, *ALONGSIDE.get(question.fact, ())]
    words = listed(*(fact_word(each, exchange) for each in facts))
    if isinstance(question, ApiQuestion):
        request = question.request
        what = f"{request.method} {request.target}"
        endpoint = exchange.catalogue[request.endpoint] if request.endpoint else None
        title = title_of_endpoint(endpoint) if endpoint is not None else ""
    else:
        what, title = f"{question.host} login", ""
    row = QWidget()
    grid = QGridLayout(row)
    grid.setContentsMargins(15, 9, 15, 9)
    grid.setHorizontalSpacing(metrics.SPACE_12)
    grid.setVerticalSpacing(1)
    fact = Prose(words, "body", "text1", 600)
    fact.setMinimumWidth(FACT_WIDTH + 40)
    fact.setMaximumWidth(FACT_WIDTH + 90)
    call = Prose(what, "mono_small", "text1")
    grid.addWidget(fact, 0, 0, 2, 1, Qt.AlignmentFlag.AlignVCenter)
    grid.addWidget(call, 0, 1)
    grid.addWidget(Label(title, "small", "text3"), 1, 1)
    grid.setColumnStretch(1, 1)
    return row
