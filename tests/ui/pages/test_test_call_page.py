"""The *Test call* page against the real practice exchange, over real TLS."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk
from tests.support.exchange import response
from vault_app.core.account import Account
from vault_app.core.key_set import KeySet, Standing
from vault_app.services.http import Limits
from vault_app.ui.pages import test_call
from vault_app.ui.pages.test_call.consent import phrase_of
from vault_app.ui.pages.test_call.cures import cure_buttons
from vault_app.ui.pages.test_call.endpoint_model import EndpointModel, EndpointRole, grouped
from vault_app.ui.place_words import place_of
from vault_app.ui.widgets.button import ButtonKind

Show = Callable[[QWidget], None]
Open = Callable[..., test_call.TestCallPage]


@pytest.fixture
def practice(desk: Desk) -> Account:
    return desk.start_practice()


@pytest.fixture
def opened(desk: Desk, practice: Account, shown: Show) -> Open:
    """Show the page for one of the practice exchange's key sets."""

    def open_page(label: str = "All right", **members: object) -> test_call.TestCallPage:
        key_set = desk.add_practice_key_set(practice, label, **members)
        desk.choose(key_set)
        page = test_call.TestCallPage(desk.workspace)
        shown(page)
        page.resize(844, 700)
        page.show_key_set(key_set.id)
        return page

    return open_page


def kept(desk: Desk, label: str = "All right") -> KeySet:
    return desk.session.vault.key_set_named(label)[1]


def send(page: test_call.TestCallPage, qtbot: QtBot) -> None:
    """Press *Send* and wait for the answer."""
    QTest.mouseClick(page.request_bar.send_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.caller.is_sending, timeout=15_000)


def said(page: test_call.TestCallPage) -> tuple[str, str, str]:
    """Return headline, status and code of the answer."""
    card = page.answer_view.verdict_card
    return card.head.text(), card.status.text(), card.code.text()


def test_nothing_is_sent_before_send(opened: Open, desk: Desk) -> None:
    page = opened()
    assert page.body.not_sent.isVisible()
    assert "Nothing leaves before Send" in page.body.not_sent.sentence.text()
    assert desk.session.vault.calls == {}


def test_method_host_and_what_the_call_asks_for_are_shown_before_anything_is_sent(
    opened: Open, desk: Desk, qtbot: QtBot
) -> None:
    page = opened()
    host = desk.practice.record.spot.partition("://")[2]
    target = page.request_bar.target_label
    qtbot.waitUntil(lambda: target.text() == f"{host}/spot/v4/query/open-orders")
    assert f"POST to {target.text()}, with “All right”" in page.body.not_sent.sentence.text()
    assert page.request_bar.facts_label.text() == "signed · needs Read-only · 12 calls in 2 s for each key"
    assert not page.request_bar.above_chip.isVisible()


def test_a_call_above_the_declared_permissions_is_marked_and_not_forbidden(opened: Open) -> None:
    page = opened("Read-only")
    page.show_endpoint("spot-cancel-order")
    assert page.request_bar.above_chip.isVisible()
    assert page.request_bar.above_chip.toolTip() == "Needs Spot trade, which this key set does not declare"
    page.arm_button.click()
    assert page.request_bar.send_button.isEnabled()


def test_a_removed_path_of_a_free_request_names_every_successor(opened: Open) -> None:
    page = opened()
    page.picker.free_request_chosen.emit()
    page.free_editor.set_request("POST", "/spot/v1/cancel_orders", "", "{}")
    notice = page.free_editor.removed_notice
    assert notice.isVisible()
    names = {button.objectName() for button in notice.findChildren(QPushButton)}
    assert names == {"use_spot-cancel-orders_button", "use_spot-cancel-all_button"}
    page.free_editor.set_request("GET", "/spot/v1/steps", "", "")
    assert "fixed list of candle lengths" in notice.prose.text()
    page.free_editor.set_request("POST", "/spot/v4/query/open-orders", "", "{}")
    assert not notice.isVisible()


