"""Ends the program in order when the system asks it to: SIGINT, SIGTERM, SIGHUP."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class QuitSignals(QObject):
    """Calls *quit_* on the window's thread once a signal has come.

    Python runs a signal's handler only between two of its own instructions, and the event loop has none; so the signal
    also wakes the loop through a pipe.
    """

    def __init__(self, quit_: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quit = quit_
        self._read_end, self._write_end = os.pipe()
        os.set_blocking(self._read_end, False)
        os.set_blocking(self._write_end, False)
        signal.set_wakeup_fd(self._write_end, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._read_end, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._before = {number: signal.signal(number, self._on_signal) for number in _SIGNALS}
        self._came = False

    def stop(self) -> None:
        """Give the signals back their earlier meaning."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        os.close(self._read_end)
        os.close(self._write_end)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._came = True

    def _on_woken(self) -> None:
        try:
            os.read(self._read_end, 64)
        except BlockingIOError:
            return
        if self._came:
            self._came = False
            self._quit()
