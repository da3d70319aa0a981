"""One key in foreign hands: what it may do, where it works, who has it, and what is done about it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.breach import Exposed
from vault_app.core.key_set import Status
from vault_app.ui.messages import listed, translated, visible
from vault_app.ui.slot_words import status_word
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind, IconButton
from vault_app.ui.widgets.chip import Chip
from vault_app.ui.widgets.flow_layout import FlowLayout
from vault_app.ui.widgets.label import Label, Prose


class ExposedRow(QWidget):
    """Number, words and chips; below them the buttons that fit its state.

    Args:
        number: Its place in the order of revoking.
        exchange: Name of its exchange.
        withdraws: Words of the permissions that let coins leave.
        has_site: Whether there is a page to open.
    """

    site_clicked = Signal(object)
    replace_clicked = Signal(object)
    revoked_clicked = Signal(object)
    ask_clicked = Signal(object)

    def __init__(self, number: int, one: Exposed, exchange: str, withdraws: frozenset[str], *, has_site: bool) -> None:
        super().__init__()
        self.one = one
        self.ask_button: Button | None = None
        self._number = number
        key = one.key
        self._name = f"{visible(key.account)} / {visible(key.label)}"
        words = QVBoxLayout()
        words.setSpacing(metrics.SPACE_4)
        words.addWidget(Prose(self._name, "body", "text1", 600))
        words.addWidget(Prose(" · ".join(self._facts()), "small", "text2"))
        chips = QWidget()
        flow = FlowLayout(metrics.SPACE_6, parent=chips)
        says = tuple(self._chips(exchange, withdraws))
        for text, kind, icon_name in says:
            flow.addWidget(Chip(text, kind, icon_name, height=metrics.CHIP_HEIGHT_ROW))
        words.addWidget(chips)
        buttons = QWidget()
        line = FlowLayout(metrics.SPACE_8, parent=buttons)
        line.setContentsMargins(0, 4, 0, 4)
        for button in self._buttons(exchange, has_site=has_site):
            button.setAccessibleDescription(self._name)
            line.addWidget(button)
        words.addWidget(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 10, 8)
        row.setSpacing(metrics.SPACE_12)
        row.addWidget(Label(str(number), "body", "accent_text", 600), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setAccessibleName(". ".join((str(number), self._name, *self._facts(), *(text for text, _, _ in says))))

    def _facts(self) -> Iterator[str]:
        one = self.one
        yield visible(one.key.hint) or self.tr("access key not kept")
        if one.has:
            yield self.tr("in the hands of {names}").format(names=listed(*map(visible, one.has)))
        if one.had:
            yield self.tr("was in the hands of {names}").format(names=listed(*map(visible, one.had)))
        if one.key.bound_ips:
            yield self.tr("bound to {addresses}").format(addresses=", ".join(one.key.bound_ips))

    def _chips(self, exchange: str, withdraws: frozenset[str]) -> Iterator[tuple[str, str, str]]:
        key = self.one.key
        if self.one.is_gone:
            yield self.tr("proven dead"), "ok", "proven"
        if key.status is not Status.LIVE:
            yield status_word(key.status), "warn" if key.status is Status.RETIRING else "neutral", ""
        if key.is_revoked and not self.one.is_gone:
            yield self.tr("not proven dead"), "warn", "unclear"
        if key.recycled and not key.is_revoked:
            yield self.tr("in the recycle bin"), "warn", "trash"
        for word in key.permissions:
            if word in withdraws:
                yield translated(exchange, word), "bad", "withdraw"
            else:
                yield translated(exchange, word), "neutral", ""
        if not key.permissions:
            yield self.tr("nothing is known of what it may do"), "warn", "unclear"
        if not key.bound_ips and not key.is_revoked:
            yield self.tr("No IP bound"), "warn", "nodes"

    def _buttons(self, exchange: str, *, has_site: bool) -> Iterator[Button]:
        small = metrics.BUTTON_HEIGHT_FIELD
        key = self.one.key
        if not key.is_revoked:
            revoked = Button(self.tr("It is revoked…"), ButtonKind.SECONDARY, height=small)
            yield self._wired(revoked, "revoked", self.revoked_clicked)
            if not key.recycled:
                replace = Button(self.tr("Replace…"), ButtonKind.SECONDARY, height=small)
                yield self._wired(replace, "replace", self.replace_clicked)
        if not self.one.is_gone:
            ask = Button(self.tr("Ask whether it is dead"), ButtonKind.QUIET, "shield-check", small)
            self.ask_button = ask
            yield self._wired(ask, "ask", self.ask_clicked)
        if has_site and not self.one.is_done:
            site = IconButton("external", self.tr("Open {exchange}").format(exchange=exchange), height=small)
            yield self._wired(site, "site", self.site_clicked)

    def _wired(self, button: Button, name: str, signal: object) -> Button:
        button.setObjectName(f"breach_{name}_{self._number}")
        button.clicked.connect(lambda: signal.emit(self.one))  # type: ignore[attr-defined]  # a bound signal
        return button
