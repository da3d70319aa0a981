"""Among 10,000 key sets nothing that is typed, sorted or opened holds the window up."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from tests.benchmarks.samples import vault_of
from tests.support.window import WindowDriver, longest_stall, spin

pytestmark = pytest.mark.long

FRAME_S = 0.016
LONGEST_S = 0.1
COUNT = 10_000


@pytest.fixture
def crowd(desk: WindowDriver) -> WindowDriver:
    """The window over 10,000 key sets of 2,000 accounts, all of them listed."""
    session = desk.window.workspace.session
    assert session is not None
    opened = desk.window.opened_file.opened
    assert opened is not None
    store = opened.store
    many = vault_of(COUNT, store.sealer)
    store.save(lambda _vault: many, backup=False)
    session.adopt(store.vault)
    desk.click("all_row")
    desk.wait_until(lambda: len(desk.listed_labels) == COUNT, "the key sets")
    spin(500)
    return desk


class Painted(QObject):
    """Notices that a list was painted."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.done = False
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.done = self.done or event.type() is QEvent.Type.Paint
        return False


def keystrokes(desk: WindowDriver, field: str, list_name: str, typed: str) -> list[float]:
    """Type, and return how long each key took until the list was painted."""
    view = desk.find(list_name)
    assert isinstance(view, QListView)
    edit = desk.find(field)
    edit.setFocus()
    took: list[float] = []
    for character in typed:
        painted = Painted(view.viewport())
        begin = time.thread_time()
        QTest.keyClicks(edit, character)
        view.viewport().update()
        while view.isVisible() and not painted.done:
            QApplication.processEvents()
        took.append(time.thread_time() - begin)
        painted.deleteLater()
    return took


def in_the_middle(measure: Callable[[], list[float]], clear: Callable[[], None]) -> float:
    """Return the median keystroke of the best of three rounds."""
    medians: list[float] = []
    for _ in range(3):
        clear()
        spin(200)
        medians.append(statistics.median(measure()))
    return min(medians)


@pytest.mark.parametrize("typed", ["bot 1234", "perm:spot -ip:any age:>1 bot 12"])
def test_a_keystroke_in_the_search_is_painted_within_a_frame(crowd: WindowDriver, typed: str) -> None:
    edit = crowd.find("search_edit")
    clear = edit.clear  # type: ignore[attr-defined]  # a line edit
    assert in_the_middle(lambda: keystrokes(crowd, "search_edit", "key_set_view", typed), clear) < FRAME_S


def test_a_keystroke_in_the_palette_is_painted_within_a_frame(crowd: WindowDriver) -> None:
    crowd.press("Ctrl+K")
    clear = crowd.find("palette_edit").clear  # type: ignore[attr-defined]  # a line edit
    assert in_the_middle(lambda: keystrokes(crowd, "palette_edit", "palette_view", "bot 12 spot"), clear) < FRAME_S


def test_nothing_of_it_stalls_the_window(crowd: WindowDriver) -> None:
    def search() -> None:
        QTest.keyClicks(crowd.find("search_edit"), "age:>1 bot 1")
        spin(50)

    def sort() -> None:
        for order in ("name", "verdict", "vault"):
            crowd.trigger(f"sort_{order}_action")
            spin(50)

    def palette() -> None:
        crowd.press("Ctrl+K")
        spin(50)
        QTest.keyClicks(crowd.find("palette_edit"), "bot 77")
        crowd.press("Return")
        spin(200)

    for act in (search, sort, palette):
        stalls: list[float] = []
        for _ in range(3):
            crowd.find("search_edit").clear()  # type: ignore[attr-defined]  # a line edit
            spin(300)
            with longest_stall() as heartbeat:
                act()
            stalls.append(heartbeat.longest_s)
        assert min(stalls) < LONGEST_S, (act.__name__, stalls)
