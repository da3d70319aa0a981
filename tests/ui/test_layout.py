"""The window fits from 1024 × 640 upward, gives way below, and every control has its word."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QWidget

from tests.support.window import WindowDriver, spin


@pytest.mark.parametrize(
    ("width", "sidebar", "column"),
    [(1024, 64, 304), (1199, 64, 304), (1200, 240, 368), (1440, 240, 368), (1700, 240, 440)],
)
def test_the_columns_follow_the_width(desk: WindowDriver, width: int, sidebar: int, column: int) -> None:
    desk.resize(width, 900)
    assert desk.find("sidebar").width() == sidebar
    assert desk.find("key_set_column").width() == column


def test_below_900_one_column_is_shown_and_back_leads_to_the_list(desk: WindowDriver) -> None:
    desk.resize(820, 640)
    assert desk.is_visible("key_set_column")
    assert not desk.is_visible("page_column")
    desk.choose("Reader")
    assert desk.is_visible("page_column")
    assert not desk.is_visible("key_set_column")
    desk.click("back_button")
    assert desk.is_visible("key_set_column")


def test_1024_by_640_holds_every_state(window: WindowDriver) -> None:
    window.resize(1024, 640)
    for act in (lambda: None, window.create_vault, lambda: window.add_account("Main"), window.lock):
        act()
        spin(10)
        assert window.window.minimumSizeHint().width() <= 1024
        assert window.window.width() == 1024


def test_every_control_in_sight_has_a_word(desk: WindowDriver) -> None:
    """What a screen reader says is the visible word, and nothing that can be used is without one."""
    nameless = [
        f"{type(each).__name__} {each.objectName()}"
        for each in desk.window.findChildren(QWidget)
        if each.isVisible()
        and isinstance(each, QAbstractButton | QLineEdit | QComboBox | QAbstractItemView)
        and not (each.accessibleName() or (isinstance(each, QAbstractButton) and each.text()))
        and not each.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_the_focus_comes_round_with_tab_and_skips_nothing_that_acts(desk: WindowDriver) -> None:
    view = desk.find("key_set_view")
    view.setFocus()
    seen: list[str] = []
    for _ in range(80):
        desk.press("Tab")
        focused = desk.window.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
        if focused is view:
            break
    assert {"vault_button", "search_edit", "lock_button", "all_row", "account_view", "bin_row", "tab_bar"} <= set(seen)


def test_no_window_title_holds_the_name_of_a_key_set(desk: WindowDriver) -> None:
    assert desk.window.windowTitle() == "Trading – Vault App"
