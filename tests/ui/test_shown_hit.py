"""While something is typed into search or filter, what is shown beside is a hit; afterwards it is what was shown before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest

from tests.support.window import WindowDriver, spin
from vault_app.ui.accounts.accounts_sidebar import ALL, ATTENTION, AccountsSidebar
from vault_app.ui.workspace_view import WorkspaceView


@pytest.fixture
def two(desk: WindowDriver) -> WindowDriver:
    """A second account, *Futures*, with one key set, *Hedge*; chosen is *Reader* of the first one."""
    desk.add_account("Futures")
    desk.choose_account("Futures")
    desk.add_key_set("Hedge", access_key="b" * 40)
    desk.choose_account("Main")
    desk.choose("Reader")
    return desk


def view(desk: WindowDriver) -> WorkspaceView:
    return desk.window.parts.unlocked_page().view


def chosen(desk: WindowDriver) -> str:
    found = desk.window.workspace.selected
    return found[1].label if found is not None else ""


def search(desk: WindowDriver, text: str, field: str = "search_edit") -> None:
    """Type *text*, and rest until the page has followed."""
    desk.find(field).setFocus()
    QTest.keyClicks(desk.find(field), text)
    rest(desk)


def rest(desk: WindowDriver) -> None:
    desk.wait_until(lambda: not view(desk).narrowing.hit.is_waiting, "the page to follow")
    desk.arrive()


def selected_children(sidebar: AccountsSidebar) -> list[str]:
    """Return what a screen reader hears as chosen: the accounts and the rows above and below them."""
    table = QAccessible.queryAccessibleInterface(sidebar.account_view)
    cells = [table.child(at) for at in range(table.childCount())]
    return [cell.text(QAccessible.Text.Name) for cell in cells if _is_chosen(cell)] + [
        row.text() for row in (sidebar.all_row, sidebar.attention_row, sidebar.bin_row) if row.isChecked()
    ]


def _is_chosen(cell: QAccessibleInterface) -> bool:
    state = cell.state()
    return bool(state.selected or state.focused or state.checked)


def test_the_first_hit_is_shown_when_what_was_shown_is_none(two: WindowDriver) -> None:
    search(two, "hedge")
    assert (chosen(two), two.text_of("name_label")) == ("Hedge", "Hedge")
    assert two.find("search_edit").hasFocus()


def test_what_was_shown_stays_when_it_is_a_hit_and_comes_back_when_it_is_one_again(two: WindowDriver) -> None:
    two.choose("Grid bot")
    search(two, "r")
    assert two.listed_labels[:2] == ["Reader", "Grid bot"]
    assert chosen(two) == "Grid bot"
    search(two, "ea")
    assert (two.listed_labels, chosen(two)) == (["Reader"], "Reader")
    two.press("Backspace")
    two.press("Backspace")
    rest(two)
    assert chosen(two) == "Grid bot"


def test_escape_brings_back_place_and_key_set(two: WindowDriver) -> None:
    search(two, "hedge")
    two.press("Escape")
    assert (view(two).place, two.text_of("title_label"), chosen(two)) == (
        two.window.workspace.vault.listed_accounts[0].id,
        "Main",
        "Reader",
    )
    assert two.text_of("name_label") == "Reader"


def test_escape_brings_back_a_page_of_the_whole_vault(two: WindowDriver) -> None:
    two.click("attention_row")
    before = chosen(two)
    search(two, "hedge")
    assert not two.is_visible("attention_page")
    assert chosen(two) == "Hedge"
    two.press("Escape")
    assert two.is_visible("attention_page")
    assert (view(two).place, chosen(two)) == (ATTENTION, before)


def test_the_page_waits_for_a_rest_while_the_list_follows_each_key(two: WindowDriver) -> None:
    shown: list[str] = []
    two.window.workspace.selection_changed.connect(shown.append)
    two.find("search_edit").setFocus()
    QTest.keyClicks(two.find("search_edit"), "hedge")
    assert two.listed_labels == ["Hedge"]
    assert shown == []
    rest(two)
    assert len(shown) == 1


def test_nothing_found_shows_no_key_set_and_a_way_back(two: WindowDriver) -> None:
    search(two, "nobody")
    assert (two.listed_labels, chosen(two)) == ([], "")
    assert not two.is_visible("name_label")
    assert two.text_of("first_act_button") == "Clear the search"
    two.click("first_act_button")
    assert two.text_of("search_edit") == ""
    assert (two.listed_labels, chosen(two)) == (["Reader", "Grid bot"], "Reader")


def test_an_unsaved_page_stays_without_a_question_and_the_list_says_so(two: WindowDriver) -> None:
    two.type("label_field", "Reader of the desk")
    search(two, "hedge")
    assert two.listed_labels == ["Hedge"]
    assert two.text_of("label_field") == "Reader of the desk"
    assert two.is_visible("stays_line")
    two.press("Escape")
    assert not two.is_visible("stays_line")
    assert (chosen(two), two.text_of("label_field")) == ("Reader", "Reader of the desk")
    two.lock()


def test_a_key_set_that_is_being_added_stays(two: WindowDriver) -> None:
    two.trigger("add_key_set_action")
    two.type("label_field", "Fresh")
    search(two, "hedge")
    assert two.text_of("label_field") == "Fresh"
    two.press("Escape")
    assert two.text_of("label_field") == "Fresh"
    two.lock()


def test_a_hit_that_the_user_chose_stays_and_its_account_is_shown(two: WindowDriver) -> None:
    search(two, "e")
    two.choose("Hedge")
    two.find("search_edit").setFocus()
    two.press("Escape")
    assert (two.text_of("title_label"), chosen(two)) == ("Futures", "Hedge")


def test_down_leads_to_the_first_hit_at_once(two: WindowDriver) -> None:
    two.find("search_edit").setFocus()
    QTest.keyClicks(two.find("search_edit"), "hedge")
    two.press("Down")
    assert two.find("key_set_view").hasFocus()
    assert chosen(two) == "Hedge"


def test_no_place_is_chosen_to_eye_or_screen_reader_while_hits_come_from_everywhere(two: WindowDriver) -> None:
    sidebar = view(two).sidebar
    assert [each.split(",")[0] for each in selected_children(sidebar)] == ["Main"]
    search(two, "hedge")
    assert selected_children(sidebar) == []
    assert not sidebar.account_view.selectionModel().hasSelection()
    two.press("Escape")
    assert [each.split(",")[0] for each in selected_children(sidebar)] == ["Main"]
    two.click("all_row")
    search(two, "hedge")
    assert selected_children(sidebar) == []
    two.press("Escape")
    assert selected_children(sidebar) == ["All key sets"]


def test_the_keys_of_an_account_mean_none_while_none_is_chosen(two: WindowDriver) -> None:
    sidebar = view(two).sidebar
    asked: list[str] = []
    sidebar.recycle_account_asked.connect(asked.append)
    search(two, "hedge")
    QTest.keyClick(sidebar.account_view, Qt.Key.Key_Delete)
    assert asked == []


def test_a_click_on_an_account_ends_the_search_be_it_the_one_from_before(two: WindowDriver) -> None:
    for account, shown in (("Main", "Grid bot"), ("Futures", "Hedge")):
        search(two, "grid")
        two.choose_account(account)
        assert two.text_of("search_edit") == ""
        assert (two.text_of("title_label"), chosen(two)) == (account, shown)


def test_a_new_account_is_shown_and_not_what_was_searched_for(two: WindowDriver) -> None:
    search(two, "grid")
    two.add_account("Third")
    assert (two.text_of("search_edit"), two.text_of("title_label")) == ("", "Third")


def test_the_next_hit_is_shown_when_the_one_beside_is_gone(two: WindowDriver) -> None:
    search(two, "hedge")
    two.trigger("recycle_action")
    two.wait_until(lambda: two.listed_labels == [], "the recycle bin")
    two.settle()
    rest(two)
    assert two.text_of("first_act_button") == "Clear the search"


def test_the_filter_does_the_same(two: WindowDriver) -> None:
    search(two, "grid", "filter_edit")
    assert chosen(two) == "Grid bot"
    two.press("Escape")
    assert chosen(two) == "Reader"


def test_where_one_column_is_shown_the_hits_are_in_sight(two: WindowDriver) -> None:
    two.resize(820, 640)
    two.choose("Reader")
    assert two.is_visible("page_column")
    search(two, "hedge")
    assert two.is_visible("key_set_view")
    assert chosen(two) == "Hedge"


def test_a_lock_during_a_search_keeps_the_place_before_it(two: WindowDriver) -> None:
    search(two, "hedge")
    two.lock()
    two.unlock()
    two.wait_until(lambda: two.window.workspace.selected is not None, "a key set")
    assert (two.text_of("title_label"), chosen(two)) == ("Main", "Reader")


def test_another_language_keeps_the_way_back(two: WindowDriver) -> None:
    search(two, "hedge")
    two.speak("zh_CN")
    spin(1)
    rest(two)
    assert chosen(two) == "Hedge"
    two.find("search_edit").setFocus()
    two.press("Escape")
    assert (two.text_of("title_label"), chosen(two)) == ("Main", "Reader")


def test_blank_text_searches_for_nothing(two: WindowDriver) -> None:
    search(two, "  ")
    assert two.text_of("title_label") == "Main"
    two.click("all_row")
    assert view(two).place == ALL
