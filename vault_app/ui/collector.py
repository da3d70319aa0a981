"""Collects cyclic garbage on the window's thread, and there alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

INTERVAL_MS = 250


class Collector(QObject):
    """Does by a timer what the interpreter would do whenever, and on whatever thread, its counters run over.

    WORKAROUND(PySide6 6.11, all versions): a widget or timer that is part of a reference cycle is destroyed by the
    thread that happens to collect the cycle. On a thread that waits for an exchange, or serves the practice exchange,
    its timers stay registered on the window's thread, and the next one that fires ends the process.
    """

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.collect_what_is_due)
        self._timer.start()

    def collect_what_is_due(self) -> None:
        """Collect the oldest generation whose counter has run over."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return


def collect_on_this_thread(app: QCoreApplication) -> None:
    """From now on collect garbage on the thread of *app* alone; a second time does nothing."""
    if app.findChild(Collector) is None:
        Collector(app)
