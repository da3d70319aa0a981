"""What is sent, and what becomes of answers that are whole; every server here is a real one."""

from __future__ import annotations

import http.client
import os
import sys
import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import hostile_server as hostile
from tests.support.calls import SECRET_HEADERS, response, signed
from tests.support.certificates import Authority
from tests.support.hostile_server import GOOD_ANSWER, GOOD_BODY, HostileServer
from vault_app.core.environment import HostAddress, parse_host_url
from vault_app.core.errors import InvalidInput, InvalidUrl
from vault_app.services.connection import insist_on
from vault_app.services.http import send


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


@pytest.fixture(scope="module")
def recorder() -> Iterator[HostileServer]:
    with hostile.recording() as server:
        yield server


def test_the_request_that_leaves_is_the_one_that_was_signed(recorder: HostileServer) -> None:
    request = signed(path="/a/%7E%2c", query="x=%2C~&y=a+b%20c&z='", body=b'{"b":1, "a": "\xc3\xa9"}')
    response(send(request, parse_host_url(recorder.url)))
    head, _, body = recorder.requests[-1].partition(b"\r\n\r\n")
    assert head.split(b"\r\n") == [
        b"POST /a/%7E%2c?x=%2C~&y=a+b%20c&z=' HTTP/1.1",
        b"Host: 127.0.0.1:%d" % recorder.port,
        b"User-Agent: vault-app",
        b"Accept: application/json",
        b"Accept-Encoding: gzip",
        b"Content-Length: %d" % len(body),
        *(f"{name}: {value}".encode() for name, value in SECRET_HEADERS.items()),
    ]
    assert body == b'{"b":1, "a": "\xc3\xa9"}'


PRINTABLE = st.characters(min_codepoint=0x21, max_codepoint=0x7E, exclude_characters="#?")


@settings(max_examples=150, deadline=None)
@given(
    path=st.text(PRINTABLE, max_size=40).filter(lambda text: not text.startswith("/")),
    query=st.text(PRINTABLE | st.just("?"), max_size=60),
    body=st.none() | st.binary(max_size=3000),
)
def test_any_target_and_body_leave_byte_for_byte(
    recorder: HostileServer, path: str, query: str, body: bytes | None
) -> None:
    request = signed(path="/" + path, query=query, body=body)
    response(send(request, parse_host_url(recorder.url)))
    head, _, sent = recorder.requests[-1].partition(b"\r\n\r\n")
    assert head.startswith(f"POST {request.request.target} HTTP/1.1\r\n".encode("ascii"))
    assert sent == (body or b"")


def test_a_request_without_a_body_announces_none(recorder: HostileServer) -> None:
    response(send(signed("GET", body=None), parse_host_url(recorder.url)))
    assert b"content-length" not in recorder.requests[-1].lower()


def test_a_large_body_leaves_whole(recorder: HostileServer) -> None:
    body = os.urandom(8 * 1024 * 1024)
    response(send(signed(body=body), parse_host_url(recorder.url)))
    assert recorder.requests[-1].endswith(b"\r\n\r\n" + body)


@pytest.mark.parametrize(
    "headers",
    [
        {"X-BM-KEY": "abc\r\nX-Evil: 1"},
        {"X-BM-KEY": "abc\n def"},
        {"X-BM-KEY": "abc\x00"},
        {"X-BM-KEY": "schl\u00fcssel"},
        {"X-BM-KEY": " abc"},
        {"X-BM-KEY: a\r\nX": "1"},
        {"": "1"},
        {"Host": "elsewhere.example"},
        {"transfer-encoding": "chunked"},
        {"Content-Length": "0"},
    ],
)
def test_a_header_cannot_bring_in_another_one(recorder: HostileServer, headers: dict[str, str]) -> None:
    before = recorder.connections
    with pytest.raises(InvalidInput) as refusal:
        send(signed(headers=headers), parse_host_url(recorder.url))
    assert recorder.connections == before
    assert not any(value in str(refusal.value) for value in headers.values() if len(value) > 2)


