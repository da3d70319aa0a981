"""A login goes to the right host or to nobody, and no socket, however hostile, holds, fills or fools its client."""

from __future__ import annotations

import base64
import hashlib
import json
import logging
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest

from tests.support.certificates import Authority, self_signed
from tests.support.exchange import ACCESS, bitmart, credentials
from tests.support.hostile_server import (
    Conversation,
    HostileServer,
    forbidding_page,
    hanging,
    http_proxy,
    nobody_there,
    redirecting,
    serving,
)
from vault_app.core.environment import parse_host_url
from vault_app.core.request import FailureKind
from vault_app.exchanges.protocol import SocketLogin
from vault_app.exchanges.verdict import VerdictKind
from vault_app.exchanges.verification import SocketOutcome
from vault_app.practice import HandedKeySet, PracticeExchange
from vault_app.services import ws
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.http import Cancel, Limits, Proxy

QUICK = Limits(connect_s=1.0, whole_s=1.0)
ANSWERED = '{"event":"login"}'
_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # RFC 6455, section 1.3


def frame(opcode: int, data: bytes, *, fin: bool = True) -> bytes:
    """Return one unmasked frame, as servers send them (RFC 6455, section 5.2)."""
    size = len(data)
    length = (
        bytes([size])
        if size < 126
        else b"\x7e" + struct.pack("!H", size)
        if size < 65536
        else b"\x7f" + struct.pack("!Q", size)
    )
    return bytes([(0x80 if fin else 0) | opcode]) + length + data


def agree(conversation: Conversation) -> None:
    head = conversation.read_until(b"\r\n\r\n")
    key = next(line[19:] for line in head.split(b"\r\n") if line.lower().startswith(b"sec-websocket-key: "))
    accept = base64.b64encode(hashlib.sha1(key + _GUID).digest())
    conversation.send(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n"
    )


def talking(
    *frames: bytes, then: Callable[[Conversation], None] | None = None
) -> AbstractContextManager[HostileServer]:
    """Agree to speak WebSocket, take one message, send *frames*, and do *then*."""

    def script(conversation: Conversation) -> None:
        agree(conversation)
        conversation.read()
        for each in frames:
            conversation.send(each)
        if then is not None:
            then(conversation)

    return serving(script)


