"""To whom a connection is made: certificates and proxies, all of them real."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support import hostile_server as hostile
from tests.support.calls import failure, response, signed
from tests.support.certificates import Authority, self_signed
from tests.support.hostile_server import GOOD_BODY, HostileServer
from vault_app.core.environment import HostAddress, parse_host_url
from vault_app.core.request import FailureKind
from vault_app.services.connection import tls_context
from vault_app.services.http import Cancel, Proxy, send


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


@pytest.fixture(scope="module")
def recorder() -> Iterator[HostileServer]:
    with hostile.recording() as server:
        yield server


def test_the_authority_of_an_environment_is_trusted(authority: Authority) -> None:
    with hostile.recording(authority.server()) as server:
        for host in ("127.0.0.1", "localhost"):
            address = HostAddress("https", host, server.port)
            assert response(send(signed(), address, ca_pem=authority.pem)).body == GOOD_BODY


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda ours: ours.server(valid_days=(-9, -2)), "has expired"),
        (lambda ours: ours.server(valid_days=(2, 9)), "not valid yet"),
        (lambda ours: ours.server(("api.example.com",)), "for another address than 127.0.0.1"),
        (lambda _: self_signed(), "signed by itself"),
        (lambda _: Authority("Stranger").server(), "an authority that is not known here"),
    ],
    ids=["expired", "not yet", "other address", "self-signed", "stranger"],
)
def test_each_fault_of_a_certificate_is_told_and_nothing_is_sent(
    authority: Authority, make: Callable[[Authority], ssl.SSLContext], words: str
) -> None:
    with hostile.recording(make(authority)) as server:
        outcome = failure(send(signed(), parse_host_url(server.url), ca_pem=authority.pem))
    assert (outcome.kind, outcome.sent) == (FailureKind.TLS, False)
    assert words in outcome.detail
    assert not server.requests


def test_a_certificate_for_another_name_is_told(authority: Authority) -> None:
    with hostile.recording(authority.server(("api.example.com", "127.0.0.1"))) as server:
        outcome = failure(send(signed(), HostAddress("https", "localhost", server.port), ca_pem=authority.pem))
    assert outcome.detail == "the server’s certificate is for another name than localhost"
    assert not server.requests


def test_an_authority_of_ones_own_is_not_trusted_where_the_system_s_are_asked(authority: Authority) -> None:
    with hostile.recording(authority.server()) as server:
        outcome = failure(send(signed(), parse_host_url(server.url)))
    assert outcome.kind is FailureKind.TLS
    assert not server.requests


def test_with_an_authority_of_ones_own_no_other_is_trusted(authority: Authority) -> None:
    assert len(tls_context(authority.pem).get_ca_certs()) == 1


def test_an_authority_that_is_none_is_told() -> None:
    for text in ("", "not a certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"):
        outcome = failure(send(signed(), HostAddress("https", "127.0.0.1", 9), ca_pem=text))
        assert outcome.detail == "the environment’s own certificate authority cannot be read"


def test_tls_1_1_is_not_spoken(authority: Authority) -> None:
    assert tls_context(None).minimum_version is ssl.TLSVersion.TLSv1_2
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        old = authority.server(newest=ssl.TLSVersion.TLSv1_1)
    old.set_ciphers("ALL:@SECLEVEL=0")
    with hostile.recording(old) as server:
        outcome = failure(send(signed(), parse_host_url(server.url), ca_pem=authority.pem))
    assert outcome.kind is FailureKind.TLS
    assert "TLS 1.2 or later" in outcome.detail


def test_tls_to_a_port_that_speaks_plainly_is_told() -> None:
    def script(conversation: hostile.Conversation) -> None:
        conversation.read()
        conversation.send(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with hostile.serving(script) as server:
        outcome = failure(send(signed(), HostAddress("https", "127.0.0.1", server.port)))
    assert outcome.detail == "the server does not speak TLS on this port"
    assert b"X-BM-KEY" not in b"".join(server.requests)


# Where the reset comes before the handshake begins, `ssl.SSLSocket._create` leaves its socket to the collector (Python 3.11).
@pytest.mark.filterwarnings("ignore:unclosed <ssl.SSLSocket:ResourceWarning")
def test_a_server_that_leaves_in_the_handshake_is_told() -> None:
    with hostile.serving(lambda conversation: conversation.reset()) as server:
        outcome = failure(send(signed(), HostAddress("https", "127.0.0.1", server.port)))
    assert (outcome.kind, outcome.sent) == (FailureKind.RESET, False)


def test_an_encrypted_answer_cannot_be_cut_unseen(authority: Authority) -> None:
    """Where the length is not told, only TLS can say that the end is the end."""

    def script(conversation: hostile.Conversation) -> None:
        conversation.read_request()
        conversation.send(b'HTTP/1.0 200 OK\r\n\r\n{"half":')  # and closes without TLS's own goodbye

    with hostile.serving(script, authority.server()) as server:
        outcome = failure(send(signed(), parse_host_url(server.url), ca_pem=authority.pem))
    assert (outcome.kind, outcome.status) == (FailureKind.CUT_SHORT, 200)


def test_session_keys_are_not_written_where_the_environment_says(
    authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "keys.log"
    monkeypatch.setenv("SSLKEYLOGFILE", str(log))
    assert ssl.create_default_context().keylog_filename == str(log), "the danger is real"
    log.unlink()
    tls_context.cache_clear()
    with hostile.recording(authority.server()) as server:
        response(send(signed(), parse_host_url(server.url), ca_pem=authority.pem))
    assert not log.exists()


REMOTE = HostAddress("https", "api.exchange.invalid", 443)


def test_an_http_proxy_gets_the_name_and_never_the_headers(authority: Authority) -> None:
    with hostile.recording(authority.server((REMOTE.host,))) as server, hostile.http_proxy(server.port) as door:
        proxy = Proxy("http", "127.0.0.1", door.port, "user", "word")
        assert response(send(signed(), REMOTE, ca_pem=authority.pem, proxy=proxy)).body == GOOD_BODY
    assert door.requests[0].startswith(b"CONNECT api.exchange.invalid:443 HTTP/1.1\r\n")
    assert b"X-BM-KEY" not in b"".join(door.requests)
    assert b"Host: api.exchange.invalid\r\n" in server.requests[0]
    assert "word" not in repr(proxy)


def test_a_socks_proxy_gets_the_name_and_never_the_headers(authority: Authority) -> None:
    with hostile.recording(authority.server((REMOTE.host,))) as server, hostile.socks5_proxy(server.port) as door:
        proxy = Proxy("socks5", "127.0.0.1", door.port, "user", "word")
        assert response(send(signed(), REMOTE, ca_pem=authority.pem, proxy=proxy)).body == GOOD_BODY
    assert b"\x04user\x04word" in door.requests[0]
    assert b"api.exchange.invalid" in door.requests[0]
    assert b"X-BM-KEY" not in b"".join(door.requests)


def test_a_proxy_cannot_stand_in_for_the_exchange(authority: Authority) -> None:
    with (
        hostile.recording(Authority("Stranger").server((REMOTE.host,))) as server,
        hostile.http_proxy(server.port) as door,
    ):
        outcome = failure(send(signed(), REMOTE, ca_pem=authority.pem, proxy=Proxy("http", "127.0.0.1", door.port)))
    assert outcome.kind is FailureKind.TLS
    assert not server.requests


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "wants another user name or password"),
        (b"HTTP/1.1 502 Bad Gateway\r\n\r\n", "did not connect to api.exchange.invalid, port 443"),
        (b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\n\r\n", "did not connect to"),
        (b"nonsense\r\n\r\n", "did not connect to"),
        (b"", "did not connect to"),
    ],
    ids=["407", "502", "302", "nonsense", "closed"],
)
def test_an_http_proxy_that_does_not_help_is_told(answer: bytes, words: str) -> None:
    with hostile.http_proxy(9, answer=answer) as door:
        outcome = failure(send(signed(), REMOTE, proxy=Proxy("http", "127.0.0.1", door.port, "user", "word")))
    assert (outcome.kind, outcome.sent) == (FailureKind.PROXY, False)
    assert words in outcome.detail
    assert "word " not in outcome.detail.replace("password ", "")


def test_a_socks_proxy_that_does_not_help_is_told() -> None:
    with hostile.socks5_proxy(9, reply=4) as door:
        outcome = failure(send(signed(), REMOTE, proxy=Proxy("socks5", "127.0.0.1", door.port, "user", "word")))
    assert outcome.kind is FailureKind.PROXY
    with hostile.nobody_there() as port:
        outcome = failure(send(signed(), REMOTE, proxy=Proxy("socks5", "127.0.0.1", port)))
    assert outcome.detail == f"the proxy at 127.0.0.1, port {port} cannot be reached"


def test_a_proxy_that_says_nothing_is_cancelled_at_once() -> None:
    def script(conversation: hostile.Conversation) -> None:
        conversation.read()
        conversation.hold()

    cancel = Cancel()

    def press() -> None:
        door.reached.wait()
        cancel.cancel()

    with hostile.serving(script) as door:
        threading.Thread(target=press).start()
        began = time.perf_counter()
        outcome = failure(send(signed(), REMOTE, proxy=Proxy("http", "127.0.0.1", door.port), cancel=cancel))
        assert time.perf_counter() - began < 1
    assert outcome.kind is FailureKind.CANCELLED


def test_what_is_on_this_computer_is_reached_without_the_proxy(recorder: HostileServer) -> None:
    with hostile.nobody_there() as port:
        proxy = Proxy("http", "127.0.0.1", port)
        assert response(send(signed(), parse_host_url(recorder.url), proxy=proxy)).body == GOOD_BODY
