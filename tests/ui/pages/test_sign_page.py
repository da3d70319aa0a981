"""The *Sign* page signs what is shown, shows no secret, and copies what an exchange would accept."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.i18n.translate import build
from tests.support.desk import ACCESS_KEY, MEMO, SECRET_KEY, Desk, FixedClock
from tests.support.window import app
from vault_app.core.call_record import CallKind
from vault_app.ui.languages import ENGLISH, speak
from vault_app.ui.pages.sign import SignPage
from vault_app.ui.pages.sign.signing import GetRule

Show = Callable[[QWidget], None]
FORMS = ("headers", "json", "curl", "python", "httpie", "websocket")


@pytest.fixture
def page(desk: Desk, shown: Show, qtbot: QtBot) -> SignPage:
    reader = desk.add_samples()["Reader"]
    desk.choose(reader)
    made = SignPage(desk.workspace)
    shown(made)
    made.show_key_set(reader.id)
    qtbot.waitUntil(lambda: made.environments.environment is not None)
    return made


def signature_of(timestamp: str, segment: str) -> str:
    """Return the signature, computed without a line of the product."""
    return hmac.new(SECRET_KEY.encode(), f"{timestamp}#{MEMO}#{segment}".encode(), hashlib.sha256).hexdigest()


def copied(page: SignPage, qtbot: QtBot) -> str:
    QTest.mouseClick(page.view.clock_card.copy_headers_button, Qt.MouseButton.LeftButton)
    return QApplication.clipboard().text()


def shown_words(page: QWidget) -> str:
    labels = [label.text() for label in page.findChildren(QLabel)]
    return " ".join((*labels, *(str(each.accessibleName()) for each in page.findChildren(QWidget))))


def test_copied_headers_carry_the_signature_over_the_body_as_shown(page: SignPage, qtbot: QtBot) -> None:
    body = '{"symbol": "ETH_USDT",  "limit":10}'
    page.view.request_editor.set_request("POST", "/spot/v4/query/open-orders", "", body)
    headers = dict(line.split(": ", 1) for line in copied(page, qtbot).splitlines())
    assert headers["X-BM-KEY"] == ACCESS_KEY
    assert headers["X-BM-SIGN"] == signature_of(headers["X-BM-TIMESTAMP"], body)


def test_what_is_shown_holds_neither_access_key_nor_memo(page: SignPage) -> None:
    assert page.view.headers_well.texts()["X-BM-KEY"] == "80618…3e56"
    for chosen in range(len(FORMS)):
        page.view.form_segments.set_chosen(chosen)
        everything = shown_words(page) + page.view.code_well.content()
        for secret in (ACCESS_KEY, SECRET_KEY, MEMO):
            assert secret not in everything, FORMS[chosen]


def test_the_button_says_what_the_chosen_form_is(page: SignPage) -> None:
    words = []
    for chosen in range(len(FORMS)):
        page.view.form_segments.set_chosen(chosen)
        words.append(page.view.clock_card.copy_headers_button.text())
    assert words == ["Copy headers", "Copy headers", "Copy command", "Copy code", "Copy command", "Copy login"]


def test_headers_are_called_signed_only_where_something_is(page: SignPage) -> None:
    title = page.view.headers_head.title
    assert title.text() == "Signed headers"
    page.view.request_editor.set_request("GET", "/account/v1/wallet", "currency=USDT", "")
    page.sign()
    assert page.view.nothing_signed_label.isVisible()
    assert title.text() == "Headers"


def test_of_a_login_nothing_is_shown_but_what_it_signs(page: SignPage) -> None:
    """The request is not part of it, and stands there again with the next form."""
    view = page.view
    view.request_editor.set_request("GET", "/spot/v1/wallet", "currency=USDT", "")
    view.form_segments.set_chosen(FORMS.index("websocket"))
    assert not view.request_editor.isVisible()
    assert not view.rule_segments.isVisible()
    assert view.headers_head.title.text() == view.code_well.text.accessibleName() == "Signed login"
    view.form_segments.set_chosen(FORMS.index("json"))
    assert view.request_editor.isVisible()
    assert view.rule_segments.isVisible()
    assert view.request_editor.written() == ("GET", "/spot/v1/wallet", "currency=USDT", "")


@pytest.mark.parametrize("chosen", range(len(FORMS)), ids=FORMS)
def test_every_form_is_copied_in_full(page: SignPage, qtbot: QtBot, chosen: int) -> None:
    page.view.form_segments.set_chosen(chosen)
    text = copied(page, qtbot)
    assert ACCESS_KEY in text
    assert "80618…3e56" not in text
    if FORMS[chosen] == "json":
        assert json.loads(text)["X-BM-KEY"] == ACCESS_KEY
    if FORMS[chosen] == "curl":
        assert "https://api-cloud.bitmart.com/spot/v4/query/open-orders" in text
    if FORMS[chosen] == "websocket":
        login = json.loads(text.splitlines()[1])
        assert login["args"][2] == signature_of(login["args"][1], "bitmart.WebSocket")


def test_what_was_signed_is_kept_without_the_access_key_and_copied_with_the_signature_that_is_shown(
    page: SignPage, qtbot: QtBot, desk: Desk
) -> None:
    """Also when it was signed a while ago: the copy has the timestamp that stands on the screen."""
    for chosen in (FORMS.index("headers"), FORMS.index("websocket")):
        page.view.form_segments.set_chosen(chosen)
        kept = page._signing
        assert kept is not None
        assert ACCESS_KEY not in f"{dict(kept.signed.headers)} {dict(kept.login)}"
        assert isinstance(desk.clock, FixedClock)
        desk.clock.advance(seconds=5)
        text = copied(page, qtbot)
        assert ACCESS_KEY in text
        assert kept.signed.signature in text
        assert str(kept.signed.timestamp_ms) in text


def test_typing_signs_anew(page: SignPage, qtbot: QtBot) -> None:
    before = page.view.headers_well.texts()["X-BM-SIGN"]
    page.view.request_editor.body_edit.setPlainText('{"symbol":"X"}')
    qtbot.waitUntil(lambda: page.view.headers_well.texts().get("X-BM-SIGN") != before)
    stamp = page.view.headers_well.texts()["X-BM-TIMESTAMP"]
    assert page.view.headers_well.texts()["X-BM-SIGN"] == signature_of(stamp, '{"symbol":"X"}')


def test_what_is_copied_while_typing_is_what_stands_there(page: SignPage, qtbot: QtBot) -> None:
    """A copy does not wait for the moment of rest after which typing is signed."""
    page.view.request_editor.body_edit.setPlainText('{"symbol":"FAST"}')
    headers = dict(line.split(": ", 1) for line in copied(page, qtbot).splitlines())
    assert headers["X-BM-SIGN"] == signature_of(headers["X-BM-TIMESTAMP"], '{"symbol":"FAST"}')


def test_bytes_are_counted_as_they_are_sent(page: SignPage) -> None:
    page.view.request_editor.body_edit.setPlainText('{"n":"ü"}')
    assert page.view.request_editor.body_field.aside == "10 bytes, signed and sent exactly as shown"


def test_one_byte_is_a_byte(page: SignPage) -> None:
    build()
    speak(app(), ENGLISH)  # whose plurals are there by now
    page.view.request_editor.body_edit.setPlainText("1")
    assert page.view.request_editor.body_field.aside == "1 byte, signed and sent exactly as shown"


def test_the_countdown_ends_when_the_exchange_would_refuse(page: SignPage, qtbot: QtBot, desk: Desk) -> None:
    """With a window of its own in the body it is shorter; an expired signature is renewed before it is copied."""
    page.view.request_editor.set_request("POST", "/spot/v4/query/open-orders", "", '{"recvWindow":1}')
    page.sign()
    qtbot.waitUntil(lambda: page.view.clock_card.ring.is_expired)
    assert isinstance(desk.clock, FixedClock)
    desk.clock.advance(seconds=30)
    headers = dict(line.split(": ", 1) for line in copied(page, qtbot).splitlines())
    assert headers["X-BM-TIMESTAMP"] == str(desk.clock.now_ms())


def test_there_is_nothing_to_renew_while_nothing_is_signed(page: SignPage) -> None:
    again = page.view.clock_card.sign_again_button
    assert again.isEnabled()
    page.view.request_editor.set_request("POST", "", "", "")
    page.sign()
    assert not again.isEnabled()
    assert again.toolTip() == "Nothing is signed yet"
    page.view.request_editor.set_request("POST", "/spot/v4/query/open-orders", "", "{}")
    page.sign()
    assert again.isEnabled()
    assert again.toolTip() == ""


def test_it_says_that_the_path_is_not_covered_and_until_when(page: SignPage) -> None:
    notice = page.view.not_covered_notice
    assert notice.title.text() == "The signature covers timestamp, memo and body, not the path."
    assert "send the same body to another endpoint" in notice.prose.text()
    assert page.view.clock_card.valid_until_label.text().removeprefix("Valid until ") in notice.prose.text()


def test_a_call_that_does_more_than_it_seems_to_is_pointed_out(page: SignPage) -> None:
    page.view.request_editor.set_request("POST", "/spot/v4/cancel_all", "", "{}")
    page.sign()
    assert page.view.warning_notice.isVisible()
    assert "cancels every spot order" in page.view.warning_notice.title.text()


def test_a_get_carries_the_access_key_alone_unless_a_rule_is_chosen(page: SignPage) -> None:
    page.view.request_editor.set_request("GET", "/spot/v1/wallet", "currency=BTC", "")
    page.sign()
    assert set(page.view.headers_well.texts()) == {"X-BM-KEY"}
    assert "nothing is signed" in page.view.nothing_signed_label.text()
    for rule, segment in ((GetRule.EMPTY, ""), (GetRule.QUERY, "currency=BTC")):
        page.view.rule_segments.set_chosen(list(GetRule).index(rule))
        shown = page.view.headers_well.texts()
        assert shown["X-BM-SIGN"] == signature_of(shown["X-BM-TIMESTAMP"], segment)


def test_a_question_mark_in_the_path_begins_the_query(page: SignPage) -> None:
    edit = page.view.request_editor.endpoint_edit
    edit.method_box.setCurrentText("GET")
    edit.path_edit.setText("/spot/v1/wallet?currency=BTC")
    assert edit.path == "/spot/v1/wallet"
    assert page.view.request_editor.query_field.text() == "currency=BTC"


def test_a_removed_path_names_its_successor_and_one_click_goes_on_with_it(page: SignPage, qtbot: QtBot) -> None:
    editor = page.view.request_editor
    editor.set_request("POST", "/spot/v1/submit_order", "", '{"symbol": "BTC_USDT"}')
    assert editor.removed_notice.title.text() == "BitMart has removed /spot/v1/submit_order"
    assert "POST /spot/v2/submit_order" in editor.removed_notice.prose.text()
    button = editor.removed_notice.findChild(QPushButton, "use_spot-submit-order_button")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (editor.endpoint_edit.method, editor.endpoint_edit.path) == ("POST", "/spot/v2/submit_order")
    assert editor.body_field.text() == '{"symbol": "BTC_USDT"}'
    assert not editor.removed_notice.isVisible()


@pytest.mark.parametrize("path", ["spot/v1", "//evil.example/x", "/a b", "/a#b"])
def test_a_path_that_cannot_be_sent_is_told_at_the_field(page: SignPage, path: str) -> None:
    page.view.request_editor.set_request("POST", path, "", "{}")
    page.sign()
    edit = page.view.request_editor.endpoint_edit
    assert edit.path_frame.state == "error"
    assert edit.help_line.text
    assert not page.view.clock_card.copy_headers_button.isEnabled()
    assert edit.path == path


@pytest.mark.qt_log_ignore("This plugin does not support")  # a popup offscreen can neither grab nor raise
def test_an_endpoint_is_found_by_what_it_is_called(page: SignPage, qtbot: QtBot) -> None:
    edit = page.view.request_editor.endpoint_edit
    edit.path_edit.clear()
    QTest.keyClicks(edit.path_edit, "wallet balances")
    qtbot.waitUntil(edit._popup.isVisible)
    QTest.keyClick(edit._popup, Qt.Key.Key_Down)
    QTest.keyClick(edit._popup, Qt.Key.Key_Return)
    assert edit.endpoint is not None
    assert edit.name_chip.text == edit.endpoint.title


def test_a_key_set_without_a_memo_says_what_is_missing_and_leads_there(desk: Desk, shown: Show, qtbot: QtBot) -> None:
    bare = desk.add_key_set(desk.add_account(), "Bare", memo=None)
    desk.choose(bare)
    page = SignPage(desk.workspace)
    shown(page)
    page.show_key_set(bare.id)
    assert "no memo" in page.view.failure_notice.title.text()
    assert not page.view.headers_head.isVisible()
    page.view.form_segments.set_chosen(FORMS.index("websocket"))
    assert page.view.headers_head.isVisible()  # or the form of before could not be chosen again
    button = page.view.failure_notice.findChild(QPushButton, "details_button")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(desk.workspace.page_requested) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["details"]


def test_the_prehash_is_copied_with_the_memo_in_it(page: SignPage, qtbot: QtBot) -> None:
    QTest.mouseClick(page.view.prehash_copy_button, Qt.MouseButton.LeftButton)
    stamp, memo, body = QApplication.clipboard().text().split("#")
    assert (memo, body) == (MEMO, page.view.request_editor.body_field.text())
    assert stamp == page.view.headers_well.texts()["X-BM-TIMESTAMP"]


def test_a_copy_is_remembered_without_anything_secret(
    page: SignPage, desk: Desk, qtbot: QtBot, saved: Callable[[], None]
) -> None:
    text = copied(page, qtbot)
    saved()
    (record,) = next(iter(desk.session.vault.calls.values()))
    assert record.kind is CallKind.SIGN
    assert record.url.endswith("/spot/v4/query/open-orders")
    assert text.splitlines()[2].split(": ")[1] not in repr(record)
    assert ACCESS_KEY not in repr(record)


def test_locking_drops_signature_and_request(page: SignPage) -> None:
    page.view.request_editor.body_edit.setPlainText('{"client_order_id":"mine"}')
    page.forget()
    assert page.view.headers_well.texts() == {}
    assert page.view.code_well.content() == ""
    assert page.view.request_editor.body_edit.toPlainText() == ""
    assert not page.view.request_editor.body_edit.document().isUndoAvailable()
    assert not page.view.clock_card.isVisible()


def test_signing_takes_no_time_that_typing_could_feel(page: SignPage) -> None:
    """The page signs on the window's thread, so that must be quick: 50 signatures within a fifth of a second."""
    import time

    begun = time.perf_counter()
    for _ in range(50):
        page.sign()
    assert time.perf_counter() - begun < 1.0
