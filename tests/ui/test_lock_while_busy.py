"""The vault locks in the middle of anything: what was open closes, and nothing that was typed can be seen any more."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from tests.support.window import ACCESS_KEY, SECRET_KEY, WindowDriver, spin
from vault_app.services.auto_lock import LockReason

TYPED = "typed-and-not-saved"


def texts_of(window: QWidget) -> list[str]:
    """Return every text that a widget of the window holds, in sight or not."""
    texts: list[str] = []
    for each in window.findChildren(QWidget):
        if isinstance(each, QLabel | QLineEdit):
            texts.append(each.text())
        elif isinstance(each, QPlainTextEdit | QTextEdit):
            texts.append(each.toPlainText())
        texts += [each.toolTip(), each.accessibleName(), each.accessibleDescription()]
    return texts


def assert_locked_and_empty(driver: WindowDriver) -> None:
    """The window asks for the passphrase, no dialog is open, and no widget holds a word of the vault."""
    spin(50)  # what was closed is deleted in a later turn
    assert driver.is_visible("locked_page")
    assert [each for each in driver.window.findChildren(QDialog) if each.isVisible()] == []
    words = (ACCESS_KEY, SECRET_KEY, "Reader", "Grid bot", TYPED, "…3e56")
    assert [text for text in texts_of(driver.window) if any(word in text for word in words)] == []


def idle_lock(driver: WindowDriver) -> None:
    driver.window.lock(LockReason.IDLE)


@pytest.mark.parametrize(
    ("action", "field"),
    [
        ("rename_action", "label_field"),
        ("add_account_action", "label_field"),
        ("change_passphrase_action", "new_field"),
        ("settings_action", ""),
    ],
)
def test_a_dialog_closes_with_what_was_typed_into_it(desk: WindowDriver, action: str, field: str) -> None:
    desk.choose("Reader")
    desk.trigger(action)
    if field:
        desk.type(field, TYPED)
    idle_lock(desk)
    assert_locked_and_empty(desk)
    desk.unlock()
    assert desk.listed_labels == ["Reader", "Grid bot"]


def test_unsaved_edits_go_from_the_form(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.type("used_by_field", TYPED)
    desk.type("label_field", TYPED)
    idle_lock(desk)
    assert_locked_and_empty(desk)
    desk.unlock()
    desk.wait_until(lambda: desk.window.workspace.selected is not None, "the first key set")
    assert desk.text_of("label_field") == "Reader"
    assert not desk.is_visible("save_bar")


def test_the_question_for_unsaved_edits_closes_without_an_answer(desk: WindowDriver) -> None:
    """It has an event loop of its own, and the vault locks within that."""
    desk.choose("Reader")
    desk.type("used_by_field", TYPED)
    asked: list[bool] = []

    def lock() -> None:
        asked.append(desk.is_visible("leave_save_button"))
        idle_lock(desk)

    QTimer.singleShot(100, lock)
    desk.choose("Grid bot")
    desk.wait_until(lambda: bool(asked), "the lock")
    assert asked == [True]
    assert_locked_and_empty(desk)
    desk.unlock()
    assert desk.listed_labels == ["Reader", "Grid bot"]


def test_a_key_set_that_was_half_typed_is_gone_from_the_form(desk: WindowDriver) -> None:
    desk.trigger("add_key_set_action")
    desk.type("secret_key_edit", SECRET_KEY)
    desk.type("label_field", TYPED)
    idle_lock(desk)
    assert_locked_and_empty(desk)
    desk.unlock()
    desk.trigger("add_key_set_action")
    assert desk.text_of("label_field") == ""
    assert desk.text_of("secret_key_edit") == ""


def test_what_was_revealed_and_copied_is_gone(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.click("secret_key_copy_button")
    desk.wait_until(lambda: desk.clipboard == SECRET_KEY, "the copy")
    desk.click("secret_key_reveal_button")
    desk.wait_until(lambda: any(SECRET_KEY in text for text in texts_of(desk.window)), "the secret in sight")
    idle_lock(desk)
    assert_locked_and_empty(desk)
    assert desk.clipboard == ""


def test_a_call_under_way_ends_and_its_answer_is_shown_to_nobody(window: WindowDriver, tmp_path: Path) -> None:
    window.click("practice_button")
    window.wait_until(lambda: window.window.workspace.selected is not None, "the practice vault", 40)
    label = window.listed_labels[0]
    window.open_page("call")
    window.click("send_button")
    idle_lock(window)
    assert window.is_visible("locked_page")
    spin(300)
    assert [
        text for text in texts_of(window.window) if any(word in text for word in ('"code"', label, "Practice ·"))
    ] == []
    window.unlock()
    window.wait_until(lambda: window.window.workspace.selected is not None, "the first key set")
    assert window.text_of("sending_label") == "Nothing is being sent"
    window.open_page("call")
    window.click("send_button")
    window.wait_until(lambda: window.is_visible("verdict_card"), "an answer", 30)
