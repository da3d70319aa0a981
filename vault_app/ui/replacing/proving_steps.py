"""The two steps of a drill that ask the exchange: the new key set is verified, and the end of the old key is proven."""

from __future__ import annotations

from vault_app.core.drill import Step
from vault_app.core.key_set import KeySet, Standing
from vault_app.core.replacing import Ending, end_of, ending_of
from vault_app.core.report import FactVerdict, Report
from vault_app.services.replacing import end_replacing, note_step
from vault_app.ui.messages import visible
from vault_app.ui.pages.verify.verifier import Wanted
from vault_app.ui.place_words import Place
from vault_app.ui.replacing.asking import AskingStep
from vault_app.ui.replacing.drill_state import DrillState
from vault_app.ui.replacing.words import ending_words
from vault_app.ui.widgets.button import ButtonKind
from vault_app.ui.workspace import Workspace


class VerifyStep(AskingStep):
    """Shows that the new one works before any program depends on it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, lambda state: state.successor, name="drill_verify", wanted=Wanted())
        self.ask_button.setText(self.tr("Verify now"))
        self.skip_button.setText(self.tr("Go on without"))
        self.skip_button.clicked.connect(self._on_skip)

    def show_state(self, state: DrillState) -> None:
        if self._state is not None and self._state.old.id != state.old.id:
            self.forget()
        self._state = state
        new = state.successor
        self.said_label.setText(
            self.tr("These calls change nothing. They are sent with “{name}” when you press the button.").format(
                name=visible(new.label)
            )
            if new is not None
            else self.tr("First the new key set has to be in the vault.")
        )
        self.call_list.show_calls(state.verify_calls)
        self.ask_button.set_enabled_with_reason(new is not None, self.tr("There is no new key set yet."))
        self.skip_button.setEnabled(new is not None)
        proven = new is not None and self._is_proven(new)
        self.ask_button.setText(self.tr("Verify again") if proven else self.tr("Verify now"))
        self.ask_button.set_kind(ButtonKind.SECONDARY if proven else ButtonKind.PRIMARY)
        self.skip_button.setVisible(not proven)
        self.report_button.setVisible(new is not None and new.last_report is not None)
        if new is not None and new.last_report is not None and not self.is_running:
            self._tell(new, new.last_report, state.place)

    def on_answer(self, state: DrillState, report: Report) -> None:
        if state.successor is not None:
            self._tell(state.successor, report, state.place)

    def _tell(self, new: KeySet, report: Report, place: Place) -> None:
        proven = self._is_proven(new)
        refused = new.last_verdict is not None and new.last_verdict.standing is Standing.REFUSED
        titles = {
            True: self.tr("The new key set is proven"),
            False: self.tr("The new key set is refused") if refused else self.tr("The new key set is not proven"),
        }
        worst = next((each for each in report.facts if each.verdict is FactVerdict.REFUSED), None)
        worst = worst or next((each for each in report.facts if each.verdict is FactVerdict.UNCLEAR), None)
        explained = place.says(worst.explanation) if worst is not None and not proven else ""
        explained = explained or self.tr(
            "Access key, secret key and memo are right, and nothing that is ticked was refused."
        )
        if self.result_notice.isHidden() or self.result_notice.title.text() != titles[proven]:
            self.say("ok" if proven else "bad" if refused else "warn", titles[proven], explained)

    @staticmethod
    def _is_proven(new: KeySet) -> bool:
        return new.last_verdict is not None and new.last_verdict.standing is Standing.PROVEN

    def _on_skip(self) -> None:
        if self._state is not None:
            self.moved_on.emit()
            self.change_asked.emit(note_step(self._state.old.id, Step.VERIFY, self._workspace.clock.utc_now()))


class ProveStep(AskingStep):
    """Asks whether the exchange still knows the old key; only its refusal of an unknown key ends the drill by itself."""

    def __init__(self, workspace: Workspace) -> None:
        wanted = Wanted(access_key_alone=True)
        super().__init__(workspace, lambda state: state.old, name="drill_prove", wanted=wanted)
        self.ask_button.setText(self.tr("Ask whether it is dead"))
        self.skip_button.setText(self.tr("End without proof"))
        self.report_button.hide()
        self.skip_button.clicked.connect(self._on_skip)

    def show_state(self, state: DrillState) -> None:
        if self._state is not None and self._state.old.id != state.old.id:
            self.forget()
        self._state = state
        code = ", ".join(str(each) for each in sorted(state.exchange.gone_codes))
        self.said_label.setText(
            state.place.fill(
                self.tr(
                    "Two calls with the old access key and nothing else. An answer of {code} proves that {exchange} does not know it any more."
                ),
                code=code,
            )
        )
        self.call_list.show_calls(state.prove_calls)
        has_key = any(part.id in state.old.secrets for part in state.exchange.parts[:1])
        self.ask_button.set_enabled_with_reason(has_key, self.tr("Its access key is not kept here."))
        ending = end_of(state.old, state.exchange.gone_codes)
        report = state.old.last_report
        if not self.is_running and self.result_notice.isHidden() and report is not None and ending is Ending.GONE:
            self._tell(state, ending)

    def on_answer(self, state: DrillState, report: Report) -> None:
        ending = ending_of(report, state.exchange.gone_codes)
        self._tell(state, ending)
        if ending is Ending.GONE and self._seen_alive(state):
            self._end_drill(state)

    def _tell(self, state: DrillState, ending: Ending) -> None:
        self.say(*ending_words(ending, state.place, seen_alive=self._seen_alive(state)))

    @staticmethod
    def _seen_alive(state: DrillState) -> bool:
        return state.old.drill is not None and state.old.drill.seen_alive

    def _on_skip(self) -> None:
        if self._state is not None:
            self._end_drill(self._state)

    def _end_drill(self, state: DrillState) -> None:
        self.moved_on.emit()
        self.change_asked.emit(end_replacing(state.old.id, self._workspace.clock.utc_now()))
