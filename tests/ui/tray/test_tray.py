"""The icon in the tray copies and locks without the window, and holds no name once the vault is locked.

The platform of these tests has no tray, which is tested as such; where an icon is needed it is told that there is one.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMenu
from pytestqt.qtbot import QtBot

from tests.support.clocks import SetClock
from tests.support.window import ACCESS_KEY, MEMO, SECRET_KEY, WindowDriver, spin
from vault_app.core.key_set import Status
from vault_app.services.changes import edit_key_set
from vault_app.services.exchange_registry import exchange_named
from vault_app.ui.fresh_process import FreshProcess
from vault_app.ui.tray.state_icon import state_icon
from vault_app.ui.tray.tray import Tray
from vault_app.ui.tray.tray_presence import TrayPresence

# The platform without a display is told that there is a tray, and misses the one of X11.
pytestmark = [pytest.mark.slow, pytest.mark.qt_log_ignore("systemTrayWindowChanged")]

NAMES = ("Reader", "Grid bot", "Main", "Trading")


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, made_vault: bytes, clock: SetClock) -> Iterator[WindowDriver]:
    """A window with an open vault on a desktop that has a tray."""
    path = tmp_path / "Trading.keyvault"
    path.write_bytes(made_vault)
    path.chmod(0o600)
    driver = WindowDriver.start(tmp_path, vault=path, clock=clock, size=(1440, 900))
    TrayPresence.of(driver.window.workspace).is_there = lambda: True
    driver.unlock()
    driver.wait_until(lambda: driver.window.workspace.selected is not None, "the first key set")
    yield driver
    driver.window.quit()  # without a question, whatever a test left unsaved
    driver.close()


def box(desk: WindowDriver, name: str) -> QCheckBox:
    found = desk.find(name)
    assert isinstance(found, QCheckBox)
    return found


def switch_on(desk: WindowDriver, *, keeps: bool = False) -> Tray:
    """Switch the icon on in the settings, as a person does; with *keeps*, closing the window hides it."""
    desk.press("Ctrl+,")
    box(desk, "tray_box").click()
    if keeps:
        box(desk, "close_to_tray_box").click()
    desk.press("Escape")
    tray = desk.window.tray_door.tray
    assert tray is not None
    assert tray.is_on
    return tray


def opened(tray: Tray) -> list[QMenu]:
    """Open the menu as a panel does, and return the submenus of the key sets."""
    tray.menu.aboutToShow.emit()
    return [each for action in tray.menu.quick_copy_menu.actions() if isinstance(each := action.menu(), QMenu)]


def part(menu: QMenu, word: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == word)


class FrameClose(QCloseEvent):
    """What the window system sends when the frame's button is pressed; Qt can send it of itself only as a command."""

    def spontaneous(self) -> bool:
        return True


def close_by_frame(desk: WindowDriver) -> None:
    event = FrameClose()
    QApplication.sendEvent(desk.window, event)
    if event.isAccepted():
        desk.window.hide()  # as Qt does then
    spin(20)


def is_open(desk: WindowDriver) -> bool:
    return desk.window.workspace.session is not None


def test_nothing_of_it_is_loaded_while_it_is_off(home: Path, tmp_path: Path) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom tests.support.window import WindowDriver, spin\n"
        "driver = WindowDriver.start(Path(sys.argv[1]))\nspin(600)\n"
        "print([each for each in sys.modules if each.startswith('vault_app.ui.tray.')])\ndriver.close()\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )
    assert told.stdout.strip() == "[]", told.stderr


def test_where_there_is_no_tray_the_settings_say_so_and_offer_nothing(window: WindowDriver) -> None:
    window.press("Ctrl+,")
    for name in ("tray_box", "close_to_tray_box"):
        assert not box(window, name).isEnabled()
    reason = "This desktop has no tray that icons can be shown in, so there is nothing to switch on."
    assert box(window, "tray_box").accessibleDescription() == reason
    assert any(each.text() == reason and each.isVisible() for each in window.window.findChildren(QLabel))