def login_of(key_set: HandedKeySet | None = None, *, now_ms: int | None = None) -> SocketLogin:
    parts = (key_set.access_key, key_set.secret_key, key_set.memo) if key_set else ()
    with credentials(*parts) as opened:
        return bitmart().socket_login(opened, timestamp_ms=now_ms or time.time_ns() // 1_000_000)


def log_in(
    url: str,
    host: str = "ws-spot",
    *,
    limits: Limits = QUICK,
    cancel: Cancel | None = None,
    ca_pem: str | None = None,
    proxy: Proxy | None = None,
) -> SocketOutcome:
    address = parse_host_url(url.replace("http", "ws", 1))
    login = login_of().messages[host]
    return ws.try_login(bitmart(), host, login, address, ca_pem=ca_pem, proxy=proxy, limits=limits, cancel=cancel)


def never_sent(server: HostileServer) -> bool:
    return not any(ACCESS.encode() in request or b"login" in request for request in server.requests)


# Where the login goes


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirected_socket_gets_no_login(status: int) -> None:
    with talking(frame(1, ANSWERED.encode())) as other, redirecting(status, other.url.replace("http", "ws")) as server:
        outcome = log_in(server.url)
        assert (outcome.accepted, outcome.status, outcome.kind) == (None, status, VerdictKind.SERVER)
        assert "not followed" in outcome.explanation
        assert other.connections == 0
        assert never_sent(server)


def test_a_web_page_instead_of_a_socket_gets_no_login() -> None:
    with forbidding_page() as server:
        outcome = log_in(server.url)
        assert (outcome.accepted, outcome.status, outcome.kind) == (None, 403, VerdictKind.SERVER)
        assert never_sent(server)


def test_a_host_with_another_name_or_no_authority_gets_no_login() -> None:
    authority = Authority()
    contexts = [(authority.server(("other.example",)), authority.pem), (self_signed(), authority.pem)]
    for context, pem in contexts:
        with serving(lambda conversation: conversation.hold(), context) as server:
            outcome = log_in(server.url, ca_pem=pem)
            assert (outcome.accepted, outcome.failure) == (None, FailureKind.TLS)
            assert server.requests == []


def test_an_answer_that_does_not_prove_that_it_is_a_socket_gets_no_login() -> None:
    wrong = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: AAAA\r\n\r\n"

    def script(conversation: Conversation) -> None:
        conversation.read_until(b"\r\n\r\n")
        conversation.send(wrong)
        conversation.hold()

    with serving(script) as server:
        assert log_in(server.url).failure is FailureKind.NOT_HTTP
        assert never_sent(server)


def test_the_environments_proxies_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with talking(frame(1, ANSWERED.encode())) as server, http_proxy(1) as proxy:
        for name in ("http_proxy", "https_proxy", "all_proxy", "ws_proxy", "wss_proxy"):
            monkeypatch.setenv(name, proxy.url)
            monkeypatch.setenv(name.upper(), proxy.url)
        assert log_in(server.url).accepted
        assert proxy.connections == 0


def test_a_proxy_that_answers_itself_gets_no_login() -> None:
    authority = Authority()

    def pretend(conversation: Conversation) -> None:
        conversation.read_until(b"\r\n\r\n")
        conversation.send(b"HTTP/1.1 200 OK\r\n\r\n")
        conversation.read()
        conversation.send(b"HTTP/1.1 101 Switching Protocols\r\n\r\n")

    with serving(pretend) as proxy:
        address = parse_host_url("wss://exchange.invalid/user")
        through = Proxy("http", "127.0.0.1", proxy.port)
        outcome = ws.try_login(
            bitmart(),
            "ws-spot",
            login_of().messages["ws-spot"],
            address,
            ca_pem=authority.pem,
            proxy=through,
            limits=QUICK,
        )
        assert outcome.failure is FailureKind.TLS
        assert never_sent(proxy)


def test_the_login_is_in_no_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("websockets").setLevel(logging.DEBUG)
    with talking(frame(1, ANSWERED.encode())) as server:
        assert log_in(server.url).accepted
    assert not [
        record for record in caplog.records if record.name.startswith("websockets") or ACCESS in record.getMessage()
    ]


# What comes back


def packed(text: str) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(text.encode()) + packer.flush()


@pytest.mark.parametrize(
    "frames",
    [
        (frame(1, ANSWERED.encode()),),
        (frame(2, packed(ANSWERED)),),
        (frame(1, b'{"event":', fin=False), frame(9, b"still there?"), frame(0, b'"login"}')),
        (frame(1, b"pong"), frame(1, b'{"event":"subscribe"}'), frame(1, b"\xff\xfe"), frame(1, ANSWERED.encode())),
    ],
    ids=["text", "packed", "in pieces around a ping", "after other messages"],
)
def test_the_answer_is_found_however_it_is_sent(frames: tuple[bytes, ...]) -> None:
    with talking(*frames) as server:
        assert log_in(server.url).accepted is True


def test_a_refusal_is_told_with_its_code() -> None:
    refusal = b'{"event":"login","errorMessage":"apikey not found","errorCode":"91002"}'
    with talking(frame(1, refusal), frame(8, struct.pack("!H", 1000))) as server:
        outcome = log_in(server.url)
    assert (outcome.accepted, outcome.code, outcome.kind) == (False, 91002, VerdictKind.KEY)


HOSTILE: dict[str, tuple[tuple[bytes, ...], FailureKind]] = {
    "a deflate bomb": ((frame(2, packed("0" * 50_000_000)),), FailureKind.OVERSIZED),
    "a frame of 2 MiB": ((b"\x81\x7f" + struct.pack("!Q", 2 * 1024 * 1024) + b"x" * 4096,), FailureKind.OVERSIZED),
    "a message of 2 MiB in pieces": (
        (frame(1, b"x" * 700_000, fin=False), frame(0, b"x" * 700_000)),
        FailureKind.OVERSIZED,
    ),
    "no deflate": ((frame(2, b"\xff" * 40),), FailureKind.NOT_HTTP),
    "a masked frame": ((b"\x81\x81\x00\x00\x00\x00x",), FailureKind.NOT_HTTP),
    "an unknown opcode": ((b"\x83\x00",), FailureKind.NOT_HTTP),
    "a farewell": ((frame(8, struct.pack("!H", 1008)),), FailureKind.RESET),
    "nothing, then the end": ((), FailureKind.RESET),
}


@pytest.mark.parametrize(("frames", "kind"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_answers_say_nothing_about_the_key(frames: tuple[bytes, ...], kind: FailureKind) -> None:
    with talking(*frames) as server:
        outcome = log_in(server.url, limits=Limits(connect_s=2, whole_s=5))
    assert (outcome.accepted, outcome.failure) == (None, kind)
    assert "nothing about the key" in outcome.explanation


def test_a_socket_that_says_nothing_ends_at_the_deadline() -> None:
    quick = Limits(connect_s=0.3, whole_s=0.3)
    with talking(then=lambda conversation: conversation.hold()) as silent, hanging() as mute:
        for server in (silent, mute):
            started = time.monotonic()
            assert log_in(server.url, limits=quick).failure is FailureKind.DEADLINE
            assert time.monotonic() - started < 2


def test_a_flood_of_other_messages_ends_at_the_deadline() -> None:
    def flood(conversation: Conversation) -> None:
        while True:
            conversation.send(frame(1, b"{}") * 1000)

    with talking(then=flood) as server:
        assert log_in(server.url, limits=Limits(connect_s=0.5, whole_s=0.5)).failure is FailureKind.DEADLINE


def test_nobody_there_is_told_as_such() -> None:
    with nobody_there() as port:
        assert log_in(f"http://127.0.0.1:{port}").failure is FailureKind.REFUSED


def test_cancelling_ends_it_at_once() -> None:
    with talking(then=lambda conversation: conversation.hold()) as server:
        cancel = Cancel()
        pressed: list[float] = []

        def press() -> None:
            server.reached.wait(5)
            pressed.append(time.monotonic())
            cancel.cancel()

        thread = threading.Thread(target=press)
        thread.start()
        outcome = log_in(server.url, limits=Limits(), cancel=cancel)
        ended = time.monotonic()
        thread.join()
    assert outcome.failure is FailureKind.CANCELLED
    assert ended - pressed[0] < 0.3


# The practice exchange's sockets, and listening


@pytest.fixture
def practice() -> Iterator[PracticeExchange]:
    with PracticeExchange.start(exchange_named("bitmart")) as running:  # type: ignore[arg-type]  # it is a BitMart
        yield running
        assert running.bugs == ()
        assert running.secrets_seen == 0


def practised(practice: PracticeExchange, host: str, label: str, *, ahead_ms: int = 0) -> SocketOutcome:
    record = practice.record
    url = record.ws_spot if host == "ws-spot" else record.ws_futures
    now_ms = time.time_ns() // 1_000_000 + ahead_ms
    login = login_of(record.key_set(label), now_ms=now_ms).messages[host]
    return ws.try_login(bitmart(), host, login, parse_host_url(url), ca_pem=record.ca_pem)


def test_the_practice_sockets_tell_each_key_set_apart(practice: PracticeExchange) -> None:
    codes = {
        "All right": None,
        "Wrong memo": 91011,
        "Wrong secret": 91011,
        "Deleted": 91002,
        "Frozen": 91003,
        "Expired": 91004,
    }
    for label, code in codes.items():
        spot = practised(practice, "ws-spot", label)
        assert (spot.accepted, spot.code) == (code is None, code)
        futures = practised(practice, "ws-futures", label)
        assert (futures.accepted, futures.code) == (code is None, None)
        assert practice.record.key_set(label).access_key not in futures.message
    late = practised(practice, "ws-spot", "All right", ahead_ms=-61_000)
    assert (late.code, late.kind) == (91022, VerdictKind.CLOCK)


@pytest.mark.parametrize("host", ["ws-spot", "ws-futures"])
def test_listening_goes_on_until_it_is_cancelled(practice: PracticeExchange, host: str) -> None:
    record = practice.record
    url = record.ws_spot if host == "ws-spot" else record.ws_futures
    heard: list[str] = []
    said: list[SocketOutcome] = []
    cancel = Cancel()

    def on_message(message: str) -> None:
        heard.append(message)
        if "data" in json.loads(message):  # packed, unlike what was before it
            cancel.cancel()

    started = time.monotonic()
    end = ws.listen(
        bitmart(),
        host,
        login_of(record.key_set("All right")),
        parse_host_url(url),
        on_message,
        on_login=said.append,
        ca_pem=record.ca_pem,
        cancel=cancel,
    )
    assert time.monotonic() - started < 5
    assert end.login.accepted
    assert said == [end.login]
    assert end.why == "it was cancelled"
    assert json.loads(heard[0]).get("event", json.loads(heard[0]).get("action")) == "subscribe"


def test_pings_keep_the_socket_open_and_every_message_is_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ws, "PING_EVERY_S", 0.05)

    def chat(conversation: Conversation) -> None:
        conversation.send(frame(2, packed('{"table":"spot/user/orders"}')))
        before = len(conversation.received)
        while len(conversation.received) < before + 3 * 10:  # a masked “ping” is 10 bytes
            conversation.read()
        conversation.send(frame(1, b"pong"))
        conversation.send(frame(8, struct.pack("!H", 1001)))

    heard: list[str] = []
    with talking(frame(1, ANSWERED.encode()), then=chat) as server:
        address = parse_host_url(server.url.replace("http", "ws", 1))
        end = ws.listen(bitmart(), "ws-spot", login_of(), address, heard.append, limits=QUICK)
    assert heard == ['{"table":"spot/user/orders"}', "pong"]
    assert end.why == "the server ended the conversation (code 1001)"


def test_a_refused_login_is_not_listened_to() -> None:
    refusal = b'{"event":"login","errorMessage":"apikey not found","errorCode":"91002"}'
    heard: list[str] = []
    with talking(frame(1, refusal), then=lambda conversation: conversation.hold()) as server:
        address = parse_host_url(server.url.replace("http", "ws", 1))
        end = ws.listen(bitmart(), "ws-spot", login_of(), address, heard.append, limits=QUICK)
    assert (end.login.accepted, end.why, heard) == (False, "", [])
