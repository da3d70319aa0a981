"""One part of the list of findings: a head with its count, and a card of rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.findings import Finding
from vault_app.ui.attention.finding_row import FindingRow
from vault_app.ui.moments import grouped
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.row_portions import RowPortions
from vault_app.ui.widgets.section_head import SectionHead

_PORTION = 15  # each is a dozen widgets


class ListedFinding(NamedTuple):
    """All that a row shows.

    Attributes:
        whose: Account and key set, such as “Main / Reader”.
        reason: Why its owner accepts it; empty where that is not so.
    """

    finding: Finding
    whose: str
    reason: str


class FindingSection(QWidget):
    """Hidden where there is nothing to list."""

    def __init__(self, make_row: Callable[[ListedFinding], FindingRow], word: str, aside: str = "") -> None:
        super().__init__()
        self.head = SectionHead(word, aside)
        self.portions: RowPortions[ListedFinding, FindingRow] = RowPortions(make_row, _PORTION)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, metrics.SPACE_4, 0, metrics.SPACE_4)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(self.head)
        column.addWidget(self.portions)
        self.hide()

    @property
    def rows(self) -> list[FindingRow]:
        """The rows that are shown."""
        return self.portions.rows

    def show_findings(
        self, findings: Sequence[ListedFinding], *, from_start: bool = False, at_once: bool = True
    ) -> None:
        """Show *findings*; from the first portion on when it is another list, and in another turn unless *at_once*."""
        self.portions.show_items(findings, from_start=from_start, at_once=at_once)
        self.head.set_word(grouped(len(findings)) if findings else "")
        self.setVisible(bool(findings))