def test_it_is_off_at_first_and_can_be_switched_on_and_off(desk: WindowDriver) -> None:
    assert desk.window.tray_door.tray is None
    desk.press("Ctrl+,")
    assert not box(desk, "tray_box").isChecked()
    assert not box(desk, "close_to_tray_box").isEnabled(), "there is no icon to hide behind yet"
    desk.press("Escape")
    tray = switch_on(desk)
    desk.press("Ctrl+,")
    assert box(desk, "close_to_tray_box").isEnabled()
    box(desk, "tray_box").click()
    assert not tray.is_on


def test_each_part_is_copied_as_a_secret_and_leaves_in_time(desk: WindowDriver, clock: SetClock) -> None:
    menus = opened(switch_on(desk))
    assert [each.title() for each in menus] == ["Reader", "Grid bot"]
    assert [each.text() for each in menus[0].actions()] == ["Access key", "Secret key", "Memo"]
    for word, value in (("Access key", ACCESS_KEY), ("Memo", MEMO), ("Secret key", SECRET_KEY)):
        part(menus[0], word).trigger()
        assert desk.clipboard == value
    assert bytes(QGuiApplication.clipboard().mimeData().data("x-kde-passwordManagerHint").data()) == b"secret"
    clock.seconds += 16
    desk.wait_until(lambda: desk.clipboard == "", "the secret to leave the clipboard")


def test_what_was_used_last_comes_first(desk: WindowDriver) -> None:
    tray = switch_on(desk)
    desk.choose("Grid bot")
    assert [each.title() for each in opened(tray)] == ["Grid bot", "Reader"]
    part(opened(tray)[1], "Memo").trigger()
    assert [each.title() for each in opened(tray)] == ["Reader", "Grid bot"]


def test_what_is_revoked_cannot_be_copied_from_there_and_names_stand_letter_by_letter(desk: WindowDriver) -> None:
    tray, workspace, rule = switch_on(desk), desk.window.workspace, exchange_named("bitmart").slot_rule
    now = workspace.clock.utc_now()
    reader, bot = (each for account in workspace.vault.listed_accounts for each in account.listed)
    workspace.change(edit_key_set(reader, replace(reader, status=Status.REVOKED, changed_at=now), rule))
    workspace.change(edit_key_set(bot, replace(bot, label="<b>R&D", changed_at=now), rule))
    desk.wait_until(lambda: "<b>R&D" in desk.listed_labels, "the new name")
    desk.settle()
    assert [each.title() for each in opened(tray)] == ["<b>R&&D"]


def test_no_name_is_in_icon_tooltip_or_menu_once_the_vault_is_locked(desk: WindowDriver) -> None:
    tray = switch_on(desk)
    menus = opened(tray)
    part(menus[0], "Secret key").trigger()
    assert tray.icon.toolTip() == "Vault App: the vault is open"
    tray.menu.lock_action.trigger()
    desk.wait_until(lambda: desk.is_visible("locked_page"), "the lock")
    assert desk.clipboard == ""
    assert tray.menu.quick_copy_menu.isEmpty()
    spin(10)
    texts = [each.text() for each in desk.window.findChildren(QAction)] + [
        each.title() for each in desk.window.findChildren(QMenu)
    ]
    assert not [text for text in texts if any(name in text for name in NAMES)]
    assert tray.icon.toolTip() == "Vault App: locked"
    assert not tray.menu.lock_action.isEnabled()
    assert not tray.menu.quick_copy_menu.menuAction().isEnabled()
    assert opened(tray) == []


def test_open_and_locked_differ_by_more_than_colour(qapp: QApplication) -> None:
    side = 128
    first, second = (state_icon(is_open=each).pixmap(QSize(side, side)).toImage() for each in (True, False))
    at = (round(side * 0.66), round(side * 0.2))  # where the first arc after 12 o'clock is
    assert first.pixelColor(*at).lightness() < 200 < second.pixelColor(*at).lightness()


