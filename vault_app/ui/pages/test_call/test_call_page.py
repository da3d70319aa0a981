"""The *Test call* page: one request of the catalogue or of the user's own, sent, and what the exchange thinks of it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.account import Account
from vault_app.core.call_record import CallRecord, is_like
from vault_app.core.errors import VaultError
from vault_app.core.key_set import KeySet
from vault_app.core.request import Effect
from vault_app.exchanges.catalogue import Endpoint
from vault_app.services.call_watch import Limits
from vault_app.services.kept_drafts import Typed
from vault_app.services.test_call import CallPlan, Consent
from vault_app.ui.drafts import Drafts
from vault_app.ui.messages import cure_of, title_of
from vault_app.ui.pages.environment_lookup import EnvironmentLookup
from vault_app.ui.pages.offset_row import OffsetRow
from vault_app.ui.pages.page import Sheet
from vault_app.ui.pages.test_call.arm_row import ArmRow
from vault_app.ui.pages.test_call.call_body import CallBody
from vault_app.ui.pages.test_call.call_choice import CallChoice, first_endpoint
from vault_app.ui.pages.test_call.call_parts import CallParts
from vault_app.ui.pages.test_call.caller import Answered, Caller
from vault_app.ui.pages.test_call.consent import question_for
from vault_app.ui.pages.test_call.cures import cure_buttons
from vault_app.ui.pages.test_call.endpoint_picker import EndpointPicker
from vault_app.ui.pages.test_call.parameter_form import ParameterForm
from vault_app.ui.pages.test_call.planned_call import PlannedCall
from vault_app.ui.pages.test_call.request_bar import RequestBar
from vault_app.ui.place_words import place_of
from vault_app.ui.shortcuts.own_keys import CANCEL_CALL, SEND_CALL
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.segments import Segments
from vault_app.ui.workspace import Workspace


class TestCallPage(Sheet):
    """Chooses, fills in, sends, and shows the answer; the window never waits.

    Args:
        limits: What a call may cost; None: the usual.
    """

    __test__ = False  # its name begins like that of a test

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None = None,
        *,
        limits: Limits | None = None,
        parts: CallParts | None = None,
    ) -> None:
        super().__init__(parent)
        parts = parts or CallParts(workspace)
        self._workspace = workspace
        self._account: Account | None = None
        self._key_set: KeySet | None = None
        self._dialog: Dialog | None = None
        self.caller = Caller(workspace, self._agree, limits=limits)
        self.request_bar = RequestBar()
        self.arm_row = ArmRow()
        self.arm_button = self.arm_row.arm_button
        self.call_notice = Notice("bad", "")
        self.warning_notice = Notice("warn", "")
        self.picker = EndpointPicker()
        self.form = ParameterForm(workspace.clock.now_ms)
        self.free_editor = parts.free_editor
        self.choice = CallChoice(self.form, self.free_editor)
        self.environments = EnvironmentLookup(workspace, self)
        self.planned = PlannedCall(
            self.choice, self.environments, self.request_bar, self.warning_notice, self.caller.proxy_sentence
        )
        self.offset_row = OffsetRow(workspace)
        self.mode_segments = Segments(("REST", "WebSocket"), self.tr("What is tested"))
        self._rest = QWidget(self.column)
        self.socket_view = parts.socket_view
        self.answer_view = parts.answer_view
        self.empty_state = EmptyState("send", self.tr("No key set is chosen"), self.tr("Choose one in the list."))
        self.body = self._build()
        for name in ("request_bar", "call_notice", "warning_notice", "picker", "form", "body"):
            getattr(self, name).setObjectName(name)
        self._connect()
        self._show_nothing()

    def _build(self) -> CallBody:
        """Put all into its place, from the outside in: what moves takes everything that is in it along."""
        self.content.addWidget(self.mode_segments)
        self.content.addWidget(self.offset_row)
        self.content.addWidget(self._rest, 1)
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(metrics.SPACE_8)
        for widget in (self.request_bar, self.arm_row, self.warning_notice, self.call_notice):
            rest.addWidget(widget)
        rest.addWidget(self.picker, 1)
        rest.addWidget(body := CallBody(self.form, self.free_editor, self.answer_view, self._rest), 1)
        for view in (self.socket_view, self.empty_state):
            self.content.addWidget(view, 1)
        return body

    def _connect(self) -> None:
        bar, caller = self.request_bar, self.caller
        bar.send_clicked.connect(self.send)
        bar.cancel_clicked.connect(caller.cancel)
        bar.choose_clicked.connect(self._on_choose_clicked)
        self.arm_row.changed.connect(self._show_arming)
        self.mode_segments.chosen_changed.connect(lambda _: self._show_mode())
        self.socket_view.copy_requested.connect(self._workspace.copy_secret)
        self.picker.chosen.connect(self._on_endpoint_chosen)
        self.picker.free_request_chosen.connect(self._on_free_request_chosen)
        self.picker.closed.connect(self._close_picker)
        self.form.edited.connect(self._on_edited)
        self.free_editor.edited.connect(self._on_edited)
        self.body.reset_clicked.connect(self.form.reset)
        self.answer_view.copy_requested.connect(self._workspace.copy_secret)
        caller.started.connect(self.body.show_sending)
        caller.answered.connect(self._on_answered)
        caller.refused.connect(self._on_refused)
        caller.declined.connect(self._on_declined)
        caller.not_remembered.connect(self._on_not_remembered)
        self.environments.found.connect(self._show_anew)
        self.environments.missing.connect(lambda _error: self._show_anew())
        self._workspace.vault_changed.connect(self._on_vault_changed)
        SEND_CALL.on(self, self.send)
        self._escape = CANCEL_CALL.on(self, caller.cancel)
        self._escape.setEnabled(False)

    # What the window calls

    def show_key_set(self, key_set_id: str) -> None:
        """Call with the key set of that id, or show that none is chosen."""
        found, session = self._workspace.selected, self._workspace.session
        if not key_set_id or found is None or session is None:
            self._show_nothing()
            return
        account, key_set = found
        if self._key_set is not None and self._key_set.id == key_set.id:
            self._account, self._key_set = account, key_set
            self.environments.look_up(account)
            self._take_draft()
            return
        self.caller.detach()
        self._set_sending(sending=False)
        self._account, self._key_set = account, key_set
        exchange = self.choice.exchange = session.exchange_of(account)
        self.free_editor.set_exchange(exchange)
        self.offset_row.show_for(account, key_set)
        self.environments.look_up(account)
        self.socket_view.show_key_set(account, key_set, place_of(session, account))
        self._show_mode()
        if self.choice.endpoint is None and not self.choice.is_free:
            self._choose(first_endpoint(exchange))
        self.answer_view.clear()
        self.call_notice.hide()
        self._close_picker()
        self._show_request()
        self._show_idle()
        self._take_draft()

    def _take_draft(self) -> None:
        """Fill in what the history asked for, if it did."""
        draft = Drafts.of(self._workspace).take(self._key_set.id) if self._key_set is not None else None
        if draft is None or self.caller.is_sending:
            return
        self.choice.draft(draft)
        self._show_filled_in()

    def _show_filled_in(self) -> None:
        self._close_picker()
        self.body.set_free(is_free=self.choice.is_free)
        self.call_notice.hide()
        self._show_request()
        self._show_idle()

    def typed(self) -> Typed | None:
        """Return what the user filled in or wrote."""
        return self.choice.typed() if self._key_set is not None else None

    def put_back(self, typed: Typed) -> None:
        """Fill it in again; nothing is sent."""
        self.choice.put_back(typed)
        self._show_filled_in()

    def show_endpoint(self, endpoint_id: str) -> None:
        """Fill in the call of that id; nothing is sent."""
        if self.choice.exchange is not None and not self.caller.is_sending:
            self._on_endpoint_chosen(endpoint_id)

    def may_leave(self) -> bool:
        """A call under way goes on and is remembered, so nothing is lost by leaving."""
        return True

    def forget(self) -> None:
        """End calls, disarm, and drop answer and parameters."""
        self.caller.drop()
        if self._dialog is not None:
            self._dialog.reject()
        self.arm_row.disarm()
        self._show_nothing()
        self.form.reset()
        self.free_editor.forget()

    def _show_nothing(self) -> None:
        self._account = self._key_set = self.choice.exchange = None
        self.environments.forget()
        self.offset_row.show_for(None, None)
        self._set_sending(sending=False)
        self.answer_view.clear()
        self.body.show_idle("")  # the sentence there names the key set
        self.request_bar.target_label.setText("")  # and this may name the account
        self.socket_view.forget()
        self._show_mode()

    def _show_mode(self) -> None:
        """Show calls or sockets of the chosen key set, or that none is chosen."""
        is_rest, is_chosen = self.mode_segments.chosen == 0, self._key_set is not None
        self._rest.setVisible(is_rest and is_chosen)
        self.socket_view.setVisible(not is_rest and is_chosen)
        self.mode_segments.setVisible(is_chosen)
        self.empty_state.setVisible(not is_chosen)

    # Choosing

    def _on_choose_clicked(self) -> None:
        exchange, endpoint = self.choice.exchange, self.choice.endpoint
        if exchange is None or self._key_set is None:
            return
        if not self.picker.isHidden():
            self._close_picker()
            return
        self.body.hide()
        self.picker.show()
        self.picker.open(exchange, self._key_set.permissions, endpoint.id if endpoint else "")

    def _close_picker(self) -> None:
        self.picker.hide()
        self.body.setVisible(self._key_set is not None)

    def _on_endpoint_chosen(self, endpoint_id: str) -> None:
        if self.choice.exchange is None:
            return
        self._close_picker()
        self._choose(self.choice.exchange.catalogue[endpoint_id])
        self._show_request()
        self._show_idle()
        self.request_bar.send_button.setFocus()

    def _choose(self, endpoint: Endpoint) -> None:
        self.choice.choose(endpoint)
        self.body.set_free(is_free=False)
        self.call_notice.hide()

    def _on_free_request_chosen(self) -> None:
        self._close_picker()
        self.choice.choose_free()
        self.body.set_free(is_free=True)
        self._show_request()
        self._show_idle()
        self.free_editor.setFocus()

    def _on_edited(self) -> None:
        if self.choice.is_free:
            self._show_anew()
        self.planned.show_warning()

    # What would be sent

    def _show_request(self) -> None:
        if self.choice.exchange is not None and self._key_set is not None:
            self.planned.show(self._account, self._key_set)
            self._show_arming()

    def _show_anew(self) -> None:
        self._show_request()
        if not self.body.not_sent.isHidden():
            self._show_idle()

    def _show_idle(self) -> None:
        self.body.show_idle(self.planned.words(self._key_set))

    # Arming

    def _show_arming(self) -> None:
        needs = self.choice.effect is not Effect.READ
        self.arm_row.setVisible(needs)
        self.request_bar.set_arming(needs_arming=needs, armed=self.arm_row.armed, reason=self.arm_row.reason)

    def _agree(self, plan: CallPlan) -> bool:
        if plan.consent in {Consent.ARM, Consent.TYPE} and not self.arm_row.armed:
            return False
        self._dialog = question_for(self, plan)
        if self._dialog is None:
            return True
        self.request_bar.set_sending(sending=False)  # nothing is under way while that is asked
        agreed = bool(self._dialog.exec())
        self._dialog.deleteLater()
        self._dialog = None
        self.request_bar.set_sending(sending=agreed)
        return agreed

    # Sending

    def send(self) -> None:
        """Send what is filled in, after the questions that it needs; where sockets are shown, log in to one."""
        if self.mode_segments.chosen != 0:
            self.socket_view.log_in()
            return
        if self._account is None or self._key_set is None or self.caller.is_sending or not self.picker.isHidden():
            return
        if self.choice.effect is not Effect.READ and not self.arm_row.armed:
            return
        request = self.choice.request(tell=True)
        if request is None:
            self.body.set_folded(folded=False)
            return
        self.call_notice.hide()
        self._set_sending(sending=True)
        self.caller.call(self._account, self._key_set, request)

    def _set_sending(self, *, sending: bool) -> None:
        self.request_bar.set_sending(sending=sending)
        for widget in (self.form, self.free_editor, self.arm_button):
            widget.setEnabled(not sending)
        if hasattr(self, "_escape"):
            self._escape.setEnabled(sending)

    def _on_declined(self) -> None:
        self._set_sending(sending=False)
        self.request_bar.send_button.setFocus()

    def _on_refused(self, error: VaultError) -> None:
        self._set_sending(sending=False)
        self._show_idle()
        self.call_notice.set_notice("bad", title_of(error), cure_of(error))
        self.call_notice.show()

    def _on_answered(self, answered: Answered) -> None:
        self._set_sending(sending=False)
        session, account = self._workspace.session, self._account
        if session is None or account is None or self._key_set is None or answered.key_set.id != self._key_set.id:
            return
        place = place_of(session, account)
        buttons = cure_buttons(self._workspace, place, account, answered.result.verdict, self.send)
        self.answer_view.show_answer(answered, place, buttons, self._earlier(answered.result.record))
        self.body.show_answer()
        self.request_bar.send_button.setFocus()
        self.scroll_area.verticalScrollBar().setValue(0)

    def _earlier(self, record: CallRecord) -> list[CallRecord]:
        """Return what is remembered of calls like *record*, newest first."""
        if self._workspace.session is None or self._key_set is None:
            return []
        known = self._workspace.vault.calls.get(self._key_set.id, ())
        return [each for each in known if is_like(each, record)]

    def _on_not_remembered(self, error: VaultError) -> None:
        self.call_notice.set_notice("warn", self.tr("The call is not in the history"), title_of(error))
        self.call_notice.show()

    def _on_vault_changed(self, event: object) -> None:
        if self._key_set is None or getattr(event, "key_set", self._key_set.id) != self._key_set.id:
            return
        found = self._workspace.selected
        if found is None or found[1].id != self._key_set.id:
            self.caller.detach()
            self._show_nothing()
        else:
            self._account, self._key_set = found
