"""The private sockets of the real practice exchange: a login is sent when it is asked for, judged, and listened to."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import ACCESS_KEY, MEMO, SECRET_KEY, Desk
from tests.support.exchange import credentials
from tests.support.window import longest_stall, spin
from vault_app.core.account import Account
from vault_app.core.key_set import Standing
from vault_app.services.socket_call import without_login
from vault_app.ui.pages.history.records import title_of_call
from vault_app.ui.pages.test_call import TestCallPage
from vault_app.ui.pages.test_call.socket_messages import KEPT, KEPT_CHARACTERS, Inbox, Message, MessagesModel

Show = Callable[[QWidget], None]
NOW = datetime(2026, 11, 22, 14, 2, 21, tzinfo=UTC)
SPOT, FUTURES = 0, 1


@pytest.fixture
def practice(desk: Desk) -> Account:
    return desk.start_practice()


@pytest.fixture
def opened(desk: Desk, practice: Account, shown: Show, qtbot: QtBot) -> Callable[[str], TestCallPage]:
    """Show the sockets for one of the practice exchange's key sets."""

    def open_page(label: str) -> TestCallPage:
        key_set = desk.add_practice_key_set(practice, label)
        desk.choose(key_set)
        page = TestCallPage(desk.workspace)
        shown(page)
        page.show_key_set(key_set.id)
        page.mode_segments.set_chosen(1)
        qtbot.waitUntil(lambda: page.socket_view.environments.environment is not None)
        return page

    return open_page


def log_in(page: TestCallPage, qtbot: QtBot) -> tuple[str, str]:
    """Press *Test login*; return headline and code once they are there."""
    view = page.socket_view
    QTest.mouseClick(view.bar.login_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.socket_card.isVisible, timeout=10_000)
    return view.socket_card.head.text(), view.socket_card.code.text()


def close(page: TestCallPage, qtbot: QtBot) -> None:
    QTest.mouseClick(page.socket_view.bar.close_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.socket_view.listener.is_busy)


def test_nothing_is_sent_before_test_login(opened: Callable[[str], TestCallPage], desk: Desk) -> None:
    page = opened("All right")
    host = desk.practice.record.ws_spot.partition("://")[2].partition("?")[0].rstrip("/")
    assert page.socket_view.bar.target_label.text() == host
    assert f"to {host}, with “All right”" in page.socket_view.not_connected.sentence.text()
    assert not page.request_bar.isVisible()
    assert desk.session.vault.calls == {}


@pytest.mark.parametrize("socket", [SPOT, FUTURES])
def test_an_accepted_login_is_told_and_listened_to_until_it_is_closed(
    opened: Callable[[str], TestCallPage], desk: Desk, qtbot: QtBot, saved: Callable[[], None], socket: int
) -> None:
    page = opened("All right")
    view = page.socket_view
    view.socket_segments.set_chosen(socket)
    assert log_in(page, qtbot)[0] == "Proven: secret and memo"
    qtbot.waitUntil(lambda: view.model.rowCount() > 1, timeout=10_000)
    assert not view.socket_segments.buttons[1 - socket].isEnabled()
    view.messages_table.selectRow(0)
    qtbot.waitUntil(lambda: view.message_well.content() != "")
    said = json.loads(view.message_well.content())
    assert said.get("event", said.get("action")) == "subscribe"
    QTest.mouseClick(view.copy_button, Qt.MouseButton.LeftButton)
    assert json.loads(QApplication.clipboard().text()) == said
    close(page, qtbot)
    assert "closed: it was cancelled" in view.count_label.text()
    saved()
    found = desk.session.vault.key_set_named("All right")[1]
    assert found.last_verdict is not None
    assert found.last_verdict.standing is Standing.PROVEN
    (record,) = desk.session.vault.calls[found.id]
    assert title_of_call(record, desk.exchange.catalogue) == "Socket login"
    handed = desk.practice.record.key_set("All right")
    assert handed.access_key not in repr(record)


@pytest.mark.parametrize(
    ("label", "code"), [("Wrong memo", "code 91011"), ("Deleted", "code 91002"), ("Expired", "code 91004")]
)
def test_a_refused_login_is_told_with_its_code_and_cure(
    opened: Callable[[str], TestCallPage],
    desk: Desk,
    qtbot: QtBot,
    saved: Callable[[], None],
    label: str,
    code: str,
) -> None:
    page = opened(label)
    assert log_in(page, qtbot) == ("The login was refused", code)
    qtbot.waitUntil(lambda: not page.socket_view.listener.is_busy)
    assert page.socket_view.socket_card.sentence.text()
    assert not page.socket_view.messages_table.isVisible()
    assert page.socket_view.bar.login_button.isVisible()
    saved()
    verdict = desk.session.vault.key_set_named(label)[1].last_verdict
    assert verdict is not None
    assert verdict.standing is Standing.REFUSED


