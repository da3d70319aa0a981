"""A secret does not slip out by being printed, copied or forgotten."""

from __future__ import annotations

import copy
import pickle

import pytest

from tests.support.values import sealed
from vault_app.core.secret import Credentials, hint_of, wipe, wiped


def test_a_sealed_value_shows_nothing_of_itself() -> None:
    secret = sealed("visible")
    assert f"{secret} {secret!r}" == "Secret(…) Secret(…)"


@pytest.mark.parametrize("duplicate", [pickle.dumps, copy.copy, copy.deepcopy])
def test_neither_a_sealed_nor_an_opened_value_is_pickled_or_copied(duplicate: object) -> None:
    for value in (sealed("x"), Credentials({"memo": bytearray(b"m")})):
        with pytest.raises(TypeError):
            duplicate(value)  # type: ignore[operator]


def test_credentials_are_wiped_when_the_block_ends_even_by_a_failure() -> None:
    memo = bytearray("mémo 🔑", "utf-8")
    opened = Credentials({"memo": memo})
    with pytest.raises(ZeroDivisionError), opened:
        _fail_with(opened["memo"])
    assert memo == bytes(len(memo))
    assert "memo" not in opened


def _fail_with(value: bytearray) -> None:
    raise ZeroDivisionError(len(value))


def test_wiping_keeps_the_length_and_nothing_else() -> None:
    buffer = bytearray(b"secret")
    wipe(buffer)
    wipe(bytearray())
    assert buffer == bytes(6)
    with wiped(bytearray(b"abc")) as lent:
        assert lent == b"abc"
    assert lent == bytes(3)


@pytest.mark.parametrize(
    ("access_key", "hint"),
    [
        (b"80618e45710812162b04892c7ee5ead4a3cc3e56", "80618…3e56"),
        (b"abcdefghijkl", "abcde…ijkl"),
        (b"abcdefghijk", "ab…"),
        (b"", "…"),
    ],
)
def test_a_hint_is_the_ends_of_a_long_key_and_hardly_anything_of_a_short_one(access_key: bytes, hint: str) -> None:
    assert hint_of(bytearray(access_key)) == hint
