"""Garbage with widgets in it is collected on the window's thread, whatever other threads do."""

from __future__ import annotations

import gc
import threading

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vault_app.ui.collector import collect_on_this_thread, look_at_all_again


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