def test_a_signed_call_proves_secret_and_memo_and_is_remembered(
    opened: Open, desk: Desk, qtbot: QtBot, saved: Callable[[], None]
) -> None:
    page = opened()
    send(page, qtbot)
    assert said(page) == ("Proven: secret and memo", "200", "code 1000")
    assert json.loads(page.answer_view.answer_well.content())["code"] == 1000
    assert page.answer_view.figures_card.calls_total.text() == "1 of 12 in 2 s"
    saved()
    verdict = kept(desk).last_verdict
    assert verdict is not None
    assert verdict.standing is Standing.PROVEN
    (record,) = desk.session.vault.calls[kept(desk).id]
    assert (record.code, record.endpoint) == (1000, "spot-query-open-orders")


@pytest.mark.parametrize(
    ("label", "headline", "status", "code"),
    [
        ("Wrong memo", "Refused: secret or memo", "401", "code 30005"),
        ("Wrong secret", "Refused: secret or memo", "401", "code 30005"),
        ("Unbound IP", "Refused: this computer's IP address", "403", "code 30010"),
        ("Expired", "Refused: the key has expired", "403", "code 30011"),
        ("Deleted", "Refused: access key", "401", "code 30002"),
    ],
)
def test_each_refusal_is_told_with_its_cure(
    opened: Open, desk: Desk, qtbot: QtBot, saved: Callable[[], None], label: str, headline: str, status: str, code: str
) -> None:
    page = opened(label)
    send(page, qtbot)
    head, seen_status, seen_code = said(page)
    assert (head, seen_code) == (headline, code)
    assert seen_status == status
    assert page.answer_view.findChild(QPushButton, "cure_edit_button") is not None
    saved()
    verdict = kept(desk, label).last_verdict
    assert verdict is not None
    assert verdict.standing is Standing.REFUSED


def test_a_call_that_checks_the_access_key_alone_proves_no_key_set(
    opened: Open, desk: Desk, qtbot: QtBot, saved: Callable[[], None]
) -> None:
    page = opened("Wrong memo")
    page.show_endpoint("account-wallet")
    send(page, qtbot)
    assert said(page)[0] == "Proven: access key"
    saved()
    assert kept(desk, "Wrong memo").last_verdict is None


def test_what_the_practice_exchange_answered_is_not_told_of_bitmart(opened: Open, qtbot: QtBot) -> None:
    page = opened("Wrong memo")
    send(page, qtbot)
    assert page.answer_view.verdict_card.sentence.text() == (
        "The signature does not match, and the practice exchange does not say whether the secret or the memo is wrong."
    )
    page.show_endpoint("account-wallet")
    send(page, qtbot)
    assert page.answer_view.verdict_card.sentence.text().startswith("The practice exchange knows the access key.")
    assert page.answer_view.figures_card.calls_note.text().startswith("The practice exchange’s “Remaining” header")


