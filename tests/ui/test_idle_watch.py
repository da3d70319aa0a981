"""Whatever a person does in any window of ours puts the lock off, and what the program does itself never waits for that."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.clocks import SetClock
from tests.support.window import spin
from vault_app.ui.idle_watch import IdleWatch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # a popup offscreen can neither grab nor raise

IDLE_S = 300.0
LONGER_THAN_A_LOOK_MS = 300


class Counting(IdleWatch):
    """Counts what it has to look at."""

    seen = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen += 1
        return super().eventFilter(watched, event)


class Desk:
    """A window with a field, a list that drops down and a shortcut, and a watch over it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.clock = SetClock()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.edit, self.box = QLineEdit(), QComboBox()
        self.box.addItems(["live", "spare"])
        column = QVBoxLayout(self.window)
        column.addWidget(self.edit)
        column.addWidget(self.box)
        QShortcut(QKeySequence("F9"), self.window)
        self.window.resize(400, 300)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window, 1000)
        self.edit.setFocus()
        self.watch = Counting(self.clock, self.window)
        self.watch.start(IDLE_S)

    @property
    def remaining_s(self) -> float:
        told: list[float] = []
        self.watch.remaining.connect(told.append)
        self.watch._on_tick()
        self.watch.remaining.disconnect(told.append)
        return told[0]

    def puts_off(self, act: Callable[[], object]) -> bool:
        """Tell whether the countdown begins anew when a person does that."""
        spin(1)
        self.watch.set_idle_s(IDLE_S)
        self.clock.seconds += 100
        before = self.remaining_s
        act()
        return self.remaining_s == IDLE_S and before < IDLE_S


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    desk.watch.stop()


def native(widget: QWidget) -> QWindow:
    """Return the window of the system in which *widget* is."""
    found = widget.window().windowHandle()
    assert found is not None
    return found


INSIDE = QPoint(20, 20)


def move_mouse(widget: QWidget) -> None:
    """Move it twice, for it may be at one of the two places already, and so would not move."""
    window = widget.window()
    for place in (QPoint(10, 10), INSIDE):
        QTest.mouseMove(native(window), place)


ACTS: dict[str, Callable[[QWidget], object]] = {
    "a key": lambda shown: QTest.keyClick(native(shown), Qt.Key.Key_A),
    "a button of the mouse": lambda shown: QTest.mousePress(
        native(shown), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, INSIDE
    ),
    "the mouse that moves": move_mouse,
    "the wheel": lambda shown: QTest.wheelEvent(native(shown), INSIDE, QPoint(0, 120)),
    "a finger": lambda shown: QTest.touchEvent(native(shown), QTest.createTouchDevice()).press(0, INSIDE).commit(),
}


@pytest.mark.parametrize("act", ACTS)
def test_input_in_the_window_puts_the_lock_off(desk: Desk, act: str) -> None:
    assert desk.puts_off(lambda: ACTS[act](desk.window))


@pytest.mark.parametrize("act", ACTS)
def test_so_does_input_in_a_dialog_that_was_opened_since(desk: Desk, act: str) -> None:
    dialog = QDialog(desk.window)
    dialog.resize(200, 200)
    dialog.open()
    spin(LONGER_THAN_A_LOOK_MS)
    assert desk.puts_off(lambda: ACTS[act](dialog))
    dialog.reject()


@pytest.mark.parametrize("act", ["a button of the mouse", "the mouse that moves", "the wheel"])
def test_so_does_input_in_a_menu(desk: Desk, act: str) -> None:
    menu = QMenu(desk.window)
    for word in ("Copy", "Rename", "Recycle"):
        menu.addAction(word)
    menu.popup(desk.window.mapToGlobal(INSIDE))
    spin(LONGER_THAN_A_LOOK_MS)
    assert desk.puts_off(lambda: ACTS[act](menu))
    menu.close()


def test_so_does_the_mouse_in_a_list_that_drops_down(desk: Desk) -> None:
    desk.box.showPopup()
    spin(LONGER_THAN_A_LOOK_MS)
    dropped = desk.box.view().window()
    assert dropped is not desk.window
    assert desk.puts_off(lambda: move_mouse(dropped))
    desk.box.hidePopup()


def test_so_does_a_key_that_is_a_shortcut(desk: Desk) -> None:
    assert desk.puts_off(lambda: QTest.keyClick(native(desk.window), Qt.Key.Key_F9))


def test_so_does_a_word_that_an_input_method_writes(desk: Desk) -> None:
    """It comes to the field itself, and past the window."""
    event = QInputMethodEvent()
    event.setCommitString("密钥")
    assert desk.puts_off(lambda: QCoreApplication.sendEvent(desk.edit, event))
    assert desk.edit.text() == "密钥"


def test_the_field_that_has_the_focus_now_is_the_one_that_counts(desk: Desk) -> None:
    other = QLineEdit(desk.window)
    other.show()
    other.setFocus()
    event = QInputMethodEvent("mi", [])
    assert not desk.puts_off(lambda: QCoreApplication.sendEvent(desk.edit, event))
    assert desk.puts_off(lambda: QCoreApplication.sendEvent(other, event))
    other.deleteLater()
    spin(1)
    desk.edit.setFocus()
    assert desk.puts_off(lambda: QCoreApplication.sendEvent(desk.edit, event))


def test_what_the_program_does_by_itself_puts_nothing_off(desk: Desk) -> None:
    def work() -> None:
        desk.edit.setText("Reader")
        desk.window.resize(500, 400)
        spin(50)

    assert not desk.puts_off(work)


def test_nothing_that_is_made_or_painted_waits_for_the_watch(desk: Desk) -> None:
    """Thousands of events for a page are none for the watch; the window's own are a handful."""
    before = desk.watch.seen
    page = QWidget(desk.window)
    column = QVBoxLayout(page)
    for number in range(200):
        column.addWidget(QLabel(f"Row {number}"))
    page.show()
    spin(20)
    page.grab()
    assert desk.watch.seen - before < 50


def test_once_stopped_it_looks_at_nothing(desk: Desk) -> None:
    desk.watch.stop()
    before = desk.watch.seen
    QTest.keyClick(native(desk.window), Qt.Key.Key_A)
    desk.box.setFocus()
    QTest.mouseMove(native(desk.window), INSIDE)
    spin(LONGER_THAN_A_LOOK_MS)
    assert desk.watch.seen == before
