"""One part of the list of findings: a head with its count, and a card of rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.attention.finding_row import FindingRow
from vault_app.ui.moments import grouped
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.section_head import SectionHead


class FindingSection(QWidget):
    """Hidden where there is nothing to list."""

    def __init__(self, word: str, aside: str = "") -> None:
        super().__init__()
        self.head = SectionHead(word, aside)
        self._card = Card()
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, metrics.SPACE_4, 0, metrics.SPACE_4)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(self.head)
        column.addWidget(self._card)
        self.hide()

    @property
    def rows(self) -> list[FindingRow]:
        """The rows that are shown."""
        items = [self._rows.itemAt(at) for at in range(self._rows.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, FindingRow)]

    def show_rows(self, rows: Sequence[FindingRow], count: int) -> None:
        """Show *rows*, which may be fewer than the *count* that was found."""
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, row in enumerate(rows):
            if number:
                self._rows.addWidget(Hairline())
            self._rows.addWidget(row)
        more = count - len(rows)
        if more > 0:
            words = Label(self.tr("and {count} more").format(count=grouped(more)), "small", "text3")
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            words.setMinimumHeight(metrics.ROW_VERDICT)
            self._rows.addWidget(words)
        self.head.set_word(str(count) if count else "")
        self.setVisible(bool(rows))
