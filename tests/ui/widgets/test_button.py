"""Buttons: what presses them, and what being busy means."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.button import Button, ButtonKind, IconButton
from vault_app.ui.widgets.focus_ring import FocusRing


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_a_button_is_pressed_by_mouse_space_and_enter(kind: ButtonKind, qtbot: QtBot) -> None:
    button = Button("Verify", kind, "shield-check")
    qtbot.addWidget(button)
    button.show()
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert len(pressed) == 3


def test_a_busy_button_keeps_its_width_and_ignores_presses(qtbot: QtBot) -> None:
    button = Button("Send", ButtonKind.PRIMARY)
    qtbot.addWidget(button)
    width = button.sizeHint().width()
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    button.set_busy(True)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.sizeHint().width() == width
    assert pressed == []


@pytest.mark.parametrize("word", ["OK", "Export", "Change the passphrase", "更改密碼句"])
@pytest.mark.parametrize("kind", [ButtonKind.PRIMARY, ButtonKind.DANGER, ButtonKind.SECONDARY])
def test_the_arc_of_a_busy_button_without_an_icon_leaves_room_at_both_sides(
    kind: ButtonKind, word: str, qtbot: QtBot
) -> None:
    button = Button(word, kind)
    button.keep_room_for_arc()
    qtbot.addWidget(button)
    width = button.sizeHint().width()
    button.set_busy(True)
    assert button.sizeHint().width() == width
    taken = button.fontMetrics().horizontalAdvance(word) + 14 + 5
    assert (width - taken) / 2 >= 8


def test_escape_asks_a_busy_button_to_cancel(qtbot: QtBot) -> None:
    button = Button("Send", ButtonKind.PRIMARY)
    qtbot.addWidget(button)
    button.set_busy(True)
    with qtbot.waitSignal(button.cancelled):
        QTest.keyClick(button, Qt.Key.Key_Escape)


def test_a_button_with_an_icon_alone_is_square_and_has_a_name(qtbot: QtBot) -> None:
    button = IconButton("copy", "Copy")
    qtbot.addWidget(button)
    button.show()
    assert button.width() == button.height()
    assert button.accessibleName() == button.toolTip() == "Copy"


def test_a_disabled_button_says_why(qtbot: QtBot) -> None:
    button = Button("Send")
    qtbot.addWidget(button)
    button.set_enabled_with_reason(False, "Arm writes first.")
    assert (button.isEnabled(), button.toolTip()) == (False, "Arm writes first.")


def test_the_ring_appears_for_the_keyboard_and_not_for_the_mouse(
    qtbot: QtBot, active: Callable[[QWidget], None]
) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(10, 10, 10, 10)
    first, second = Button("One"), Button("Two")
    row.addWidget(first)
    row.addWidget(second)
    qtbot.addWidget(window)
    active(window)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert rings(window) == []
    second.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = rings(window)
    assert ring.geometry() == second.geometry().adjusted(-4, -4, 4, 4)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert rings(window) == []


def rings(window: QWidget) -> list[FocusRing]:
    return [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]
