"""The table of permissions: what is declared beside what Verify saw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.core.permission import Permission
from vault_app.core.report import Fact, FactVerdict, Match, Report
from vault_app.exchanges.protocol import Exchange, PermissionRule
from vault_app.ui.messages import translated
from vault_app.ui.pages.verify.evidence_panel import EvidencePanel
from vault_app.ui.pages.verify.row_card import OpeningRow, RowCard
from vault_app.ui.pages.verify.words import (
    ASKED_ICON,
    DECLARED_WIDTH,
    FACT_WIDTH,
    asked_word,
    is_about_exchange,
    result_look,
    seen_text,
)
from vault_app.ui.place_words import Place
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.chip import Chip
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.turning_arc import TurningArc
from vault_app.ui.widgets.verdicts import VerdictKind, verdict_look, verdict_word

_NARROW = 680
_NAME_WIDTH_NARROW = 104
_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class PermissionRow(OpeningRow):
    """Permission, declared, seen, result; opens to the evidence."""

    probe_clicked = Signal()

    def __init__(self, rule: PermissionRule, exchange: Exchange, parent: QWidget | None = None) -> None:
        self.evidence_panel = EvidencePanel()
        super().__init__(self.evidence_panel, parent)
        self.rule = rule
        self.name = Label(translated(exchange.name, rule.word), "body", "text1", 600)
        self.declared = _Declared()
        self._icon = IconLabel("not-tried", "text3", metrics.ICON)
        self._arc = TurningArc(metrics.ICON)
        self._arc.hide()
        self.seen = Prose("", "small", "text2")
        self.seen.setAlignment(_LEFT_MIDDLE)
        self.result = Chip("", "neutral")
        self.probe_button = Button(self.tr("Run the probe"), ButtonKind.SECONDARY, height=metrics.BUTTON_HEIGHT_TABLE)
        self.probe_button.setObjectName("probe_button")
        self.probe_button.hide()
        self.probe_button.clicked.connect(self.probe_clicked)
        content = self.head.content
        content.addWidget(self.name)
        content.addWidget(self.declared)
        seen = QHBoxLayout()
        seen.setSpacing(metrics.SPACE_8)
        seen.addWidget(self._icon)
        seen.addWidget(self._arc)
        seen.addWidget(self.seen, 1)
        content.addLayout(seen, 1)
        content.addWidget(self.result)
        content.addWidget(self.probe_button)

    def show_report(
        self, report: Report, declared: frozenset[Permission], place: Place, *, offers_probe: bool, steps: Sequence[str]
    ) -> None:
        """Show what was seen beside what is ticked."""
        fact = report[Fact(self.rule.id)]
        look = verdict_look(fact.verdict.value)
        info = is_about_exchange(fact)
        self._show_icon(look.icon_name, "info_text" if info else look.text)
        self.declared.show_ticked(self.rule.id in declared)
        self.seen.setText(seen_text(fact, place, offers_probe=offers_probe))
        result = result_look(report, self.rule.id, declared)
        self._show_result(*result)
        self.result.setVisible(not offers_probe)
        self.probe_button.setVisible(offers_probe)
        more = report.match(self.rule.id, declared) is Match.MORE
        self.set_ground("bad_tint" if more else "info_tint" if info else "")
        self.evidence_panel.show_report(fact, place, steps=steps, explains=True)
        self.head.set_openable(True)
        self._name_it(f"{verdict_word(fact.verdict.value)}. {self.seen.text()}. {result.word}")

    def show_waiting(
        self, words: str, declared: frozenset[Permission], *, asked: bool = False, running: bool = False
    ) -> None:
        """Show that it was not asked yet, is being asked right now, or was *asked* and is not judged yet."""
        look = verdict_look(VerdictKind.NOT_TRIED)
        word, icon_name = verdict_word(VerdictKind.NOT_TRIED), look.icon_name
        if asked:
            word, icon_name = asked_word(), ASKED_ICON
        self._show_icon(icon_name, look.text)
        self._icon.setVisible(not running)
        self._arc.setVisible(running)
        self.declared.show_ticked(self.rule.id in declared)
        self.seen.setText(words)
        self._show_result(word.lower(), "neutral", icon_name)
        self.result.show()
        self.probe_button.hide()
        self.set_ground("")
        self.head.set_openable(False)
        self.evidence_panel.clear()
        self._name_it(f"{word}. {words}")

    def _show_icon(self, name: str, tone: str) -> None:
        self._arc.hide()
        self._icon.show()
        self._icon.set_icon(name, tone)

    def _show_result(self, word: str, kind: str, icon_name: str) -> None:
        self.result.set_chip(word, kind, icon_name)
        self.result.setMinimumWidth(self.result.sizeHint().width())

    def _name_it(self, words: str) -> None:
        self.head.setAccessibleName(f"{self.name.text()}, {self.declared.word}: {words}")
        self.head.setAccessibleDescription(self.tr("Opens request, answer and certainty"))


class PermissionTable(RowCard):
    """One row for each checkbox of the exchange."""

    probe_clicked = Signal()

    def __init__(self, exchange: Exchange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = _TableHead()
        self.set_table_head(self.head)
        self.rows = {rule.id: PermissionRow(rule, exchange) for rule in exchange.permissions}
        for row in self.rows.values():
            self.add_row(row)
            row.probe_clicked.connect(self.probe_clicked)

    def show_report(
        self,
        report: Report,
        declared: frozenset[Permission],
        place: Place,
        *,
        probe_possible: bool,
        steps: Mapping[Permission, Sequence[str]],
    ) -> None:
        """Show every row of *report*; *steps* are what to do about a row that does not match."""
        for permission, row in self.rows.items():
            asks_first = permission == Fact.SPOT_TRADE.value and probe_possible
            offers = asks_first and report[Fact(permission)].verdict is FactVerdict.NOT_TRIED
            row.show_report(report, declared, place, offers_probe=offers, steps=steps.get(permission, ()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        name_width = max(
            _NAME_WIDTH_NARROW if narrow else FACT_WIDTH, *(row.name.sizeHint().width() for row in self.rows.values())
        )
        width = self.head.set_narrow(narrow, name_width)
        for row in self.rows.values():
            row.name.setFixedWidth(name_width)
            row.declared.set_narrow(narrow, width)


class _TableHead(QWidget):
    """The words above the columns."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 0, 32, 0)  # at the right the rows have their arrow
        row.setSpacing(metrics.SPACE_12)
        self._permission = Label(self.tr("Permission"), "small", "text2", 600)
        self._declared = Label(self.tr("Declared"), "small", "text2", 600)
        row.addWidget(self._permission)
        row.addWidget(self._declared)
        row.addWidget(Label(self.tr("Seen by Verify"), "small", "text2", 600), 1)
        row.addWidget(Label(self.tr("Result"), "small", "text2", 600))
        self.setMinimumHeight(metrics.ROW_TABLE_HEAD)
        self.set_narrow(False, FACT_WIDTH)

    def set_narrow(self, narrow: bool, name_width: int) -> int:
        """Shrink *Declared* to its word and *Permission* to *name_width*; return the former's width in pixels."""
        width = self._declared.sizeHint().width() + 2 if narrow else DECLARED_WIDTH
        self._permission.setFixedWidth(name_width)
        self._declared.setFixedWidth(max(width, self._declared.sizeHint().width()))
        return self._declared.width()


class _Declared(QWidget):
    """Whether the owner says that the box is ticked: icon and word, where it is narrow the icon with a tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self.word = ""
        self._narrow = False
        self._icon = IconLabel("minus", "text2", metrics.ICON_SMALL + 2)
        self._label = Label("", "body", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(metrics.SPACE_6)
        row.addWidget(self._icon)
        row.addWidget(self._label)
        row.addStretch(1)
        self.setFixedWidth(DECLARED_WIDTH)

    def show_ticked(self, ticked: bool) -> None:
        self.word = self.tr("Ticked") if ticked else self.tr("Not ticked")
        self._icon.set_icon("check" if ticked else "minus", "text2" if ticked else "text3")
        self._label.setText(self.word)
        self._label.set_tone("text2" if ticked else "text3")
        self._explain()

    def set_narrow(self, narrow: bool, width: int) -> None:
        self._narrow = narrow
        self._label.setVisible(not narrow)
        self.setFixedWidth(width)
        self._explain()

    def _explain(self) -> None:
        self.setToolTip(self.word if self._narrow else "")
