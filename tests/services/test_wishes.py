"""A wish comes through as it was sent, and nothing else passes for one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.services.wishes import MAX_BYTES, Answer, Kind, Wish, decode_answer, encode_answer, is_whole

GOOD = b"vault-app 1\0open\0/home/me/mine.keyvault\0token-1\0"
NAMES = st.binary(min_size=1, max_size=200).filter(lambda raw: not {0, ord("/")} & {*raw} and raw not in {b".", b".."})


@given(name=NAMES)
def test_any_path_that_a_file_can_have_comes_through(name: bytes) -> None:
    wish = Wish(Kind.OPEN, Path(os.fsdecode(b"/" + name)), "token")
    assert Wish.decode(wish.encode()) == wish


def test_a_start_tells_what_it_is_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A path is made absolute, for the first program has a folder of its own."""
    monkeypatch.chdir(tmp_path)
    assert Wish.of(None, demo=False, environment={}) == Wish(Kind.SHOW)
    assert Wish.of(None, demo=True, environment={}) == Wish(Kind.PRACTISE)
    opened = Wish.of(Path("mine.keyvault"), demo=False, environment={"XDG_ACTIVATION_TOKEN": "a-b_TIME3"})
    assert opened == Wish(Kind.OPEN, tmp_path / "mine.keyvault", "a-b_TIME3")


@pytest.mark.parametrize("token", ["with a space", "line\nbreak", "é", "x" * 513])
def test_a_token_that_is_none_is_left_out(token: str) -> None:
    assert not Wish.of(None, demo=False, environment={"XDG_ACTIVATION_TOKEN": token}).token


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0\0\0\0",
        GOOD[:-1],
        GOOD + b"\0",
        GOOD + GOOD,
        GOOD.replace(b"app 1", b"app 2"),
        GOOD.replace(b"open", b"export"),
        GOOD.replace(b"open", b"OPEN"),
        GOOD.replace(b"open", b"show"),
        GOOD.replace(b"/home/me/mine.keyvault", b""),
        GOOD.replace(b"/home/me/mine.keyvault", b"mine.keyvault"),
        GOOD.replace(b"/home/me", b"/" + b"x" * 4096),
        GOOD.replace(b"token-1", b"token 1"),
        GOOD.replace(b"token-1", b"\xff"),
        GOOD.replace(b"token-1", b"x" * MAX_BYTES),
    ],
)
def test_anything_else_is_no_wish(data: bytes) -> None:
    assert Wish.decode(GOOD) is not None
    assert Wish.decode(data) is None


def is_sound(wish: Wish | None) -> bool:
    """Tell whether a wish is none, or one that a start could have sent."""
    return wish is None or (
        Wish.decode(wish.encode()) == wish
        and (wish.kind is Kind.OPEN) == (wish.path is not None and wish.path.is_absolute())
    )


@given(
    data=st.one_of(st.binary(max_size=300), st.lists(st.sampled_from([*GOOD.split(b"\0"), b"show"])).map(b"\0".join))
)
def test_whatever_comes_is_a_wish_that_would_be_sent_or_none(data: bytes) -> None:
    assert is_sound(Wish.decode(data))


@given(at=st.integers(0, len(GOOD) - 1), byte=st.integers(0, 255))
def test_a_changed_byte_makes_another_wish_or_none(at: int, byte: int) -> None:
    assert is_sound(Wish.decode(GOOD[:at] + bytes([byte]) + GOOD[at + 1 :]))


def test_no_more_is_waited_for_than_a_wish_can_be() -> None:
    assert not any(is_whole(GOOD[:size]) for size in range(len(GOOD)))
    assert is_whole(GOOD)
    assert is_whole(b"x" * (MAX_BYTES + 1))


def test_an_answer_comes_through_and_nothing_else_passes_for_one() -> None:
    for each in Answer:
        assert decode_answer(encode_answer(each)) is each
        assert decode_answer(encode_answer(each)[:-1]) is None
        assert each.words
    assert decode_answer(b"shown") is None
