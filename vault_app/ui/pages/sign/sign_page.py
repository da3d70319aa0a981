"""The *Sign* page: any request, its prehash and its signed headers as one types, ready to copy."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from vault_app.core.account import Account
from vault_app.core.call_record import CallKind, CallRecord
from vault_app.core.environment import HostAddress
from vault_app.core.errors import MissingCredential, VaultError
from vault_app.core.key_set import KeySet
from vault_app.core.request import ApiRequest, Level
from vault_app.exchanges.protocol import Exchange
from vault_app.services import changes
from vault_app.services.kept_drafts import Typed
from vault_app.services.session import new_id
from vault_app.ui.charts.offset_panel import OffsetPanel
from vault_app.ui.clock_offsets import ClockOffsets
from vault_app.ui.messages import cure_of, text_of, title_of, translated
from vault_app.ui.moments import time_of_ms
from vault_app.ui.pages.environment_lookup import EnvironmentLookup
from vault_app.ui.pages.offset_row import OffsetRow
from vault_app.ui.pages.page import Sheet
from vault_app.ui.pages.sign.sign_view import SignView
from vault_app.ui.pages.sign.signing import Signing, sign_login, sign_request, text_to_copy
from vault_app.ui.place_words import Place, place_of
from vault_app.ui.widgets.button import Button
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.workspace import Workspace

DEBOUNCE_MS = 120
_START = ("POST", "/spot/v4/query/open-orders", "", '{"symbol":"BTC_USDT","recvWindow":60000}')
_LOW = 640  # below this height the card of the countdown becomes a bar at the foot


class SignPage(Sheet):
    """Signs what stands in the editors, anew with every change, and counts down until the server would refuse it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._account: Account | None = None
        self._key_set: KeySet | None = None
        self._exchange: Exchange | None = None
        self._signing: Signing | None = None
        self._added = 0
        self.environments = EnvironmentLookup(workspace, self)
        self.offsets = ClockOffsets.of(workspace)
        self.offset_row = OffsetRow(workspace)
        self.offset_panel = OffsetPanel(workspace)
        self.offset_panel.setObjectName("offset_panel")
        self.view = SignView(self.offset_row)
        self.empty_state = EmptyState("sign", self.tr("No key set is chosen"), self.tr("Choose one in the list."))
        self.content.addWidget(self.view)
        self.content.addWidget(self.offset_panel)
        self.content.addWidget(self.empty_state, 1)
        self.content.addStretch(1)
        self._debounce = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._debounce.timeout.connect(self.sign)
        self.view.edited.connect(self._debounce.start)
        self.view.form_changed.connect(self.sign)
        self.view.clock_card.renew_clicked.connect(self.sign)
        self.view.clock_card.copy_clicked.connect(self.copy)
        self.view.prehash_copy_clicked.connect(self._copy_prehash)
        self.view.clock_card.ring.expired.connect(self._on_expired)
        self.environments.found.connect(self.sign)
        self.environments.missing.connect(lambda error: self.view.note_missing_address(text_of(error)))
        self.offsets.changed.connect(self._on_offsets_changed)
        workspace.vault_changed.connect(self._on_vault_changed)
        self._show_nothing()

    # What the window calls

    def show_key_set(self, key_set_id: str) -> None:
        """Sign with the key set of that id, or show that none is chosen."""
        found, session = self._workspace.selected, self._workspace.session
        if not key_set_id or found is None or session is None:
            self._show_nothing()
            return
        account, key_set = found
        self._account, self._key_set = account, key_set
        self._exchange = session.exchange_of(account)
        self.view.set_exchange(self._exchange)
        self.empty_state.hide()
        self.view.show()
        self._place_card()
        self.environments.look_up(account)
        self.offset_row.show_for(account, key_set)
        self.offset_panel.show_for(account, key_set)
        if not self.view.request_editor.endpoint_edit.path:
            self.view.request_editor.set_request(*_START)
        self.sign()

    def may_leave(self) -> bool:
        """Nothing here is ever lost by leaving."""
        return True

    def forget(self) -> None:
        """Drop signature, request and everything typed."""
        self._show_nothing()
        self.view.request_editor.forget()

    def typed(self) -> Typed | None:
        """Return the request, if the user wrote one."""
        written = self.view.request_editor.written()
        if self._key_set is None or written == _START or not any(written[1:]):
            return None
        return Typed("sign", "", {"request": written})

    def put_back(self, typed: Typed) -> None:
        """Write the request again."""
        self.view.request_editor.set_request(*typed.members["request"])
        self.sign()

    def _show_nothing(self) -> None:
        self._debounce.stop()
        self._account = self._key_set = self._exchange = self._signing = None
        self.offset_panel.forget()
        self.environments.forget()
        self.offset_row.show_for(None, None)
        self.view.clear()
        self.view.hide()
        self.view.clock_card.hide()
        self.empty_state.show()

    def _address(self, request: ApiRequest) -> HostAddress | None:
        environment = self.environments.environment
        try:
            return environment.address(request.host) if environment is not None else None
        except VaultError as error:
            self.view.note_missing_address(text_of(error))
            return None

    # Signing

    def sign(self) -> None:
        """Sign what stands there, now."""
        self._debounce.stop()
        session, key_set, exchange = self._workspace.session, self._key_set, self._exchange
        if session is None or key_set is None or exchange is None:
            return
        self._signing = None
        account = self._account
        clock = self.offsets.clock_for(account) if account is not None else self._workspace.clock
        self._added = self.offsets.added(account) if account is not None else 0
        now_ms = clock.now_ms()
        request = self.view.request_editor.request()
        try:
            if self.view.is_login:
                self._signing = sign_login(session, key_set, exchange, now_ms)
            elif request is not None:
                self._signing = sign_request(session, key_set, exchange, request, self.view.get_rule, now_ms)
        except VaultError as error:
            self._show_failure(error)
            return
        self._show(request)

    def _show_failure(self, error: VaultError) -> None:
        self.view.show_failure(title_of(error), cure_of(error))
        if isinstance(error, MissingCredential):
            button = Button(self.tr("Go to Details"))
            button.setObjectName("details_button")
            button.clicked.connect(lambda: self._workspace.request_page("details"))
            self.view.failure_notice.set_buttons(button)
        else:
            self.view.failure_notice.set_buttons()

    def _show(self, request: ApiRequest | None) -> None:
        session, account = self._workspace.session, self._account
        signing, exchange = self._signing, self._exchange
        if session is None or account is None or signing is None or exchange is None:
            self.view.clear_signature()
            return
        warning = exchange.warning_for(request) if request is not None and not self.view.is_login else ""
        self.view.show_signing(
            signing,
            self._address(signing.signed.request),
            hint=self._key_set.hint if self._key_set is not None else "",
            warning=translated(exchange.name, warning) if warning else "",
        )
        self._show_validity(signing, place_of(session, account))

    def _show_validity(self, signing: Signing, place: Place) -> None:
        signed, card, exchange = signing.signed, self.view.clock_card, place.exchange
        if signed.valid_until_ms is None:
            card.stop()
            keyed = signed.request.level is Level.KEYED
            says = self.tr("The access key is enough") if keyed else self.tr("No key is needed")
            card.set_validity(says, self.tr("Nothing is signed, so nothing runs out."))
            self.view.hide_not_covered()
            return
        # What the exchange's clock shows then is told by this computer's.
        until = time_of_ms(signed.valid_until_ms - self._added)
        seconds = (signed.valid_until_ms - signed.timestamp_ms) // 1000
        card.set_validity(
            self.tr("Valid until {time}").format(time=until),
            place.fill(
                self.tr(
                    "Afterwards {exchange} refuses the timestamp; this one is good for {seconds} s. Sign again renews it."
                ),
                seconds=seconds,
            ),
        )
        remaining = signed.valid_until_ms - self._added - self._workspace.clock.now_ms()
        card.start(signed.valid_until_ms - signed.timestamp_ms, max(0, remaining))
        if self.view.is_login:
            self.view.hide_not_covered()
        else:
            not_covered = translated(exchange.name, exchange.not_covered)
            covered_until = translated(exchange.name, exchange.not_covered_until).format(until=until)
            self.view.show_not_covered(not_covered, covered_until)

    def _on_expired(self) -> None:
        self.view.clock_card.set_validity(
            self.tr("The timestamp is too old"), self.tr("Sign again makes a new one; so does Copy.")
        )

    # Copying

    def copy(self) -> None:
        """Copy what is shown in full; what has run out is signed anew before."""
        if self.view.clock_card.ring.is_expired or self._debounce.isActive():
            self.sign()
        signing, key_set, exchange = self._signing, self._key_set, self._exchange
        session = self._workspace.session
        if session is None or signing is None or key_set is None or exchange is None:
            return
        address = None if self.view.is_login else self._address(signing.signed.request)
        form = self.view.copy_format
        try:
            text = text_to_copy(session, key_set, exchange, signing, form, address or self.view.no_address)
        except VaultError as error:
            self._show_failure(error)
            return
        what = self.tr("Headers of “{label}”").format(label=key_set.label)
        self._workspace.copy_secret(text, what)
        self.view.clock_card.show_copied()
        self._remember(signing, key_set)

    def _copy_prehash(self) -> None:
        session, key_set, signing = self._workspace.session, self._key_set, self._signing
        if session is None or key_set is None or signing is None or not signing.signed.prehash:
            return
        with session.credentials(key_set) as credentials:
            parts = [
                credentials[segment.kind.value].decode("utf-8", "replace") if segment.masked else segment.text
                for segment in signing.signed.prehash
            ]
        self._workspace.copy_secret(
            signing.signed.separator.join(parts), self.tr("Prehash of “{label}”").format(label=key_set.label)
        )
        self.view.show_prehash_copied()

    def _remember(self, signing: Signing, key_set: KeySet) -> None:
        request = signing.signed.request
        address = self._address(request) if not self.view.is_login else None
        record = CallRecord(
            id=new_id(),
            at=self._workspace.clock.utc_now(),
            kind=CallKind.SIGN,
            endpoint=request.endpoint,
            method=request.method,
            url=(address.origin if address else "") + request.path,
            explanation=self.tr("Headers copied: {form}").format(form=self.view.form_word),
        )
        self._workspace.change(changes.record_call(key_set.id, record), failed=lambda _: None)

    # The window around

    def _on_vault_changed(self, event: object) -> None:
        if self._key_set is None or getattr(event, "key_set", self._key_set.id) != self._key_set.id:
            return
        found = self._workspace.selected
        if found is None or found[1].id != self._key_set.id:
            self._show_nothing()
            return
        before, self._key_set = self._key_set, found[1]
        if replace(before, last_verdict=None) != replace(self._key_set, last_verdict=None):
            self.sign()

    def _on_offsets_changed(self) -> None:
        if self._account is not None and self._added != self.offsets.added(self._account):
            self.sign()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_card()

    def _place_card(self) -> None:
        as_bar = self.height() < _LOW
        self.view.place_card(self if as_bar else None)
        self.view.clock_card.setVisible(self._key_set is not None)
