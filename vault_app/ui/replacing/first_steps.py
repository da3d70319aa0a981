"""The first two steps of a drill: the new key is made on the exchange, and pasted into the vault."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from vault_app.core.drill import Step
from vault_app.core.key_set import KeySet, KeySetId
from vault_app.core.replacing import is_being_replaced
from vault_app.services.clock import Clock
from vault_app.services.replacing import choose_successor, note_step
from vault_app.ui.messages import listed, translated, visible
from vault_app.ui.replacing.drill_state import DrillState
from vault_app.ui.replacing.full_account import FullAccount
from vault_app.ui.replacing.step_row import StepBody
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.choice_name import name_choice
from vault_app.ui.widgets.copying import copy_out
from vault_app.ui.widgets.flow_layout import FlowLayout
from vault_app.ui.widgets.label import Prose


def button_row(*buttons: QWidget) -> QWidget:
    """Return buttons side by side, in further lines where they do not fit; there is room for their rings."""
    row = QWidget()
    flow = FlowLayout(metrics.SPACE_8, parent=row)
    flow.setContentsMargins(0, 4, 0, 4)
    for each in buttons:
        flow.addWidget(each)
    return row


class MakeStep(StepBody):
    """What to tick and to bind, taken from the old one; or which key set gives way where no slot is free."""

    site_clicked = Signal()
    freed = Signal(str)
    """Id of a key set that was revoked to make room, as its owner says."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._state: DrillState | None = None
        self.full_account = FullAccount(offers_replacing=False)
        self.full_account.setObjectName("full_account")
        self.same_label = Prose("", "small", "text2")
        self.addresses_label = Prose("", "mono_small", "text1")
        self.advice_label = Prose("", "small", "text2")
        self.site_button = Button("", ButtonKind.SECONDARY, "external")
        self.copy_button = Button(self.tr("Copy addresses"), ButtonKind.SECONDARY, "copy")
        self.made_button = Button(self.tr("I have made it"), ButtonKind.PRIMARY)
        for name in ("same_label", "addresses_label", "site_button", "copy_button", "made_button"):
            getattr(self, name).setObjectName(f"make_{name}")
        self._buttons = button_row(self.site_button, self.copy_button, self.made_button)
        for widget in (self.full_account, self.same_label, self.addresses_label, self.advice_label, self._buttons):
            self.content.addWidget(widget)
        self.site_button.clicked.connect(self.site_clicked)
        self.copy_button.clicked.connect(self._on_copy)
        self.made_button.clicked.connect(self._on_made)
        self.full_account.revoked_clicked.connect(self.freed)

    def show_state(self, state: DrillState) -> None:
        self._state = state
        exchange = state.exchange
        self.full_account.setVisible(state.is_full)
        self.same_label.setVisible(not state.is_full)
        self.advice_label.setVisible(not state.is_full)
        if state.is_full:
            self.full_account.show_account(state.account, state.place, state.old)
        words = listed(*(translated(exchange.name, each) for each in state.permission_words))
        self.same_label.setText(
            self.tr("Tick what the old one has: {permissions}. Less is better, if its programs need less.").format(
                permissions=words
            )
            if words
            else self.tr("Which permissions the old one has is not noted here. Tick as few as its programs need.")
        )
        addresses = ", ".join(each.address for each in state.old.bound_ips)
        self.addresses_label.setText(addresses)
        self.addresses_label.setVisible(bool(addresses) and not state.is_full)
        self.copy_button.setVisible(bool(addresses) and not state.is_full)
        self.advice_label.setText(self._advice(state, bound=bool(addresses)))
        self.site_button.setText(self.tr("Open {exchange}").format(exchange=exchange.name))
        self.site_button.setVisible(not state.is_practice)
        # A spare that waits in one of the slots needs no further one.
        self.made_button.setText(
            self.tr("Take one that is here already") if state.is_full else self.tr("I have made it")
        )
        self.made_button.set_kind(ButtonKind.SECONDARY if state.is_full else ButtonKind.PRIMARY)

    def _advice(self, state: DrillState, *, bound: bool) -> str:
        if state.is_practice:
            return self.tr(
                "The practice exchange has no site on which keys are made: in the next step take a key set that is in the vault already."
            )
        binding = (
            self.tr("Bind these addresses.") if bound else self.tr("Bind the addresses of its programs, if you can.")
        )
        return " ".join(
            (
                binding,
                self.tr(
                    "Take a new memo. The secret key is shown once, so leave the page open until the next step is done."
                ),
            )
        )

    def forget(self) -> None:
        self._state = None
        self.full_account.forget()
        for label in (self.same_label, self.addresses_label):
            label.setText("")

    @property
    def first_control(self) -> QWidget | None:
        return self.made_button if self.site_button.isHidden() else self.site_button

    def _on_copy(self) -> None:
        copy_out(self.addresses_label, self.addresses_label.text())

    def _on_made(self) -> None:
        if self._state is not None:
            self.moved_on.emit()
            self.change_asked.emit(note_step(self._state.old.id, Step.MAKE, self._clock.utc_now()))