def test_closing_hides_the_window_only_if_that_was_chosen(desk: WindowDriver) -> None:
    switch_on(desk)
    close_by_frame(desk)
    assert desk.window.is_closed
    assert not is_open(desk)


def test_a_window_that_was_closed_into_the_tray_comes_back_as_it_was(desk: WindowDriver) -> None:
    tray = switch_on(desk, keeps=True)
    desk.type("note_field", "half a sentence")
    close_by_frame(desk)
    assert not desk.window.isVisible()
    assert not desk.window.is_closed
    assert is_open(desk)
    tray.menu.open_action.trigger()
    assert desk.window.isVisible()
    assert desk.text_of("note_field") == "half a sentence"
    desk.type("note_field", "")


def test_a_command_that_quits_ends_the_program_all_the_same(desk: WindowDriver) -> None:
    tray = switch_on(desk, keeps=True)
    close_by_frame(desk)
    tray.menu.quit_action.trigger()
    assert desk.window.is_closed
    assert not is_open(desk)


def test_without_a_tray_to_hide_in_the_window_is_closed(desk: WindowDriver) -> None:
    switch_on(desk, keeps=True)
    TrayPresence.of(desk.window.workspace).is_there = lambda: False
    close_by_frame(desk)
    assert desk.window.is_closed


def test_a_hidden_window_locks_by_itself_and_seals_what_a_dialog_held(desk: WindowDriver, clock: SetClock) -> None:
    switch_on(desk, keeps=True)
    desk.find("key_set_view").setFocus()
    desk.press("F2")
    desk.wait_until(lambda: desk.is_visible("label_field"), "the dialog")
    desk.type("label_field", "Another name")
    close_by_frame(desk)
    clock.seconds += 301
    desk.wait_until(lambda: not is_open(desk), "the lock")
    assert not desk.window.isVisible()
    assert not desk.window.is_closed
    desk.window.show()
    spin(20)
    assert desk.is_visible("locked_page")
    assert not desk.is_visible("label_field")
    desk.unlock()
    desk.wait_until(lambda: desk.is_visible("kept_edit_notice"), "the word about what was typed")


def test_hiding_locks_where_minimising_does(desk: WindowDriver) -> None:
    switch_on(desk, keeps=True)
    desk.window.workspace.change_settings(lambda settings: replace(settings, lock_when_minimised=True))
    close_by_frame(desk)
    assert not is_open(desk)
    assert not desk.window.is_closed


def test_a_lock_that_has_to_replace_the_process_does_so_for_a_hidden_window(desk: WindowDriver) -> None:
    started: list[Path | None] = []
    FreshProcess(desk.window, heap_is_cleaned=False, start=started.append)
    switch_on(desk, keeps=True)
    close_by_frame(desk)
    desk.window.lock()
    desk.wait_until(lambda: len(started) == 1, "the new process")
    assert desk.window.is_closed


def test_switching_it_off_brings_a_hidden_window_back(desk: WindowDriver) -> None:
    switch_on(desk, keeps=True)
    close_by_frame(desk)
    desk.window.workspace.change_settings(lambda settings: replace(settings, tray_icon=False))
    assert desk.window.isVisible()


def test_it_is_there_again_at_the_next_start(desk: WindowDriver) -> None:
    switch_on(desk)
    desk.settle()
    again = WindowDriver.start(desk.folder)
    again.wait_until(lambda: again.window.tray_door.tray is not None, "the icon")
    again.close()


def test_it_speaks_another_language_at_once(desk: WindowDriver) -> None:
    tray = switch_on(desk)
    desk.window.workspace.change_settings(lambda settings: replace(settings, language="zh_CN"))
    desk.wait_until(lambda: tray.menu.quit_action.text() == "退出", "the other language")
    assert [each.text() for each in opened(tray)[0].actions()] == ["Access Key", "Secret Key", "Memo"]
    assert tray.icon.toolTip() == "Vault App：保险库已打开"
    desk.window.workspace.change_settings(lambda settings: replace(settings, language="en"))
    desk.wait_until(lambda: tray.menu.quit_action.text() == "Quit", "English")
