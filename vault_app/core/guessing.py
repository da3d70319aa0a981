"""How long somebody who has the file would guess, on average, until the passphrase is found."""

from __future__ import annotations

import math

COMPUTERS = 1_000
"""That the attacker has, each as fast as this one; the derivation is made so that other machines gain little."""


def guessing_seconds(bits: float, guess_s: float, computers: int = COMPUTERS) -> float:
    """Return the average time in seconds.

    Args:
        bits: Of the guesses that a passphrase stands; half of them are made on average.
        guess_s: What one guess takes on one computer.
    """
    return math.pow(2.0, min(bits, 1_000.0) - 1) * guess_s / computers
