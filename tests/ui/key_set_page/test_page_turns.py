"""Pages are made a piece a turn, for whoever asked last, and a piece that fails keeps nobody waiting."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from vault_app.ui.key_set_page.page_turns import PageTurns


class _Making:
    """Pages of three pieces each; the second piece of those in *broken* fails."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.broken: set[str] = set()
        self.shown: list[str] = []
        self.failed: list[tuple[str, bool]] = []
        self.parent = QObject()
        self.turns = PageTurns(self.turns_of, self.parent)
        self.turns.failed.connect(lambda page_id, was_wanted: self.failed.append((page_id, was_wanted)))

    def turns_of(self, page_id: str) -> Iterator[None]:
        for number in range(3):
            if number:
                yield
            if number == 1 and page_id in self.broken:
                raise ValueError(page_id)
            self.pieces.append(f"{page_id}{number}")

    def ask(self, page_id: str) -> None:
        self.turns.make(page_id, lambda: self.shown.append(page_id))

    def one_turn(self) -> None:
        """Let the window come round until the first piece is made."""
        while not self.pieces:
            QCoreApplication.processEvents()
        assert self.pieces == ["a0"]


@pytest.fixture
def making() -> _Making:
    return _Making()


def test_a_page_is_made_in_turns_and_whoever_waits_is_told_after_the_last(making: _Making, qtbot: QtBot) -> None:
    making.ask("a")
    assert (making.pieces, making.turns.wanted) == ([], "a")
    qtbot.waitUntil(lambda: making.shown == ["a"])
    assert making.pieces == ["a0", "a1", "a2"]
    assert making.turns.is_whole("a")
    assert making.turns.wanted == ""


def test_who_asks_for_another_page_gets_that_one_alone(making: _Making, qtbot: QtBot) -> None:
    making.ask("a")
    making.one_turn()
    making.ask("b")
    qtbot.waitUntil(lambda: making.shown != [])
    qtbot.wait(50)
    assert making.shown == ["b"]
    assert making.pieces == ["a0", "b0", "b1", "b2"]


def test_what_was_begun_goes_on_where_it_stopped(making: _Making, qtbot: QtBot) -> None:
    making.ask("a")
    making.one_turn()
    making.turns.give_up()
    qtbot.wait(50)
    assert (making.pieces, making.shown, making.turns.wanted) == (["a0"], [], "")
    making.ask("a")
    qtbot.waitUntil(lambda: making.shown == ["a"])
    assert making.pieces == ["a0", "a1", "a2"]


def test_what_is_made_ahead_waits_for_what_somebody_waits_for(making: _Making, qtbot: QtBot) -> None:
    making.turns.make_ahead("a", "b")
    making.one_turn()
    making.ask("c")
    qtbot.waitUntil(lambda: making.turns.is_whole("b"))
    assert making.pieces == ["a0", "c0", "c1", "c2", "a1", "a2", "b0", "b1", "b2"]
    assert making.shown == ["c"]


def test_a_piece_that_fails_is_told_and_nobody_waits_any_more(making: _Making, qtbot: QtBot) -> None:
    making.broken = {"a"}
    with qtbot.captureExceptions() as raised:
        making.ask("a")
        qtbot.waitUntil(lambda: making.failed != [])
        qtbot.wait(50)
    assert [str(error) for _, error, _ in raised] == ["a"]
    assert making.failed == [("a", True)]
    assert (making.shown, making.turns.wanted, making.turns.is_whole("a")) == ([], "", False)

    making.broken, making.pieces = set(), []
    making.ask("a")
    qtbot.waitUntil(lambda: making.shown == ["a"])
    assert making.pieces == ["a0", "a1", "a2"]


def test_a_page_that_cannot_be_made_ahead_stands_in_no_others_way(making: _Making, qtbot: QtBot) -> None:
    making.broken = {"a"}
    with qtbot.captureExceptions() as raised:
        making.turns.make_ahead("a", "b")
        qtbot.waitUntil(lambda: making.turns.is_whole("b"))
    assert len(raised) == 1
    assert making.failed == [("a", False)]


def test_who_cannot_wait_is_told_of_a_failure_at_once(making: _Making, qtbot: QtBot) -> None:
    making.broken = {"a"}
    making.ask("b")
    with pytest.raises(ValueError, match="a"):
        making.turns.finish("a")
    assert making.failed == [("a", False)]
    qtbot.waitUntil(lambda: making.shown == ["b"])


def test_what_nobody_waits_for_is_not_made_while_the_window_is_busy_with_something_else(
    making: _Making, qtbot: QtBot
) -> None:
    making.turns.make_ahead("a")
    time.sleep(0.05)  # as long work in one turn of the window: the turn for the page is overdue by now
    QCoreApplication.processEvents()
    assert making.pieces == []
    qtbot.waitUntil(lambda: making.turns.is_whole("a"))


def test_a_computer_that_is_always_busy_gets_its_pages_too(making: _Making) -> None:
    making.turns.make_ahead("a")
    for _ in range(12):
        time.sleep(0.03)
        QCoreApplication.processEvents()
    assert making.pieces[:1] == ["a0"]