@pytest.mark.parametrize("path", ["", "a", "//evil.example/x", "/a b", "/a#b", "/a\r\nX: 1", "/\u00e9", "http://evil/"])
def test_a_target_that_a_request_line_cannot_carry_is_refused(recorder: HostileServer, path: str) -> None:
    before = recorder.connections
    with pytest.raises(InvalidInput):
        send(signed(path=path), parse_host_url(recorder.url))
    assert recorder.connections == before


@pytest.mark.parametrize("method", ["", "get", "GET /x", "CONNECT", "G\nT"])
def test_a_method_that_is_none_is_refused(recorder: HostileServer, method: str) -> None:
    with pytest.raises(InvalidInput):
        send(signed(method), parse_host_url(recorder.url))


@pytest.mark.parametrize(
    "address",
    [
        HostAddress("http", "api.example.com", 80),
        HostAddress("ws", "127.0.0.1", 80),
        HostAddress("ftp", "127.0.0.1", 80),
        HostAddress("https", "api.example.com", 443, "/v2"),
    ],
)
def test_nothing_leaves_this_computer_unencrypted_or_to_another_path(address: HostAddress) -> None:
    with pytest.raises((InvalidUrl, KeyError)):
        send(signed(), address)


def test_a_mistake_of_ours_is_not_taken_for_one_of_the_network(recorder: HostileServer) -> None:
    with pytest.raises(TypeError):
        send(signed(body="text"), parse_host_url(recorder.url))  # type: ignore[arg-type]


def test_signed_headers_are_not_handed_to_a_connection_that_leads_elsewhere(recorder: HostileServer) -> None:
    address = parse_host_url(recorder.url)
    connection = http.client.HTTPConnection("127.0.0.1", recorder.port)
    connection.connect()
    insist_on(address, connection.sock, proxied=False)
    for other in (HostAddress("http", "127.0.0.1", address.port + 1), HostAddress("https", "127.0.0.1", address.port)):
        with pytest.raises(RuntimeError, match="does not lead"):
            insist_on(other, connection.sock, proxied=False)
    connection.close()


def test_an_answer_comes_back_whole(recorder: HostileServer) -> None:
    outcome = response(send(signed(), parse_host_url(recorder.url)))
    assert (outcome.status, outcome.body) == (200, GOOD_BODY)
    assert outcome.header("Content-Type") == "application/json"


def test_localhost_is_reached_without_asking_anybody_for_its_address(recorder: HostileServer) -> None:
    asked: list[object] = []
    listening = True

    def listen(event: str, arguments: tuple[object, ...]) -> None:
        if listening and event == "socket.getaddrinfo":
            asked.append(arguments)

    sys.addaudithook(listen)
    outcome = response(send(signed(), HostAddress("http", "localhost", recorder.port)))
    listening = False
    assert outcome.body == GOOD_BODY
    assert outcome.latency.name is None
    assert not asked


def test_localhost_is_found_on_ipv6_too() -> None:
    def script(conversation: hostile.Conversation) -> None:
        conversation.read_request()
        conversation.send(GOOD_ANSWER)

    with hostile.serving(script, host="::1") as server:
        assert response(send(signed(), HostAddress("http", "localhost", server.port))).body == GOOD_BODY
        assert response(send(signed(), parse_host_url(server.url))).body == GOOD_BODY
        assert b"Host: [::1]:%d\r\n" % server.port in server.requests[-1]