def test_ctrl_enter_means_the_socket_where_sockets_are_shown(
    opened: Callable[[str], TestCallPage], desk: Desk, qtbot: QtBot, saved: Callable[[], None]
) -> None:
    page = opened("All right")
    page.socket_view.bar.login_button.setFocus()
    QTest.keyClick(page.socket_view.bar.login_button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.socket_view.socket_card.isVisible, timeout=10_000)
    assert not page.caller.is_sending
    assert page.socket_view.bar.close_button.hasFocus()
    QTest.keyClick(page.socket_view.bar.close_button, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.socket_view.listener.is_busy)
    saved()
    (record,) = desk.session.vault.calls[desk.session.vault.key_set_named("All right")[1].id]
    assert record.method == "LOGIN"


def test_a_pause_keeps_what_comes_and_going_on_shows_it(opened: Callable[[str], TestCallPage], qtbot: QtBot) -> None:
    page = opened("All right")
    view = page.socket_view
    log_in(page, qtbot)
    qtbot.waitUntil(lambda: view.model.rowCount() > 1, timeout=10_000)
    QTest.mouseClick(view.pause_button, Qt.MouseButton.LeftButton)
    shown, run = view.model.rowCount(), view.listener._run
    assert run is not None
    run.inbox.put(Message(NOW, '{"while":"paused"}'))
    qtbot.waitUntil(lambda: "paused" in view.count_label.text())
    spin(250)
    assert view.model.rowCount() == shown
    QTest.mouseClick(view.pause_button, Qt.MouseButton.LeftButton)
    assert view.model.rowCount() > shown
    QTest.mouseClick(view.clear_button, Qt.MouseButton.LeftButton)
    assert view.model.rowCount() == 0
    close(page, qtbot)


def test_no_secret_is_ever_in_sight(opened: Callable[[str], TestCallPage], desk: Desk, qtbot: QtBot) -> None:
    page = opened("All right")
    view = page.socket_view
    log_in(page, qtbot)
    qtbot.waitUntil(lambda: view.model.rowCount() > 1, timeout=10_000)
    handed = desk.practice.record.key_set("All right")
    texts = [label.text() for label in page.findChildren(QLabel)]
    texts += [str(view.model.message(row)) for row in range(view.model.rowCount())]
    for secret in (handed.access_key, handed.secret_key, handed.memo):
        assert not any(secret in text for text in texts)
    close(page, qtbot)


def test_an_echo_of_the_login_is_shown_without_key_and_signature(desk: Desk) -> None:
    login = desk.exchange.socket_login(credentials(), timestamp_ms=1_700_000_000_000)
    for message in login.messages.values():
        shown = without_login(message, login)
        assert "1700000000000" in shown
        for secret in (ACCESS_KEY, SECRET_KEY, MEMO, login.signed.signature):
            assert secret not in shown


def test_locking_ends_the_conversation_and_forgets_it(
    opened: Callable[[str], TestCallPage], desk: Desk, qtbot: QtBot, saved: Callable[[], None]
) -> None:
    page = opened("All right")
    log_in(page, qtbot)
    saved()
    desk.workspace.lock("")
    page.forget()
    assert not page.socket_view.listener.is_busy
    assert page.socket_view.model.rowCount() == 0
    assert page.socket_view.socket_card.head.text() == ""
    assert page.empty_state.isVisible()


def test_a_socket_that_the_environment_lacks_cannot_be_chosen(desk: Desk, shown: Show) -> None:
    demo = desk.add_account("Demo", "bitmart-futures-demo")
    key_set = desk.add_key_set(demo, "Reader")
    desk.choose(key_set)
    page = TestCallPage(desk.workspace)
    shown(page)
    page.show_key_set(key_set.id)
    page.mode_segments.set_chosen(1)
    view = page.socket_view
    assert not view.socket_segments.buttons[SPOT].isEnabled()
    assert view.host_id == "ws-futures"
    assert view.bar.target_label.text().startswith("openapi-wsdemo-v2.bitmart.com")


def test_only_the_newest_messages_are_kept_and_the_model_keeps_qt_s_rules(qtbot: QtBot) -> None:
    model = MessagesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for start in range(0, 1_200, 300):
        model.add([Message(NOW, f"message {number}") for number in range(start, start + 300)])
    assert model.rowCount() == KEPT
    assert str(model.index(KEPT - 1, 1).data()) == "message 1199"
    model.add([Message(NOW, "x" * (KEPT_CHARACTERS // 4)) for _ in range(9)])
    assert model.rowCount() == 4
    model.clear()
    assert model.rowCount() == 0
    inbox = Inbox()
    for number in range(2_000):
        inbox.put(Message(NOW, str(number)))
    assert inbox.heard == 2_000
    assert [inbox.empty()[0].text, len(inbox.empty())] == ["1500", 0]


def test_a_flood_of_messages_stalls_nothing(opened: Callable[[str], TestCallPage], qtbot: QtBot) -> None:
    page = opened("All right")
    view = page.socket_view
    log_in(page, qtbot)
    run = view.listener._run
    assert run is not None

    def flood() -> None:
        for _ in range(5):
            for number in range(800):
                run.inbox.put(Message(NOW, json.dumps({"number": number, "padding": "x" * 2_000})))
            spin(110)

    stalls: list[float] = []
    for _ in range(3):
        with longest_stall() as heartbeat:
            flood()
        stalls.append(heartbeat.longest_s)
    assert min(stalls) < 0.1
    assert view.model.rowCount() == KEPT
    close(page, qtbot)
