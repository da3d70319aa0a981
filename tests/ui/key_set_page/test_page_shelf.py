"""The ground stands in for a page until that is whole, and only what was made whole is ever shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk
from vault_app.ui import tasks
from vault_app.ui.key_set_page.page_kinds import PageKind
from vault_app.ui.key_set_page.page_shelf import PageShelf


class _Shelf:
    """A shelf over a real vault; *broken* has the next page fail when it is all but whole."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self.stack = QStackedWidget()
        qtbot.addWidget(self.stack)
        self.taken: list[str] = []
        self.heard: list[str] = []
        self.broken = False
        self.shelf = PageShelf(desk.workspace, self.stack, self._take)
        self.shelf.failed.connect(lambda: self.heard.append("failed"))
        self._qtbot = qtbot

    def _take(self, kind: PageKind, _page: QWidget) -> None:
        self.taken.append(kind.id)
        if self.broken:
            raise OSError(kind.id)

    def ask(self, page_id: str) -> None:
        self.shelf.ask(page_id, lambda: self._show(page_id))

    def _show(self, page_id: str) -> None:
        self.heard.append(page_id)
        self.stack.setCurrentWidget(self.shelf.whole(page_id))

    def arrive(self) -> None:
        self._qtbot.waitUntil(lambda: not self.shelf.turns.wanted)

    @property
    def in_sight(self) -> str:
        shown = self.stack.currentWidget()
        assert shown is not None
        return shown.objectName()


@pytest.fixture
def at(tmp_path: Path, qtbot: QtBot) -> Iterator[_Shelf]:
    desk = Desk(tmp_path)
    desk.choose(desk.add_samples()["Reader"])
    yield _Shelf(desk, qtbot)
    desk.close()
    assert tasks.wait_for_all(10_000)


def test_the_ground_is_in_sight_until_the_page_is_whole_and_says_its_name(at: _Shelf) -> None:
    at.ask("sign")
    assert (at.in_sight, at.shelf.ground.accessibleName()) == ("waiting_ground", "Sign")
    assert at.shelf.shown("sign") is None
    at.arrive()
    assert at.in_sight == "sign_page"
    assert at.shelf.shown("sign") is at.shelf.page("sign")


def test_a_page_that_is_there_is_shown_at_once_and_made_once(at: _Shelf) -> None:
    first = at.shelf.whole("details")
    at.ask("details")
    assert at.in_sight == "details_page"
    assert (at.shelf.whole("details"), at.taken) == (first, ["details"])


def test_what_is_to_be_done_with_a_page_is_done_when_it_is_in_sight(at: _Shelf) -> None:
    at.ask("sign")
    at.shelf.when_shown(lambda: at.heard.append(f"done at {at.in_sight}"))
    at.arrive()
    assert at.heard == ["sign", "done at sign_page"]
    at.shelf.when_shown(lambda: at.heard.append("done at once"))
    assert at.heard[-1] == "done at once"


@pytest.mark.parametrize("leave", ["ask", "end_waiting", "forget"])
def test_it_is_done_with_no_other_page(at: _Shelf, qtbot: QtBot, leave: str) -> None:
    at.ask("sign")
    at.shelf.when_shown(lambda: at.heard.append("done"))
    if leave == "ask":
        at.ask("history")
    else:
        getattr(at.shelf, leave)()
    at.arrive()
    qtbot.wait(50)
    assert at.heard == (["history"] if leave == "ask" else [])


def test_a_page_that_failed_leaves_nothing_behind_and_is_made_anew(at: _Shelf, qtbot: QtBot) -> None:
    at.broken = True
    with qtbot.captureExceptions() as raised:
        at.ask("sign")
        at.shelf.when_shown(lambda: at.heard.append("done"))
        at.arrive()
    assert [kind for kind, _, _ in raised] == [OSError]
    assert (at.heard, at.shelf.pages, at.stack.count()) == (["failed"], (), 1)
    at.broken = False
    at.ask("sign")
    at.arrive()
    assert at.in_sight == "sign_page"
    assert at.heard == ["failed", "sign"]


def test_a_page_that_could_not_be_made_ahead_disturbs_nobody(at: _Shelf, qtbot: QtBot) -> None:
    at.shelf.whole("details")
    at.ask("details")
    at.broken = True
    with qtbot.captureExceptions() as raised:
        at.shelf.turns.make_ahead("verify")
        qtbot.waitUntil(lambda: at.taken == ["details", "verify"])
        qtbot.wait(50)
    assert len(raised) == 1
    assert (at.heard, at.in_sight) == (["details"], "details_page")
