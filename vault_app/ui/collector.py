"""Collects cyclic garbage on the window's thread, and there alone."""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from vault_app.ui import tasks

INTERVAL_MS = 250
_LONGEST_WAIT_S = 10.0
_LONG_S = 0.03
_BULK = 20_000  # values made since the last turn and still held


class Collector(QObject):
    """Does by a timer what the interpreter would do whenever, and on whatever thread, its counters run over.

    WORKAROUND(PySide6 6.11, all versions): a widget or timer that is part of a reference cycle is destroyed by the
    thread that happens to collect the cycle. On a thread that waits for an exchange, or serves the practice exchange,
    its timers stay registered on the window's thread, and the next one that fires ends the process.

    While another thread works it waits for a while: a vault that is being read is thousands of values, all of them new,
    and the window stands still while they are looked at. So many are no garbage, wherever they came from, such as from a
    file whose key sets are to come in; they are left alone until the vault is locked.
    """

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        gc.disable()
        self._last = time.monotonic()
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.collect_what_is_due)
        self._timer.start()

    def collect_what_is_due(self) -> None:
        """Collect the oldest generation whose counter has run over."""
        if tasks.is_busy() and time.monotonic() - self._last < _LONGEST_WAIT_S:
            return
        self._last = time.monotonic()
        if gc.get_count()[0] > _BULK:
            gc.freeze()
            return
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                if generation == 2 and time.monotonic() - self._last > _LONG_S:
                    gc.freeze()
                return


def leave_alone_what_there_is() -> None:
    """Do not look at what exists now, until `look_at_all_again`: a large vault is no garbage, and no part of a cycle.

    Garbage that cannot be told from it waits until then, too; what is not in a cycle goes at once, as always. Quick, and
    may be called on any thread.
    """
    gc.freeze()


def look_at_all_again() -> None:
    """Look for garbage among everything again: the vault is gone."""
    gc.unfreeze()


def collect_on_this_thread(app: QCoreApplication) -> None:
    """From now on collect garbage on the thread of *app* alone; a second time does nothing."""
    if app.findChild(Collector) is None:
        Collector(app)
