"""A list of thousands is rows of widgets a portion at a time, and a row stays while what it shows is the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.row_portions import RowPortions


class Row(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        QHBoxLayout(self).addWidget(QPushButton(name))


Portions = RowPortions[str, Row]


@pytest.fixture
def portions(qtbot: QtBot) -> Portions:
    shown: Portions = RowPortions(Row, 20)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def names(portions: Portions) -> list[str]:
    return [row.name for row in portions.rows]


def below_each_other(portions: Portions) -> list[str]:
    """Return the names of the rows as they stand on the screen."""
    return [row.name for row in sorted(portions.rows, key=lambda row: row.y())]


def test_the_first_portion_is_shown_and_more_when_asked_for(portions: Portions, qtbot: QtBot) -> None:
    many = [f"row {number}" for number in range(150)]
    portions.show_items(many)
    qtbot.waitUntil(lambda: names(portions) == many[:20])
    assert portions.more_button.text() == "Show 20 more of 130"
    QTest.mouseClick(portions.more_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(portions) == many[:40])
    assert portions.more_button.text() == "Show 20 more of 110"


def test_the_keyboard_goes_on_at_the_first_of_the_new_rows(portions: Portions, qtbot: QtBot) -> None:
    portions.show_items([f"row {number}" for number in range(22)])
    qtbot.waitUntil(lambda: len(portions.rows) == 20)
    portions.more_button.setFocus()
    QTest.keyClick(portions.more_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(portions.rows) == 22)
    assert not portions.more_button.isVisible()
    focused = portions.window().focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "row 20"


def test_a_row_stays_as_long_as_its_item_does(portions: Portions, qtbot: QtBot) -> None:
    portions.show_items(["a", "b", "c", "d"])
    qtbot.waitUntil(lambda: names(portions) == ["a", "b", "c", "d"])
    before = {row.name: row for row in portions.rows}
    portions.show_items(["d", "a", "new", "c"])
    qtbot.waitUntil(lambda: names(portions) == ["d", "a", "new", "c"])
    after = {row.name: row for row in portions.rows}
    assert all(after[name] is before[name] for name in "acd")
    qtbot.waitUntil(lambda: below_each_other(portions) == ["d", "a", "new", "c"])


def test_another_list_begins_with_one_portion(portions: Portions, qtbot: QtBot) -> None:
    portions.show_items([f"row {number}" for number in range(60)])
    QTest.mouseClick(portions.more_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(portions.rows) == 40)
    portions.show_items([f"other {number}" for number in range(60)], from_start=True)
    qtbot.waitUntil(lambda: len(portions.rows) == 20)
