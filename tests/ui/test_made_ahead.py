"""What is made ahead of time comes to rest whatever fails on the way, and nobody waits for it in vain."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from vault_app.ui.made_ahead import MadeAhead


class _Making:
    """Three pieces, the second of which may fail."""

    def __init__(self) -> None:
        self.made: list[int] = []
        self.fails = False

    def pieces(self) -> Iterator[None]:
        for number in range(3):
            if self.fails and number == 1:
                raise ValueError("the second piece")
            self.made.append(number)
            yield


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the last-resort dialog would have been told."""
    heard: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: heard.append(str(error)))
    return heard


def test_the_pieces_are_made_in_turns_and_who_waits_is_told_once(qtbot: QtBot) -> None:
    making, parent, told = _Making(), QObject(), [0]
    ahead = MadeAhead(making.pieces, parent, lambda: None)
    ahead.when_done(lambda: told.append(len(making.made)))
    assert making.made == []
    assert not ahead.is_at_rest
    qtbot.waitUntil(lambda: ahead.is_at_rest)
    assert making.made == [0, 1, 2]
    assert told == [0, 3]
    ahead.when_done(lambda: told.append(4))
    assert told == [0, 3, 4]


def test_what_cannot_be_loaded_ahead_keeps_no_piece_from_being_made(qtbot: QtBot, told: list[str]) -> None:
    making, parent = _Making(), QObject()

    def load() -> None:
        raise OSError("the disk")

    ahead = MadeAhead(making.pieces, parent, load)
    ahead.begin()
    qtbot.waitUntil(lambda: ahead.is_at_rest)
    assert making.made == [0, 1, 2]
    assert told == ["the disk"]


def test_a_piece_that_fails_is_told_and_nobody_waits_for_it_in_vain(qtbot: QtBot, told: list[str]) -> None:
    making, parent, waited = _Making(), QObject(), [0]
    making.fails = True
    ahead = MadeAhead(making.pieces, parent, lambda: None)
    ahead.when_done(lambda: waited.append(1))

    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: waited == [0, 1])
    assert [str(error) for _, error, _ in raised] == ["the second piece"]
    assert ahead.is_at_rest

    making.fails, making.made = False, []
    ahead.begin()
    qtbot.waitUntil(lambda: len(making.made) == 3 and ahead.is_at_rest)
