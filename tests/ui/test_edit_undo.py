"""What was changed or deleted is taken back by a click or Ctrl+Z, and never at the cost of a later change."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.window import WindowDriver
from vault_app.core.key_set import KeySet, Status
from vault_app.services.changes import edit_key_set
from vault_app.services.exchange_registry import exchange_named
from vault_app.ui.shortcuts.shortcuts_dialog import chapters_of


def chosen(desk: WindowDriver) -> KeySet:
    found = desk.window.workspace.selected
    assert found is not None
    return found[1]


def write_note(desk: WindowDriver, text: str) -> None:
    desk.type("note_field", text)
    desk.click("save_button")
    desk.wait_until(lambda: chosen(desk).note == text, "the note")
    desk.settle()


def test_a_saved_edit_is_taken_back_by_the_toast_and_kept_as_a_version(desk: WindowDriver) -> None:
    desk.choose("Reader")
    write_note(desk, "first")
    assert desk.toast == "“Reader” is changed."
    desk.click("toast_action_button")
    desk.wait_until(lambda: chosen(desk).note == "", "the note of before")
    desk.settle()
    assert desk.text_of("note_field") == ""
    assert [each.note for each in chosen(desk).versions] == ["first", ""]
    assert desk.toast == "Taken back: change of “Reader”"


def test_ctrl_z_takes_back_one_change_after_the_other(desk: WindowDriver) -> None:
    desk.choose("Reader")
    write_note(desk, "first")
    write_note(desk, "second")
    desk.trigger(f"status_{Status.SPARE}_action")
    desk.settle()
    desk.find("key_set_view").setFocus()
    assert desk.action("undo_action").text() == "Undo: change of “Reader”"
    words = {line.word for chapter in chapters_of(desk.window.menuBar()) for line in chapter.lines}
    assert {"Undo", "Redo"} <= words  # a list of keys speaks of no key set
    for note, status in (("second", Status.LIVE), ("first", Status.LIVE), ("", Status.LIVE)):
        desk.press("Ctrl+Z")
        desk.wait_until(lambda note=note, status=status: (chosen(desk).note, chosen(desk).status) == (note, status))  # type: ignore[misc]  # bound now
        desk.settle()
    assert not desk.action("undo_action").isEnabled()


def test_in_a_text_field_ctrl_z_is_about_the_text(desk: WindowDriver) -> None:
    desk.choose("Reader")
    write_note(desk, "first")
    desk.type("used_by_field", "grid bot")
    desk.press("Ctrl+Z")
    assert chosen(desk).note == "first"
    assert desk.text_of("used_by_field") != "grid bot"
    assert desk.action("undo_action").isEnabled()


def test_a_changed_memo_is_taken_back_too(desk: WindowDriver) -> None:
    desk.choose("Reader")
    before = chosen(desk).secrets["memo"]
    desk.click("memo_replace_button")
    QTest.keyClicks(desk.find("memo_edit"), "another")
    desk.click("save_button")
    desk.wait_until(lambda: chosen(desk).secrets["memo"] != before, "the memo")
    desk.settle()
    desk.find("key_set_view").setFocus()
    desk.press("Ctrl+Z")
    desk.wait_until(lambda: chosen(desk).secrets["memo"] == before, "the memo of before")
    desk.press("Ctrl+U")
    assert desk.clipboard == "test001"


def test_a_later_change_of_the_same_is_kept_and_one_of_something_else_does_not_hinder(desk: WindowDriver) -> None:
    desk.choose("Reader")
    write_note(desk, "first")
    workspace, rule = desk.window.workspace, exchange_named("bitmart").slot_rule
    now = workspace.clock.utc_now()
    base = chosen(desk)
    workspace.change(edit_key_set(base, replace(base, status=Status.SPARE, note="other", changed_at=now), rule))
    desk.settle()
    desk.find("key_set_view").setFocus()
    desk.press("Ctrl+Z")
    desk.settle()
    assert chosen(desk).note == "other"
    assert desk.notices == [
        "Not taken back: change of “Reader” The same was changed again since. Earlier versions are on the page History."
    ]
    write_note(desk, "mine")
    base = chosen(desk)
    workspace.change(edit_key_set(base, replace(base, status=Status.RETIRING, changed_at=now), rule))
    desk.settle()
    desk.find("key_set_view").setFocus()
    desk.press("Ctrl+Z")
    desk.wait_until(lambda: chosen(desk).note == "other", "the note of before")
    assert chosen(desk).status is Status.RETIRING


def test_what_was_recycled_comes_back_by_ctrl_z(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.find("key_set_view").setFocus()
    desk.press("Delete")
    desk.wait_until(lambda: desk.listed_labels == ["Grid bot"], "the recycle bin")
    desk.settle()
    assert desk.action("undo_action").text() == "Undo: move of “Reader” to the recycle bin"
    desk.find("key_set_view").setFocus()
    desk.press("Ctrl+Z")
    desk.wait_until(lambda: desk.listed_labels == ["Reader", "Grid bot"], "the return")
    desk.settle()
    assert chosen(desk).label == "Reader", "what came back is shown again"


def test_the_keyboard_goes_on_where_the_recycled_one_stood(desk: WindowDriver) -> None:
    for label in ("Third", "Fourth"):
        desk.add_key_set(label)
    desk.choose("Grid bot")
    desk.find("key_set_view").setFocus()
    desk.press("Delete")
    desk.wait_until(lambda: desk.listed_labels == ["Reader", "Third", "Fourth"], "the recycle bin")
    desk.settle()
    desk.find("key_set_view").setFocus()
    desk.press("Down")
    desk.settle()
    assert chosen(desk).label == "Third"


def test_who_saves_while_writing_writes_on_where_the_caret_is(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.settle()
    for name in ("label_field", "note_field"):
        desk.type(name, "Scanner")
        desk.press("Ctrl+S")
        desk.wait_until(lambda: not desk.is_visible("save_bar"), "the save")
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, " 2")
        assert desk.text_of(name) == "Scanner 2"
    desk.press("Ctrl+S")  # else closing the window asks about it
    desk.wait_until(lambda: chosen(desk).note == "Scanner 2", "the save")


def test_a_lock_forgets_what_could_be_taken_back(desk: WindowDriver) -> None:
    desk.choose("Reader")
    write_note(desk, "first")
    desk.lock()
    assert desk.action("undo_action").text() == "Undo"
    desk.unlock()
    assert not desk.action("undo_action").isEnabled()


def test_what_was_taken_back_is_done_again_one_after_the_other(desk: WindowDriver) -> None:
    desk.choose("Reader")
    write_note(desk, "first")
    write_note(desk, "second")
    desk.find("key_set_view").setFocus()
    assert not desk.action("redo_action").isEnabled()
    for note in ("first", ""):
        desk.press("Ctrl+Z")
        desk.wait_until(lambda note=note: chosen(desk).note == note, "the note of before")  # type: ignore[misc]  # bound now
        desk.settle()
    assert desk.action("redo_action").text() == "Redo: change of “Reader”"
    for keys, note in (("Ctrl+Shift+Z", "first"), ("Ctrl+Y", "second")):
        desk.press(keys)
        desk.wait_until(lambda note=note: chosen(desk).note == note, "the note once more")  # type: ignore[misc]  # bound now
        desk.settle()
        assert desk.toast == "Done again: change of “Reader”"
    assert not desk.action("redo_action").isEnabled()
    desk.click("toast_action_button")
    desk.wait_until(lambda: chosen(desk).note == "first", "what was done again to be taken back")


def test_a_new_change_ends_what_could_be_done_again(desk: WindowDriver) -> None:
    desk.choose("Reader")
    write_note(desk, "first")
    desk.find("key_set_view").setFocus()
    desk.press("Ctrl+Z")
    desk.wait_until(lambda: chosen(desk).note == "", "the note of before")
    desk.settle()
    assert desk.action("redo_action").isEnabled()
    write_note(desk, "other")
    assert not desk.action("redo_action").isEnabled()
    desk.find("key_set_view").setFocus()
    desk.press("Ctrl+Y")
    desk.settle()
    assert chosen(desk).note == "other"


def test_what_was_done_elsewhere_meanwhile_is_not_overwritten_by_doing_again(desk: WindowDriver) -> None:
    desk.choose("Reader")
    write_note(desk, "first")
    desk.find("key_set_view").setFocus()
    desk.press("Ctrl+Z")
    desk.wait_until(lambda: chosen(desk).note == "", "the note of before")
    desk.settle()
    workspace, rule = desk.window.workspace, exchange_named("bitmart").slot_rule
    base = chosen(desk)
    wanted = replace(base, note="elsewhere", changed_at=workspace.clock.utc_now())
    workspace.change(edit_key_set(base, wanted, rule))
    desk.settle()
    desk.press("Ctrl+Shift+Z")
    desk.settle()
    assert chosen(desk).note == "elsewhere"
    assert desk.notices == [
        "Not done again: change of “Reader” The same was changed again since. Earlier versions are on the page History."
    ]


def test_a_recycled_key_set_goes_back_to_the_bin_by_ctrl_y(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.find("key_set_view").setFocus()
    desk.press("Delete")
    desk.wait_until(lambda: desk.listed_labels == ["Grid bot"], "the recycle bin")
    desk.settle()
    desk.find("key_set_view").setFocus()
    desk.press("Ctrl+Z")
    desk.wait_until(lambda: desk.listed_labels == ["Reader", "Grid bot"], "the return")
    desk.settle()
    desk.find("key_set_view").setFocus()
    desk.press("Ctrl+Y")
    desk.wait_until(lambda: desk.listed_labels == ["Grid bot"], "the recycle bin once more")


def test_in_a_text_field_ctrl_y_is_about_the_text(desk: WindowDriver) -> None:
    desk.choose("Reader")
    write_note(desk, "first")
    desk.find("key_set_view").setFocus()
    desk.press("Ctrl+Z")
    desk.wait_until(lambda: chosen(desk).note == "", "the note of before")
    desk.settle()
    desk.type("used_by_field", "grid bot")
    desk.press("Ctrl+Z")
    assert desk.text_of("used_by_field") != "grid bot"
    desk.press("Ctrl+Y")
    assert desk.text_of("used_by_field") == "grid bot"
    assert chosen(desk).note == ""
    desk.type("used_by_field", "")  # nothing unsaved is left to be asked about


def test_a_lock_forgets_what_could_be_done_again(desk: WindowDriver) -> None:
    desk.choose("Reader")
    write_note(desk, "first")
    desk.find("key_set_view").setFocus()
    desk.press("Ctrl+Z")
    desk.wait_until(lambda: chosen(desk).note == "", "the note of before")
    desk.settle()
    desk.lock()
    assert desk.action("redo_action").text() == "Redo"
    assert not desk.action("redo_action").isEnabled()
