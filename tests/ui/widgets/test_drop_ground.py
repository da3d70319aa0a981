"""An area takes what it can use when that is dropped on it, lights up meanwhile, and lets everything else pass."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.drop_ground import DropGround

COPY, LEFT, PLAIN = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Area(QWidget):
    """Takes text, and keeps it."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[str] = []
        self.ground = DropGround(self, lambda data: data.text() if data.hasText() else None, self.taken.append)
        self.ground.lay_out(QLabel("i"), QLabel("Title"), QLabel("Prose"), QPushButton("Press"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.ground.paint()


@pytest.fixture
def area(qtbot: QtBot) -> Area:
    area = Area()
    qtbot.addWidget(area)
    area.resize(400, 80)
    area.show()
    return area


def text(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


def picture() -> QMimeData:
    data = QMimeData()
    data.setData("image/png", b"")
    return data


def entered(area: Area, data: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(20, 20), COPY, data, LEFT, PLAIN)
    QApplication.sendEvent(area, event)
    return event.isAccepted()


def colour(area: Area) -> str:
    return area.grab().toImage().pixelColor(200, 6).name()


def test_what_is_dropped_is_handed_on(area: Area) -> None:
    data = text("Access Key: 1")
    assert entered(area, data)
    QApplication.sendEvent(area, QDropEvent(QPointF(20, 20), COPY, data, LEFT, PLAIN))
    assert area.taken == ["Access Key: 1"]


def test_it_lights_up_while_something_is_held_over_it(area: Area) -> None:
    usual = colour(area)
    entered(area, text("x"))
    assert colour(area) != usual
    QApplication.sendEvent(area, QDragLeaveEvent())
    assert colour(area) == usual


def test_what_it_cannot_use_passes(area: Area) -> None:
    data, usual = picture(), colour(area)
    assert not entered(area, data)
    assert colour(area) == usual
    QApplication.sendEvent(area, QDropEvent(QPointF(20, 20), COPY, data, LEFT, PLAIN, QEvent.Type.Drop))
    assert area.taken == []
