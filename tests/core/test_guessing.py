"""How long an attacker guesses follows from bits, seconds and computers, however large they are."""

from __future__ import annotations

import pytest

from vault_app.core.guessing import guessing_seconds


@pytest.mark.parametrize(
    ("bits", "guess_s", "computers", "seconds"),
    [(1, 1.0, 1, 1.0), (11, 1.0, 1, 1024.0), (11, 2.0, 1, 2048.0), (11, 1.0, 1024, 1.0), (0, 1.0, 1, 0.5)],
)
def test_half_of_all_guesses_are_made(bits: float, guess_s: float, computers: int, seconds: float) -> None:
    assert guessing_seconds(bits, guess_s, computers) == seconds


def test_no_passphrase_is_too_long() -> None:
    assert guessing_seconds(50_000, 3.0) > 1e200
