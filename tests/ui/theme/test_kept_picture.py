"""A window that kept its picture for a while is painted again, whatever was waiting to be painted when that began."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.theme.kept_picture import keep_picture, show_anew


class Painted(QWidget):
    count = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.count += 1


def test_what_waited_to_be_painted_is_painted_in_the_end(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    painted = Painted(window)
    painted.resize(100, 100)
    window.show()
    qtbot.waitUntil(lambda: painted.count > 0)
    painted.update(QRect(0, 0, 10, 10))
    keep_picture(window)
    before = painted.count
    qtbot.wait(30)
    assert painted.count == before  # it keeps what it shows
    show_anew(window)
    qtbot.waitUntil(lambda: painted.count > before)
