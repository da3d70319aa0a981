"""The permissions as ticked on the exchange, one card each."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.permission import Permission
from vault_app.exchanges.protocol import Exchange, PermissionRule, Risk
from vault_app.ui.messages import translated
from vault_app.ui.pages.columns import CardGrid
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.permission_card import PermissionCard
from vault_app.ui.widgets.section_head import SectionHead

_ICONS = {"read-only": "book", "spot-trade": "spot", "margin-trade": "scales", "futures-trade": "rising"}
_RISK_ICONS = {Risk.READS: "book", Risk.TRADES: "spot", Risk.MOVES: "rising", Risk.WITHDRAWS: "withdraw"}


def permission_icon(rule: PermissionRule) -> str:
    """Return the icon's name: the permission's own, or that of its risk."""
    return _ICONS.get(rule.id, _RISK_ICONS[rule.risk])


class PermissionsSection(QWidget):
    """Head, cards, and a note that fills the place of a sixth card.

    Attributes:
        cards: Permission to its card.
    """

    changed = Signal()

    def __init__(self, exchange: Exchange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.cards: dict[Permission, PermissionCard] = {}
        grid_host = QWidget(self)
        grid = CardGrid(grid_host)
        for rule in exchange.permissions:
            word, allows = translated(exchange.name, rule.word), translated(exchange.name, rule.allows)
            card = PermissionCard(word, allows, permission_icon(rule), danger=rule.risk is Risk.WITHDRAWS)
            card.setObjectName(f"{rule.id.replace('-', '_')}_card")
            card.toggled.connect(self._on_toggled)
            grid.addWidget(card)
            self.cards[rule.id] = card
        grid.addWidget(self._note(exchange.name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(SectionHead(self.tr("Permissions"), self.tr("as ticked on the exchange")))
        column.addWidget(grid_host)

    def _note(self, exchange_name: str) -> QWidget:
        note = QWidget()
        column = QVBoxLayout(note)
        column.setContentsMargins(metrics.SPACE_8, metrics.SPACE_8, metrics.SPACE_8, metrics.SPACE_4)
        column.setSpacing(metrics.SPACE_2)
        question = self.tr("Declared on {exchange}?").format(exchange=exchange_name)
        column.addWidget(Prose(question, "small", "text2", 600))
        column.addWidget(Prose(self.tr("Tick what is ticked on the site. Verify then compares.")))
        column.addStretch(1)
        return note

    def ticked(self) -> frozenset[Permission]:
        return frozenset(each for each, card in self.cards.items() if card.isChecked())

    def set_ticked(self, permissions: Iterable[Permission]) -> None:
        """Tick exactly *permissions*, without telling."""
        self._filling = True
        wanted = set(permissions)
        for permission, card in self.cards.items():
            card.setChecked(permission in wanted)
        self._filling = False

    def _on_toggled(self, _checked: bool) -> None:
        if not self._filling:
            self.changed.emit()
