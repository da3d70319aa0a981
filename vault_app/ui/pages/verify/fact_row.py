"""The row of one fact about the exchange or the credentials."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vault_app.core.report import Fact, FactReport
from vault_app.exchanges.protocol import Exchange
from vault_app.ui.pages.verify.evidence_panel import EvidencePanel
from vault_app.ui.pages.verify.row_card import OpeningRow
from vault_app.ui.pages.verify.words import (
    ASKED_ICON,
    FACT_WIDTH,
    asked_word,
    code_text,
    fact_word,
    is_about_exchange,
    verdict_width,
)
from vault_app.ui.place_words import Place
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.turning_arc import TurningArc
from vault_app.ui.widgets.verdicts import VerdictKind, verdict_look, verdict_word


class FactRow(OpeningRow):
    """Icon, verdict word, fact, explanation, code; opens to its evidence."""

    def __init__(self, fact: Fact, exchange: Exchange, parent: QWidget | None = None) -> None:
        self.evidence_panel = EvidencePanel()
        super().__init__(self.evidence_panel, parent)
        self.fact = fact
        self._icon = IconLabel("not-tried", "text3", metrics.ICON_VERDICT)
        self._arc = TurningArc(metrics.ICON_VERDICT)
        self._arc.hide()
        self.word = Label("", "body", "text3", 600)
        self.word.setMinimumWidth(verdict_width())
        self.name = Label(fact_word(fact, exchange), "body", "text1", 600)
        self.name.setMinimumWidth(FACT_WIDTH)
        self.explanation = Prose("", "small", "text2")
        self.explanation.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.code = Label("", "mono_small", "text3")
        content = self.head.content
        for widget in (self._icon, self._arc, self.word, self.name):
            content.addWidget(widget)
        content.addWidget(self.explanation, 1)
        content.addWidget(self.code)
        self.show_waiting("")

    def show_report(self, report: FactReport, place: Place) -> None:
        """Show the verdict on the fact, and have its evidence ready."""
        look = verdict_look(report.verdict.value)
        info = is_about_exchange(report)
        self._show_icon(look.icon_name, "info_text" if info else look.text)
        self.word.setText(verdict_word(report.verdict.value))
        self.word.set_tone("info_text" if info else look.text)
        self.explanation.setText(place.says(report.explanation))
        self.code.setText(code_text(report))
        self.set_ground("info_tint" if info else "")
        self.evidence_panel.show_report(report, place)
        self.head.set_openable(True)
        self._name_it()

    def show_waiting(self, words: str, *, asked: bool = False, running: bool = False) -> None:
        """Show that it was not asked yet, is being asked right now, or was *asked* and is not judged yet."""
        look = verdict_look(VerdictKind.NOT_TRIED)
        self._show_icon(ASKED_ICON if asked else look.icon_name, look.text)
        self._icon.setVisible(not running)
        self._arc.setVisible(running)
        self.word.setText(asked_word() if asked else verdict_word(VerdictKind.NOT_TRIED))
        self.word.set_tone(look.text)
        self.explanation.setText(words)
        self.code.setText("")
        self.set_ground("")
        self.head.set_openable(False)
        self.evidence_panel.clear()
        self._name_it()

    def _show_icon(self, name: str, tone: str) -> None:
        self._arc.hide()
        self._icon.show()
        self._icon.set_icon(name, tone)

    def _name_it(self) -> None:
        self.head.setAccessibleName(f"{self.name.text()}: {self.word.text()}. {self.explanation.text()}")
        self.head.setAccessibleDescription(self.tr("Opens request, answer and certainty"))
