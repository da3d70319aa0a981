"""A copied secret is marked as one, and leaves the clipboard if it is still ours."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.support.clocks import SetClock
from vault_app.ui.clipboard import SecretClipboard

SECRET = "6c6c98544461bbe71db2bca4c6d7fd00"


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def clipboard(qtbot: QtBot, clock: SetClock) -> SecretClipboard:
    return SecretClipboard(clock)


def text() -> str:
    return QGuiApplication.clipboard().text()


def test_a_copy_carries_the_mark_that_clipboard_managers_look_for(clipboard: SecretClipboard) -> None:
    clipboard.copy(SECRET, clear_after_s=15)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == SECRET
    assert bytes(mime.data("x-kde-passwordManagerHint").data()) == b"secret"


def test_it_counts_down_and_leaves_when_its_time_is_over(
    qtbot: QtBot, clipboard: SecretClipboard, clock: SetClock
) -> None:
    told: list[int] = []
    clipboard.counting.connect(told.append)
    clipboard.copy(SECRET, clear_after_s=15)
    clock.seconds += 14
    qtbot.waitUntil(lambda: told[-1] == 1)
    assert text() == SECRET
    clock.seconds += 1
    qtbot.waitUntil(lambda: told[-1] == 0)
    assert text() == ""
    assert told == [15, 1, 0]


def test_what_somebody_else_copied_meanwhile_stays(qtbot: QtBot, clipboard: SecretClipboard, clock: SetClock) -> None:
    clipboard.copy(SECRET, clear_after_s=15)
    QGuiApplication.clipboard().setText("a shopping list")
    clock.seconds += 15
    qtbot.waitUntil(lambda: not clipboard.is_counting)
    assert text() == "a shopping list"


def test_clearing_early_tells_whether_something_of_ours_was_there(clipboard: SecretClipboard) -> None:
    assert not clipboard.clear()
    clipboard.copy(SECRET, clear_after_s=15)
    assert clipboard.clear()
    assert text() == ""
    clipboard.copy(SECRET, clear_after_s=15)
    QGuiApplication.clipboard().setText("a shopping list")
    assert not clipboard.clear()


def test_a_second_copy_starts_the_time_anew(qtbot: QtBot, clipboard: SecretClipboard, clock: SetClock) -> None:
    clipboard.copy(SECRET, clear_after_s=15)
    clock.seconds += 10
    clipboard.copy("another", clear_after_s=15)
    clock.seconds += 10
    qtbot.wait(300)
    assert text() == "another"


def test_it_keeps_no_copy_of_what_it_copied(clipboard: SecretClipboard) -> None:
    clipboard.copy(SECRET, clear_after_s=15)
    kept: dict[str, Any] = vars(clipboard)
    assert not any(SECRET in repr(value) for value in kept.values())


def test_what_a_manager_puts_back_is_replaced_and_told(qtbot: QtBot, clipboard: SecretClipboard) -> None:
    clipboard.copy(SECRET, clear_after_s=15)
    assert clipboard.clear()
    QGuiApplication.clipboard().setText("a shopping list")
    assert text() == "a shopping list", "only our own text is meant"
    with qtbot.waitSignal(clipboard.came_back):
        QGuiApplication.clipboard().setText(SECRET)
    assert text() == "Cleared by Vault App"
    assert not clipboard.is_counting


def test_the_end_of_the_program_waits_for_a_manager_that_puts_it_back(qtbot: QtBot, clipboard: SecretClipboard) -> None:
    clipboard.leave()
    clipboard.copy(SECRET, clear_after_s=15)
    QTimer.singleShot(300, lambda: QGuiApplication.clipboard().setText(SECRET))
    clipboard.leave()
    assert text() == "Cleared by Vault App"
    clipboard.copy(SECRET, clear_after_s=15)
    QGuiApplication.clipboard().setText("a shopping list")
    clipboard.leave()
    assert text() == "a shopping list"
