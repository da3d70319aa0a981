"""What is typed when the vault locks is neither lost nor readable: it is offered after the next unlock, here and only here."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import QTimer

from tests.support.window import ACCESS_KEY, PASSPHRASE, SECRET_KEY, WindowDriver
from tests.ui.test_lock_while_busy import TYPED, assert_locked_and_empty, idle_lock
from vault_app.core.key_set import KeySet
from vault_app.services import changes
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.session import Session
from vault_app.services.vault_store import VaultStore

pytestmark = pytest.mark.slow


def lock_and_unlock(desk: WindowDriver) -> None:
    idle_lock(desk)
    assert_locked_and_empty(desk)
    desk.unlock()
    desk.wait_until(lambda: desk.window.workspace.selected is not None, "the first key set")


def reader(desk: WindowDriver) -> KeySet:
    return next(each for each in desk.window.workspace.vault.listed_accounts[0].listed if each.label != "Grid bot")


def part_of(desk: WindowDriver, part: str) -> str:
    assert desk.window.workspace.session is not None
    return desk.window.workspace.session.open_part(reader(desk), part).decode()


def another_program(desk: WindowDriver, **wanted: str) -> None:
    """Change Reader in the file, as another program does that has the passphrase."""
    path = desk.folder / "Trading.keyvault"
    session = Session(VaultStore.open(path, bytearray(PASSPHRASE, "utf-8"), places=desk.window.places))
    key_set = next(each for each in session.vault.listed_accounts[0].listed if each.label == "Reader")
    rule = exchange_named("bitmart").slot_rule
    session.apply(changes.edit_key_set(key_set, dataclasses.replace(key_set, **wanted), rule))  # type: ignore[arg-type]  # names are fields
    session.lock()


def test_an_edit_goes_on_where_the_lock_cut_it_off(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.type("used_by_field", "a bot, the sheet")
    desk.type("label_field", TYPED)
    desk.click("memo_replace_button")
    desk.type("memo_edit", "test-002 ")
    desk.click("withdraw_card")
    lock_and_unlock(desk)
    assert desk.listed_labels == ["Reader", "Grid bot"]
    assert desk.notices == [
        "You were editing “Reader” when the vault locked What you typed was kept encrypted. It is not saved yet."
    ]
    desk.choose("Grid bot")
    desk.open_page("history")

    desk.click("kept_continue_button")
    assert not desk.is_visible("kept_edit_notice")
    assert desk.text_of("label_field") == TYPED
    assert desk.text_of("used_by_field") == "a bot, the sheet"
    assert desk.text_of("memo_edit") == "test-002 "
    assert desk.find("memo_edit").hasFocus()
    assert desk.text_of("unsaved_label") == "4 unsaved changes: Memo, Name, Permissions, Used by"
    desk.click("save_button")
    desk.wait_until(lambda: not desk.is_visible("save_bar"), "the save")
    desk.settle()
    assert desk.listed_labels == [TYPED, "Grid bot"]
    assert part_of(desk, "memo") == "test-002 "
    assert part_of(desk, "secret_key") == SECRET_KEY
    assert reader(desk).permissions == {"read-only", "withdraw"}
    lock_and_unlock(desk)
    assert not desk.is_visible("kept_edit_notice")


def test_a_key_set_that_was_being_added_goes_on_too(desk: WindowDriver) -> None:
    desk.trigger("add_key_set_action")
    desk.type("secret_key_edit", SECRET_KEY)
    desk.type("label_field", TYPED)
    lock_and_unlock(desk)
    assert desk.notices[0].startswith("You were adding a key set to “Main” when the vault locked")
    desk.click("kept_continue_button")
    desk.wait_until(lambda: desk.is_visible("add_page"), "the page")
    assert desk.text_of("label_field") == TYPED
    assert desk.text_of("secret_key_edit") == SECRET_KEY
    desk.type("access_key_edit", ACCESS_KEY)
    desk.type("memo_edit", "m")
    desk.click("save_button")
    desk.wait_until(lambda: TYPED in desk.listed_labels, "the key set")
    desk.settle()


def test_discarded_it_is_gone_unless_that_is_undone(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.type("used_by_field", TYPED)
    lock_and_unlock(desk)
    desk.click("kept_discard_button")
    assert not desk.is_visible("kept_edit_notice")
    desk.click("toast_action_button")
    assert desk.is_visible("kept_edit_notice")
    desk.click("kept_discard_button")
    lock_and_unlock(desk)
    assert not desk.is_visible("kept_edit_notice")
    desk.choose("Reader")
    assert desk.text_of("used_by_field") == ""


def test_undecided_it_is_offered_after_every_unlock_the_newest_first(desk: WindowDriver) -> None:
    for label in ("Reader", "Grid bot"):
        desk.choose(label)
        desk.type("used_by_field", f"{label} {TYPED}")
        lock_and_unlock(desk)
    lock_and_unlock(desk)
    assert "Grid bot" in desk.notices[0]
    desk.click("kept_discard_button")
    assert "Reader" in desk.notices[0]
    desk.click("kept_continue_button")
    assert desk.text_of("used_by_field") == f"Reader {TYPED}"
    desk.lock()


def test_by_a_press_of_the_user_too(desk: WindowDriver) -> None:
    """Ctrl+L asks nothing, so it may lose nothing."""
    desk.choose("Reader")
    desk.type("used_by_field", TYPED)
    desk.lock()
    desk.unlock()
    assert desk.is_visible("kept_edit_notice")


def test_another_edit_is_asked_about_before_it_makes_room(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.type("used_by_field", TYPED)
    lock_and_unlock(desk)
    desk.choose("Grid bot")
    desk.type("used_by_field", "another")
    QTimer.singleShot(100, lambda: desk.click("leave_cancel_button"))
    desk.click("kept_continue_button")
    assert desk.text_of("used_by_field") == "another"
    assert desk.is_visible("kept_edit_notice")
    QTimer.singleShot(100, lambda: desk.click("leave_discard_button"))
    desk.click("kept_continue_button")
    desk.wait_until(lambda: desk.text_of("used_by_field") == TYPED, "what was typed")
    desk.lock()


def test_what_another_program_saved_meanwhile_is_not_overwritten_unseen(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.type("used_by_field", TYPED)
    desk.type("note_field", "mine")
    idle_lock(desk)
    another_program(desk, note="theirs", label="Reader 2")
    desk.unlock()
    desk.wait_until(lambda: desk.is_visible("kept_edit_notice"), "the offer")
    desk.click("kept_continue_button")
    assert desk.text_of("label_field") == "Reader 2"
    assert desk.text_of("note_field") == "mine"
    assert desk.notice == "Saved otherwise meanwhile: Note Save replaces that by what you typed, Cancel shows it."
    assert desk.text_of("unsaved_label") == "2 unsaved changes: Used by, Note"
    desk.click("cancel_button")
    assert desk.text_of("note_field") == "theirs"


def test_a_key_set_that_is_gone_meanwhile_is_said_to_be_and_can_be_restored(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.type("used_by_field", TYPED)
    lock_and_unlock(desk)
    desk.trigger("recycle_action")
    desk.settle()
    assert desk.notices[0].startswith("You were editing what is not there any more")
    assert not desk.is_visible("kept_continue_button")
    desk.click("toast_action_button")
    desk.settle()
    assert desk.notices[0].startswith("You were editing “Reader” when the vault locked")
    desk.click("kept_continue_button")
    assert desk.text_of("used_by_field") == TYPED
    desk.lock()


def test_a_save_under_way_finishes_and_then_nothing_is_offered(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.type("used_by_field", TYPED)
    desk.click("memo_replace_button")
    desk.type("memo_edit", "test-002")
    desk.click("save_button")
    idle_lock(desk)
    assert desk.window.workspace.session is None
    desk.settle()
    assert_locked_and_empty(desk)
    desk.unlock()
    desk.wait_until(lambda: desk.window.workspace.selected is not None, "the first key set")
    assert not desk.is_visible("kept_edit_notice")
    assert reader(desk).used_by == (TYPED,)
    assert part_of(desk, "memo") == "test-002"


def test_a_save_that_fails_behind_the_lock_loses_nothing(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.type("used_by_field", TYPED)
    path = desk.folder / "Trading.keyvault"
    path.rename(desk.folder / "moved")  # by somebody else, for a moment
    desk.click("save_button")
    idle_lock(desk)
    desk.settle()
    (desk.folder / "moved").rename(path)
    desk.unlock()
    desk.wait_until(lambda: desk.is_visible("kept_edit_notice"), "the offer")
    desk.click("kept_continue_button")
    desk.click("save_button")
    desk.wait_until(lambda: not desk.is_visible("save_bar"), "the save")
    desk.settle()
    assert reader(desk).used_by == (TYPED,)


def test_a_request_that_was_written_stands_there_again(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.open_page("sign")
    desk.type("body_edit", '{"symbol":"ETH_USDT"}')
    desk.open_page("call")
    desk.type("symbol_edit", "DOGE_USDT")
    lock_and_unlock(desk)
    assert desk.notices == []  # nothing of it was unsaved
    desk.open_page("sign")
    assert desk.text_of("body_edit") == '{"symbol":"ETH_USDT"}'
    desk.open_page("call")
    assert desk.text_of("symbol_edit") == "DOGE_USDT"
    lock_and_unlock(desk)
    desk.open_page("call")
    assert desk.text_of("symbol_edit") == "DOGE_USDT"


def test_a_request_of_ones_own_stands_there_again(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.open_page("call")
    desk.click("choose_button")
    desk.click("picker_free_button")
    desk.type("body_edit", '{"of":"my own"}')
    lock_and_unlock(desk)
    desk.open_page("call")
    assert desk.text_of("body_edit") == '{"of":"my own"}'
    assert desk.text_of("path_edit") == "/spot/v4/query/open-orders"
