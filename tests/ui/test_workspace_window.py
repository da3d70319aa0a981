"""Accounts and key sets are added, found, renamed, deleted and brought back, through the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.window import WindowDriver, spin
from vault_app.core.key_set import Status
from vault_app.ui.attention.attention_page import AttentionPage


def row(desk: WindowDriver, place: int) -> str:
    model = desk.window.parts.unlocked_page().view.key_set_column.model
    return str(model.index(place).data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_newcomer_is_led_to_the_first_key_set_by_one_press(window: WindowDriver) -> None:
    """The account is made with the usual name and environment, which can be changed where the key set is added."""
    window.create_vault()
    assert window.text_of("first_act_button") == "Add key set"
    window.click("first_act_button")
    window.wait_until(lambda: window.is_visible("add_page"), "the page that adds a key set")
    window.settle()
    (account,) = window.window.workspace.vault.listed_accounts
    assert (account.label, account.environment, account.region) == ("Main", "bitmart", "")
    window.click("account_button")
    window.type("label_field", "Trading desk")
    window.click("act_button")
    window.settle()
    assert window.listed_accounts == ["Trading desk"]
    assert window.is_visible("add_page"), "what was begun goes on"


def test_that_nothing_is_here_yet_is_said_once_and_by_the_list_where_it_stands_alone(window: WindowDriver) -> None:
    window.create_vault()
    head = window.window.parts.unlocked_page().view.key_set_column.empty_state.head
    assert window.text_of("first_act_button") == "Add key set"
    assert not head.text()
    window.resize(820, 640)
    spin(60)
    assert head.text() == "No key sets yet"


def test_beside_an_empty_account_stands_what_to_do_not_a_key_set_of_another(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.add_account("Second", "BitMart")
    desk.settle()
    view = desk.window.parts.unlocked_page().view
    assert desk.listed_labels == []
    assert desk.window.workspace.selected is None
    assert desk.text_of("first_act_button") == "Add key set"
    assert not view.key_set_column.empty_state.head.text(), "it is said once"
    view.sidebar.choose(next(each.id for each in desk.window.workspace.vault.listed_accounts if each.label != "Second"))
    desk.settle()
    assert desk.listed_labels == ["Reader", "Grid bot"]
    assert desk.window.workspace.selected is not None


def test_the_list_answers_which_can_what_bound_where_and_how_old(desk: WindowDriver) -> None:
    assert row(desk, 0) == "Reader, live, Read-only, 1 IP, today"
    assert row(desk, 1) == "Grid bot, live, Spot trade, Withdraw, No IP bound, today"


def test_a_second_account_of_the_same_name_is_refused_at_its_field(desk: WindowDriver) -> None:
    desk.click("add_account_button")
    desk.type("label_field", "MAIN")
    desk.click("act_button")
    desk.wait_until(lambda: desk.message_of("label_field") != "", "the refusal")
    assert desk.message_of("label_field") == "There is an account “MAIN” already. Choose another name."
    assert desk.text_of("label_field") == "MAIN"
    desk.press("Escape")
    assert desk.listed_accounts == ["Main"]


def test_an_account_name_with_a_slash_is_refused_before_anything_is_saved(desk: WindowDriver) -> None:
    desk.click("add_account_button")
    desk.type("label_field", "Main/Sub")
    desk.click("act_button")
    assert "slash" in desk.message_of("label_field")


def test_a_key_set_is_renamed_with_the_keyboard(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.press("F2")
    desk.type("label_field", "Portfolio sheet")
    desk.press("Return")
    desk.wait_until(lambda: "Portfolio sheet" in desk.listed_labels, "the new name")
    assert desk.text_of("name_label") == "Portfolio sheet"


def test_enter_pressed_twice_renames_once(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.press("F2")
    desk.type("label_field", "Scanner")
    for _ in range(2):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Return)
    desk.settle()
    assert desk.listed_labels == ["Scanner", "Grid bot"]
    assert desk.notices == []
    assert len(desk.window.workspace.vault.key_set_named("Scanner")[1].versions) == 1


def test_a_name_that_is_taken_is_refused_at_its_field(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.press("F2")
    desk.type("label_field", "grid BOT")
    desk.click("act_button")
    desk.wait_until(lambda: desk.message_of("label_field") != "", "the refusal")
    assert desk.message_of("label_field").startswith("“Main” has a key set “grid BOT” already.")


def test_a_deleted_key_set_is_brought_back_by_undo(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.press("Delete")
    desk.wait_until(lambda: desk.listed_labels == ["Grid bot"], "the deletion")
    assert desk.toast == "“Reader” is in the recycle bin."
    desk.click("toast_action_button")
    desk.wait_until(lambda: desk.listed_labels == ["Reader", "Grid bot"], "the return")


def test_the_recycle_bin_restores_and_erases(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.trigger("recycle_action")
    desk.settle()
    desk.choose("Grid bot")
    desk.trigger("recycle_action")
    desk.settle()
    desk.click("bin_row")
    desk.click("restore_Reader")
    desk.wait_until(lambda: not desk.is_visible("restore_Reader"), "the return")
    desk.click("erase_Grid bot")
    desk.click("act_button")
    desk.wait_until(lambda: not desk.is_visible("erase_Grid bot"), "the end")
    assert [each.label for _, each in desk.window.workspace.vault.every_key_set()] == ["Reader"]


def test_an_account_goes_to_the_bin_with_its_key_sets_and_comes_back(desk: WindowDriver) -> None:
    desk.choose_account("Main")
    desk.press("Delete")
    desk.click("act_button")
    desk.wait_until(lambda: desk.listed_accounts == [], "the deletion")
    desk.click("bin_row")
    desk.click("restore_Main")
    desk.wait_until(lambda: desk.listed_accounts == ["Main"], "the return")
    desk.choose_account("Main")
    assert desk.listed_labels == ["Reader", "Grid bot"]


def test_a_revoked_key_set_frees_its_slot(desk: WindowDriver) -> None:
    assert desk.text_of("subtitle_label") == "BitMart · 2 of 5 slots"
    desk.choose("Grid bot")
    desk.trigger(f"status_{Status.REVOKED}_action")
    desk.settle()
    assert desk.text_of("subtitle_label") == "BitMart · 1 of 5 slots"
    assert row(desk, 1).startswith("Grid bot, revoked")


def test_a_copy_of_a_key_set_signs_with_the_same_key(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.trigger("duplicate_action")
    desk.wait_until(lambda: "Reader 2" in desk.listed_labels, "the copy")
    desk.trigger("copy_access_key_action")
    from tests.support.window import ACCESS_KEY

    assert desk.clipboard == ACCESS_KEY


def test_search_looks_into_every_account_and_escape_leads_back(desk: WindowDriver) -> None:
    desk.add_account("Bots")
    assert desk.listed_labels == []
    desk.press("Ctrl+F")
    QTest.keyClicks(desk.find("search_edit"), "withdraw")
    assert desk.listed_labels == ["Grid bot"]
    assert desk.text_of("title_label") == "Search"
    desk.press("Escape")
    assert desk.text_of("title_label") == "Bots"


def test_the_filter_narrows_one_list_and_down_leads_into_it(desk: WindowDriver) -> None:
    desk.press("Ctrl+Shift+F")
    QTest.keyClicks(desk.find("filter_edit"), "grid")
    assert desk.listed_labels == ["Grid bot"]
    desk.press("Down")
    assert desk.find("key_set_view").hasFocus()
    assert desk.text_of("name_label") == "Grid bot"


def test_the_slot_board_chooses_and_adds(desk: WindowDriver) -> None:
    board = desk.window.parts.unlocked_page().view.key_set_column.slot_board
    QTest.mouseClick(board.cards[0], Qt.MouseButton.LeftButton)
    desk.wait_until(lambda: desk.text_of("name_label") == "Reader", "the choice")
    QTest.mouseClick(board.cards[2], Qt.MouseButton.LeftButton)
    desk.wait_until(lambda: desk.is_visible("add_page"), "the page that adds")


def test_a_withdraw_key_without_an_address_needs_attention(desk: WindowDriver) -> None:
    desk.click("attention_row")
    page = desk.find("attention_page")
    assert isinstance(page, AttentionPage)
    desk.wait_until(lambda: bool(page.pressing.rows), "the findings")
    pressing = [(row.finding.id, row.accessibleName().split(". ")[1]) for row in page.pressing.rows]
    assert ("withdraw-unbound", "Main / Grid bot") in pressing


def test_the_keyboard_reaches_every_page(desk: WindowDriver) -> None:
    for number, page in enumerate(("details", "sign", "call", "verify", "history"), start=1):
        desk.press(f"Ctrl+{number}")
        desk.wait_until(lambda page=page: desk.is_visible(f"{page}_page"), page)  # type: ignore[misc]  # bound now


def test_a_save_that_fails_is_told_keeps_the_old_state_and_can_be_tried_again(desk: WindowDriver) -> None:
    """The vault's folder is gone for a moment, as on a stick that was pulled out."""
    desk.choose("Reader")
    vault = desk.folder / "Trading.keyvault"
    vault.rename(desk.folder / "elsewhere")
    desk.trigger(f"status_{Status.SPARE}_action")
    desk.wait_until(lambda: desk.is_visible("save_notice"), "the notice")
    assert desk.notice.startswith("Not saved:")
    assert row(desk, 0).startswith("Reader, live")
    assert desk.text_of("saved_label") == "Not saved"

    Path(desk.folder / "elsewhere").rename(vault)
    desk.click("save_again_button")
    desk.wait_until(lambda: row(desk, 0).startswith("Reader, spare"), "the second try")
    assert not desk.is_visible("save_notice")


