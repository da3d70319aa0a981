"""Another language is spoken without a restart, and nothing that stands in the window is lost by it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from tests.i18n.translate import build
from tests.support.window import ACCESS_KEY, MEMO, SECRET_KEY, WindowDriver, app, spin
from vault_app.core.errors import DiskFull
from vault_app.ui.language_renewal import Renewal
from vault_app.ui.language_switch import LanguageSwitch
from vault_app.ui.languages import ENGLISH, language, speak
from vault_app.ui.shortcuts.shortcuts_dialog import ShortcutsDialog
from vault_app.ui.theme import font

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    build()
    yield
    speak(app(), ENGLISH)
    app().setFont(font("body"))


def choose_language(driver: WindowDriver, name: str) -> None:
    """Choose a language in the settings, as a person does, and close them."""
    driver.window.parts.show_settings("general")
    box = driver.find("language_box")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(name))
    spoken(driver, name)
    driver.wait_until(lambda: driver.is_visible("settings_dialog"), "the settings, again")
    driver.press("Escape")
    driver.wait_until(lambda: not driver.is_visible("settings_dialog"), "the settings to close")
    driver.settle()


def spoken(driver: WindowDriver, name: str) -> None:
    """Wait until every part speaks a language."""
    switch = LanguageSwitch.of(driver.window)
    driver.wait_until(lambda: language() == name and not switch.is_busy, f"the language {name}")


def words(driver: WindowDriver) -> set[str]:
    """Return the words of the menu bar, and of the tabs."""
    bar = driver.window.menuBar()
    return {each.text() for each in bar.actions()}


def test_a_key_is_found_by_its_english_name_in_every_language(desk: WindowDriver) -> None:
    """Whoever learnt the program in English, or reads its manual, finds it."""
    choose_language(desk, "zh_CN")
    desk.trigger("shortcuts_action")
    desk.type("find_edit", "copy secret")
    dialog = next(each for each in desk.window.findChildren(ShortcutsDialog) if each.isVisible())
    assert {each.word for each in dialog.shown} == {"复制 Secret Key"}
    desk.press("Escape")


def test_the_window_speaks_the_chosen_language_at_once_and_english_again(desk: WindowDriver) -> None:
    assert words(desk) >= {"File", "Help"}

    choose_language(desk, "zh_CN")

    assert "文件" in words(desk)
    assert desk.text_of("lock_button") == "锁定"

    choose_language(desk, "zh_HK")

    assert desk.text_of("lock_button") == "鎖定"

    choose_language(desk, "en")

    assert words(desk) >= {"File", "Help"}
    assert desk.text_of("lock_button") == "Lock"


def test_session_place_page_and_search_stay(desk: WindowDriver) -> None:
    desk.choose("Grid bot")
    desk.open_page("sign")
    desk.type("search_edit", "bot")
    session, chosen = desk.window.workspace.session, desk.window.workspace.selected
    place = desk.window.parts.unlocked_page().view.place

    choose_language(desk, "zh_CN")

    assert desk.window.workspace.session is session
    assert desk.window.workspace.selected == chosen
    assert desk.window.parts.unlocked_page().view.place == place
    desk.wait_until(lambda: desk.is_visible("sign_page"), "the page Sign")
    assert desk.text_of("search_edit") == "bot"
    assert desk.listed_labels == ["Grid bot"]


def test_what_is_typed_and_not_saved_is_typed_again(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.type("label_field", "Reader of the desk")
    desk.type("used_by_field", "grid bot")

    choose_language(desk, "zh_HK")

    assert desk.text_of("label_field") == "Reader of the desk"
    assert not desk.is_visible("kept_edit_notice")
    desk.click("save_button")
    desk.settle()
    assert "Reader of the desk" in desk.listed_labels


def test_a_new_key_set_that_is_being_typed_goes_on(desk: WindowDriver) -> None:
    desk.trigger("add_key_set_action")
    desk.type("label_field", "Fresh")
    QGuiApplication.clipboard().setText(f"Access Key: {ACCESS_KEY}\nSecret Key: {SECRET_KEY}\nMemo: {MEMO}")
    desk.click("paste_button")

    choose_language(desk, "zh_CN")

    desk.wait_until(lambda: desk.is_visible("add_page"), "the page that adds a key set")
    assert desk.text_of("label_field") == "Fresh"
    desk.click("save_button")
    desk.wait_until(lambda: not desk.is_visible("add_page"), "the key set to be saved")
    assert "Fresh" in desk.listed_labels


def test_a_request_that_is_written_goes_on(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.open_page("sign")
    desk.type("body_edit", '{"symbol":"BTC_USDT"}')

    choose_language(desk, "zh_CN")

    assert "BTC_USDT" in desk.text_of("body_edit")


def test_a_lock_that_was_put_off_stays_put_off(desk: WindowDriver) -> None:
    desk.trigger("snooze_30_action")

    choose_language(desk, "zh_CN")

    assert desk.is_visible("stays_open_badge")


def test_the_idle_countdown_goes_on(desk: WindowDriver) -> None:
    before = desk.window.idle_watch._lock

    choose_language(desk, "zh_CN")

    assert desk.window.idle_watch._lock is before
    desk.wait_until(lambda: bool(desk.text_of("locks_in_button")), "the countdown")


def test_no_old_part_is_left_behind(desk: WindowDriver) -> None:
    for page in ("details", "sign", "call", "verify", "history"):
        desk.open_page(page)
    desk.click("attention_row")
    desk.click("all_row")
    old = [
        (type(each).__name__, weakref.ref(each))
        for each in desk.window.findChildren(QWidget)
        if type(each).__module__.startswith("vault_app")
    ]
    assert len(old) > 500

    choose_language(desk, "zh_CN")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    spin(50)
    gc.collect()

    assert not [name for name, ref in old if ref() is not None]
    assert len(desk.window.findChildren(QMenuBar)) == 1


def test_what_was_typed_for_a_new_vault_stays_except_its_passphrase(window: WindowDriver) -> None:
    window.click("create_vault_button")
    window.type("name_field", "Savings")
    window.type("passphrase_field", "seven quiet herons")

    choose_language(window, "zh_CN")

    assert window.text_of("name_field") == "Savings"
    assert window.text_of("passphrase_field") == ""


def test_a_locked_vault_is_shown_locked_again(desk: WindowDriver) -> None:
    desk.lock()

    choose_language(desk, "zh_HK")

    assert desk.text_of("vault_name_label") == "Trading"
    assert desk.text_of("unlock_button") == "解鎖"
    desk.unlock()
    assert desk.listed_labels == ["Reader", "Grid bot"]


def test_the_language_is_there_at_the_next_start(window: WindowDriver) -> None:
    choose_language(window, "zh_CN")
    window.window.close()

    again = WindowDriver.start(window.folder)

    assert "文件" in words(again)
    again.close()


def test_a_call_under_way_ends_in_the_language_in_which_it_began(desk: WindowDriver) -> None:
    workspace = desk.window.workspace
    workspace.begin_sending("api.example.com")

    workspace.change_settings(lambda settings: replace(settings, language="zh_CN"))
    desk.wait_until(lambda: bool(desk.toast), "the word about it")

    assert desk.toast == "The language changes when the call under way has ended."
    assert language() == ENGLISH
    workspace.end_sending()
    spoken(desk, "zh_CN")
    assert desk.text_of("lock_button") == "锁定"


def test_a_change_that_was_not_saved_can_still_be_saved(desk: WindowDriver) -> None:
    tries: list[str] = []
    desk.window.workspace.save_failed.emit(DiskFull(), lambda: tries.append("again"))
    assert desk.is_visible("save_notice")

    choose_language(desk, "zh_CN")

    assert "没有保存" in desk.text_of("save_notice") or "未保存" in desk.text_of("save_notice")
    desk.click("save_again_button")
    assert tries == ["again"]


# In turns


def begin(driver: WindowDriver, name: str) -> None:
    """Begin to speak a language, until the window keeps its picture."""
    driver.window.workspace.change_settings(lambda settings: replace(settings, language=name))
    driver.wait_until(lambda: not driver.window.updatesEnabled(), "the old picture")


def test_the_old_picture_stays_until_all_is_said_in_the_new_language(desk: WindowDriver) -> None:
    desk.open_page("call")
    begin(desk, "zh_CN")
    seen: set[str] = set()
    while LanguageSwitch.of(desk.window).is_busy:
        if desk.window.updatesEnabled():
            seen.add(desk.text_of("lock_button"))
        spin(1)
    assert seen <= {"锁定"}
    assert desk.text_of("lock_button") == "锁定"
    assert desk.is_visible("call_page")


def test_what_is_typed_meanwhile_comes_after_it_and_in_its_order(desk: WindowDriver) -> None:
    desk.find("search_edit").setFocus()
    begin(desk, "zh_CN")
    handle = desk.window.windowHandle()
    assert handle is not None
    for key in (Qt.Key.Key_B, Qt.Key.Key_O, Qt.Key.Key_T):
        QTest.keyClick(handle, key)
        spin(1)
    spoken(desk, "zh_CN")
    assert desk.text_of("search_edit") == "bot"
    assert desk.listed_labels == ["Grid bot"]


def test_no_command_is_done_by_parts_that_are_being_made(desk: WindowDriver) -> None:
    begin(desk, "zh_CN")
    desk.press("Ctrl+N")
    assert not desk.is_visible("add_page")
    spoken(desk, "zh_CN")


@pytest.mark.parametrize("turns", range(5))
def test_menus_made_a_moment_ago_keep_no_lock_waiting(
    desk: WindowDriver, monkeypatch: pytest.MonkeyPatch, turns: int
) -> None:
    """They hear of their shortcuts a turn of the loop later: before that, keys go past them."""
    made_before, made = Renewal._on_turn, 0  # the turn as it is; it is only not called again

    def make_no_more(renewal: Renewal) -> None:
        nonlocal made
        if made <= turns:
            made += 1
            made_before(renewal)

    monkeypatch.setattr(Renewal, "_on_turn", make_no_more)
    begin(desk, "zh_CN")
    for _ in range(300):
        if made > turns:
            break
        app().processEvents()
    assert made == turns + 1
    opened = desk.window.workspace.session

    desk.press("Ctrl+L")

    assert opened is not None
    assert desk.window.workspace.session is None
    assert desk.is_visible("locked_page")


@pytest.mark.parametrize("turns", range(0, 24, 3))
def test_a_lock_in_the_middle_comes_at_once_and_the_language_after_it(desk: WindowDriver, turns: int) -> None:
    desk.choose("Reader")
    desk.type("label_field", "Reader of the desk")
    begin(desk, "zh_CN")
    for _ in range(turns):
        app().processEvents()

    desk.press("Ctrl+L")

    assert desk.window.workspace.session is None
    assert desk.is_visible("locked_page")
    assert desk.window.updatesEnabled()
    assert not desk.is_visible("unlocked_page")
    spoken(desk, "zh_CN")
    assert desk.text_of("unlock_button") == "解锁"
    desk.unlock()
    assert desk.is_visible("kept_edit_notice")
    desk.click("kept_continue_button")
    assert desk.text_of("label_field") == "Reader of the desk"
    desk.click("save_button")
    desk.settle()


@pytest.mark.parametrize("turns", range(0, 24, 5))
def test_who_changes_his_mind_in_the_middle_has_the_last_language(desk: WindowDriver, turns: int) -> None:
    desk.choose("Reader")
    desk.type("label_field", "Reader of the desk")
    begin(desk, "zh_CN")
    for _ in range(turns):
        app().processEvents()

    desk.window.workspace.change_settings(lambda settings: replace(settings, language="zh_HK"))

    spoken(desk, "zh_HK")
    assert desk.text_of("lock_button") == "鎖定"
    assert desk.text_of("label_field") == "Reader of the desk"
    assert not desk.is_visible("kept_edit_notice")
    desk.click("save_button")
    desk.settle()


def test_the_focus_comes_back_to_where_it_was(desk: WindowDriver) -> None:
    for name in ("filter_edit", "lock_button", "key_set_view"):
        desk.find(name).setFocus()
        begin(desk, "zh_CN" if language() == ENGLISH else ENGLISH)
        switch = LanguageSwitch.of(desk.window)
        desk.wait_until(lambda: not switch.is_busy, "the language")  # noqa: B023 - one and the same
        focused = desk.window.focusWidget()
        assert focused is not None
        assert focused.objectName() == name


def test_a_page_of_the_whole_vault_stays_and_the_chosen_key_set_with_it(desk: WindowDriver) -> None:
    desk.choose("Grid bot")
    desk.click("attention_row")
    chosen = desk.window.workspace.selected
    begin(desk, "zh_CN")
    spoken(desk, "zh_CN")
    spin(60)
    assert desk.is_visible("attention_page")
    assert desk.window.workspace.selected == chosen


def test_what_was_found_in_another_account_stays_chosen(desk: WindowDriver) -> None:
    desk.add_account("Other")
    assert desk.listed_labels == []
    desk.type("search_edit", "grid")
    desk.choose("Grid bot")
    chosen = desk.window.workspace.selected
    begin(desk, "zh_CN")
    spoken(desk, "zh_CN")
    assert chosen is not None
    assert desk.window.workspace.selected == chosen
    assert desk.text_of("search_edit") == "grid"


def test_a_mistake_on_the_way_is_told_and_leaves_the_window_usable(
    desk: WindowDriver, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise ValueError("the menus")

    monkeypatch.setattr(desk.window.parts, "say_again", fail)
    with qtbot.captureExceptions() as raised:
        begin(desk, "zh_CN")
        switch = LanguageSwitch.of(desk.window)
        desk.wait_until(lambda: not switch.is_busy, "the end of it")
    assert [str(error) for _, error, _ in raised] == ["the menus"]
    assert desk.window.updatesEnabled()
    assert desk.is_visible("locked_page")
    monkeypatch.undo()
    desk.unlock()
    assert desk.listed_labels == ["Reader", "Grid bot"]


def test_who_waits_for_saves_is_told_so(desk: WindowDriver) -> None:
    workspace = desk.window.workspace
    held: list[Callable[[], None]] = []
    workspace._saves.put(held.append)

    workspace.change_settings(lambda settings: replace(settings, language="zh_CN"))
    desk.wait_until(lambda: bool(desk.toast), "the word about it")

    assert desk.toast == "The language changes when everything is saved."
    assert language() == ENGLISH
    held[0]()
    spoken(desk, "zh_CN")
