"""The one door to slow work: a call runs on another thread, and its outcome arrives on the window's thread."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from vault_app.core.errors import InternalError, VaultError

T = TypeVar("T")
Failed = Callable[[VaultError], None]

_THREADS = (
    8  # the slow parts are waits: a call to an exchange may take its whole deadline, and a save must not wait for it
)


class _Outcome(QObject):
    """Lives on the window's thread and hears there what became of one call."""

    arrived = Signal(object, object)

    def __init__(self, owner: QObject, done: Callable[[object], None] | None, failed: Failed | None) -> None:
        super().__init__()
        self._owner = owner
        self._done = done
        self._failed = failed
        # A queued connection by itself: the signal is emitted on a pool thread, and this object lives here.
        self.arrived.connect(self._on_arrived)

    @Slot(object, object)
    def _on_arrived(self, value: object, error: BaseException | None) -> None:
        _under_way.discard(self)
        done, failed, owner = self._done, self._failed, self._owner
        self._done = self._failed = None
        self.deleteLater()
        if not shiboken6.isValid(owner):
            return
        if error is None:
            if done is not None:
                done(value)
        elif isinstance(error, VaultError):
            if failed is not None:
                failed(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)
            if failed is not None:
                failed(InternalError())


class _Work(QRunnable):
    def __init__(self, call: Callable[[], object], outcome: _Outcome) -> None:
        super().__init__()
        self._call = call
        self._outcome = outcome

    def run(self) -> None:
        try:
            value = self._call()
        except BaseException as error:  # noqa: BLE001 - every failure is carried to the window's thread, none is lost
            self._outcome.arrived.emit(None, error)
        else:
            self._outcome.arrived.emit(value, None)


_under_way: set[_Outcome] = set()


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
    outcome = _Outcome(owner, done, failed)  # type: ignore[arg-type]  # T is what call returns and what done takes
    _under_way.add(outcome)
    _pool().start(_Work(call, outcome))


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
