"""Which findings are listed, and in which order."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from vault_app.core.findings import Severity
from vault_app.ui.attention.finding_lists import ACCEPTED, ALL, BY_KEY_SET, BY_KIND, BY_SEVERITY
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.choice_name import name_choice
from vault_app.ui.widgets.flow_layout import FlowLayout
from vault_app.ui.widgets.segments import Segments

_KINDS = (ALL, *Severity, ACCEPTED)


class FindingFilter(QWidget):
    """Five segments with their counts, and the order beside them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind_segments = Segments(self._words({}), self.tr("Show"))
        self.kind_segments.setObjectName("kind_segments")
        for button in self.kind_segments.buttons:
            button.setMinimumHeight(metrics.FIELD_HEIGHT - 4)  # within the track; as high as the choice beside it
        self.order_box = QComboBox()
        self.order_box.setObjectName("order_box")
        name_choice(self.order_box, self.tr("Order"))
        for order, word in (
            (BY_SEVERITY, self.tr("Most pressing first")),
            (BY_KEY_SET, self.tr("By key set")),
            (BY_KIND, self.tr("By finding")),
        ):
            self.order_box.addItem(word, order)
        row = FlowLayout(metrics.SPACE_8, parent=self)
        row.addWidget(self.kind_segments)
        row.addWidget(self.order_box)
        self.kind_segments.chosen_changed.connect(lambda _index: self.changed.emit())
        self.order_box.currentIndexChanged.connect(lambda _index: self.changed.emit())

    @property
    def kind(self) -> str:
        """`ALL`, a severity, or `ACCEPTED`."""
        return str(_KINDS[self.kind_segments.chosen])

    @property
    def order(self) -> str:
        """`BY_SEVERITY`, `BY_KEY_SET` or `BY_KIND`."""
        return str(self.order_box.currentData())

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Say on each segment how many there are of that kind."""
        self.kind_segments.set_words(self._words(counts))

    def _words(self, counts: Mapping[str, int]) -> tuple[str, ...]:
        words = (self.tr("All"), self.tr("Risks"), self.tr("Troubles"), self.tr("Hints"), self.tr("Accepted"))
        return tuple(
            f"{word} {counts[kind]}" if counts.get(kind) else word for word, kind in zip(words, _KINDS, strict=True)
        )
