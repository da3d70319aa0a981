"""An account whose slots are all taken: why there is no sixth, and which key set may give way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.account import Account
from vault_app.core.key_set import KeySet, Status
from vault_app.core.replacing import Ending, by_little_missed, end_of
from vault_app.ui.messages import listed, visible
from vault_app.ui.place_words import Place
from vault_app.ui.slot_words import status_word
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.notice import Notice


class FullAccount(QWidget):
    """A notice, and a row for each key set that takes a slot; those that would be missed least come first."""

    revoked_clicked = Signal(str)
    """Id of the key set that was revoked on the exchange, as its owner says."""
    replace_clicked = Signal(str)
    """Id of a key set that is to be replaced."""

    def __init__(self, *, offers_replacing: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers_replacing = offers_replacing
        self._shown: object = None
        self.notice = Notice("warn", "")
        self.notice.setObjectName("full_notice")
        self._card = Card()
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(self.notice)
        column.addWidget(self._card)

    def show_account(self, account: Account, place: Place, old: KeySet | None = None) -> None:
        """Show what takes the slots of *account*; *old* is the one that is being replaced."""
        shown, exchange = (account, old), place.exchange
        if shown == self._shown:
            return
        self._shown = shown
        slots = exchange.slot_rule.slots or 0
        self.notice.set_notice(
            "warn",
            self.tr("All {slots} slots of “{account}” are taken").format(slots=slots, account=visible(account.label)),
            self.tr(
                "{exchange} makes no further key in this account before one of them is revoked on its site. Revoke the one that is missed least, then go on here."
            ).format(exchange=exchange.name)
            if old is not None
            else self.tr(
                "{exchange} makes no further key in this account before one of them is revoked on its site. Replace one, or mark the one that you have revoked."
            ).format(exchange=exchange.name),
        )
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, each in enumerate(by_little_missed(account, exchange.gone_codes)):
            if number:
                self._rows.addWidget(Hairline())
            self._rows.addWidget(self._row(number, each, place, is_old=old is not None and each.id == old.id))

    def forget(self) -> None:
        """Drop every name."""
        self._shown = None
        self.notice.set_notice("warn", "")
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _row(self, number: int, key_set: KeySet, place: Place, *, is_old: bool) -> QWidget:
        row = QWidget()
        name = visible(key_set.label)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(ElidedLabel(name, "body", "text1", 600))
        words.addWidget(Prose(self._why(key_set, place, is_old=is_old), "small", "text2"))
        line = QHBoxLayout(row)
        line.setContentsMargins(14, 8, 10, 8)
        line.setSpacing(metrics.SPACE_8)
        line.addLayout(words, 1)
        small = metrics.BUTTON_HEIGHT_FIELD
        if self._offers_replacing:
            replace = Button(self.tr("Replace…"), ButtonKind.SECONDARY, height=small)
            replace.setObjectName(f"full_replace_{number}")
            replace.setAccessibleDescription(name)
            replace.clicked.connect(lambda: self.replace_clicked.emit(key_set.id))
            line.addWidget(replace, 0, Qt.AlignmentFlag.AlignVCenter)
        revoked = Button(self.tr("It is revoked…"), ButtonKind.QUIET, height=small)
        revoked.setObjectName(f"full_revoked_{number}")
        revoked.setAccessibleDescription(name)
        revoked.clicked.connect(lambda: self.revoked_clicked.emit(key_set.id))
        line.addWidget(revoked, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _why(self, key_set: KeySet, place: Place, *, is_old: bool) -> str:
        if end_of(key_set, place.exchange.gone_codes) is Ending.GONE:
            return place.fill(self.tr("{exchange} does not know it any more"))
        if is_old:
            return self.tr("the one that is being replaced: its programs stop until they have the new key")
        if key_set.used_by:
            names = listed(*map(visible, key_set.used_by))
            return self.tr("{status}, used by {names}").format(status=status_word(key_set.status), names=names)
        word = status_word(key_set.status)
        return word if key_set.status is Status.SPARE else self.tr("{status}, no user noted").format(status=word)
