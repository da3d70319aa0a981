"""The situations in which the gallery shows the pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.support.desk import Desk
from tests.support.hostile_server import forbidding_page
from vault_app.ui.pages.details import DetailsPage
from vault_app.ui.pages.sign import SignPage
from vault_app.ui.pages.test_call import TestCallPage


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
    page = call_page(desk, "All right")
    page.show_endpoint("account-withdraw-apply")
    page.form.fields["currency"].set_text("USDT")
    page.form.fields["amount"].set_text("120.5")
    page.form.fields["address"].set_text("0x32A1c1d5C6a11d5a3c")
    page.arm_button.click()
    QTimer.singleShot(500, page.send)
    return page


def call_free(desk: Desk) -> QWidget:
    page = call_page(desk, "All right")
    page.picker.free_request_chosen.emit()
    page.free_editor.set_request("POST", "/spot/v4/query/open-orders", "", '{"symbol": "BTC_USDT"}')
    return page


SCENES: tuple[tuple[str, Callable[[Desk], QWidget]], ...] = (
    ("details-filled", details_filled),
    ("details-changed", details_changed),
    ("details-risky", details_risky),
    ("details-empty", details_empty),
    ("sign-filled", sign_filled),
    ("sign-curl", sign_curl),
    ("sign-get", sign_get),
    ("sign-login", sign_login),
    ("sign-refused", sign_refused),
    ("call-idle", call_idle),
    ("call-answered", call_answered),
    ("call-refused", call_refused),
    ("call-exchange", call_about_exchange),
    ("call-picker", call_picker),
    ("call-armed", call_armed),
    ("call-disarmed", call_disarmed),
    ("call-free", call_free),
)