def test_changes_are_saved_in_the_order_in_which_they_were_made(desk: WindowDriver) -> None:
    desk.choose("Reader")
    for status in (Status.SPARE, Status.RETIRING, Status.LIVE, Status.SPARE):
        desk.trigger(f"status_{status}_action")
        spin(1)
    desk.settle()
    assert row(desk, 0).startswith("Reader, spare")


def test_a_change_that_is_being_saved_when_the_vault_locks_is_on_the_disk(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.trigger(f"status_{Status.RETIRING}_action")
    desk.window.lock()
    desk.settle()
    desk.unlock()
    assert row(desk, 0).startswith("Reader, retiring")


def test_who_asks_for_a_page_before_the_first_key_set_is_chosen_keeps_it(desk: WindowDriver) -> None:
    """The first one is chosen a moment after unlocking, once the list is painted."""
    desk.lock()
    desk.window.workspace.unlocked.connect(desk.window.workspace.request_add)
    desk.unlock()
    desk.wait_until(lambda: desk.is_visible("add_page"), "the page that adds a key set")
    spin(100)
    assert desk.is_visible("add_page")
    chosen_meanwhile = desk.window.workspace.selected

    desk.click("cancel_button")
    desk.settle()

    assert chosen_meanwhile is None
    assert not desk.is_visible("add_page")
    assert desk.window.workspace.selected is not None
    assert desk.is_visible("details_page")
