"""Settings hold at once and at the next start; backups, environments and the passphrase are changed where they are shown."""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QCheckBox, QListWidget, QSpinBox

from tests.support.window import PASSPHRASE, WindowDriver, spin
from vault_app.ui.theme import theme


@pytest.fixture
def opened(window: WindowDriver) -> WindowDriver:
    window.create_vault()
    return window


def open_page(window: WindowDriver, word: str) -> None:
    if not window.is_visible("page_list"):
        window.press("Ctrl+,")
    pages = window.find("page_list")
    assert isinstance(pages, QListWidget)
    words = [pages.item(row).text() for row in range(pages.count())]
    pages.setCurrentRow(words.index(word))


def test_the_theme_changes_at_once_and_is_kept(opened: WindowDriver) -> None:
    open_page(opened, "General")
    opened.choose_option("theme_box", "Dark")
    opened.wait_until(lambda: theme().is_dark and not theme().is_changing, "the dark theme")
    opened.settle()
    kept = json.loads((opened.folder / "config" / "settings.json").read_text())
    assert kept["theme"] == "dark"
    opened.choose_option("theme_box", "Light")
    opened.wait_until(lambda: not theme().is_dark and not theme().is_changing, "the light theme")


def test_times_are_kept_and_count_from_now_on(opened: WindowDriver) -> None:
    open_page(opened, "Locking")
    box = opened.find("lock_after_box")
    assert isinstance(box, QSpinBox)
    box.setValue(2)
    opened.wait_until(
        lambda: opened.text_of("locks_in_button") in {"Locks in 2:00", "Locks in 1:59"}, "the shorter time"
    )
    open_page(opened, "Clipboard and screen")
    seconds = opened.find("clear_after_box")
    assert isinstance(seconds, QSpinBox)
    seconds.setValue(30)
    assert opened.window.workspace.settings.clipboard_clear_s == 30


def test_stillness_is_asked_for_in_one_place(opened: WindowDriver) -> None:
    open_page(opened, "General")
    box = opened.find("motion_box")
    assert isinstance(box, QCheckBox)
    box.setChecked(True)
    assert theme().reduced_motion
    box.setChecked(False)
    assert not theme().reduced_motion


def test_a_backup_is_restored_and_what_was_there_becomes_one(opened: WindowDriver) -> None:
    opened.add_account("Main")
    opened.add_account("Bots")
    open_page(opened, "Backups")
    opened.click("restore_backup_button_0")
    opened.click("act_button")
    opened.wait_until(lambda: opened.listed_accounts == ["Main"], "the restored state")
    opened.wait_until(lambda: opened.is_visible("restore_backup_button_2"), "one backup more")


def test_no_two_backups_are_called_the_same_though_they_are_of_one_minute(opened: WindowDriver) -> None:
    for name in ("Main", "Bots", "Others"):
        opened.add_account(name)
    open_page(opened, "Backups")
    opened.wait_until(lambda: opened.is_visible("restore_backup_button_2"), "the list")
    told = [opened.find(f"restore_backup_button_{number}").accessibleDescription() for number in range(3)]
    assert len(set(told)) == 3


def test_a_passphrase_is_changed_and_the_old_one_opens_nothing_any_more(opened: WindowDriver) -> None:
    opened.trigger("change_passphrase_action")
    opened.type("old_field", "not this one")
    for name in ("new_field", "repeat_field"):
        opened.type(name, "gravel oboe canteen")
    opened.click("act_button")
    opened.wait_until(lambda: opened.message_of("old_field") != "", "the refusal")
    assert opened.message_of("old_field") == "This is not the passphrase of today. Nothing was changed."
    opened.type("old_field", PASSPHRASE)
    opened.click("act_button")
    opened.wait_until(lambda: not opened.is_visible("old_field"), "the change")
    assert opened.toast == "The passphrase is changed."
    opened.lock()
    opened.unlock(PASSPHRASE)
    assert opened.is_visible("locked_page")
    opened.unlock("gravel oboe canteen")
    assert opened.is_visible("unlocked_page")


def test_a_backup_that_an_earlier_passphrase_opens_is_told(opened: WindowDriver) -> None:
    opened.add_account("Main")
    opened.trigger("change_passphrase_action")
    opened.type("old_field", PASSPHRASE)
    for name in ("new_field", "repeat_field"):
        opened.type(name, "gravel oboe canteen")
    opened.click("act_button")
    opened.wait_until(lambda: not opened.is_visible("old_field"), "the change")
    opened.add_account("Bots")
    opened.settle()
    open_page(opened, "Backups")
    opened.wait_until(lambda: opened.is_visible("restore_backup_button_2"), "the list")
    told = [opened.is_visible(f"earlier_way_label_{number}") for number in range(3)]
    assert told == [False, True, True]


def test_pages_about_a_vault_are_there_while_one_is_open(window: WindowDriver) -> None:
    window.press("Ctrl+,")
    pages = window.find("page_list")
    assert isinstance(pages, QListWidget)
    words = [pages.item(row).text() for row in range(pages.count())]
    assert words == ["General", "Locking", "Clipboard and screen", "Network", "About"]


def test_in_a_high_window_the_settings_show_more(opened: WindowDriver) -> None:
    heights = []
    for size in ((1024, 640), (1600, 1000)):
        opened.window.resize(*size)
        opened.settle()
        open_page(opened, "About")
        heights.append(opened.find("settings_body").height())
        opened.press("Escape")
    assert heights[0] < 400
    assert heights[1] == 560


def test_the_settings_follow_the_window_while_they_are_open(opened: WindowDriver) -> None:
    """Else their pages would lie over the button below them once the window becomes lower."""
    opened.window.resize(1600, 1000)
    opened.settle()
    open_page(opened, "About")
    body, button = opened.find("settings_body"), opened.find("close_settings_button")
    for size in ((1024, 640), (1600, 1000)):
        opened.window.resize(*size)
        spin(60)
        assert body.mapToGlobal(body.rect().bottomLeft()).y() < button.mapToGlobal(button.rect().topLeft()).y(), size
    assert body.height() == 560
