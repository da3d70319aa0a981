"""Estimates, off the window's thread, how many guesses a passphrase would stand."""

from __future__ import annotations

from collections.abc import Callable
from math import log2

from PySide6.QtCore import QObject, QTimer, Signal

from vault_app.ui import tasks

_AFTER_MS = 180
_LONGEST = 72  # characters; beyond them the estimate only grows, and the work grows with the square


def strength_bits(passphrase: str) -> float:
    """Return about how many bits an attacker has to guess who knows words, names, keyboards and dates."""
    from zxcvbn import zxcvbn

    guesses = float(zxcvbn(passphrase[:_LONGEST], max_length=_LONGEST)["guesses"])
    return log2(max(1.0, guesses))


class StrengthWatch(QObject):
    """Tells the strength of what was typed last, a moment after the typing; older estimates are dropped."""

    estimated = Signal(object)
    """Bits as a float, or None for nothing typed."""

    def __init__(self, parent: QObject | None = None, estimate: Callable[[str], float] = strength_bits) -> None:
        super().__init__(parent)
        self._estimate = estimate
        self._read: Callable[[], str] = str
        self._number = 0
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._timer.timeout.connect(self._on_timeout)

    def typed(self, read: Callable[[], str]) -> None:
        """Note that the text changed; *read* is asked for it once the typing rests."""
        self._number += 1
        self._read = read
        if read():
            self._timer.start()
        else:
            self._timer.stop()
            self.estimated.emit(None)

    def _on_timeout(self) -> None:
        number, text, estimate = self._number, self._read(), self._estimate
        if text:
            tasks.run(lambda: estimate(text), owner=self, done=lambda bits: self._on_estimated(number, bits))

    def _on_estimated(self, number: int, bits: float) -> None:
        if number == self._number:
            self.estimated.emit(bits)