def test_a_skewed_clock_is_blamed_and_the_key_is_not(
    opened: Open, desk: Desk, qtbot: QtBot, saved: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened()
    real = desk.clock.now_ms
    monkeypatch.setattr(desk.clock, "now_ms", lambda: real() - 120_000)
    send(page, qtbot)
    assert said(page)[0] == "Refused: the timestamp. The key is not judged"
    saved()
    assert kept(desk).last_verdict is None


@pytest.mark.parametrize("has_site", [True, False])
def test_the_site_is_offered_where_the_key_was_made_on_it(
    desk: Desk, practice: Account, qtbot: QtBot, has_site: bool
) -> None:
    place = replace(place_of(desk.session, practice), has_site=has_site)
    request = desk.exchange.free_request("POST", "/spot/v4/query/open-orders", "", b"{}")
    verdict = desk.exchange.judge(request, response(401, '{"code":30005,"message":"","trace":"","data":{}}'))
    buttons = cure_buttons(desk.workspace, place, practice, verdict, lambda: None)
    for each in buttons:
        qtbot.addWidget(each)
    assert [each.text() for each in buttons] == ["Edit memo", *(["Open BitMart"] if has_site else []), "Send again"]
    assert not place_of(desk.session, practice).has_site
    assert place_of(desk.session, desk.add_account("Main")).has_site


def test_the_cure_leads_to_the_details(opened: Open, desk: Desk, qtbot: QtBot) -> None:
    page = opened("Wrong memo")
    send(page, qtbot)
    button = page.answer_view.findChild(QPushButton, "cure_edit_button")
    assert isinstance(button, QPushButton)
    assert button.text() == "Edit memo"
    with qtbot.waitSignal(desk.workspace.page_requested) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["details"]


def test_the_form_says_at_the_field_what_cannot_be_sent(opened: Open, desk: Desk) -> None:
    page = opened()
    field = page.form.fields["limit"]
    field.set_text("9000")
    assert field.message == "The largest value is 200."
    page.send()
    assert not page.caller.is_sending
    assert desk.session.vault.calls == {}
    assert field.text() == "9000"


def test_a_required_field_that_is_empty_is_told_on_send(opened: Open) -> None:
    page = opened()
    page.show_endpoint("spot-query-order")
    page.form.fields["orderId"].set_text("")
    page.send()
    assert page.form.fields["orderId"].message.startswith("This parameter is required")


def test_an_optional_field_left_empty_is_not_sent(
    opened: Open, desk: Desk, qtbot: QtBot, saved: Callable[[], None]
) -> None:
    page = opened()
    page.form.fields["symbol"].set_text("BTC_USDT")
    send(page, qtbot)
    saved()
    assert desk.session.vault.calls[kept(desk).id][0].body == '{"symbol": "BTC_USDT"}'


def test_a_write_is_disarmed_until_it_is_armed_and_a_lock_disarms(opened: Open, desk: Desk, qtbot: QtBot) -> None:
    page = opened()
    page.show_endpoint("spot-cancel-order")
    button = page.request_bar.send_button
    assert not button.isEnabled()
    assert button.toolTip() == "Arm writes for this session first"
    page.send()
    assert not page.caller.is_sending
    QTest.mouseClick(page.arm_button, Qt.MouseButton.LeftButton)
    assert button.isEnabled()
    assert (button.kind, button.text()) == (ButtonKind.ARMED, "Armed: Send")
    page.forget()
    page.show_key_set(kept(desk).id)
    assert not button.isEnabled()


def test_funds_move_only_when_amount_and_coin_are_typed(
    opened: Open, desk: Desk, qtbot: QtBot, saved: Callable[[], None]
) -> None:
    """The button stays off until the very words stand there; they are named above the field."""
    page = opened()
    page.show_endpoint("spot-submit-order")
    for name, text in {"symbol": "BTC_USDT", "side": "sell", "type": "limit", "size": "0.01", "price": "90000"}.items():
        page.form.fields[name].set_text(text)
    page.arm_button.click()
    tried: list[bool] = []

    def answer() -> None:
        edit = page.window().findChild(QLineEdit, "phrase_edit")
        button = page.window().findChild(QPushButton, "funds_send_button")
        if edit is None or button is None:
            QTimer.singleShot(20, answer)
            return
        tried.append(button.isEnabled())
        QTest.keyClicks(edit, "0.01 BTC")
        tried.append(button.isEnabled())
        QTest.keyClicks(edit, "_USDT")
        tried.append(button.isEnabled())
        button.click()

    QTimer.singleShot(20, answer)
    send(page, qtbot)
    assert tried == [False, False, True]
    saved()
    assert desk.session.vault.calls[kept(desk).id][0].endpoint == "spot-submit-order"


def test_a_declined_question_sends_nothing(opened: Open, desk: Desk, qtbot: QtBot) -> None:
    page = opened()
    page.show_endpoint("spot-cancel-all")
    assert "cancels every spot order" in page.warning_notice.title.text()
    page.arm_button.click()
    counted: list[bool] = []

    def decline() -> None:
        focused = QApplication.focusWidget()
        if page.window().findChild(QPushButton, "warning_send_button") is None or focused is None:
            QTimer.singleShot(20, decline)
        else:
            counted.append(page.request_bar.elapsed_label.isVisible())
            QTest.keyClick(focused, Qt.Key.Key_Escape)

    QTimer.singleShot(20, decline)
    send(page, qtbot)
    assert desk.session.vault.calls == {}
    assert counted == [False], "no time runs while nothing is under way"
    assert page.request_bar.send_button.isEnabled()
    assert page.request_bar.send_button.hasFocus()


def test_a_free_request_is_sent_as_it_is_written(
    opened: Open, desk: Desk, qtbot: QtBot, saved: Callable[[], None]
) -> None:
    page = opened()
    page.picker.free_request_chosen.emit()
    body = '{"symbol":"BTC_USDT",  "limit": 5}'
    page.free_editor.set_request("POST", "/spot/v4/query/open-orders", "", body)
    send(page, qtbot)
    assert said(page)[2] == "code 1000"
    saved()
    assert desk.session.vault.calls[kept(desk).id][0].body == body


def test_a_free_request_that_nobody_knows_counts_as_a_write(opened: Open) -> None:
    page = opened()
    page.picker.free_request_chosen.emit()
    page.free_editor.set_request("POST", "/spot/v9/unknown", "", "{}")
    assert "/spot/v9/unknown, with “All right”" in page.body.not_sent.sentence.text()
    assert not page.request_bar.send_button.isEnabled()
    assert "not in the catalogue" in page.free_editor.endpoint_edit.help_line.text


def test_the_catalogue_is_searched_by_keyboard(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    QTest.mouseClick(page.request_bar.choose_button, Qt.MouseButton.LeftButton)
    assert page.picker.count_label.text() == "129 of 129"
    QTest.keyClicks(page.picker.search_edit, "server time")
    QTest.keyClick(page.picker.search_edit, Qt.Key.Key_Return)
    assert page.picker.isHidden()
    assert page.request_bar.title_label.text() == "Server time"


def test_endpoints_above_the_declared_permissions_are_marked(opened: Open, desk: Desk) -> None:
    page = opened("Read-only")
    page.request_bar.choose_button.click()
    model = page.picker.model

    def above(endpoint_id: str) -> bool:
        return bool(model.index(model.row_of(endpoint_id), 0).data(EndpointRole.ABOVE))

    assert above("spot-submit-order")
    assert above("account-withdraw-apply")
    assert not above("spot-query-open-orders")


def test_the_model_of_the_catalogue_keeps_qt_s_rules(desk: Desk, qtbot: QtBot) -> None:
    model = EndpointModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    endpoints = desk.exchange.catalogue.endpoints
    model.set_rows(grouped(endpoints, frozenset({"spot-submit-order"}), with_heads=True))
    assert model.rowCount() == len(endpoints) + len({each.group for each in endpoints})
    model.set_rows(())


def test_a_running_call_can_be_cancelled(desk: Desk, shown: Show, qtbot: QtBot) -> None:
    """Esc ends the wait at once, and what became of it is told."""
    from tests.support.hostile_server import hanging

    with hanging() as server:
        key_set = desk.add_key_set(desk.send_to(server.url), "Reader")
        desk.choose(key_set)
        page = test_call.TestCallPage(desk.workspace, limits=Limits(whole_s=30))
        shown(page)
        page.show_key_set(key_set.id)
        page.send()
        qtbot.waitUntil(server.reached.is_set)
        qtbot.waitUntil(page.body.sending_card.isVisible)
        assert page.request_bar.cancel_button.isVisible()
        QTest.mouseClick(page.request_bar.cancel_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not page.caller.is_sending, timeout=3_000)
    assert "You cancelled the call" in page.answer_view.verdict_card.sentence.text()


def test_locking_ends_the_call_and_forgets_the_answer(desk: Desk, shown: Show, qtbot: QtBot) -> None:
    from tests.support.hostile_server import hanging

    with hanging() as server:
        key_set = desk.add_key_set(desk.send_to(server.url), "Reader")
        desk.choose(key_set)
        page = test_call.TestCallPage(desk.workspace, limits=Limits(whole_s=30))
        shown(page)
        page.show_key_set(key_set.id)
        page.send()
        qtbot.waitUntil(server.reached.is_set)
        desk.workspace.lock("")
        page.forget()
    assert not page.caller.is_sending
    assert page.answer_view.answer_well.content() == ""
    assert page.empty_state.isVisible()


def test_an_answer_is_forgotten_on_lock(opened: Open, desk: Desk, qtbot: QtBot, saved: Callable[[], None]) -> None:
    page = opened()
    send(page, qtbot)
    saved()
    desk.workspace.lock("")
    page.forget()
    assert page.answer_view.answer_well.content() == ""
    assert page.answer_view.verdict_card.head.text() == ""


def test_another_key_set_does_not_inherit_an_answer(opened: Open, desk: Desk, practice: Account, qtbot: QtBot) -> None:
    page = opened()
    send(page, qtbot)
    other = desk.add_practice_key_set(practice, "Expired")
    desk.choose(other)
    page.show_key_set(other.id)
    assert page.body.not_sent.isVisible()
    assert not page.answer_view.isVisible()


def test_a_practice_exchange_that_does_not_run_is_told(desk: Desk, shown: Show, qtbot: QtBot) -> None:
    key_set = desk.add_key_set(desk.add_account("Practice", "practice"), "Reader")
    desk.choose(key_set)
    page = test_call.TestCallPage(desk.workspace)
    shown(page)
    page.show_key_set(key_set.id)
    send(page, qtbot)
    assert page.call_notice.title.text() == "The practice exchange is not running."


def test_a_missing_memo_is_told_before_anything_is_sent(
    desk: Desk, practice: Account, shown: Show, qtbot: QtBot
) -> None:
    bare = desk.add_key_set(practice, "Bare", memo=None)
    desk.choose(bare)
    page = test_call.TestCallPage(desk.workspace)
    shown(page)
    page.show_key_set(bare.id)
    send(page, qtbot)
    assert "no memo" in page.call_notice.title.text()
    assert desk.session.vault.calls == {}


@pytest.mark.parametrize(
    ("endpoint", "values", "phrase"),
    [
        ("account-withdraw-apply", {"currency": "USDT", "amount": "120.5"}, "120.5 USDT"),
        ("savings-fixed-redeem", {"earnId": "7", "requestNo": "a"}, "SEND"),
    ],
)
def test_the_typed_words_name_what_moves(desk: Desk, endpoint: str, values: dict[str, str], phrase: str) -> None:
    from vault_app.services.test_call import plan_call

    request = desk.exchange.request_for(desk.exchange.catalogue[endpoint], values)
    assert phrase_of(plan_call(desk.exchange, desk.exchange.environments[0], request)) == phrase


def test_a_chosen_proxy_is_named_before_anything_is_sent(desk: Desk, shown: Show) -> None:
    """Calls to this computer never pass through one, and then no word is said of it."""
    desk.workspace.settings = replace(desk.workspace.settings, proxy="own", proxy_url="socks5://127.0.0.1:1080")
    real = desk.add_key_set(desk.add_account(), "Reader")
    desk.choose(real)
    page = test_call.TestCallPage(desk.workspace)
    shown(page)
    page.show_key_set(real.id)
    assert "Calls to api-cloud.bitmart.com pass through your proxy" in page.body.not_sent.sentence.text()
    here = desk.add_key_set(desk.send_to("http://127.0.0.1:9"), "Here")
    desk.choose(here)
    page.show_key_set(here.id)
    assert "proxy" not in page.body.not_sent.sentence.text()