class PasteStep(StepBody):
    """Leads to the form for the new key set, or takes one that is in the vault already."""

    paste_clicked = Signal()
    open_clicked = Signal(str)
    """Id of the successor."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._state: DrillState | None = None
        self._offered: tuple[str, ...] = ()
        self.said_label = Prose("", "small", "text2")
        self.paste_button = Button(self.tr("Paste it here…"), ButtonKind.PRIMARY, "key")
        self.open_button = Button(self.tr("Show it"), ButtonKind.SECONDARY)
        self.choice_label = Prose(self.tr("Or take a key set that is in this account already:"), "small", "text2")
        self.choice_box = QComboBox()
        name_choice(self.choice_box, self.tr("Key set that takes over"))
        self.choose_button = Button(self.tr("Take this one"), ButtonKind.SECONDARY)
        for name in ("said_label", "paste_button", "open_button", "choice_box", "choose_button"):
            getattr(self, name).setObjectName(f"paste_{name}")
        self._first = button_row(self.paste_button, self.open_button)
        self._second = button_row(self.choice_box, self.choose_button)
        for widget in (self.said_label, self._first, self.choice_label, self._second):
            self.content.addWidget(widget)
        self.paste_button.clicked.connect(self.paste_clicked)
        self.open_button.clicked.connect(self._on_open)
        self.choose_button.clicked.connect(self._on_choose)

    def show_state(self, state: DrillState) -> None:
        self._state = state
        new = state.successor
        if new is None:
            self.said_label.setText(
                self.tr("Name, permissions and addresses of the old one are filled in already. It begins as a spare.")
            )
        else:
            says = self.tr("“{name}” takes over; its access key is {hint}.")
            self.said_label.setText(says.format(name=visible(new.label), hint=new.hint or "—"))
        self.paste_button.setVisible(new is None)
        self.open_button.setVisible(new is not None)
        self.paste_button.set_enabled_with_reason(not state.is_full, self.tr("No slot is free."))
        self._offer([each for each in state.account.listed if _may_take_over(each, state)])

    def _offer(self, key_sets: list[KeySet]) -> None:
        ids = tuple(each.id for each in key_sets)
        if ids != self._offered:
            self._offered = ids
            self.choice_box.clear()
            for each in key_sets:
                self.choice_box.addItem(visible(each.label), each.id)
        self.choice_label.setVisible(bool(ids))
        self._second.setVisible(bool(ids))

    def forget(self) -> None:
        self._state = None
        self._offered = ()
        self.choice_box.clear()
        self.said_label.setText("")

    @property
    def first_control(self) -> QWidget | None:
        return (
            self.paste_button if self.paste_button.isEnabled() and not self.paste_button.isHidden() else self.choice_box
        )

    def _on_open(self) -> None:
        if self._state is not None and self._state.successor is not None:
            self.open_clicked.emit(self._state.successor.id)

    def _on_choose(self) -> None:
        chosen = self.choice_box.currentData(Qt.ItemDataRole.UserRole)
        if self._state is not None and chosen:
            self.moved_on.emit()
            change = choose_successor(self._state.old.id, KeySetId(chosen), self._clock.utc_now())
            self.change_asked.emit(change)


def _may_take_over(key_set: KeySet, state: DrillState) -> bool:
    others = {state.old.id, state.successor.id if state.successor is not None else ""}
    return key_set.takes_a_slot and key_set.id not in others and not is_being_replaced(key_set)
