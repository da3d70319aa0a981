"""One fact of a verification: its verdict, and the evidence for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.theme import font, metrics
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.turning_arc import TurningArc
from vault_app.ui.widgets.verdicts import VerdictKind, verdict_look, verdict_word

_WORD_WIDTH = 78
_FACT_WIDTH = 138


class VerdictRow(QWidget):
    """Icon, verdict word, fact, evidence, and the exchange's code at the right."""

    def __init__(
        self,
        kind: VerdictKind | str,
        fact: str,
        evidence: str = "",
        code: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = IconLabel("", "text3", metrics.ICON_VERDICT)
        self._arc = TurningArc(metrics.ICON_VERDICT)
        self._arc.hide()
        self.word = Label("", "body", "text2", 600)
        text_metrics = QFontMetricsF(font("body", 600))
        widest = max(text_metrics.horizontalAdvance(verdict_word(each)) for each in VerdictKind)
        self.word.setMinimumWidth(max(_WORD_WIDTH, round(widest) + 8))
        self.fact = ElidedLabel(fact, "body", "text1", 600)
        self.fact.setMinimumWidth(_FACT_WIDTH)
        self.evidence = Prose("", "small", "text2")
        self.evidence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.code = Label("", "mono_small", "text3")
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 7, 15, 7)
        row.setSpacing(metrics.SPACE_12)
        row.addWidget(self._icon)
        row.addWidget(self._arc)
        row.addWidget(self.word)
        row.addWidget(self.fact)
        row.addWidget(self.evidence, 1)
        row.addWidget(self.code)
        self.setMinimumHeight(metrics.ROW_VERDICT)
        self.set_verdict(kind, evidence, code)

    def set_verdict(self, kind: VerdictKind | str, evidence: str = "", code: str = "") -> None:
        """Show the verdict, what it rests on, and the code that the exchange gave."""
        look = verdict_look(kind)
        self.set_running(running=False)
        self._icon.set_icon(look.icon_name, look.text)
        self.word.setText(verdict_word(kind))
        self.word.set_tone(look.text)
        self.evidence.setText(evidence)
        self.code.setText(code)
        self.setAccessibleName(f"{self.fact.text()}: {verdict_word(kind)}. {evidence}")

    def set_running(self, *, running: bool) -> None:
        """Turn an arc in the icon's place while this fact is being asked."""
        self._arc.setVisible(running)
        self._icon.setVisible(not running)


class VerdictList(Card):
    """Verdict rows in one card, hairlines between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 1, 0)
        self._column.setSpacing(0)

    def add_row(self, row: VerdictRow) -> None:
        """Append *row*."""
        if self._column.count():
            self._column.addWidget(Hairline())
        self._column.addWidget(row)

    def clear(self) -> None:
        """Remove all rows."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
