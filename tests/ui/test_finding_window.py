"""Key sets are found by words and terms, sorted as the user likes, and worked on without a mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.support.window import SECRET_KEY, WindowDriver, spin
from vault_app.ui.search.search_edit import SearchEdit

OPENS_A_MENU = pytest.mark.qt_log_ignore("This plugin does not support")


def search(desk: WindowDriver, typed: str, field: str = "search_edit") -> SearchEdit:
    """Type into a search field as a person does, key by key."""
    edit = desk.find(field)
    assert isinstance(edit, SearchEdit)
    edit.setFocus()
    edit.clear()
    QTest.keyClicks(edit, typed)
    return edit


FOUND = {
    "perm:withdraw": ["Grid bot"],
    "ip:none": ["Grid bot"],
    "ip:9.9.9.0/24": ["Reader"],
    "status:live age:<2": ["Reader", "Grid bot"],
    "verdict:never -perm:withdraw": ["Reader"],
    "account:main grid": ["Grid bot"],
    "age:>90": [],
}


def test_terms_find_in_search_and_filter_alike(desk: WindowDriver) -> None:
    for field in ("filter_edit", "search_edit"):
        for typed, labels in FOUND.items():
            search(desk, typed, field)
            assert desk.listed_labels == labels, typed
        search(desk, "", field)


def test_a_term_that_means_nothing_is_named_beside_where_it_was_typed_and_hides_nothing(desk: WindowDriver) -> None:
    search(desk, "grid age:soon")
    assert desk.listed_labels == ["Grid bot"]
    column = desk.window.parts.unlocked_page().view.key_set_column
    assert column.search_misread_line.text == "“age:soon” is not understood."
    assert not desk.is_visible("misread_line")
    search(desk, "grid age:soon expires:x")
    assert column.search_misread_line.text == "Not understood: age:soon, expires:x"
    search(desk, "grid statuss:live")
    assert desk.listed_labels == []
    assert column.search_misread_line.text == "“statuss:live” is not understood.", "and so nothing is found"
    search(desk, "grid")
    assert not desk.is_visible("search_misread_line")
    search(desk, "age:soon", "filter_edit")
    assert column.misread_line.text == "“age:soon” is not understood."
    assert not desk.is_visible("search_misread_line")


def test_right_completes_a_term_and_any_other_key_passes_it_by(desk: WindowDriver) -> None:
    edit = search(desk, "pe")
    assert edit.offered == "rm:"
    desk.press("Right")
    QTest.keyClicks(edit, "w")
    desk.press("Right")
    assert edit.text() == "perm:withdraw"
    assert desk.listed_labels == ["Grid bot"]
    edit = search(desk, "st")
    desk.press("Tab")
    assert edit.text() == "st"
    assert edit.offered == ""
    assert not edit.hasFocus()


@OPENS_A_MENU
def test_the_help_lists_every_term_and_takes_the_chosen_one(desk: WindowDriver) -> None:
    from vault_app.core.search import TERMS, read_query
    from vault_app.ui.search.search_help import examples

    shown = [term for term, _ in examples()]
    assert set(TERMS) <= {term.lstrip("-").partition(":")[0] for term in shown}
    assert read_query(" ".join(shown)).misread == ()
    search(desk, "grid")
    desk.click("search_help_button")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(each for each in menu.actions() if each.text().startswith("ip:none")).trigger()
    menu.close()
    assert desk.text_of("search_edit") == "grid ip:none"
    assert desk.find("search_edit").hasFocus()


def test_down_leads_from_the_search_into_the_list(desk: WindowDriver) -> None:
    search(desk, "grid")
    desk.press("Down")
    assert desk.find("key_set_view").hasFocus()
    assert desk.text_of("name_label") == "Grid bot"


def test_the_order_is_chosen_kept_and_turned_round(desk: WindowDriver, tmp_path: Path) -> None:
    assert desk.listed_labels == ["Reader", "Grid bot"]
    desk.trigger("sort_name_action")
    assert desk.listed_labels == ["Grid bot", "Reader"]
    assert desk.find("sort_button").accessibleDescription() == "By name"
    desk.trigger("sort_reversed_action")
    assert desk.listed_labels == ["Reader", "Grid bot"]
    search(desk, "main")
    assert desk.listed_labels == ["Reader", "Grid bot"]
    desk.settle()
    desk.lock()
    again = WindowDriver.start(tmp_path, vault=tmp_path / "Trading.keyvault", size=(1440, 900))
    again.unlock()
    assert again.listed_labels == ["Reader", "Grid bot"]
    assert again.action("sort_name_action").isChecked()
    assert again.action("sort_reversed_action").isChecked()
    again.close()


@OPENS_A_MENU
def test_the_order_is_within_reach_where_the_list_is_narrow(desk: WindowDriver) -> None:
    desk.resize(1024, 640)
    desk.click("sort_icon_button")
    menu = QApplication.activePopupWidget()
    assert menu is desk.window.parts.menus.sort_menu
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert desk.action("sort_name_action").isChecked()
    assert desk.listed_labels == ["Grid bot", "Reader"]


def test_the_chosen_key_set_stays_chosen_in_another_order(desk: WindowDriver) -> None:
    desk.choose("Grid bot")
    desk.trigger("sort_name_action")
    assert desk.text_of("name_label") == "Grid bot"
    view = desk.window.parts.unlocked_page().view.key_set_column.key_set_view
    assert view.currentIndex().row() == 0


# Without a mouse


def test_ctrl_c_in_the_list_copies_the_secret_key_of_its_row(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.find("key_set_view").setFocus()
    desk.press("Ctrl+C")
    assert desk.clipboard == SECRET_KEY


def test_from_the_list_to_the_page_and_back(desk: WindowDriver) -> None:
    desk.choose("Reader")
    view = desk.find("key_set_view")
    view.setFocus()
    desk.press("Return")
    page = desk.find("page_column")
    assert page.isAncestorOf(desk.window.focusWidget())
    desk.press("Shift+F6")
    assert view.hasFocus()


def test_in_one_column_the_way_back_ends_in_the_list(desk: WindowDriver) -> None:
    desk.resize(820, 640)
    view = desk.find("key_set_view")
    view.setFocus()
    desk.press("Down")
    desk.wait_until(lambda: desk.is_visible("back_button"), "the page")
    desk.find("back_button").setFocus()
    desk.press("Space")
    assert desk.is_visible("key_set_view")
    assert view.hasFocus()


@OPENS_A_MENU
@pytest.mark.parametrize("keys", ["Menu", "Shift+F10"])
def test_a_key_opens_the_menu_of_a_row(desk: WindowDriver, keys: str) -> None:
    desk.choose("Grid bot")
    desk.find("key_set_view").setFocus()
    desk.press(keys)
    menu = QApplication.activePopupWidget()
    assert menu is desk.window.parts.menus.key_set_menu
    menu.close()
    desk.find("account_view").setFocus()
    desk.press(keys)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "Verify all of Main"
    menu.close()


@OPENS_A_MENU
def test_the_menus_open_and_act_by_the_keyboard(desk: WindowDriver) -> None:
    bar = desk.window.menuBar()
    bar.setActiveAction(bar.actions()[1])
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.title() == "Edit"
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    spin(1)
    assert QApplication.activePopupWidget() is None


def test_copies_leave_by_the_keys_of_keepassxc(desk: WindowDriver) -> None:
    from tests.support.window import ACCESS_KEY, MEMO

    desk.choose("Reader")
    for keys, text in (("Ctrl+B", ACCESS_KEY), ("Ctrl+U", MEMO), ("Ctrl+Shift+S", SECRET_KEY)):
        desk.press(keys)
        assert desk.clipboard == text


def test_ctrl_t_shows_the_page_sign_and_copies_its_headers(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.press("Ctrl+T")
    assert desk.is_visible("sign_page")
    assert desk.clipboard.startswith("X-BM-KEY:")
    assert "X-BM-SIGN:" in desk.clipboard
