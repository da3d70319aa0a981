"""A report on the screen: summary, what stands out, the rows of the facts, and the table of permissions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.permission import Permission
from vault_app.core.report import CREDENTIAL_FACTS, Fact, Report
from vault_app.exchanges.protocol import Exchange
from vault_app.ui.pages.verify.fact_row import FactRow
from vault_app.ui.pages.verify.permission_table import PermissionTable
from vault_app.ui.pages.verify.row_card import OpeningRow, RowCard
from vault_app.ui.pages.verify.summary_bar import SummaryBar
from vault_app.ui.pages.verify.words import ALONGSIDE, fact_word
from vault_app.ui.pages.verify.worst import Worst, steps_for, worst_of
from vault_app.ui.place_words import Place
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.section_head import SectionHead


class ReportView(QWidget):
    """Shows one report, or how far a run has come."""

    adopt_clicked = Signal()
    show_asked = Signal(object)
    """The row that was opened and should be in sight."""
    probe_clicked = Signal()

    def __init__(self, exchange: Exchange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.exchange = exchange
        self._worst: Worst | None = None
        self._shown: tuple[Report, frozenset[Permission], bool, Place] | None = None
        self._waiting_words: dict[Fact, tuple[str, bool]] = {}
        self.summary = SummaryBar()
        self.worst_notice = Notice("bad", "")
        self.adopt_button = Button(self.tr("Adopt what was seen"), ButtonKind.SECONDARY)
        self.how_button = Button(self.tr("Show me how"), ButtonKind.QUIET)
        self.worst_notice.add_button(self.adopt_button)
        self.worst_notice.add_button(self.how_button)
        self.fact_rows = {fact: FactRow(fact, exchange) for fact in CREDENTIAL_FACTS}
        self.permission_table = PermissionTable(exchange)
        for name in ("summary", "worst_notice", "adopt_button", "how_button", "permission_table"):
            getattr(self, name).setObjectName(name)
        for fact, row in self.fact_rows.items():
            row.head.setObjectName(f"{fact.name.lower()}_row")
        for permission, line in self.permission_table.rows.items():
            line.head.setObjectName(f"{permission.replace('-', '_')}_row")
        self.adopt_button.clicked.connect(self.adopt_clicked)
        self.how_button.clicked.connect(self._on_how)
        self.permission_table.probe_clicked.connect(self.probe_clicked)
        self._build()

    def _build(self) -> None:
        facts = RowCard()
        for row in self.fact_rows.values():
            facts.add_row(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(self.summary)
        column.addWidget(self.worst_notice)
        column.addSpacing(metrics.SPACE_4)
        column.addWidget(SectionHead(self.tr("The exchange and the credentials")))
        column.addWidget(facts)
        column.addSpacing(metrics.SPACE_4)
        column.addWidget(SectionHead(self.tr("Permissions: declared and seen")))
        column.addWidget(self.permission_table)

    @property
    def rows(self) -> tuple[OpeningRow, ...]:
        """Every row, in the order of the facts."""
        return (*self.fact_rows.values(), *self.permission_table.rows.values())

    def row_of(self, fact: Fact) -> OpeningRow:
        """Return the row of *fact*; raises KeyError for one that this exchange does not have."""
        found = self.fact_rows.get(fact)
        return found if found is not None else self.permission_table.rows[fact.value]

    def show_report(
        self, report: Report, declared: frozenset[Permission], *, age: str, probe_possible: bool, place: Place
    ) -> None:
        """Show *report* beside the boxes that are *declared* now; *place* is where it was answered."""
        harmless = place.fill(self.tr("Nothing was changed on {exchange}"))
        self.summary.show_report(report, declared, age, harmless)
        shown = (report, declared, probe_possible, place)
        if shown == self._shown:
            return
        self._shown = shown
        for fact, row in self.fact_rows.items():
            row.show_report(report[fact], place)
        self.permission_table.show_report(
            report, declared, place, probe_possible=probe_possible, steps=steps_for(report, declared, self.exchange)
        )
        self._worst = worst_of(report, declared, place)
        self._show_worst(report)

    def _show_worst(self, report: Report) -> None:
        worst = self._worst
        if worst is None and report.cancelled:
            self.worst_notice.set_notice(
                "calm", self.tr("Stopped before the end"), self.tr("What was not asked by then is told as not tried.")
            )
        elif worst is not None:
            self.worst_notice.set_notice(worst.kind, worst.title, worst.prose)
        self.worst_notice.setVisible(worst is not None or report.cancelled)
        self.adopt_button.setVisible(worst is not None and worst.can_adopt)
        self.how_button.setVisible(worst is not None and worst.has_cure)
        self.how_button.set_kind(ButtonKind.QUIET if worst is not None and worst.can_adopt else ButtonKind.SECONDARY)

    def show_running(self, asked: Sequence[Fact], declared: frozenset[Permission]) -> None:
        """Show which rows were asked and which are not tried yet, with an arc in the one that is being asked."""
        if self._shown is not None or not asked:
            self._waiting_words.clear()
        self._worst = self._shown = None
        self.worst_notice.hide()
        current = asked[-1] if asked else None
        doing = (
            self.tr("Asking: {fact}").format(fact=fact_word(current, self.exchange))
            if current is not None
            else self.tr("Beginning")
        )
        facts = (*self.fact_rows, *map(Fact, self.permission_table.rows))
        waited_for = _with_alongside([current] if current is not None else [])
        told = _with_alongside(asked)
        self.summary.show_running(doing, sum(fact not in told for fact in facts))
        for fact in facts:
            words = self.tr("Waiting for the answer") if fact in waited_for else self.tr("Judged at the end")
            waiting = (words if fact in told else "", fact is current)
            if self._waiting_words.get(fact) == waiting:
                continue
            self._waiting_words[fact] = waiting
            if fact in self.fact_rows:
                self.fact_rows[fact].show_waiting(waiting[0], asked=fact in told, running=waiting[1])
            else:
                row = self.permission_table.rows[fact.value]
                row.show_waiting(waiting[0], declared, asked=fact in told, running=waiting[1])

    def announcement(self) -> str:
        """Return what a screen reader is told when a report has come."""
        worst = f" {self._worst.title}." if self._worst is not None else ""
        return f"{self.summary.accessibleName()}.{worst}"

    def _on_how(self) -> None:
        if self._worst is not None:
            row = self.row_of(self._worst.fact)
            row.open()
            row.head.setFocus()
            self.show_asked.emit(row)


def _with_alongside(asked: Sequence[Fact]) -> set[Fact]:
    return {fact for each in asked for fact in (each, *ALONGSIDE.get(each, ()))}
