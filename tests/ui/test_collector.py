"""Garbage with widgets in it is collected on the window's thread, whatever other threads do."""

from __future__ import annotations

import threading

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vault_app.ui.collector import collect_on_this_thread


class Witness:
    """Part of a cycle; notes on which thread it goes."""

    def __init__(self, seen: list[int]) -> None:
        self.itself = self
        self._seen = seen

    def __del__(self) -> None:
        self._seen.append(threading.get_ident())


def busy() -> None:
    """Make garbage enough for many collections."""
    for _ in range(20_000):
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
