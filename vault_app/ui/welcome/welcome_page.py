"""The first page: make a vault, open one, or look around first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.errors import VaultError
from vault_app.ui.centred import centred
from vault_app.ui.messages import cure_of, title_of
from vault_app.ui.theme import metrics
from vault_app.ui.welcome.choice_card import WIDTH, ChoiceCard
from vault_app.ui.welcome.recent_vaults import RecentVaults
from vault_app.ui.widgets.button import ButtonKind
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.mark import Mark
from vault_app.ui.widgets.notice import Notice

_CARD_GAP = 16
_COLUMN = 3 * WIDTH + 2 * _CARD_GAP
_LOW_BELOW = 620
_AROUND = 60  # pixels above, between and below


class WelcomePage(QWidget):
    """Mark, title, three cards, recent vaults, three promises."""

    create_asked = Signal()
    open_asked = Signal()
    practice_asked = Signal()
    recent_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = Mark(72)
        self.title = Prose(self.tr("Keep, sign and prove your exchange keys"), "display", "text1")
        self.subtitle = Prose(
            self.tr("A vault for one trader. It works offline and shows what each key can really do."),
            "subtitle",
            "text2",
        )
        self.create_card = ChoiceCard(
            "lock",
            self.tr("A new vault"),
            self.tr("One encrypted file on this computer. You choose the passphrase; nobody can reset it."),
            self.tr("Create vault"),
            ButtonKind.PRIMARY,
        )
        self.open_card = ChoiceCard(
            "folder",
            self.tr("An existing vault"),
            self.tr("A .keyvault file from this computer, a backup, or another machine."),
            self.tr("Open vault"),
            ButtonKind.SECONDARY,
        )
        self.practice_card = ChoiceCard(
            "flask",
            self.tr("Look around first"),
            self.tr("A practice BitMart on this computer, with key sets that each show one situation."),
            self.tr("Try the practice exchange"),
            ButtonKind.SECONDARY,
        )
        self.create_vault_button = self.create_card.button
        self.open_vault_button = self.open_card.button
        self.practice_button = self.practice_card.button
        self.practice_button.keep_room_for_arc()
        self.notice = Notice("bad", "")
        self.notice.hide()
        self.recent_vaults = RecentVaults()
        self.promises = _promises(
            ("lock", self.tr("Encrypted on this computer")),
            ("send", self.tr("Nothing is sent until you press Send or Verify")),
            ("user", self.tr("No account, no telemetry")),
        )
        for name in (
            *("create_vault_button", "open_vault_button", "practice_button", "notice", "recent_vaults", "promises"),
        ):
            getattr(self, name).setObjectName(name)
        self._build()
        self.create_vault_button.clicked.connect(self.create_asked)
        self.open_vault_button.clicked.connect(self.open_asked)
        self.practice_button.clicked.connect(self.practice_asked)
        self.recent_vaults.chosen.connect(self.recent_chosen)

    def _build(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        for text in (self.title, self.subtitle):
            text.setAlignment(centre)
        cards = QHBoxLayout()
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(_CARD_GAP)
        for card in (self.create_card, self.open_card, self.practice_card):
            cards.addWidget(card)
        self._column_widget = QWidget()
        self._column_widget.setFixedWidth(_COLUMN)
        column = QVBoxLayout(self._column_widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.mark, 0, centre)
        column.addSpacing(18)
        column.addWidget(self.title)
        column.addSpacing(metrics.SPACE_4)
        column.addWidget(self.subtitle)
        column.addSpacing(26)
        column.addWidget(self.notice)
        column.addSpacing(0)
        column.addLayout(cards)
        column.addSpacing(22)
        column.addWidget(self.recent_vaults)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 12, 20, 16)
        outer.addStretch(1)
        outer.addLayout(centred(self._column_widget))
        outer.addStretch(1)
        outer.addWidget(self.promises, 0, centre)

    def set_practice_busy(self, busy: bool) -> None:
        """Show that the practice exchange is being started."""
        self.practice_button.set_busy(busy)

    def show_failure(self, error: VaultError | None) -> None:
        """Say what went wrong above the cards, or nothing any more."""
        if error is not None:
            self.notice.set_notice("bad", title_of(error), cure_of(error))
        self.notice.setVisible(error is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = event.size().height() < _LOW_BELOW
        for card in (self.create_card, self.open_card, self.practice_card):
            card.set_low(low)
        self._show_promises()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # recent vaults came, or a notice
            self._show_promises()
        return super().event(event)

    def _show_promises(self) -> None:
        """Show the promises at the foot where there is room for them."""
        column = self._column_widget.layout()
        if column is None:
            return
        needed = column.totalHeightForWidth(_COLUMN) + self.promises.sizeHint().height() + _AROUND
        if (needed <= self.height()) == self.promises.isHidden():
            self.promises.setVisible(self.promises.isHidden())


def _promises(*promises: tuple[str, str]) -> QWidget:
    foot = QWidget()
    row = QHBoxLayout(foot)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(metrics.SPACE_8)
    for number, (icon_name, words) in enumerate(promises):
        if number:
            row.addSpacing(metrics.SPACE_20)
        row.addWidget(IconLabel(icon_name, "text2", metrics.ICON_SMALL))
        row.addWidget(Label(words, "small", "text2"))
    return foot
