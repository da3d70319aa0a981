"""All disagreements of two copies, a page of cards at a time, and what was chosen of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.merge import Side
from vault_app.ui.merge.conflict_card import ConflictCard, Surroundings
from vault_app.ui.moments import grouped
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.section_head import SectionHead

if TYPE_CHECKING:
    from vault_app.core.merge import Conflict

CARDS_AT_ONCE = 40  # each is a dozen widgets; nobody decides more in one go
_FIRST, _IN_A_TURN = 4, 2  # made in turns, or the window would stand still meanwhile


class ConflictList(QWidget):
    """Keeps the choices of cards that were shown before, also when new conflicts come in."""

    changed = Signal()
    focused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conflicts: tuple[Conflict, ...] = ()
        self._around: Callable[[Conflict], Surroundings] | None = None
        self._cards: list[ConflictCard] = []
        self._choices: dict[str, Side] = {}
        self._choosing_all = False
        self._wanted = 0
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(lambda: self._make(_IN_A_TURN))
        self.head = SectionHead(self.tr("Both changed the same"))
        self.all_mine_button = Button(self.tr("All mine"), ButtonKind.SECONDARY, height=metrics.BUTTON_HEIGHT_FIELD)
        self.all_theirs_button = Button(self.tr("All theirs"), ButtonKind.SECONDARY, height=metrics.BUTTON_HEIGHT_FIELD)
        self.more_button = Button("", ButtonKind.QUIET, "chevron-down", metrics.BUTTON_HEIGHT_FIELD)
        for name in ("all_mine_button", "all_theirs_button", "more_button"):
            getattr(self, name).setObjectName(name)
        self.head.add_action(self.all_mine_button)
        self.head.add_action(self.all_theirs_button)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(metrics.SPACE_8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(self.head)
        column.addLayout(self._rows)
        column.addWidget(self.more_button)
        self.all_mine_button.clicked.connect(lambda: self._choose_all(Side.MINE))
        self.all_theirs_button.clicked.connect(lambda: self._choose_all(Side.THEIRS))
        self.more_button.clicked.connect(self._on_more)

    @property
    def choices(self) -> Mapping[str, Side]:
        """Id of a conflict to the side that was chosen, for those that are shown."""
        wanted = {each.id for each in self._conflicts}
        return {each: side for each, side in self._choices.items() if each in wanted}

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left to choose."""
        return len(self.choices) == len(self._conflicts)

    @property
    def cards(self) -> Sequence[ConflictCard]:
        return self._cards

    def expect(self, choices: Mapping[str, Side]) -> None:
        """Take *choices* for those of the conflicts that are shown next."""
        self._choices.update(choices)

    def show_conflicts(self, conflicts: Sequence[Conflict], around: Callable[[Conflict], Surroundings]) -> None:
        """Show *conflicts*; those that were chosen before keep their choice."""
        self._clear()
        self._conflicts, self._around = tuple(conflicts), around
        self.setVisible(bool(conflicts))
        self._show_more()
        self._make(_FIRST)
        self._tell()

    def forget(self) -> None:
        """Drop everything that was shown or chosen."""
        self._clear()
        self._conflicts, self._around = (), None
        self._choices.clear()
        self._tell()

    def _clear(self) -> None:
        for card in self._cards:  # they stay its children until they go: each would become a window for that moment
            self._rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        self._wanted = 0
        self._turns.stop()

    def _show_more(self) -> None:
        self._wanted = min(len(self._conflicts), len(self._cards) + CARDS_AT_ONCE)
        left = len(self._conflicts) - self._wanted
        self.more_button.setText(self.tr("Show {count} more").format(count=min(left, CARDS_AT_ONCE)))
        self.more_button.setVisible(left > 0)
        self._turns.start()

    def _on_more(self) -> None:
        at = len(self._cards)
        self._show_more()
        self._make(1)
        self._cards[at].mine_card.setFocus()

    def _make(self, count: int) -> None:
        """Add the next *count* cards of those that are wanted."""
        at = len(self._cards)
        for conflict in self._conflicts[at : min(at + count, self._wanted)]:
            if self._around is None:
                break
            card = ConflictCard(conflict, self._around(conflict))
            card.setObjectName(f"conflict_{len(self._cards)}")
            side = self._choices.get(conflict.id)
            if side is not None:
                card.choose(side)
            card.chosen.connect(self._on_chosen)
            card.focused.connect(self.focused)
            self._cards.append(card)
            self._rows.addWidget(card)
        if len(self._cards) >= self._wanted:
            self._turns.stop()

    def _choose_all(self, side: Side) -> None:
        self._choosing_all = True
        self._choices.update({each.id: side for each in self._conflicts})
        for card in self._cards:
            card.choose(side)
        self._choosing_all = False
        self._tell()

    def _on_chosen(self, conflict_id: str, side: Side) -> None:
        self._choices[conflict_id] = side
        if not self._choosing_all:
            self._tell()

    def _tell(self) -> None:
        words = self.tr("{chosen} of {count} chosen")
        self.head.set_aside(words.format(chosen=grouped(len(self.choices)), count=grouped(len(self._conflicts))))
        self.changed.emit()
