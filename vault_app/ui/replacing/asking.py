"""A step that asks the exchange: the calls by name, one button that sends them, and what came of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.errors import VaultError
from vault_app.core.key_set import KeySet
from vault_app.core.report import Report
from vault_app.ui.messages import cure_of, title_of
from vault_app.ui.pages.call_list import CallList
from vault_app.ui.pages.verify.verifier import Verified, Verifier, Wanted
from vault_app.ui.pages.verify.words import fact_word
from vault_app.ui.replacing.drill_state import DrillState
from vault_app.ui.replacing.first_steps import button_row
from vault_app.ui.replacing.step_row import StepBody
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.workspace import Workspace

Subject = Callable[[DrillState], KeySet | None]


class AskingStep(StepBody):
    """Runs one verification at a time; the window never waits for it, and Esc on the button ends it.

    Args:
        subject: Tells which key set is asked about; None: there is none yet.
        name: What the objectNames of its parts begin with.
        wanted: What is asked.
    """

    report_clicked = Signal()
    """The whole report is to be shown."""

    def __init__(self, workspace: Workspace, subject: Subject, *, name: str, wanted: Wanted) -> None:
        super().__init__()
        self._workspace = workspace
        self._subject = subject
        self._wanted = wanted
        self._state: DrillState | None = None
        self._run: Verifier | None = None
        self.said_label = Prose("", "small", "text2")
        self.call_list = CallList()
        self.result_notice = Notice("info", "")
        self.result_notice.hide()
        self.progress_label = Prose("", "small", "text3")
        self.ask_button = Button("", ButtonKind.PRIMARY, "shield-check")
        self.report_button = Button(self.tr("Show the report"), ButtonKind.SECONDARY)
        self.skip_button = Button("", ButtonKind.QUIET)
        for part in ("said_label", "call_list", "result_notice", "ask_button", "report_button", "skip_button"):
            getattr(self, part).setObjectName(f"{name}_{part}")
        buttons = button_row(self.ask_button, self.report_button, self.skip_button)
        for widget in (self.said_label, self.call_list, self.result_notice, self.progress_label, buttons):
            self.content.addWidget(widget)
        self.progress_label.hide()
        self.ask_button.clicked.connect(self.ask)
        self.ask_button.cancelled.connect(self.stop)
        self.report_button.clicked.connect(self.report_clicked)

    def on_answer(self, state: DrillState, report: Report) -> None:
        """Show what *report* says, and go on if it says enough; it is kept already."""

    # Asking

    @property
    def is_running(self) -> bool:
        return self._run is not None

    @property
    def first_control(self) -> QWidget | None:
        return self.ask_button

    def ask(self) -> None:
        """Send the calls, unless they are under way."""
        state = self._state
        subject = self._subject(state) if state is not None else None
        if state is None or subject is None or self._run is not None:
            return
        run = Verifier(self._workspace, state.account, subject, self._wanted)
        self._run = run
        said: list[Report] = []

        def on_ended(verified: Verified) -> None:
            said.append(verified.report)

        def on_kept() -> None:
            self._end(run)
            if self._state is not None and said:
                self.on_answer(self._state, said[0])

        run.asking.connect(lambda fact: self._say_progress(fact_word(fact, state.exchange)))
        run.ended.connect(on_ended)
        run.kept.connect(on_kept)
        run.refused.connect(lambda error: self._on_failed(run, error))
        run.not_kept.connect(lambda error: self._on_failed(run, error))
        self.result_notice.hide()
        self.ask_button.set_busy(True)
        self.moved_on.emit()
        run.start()

    def stop(self) -> None:
        """End the calls under way; what was found until now is kept."""
        if self._run is not None:
            self._run.cancel()

    def say(self, kind: str, title: str, prose: str) -> None:
        """Show what came of it, and have it spoken."""
        self.result_notice.set_notice(kind, title, prose)
        self.result_notice.show()
        announce(self, self.result_notice.accessibleName())
        self.grown.emit(self.ask_button)

    def forget(self) -> None:
        if self._run is not None:
            self._run.drop()
        self._run = self._state = None
        self.ask_button.set_busy(False)
        self.progress_label.hide()
        self.result_notice.hide()
        self.said_label.setText("")
        self.call_list.show_calls(())

    def _say_progress(self, what: str) -> None:
        self.progress_label.setText(self.tr("Asking: {what}").format(what=what))
        self.progress_label.show()

    def _end(self, run: Verifier) -> None:
        if self._run is run:
            self._run = None
            self.ask_button.set_busy(False)
            self.progress_label.hide()

    def _on_failed(self, run: Verifier, error: VaultError) -> None:
        self._end(run)
        self.say("warn", title_of(error), cure_of(error))
