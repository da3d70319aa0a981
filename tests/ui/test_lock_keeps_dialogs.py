"""A lock that closes a dialog loses nothing of what was typed into it: the dialog is offered again after the next unlock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog

from tests.support.window import PASSPHRASE, WindowDriver
from tests.ui.test_lock_keeps_typing import another_program, lock_and_unlock, reader
from tests.ui.test_lock_while_busy import TYPED, assert_locked_and_empty, idle_lock
from tests.ui.test_verify_window import attention
from vault_app.core.account import Account
from vault_app.core.vault import Vault
from vault_app.services import changes
from vault_app.services.session import Session
from vault_app.services.vault_store import VaultStore

pytestmark = pytest.mark.slow

KEPT = "What you typed was kept encrypted. It is not saved yet."


def offered(desk: WindowDriver) -> str:
    shown = desk.text_of("kept_edit_notice") if desk.is_visible("kept_edit_notice") else ""
    return shown.removesuffix(KEPT).strip()


def go_on(desk: WindowDriver, dialog: str) -> None:
    before = offered(desk)
    desk.click("kept_continue_button")
    assert desk.is_visible(dialog)
    assert offered(desk) != before


def act(desk: WindowDriver, dialog: str) -> None:
    desk.click("act_button")
    desk.wait_until(lambda: not desk.is_visible(dialog), "the save")
    desk.settle()


def saved_by_another(desk: WindowDriver, wanted: Callable[[Vault], changes.Change]) -> None:
    """Save a change as another program does that has the passphrase."""
    path = desk.folder / "Trading.keyvault"
    session = Session(VaultStore.open(path, bytearray(PASSPHRASE, "utf-8"), places=desk.window.places))
    session.apply(wanted(session.vault))
    session.lock()


def main_account(desk: WindowDriver) -> Account:
    return desk.window.workspace.vault.listed_accounts[0]


def test_another_name_for_a_key_set(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.trigger("rename_action")
    desk.type("label_field", TYPED)
    lock_and_unlock(desk)
    assert offered(desk) == "You were renaming “Reader” when the vault locked"
    go_on(desk, "rename_dialog")
    assert desk.text_of("label_field") == TYPED
    act(desk, "rename_dialog")
    assert desk.listed_labels == [TYPED, "Grid bot"]
    lock_and_unlock(desk)
    assert desk.notices == []


def test_a_new_account(desk: WindowDriver) -> None:
    desk.trigger("add_account_action")
    desk.type("label_field", TYPED)
    desk.choose_option("environment_box", "BitMart futures demo")
    lock_and_unlock(desk)
    assert offered(desk) == "You were adding an account when the vault locked"
    go_on(desk, "account_dialog")
    assert desk.text_of("label_field") == TYPED
    act(desk, "account_dialog")
    added = desk.window.workspace.vault.listed_accounts[1]
    assert (added.label, added.environment) == (TYPED, "bitmart-futures-demo")


def test_a_changed_account_with_a_word_on_what_another_program_saved_meanwhile(desk: WindowDriver) -> None:
    before = main_account(desk)
    desk.window.parts.unlocked_page().view.sidebar.edit_account_asked.emit(before.id)
    desk.type("label_field", TYPED)
    desk.choose_option("region_box", "Hong Kong")
    idle_lock(desk)
    assert_locked_and_empty(desk)
    saved_by_another(
        desk, lambda vault: changes.edit_account(before, replace(vault.account(before.id), label="Theirs"))
    )
    desk.unlock()
    desk.wait_until(lambda: desk.is_visible("kept_edit_notice"), "the offer")
    assert offered(desk) == "You were editing “Theirs” when the vault locked"
    go_on(desk, "account_dialog")
    assert desk.text_of("label_field") == TYPED
    assert desk.message_of("label_field") == "Saved otherwise meanwhile: Theirs"
    assert desk.message_of("region_field") == "Decides which of the exchange's sites is opened."
    act(desk, "account_dialog")
    assert (main_account(desk).label, main_account(desk).region) == (TYPED, "hong-kong")


def test_an_environment_of_ones_own(desk: WindowDriver) -> None:
    desk.trigger("settings_action")
    typed = {
        "name_field": TYPED,
        "spot_field": f"https://{TYPED}.example",
        "ws_spot_field": f"wss://{TYPED}.example",
        "ca_field": f"/nowhere/{TYPED}.pem",
    }
    desk.find("page_list").setCurrentRow(6)  # type: ignore[attr-defined]  # a list
    desk.click("add_environment_button")
    for name, text in typed.items():
        desk.type(name, text)
    lock_and_unlock(desk)
    assert offered(desk) == "You were adding an environment when the vault locked"
    go_on(desk, "environment_dialog")
    assert {name: desk.text_of(name) for name in typed} == typed
    desk.type("ca_field", "")
    desk.click("act_button")
    desk.click("trust_button")
    desk.wait_until(lambda: not desk.is_visible("environment_dialog"), "the save")
    desk.settle()
    assert [each.name for each in desk.window.workspace.vault.environments] == [TYPED]


@pytest.mark.parametrize("place", ["details", "attention"])
def test_the_reason_for_accepting_a_finding(desk: WindowDriver, place: str) -> None:
    desk.choose("Grid bot")
    if place == "details":
        desk.click("say_why_button")
    else:
        row = attention(desk).pressing.rows[0]
        row.reason_clicked.emit(row.finding)
    desk.type("reason_edit", TYPED)
    lock_and_unlock(desk)
    assert offered(desk) == "You were accepting a finding about “Grid bot” when the vault locked"
    go_on(desk, "reason_dialog")
    assert desk.text_of("reason_edit") == TYPED
    desk.click("accept_finding_button")
    desk.settle()
    key_set = next(each for each in main_account(desk).listed if each.label == "Grid bot")
    assert list(key_set.accepted_findings.values()) == [TYPED]


def test_a_dialog_that_was_left_as_it_was_is_not_offered(desk: WindowDriver) -> None:
    desk.choose("Reader")
    for action in ("rename_action", "add_account_action", "settings_action"):
        desk.trigger(action)
        lock_and_unlock(desk)
        assert desk.notices == [], action


def test_a_passphrase_is_typed_again(desk: WindowDriver) -> None:
    """What opens the vault is sealed under no key of that vault."""
    desk.trigger("change_passphrase_action")
    for name in ("old_field", "new_field", "repeat_field"):
        desk.type(name, TYPED)
    lock_and_unlock(desk)
    assert desk.notices == []


def test_the_dialog_is_offered_before_the_page_below_it(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.type("note_field", TYPED)
    desk.trigger("rename_action")
    desk.type("label_field", TYPED)
    lock_and_unlock(desk)
    assert offered(desk) == "You were renaming “Reader” when the vault locked"
    desk.click("kept_discard_button")
    assert offered(desk).startswith("You were editing “Reader” when the vault locked")
    desk.click("toast_action_button")
    assert offered(desk) == "You were renaming “Reader” when the vault locked"
    go_on(desk, "rename_dialog")
    desk.press("Escape")
    desk.click("kept_continue_button")
    assert desk.text_of("note_field") == TYPED
    desk.lock()


def test_a_save_under_way_finishes_and_then_nothing_is_offered(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.trigger("rename_action")
    desk.type("label_field", TYPED)
    desk.click("act_button")
    idle_lock(desk)
    desk.settle()
    assert_locked_and_empty(desk)
    desk.unlock()
    desk.wait_until(lambda: desk.window.workspace.selected is not None, "the first key set")
    assert desk.notices == []
    assert reader(desk).label == TYPED


def test_a_save_that_clashes_behind_the_lock_leaves_nothing_readable_and_is_offered(desk: WindowDriver) -> None:
    desk.choose("Reader")
    another_program(desk, label="Reader 2")
    desk.trigger("rename_action")
    desk.type("label_field", TYPED)
    desk.click("act_button")
    idle_lock(desk)
    desk.settle()
    assert_locked_and_empty(desk)
    assert desk.window.parts.unlocked_page().notices.save_notice.unsaved is None
    desk.unlock()
    desk.wait_until(lambda: desk.is_visible("kept_edit_notice"), "the offer")
    assert offered(desk) == "You were renaming “Reader 2” when the vault locked"
    go_on(desk, "rename_dialog")
    assert desk.message_of("label_field") == "It is called “Reader 2” now."
    act(desk, "rename_dialog")
    assert reader(desk).label == TYPED


def test_a_key_set_that_is_gone_meanwhile_is_said_to_be(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.trigger("rename_action")
    desk.type("label_field", TYPED)
    lock_and_unlock(desk)
    desk.trigger("recycle_action")
    desk.settle()
    assert desk.notices[0].startswith("You were editing what is not there any more")
    assert not desk.is_visible("kept_continue_button")


def test_no_widget_and_no_draft_holds_it_readable_while_locked(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.trigger("rename_action")
    desk.type("label_field", TYPED)
    idle_lock(desk)
    assert_locked_and_empty(desk)
    assert [each for each in desk.window.findChildren(QDialog) if each.objectName() == "rename_dialog"] == []
    drafts = desk.window.lock_keeper._kept._drafts
    assert drafts is not None
    assert TYPED not in repr(vars(drafts))
    assert all(
        TYPED.encode() not in each.members.ciphertext for kept in drafts._kept.values() for each in kept.values()
    )
