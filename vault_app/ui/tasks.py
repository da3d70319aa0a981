"""The one door to slow work: a call runs on another thread, and its outcome arrives on the window's thread."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from vault_app.core.errors import InternalError, VaultError

T = TypeVar("T")
Failed = Callable[[VaultError], None]

_THREADS = (
    8  # the slow parts are waits: a call to an exchange may take its whole deadline, and a save must not wait for it
)


@dataclass(eq=False)
class _Work:
    """One call, and who is told what became of it."""

    call: Callable[[], object]
    owner: QObject
    done: Callable[[object], None] | None
    failed: Failed | None
    value: object = None
    error: BaseException | None = None

    def tell(self) -> None:
        """Hand the outcome over, on the window's thread."""
        if not shiboken6.isValid(self.owner):
            return
        if self.error is None:
            if self.done is not None:
                self.done(self.value)
        elif isinstance(self.error, VaultError):
            if self.failed is not None:
                self.failed(self.error)
        else:
            sys.excepthook(type(self.error), self.error, self.error.__traceback__)
            if self.failed is not None:
                self.failed(InternalError())


class _Courier(QObject):
    """Lives on the window's thread for as long as the program, and hears there of every call that has ended.

    One for all: an object for each call would be made and deleted while pool threads emit its signal.
    """

    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _on_arrived(self, work: _Work) -> None:
        work.tell()


class _Runnable(QRunnable):
    def __init__(self, work: _Work, courier: _Courier) -> None:
        super().__init__()
        self._work: _Work | None = work
        self._courier = courier

    def run(self) -> None:
        # WORKAROUND(PySide6 6.11): the pool now and then keeps the Python half for ever when the call was a quick one.
        work, self._work = self._work, None
        assert work is not None
        try:
            work.value = work.call()
        except BaseException as error:  # noqa: BLE001 - every failure is carried to the window's thread, none is lost
            work.error = error
        self._courier.arrived.emit(work)


@cache
def _courier() -> _Courier:
    return _Courier()


@cache
def _pool() -> QThreadPool:
    pool = QThreadPool()
    pool.setMaxThreadCount(_THREADS)
    return pool


def run(
    call: Callable[[], T],
    *,
    owner: QObject,
    done: Callable[[T], None] | None = None,
    failed: Failed | None = None,
) -> None:
    """Run *call* on another thread; nothing is told once *owner* is gone.

    A failure that is no VaultError is a mistake of the program: it goes to the last-resort dialog, and *failed* gets an
    InternalError, so that whatever was busy comes to rest.

    Args:
        call: Blocks; touches no widget.
        owner: For whom the work is done.
        done: Gets what *call* returned, on the window's thread.
        failed: Gets the VaultError, on the window's thread.
    """
    work = _Work(call, owner, done, failed)  # type: ignore[arg-type]  # T is what call returns and what done takes
    _pool().start(_Runnable(work, _courier()))


def is_busy() -> bool:
    """Tell whether some call runs now."""
    return _pool().activeThreadCount() > 0


def wait_for_all(timeout_ms: int) -> bool:
    """Wait until no call runs any more, before the program ends; returns whether that came true in time."""
    return _pool().waitForDone(timeout_ms)


class SerialQueue(QObject):
    """Runs calls one after the other, in the order in which they were put."""

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Callable[[Callable[[], None]], None]] = []
        self._running = False

    @property
    def is_busy(self) -> bool:
        return self._running

    def put(self, start: Callable[[Callable[[], None]], None]) -> None:
        """Have *start* called when its turn comes; it calls what it is given when its work has ended."""
        self._waiting.append(start)
        if not self._running:
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            self._running = False
            self.idle.emit()
            return
        self._running = True
        self._waiting.pop(0)(self._next)
