"""What is sent from the window goes to the hosts of the account's environment, and through no proxy but the chosen one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.hostile_server import Conversation, HostileServer, recording, redirecting, sending_on, serving
from tests.support.window import ACCESS_KEY, WindowDriver
from vault_app.core.account import Account, AccountId
from vault_app.core.environment import Environment
from vault_app.services import changes
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.key_set_draft import draft_from_members
from vault_app.ui.pages.test_call import TestCallPage
from vault_app.ui.pages.verify import VerifyPage

SETTLED = 20_000


@pytest.fixture
def other() -> Iterator[HostileServer]:
    """A host of another environment; whoever comes there with a key has gone astray."""
    with recording() as server:
        yield server


def add_account(window: WindowDriver, label: str, **hosts: str) -> None:
    """Add an environment with *hosts*, an account in it, and a key set in that; choose it."""
    workspace = window.window.workspace
    session, now, bitmart = workspace.session, workspace.clock.utc_now(), exchange_named("bitmart")
    assert session is not None
    urls = {name.replace("_", "-"): url for name, url in hosts.items()}
    environment = Environment(name=label, title=label, exchange="bitmart", hosts=urls)
    account = Account(id=AccountId(label), label=label, exchange="bitmart", environment=label, created_at=now)
    members = {"label": f"{label} bot", "access_key": ACCESS_KEY, "secret_key": "b" * 64, "memo": "moon"}
    draft = draft_from_members(members, bitmart)
    key_set = draft.new_key_set(session, bitmart, now)
    draft.wipe()
    workspace.change(changes.add_environment(environment, session.builtin_environments()))
    workspace.change(changes.add_account(account))
    workspace.change(changes.add_key_set(account.id, key_set, bitmart.slot_rule))
    window.settle()
    window.choose_account(label)
    window.choose(f"{label} bot")


def call_page(window: WindowDriver, endpoint: str) -> TestCallPage:
    window.open_page("call")
    page = window.find("call_page")
    assert isinstance(page, TestCallPage)
    page.show_endpoint(endpoint)
    return page


@pytest.mark.parametrize("endpoint", ["account-wallet", "spot-query-open-orders"])
def test_a_test_call_is_not_led_to_the_host_of_another_environment(
    desk: WindowDriver, other: HostileServer, qtbot: QtBot, endpoint: str
) -> None:
    with serving(sending_on(other.url + "/account/v1/wallet")) as server:
        add_account(desk, "Foreign", spot=other.url)
        add_account(desk, "Mine", spot=server.url)
        page = call_page(desk, endpoint)
        QTest.mouseClick(page.request_bar.send_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not page.caller.is_sending, timeout=SETTLED)
        desk.settle()
        assert "sent the call elsewhere (HTTP 307)" in page.answer_view.verdict_card.sentence.text()
        assert any(ACCESS_KEY.encode() in request for request in server.requests)
    assert other.connections == 0


def test_a_call_for_a_host_that_the_environment_lacks_goes_nowhere(
    desk: WindowDriver, other: HostileServer, qtbot: QtBot
) -> None:
    """No host of another environment, not even the exchange's own, stands in for it."""
    add_account(desk, "Mine", spot=other.url)
    page = call_page(desk, "futures-assets-detail")
    QTest.mouseClick(page.request_bar.send_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.caller.is_sending, timeout=SETTLED)
    assert "has no" in page.call_notice.title.text()
    assert other.connections == 0


def test_a_verification_is_not_led_to_the_host_of_another_environment(
    desk: WindowDriver, other: HostileServer, qtbot: QtBot
) -> None:
    """Nor is the login of its sockets, which are asked where the spot host is missing."""
    with (
        serving(sending_on(other.url + "/account/v1/wallet")) as server,
        redirecting(307, other.url.replace("http", "ws") + "/user") as socket,
    ):
        add_account(desk, "Foreign", spot=other.url)
        for label, hosts in {
            "Mine": {"spot": server.url},
            "Socket": {"futures": server.url, "ws_futures": socket.url.replace("http", "ws")},
        }.items():
            add_account(desk, label, **hosts)
            desk.open_page("verify")
            page = desk.find("verify_page")
            assert isinstance(page, VerifyPage)
            desk.click("verify_button")
            qtbot.waitUntil(lambda page=page: page.run is None, timeout=SETTLED)  # type: ignore[misc]  # bound now
            desk.settle()
        assert any(ACCESS_KEY.encode() in request for request in server.requests)
        assert socket.requests, "the socket was asked for, and answered with the way to another host"
        assert not any(b"login" in request or ACCESS_KEY.encode() in request for request in socket.requests)
    assert other.connections == 0


def test_a_verification_names_its_proxy_before_it_is_sent_and_gives_it_no_key(desk: WindowDriver, qtbot: QtBot) -> None:
    def refuse(conversation: Conversation) -> None:
        conversation.read_until(b"\r\n\r\n")
        conversation.send(b"HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n")

    workspace = desk.window.workspace
    with serving(refuse) as proxy:
        add_account(desk, "Far", spot="https://exchange.invalid")
        desk.open_page("verify")
        assert not desk.is_visible("proxy_label")
        url = f"http://127.0.0.1:{proxy.port}"
        workspace.change_settings(lambda settings: replace(settings, proxy="own", proxy_url=url))
        said = f"Calls to exchange.invalid pass through your proxy at 127.0.0.1, port {proxy.port}."
        assert desk.text_of("proxy_label") == said
        assert proxy.connections == 0
        page = desk.find("verify_page")
        assert isinstance(page, VerifyPage)
        desk.click("verify_button")
        qtbot.waitUntil(lambda: page.run is None, timeout=SETTLED)
        desk.settle()
        assert desk.text_of("proxy_label") == said
        desk.trigger("verify_account_action")
        desk.wait_until(lambda: desk.is_visible("verify_all_dialog"), "the dialog")
        assert desk.text_of("proxy_label") == said
        desk.wait_until(lambda: desk.is_visible("close_button"), "the end")
        desk.settle()
        desk.press("Escape")
        heard = b"".join(proxy.requests)
    assert heard.count(b"CONNECT exchange.invalid:443") >= 2
    assert ACCESS_KEY.encode() not in heard


def test_a_proxy_that_merely_stands_around_is_not_used(
    desk: WindowDriver, other: HostileServer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "http_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, other.url)
    add_account(desk, "Far", spot="https://exchange.invalid")
    page = call_page(desk, "account-wallet")
    QTest.mouseClick(page.request_bar.send_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.caller.is_sending, timeout=SETTLED)
    desk.settle()
    assert "name of the host was not found" in page.answer_view.verdict_card.sentence.text()
    assert other.connections == 0
