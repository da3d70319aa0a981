"""The page of key ages in the window: reached from sidebar, menu and palette, left for the key set that one chose."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.support.window import WindowDriver
from vault_app.ui.charts.key_ages_page import KeyAgesPage
from vault_app.ui.charts.timeline_view import TimelineView


def test_the_menu_leads_there_and_enter_leads_to_the_key_set(desk: WindowDriver) -> None:
    desk.trigger("key_ages_action")
    desk.wait_until(lambda: desk.is_visible("ages_timeline_view"), "the timeline")
    view = desk.find("ages_timeline_view")
    assert isinstance(view, TimelineView)
    desk.wait_until(lambda: view.timeline_model.rowCount() == 2, "the rows")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press("End")
    desk.press("Return")
    desk.wait_until(lambda: desk.is_visible("details_page"), "the key set")
    chosen = desk.window.workspace.selected
    assert chosen is not None
    assert chosen[1].label == "Reader"


def test_the_sidebar_leads_there_by_keys_alone_and_everything_is_reached_by_tab(desk: WindowDriver) -> None:
    desk.find("ages_row").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press("Space")
    desk.wait_until(lambda: desk.is_visible("ages_timeline_view"), "the timeline")
    seen: set[str] = set()
    for _ in range(30):
        desk.press("Tab")
        focused = desk.window.focusWidget()
        assert focused is not None
        seen.add(focused.objectName())
    assert {"ages_timeline_view", "ages_save_button", "ages_row"} <= seen


def test_a_lock_shows_nothing_of_it_afterwards(desk: WindowDriver) -> None:
    desk.click("ages_row")
    desk.wait_until(lambda: desk.is_visible("ages_timeline_view"), "the timeline")
    page = desk.find("ages_page")
    assert isinstance(page, KeyAgesPage)
    desk.lock()
    assert page.timeline_view.timeline_model.rowCount() == 0
