"""The steps of a drill that happen elsewhere: programs get the new key, and the old one is revoked on the exchange."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from vault_app.core.drill import Step
from vault_app.core.replacing import moved_users
from vault_app.services.clock import Clock
from vault_app.services.replacing import note_step, retire, tick_user
from vault_app.ui.messages import listed, visible
from vault_app.ui.replacing.drill_state import DrillState
from vault_app.ui.replacing.first_steps import button_row
from vault_app.ui.replacing.revoked_question import KeyToFind, RevokeSteps
from vault_app.ui.replacing.step_row import StepBody
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.help_line import HelpLine
from vault_app.ui.widgets.label import Prose


class MoveStep(StepBody):
    """A box for each program of *used by*; going on makes the old key set retiring."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._state: DrillState | None = None
        self._names: tuple[str, ...] = ()
        self.boxes: list[QCheckBox] = []
        self.said_label = Prose("", "small", "text2")
        self._box_host = QWidget()
        self._box_column = QVBoxLayout(self._box_host)
        self._box_column.setContentsMargins(0, 2, 0, 2)
        self._box_column.setSpacing(metrics.SPACE_8)
        self.warning_line = HelpLine()
        self.moved_button = Button(self.tr("All of them have the new key"), ButtonKind.PRIMARY)
        for name in ("said_label", "warning_line", "moved_button"):
            getattr(self, name).setObjectName(f"move_{name}")
        for widget in (self.said_label, self._box_host, self.warning_line, button_row(self.moved_button)):
            self.content.addWidget(widget)
        self.moved_button.clicked.connect(self._on_moved)

    def show_state(self, state: DrillState) -> None:
        self._state = state
        names = state.old.used_by
        moved = moved_users(state.old, state.successor)
        self.said_label.setText(
            self.tr(
                "Tick each one as soon as it runs with the new key. It is noted under “Used by” of both until the old one is dead."
            )
            if names
            else self.tr(
                "Nobody is noted under “Used by” of the old one. Think of every program, server and phone that has it: they stop when it is revoked."
            )
        )
        if names != self._names:
            self._make_boxes(names)
        for box, name in zip(self.boxes, names, strict=True):
            blocked = box.blockSignals(True)
            box.setChecked(name in moved)
            box.setEnabled(state.successor is not None)
            box.blockSignals(blocked)
        left = tuple(visible(name) for name in names if name not in moved)
        self._say_left(left)
        self.moved_button.set_enabled_with_reason(state.successor is not None, self.tr("There is no new key set yet."))

    def _say_left(self, left: tuple[str, ...]) -> None:
        if left:
            words = self.tr("Not moved yet: {names}. What has only the old key stops when it is revoked.")
            self.warning_line.say("warning", words.format(names=listed(*left)))
            self.moved_button.setText(self.tr("Go on all the same"))
            self.moved_button.set_kind(ButtonKind.SECONDARY)
        else:
            self.warning_line.say("", "")
            self.moved_button.setText(self.tr("All of them have the new key"))
            self.moved_button.set_kind(ButtonKind.PRIMARY)
        self.warning_line.setVisible(bool(left))

    def _make_boxes(self, names: tuple[str, ...]) -> None:
        self._names = names
        for box in self.boxes:
            box.hide()
            box.deleteLater()
        self.boxes = []
        for number, name in enumerate(names):
            box = QCheckBox(visible(name).replace("&", "&&"))
            box.setObjectName(f"move_box_{number}")
            box.setAccessibleName(visible(name))
            box.setAccessibleDescription(self.tr("It runs with the new key"))
            box.toggled.connect(lambda ticked, name=name: self._on_ticked(name, ticked))
            self._box_column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
            self.boxes.append(box)
        self._box_host.setVisible(bool(names))

    def forget(self) -> None:
        self._state = None
        self._make_boxes(())
        self.warning_line.say("", "")

    @property
    def first_control(self) -> QWidget | None:
        return next((box for box in self.boxes if not box.isChecked()), self.moved_button)

    def _on_ticked(self, name: str, ticked: bool) -> None:
        if self._state is not None:
            self.change_asked.emit(tick_user(self._state.old.id, name, self._clock.utc_now(), moved=ticked))

    def _on_moved(self) -> None:
        if self._state is not None:
            self.moved_on.emit()
            self.change_asked.emit(retire(self._state.old.id, self._clock.utc_now()))


class RevokeStep(StepBody):
    """The exchange's own steps, and by what the key is found."""

    site_clicked = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._state: DrillState | None = None
        self.key_to_find = KeyToFind()
        self.steps = RevokeSteps()
        self.practice_label = Prose(
            self.tr("The practice exchange has no site. Its key set “Deleted” shows what a revoked key answers."),
            "small",
            "text2",
        )
        self.site_button = Button("", ButtonKind.SECONDARY, "external")
        self.revoked_button = Button(self.tr("I have revoked it"), ButtonKind.PRIMARY)
        for name in ("site_button", "revoked_button"):
            getattr(self, name).setObjectName(f"revoke_{name}")
        buttons = button_row(self.site_button, self.revoked_button)
        for widget in (self.key_to_find, self.steps, self.practice_label, buttons):
            self.content.addWidget(widget)
        self.site_button.clicked.connect(self.site_clicked)
        self.revoked_button.clicked.connect(self._on_revoked)

    def show_state(self, state: DrillState) -> None:
        self._state = state
        self.key_to_find.show_hint(state.old.hint)
        self.steps.show_steps(state.exchange)
        self.steps.setVisible(not state.is_practice)
        self.practice_label.setVisible(state.is_practice)
        self.site_button.setText(self.tr("Open {exchange}").format(exchange=state.exchange.name))
        self.site_button.setVisible(not state.is_practice)

    def forget(self) -> None:
        self._state = None
        self.key_to_find.show_hint("")

    @property
    def first_control(self) -> QWidget | None:
        return self.revoked_button if self.site_button.isHidden() else self.site_button

    def _on_revoked(self) -> None:
        if self._state is not None:
            self.moved_on.emit()
            self.change_asked.emit(note_step(self._state.old.id, Step.REVOKE, self._clock.utc_now()))
