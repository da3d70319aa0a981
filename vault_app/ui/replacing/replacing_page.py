"""The page on which a key set is replaced: six steps, each of which can be left and taken up again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.drill import Step
from vault_app.core.errors import VaultError
from vault_app.core.key_set import KeySetId
from vault_app.core.replacing import is_being_replaced
from vault_app.services.changes import Change
from vault_app.services.replacing import begin_replacing, free_slot, give_up_replacing, take_back
from vault_app.ui.messages import cure_of, sentences, title_of, visible
from vault_app.ui.moments import local_moment
from vault_app.ui.pages.page import Sheet
from vault_app.ui.pages.test_call.cures import open_site
from vault_app.ui.replacing.drill_state import DrillState
from vault_app.ui.replacing.first_steps import MakeStep, PasteStep, button_row
from vault_app.ui.replacing.moving_steps import MoveStep, RevokeStep
from vault_app.ui.replacing.proving_steps import ProveStep, VerifyStep
from vault_app.ui.replacing.revoked_question import RevokedQuestion
from vault_app.ui.replacing.step_row import StepBody, StepRow
from vault_app.ui.replacing.words import step_title
from vault_app.ui.shortcuts.own_keys import LEAVE_REPLACING
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.workspace import Workspace

_CAN_BE_TAKEN_BACK = (Step.MOVE, Step.REVOKE, Step.PROVE)


class ReplacingPage(Sheet):
    """Begins or goes on with `start`; ends with `closed`. What is done is in the vault at once."""

    closed = Signal(str)
    """Id of the key set to show."""
    paste_asked = Signal(str)
    """Id of the key set whose successor is to be pasted."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._key_set_id = ""
        self._now: Step | None = None
        self._moves_focus = False
        self._question: RevokedQuestion | None = None
        self.title_label = Prose("", "title", "text1")
        self.about_label = Prose("", "small", "text2")
        self.close_button = Button(self.tr("Back to the key set"), ButtonKind.QUIET)
        self.give_up_button = Button(self.tr("Give up replacing…"), ButtonKind.QUIET)
        self.back_button = Button("", ButtonKind.QUIET, "undo")
        self.replacing_notice = Notice("bad", "")
        self.new_button = Button(self.tr("Show the new key set"), ButtonKind.SECONDARY)
        self.end_notice = Notice("ok", "")
        self.end_notice.add_button(self.new_button)
        self.make_step = MakeStep(workspace.clock)
        self.paste_step = PasteStep(workspace.clock)
        self.verify_step = VerifyStep(workspace)
        self.move_step = MoveStep(workspace.clock)
        self.revoke_step = RevokeStep(workspace.clock)
        self.prove_step = ProveStep(workspace)
        bodies: dict[Step, StepBody] = {
            Step.MAKE: self.make_step,
            Step.PASTE: self.paste_step,
            Step.VERIFY: self.verify_step,
            Step.MOVE: self.move_step,
            Step.REVOKE: self.revoke_step,
            Step.PROVE: self.prove_step,
        }
        self.rows = {step: StepRow(at, len(Step), bodies[step]) for at, step in enumerate(Step, 1)}
        for name in (
            *(
                "title_label",
                "about_label",
                "close_button",
                "give_up_button",
                "back_button",
                "replacing_notice",
                "end_notice",
            ),
            "new_button",
        ):
            getattr(self, name).setObjectName(name if name.startswith("replacing") else f"replacing_{name}")
        self._build()
        self._connect()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 1, 0)
        head.setSpacing(metrics.SPACE_8)
        head.addWidget(self.title_label, 1)
        head.addWidget(self.close_button)
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for step, row in self.rows.items():
            if column.count():
                column.addWidget(Hairline())
            row.head.setObjectName(f"step_{step.value}")
            column.addWidget(row)
        self.content.addLayout(head)
        self.content.addWidget(self.about_label)
        self.content.addSpacing(metrics.SPACE_4)
        for widget in (self.replacing_notice, self.end_notice, card):
            self.content.addWidget(widget)
        self.content.addWidget(button_row(self.back_button, self.give_up_button))
        self.content.addStretch(1)
        self.replacing_notice.hide()
        self.end_notice.hide()

    def _connect(self) -> None:
        for row in self.rows.values():
            row.body.change_asked.connect(self._change)
            row.body.moved_on.connect(self._on_moved_on)
            row.body.grown.connect(self._on_grown)
        for step in (self.make_step, self.revoke_step):
            step.site_clicked.connect(self._open_site)
        self.make_step.freed.connect(self._ask_revoked)
        self.paste_step.paste_clicked.connect(lambda: self.paste_asked.emit(self._key_set_id))
        self.paste_step.open_clicked.connect(self.closed)
        self.verify_step.report_clicked.connect(self._show_report)
        self.close_button.clicked.connect(lambda: self.closed.emit(self._key_set_id))
        self.new_button.clicked.connect(self._show_new)
        self.give_up_button.clicked.connect(self._on_give_up)
        self.back_button.clicked.connect(self._on_take_back)
        LEAVE_REPLACING.on(self, self._on_escape)
        self._workspace.vault_changed.connect(self._on_vault_changed)

    # What the window calls

    def start(self, key_set_id: str) -> None:
        """Show the drill of a key set; begun here when none is under way."""
        if key_set_id != self._key_set_id:
            self.forget()
        self._key_set_id = key_set_id
        state = self._state()
        if state is None:
            return
        self.replacing_notice.hide()
        self._now = None
        if not is_being_replaced(state.old) and not (state.old.drill is not None and self._is_ended(state)):
            self._change(begin_replacing(KeySetId(key_set_id), self._workspace.clock.utc_now()))
        self._show()
        self.scroll_area.verticalScrollBar().setValue(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._now is not None and self._now is not Step.MAKE:  # who only begins is not a key away from its end
            (self.rows[self._now].body.first_control or self.close_button).setFocus()

    def show_key_set(self, _key_set_id: str) -> None:
        """Nothing: this page shows its own key set until it is closed."""

    def may_leave(self) -> bool:
        """What is done is saved, so nothing is lost by leaving."""
        return True

    def forget(self) -> None:
        """End what is asked, and drop what was shown."""
        if self._question is not None:
            self._question.reject()
        self._key_set_id = ""
        self._now = None
        for row in self.rows.values():
            row.body.forget()
        for label in (self.title_label, self.about_label):
            label.setText("")
        for notice in (self.replacing_notice, self.end_notice):
            notice.hide()
            notice.set_notice(notice.kind, "")

    # Showing

    def _state(self) -> DrillState | None:
        return DrillState.of(self._workspace, self._key_set_id) if self._key_set_id else None

    @staticmethod
    def _is_ended(state: DrillState) -> bool:
        return state.progress.now is None

    def _show(self) -> None:
        state = self._state()
        if state is None:
            return
        name = visible(state.old.label)
        self.title_label.setText(self.tr("Replace “{name}”").format(name=name))
        if not self._is_ended(state):
            done = self.tr("{count} of {steps} steps done; each can be left and taken up again.")
        elif state.skipped:
            done = self.tr("The replacing has ended: {count} of {steps} steps are done.")
        else:
            done = self.tr("All {steps} steps are done.")
        self.about_label.setText(done.format(count=state.count_done, steps=len(Step)))
        for step, row in self.rows.items():
            at = state.done_at(step)
            row.show_step(
                step_title(step, state.place),
                state.progress.steps[step],
                local_moment(at) if at else "",
                skipped=step in state.skipped,
            )
            row.body.show_state(state)
        self._show_end(state)
        self._show_ways_back(state)
        self._go_to(state.progress.now)

    def _on_vault_changed(self, _event: object) -> None:
        if self.isVisible():  # else it is shown anew by `start`
            self._show()

    def _show_end(self, state: DrillState) -> None:
        ended = self._is_ended(state)
        if ended and self.end_notice.isHidden():
            new = visible(state.successor.label) if state.successor is not None else ""
            is_proven = Step.PROVE not in state.skipped
            said = [
                self.tr("It is marked as revoked, and its slot is free. “{new}” has taken over.").format(new=new)
                if new
                else self.tr("It is marked as revoked, and its slot is free."),
                "" if is_proven else self.tr("Nothing proves yet that the old key is dead."),
            ]
            title = self.tr("“{name}” is replaced").format(name=visible(state.old.label))
            self.end_notice.set_notice("ok" if is_proven else "warn", title, sentences(*said))
        self.end_notice.setVisible(ended)
        self.new_button.setVisible(ended and state.successor is not None)

    def _show_ways_back(self, state: DrillState) -> None:
        last = self._last_of_users(state)
        if last is not None:
            title = step_title(last, state.place)
            self.back_button.setText(self.tr("Take back: {step}").format(step=title).replace("&", "&&"))
        self.back_button.setVisible(last is not None)
        self.give_up_button.setVisible(not self._is_ended(state))

    @staticmethod
    def _last_of_users(state: DrillState) -> Step | None:
        """Return the last step that its user said was done, and so may take back."""
        drill = state.old.drill
        done = [step for step in _CAN_BE_TAKEN_BACK if drill is not None and step in drill.done]
        return done[-1] if done else None

    def _go_to(self, now: Step | None) -> None:
        """Open the next step when it became that, and let the keyboard follow."""
        if now is self._now:
            return
        self._now = now
        for step, row in self.rows.items():
            row.open(step is now)
        opened = self.rows[now] if now is not None else None
        if opened is not None:
            announce(self, opened.head.accessibleName())
        focused = QApplication.focusWidget()
        inside = focused is None or self.isAncestorOf(focused)
        if not self._moves_focus or not inside:
            return
        self._moves_focus = False
        target = self.new_button if opened is None else opened.body.first_control or opened.head
        target.setFocus()
        self.show_at(self.end_notice if opened is None else opened)

    # Doing

    def _on_escape(self) -> None:
        running = next((step for step in (self.verify_step, self.prove_step) if step.is_running), None)
        if running is not None:
            running.stop()
        elif self._key_set_id:
            self.closed.emit(self._key_set_id)

    def _on_grown(self, widget: QWidget) -> None:
        QTimer.singleShot(0, widget, lambda: self._show_grown(widget))

    def _show_grown(self, widget: QWidget) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # everything gets its new place first
        if widget.isVisible():
            self.show_at(widget)

    def _on_moved_on(self) -> None:
        self._moves_focus = True

    def _change(self, change: object) -> None:
        assert isinstance(change, Change)
        self.replacing_notice.hide()
        self._workspace.change(change, failed=self._on_failed)

    def _on_failed(self, error: VaultError) -> None:
        self._moves_focus = False
        self.replacing_notice.set_notice("bad", title_of(error), cure_of(error))
        self.replacing_notice.show()
        self.show_at(self.replacing_notice)
        self._show()  # boxes show again what is saved

    def _open_site(self) -> None:
        state = self._state()
        if state is not None:
            open_site(state.exchange, state.account, self)

    def _show_report(self) -> None:
        state = self._state()
        if state is not None and state.successor is not None:
            self.closed.emit(state.successor.id)
            self._workspace.request_page("verify")

    def _show_new(self) -> None:
        state = self._state()
        if state is not None and state.successor is not None:
            self.closed.emit(state.successor.id)

    def _on_take_back(self) -> None:
        state = self._state()
        step = self._last_of_users(state) if state is not None else None
        if state is not None and step is not None:
            self.prove_step.result_notice.hide()
            self.end_notice.hide()
            self._moves_focus = True
            self._change(take_back(state.old.id, step, self._workspace.clock.utc_now()))

    def _on_give_up(self) -> None:
        key_set_id = self._key_set_id
        change = give_up_replacing(KeySetId(key_set_id), self._workspace.clock.utc_now())
        self._workspace.change(change, lambda: self.closed.emit(key_set_id), self._on_failed)

    def _ask_revoked(self, key_set_id: str) -> None:
        """Ask whether a key set that makes room was really revoked on the exchange."""
        state = self._state()
        if state is None:
            return
        going = next((each for each in state.account.listed if each.id == key_set_id), None)
        if going is None:
            return
        question = RevokedQuestion(self, state.exchange, state.account, going, has_site=not state.is_practice)
        self._question = question
        question.accepted.connect(lambda: self._free(key_set_id))
        question.finished.connect(self._on_question_finished)
        question.open()

    def _free(self, key_set_id: str) -> None:
        def go_on() -> None:
            if self._now is not None:  # the button that was pressed is gone
                (self.rows[self._now].body.first_control or self.close_button).setFocus()

        self.replacing_notice.hide()
        change = free_slot(KeySetId(key_set_id), self._workspace.clock.utc_now())
        self._workspace.change(change, go_on, self._on_failed)

    def _on_question_finished(self) -> None:
        self._question = None
