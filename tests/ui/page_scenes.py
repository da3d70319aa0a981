"""The situations in which the gallery shows the pages."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.support.desk import ACCESS_KEY, MEMO, SECRET_KEY, Desk
from tests.support.hostile_server import forbidding_page
from vault_app.core.account import AccountId
from vault_app.core.call_record import CallKind, CallRecord
from vault_app.services import changes
from vault_app.services.session import new_id
from vault_app.services.test_call import plan_call
from vault_app.ui.clock_offsets import ClockOffsets
from vault_app.ui.pages.add import AddKeySetPage
from vault_app.ui.pages.details import DetailsPage
from vault_app.ui.pages.history import HistoryPage
from vault_app.ui.pages.sign import SignPage
from vault_app.ui.pages.test_call import TestCallPage
from vault_app.ui.pages.test_call.answer_body import Form
from vault_app.ui.pages.test_call.consent import FundsQuestion


def details_filled(desk: Desk) -> QWidget:
    samples = desk.add_samples()
    desk.choose(samples["Reader"])
    page = DetailsPage(desk.workspace)
    page.show_key_set(samples["Reader"].id)
    return page


def details_changed(desk: Desk) -> QWidget:
    page = details_filled(desk)
    assert isinstance(page, DetailsPage)
    assert page.form is not None
    page.form.facts.note_field.set_text("Rotate")
    page.form.credentials.fields["secret_key"].set_text("80618e45710812162b04892c7ee5ead4a3cc3e56")
    page.form.credentials.fields["memo"].set_text("test001 ")
    page.form.label_field.set_text("Cash out")
    page.form.facts.ip_editor.input.setText("192.168.1.20, 300.1.1.1")
    page.form.facts.ip_editor.commit()
    return page


def details_risky(desk: Desk) -> QWidget:
    samples = desk.add_samples()
    desk.choose(samples["Cash out"])
    page = DetailsPage(desk.workspace)
    page.show_key_set(samples["Cash out"].id)
    return page


def details_empty(desk: Desk) -> QWidget:
    page = DetailsPage(desk.workspace)
    page.show_key_set("")
    return page


def add_empty(desk: Desk) -> QWidget:
    desk.add_samples()
    page = AddKeySetPage(desk.workspace)
    page.start("Main")
    return page


def add_pasted(desk: Desk) -> QWidget:
    page = add_empty(desk)
    assert isinstance(page, AddKeySetPage)
    page.paste_area.pasted.emit(f"Access Key: {ACCESS_KEY}\nSecret Key: {SECRET_KEY}\nMemo: {MEMO}\n")
    return page


def add_refused(desk: Desk) -> QWidget:
    main = desk.add_account()
    for number in range(5):
        desk.add_key_set(main, f"Bot {number}")
    page = AddKeySetPage(desk.workspace)
    page.start("Main")
    page.paste_area.pasted.emit("nothing labelled")
    assert page.form is not None
    page.form.credentials.fill({"access_key": ACCESS_KEY, "secret_key": SECRET_KEY, "memo": MEMO})
    page.form.label_field.set_text("Sixth")
    page.show()
    page.save()
    return page


def sign_filled(desk: Desk) -> QWidget:
    samples = desk.add_samples()
    desk.choose(samples["Reader"])
    page = SignPage(desk.workspace)
    page.show_key_set(samples["Reader"].id)
    return page


def sign_curl(desk: Desk) -> QWidget:
    page = sign_filled(desk)
    assert isinstance(page, SignPage)
    page.view.request_editor.set_request("POST", "/spot/v4/cancel_all", "", "{}")
    page.view.form_segments.set_chosen(2)
    page.sign()
    return page


def sign_get(desk: Desk) -> QWidget:
    page = sign_filled(desk)
    assert isinstance(page, SignPage)
    page.view.request_editor.set_request("GET", "/spot/v1/wallet", "", "")
    page.sign()
    return page


def sign_login(desk: Desk) -> QWidget:
    page = sign_filled(desk)
    assert isinstance(page, SignPage)
    page.view.form_segments.set_chosen(5)
    return page


def sign_refused(desk: Desk) -> QWidget:
    bare = desk.add_key_set(desk.add_account(), "Bare", memo=None)
    desk.choose(bare)
    page = SignPage(desk.workspace)
    page.show_key_set(bare.id)
    return page


def call_page(desk: Desk, label: str, **members: Any) -> TestCallPage:
    account = desk.start_practice()
    key_set = desk.add_practice_key_set(account, label, **members)
    desk.choose(key_set)
    page = TestCallPage(desk.workspace)
    page.show_key_set(key_set.id)
    return page


def sent(page: TestCallPage) -> QWidget:
    """Send what is filled in, and wait for the answer."""
    page.show()
    page.send()
    for _ in range(400):
        QTest.qWait(20)
        if not page.caller.is_sending:
            break
    return page


def call_idle(desk: Desk) -> QWidget:
    return call_page(desk, "Read-only")


def call_answered(desk: Desk) -> QWidget:
    return sent(call_page(desk, "All right"))


def call_form(desk: Desk, form: Form) -> QWidget:
    """Show the answer in one of its forms, after an earlier call to compare it with."""
    page = call_page(desk, "All right")
    page.show_endpoint("account-wallet")
    sent(page)
    sent(page)
    page.answer_view.answer_body.form_segments.set_chosen(form)
    return page


def call_tree(desk: Desk) -> QWidget:
    return call_form(desk, Form.TREE)


def call_headers(desk: Desk) -> QWidget:
    return call_form(desk, Form.HEADERS)


def call_raw(desk: Desk) -> QWidget:
    return call_form(desk, Form.RAW)


def call_compare(desk: Desk) -> QWidget:
    page = call_page(desk, "All right")
    page.show_endpoint("system-time")
    sent(page)
    sent(page)
    page.answer_view.answer_body.form_segments.set_chosen(Form.COMPARE)
    return page


def call_refused(desk: Desk) -> QWidget:
    return sent(call_page(desk, "Wrong memo"))


def call_about_exchange(desk: Desk) -> QWidget:
    with forbidding_page() as server:
        account = desk.send_to(server.url)
        key_set = desk.add_key_set(account, "Reader", permissions=["read-only"])
        desk.choose(key_set)
        page = TestCallPage(desk.workspace)
        page.show_key_set(key_set.id)
        return sent(page)


def call_picker(desk: Desk) -> QWidget:
    page = call_page(desk, "Read-only")
    page.show()
    page.request_bar.choose_button.click()
    return page


def call_armed(desk: Desk) -> QWidget:
    page = call_page(desk, "All right")
    page.show_endpoint("spot-submit-order")
    page.arm_button.click()
    return page


def call_disarmed(desk: Desk) -> QWidget:
    page = call_page(desk, "All right")
    page.show_endpoint("spot-cancel-all")
    return page


def call_funds(desk: Desk) -> QWidget:
    """Show the question before coins move, alone: over a page it would wait for an answer."""
    page = call_page(desk, "All right")
    endpoint = desk.exchange.catalogue["account-withdraw-apply"]
    values = {
        "currency": "USDT",
        "amount": "120.5",
        "address": "0x32A1c1d5C6a11d5a3c4d",
        "destination": "To Digital Address",
    }
    request = desk.exchange.request_for(endpoint, values)
    plan = plan_call(
        desk.exchange, desk.session.environment_of(desk.session.vault.account(AccountId("Practice"))), request
    )
    page.resize(844, 790)
    question = FundsQuestion(page, plan)
    question.show()
    return page


def call_free(desk: Desk) -> QWidget:
    page = call_page(desk, "All right")
    page.picker.free_request_chosen.emit()
    page.free_editor.set_request("POST", "/spot/v4/query/open-orders", "", '{"symbol": "BTC_USDT"}')
    return page


def call_socket(desk: Desk, label: str) -> TestCallPage:
    page = call_page(desk, label)
    page.mode_segments.set_chosen(1)
    QTest.qWait(100)
    return page


def call_socket_idle(desk: Desk) -> QWidget:
    return call_socket(desk, "All right")


def call_socket_live(desk: Desk) -> QWidget:
    page = call_socket(desk, "All right")
    page.show()
    page.socket_view.log_in()
    for _ in range(200):
        QTest.qWait(20)
        if page.socket_view.model.rowCount() > 2:
            break
    page.socket_view.messages_table.selectRow(1)
    QTest.qWait(200)
    return page


def call_socket_refused(desk: Desk) -> QWidget:
    page = call_socket(desk, "Wrong memo")
    page.show()
    page.socket_view.log_in()
    for _ in range(200):
        QTest.qWait(20)
        if not page.socket_view.listener.is_busy:
            break
    return page


def call_offset(desk: Desk) -> QWidget:
    page = call_page(desk, "All right")
    account = desk.session.vault.account_named("Practice")
    ClockOffsets.of(desk.workspace).note(account, 840)
    return page


def call_removed(desk: Desk) -> QWidget:
    page = call_page(desk, "All right")
    page.picker.free_request_chosen.emit()
    page.free_editor.set_request("POST", "/spot/v1/cancel_orders", "", "{}")
    return page


def remembered(desk: Desk, hours: float, **fields: Any) -> CallRecord:
    """Return a call of some hours ago."""
    values: dict[str, Any] = {
        "id": new_id(),
        "at": desk.clock.utc_now() - timedelta(hours=hours),
        "kind": CallKind.CALL,
        "endpoint": "spot-query-open-orders",
        "method": "POST",
        "url": "https://api-cloud.bitmart.com/spot/v4/query/open-orders",
        "body": '{"symbol": "BTC_USDT"}',
        "http_status": 200,
        "code": 1000,
        "verdict": "ok",
        "explanation": "BitMart accepted the signature and answered.",
        "trace": "3f0c9a7be1d84c55a2b7",
        "latency_ms": 187.0,
        "answer": '{"code":1000,"message":"OK","data":[]}',
        "answer_length": 38,
    }
    return CallRecord(**{**values, **fields})


def history_filled(desk: Desk) -> QWidget:
    reader = desk.add_samples()["Reader"]
    refused = {"http_status": 401, "code": 30005, "verdict": "secret-or-memo", "latency_ms": 312.0}
    silent = {"http_status": None, "code": None, "verdict": "network", "answer": "", "latency_ms": None, "trace": ""}
    verified = {
        "kind": CallKind.VERIFY,
        "method": "VERIFY",
        "endpoint": "",
        "http_status": None,
        "latency_ms": 2_300.0,
        "explanation": "7 proven, 3 not tried",
        "url": "https://api-cloud.bitmart.com",
        "body": "",
    }
    copied = {"kind": CallKind.SIGN, "http_status": None, "code": None, "verdict": "", "answer": "", "latency_ms": None}
    for record in (
        remembered(desk, 50, **silent),
        remembered(desk, 49, **refused),
        remembered(desk, 2, explanation="Headers copied: curl", **copied),
        remembered(desk, 1.5, **verified),
        remembered(desk, 1),
    ):
        desk.session.apply(changes.record_call(reader.id, record))
    desk.choose(reader)
    page = HistoryPage(desk.workspace)
    page.show_key_set(reader.id)
    page.calls_view.rows()[0].head.setChecked(True)
    return page


def history_versions(desk: Desk) -> QWidget:
    reader = desk.add_samples()["Reader"]
    for note in ("First", "Second"):
        desk.clock.now += timedelta(days=1)  # type: ignore[attr-defined]  # the gallery's clock stands still
        now = desk.now_of(reader)
        wanted = dataclasses.replace(now, note=note, label=f"Reader {note}", changed_at=desk.clock.utc_now())
        desk.session.apply(changes.edit_key_set(now, wanted, desk.exchange.slot_rule))
    desk.choose(reader)
    page = HistoryPage(desk.workspace)
    page.show_key_set(reader.id)
    page.show_versions()
    return page


def history_empty(desk: Desk) -> QWidget:
    reader = desk.add_samples()["Reader"]
    desk.choose(reader)
    page = HistoryPage(desk.workspace)
    page.show_key_set(reader.id)
    return page


SCENES: tuple[tuple[str, Callable[[Desk], QWidget]], ...] = (
    ("details-filled", details_filled),
    ("details-changed", details_changed),
    ("details-risky", details_risky),
    ("details-empty", details_empty),
    ("add-empty", add_empty),
    ("add-pasted", add_pasted),
    ("add-refused", add_refused),
    ("sign-filled", sign_filled),
    ("sign-curl", sign_curl),
    ("sign-get", sign_get),
    ("sign-login", sign_login),
    ("sign-refused", sign_refused),
    ("call-idle", call_idle),
    ("call-answered", call_answered),
    ("call-tree", call_tree),
    ("call-headers", call_headers),
    ("call-raw", call_raw),
    ("call-compare", call_compare),
    ("call-removed", call_removed),
    ("call-offset", call_offset),
    ("call-socket-idle", call_socket_idle),
    ("call-socket-live", call_socket_live),
    ("call-socket-refused", call_socket_refused),
    ("call-refused", call_refused),
    ("call-exchange", call_about_exchange),
    ("call-picker", call_picker),
    ("call-armed", call_armed),
    ("call-disarmed", call_disarmed),
    ("call-free", call_free),
    ("call-funds", call_funds),
    ("history-filled", history_filled),
    ("history-versions", history_versions),
    ("history-empty", history_empty),
)
