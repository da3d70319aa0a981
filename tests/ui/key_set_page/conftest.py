"""The right column over a real vault; nothing in it is made ahead of time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk
from vault_app.ui import tasks
from vault_app.ui.key_set_page.page_column import PageColumn
from vault_app.ui.theme import theme


class Column:
    """The column in a window of its own, and a person at the keyboard.

    Attributes:
        samples: Key sets of the account Main, by label; none is chosen at first.
    """

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self.samples = desk.add_samples()
        self.column = PageColumn(desk.workspace)
        qtbot.addWidget(self.column)
        self.column.resize(700, 700)
        with qtbot.waitExposed(self.column):
            self.column.show()
        self.column.activateWindow()
        qtbot.waitUntil(self.column.isActiveWindow)
        self._qtbot = qtbot

    def arrive(self) -> None:
        self._qtbot.waitUntil(lambda: not self.column.is_waiting)

    def choose(self, label: str) -> None:
        assert self.desk.workspace.select(self.samples[label].id)

    def come(self, page_id: str, label: str = "Reader") -> None:
        """Choose a key set, and wait for a page of it."""
        self.choose(label)
        self.column.show_page(page_id)
        self.arrive()

    @property
    def shown(self) -> str:
        """The objectName of what is in sight below the tabs or in their place."""
        return self.page.objectName()

    @property
    def page(self) -> QWidget:
        shown = self.column.page_stack.currentWidget()
        assert shown is not None
        return shown

    @staticmethod
    def press(keys: str, times: int = 1) -> None:
        for _ in range(times):
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keySequence(focused, QKeySequence(keys))

    @staticmethod
    def type(text: str) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)

    def texts(self) -> list[str]:
        """Return what stands in every field."""
        return [each.text() for each in self.column.findChildren(QLineEdit)]


@pytest.fixture
def at(tmp_path: Path, qtbot: QtBot) -> Iterator[Column]:
    """A column over a vault with the sample key sets."""
    theme().reduced_motion = True
    desk = Desk(tmp_path)
    yield Column(desk, qtbot)
    qtbot.waitUntil(lambda: not desk.workspace.is_saving)
    desk.close()
    theme().reduced_motion = False
    QApplication.clipboard().clear()
    assert tasks.wait_for_all(10_000)
