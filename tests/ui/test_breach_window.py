"""After a break-in the window lists what to revoke, the most dangerous first, and each thing is done from there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.window import WindowDriver
from tests.ui.test_replacing_window import add, key_set
from vault_app.core.key_set import Status
from vault_app.services.practice_runner import RunningPractice, start_practice
from vault_app.ui.breach.breach_dialog import BreachDialog

pytestmark = [
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("This plugin does not support"),  # a popup offscreen can neither grab nor raise
]


@pytest.fixture
def practice() -> Iterator[RunningPractice]:
    with start_practice() as running:
        yield running


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, practice: RunningPractice) -> Iterator[WindowDriver]:
    """Three key sets at the practice exchange: 3Commas has two of them, and had the third."""
    driver = WindowDriver.start(tmp_path, size=(1440, 900))
    driver.create_vault()
    driver.add_account("Main", "Practice exchange")
    add(driver, "Reads", practice.record.key_set("Read-only"), used_by="3Commas, phone")
    add(driver, "Gone", practice.record.key_set("Deleted"), used_by="3Commas")
    driver.type("used_by_field", "tax tool")
    driver.click("save_button")
    driver.settle()
    add(driver, "Cash out", practice.record.key_set("All right"), used_by="3commas")
    driver.click("withdraw_card")
    driver.click("save_button")
    driver.settle()
    yield driver
    driver.close()


def open_dialog(driver: WindowDriver) -> BreachDialog:
    driver.trigger("breach_action")
    driver.wait_until(lambda: driver.is_visible("breach_dialog"), "the dialog")
    found = driver.find("breach_dialog")
    assert isinstance(found, BreachDialog)
    driver.wait_until(lambda: bool(found.holders.boxes), "who has keys")
    return found


def tick(driver: WindowDriver, dialog: BreachDialog, name: str) -> list[str]:
    driver.click(f"holder_{name}")
    driver.wait_until(lambda: bool(dialog.rows), "the keys")
    return [row.one.key.label for row in dialog.rows]


def test_a_breached_program_leads_to_its_keys_the_worst_first(desk: WindowDriver) -> None:
    dialog = open_dialog(desk)
    assert [box.accessibleName() for box in dialog.holders.boxes] == ["3Commas", "phone", "tax tool", "Main"]
    assert dialog.empty_state.head.text() == "Tick who was breached"
    assert tick(desk, dialog, "user_3Commas") == ["Cash out", "Gone", "Reads"]
    assert desk.text_of("breach_head_label") == "Keys still to be revoked: 3 of 3"
    first, second, _ = (row.accessibleName() for row in dialog.rows)
    assert "1. Main / Cash out" in first
    assert "in the hands of 3commas" in first
    assert "Withdraw" in first
    assert "was in the hands of 3Commas" in second, "it was taken off the list, and the program still has it"


def test_a_key_is_marked_revoked_and_proven_dead(desk: WindowDriver, practice: RunningPractice) -> None:
    dialog = open_dialog(desk)
    tick(desk, dialog, "user_3Commas")
    desk.click("breach_revoked_1")
    desk.wait_until(lambda: desk.is_visible("revoked_act_button"), "the question")
    desk.click("revoked_act_button")
    desk.wait_until(lambda: key_set(desk, "Cash out").status is Status.REVOKED, "the change")
    desk.wait_until(lambda: dialog.rows[-1].one.key.label == "Cash out", "the list")
    assert desk.text_of("breach_head_label") == "Keys still to be revoked: 2 of 3"
    assert "not proven dead" in dialog.rows[-1].accessibleName()
    practice.exchange.delete_key(practice.record.key_set("All right").access_key)
    desk.click("breach_ask_3")
    desk.wait_until(lambda: dialog.rows[-1].one.is_gone, "the answer")
    assert dialog.rows[-1].one.is_done
    assert "proven dead" in dialog.rows[-1].accessibleName()


def test_a_key_that_still_works_is_told_loudly(desk: WindowDriver) -> None:
    dialog = open_dialog(desk)
    tick(desk, dialog, "user_phone")
    desk.click("breach_ask_1")
    desk.wait_until(lambda: desk.is_visible("breach_notice"), "the answer")
    assert dialog.said_notice.kind == "bad"
    assert dialog.said_notice.title.text() == "Reads: The old key still works"
    assert key_set(desk, "Reads").status is Status.LIVE


def test_replacing_begins_from_the_list_and_the_list_remembers(desk: WindowDriver) -> None:
    dialog = open_dialog(desk)
    tick(desk, dialog, "user_3Commas")
    desk.click("breach_replace_1")
    desk.wait_until(lambda: desk.is_visible("replace_page"), "the drill")
    desk.settle()
    assert key_set(desk, "Cash out").drill is not None
    again = open_dialog(desk)
    desk.wait_until(lambda: bool(again.rows), "what was ticked before")
    assert [each.label for each in again.holders.chosen] == ["3Commas"]


def test_a_whole_account_can_be_breached(desk: WindowDriver) -> None:
    dialog = open_dialog(desk)
    assert tick(desk, dialog, "account_Main") == ["Cash out", "Gone", "Reads"]


def test_the_list_leaves_as_text_without_a_secret(desk: WindowDriver, practice: RunningPractice) -> None:
    dialog = open_dialog(desk)
    tick(desk, dialog, "user_3Commas")
    desk.click("breach_copy_button")
    desk.wait_until(lambda: "[ ] 1. Main / Cash out" in desk.clipboard, "the text")
    for handed in practice.record.key_sets:
        for secret in (handed.access_key, handed.secret_key, handed.memo):
            assert secret not in desk.clipboard


def test_a_lock_leaves_nothing_of_it(desk: WindowDriver) -> None:
    dialog = open_dialog(desk)
    tick(desk, dialog, "user_3Commas")
    desk.window.lock()
    desk.wait_until(lambda: desk.is_visible("locked_page"), "the lock")
    assert dialog.rows == []
    desk.unlock()
    assert open_dialog(desk).holders.chosen == ()


def test_the_keyboard_ticks_and_reaches_every_row(desk: WindowDriver) -> None:
    dialog = open_dialog(desk)
    dialog.holders.boxes[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(dialog.holders.boxes[0], Qt.Key.Key_Space)
    desk.wait_until(lambda: bool(dialog.rows), "the keys")
    seen = set()
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {f"breach_revoked_{number}" for number in (1, 2, 3)} <= seen
    assert {"breach_copy_button", "close_button"} <= seen
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not desk.is_visible("breach_dialog")