def test_header_names_come_in_lower_case_and_repeated_ones_are_kept() -> None:
    answer = b"HTTP/1.1 200 OK\r\nX-BM-RateLimit-Limit: 12\r\nVIA: one\r\nVia:  two \r\nX-Long: a\r\n b\r\nContent-Length: 0\r\n\r\n"
    with hostile.answering(answer) as server:
        outcome = response(send(signed(), parse_host_url(server.url)))
    assert outcome.headers == (
        ("x-bm-ratelimit-limit", "12"),
        ("via", "one"),
        ("via", "two"),
        ("x-long", "a b"),
        ("content-length", "0"),
    )
    assert outcome.header("X-BM-RATELIMIT-LIMIT") == "12"


def test_interim_answers_are_passed_over() -> None:
    interim = (
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
    )
    with hostile.answering(interim + GOOD_ANSWER) as server:
        outcome = response(send(signed(), parse_host_url(server.url)))
    assert (outcome.status, outcome.body) == (200, GOOD_BODY)
    assert outcome.header("link") is None


@pytest.mark.parametrize(
    ("answer", "body"),
    [
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=1\r\nhello\r\n6\r\n world\r\n0\r\nTrailer: 1\r\n\r\n",
            b"hello world",
        ),
        (b"HTTP/1.0 200 OK\r\n\r\nuntil the end", b"until the end"),
        (b"HTTP/1.1 204 No Content\r\n\r\n", b""),
        (b"HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok", b"ok"),
        (b"HTTP/1.1 200 OK\nContent-Length: 2\n\nok and what is beyond the end", b"ok"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok", b"ok"),
    ],
)
def test_each_way_to_end_an_answer_is_understood(answer: bytes, body: bytes) -> None:
    with hostile.answering(answer) as server:
        assert response(send(signed(), parse_host_url(server.url))).body == body


def test_a_head_request_is_not_waited_for_a_body() -> None:
    with hostile.hanging(b"HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n") as server:
        assert response(send(signed("HEAD", body=None), parse_host_url(server.url))).body == b""


def test_a_packed_answer_is_unpacked() -> None:
    with hostile.packing(GOOD_BODY * 100) as server:
        assert response(send(signed(), parse_host_url(server.url))).body == GOOD_BODY * 100


def test_a_page_that_forbids_is_an_answer() -> None:
    with hostile.forbidding_page() as server:
        outcome = response(send(signed(), parse_host_url(server.url)))
    assert (outcome.status, outcome.body) == (403, hostile.BLOCK_PAGE)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    "target", ["{other}/stolen", "//127.0.0.1:{port}/stolen", "http://user@127.0.0.1:{port}/stolen"]
)
def test_a_redirect_is_shown_and_never_followed(recorder: HostileServer, status: int, target: str) -> None:
    before = recorder.connections
    target = target.format(other=recorder.url, port=recorder.port)
    with hostile.redirecting(status, target) as server:
        outcome = response(send(signed(), parse_host_url(server.url)))
        assert server.connections == 1
    assert (outcome.status, outcome.header("location")) == (status, target)
    assert recorder.connections == before


def test_a_proxy_of_the_environment_is_not_used(recorder: HostileServer, monkeypatch: pytest.MonkeyPatch) -> None:
    with hostile.recording() as stranger:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, stranger.url)
        response(send(signed(), parse_host_url(recorder.url)))
        assert stranger.connections == 0


def test_the_parts_of_the_latency_add_up_to_the_whole(authority: Authority) -> None:
    def script(conversation: hostile.Conversation) -> None:
        conversation.read_request()
        conversation.pause(0.15)
        conversation.send(GOOD_ANSWER[:-5])
        conversation.pause(0.1)
        conversation.send(GOOD_ANSWER[-5:])

    with hostile.serving(script, authority.server()) as server:
        began = time.perf_counter()
        split = response(send(signed(), parse_host_url(server.url), ca_pem=authority.pem)).latency
        whole = (time.perf_counter() - began) * 1000
    assert split.name is None
    assert split.connect is not None
    assert split.tls is not None
    assert split.first_byte is not None
    assert split.first_byte >= 150
    assert split.rest is not None
    assert split.rest >= 50
    assert whole * 0.8 <= split.total <= whole
