"""Which findings are listed, and in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from vault_app.core.findings import Severity
from vault_app.ui.attention.finding_section import ListedFinding
from vault_app.ui.collation import name_key
from vault_app.ui.messages import translated
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.choice_name import name_choice
from vault_app.ui.widgets.flow_layout import FlowLayout
from vault_app.ui.widgets.segments import Segments

ALL, ACCEPTED = "", "accepted"
BY_SEVERITY, BY_KEY_SET, BY_KIND = "severity", "key-set", "kind"
_KINDS = (ALL, *Severity, ACCEPTED)


class FindingFilter(QWidget):
    """Five segments with their counts, and the order beside them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind_segments = Segments(self._words({}, 0), self.tr("Show"))
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

    def set_counts(self, found: Sequence[ListedFinding], accepted: int) -> None:
        """Say on each segment how many there are."""
        self.kind_segments.set_words(self._words(Counter(each.finding.severity for each in found), accepted))

    def _words(self, counts: Mapping[Severity, int], accepted: int) -> tuple[str, ...]:
        words = (self.tr("All"), self.tr("Risks"), self.tr("Troubles"), self.tr("Hints"), self.tr("Accepted"))
        numbers = (sum(counts.values()), *(counts.get(each, 0) for each in Severity), accepted)
        return tuple(f"{word} {number}" if number else word for word, number in zip(words, numbers, strict=True))


def parted(
    found: Sequence[ListedFinding], accepted: Sequence[ListedFinding], kind: str
) -> dict[str, Sequence[ListedFinding]]:
    """Return the findings of each section of the page, as far as they are of *kind*."""
    chosen = [each for each in found if kind in {ALL, each.finding.severity}]
    return {
        "pressing": [each for each in chosen if each.finding.severity is not Severity.HINT],
        "hints": [each for each in chosen if each.finding.severity is Severity.HINT],
        "accepted": accepted if kind in {ALL, ACCEPTED} else (),
    }


def listed(findings: Sequence[ListedFinding], order: str, places: Mapping[str, int]) -> list[ListedFinding]:
    """Return *findings* in that order; within one key set or kind the most pressing comes first.

    Args:
        places: Key set to its place among all, by name.
    """
    if order == BY_KEY_SET:
        return sorted(findings, key=lambda each: (places[each.finding.key_set], each.finding.severity.rank))
    if order == BY_KIND:
        by_name = name_key()
        titles = {each.finding.title for each in findings}
        names = {title: by_name(translated("Findings", title)) for title in titles}
        return sorted(findings, key=lambda each: (each.finding.severity.rank, names[each.finding.title]))
    return sorted(findings, key=lambda each: each.finding.severity.rank)


def places_by_name(whose: Mapping[str, str], by_name: Callable[[str], Any]) -> dict[str, int]:
    """Return the place of each key set among all by what it is called; for thousands this takes a while."""
    return {key_set: at for at, key_set in enumerate(sorted(whose, key=lambda each: by_name(whose[each])))}
