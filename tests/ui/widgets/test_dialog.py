"""Dialogs: Esc cancels, a dangerous act is never one Enter away, and nothing below can be reached."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.field import Field


@pytest.fixture
def window(qtbot: QtBot, active: Callable[[QWidget], None]) -> QWidget:
    made = QWidget()
    made.resize(800, 500)
    qtbot.addWidget(made)
    active(made)
    return made


def test_the_dangerous_act_leaves_the_focus_to_cancel(window: QWidget) -> None:
    dialog = Dialog(window, "Remove Old tax tool")
    dialog.add_act("Remove", ButtonKind.DANGER)
    dialog.show()
    assert QApplication.focusWidget() is dialog.cancel_button


def test_a_harmless_question_begins_in_its_first_field(window: QWidget) -> None:
    dialog = Dialog(window, "Rename Reader")
    name = Field("Name")
    dialog.content.addWidget(name)
    dialog.add_act("Rename")
    dialog.show()
    assert QApplication.focusWidget() is name.editor


def test_a_question_whose_field_is_not_asked_for_begins_at_its_act(window: QWidget) -> None:
    dialog = Dialog(window, "Restore the backup")
    passphrase = Field("Passphrase")
    passphrase.hide()
    dialog.content.addWidget(passphrase)
    act = dialog.add_act("Restore")
    dialog.show()
    assert QApplication.focusWidget() is act


@pytest.mark.parametrize("kind", [ButtonKind.PRIMARY, ButtonKind.DANGER])
def test_escape_cancels_and_gives_the_focus_back(kind: ButtonKind, window: QWidget, qtbot: QtBot) -> None:
    below = Button("Delete", parent=window)
    below.show()
    below.setFocus()
    dialog = Dialog(window, "Remove Old tax tool")
    dialog.add_act("Remove", kind)
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is below


def test_enter_in_a_field_does_a_harmless_act(window: QWidget, qtbot: QtBot) -> None:
    dialog = Dialog(window, "Rename Reader")
    name = Field("Name")
    dialog.content.addWidget(name)
    dialog.add_act("Rename")
    dialog.show()
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(name.editor, Qt.Key.Key_Return)


def test_enter_in_a_field_does_not_do_a_dangerous_act(window: QWidget, qtbot: QtBot) -> None:
    dialog = Dialog(window, "Withdraw")
    typed = Field("Type 120.5 USDT")
    dialog.content.addWidget(typed)
    dialog.add_act("Send", ButtonKind.DANGER)
    dialog.show()
    told: list[bool] = []
    dialog.accepted.connect(lambda: told.append(True))
    QTest.keyClick(typed.editor, Qt.Key.Key_Return)
    assert told == []


def test_shortcuts_of_the_window_rest_while_something_is_asked_but_locking_never_does(
    window: QWidget, qtbot: QtBot
) -> None:
    fired: list[str] = []
    for keys in ("Ctrl+S", "Ctrl+L"):
        QShortcut(QKeySequence(keys), window).activated.connect(lambda keys=keys: fired.append(keys))
    dialog = Dialog(window, "Remove Old tax tool")
    dialog.add_act("Remove", ButtonKind.DANGER)
    dialog.show()
    QTest.keyClick(dialog.cancel_button, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog.cancel_button, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert fired == ["Ctrl+L"]


def test_tab_stays_inside_the_dialog(window: QWidget, qtbot: QtBot) -> None:
    below = Button("Below", parent=window)
    below.show()
    dialog = Dialog(window, "Remove Old tax tool")
    act = dialog.add_act("Remove", ButtonKind.DANGER)
    dialog.show()
    visited = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        visited.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert set(visited) == {dialog.cancel_button, act}


def test_a_dialog_keeps_a_click_from_what_is_below(window: QWidget, qtbot: QtBot) -> None:
    below = Button("Below", parent=window)
    below.show()
    pressed: list[bool] = []
    below.clicked.connect(lambda: pressed.append(True))
    dialog = Dialog(window, "Remove Old tax tool")
    dialog.add_act("Remove", ButtonKind.DANGER)
    dialog.show()
    assert window.childAt(below.geometry().center()) is not below
    dialog.reject()
    assert window.childAt(below.geometry().center()) is below


def test_a_dialog_that_is_waited_for_returns_the_answer_though_what_had_the_focus_is_gone(
    window: QWidget, qtbot: QtBot
) -> None:
    before = Button("Delete", parent=window)
    before.show()
    before.setFocus()
    dialog = Dialog(window, "Remove Old tax tool")
    act = dialog.add_act("Remove", ButtonKind.DANGER)
    before.deleteLater()
    QTimer.singleShot(20, act.click)
    assert dialog.exec() == Dialog.DialogCode.Accepted


def test_tab_in_a_dialog_costs_the_window_nothing(qtbot: QtBot) -> None:
    """Walking Qt's own focus chain would make the window a child of the scrim, and end both together."""
    window = QMainWindow()
    qtbot.addWidget(window)
    menu = window.menuBar().addMenu("File")
    action = menu.addAction("Quit")
    window.setCentralWidget(QLineEdit())
    window.show()
    dialog = Dialog(window, "Remove it")
    dialog.add_act("Remove")
    dialog.open()
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
    dialog.reject()
    qtbot.wait(20)
    assert action.text() == "Quit"
