"""The sockets: log in, be refused with the documented codes, ping, subscribe."""

from __future__ import annotations

import json
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any
from urllib.parse import urlsplit

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from tests.support.practice_client import hmac_of
from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.practice import HandedKeySet, PracticeExchange, socket_host

Opened = Callable[[str], ClientConnection]


@pytest.fixture
def opened(practice: PracticeExchange) -> Iterator[Opened]:
    """Opens a socket by its URL; all are closed after the test."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(cadata=practice.record.ca_pem)
    with ExitStack() as stack:
        yield lambda url: stack.enter_context(connect(url, ssl=context, proxy=None, close_timeout=1))


def arguments(key_set: HandedKeySet, *, ahead_ms: int = 0) -> list[str]:
    stamp = str(time.time_ns() // 1_000_000 + ahead_ms)
    return [key_set.access_key, stamp, hmac_of(key_set.secret_key, stamp, key_set.memo, "bitmart.WebSocket")]


def ask(socket: ClientConnection, message: object) -> Any:
    socket.send(message if isinstance(message, str) else json.dumps(message))
    return json.loads(socket.recv(2))


def test_a_right_key_set_logs_in(practice: PracticeExchange, opened: Opened) -> None:
    key_set = practice.record.key_set("All right")
    spot = opened(practice.record.ws_spot)
    assert ask(spot, {"op": "login", "args": arguments(key_set)}) == {"event": "login"}
    assert ask(spot, {"op": "subscribe", "args": ["spot/user/balance:BALANCE_UPDATE"]})["event"] == "subscribe"
    futures = opened(practice.record.ws_futures)
    access = {"action": "access", "args": [*arguments(key_set), "web"]}
    assert ask(futures, access) == {"action": "access", "success": True}


@pytest.mark.parametrize(
    ("label", "code"),
    [("Wrong memo", 91011), ("Wrong secret", 91011), ("Deleted", 91002), ("Frozen", 91003), ("Expired", 91004)],
)
def test_a_refused_login_names_its_code_and_hangs_up(
    label: str, code: int, practice: PracticeExchange, opened: Opened, documented: dict[int, dict[str, Any]]
) -> None:
    spot = opened(practice.record.ws_spot)
    answer = ask(spot, {"op": "login", "args": arguments(practice.record.key_set(label))})
    text = documented[code]["messages"][0]
    assert answer == {"event": "login", "errorCode": str(code), "errorMessage": text}
    with pytest.raises(ConnectionClosed):
        spot.recv(2)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda args: [], 91001),
        (lambda args: "all", 91001),
        (lambda args: args[:2], 91010),
        (lambda args: [args[0], "", args[2]], 91021),
        (lambda args: [args[0], "soon", args[2]], 91023),
        (lambda args: [args[0], str(int(args[1]) - 61_000), args[2]], 91022),
    ],
)
def test_odd_arguments_are_told_apart(
    change: Callable[[list[str]], object], code: int, practice: PracticeExchange, opened: Opened
) -> None:
    args = change(arguments(practice.record.key_set("All right")))
    assert ask(opened(practice.record.ws_spot), {"op": "login", "args": args})["errorCode"] == str(code)


def test_the_futures_socket_refuses_without_a_code_and_masks_the_key(
    practice: PracticeExchange, opened: Opened
) -> None:
    key_set = practice.record.key_set("Wrong memo")
    answer = ask(opened(practice.record.ws_futures), {"action": "access", "args": [*arguments(key_set), "web"]})
    assert answer["success"] is False
    assert "login failed" in answer["error"]
    assert key_set.access_key not in answer["error"]


def test_pings_are_answered_and_nonsense_is_refused(practice: PracticeExchange, opened: Opened) -> None:
    spot, futures = opened(practice.record.ws_spot), opened(practice.record.ws_futures)
    spot.send("ping")
    assert spot.recv(2) == "pong"
    assert ask(futures, {"action": "ping"})["data"] == "pong"
    assert ask(spot, "{")["errorCode"] == "90001"
    assert ask(spot, {"op": "subscribe", "args": ["spot/user/orders:ALL"]})["errorCode"] == "91006"
    assert ask(futures, "[]")["success"] is False


def test_the_public_socket_needs_no_login(practice: PracticeExchange, opened: Opened) -> None:
    public = opened(practice.record.ws_spot.replace("/user", "/api"))
    assert ask(public, {"op": "subscribe", "args": ["spot/ticker:BTC_USDT"]}) == {
        "event": "subscribe",
        "topic": "spot/ticker:BTC_USDT",
    }


def test_a_client_that_says_goodbye_and_does_not_hang_up_keeps_nobody_waiting(bitmart: BitMart) -> None:
    with PracticeExchange.start(bitmart) as practice:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.load_verify_locations(cadata=practice.record.ca_pem)
        url = urlsplit(practice.record.ws_futures)
        place = ("127.0.0.1", url.port)
        with socket.create_connection(place) as raw, context.wrap_socket(raw, server_hostname="127.0.0.1") as line:
            key = "dGhlIHNhbXBsZSBub25jZQ=="  # of RFC 6455
            line.sendall(
                f"GET /api HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
            )
            assert b" 101 " in line.recv(4096)
            line.sendall(b"\x88\x82\x00\x00\x00\x00\x03\xe8")  # a masked close frame, code 1000
            assert line.recv(4096)[:1] == b"\x88"
            started = time.monotonic()
            practice.stop()
            assert time.monotonic() - started < 5


def unpacked(message: str | bytes) -> dict[str, Any]:
    """Return a message that the exchange sent packed: raw deflate, without header."""
    assert isinstance(message, bytes)
    told = json.loads(zlib.decompress(message, -zlib.MAX_WBITS))
    assert isinstance(told, dict)
    return told


@pytest.mark.parametrize(
    ("host", "topic"),
    [
        *(("spot", f"spot/{name}:BTC_USDT") for name in ("ticker", "trade", "kline1m", "depth5", "depth/increase100")),
        *(("futures", f"futures/{name}:BTCUSDT") for name in ("ticker", "trade", "klineBin5m", "depth20")),
    ],
)
def test_a_public_topic_is_told_at_once_and_again(
    host: str, topic: str, practice: PracticeExchange, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket_host, "TELL_EVERY_S", 0.05)
    url = practice.record.ws_spot if host == "spot" else practice.record.ws_futures
    public = opened(url.replace("/user", "/api"))
    ask(public, {"op" if host == "spot" else "action": "subscribe", "args": [topic]})
    told = [unpacked(public.recv(3)) for _ in range(3)]
    assert {each.get("table", each.get("group")) for each in told} == {
        topic.partition(":")[0] if host == "spot" else topic
    }
    assert all(each["data"] for each in told)


def test_the_own_account_is_told_to_who_logged_in_and_to_nobody_else(
    practice: PracticeExchange, opened: Opened
) -> None:
    spot = opened(practice.record.ws_spot)
    ask(spot, {"op": "login", "args": arguments(practice.record.key_set("All right"))})
    ask(spot, {"op": "subscribe", "args": ["spot/user/balance:BALANCE_UPDATE"]})
    assert unpacked(spot.recv(2))["data"][0]["balance_details"][0]["ccy"] == "USDT"
    public = opened(practice.record.ws_spot.replace("/user", "/api"))
    ask(public, {"op": "subscribe", "args": ["spot/user/balance:BALANCE_UPDATE", "spot/ticker:BTC_USDT"]})
    assert unpacked(public.recv(2))["table"] == "spot/ticker"


def test_an_unsubscribed_or_unknown_topic_is_silent(
    practice: PracticeExchange, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket_host, "TELL_EVERY_S", 0.2)
    public = opened(practice.record.ws_spot.replace("/user", "/api"))
    for topic in ("spot/ticker:NO_COIN", "spot/nothing:BTC_USDT", "nonsense"):
        ask(public, {"op": "subscribe", "args": [topic]})
    ask(public, {"op": "subscribe", "args": ["spot/ticker:BTC_USDT"]})
    public.recv(2)
    public.send(json.dumps({"op": "unsubscribe", "args": ["spot/ticker:BTC_USDT"]}))
    assert json.loads(public.recv(2))["event"] == "unsubscribe"
    with pytest.raises(TimeoutError):
        public.recv(0.5)
