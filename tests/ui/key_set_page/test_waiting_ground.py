"""What is typed while a page is being made goes to that page or nowhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.key_set_page.waiting_ground import MOST_KEYS, WaitingGround


class _Place(QWidget):
    """The ground, with two fields and a button that stand for the page."""

    def __init__(self) -> None:
        super().__init__()
        self.ground = WaitingGround()
        self.first, self.second = QLineEdit(), QLineEdit()
        self.button = QPushButton("Press")
        column = QVBoxLayout(self)
        for each in (self.ground, self.first, self.second, self.button):
            column.addWidget(each)

    def wait(self) -> None:
        self.ground.keep()
        self.ground.setFocus()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.ground, text)

    def come(self, target: QWidget) -> None:
        target.setFocus()
        self.ground.hand_over()


@pytest.fixture
def place(qtbot: QtBot) -> _Place:
    made = _Place()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_what_is_typed_meanwhile_arrives_in_order_tab_included(place: _Place) -> None:
    place.wait()
    place.type("Ab 1")
    QTest.keyClick(place.ground, Qt.Key.Key_Tab)
    place.type("two")
    assert (place.first.text(), place.ground.hasFocus()) == ("", True)
    place.come(place.first)
    assert (place.first.text(), place.second.text()) == ("Ab 1", "two")


def test_it_arrives_once(place: _Place) -> None:
    place.wait()
    place.type("a")
    place.come(place.first)
    place.come(place.second)
    assert (place.first.text(), place.second.text()) == ("a", "")


def test_what_was_typed_for_one_page_does_not_get_into_another(place: _Place) -> None:
    place.wait()
    place.type("for the first")
    place.wait()
    place.type("b")
    place.come(place.second)
    assert place.second.text() == "b"


def test_what_is_forgotten_is_gone(place: _Place) -> None:
    place.wait()
    place.type("secret")
    place.ground.forget()
    place.come(place.first)
    assert place.first.text() == ""


def test_where_no_page_is_to_come_nothing_is_kept_and_tab_moves_on(place: _Place) -> None:
    place.wait()
    place.ground.forget()
    place.type("secret")
    QTest.keyClick(place.ground, Qt.Key.Key_Tab)
    assert place.first.hasFocus()
    place.come(place.first)
    assert place.first.text() == ""


def test_no_more_is_kept_than_anybody_types_in_that_time(place: _Place) -> None:
    place.wait()
    place.type("x" * 1_000)
    place.come(place.first)
    assert place.first.text() == "x" * (MOST_KEYS // 2)  # each is pressed and let go


def test_nothing_is_typed_behind_a_dialog_that_a_key_opens(place: _Place) -> None:
    dialog = QDialog(place)
    place.button.clicked.connect(dialog.open)
    place.wait()
    place.type(" ")
    QTest.keyClick(place.ground, Qt.Key.Key_Backtab)
    place.type("secret")
    place.come(place.button)
    assert dialog.isVisible()
    assert (place.first.text(), place.second.text()) == ("", "")


def test_a_key_that_leads_elsewhere_takes_none_of_the_others_along(place: _Place) -> None:
    def lead() -> None:
        place.ground.forget()
        place.second.setFocus()

    place.button.clicked.connect(lead)
    place.wait()
    place.type(" secret")
    place.come(place.button)
    assert place.second.text() == ""
