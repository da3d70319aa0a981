"""Each way in which no whole answer comes, brought about by a real server."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from tests.support import hostile_server as hostile
from tests.support.calls import failure, response, signed
from tests.support.hostile_server import GOOD_ANSWER, GOOD_BODY, HostileServer
from vault_app.core.environment import HostAddress, parse_host_url
from vault_app.core.request import FailureKind
from vault_app.services.http import Limits, send


def test_a_port_where_nobody_listens_refuses() -> None:
    with hostile.nobody_there() as port:
        for host in ("127.0.0.1", "localhost"):
            outcome = failure(send(signed(), HostAddress("http", host, port)))
            assert (outcome.kind, outcome.sent) == (FailureKind.REFUSED, False)
            assert outcome.detail == f"nothing answers at {host}, port {port}"


@pytest.mark.parametrize("name", ["api.nowhere.invalid", "a..invalid", "x" * 64 + ".invalid"])
def test_a_name_that_does_not_exist_is_told(name: str) -> None:
    outcome = failure(send(signed(), HostAddress("https", name, 443)))
    assert (outcome.kind, outcome.sent) == (FailureKind.NAME, False)
    assert name in outcome.detail


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
NOT_WHOLE: dict[str, tuple[Callable[[], AbstractContextManager[HostileServer]], FailureKind, int | None, str]] = {
    "reset": (hostile.resetting, FailureKind.RESET, None, "before it answered"),
    "reset in the answer": (
        lambda: hostile.resetting(GOOD_ANSWER[:-9]), FailureKind.RESET, 200, "in the middle of its answer"),
    "closed": (lambda: hostile.answering(b""), FailureKind.RESET, None, "without an answer"),
    "cut short": (hostile.cutting_short, FailureKind.CUT_SHORT, 200, "after 10 of 1000 bytes"),
    "cut in the headers": (
        lambda: hostile.answering(b"HTTP/1.1 200 OK\r\nX: 1\r\n"), FailureKind.CUT_SHORT, None, "within its headers"),
    "cut before the last chunk": (
        lambda: hostile.answering(CHUNKED + b"5\r\nhello\r\n"), FailureKind.CUT_SHORT, 200, "before its end"),
    "cut in a chunk": (
        lambda: hostile.answering(CHUNKED + b"ff\r\nhello"), FailureKind.CUT_SHORT, 200, "before its end"),
    "cut in gzip": (
        lambda: hostile.answering(gzipped(gzip.compress(GOOD_BODY)[:-9])), FailureKind.CUT_SHORT, 200, "before its end"),
    "negative chunk": (
        lambda: hostile.answering(CHUNKED + b"-5\r\nhello"), FailureKind.NOT_HTTP, 200, "contradicts itself"),
    "two lengths": (
        lambda: hostile.answering(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc"),
        FailureKind.NOT_HTTP, 200, "contradicts itself"),
    "negative length": (
        lambda: hostile.answering(b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc"),
        FailureKind.NOT_HTTP, 200, "contradicts itself"),
    "unknown transfer": (
        lambda: hostile.answering(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nabc"),
        FailureKind.NOT_HTTP, 200, "not asked for"),
    "unknown packing": (
        lambda: hostile.answering(b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 3\r\n\r\nabc"),
        FailureKind.NOT_HTTP, 200, "packed in a way"),
    "broken gzip": (lambda: hostile.answering(gzipped(b"abc")), FailureKind.NOT_HTTP, 200, "cannot be unpacked"),
    "other protocol": (lambda: hostile.answering(b"SSH-2.0-OpenSSH_9.2\r\n"), FailureKind.NOT_HTTP, None, "not HTTP"),
    "garbage": (lambda: hostile.answering(bytes(range(256)) * 20), FailureKind.NOT_HTTP, None, "not HTTP"),
    "endless line": (lambda: hostile.answering(b"x" * 100_000), FailureKind.NOT_HTTP, None, "not HTTP"),
    "bad status": (lambda: hostile.answering(b"HTTP/1.1 99 No\r\n\r\n"), FailureKind.NOT_HTTP, None, "not HTTP"),
    "200 headers": (
        lambda: hostile.answering(b"HTTP/1.1 200 OK\r\n" + b"X: 1\r\n" * 200 + b"\r\n"),
        FailureKind.NOT_HTTP, None, "not HTTP"),
    "switching": (
        lambda: hostile.answering(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"),
        FailureKind.NOT_HTTP, None, "another protocol"),
    "endless interim": (
        lambda: hostile.answering(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 100),
        FailureKind.NOT_HTTP, None, "another protocol"),
    "60 MB": (hostile.flooding, FailureKind.OVERSIZED, 200, "larger than 2 MiB"),
    "60 MB in chunks": (lambda: hostile.flooding(chunked=True), FailureKind.OVERSIZED, 200, "larger than 2 MiB"),
    "60 MB of interim": (
        lambda: hostile.answering(b"HTTP/1.1 100 Continue\r\n\r\n" * 2_400_000),
        FailureKind.OVERSIZED, None, "larger than 2 MiB"),
    "bomb": (hostile.bombing, FailureKind.OVERSIZED, 200, "larger than 2 MiB"),
    "small bomb": (lambda: hostile.bombing(1_000_000), FailureKind.OVERSIZED, 200, "more than 100 times its size"),
    "deflate bomb": (
        lambda: hostile.bombing(1_000_000, encoding="deflate"), FailureKind.OVERSIZED, 200, "more than 100 times"),
    "endless chunk size": (
        lambda: hostile.answering(CHUNKED + b"0" * 100_000), FailureKind.NOT_HTTP, 200, "not HTTP"),
}  # fmt: skip


def gzipped(packed: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed) + packed


@pytest.mark.parametrize("case", NOT_WHOLE)
def test_each_way_to_fail_is_told_in_its_own_words(case: str) -> None:
    make, kind, status, words = NOT_WHOLE[case]
    with make() as server:
        outcome = failure(send(signed(), parse_host_url(server.url)))
    assert (outcome.kind, outcome.status) == (kind, status)
    assert words in outcome.detail
    assert outcome.sent
    assert not outcome.detail.endswith(".")


def test_an_answer_of_exactly_the_largest_size_is_taken() -> None:
    limits = Limits(max_body=100_000)
    with hostile.flooding(100_000) as server:
        assert len(response(send(signed(), parse_host_url(server.url), limits=limits)).body) == 100_000
    with hostile.flooding(100_001, chunked=True) as server:
        assert response(send(signed(), parse_host_url(server.url), limits=Limits(max_body=131_072))).status == 200
    with hostile.flooding(100_001) as server:
        assert (
            failure(send(signed(), parse_host_url(server.url), limits=limits)).detail
            == "the answer is larger than 100000 bytes"
        )


def test_an_answer_that_announces_too_much_is_not_even_read() -> None:
    with hostile.hanging(b"HTTP/1.1 200 OK\r\nContent-Length: 60000000\r\n\r\n") as server:
        outcome = failure(send(signed(), parse_host_url(server.url)))
    assert (outcome.kind, outcome.status) == (FailureKind.OVERSIZED, 200)
