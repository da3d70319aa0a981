"""A call ends when its time is over or when it is cancelled, whatever it waits for."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.support import hostile_server as hostile
from tests.support.calls import QUICK, failure, signed
from tests.support.hostile_server import GOOD_ANSWER, HostileServer
from vault_app.core.environment import HostAddress, parse_host_url
from vault_app.core.request import Failure, FailureKind, Response
from vault_app.services.call_watch import CallWatch, Stage, Stopped
from vault_app.services.http import Cancel, Limits, send


@pytest.fixture(scope="module")
def recorder() -> Iterator[HostileServer]:
    with hostile.recording() as server:
        yield server


def within(limit_s: float, call: Callable[[], Response | Failure]) -> Failure:
    """Return the failure of a call that lasts the limit and at most a fifth more; the best of three counts."""
    took = []
    for _ in range(3):
        began = time.perf_counter()
        outcome = failure(call())
        took.append(time.perf_counter() - began)
        if limit_s <= took[-1] <= limit_s * 1.2:
            return outcome
    raise AssertionError(f"took {took}, and {limit_s} was allowed")


@pytest.mark.parametrize(
    ("server", "words"),
    [
        (hostile.hanging, "no answer came within 0.5 s"),
        (lambda: hostile.hanging(b"HTTP/1.1 200 OK\r\nConte"), "the answer was not complete within 0.5 s"),
        (lambda: hostile.hanging(GOOD_ANSWER[:-9]), "the answer was not complete within 0.5 s"),
        (hostile.trickling, "the answer was not complete within 0.5 s"),
    ],
    ids=["silent", "in the headers", "in the body", "trickle"],
)
def test_a_deadline_ends_every_kind_of_waiting_for_an_answer(
    server: Callable[[], AbstractContextManager[HostileServer]], words: str
) -> None:
    with server() as running:
        outcome = within(0.5, lambda: send(signed(), parse_host_url(running.url), limits=QUICK))
    assert (outcome.kind, outcome.detail, outcome.sent) == (FailureKind.DEADLINE, words, True)
    assert outcome.latency.total == pytest.approx(500, rel=0.2)


def test_a_deadline_ends_a_connection_that_does_not_come_about() -> None:
    limits = Limits(connect_s=0.5, whole_s=20)
    with hostile.never_accepting() as port:
        outcome = within(0.5, lambda: send(signed(), HostAddress("http", "127.0.0.1", port), limits=limits))
    assert outcome.detail == "no connection came about within 0.5 s"
    assert (outcome.kind, outcome.sent) == (FailureKind.DEADLINE, False)


def test_a_deadline_ends_a_handshake_that_stalls() -> None:
    limits = Limits(connect_s=0.5, whole_s=20)
    with hostile.stalling_before_tls() as server:
        outcome = within(0.5, lambda: send(signed(), HostAddress("https", "127.0.0.1", server.port), limits=limits))
    assert outcome.detail == "the encrypted connection was not ready within 0.5 s"
    assert (outcome.kind, outcome.sent) == (FailureKind.DEADLINE, False)


def test_a_deadline_ends_a_body_that_nobody_takes() -> None:
    def script(conversation: hostile.Conversation) -> None:
        conversation.pause(30)

    request = signed(body=bytes(12_000_000))  # more than the kernel holds for a connection on this computer
    with hostile.serving(script) as server:
        outcome = within(0.5, lambda: send(request, parse_host_url(server.url), limits=QUICK))
    assert (outcome.kind, outcome.sent) == (FailureKind.DEADLINE, True)


def cancelled(address: HostAddress, reached: Callable[[], object]) -> Failure:
    """Return the failure of a call that is cancelled from another thread once *reached* returns."""
    cancel = Cancel()
    pressed_at = 0.0

    def press() -> None:
        nonlocal pressed_at
        reached()
        pressed_at = time.perf_counter()
        cancel.cancel()

    thread = threading.Thread(target=press)
    thread.start()
    outcome = failure(send(signed(), address, cancel=cancel))
    ended_at = time.perf_counter()
    thread.join()
    assert ended_at - pressed_at < 0.3
    assert outcome.kind is FailureKind.CANCELLED
    return outcome


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="asks Linux which connections are being made")
def test_a_connection_that_does_not_come_about_is_cancelled_at_once() -> None:
    def connecting(port: int) -> int:
        mark = f"0100007F:{port:04X} 02"  # to 127.0.0.1:port, SYN sent
        return Path("/proc/net/tcp").read_text().count(mark)

    def until_one_more() -> None:
        give_up = time.monotonic() + 4
        while connecting(port) <= before and time.monotonic() < give_up:
            time.sleep(0.005)

    with hostile.never_accepting() as port:
        before = connecting(port)
        assert not cancelled(HostAddress("http", "127.0.0.1", port), until_one_more).sent


def test_a_handshake_that_stalls_is_cancelled_at_once() -> None:
    with hostile.stalling_before_tls() as server:
        assert not cancelled(HostAddress("https", "127.0.0.1", server.port), server.reached.wait).sent


@pytest.mark.parametrize("part", [b"", GOOD_ANSWER[:-9]], ids=["silent", "in the body"])
def test_waiting_for_an_answer_or_its_rest_is_cancelled_at_once(part: bytes) -> None:
    with hostile.hanging(part) as server:
        assert cancelled(parse_host_url(server.url), server.reached.wait).sent


def test_a_flood_is_cancelled_at_once() -> None:
    with hostile.trickling(0.0001) as server:
        began = threading.Event()
        threading.Timer(0.1, began.set).start()
        assert cancelled(parse_host_url(server.url), began.wait).sent


def test_a_resolver_that_stalls_is_left_behind() -> None:
    """No call can interrupt a resolver, so its thread is left, and what it brings later is closed."""
    release, discarded = threading.Event(), threading.Event()
    cancel = Cancel()

    def slow() -> str:
        cancel.cancel()
        release.wait(10)
        return "late"

    with CallWatch(Limits(), cancel) as watch:
        watch.begin(Stage.NAME)
        with pytest.raises(Stopped, match="cancelled"):
            watch.in_background(slow, too_late=lambda value: discarded.set() if value == "late" else None)
    release.set()
    assert discarded.wait(10)


def test_a_button_pressed_before_sends_nothing(recorder: HostileServer) -> None:
    before = recorder.requests.copy()
    cancel = Cancel()
    cancel.cancel()
    outcome = failure(send(signed(), parse_host_url(recorder.url), cancel=cancel))
    assert (outcome.kind, outcome.sent) == (FailureKind.CANCELLED, False)
    assert recorder.requests == before


def test_no_call_leaves_a_socket_or_a_thread_behind(recorder: HostileServer) -> None:
    def descriptors() -> int:
        return len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0

    address = parse_host_url(recorder.url)
    cancel = Cancel()
    send(signed(), address, cancel=cancel)
    with hostile.nobody_there() as port:
        before = descriptors(), threading.active_count()
        for _ in range(10):
            send(signed(), HostAddress("http", "127.0.0.1", port), cancel=cancel)
            send(signed(), HostAddress("https", "127.0.0.1", recorder.port), limits=Limits(whole_s=0.05))
        assert descriptors() <= before[0] + 1  # a server thread may still be closing its end
