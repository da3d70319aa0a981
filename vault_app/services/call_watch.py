"""Watches over one call: where all that blocks waits for the network, the deadline and the cancel button alike."""

from __future__ import annotations

import selectors
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import Self, TypeVar

from vault_app.core.request import FailureKind, LatencySplit
from vault_app.core.words import QT_TRANSLATE_NOOP

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one call may cost.

    Attributes:
        connect_s: Seconds for name, connection and encryption together.
        whole_s: Seconds from the start to the last byte.
        max_body: Bytes of the answer, unpacked.
        max_ratio: Unpacked size to packed size; counts from 64 KiB on.
    """

    connect_s: float = 5.0
    whole_s: float = 20.0
    max_body: int = 2 * 1024 * 1024
    max_ratio: int = 100


class Stage(StrEnum):
    """What a call is busy with; the values are the fields of `LatencySplit`."""

    NAME = "name"
    CONNECT = "connect"
    TLS = "tls"
    FIRST_BYTE = "first_byte"
    REST = "rest"


_TOO_LATE = {
    Stage.NAME: QT_TRANSLATE_NOOP("Reasons", "looking up the name took longer than {seconds:g} s"),
    Stage.CONNECT: QT_TRANSLATE_NOOP("Reasons", "no connection came about within {seconds:g} s"),
    Stage.TLS: QT_TRANSLATE_NOOP("Reasons", "the encrypted connection was not ready within {seconds:g} s"),
    Stage.FIRST_BYTE: QT_TRANSLATE_NOOP("Reasons", "no answer came within {seconds:g} s"),
    Stage.REST: QT_TRANSLATE_NOOP("Reasons", "the answer was not complete within {seconds:g} s"),
}


class Stopped(Exception):
    """The call ends here without a whole answer; becomes a `Failure`."""

    def __init__(self, kind: FailureKind, detail: str) -> None:
        super().__init__(kind, detail)
        self.kind = kind
        self.detail = detail


class _Waker:
    """Ends a wait in one thread from another one; waking is harmless when nobody waits any more."""

    def __init__(self) -> None:
        self.reader, self._writer = socket.socketpair()
        self.reader.setblocking(False)
        self._writer.setblocking(False)
        self._open = True
        self._lock = threading.Lock()

    def wake(self) -> None:
        with self._lock:
            if self._open:
                try:
                    self._writer.send(b"\0")
                except BlockingIOError:  # full of earlier wakes that nobody has read yet: awake already
                    pass

    def close(self) -> None:
        with self._lock:
            self._open = False
            self.reader.close()
            self._writer.close()


class Cancel:
    """A button that ends a call from any thread, at once, whatever the call is waiting for."""

    def __init__(self) -> None:
        self._pressed = threading.Event()
        self._wakers: set[_Waker] = set()
        self._lock = threading.Lock()

    @property
    def cancelled(self) -> bool:
        return self._pressed.is_set()

    def sleep(self, seconds: float) -> None:
        """Wait before the next call; pressing the button ends the wait."""
        self._pressed.wait(seconds)

    def cancel(self) -> None:
        """End the call that is under way, and every later one that gets this button."""
        with self._lock:
            self._pressed.set()
            wakers = tuple(self._wakers)
        for waker in wakers:
            waker.wake()

    def _attach(self, waker: _Waker) -> None:
        with self._lock:
            self._wakers.add(waker)

    def _detach(self, waker: _Waker) -> None:
        with self._lock:
            self._wakers.discard(waker)


class CallWatch:
    """The progress of one call. Sockets stay non-blocking, so only `wait` ever sleeps, and it never oversleeps.

    Attributes:
        sent: Whether any byte of the request may have left.
        status: Of the answer, once its first line has come.
    """

    def __init__(self, limits: Limits, cancel: Cancel | None = None) -> None:
        self.limits = limits
        self.sent = False
        self.status: int | None = None
        self._cancel = cancel or Cancel()
        self._stage: Stage | None = None
        self._spent_s: dict[Stage, float] = {}
        self._started = self._stage_began = time.perf_counter()

    def __enter__(self) -> Self:
        self._waker = _Waker()
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._waker.reader, selectors.EVENT_READ)
        self._cancel._attach(self._waker)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._cancel._detach(self._waker)
        self._selector.close()
        self._waker.close()

    def begin(self, stage: Stage) -> None:
        """Close the account of the stage before and open that of *stage*."""
        now = time.perf_counter()
        if self._stage is not None:
            self._spent_s[self._stage] = self._spent_s.get(self._stage, 0.0) + now - self._stage_began
        self._stage, self._stage_began = stage, now

    @property
    def stage(self) -> Stage | None:
        return self._stage

    def latency(self) -> LatencySplit:
        """Return where the time went, the stage under way included."""
        if self._stage is not None:
            self.begin(self._stage)
        return LatencySplit(**{stage.value: seconds * 1000 for stage, seconds in self._spent_s.items()})

    @property
    def remaining_s(self) -> float:
        """Seconds until the deadline of the stage under way; negative when it has passed."""
        return self._started + self._allowance_s - time.perf_counter()

    def check(self) -> None:
        """Raise Stopped when the call was cancelled or its time is over."""
        if self._cancel.cancelled:
            raise Stopped(FailureKind.CANCELLED, QT_TRANSLATE_NOOP("Reasons", "it was cancelled"))
        if self.remaining_s <= 0:
            sentence = _TOO_LATE[self._stage or Stage.CONNECT]
            raise Stopped(FailureKind.DEADLINE, sentence.format(seconds=self._allowance_s))

    def wait(self, sock: socket.socket, event: int, *, at_most_s: float | None = None) -> bool:
        """Sleep until *sock* is ready for *event* (of `selectors`); False when *at_most_s* passed first.

        Raises:
            Stopped: Cancelled, or the deadline of the stage passed.
        """
        until = None if at_most_s is None else time.perf_counter() + at_most_s
        self._selector.register(sock, event)
        try:
            while True:
                if sock in self._sleep(until):
                    return True
                if until is not None and time.perf_counter() >= until:
                    return False
        finally:
            self._selector.unregister(sock)

    def in_background(self, work: Callable[[], _Result], *, too_late: Callable[[_Result], object]) -> _Result:
        """Run *work*, which cannot be interrupted, in a thread, and leave it behind when the call is stopped.

        Args:
            work: What it raises is raised here.
            too_late: Gets the result that came after the call was stopped, to close it.
        """
        future: Future[_Result] = Future()
        future.add_done_callback(lambda _: self._waker.wake())
        threading.Thread(target=_fulfil, args=(future, work), name="vault-app-network", daemon=True).start()
        try:
            while not future.done():
                self._sleep(None)
        except Stopped:
            future.add_done_callback(lambda done: None if done.exception() else too_late(done.result()))
            raise
        return future.result()

    @property
    def _allowance_s(self) -> float:
        connecting = self._stage in {None, Stage.NAME, Stage.CONNECT, Stage.TLS}
        return min(self.limits.connect_s, self.limits.whole_s) if connecting else self.limits.whole_s

    def _sleep(self, until: float | None) -> set[object]:
        self.check()
        timeout = self.remaining_s if until is None else min(self.remaining_s, until - time.perf_counter())
        ready: set[object] = {key.fileobj for key, _ in self._selector.select(max(timeout, 0.0))}
        if self._waker.reader in ready:
            self._waker.reader.recv(4096)
        self.check()
        return ready


def _fulfil(future: Future[_Result], work: Callable[[], _Result]) -> None:
    try:
        result = work()
    except BaseException as error:  # noqa: BLE001 - handed over to the thread that waits, and raised there
        future.set_exception(error)
    else:
        future.set_result(result)
