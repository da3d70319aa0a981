"""One disagreement as a card: what it is about, and mine, theirs and before side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from vault_app.core.merge import Side
from vault_app.exchanges.protocol import Exchange
from vault_app.ui.merge.conflict_words import Shown, field_word, moment_words, shown, shown_beside
from vault_app.ui.merge.side_card import BeforeCard, SideCard
from vault_app.ui.messages import visible
from vault_app.ui.theme import metrics
from vault_app.ui.theme.fonts import text_scale
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.chip import Chip
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Label, Prose

if TYPE_CHECKING:
    from vault_app.core.merge import Conflict

_ONE_BELOW_THE_OTHER = 520


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known around a conflict.

    Attributes:
        exchange: Names credentials and permissions.
        changed_at: When each side was changed last, UTC; None: not known.
        base_known: A common earlier state was found; without one nobody knows what was there before.
    """

    exchange: Exchange | None
    changed_at: Callable[[Side], datetime | None]
    base_known: bool


class ConflictCard(Card):
    """Nothing is chosen at first; `chosen` tells what was."""

    chosen = Signal(str, object)
    """Id of the conflict, and the Side."""
    focused = Signal(object)
    """The part that the keyboard has come to, so that it can be scrolled into sight."""

    def __init__(self, conflict: Conflict, around: Surroundings) -> None:
        super().__init__("surface", "line")
        self.conflict_id = conflict.id
        whose = " / ".join(visible(part) for part in (conflict.account, conflict.key_set) if part)
        field = field_word(conflict.field, around.exchange)
        self.setAccessibleName(" · ".join(part for part in (whose, field) if part))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._icon = IconLabel(_icon_of(conflict), "text2", metrics.ICON)
        self._whose = ElidedLabel(whose or self.tr("The vault"), "body", "text1", 600)
        self._field = Chip(field)
        self._word = Label(self.tr("to be chosen"), "small", "warn_text", 500)
        self._explanation = Prose(self._explain(conflict), "small", "text2")
        mine, theirs = self._sides(conflict, around)
        self.mine_card, self.theirs_card = mine, theirs
        self.before_card = self._before(conflict, around)
        self._build()
        for side, card in ((Side.MINE, mine), (Side.THEIRS, theirs)):
            card.toggled.connect(lambda checked, side=side: self._on_toggled(side, checked))
            card.focused.connect(lambda card=card: self.focused.emit(card))

    def _sides(self, conflict: Conflict, around: Surroundings) -> tuple[SideCard, SideCard]:
        mine = shown(conflict.mine, conflict.field, around.exchange)
        theirs = shown(conflict.theirs, conflict.field, around.exchange)
        cards: list[SideCard] = []
        for side, word, value, other in (
            (Side.MINE, self.tr("Mine"), mine, theirs),
            (Side.THEIRS, self.tr("Theirs"), theirs, mine),
        ):
            cut = Shown(shown_beside(value.text, other.text), value.is_empty, value.is_sealed)
            at = around.changed_at(side) if value.is_sealed else None
            aside = self.tr("changed on {when}").format(when=moment_words(at)) if at is not None else ""
            card = SideCard(word, cut, aside)
            card.setObjectName(f"{side}_card")
            cards.append(card)
        return cards[0], cards[1]

    def _before(self, conflict: Conflict, around: Surroundings) -> BeforeCard:
        value = shown(conflict.common, conflict.field, around.exchange)
        if conflict.common is None and (not around.base_known or conflict.field == "removed"):
            value = Shown(self.tr("Not known"), is_empty=True)
        elif conflict.common is None:
            value = Shown(self.tr("Not there"), is_empty=True)
        mine = shown(conflict.mine, conflict.field, around.exchange)
        value = Shown(shown_beside(value.text, mine.text), value.is_empty, value.is_sealed)
        card = BeforeCard(self.tr("Before"), value)
        card.setObjectName("before_card")
        return card

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_8)
        head.addWidget(self._icon)
        head.addWidget(self._whose)
        head.addWidget(self._field)
        head.addStretch(1)
        head.addWidget(self._word)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(metrics.SPACE_8)
        for card in (self.mine_card, self.theirs_card, self.before_card):
            self._columns.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.SPACE_12, metrics.SPACE_12, metrics.SPACE_12, metrics.SPACE_12)
        column.setSpacing(metrics.SPACE_8)
        column.addLayout(head)
        column.addWidget(self._explanation)
        column.addLayout(self._columns)
        self._explanation.setVisible(bool(self._explanation.text()))

    def _explain(self, conflict: Conflict) -> str:
        if conflict.field == "removed":
            return self.tr("One copy removed it while the other changed it.")
        return ""

    @property
    def is_chosen(self) -> bool:
        return self.mine_card.isChecked() or self.theirs_card.isChecked()

    def choose(self, side: Side) -> None:
        """Choose *side*, as a click on its card does."""
        (self.mine_card if side is Side.MINE else self.theirs_card).setChecked(True)

    def _on_toggled(self, side: Side, checked: bool) -> None:
        if checked:
            self._word.setText(self.tr("mine stays") if side is Side.MINE else self.tr("theirs comes in"))
            self._word.set_tone("ok_text")
            self.chosen.emit(self.conflict_id, side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = event.size().width() < _ONE_BELOW_THE_OTHER * text_scale()
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
            self.updateGeometry()


def _icon_of(conflict: Conflict) -> str:
    if conflict.id.startswith("environment/"):
        return "globe"
    return "key" if conflict.key_set else "folder"
