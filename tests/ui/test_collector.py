"""Garbage with widgets in it is collected on the window's thread, whatever other threads do."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.window import spin
from vault_app.ui import tasks
from vault_app.ui.collector import collect_on_this_thread, leave_alone_what_there_is, look_at_all_again


class Witness:
    """Part of a cycle; notes on which thread it goes."""

    def __init__(self, seen: list[int]) -> None:
        self.itself = self
        self._seen = seen

    def __del__(self) -> None:
        self._seen.append(threading.get_ident())


def busy() -> None:
    """Make garbage enough for many collections."""
    for _ in range(2_000):
        node: list[object] = []
        node.append(node)


def test_a_cycle_is_collected_on_the_window_thread_alone(qapp: QApplication, qtbot: QtBot) -> None:
    collect_on_this_thread(qapp)
    seen: list[int] = []
    for _ in range(5):
        Witness(seen)
        worker = threading.Thread(target=busy)
        worker.start()
        worker.join()
    qtbot.waitUntil(lambda: len(seen) == 5)
    assert set(seen) == {threading.get_ident()}


def test_what_is_made_in_bulk_is_no_garbage_and_not_looked_at(qapp: QApplication, qtbot: QtBot) -> None:
    """Ten thousand key sets that were read, and are held: looking through them would hold the window up."""
    collect_on_this_thread(qapp)
    collected: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "stop":
            collected.append(info["generation"])

    gc.collect()
    before = gc.get_freeze_count()
    held = [[number] for number in range(60_000)]
    gc.callbacks.append(note)
    try:
        qtbot.waitUntil(lambda: gc.get_freeze_count() > before)
        assert collected == []
        assert len(held) == 60_000
    finally:
        gc.callbacks.remove(note)
        look_at_all_again()


def test_nothing_is_looked_at_while_another_thread_makes_thousands_of_values(qapp: QApplication, qtbot: QtBot) -> None:
    collect_on_this_thread(qapp)
    seen: list[int] = []
    owner, go_on = QObject(), threading.Event()
    tasks.run(go_on.wait, owner=owner)
    qtbot.waitUntil(tasks.is_busy)
    spin(300)  # what was due before
    Witness(seen)
    busy()
    spin(600)
    assert not seen
    go_on.set()
    qtbot.waitUntil(lambda: len(seen) == 1)


def test_what_is_left_alone_is_garbage_again_after_the_vault_is_gone(qapp: QApplication, qtbot: QtBot) -> None:
    collect_on_this_thread(qapp)
    seen: list[int] = []
    kept = [Witness(seen)]
    leave_alone_what_there_is()
    try:
        kept.clear()
        Witness(seen)
        busy()
        qtbot.waitUntil(lambda: len(seen) == 1)
        spin(600)
        assert len(seen) == 1
    finally:
        look_at_all_again()
    gc.collect()
    assert len(seen) == 2
