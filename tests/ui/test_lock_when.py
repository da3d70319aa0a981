"""When the vault locks, when that is put off, and what is masked again as soon as the window is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.clocks import SetClock
from tests.support.window import PASSPHRASE, SECRET_KEY, WindowDriver, spin
from vault_app.services.auto_lock import LockReason
from vault_app.services.settings_store import Settings, SettingsStore
from vault_app.ui.header.header_bar import HeaderBar
from vault_app.ui.widgets.secret_field import SecretField

AWAY = [
    LockReason.SLEEP,
    LockReason.SHUTDOWN,
    LockReason.SCREEN,
    LockReason.USER_SWITCH,
]


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def timed(qtbot: QtBot, tmp_path: Path, made_vault: bytes, clock: SetClock) -> Iterator[WindowDriver]:
    """A window with an open vault whose clock the test sets."""
    path = tmp_path / "Trading.keyvault"
    path.write_bytes(made_vault)
    path.chmod(0o600)
    driver = WindowDriver.start(tmp_path, vault=path, clock=clock, size=(1440, 900))
    driver.unlock()
    driver.wait_until(lambda: driver.window.workspace.selected is not None, "the first key set")
    yield driver
    driver.close()


def is_locked(desk: WindowDriver) -> bool:
    spin(600)  # longer than between two looks at the clock
    return desk.is_visible("locked_page")


def is_open(desk: WindowDriver) -> bool:
    return desk.window.workspace.session is not None


def reason(desk: WindowDriver) -> str:
    return desk.text_of("reason_label")


class TestSystem:
    @pytest.mark.parametrize("told", [*AWAY, LockReason.SYSTEM_IDLE])
    def test_what_the_system_says_locks_at_once_and_is_said_in_words(
        self, desk: WindowDriver, told: LockReason
    ) -> None:
        desk.window.lock_keeper.hear(told)
        assert desk.is_visible("locked_page")
        words = {
            LockReason.SLEEP: "Locked because the computer went to sleep, at ",
            LockReason.SHUTDOWN: "Locked because the computer shuts down, at ",
            LockReason.SCREEN: "Locked together with the screen, at ",
            LockReason.USER_SWITCH: "Locked because another user came, at ",
            LockReason.SYSTEM_IDLE: "Locked because the computer was left alone, at ",
        }
        assert reason(desk).startswith(words[told])

    def test_a_vault_that_is_being_opened_when_the_lid_closes_stays_locked(self, desk: WindowDriver) -> None:
        desk.lock()
        desk.type("passphrase_field", PASSPHRASE)
        desk.click("unlock_button")
        desk.window.lock_keeper.hear(LockReason.SLEEP)
        spin(1_500)  # the key is derived by then
        assert desk.is_visible("locked_page")
        assert desk.window.workspace.session is None
        assert reason(desk).startswith("Locked because the computer went to sleep, at ")
        desk.unlock()
        assert desk.is_visible("unlocked_page")


class TestSnooze:
    def test_the_badge_says_until_when_and_one_press_ends_it(self, timed: WindowDriver, clock: SetClock) -> None:
        timed.trigger("snooze_60_action")
        until = clock.utc_now().astimezone()
        assert not timed.is_visible("locks_in_button")
        hour = (until.hour + 1) % 24
        words = f"Stays open until {hour:02d}:{until.minute:02d}"
        timed.wait_until(lambda: timed.text_of("stays_open_badge") == words, "the words")
        assert timed.find("stays_open_badge").accessibleName() == words
        clock.seconds += 3500
        assert not is_locked(timed)
        timed.click("stays_open_badge")
        assert not timed.is_visible("stays_open_badge")
        assert timed.text_of("locks_in_button") == "Locks in 5:00"
        clock.seconds += 300
        assert is_locked(timed)
        assert reason(timed).startswith("Locked after 5 minutes without input, at ")

    def test_when_it_is_over_an_idle_vault_locks(self, timed: WindowDriver, clock: SetClock) -> None:
        timed.trigger("snooze_30_action")
        clock.seconds += 1800
        assert is_locked(timed)

    def test_when_it_is_over_a_busy_user_sees_the_countdown_again(self, timed: WindowDriver, clock: SetClock) -> None:
        timed.trigger("snooze_30_action")
        clock.seconds += 1700
        timed.press("Shift+F12")
        clock.seconds += 101
        assert not is_locked(timed)
        assert not timed.is_visible("stays_open_badge")
        assert timed.text_of("locks_in_button").startswith("Locks in 3:1")

    def test_an_idle_desktop_is_put_off_and_nothing_else(self, desk: WindowDriver) -> None:
        for told in AWAY:
            desk.trigger("snooze_120_action")
            desk.window.lock_keeper.hear(LockReason.SYSTEM_IDLE)
            assert desk.is_visible("unlocked_page")
            desk.window.lock_keeper.hear(told)
            assert desk.is_visible("locked_page")
            desk.unlock()
            assert not desk.is_visible("stays_open_badge")  # a lock ends it

    def test_twelve_hours_are_the_end_of_it(self, timed: WindowDriver, clock: SetClock) -> None:
        for _ in range(11):
            timed.window.idle_watch.snooze(3600)
            clock.seconds += 3600 - 1
            spin(300)
        timed.trigger("snooze_120_action")
        end = datetime.fromtimestamp(clock.seconds + 3600 + 11).strftime("%H:%M")  # noqa: DTZ006 - as the badge says it
        assert timed.text_of("stays_open_badge").endswith(end)
        clock.seconds += 3600 + 12
        assert is_locked(timed)
        assert reason(timed).startswith("Locked after 12 hours, at ")

    def test_nothing_of_it_is_written_down(self, desk: WindowDriver) -> None:
        desk.settle()
        file = desk.window.places.settings_file
        before = file.read_bytes() if file.exists() else b""
        desk.trigger("snooze_120_action")
        desk.settle()
        assert (file.read_bytes() if file.exists() else b"") == before

    def test_where_there_is_little_room_the_badge_says_less_and_its_name_all(self, qtbot: QtBot) -> None:
        header = HeaderBar()
        qtbot.addWidget(header)
        header.set_vault("A vault with a rather long name of its own")
        header.set_narrow(True)
        header.set_stays_open("14:30")
        header.resize(header.minimumSizeHint().width(), 48)
        header.show()
        assert header.stays_open_badge.text() == "Until 14:30"
        assert header.stays_open_badge.accessibleName() == "Stays open until 14:30"
        header.resize(1200, 48)
        assert header.stays_open_badge.text() == "Stays open until 14:30"


class TestMinimised:
    def test_it_locks_then_only_if_the_user_wants_it(self, desk: WindowDriver) -> None:
        assert Settings().lock_when_minimised is False
        desk.window.showMinimized()
        spin(50)
        assert is_open(desk)
        desk.window.showNormal()
        desk.window.parts.show_settings("locking")
        box = desk.find("minimised_box")
        assert isinstance(box, QCheckBox)
        box.click()
        desk.press("Escape")
        desk.settle()
        assert SettingsStore(desk.window.places.settings_file).load().lock_when_minimised
        desk.window.showMinimized()
        spin(50)
        assert not is_open(desk)
        desk.window.showNormal()
        assert reason(desk).startswith("Locked because the window was minimised, at ")


class TestMaskedAgain:
    """A revealed value goes with the first of: 10 seconds, another window, a minimised one, a lock."""

    @pytest.fixture
    def revealed(self, desk: WindowDriver) -> Iterator[WindowDriver]:
        desk.choose("Reader")
        desk.click("secret_key_reveal_button")
        assert self.shown(desk) == [SECRET_KEY]
        yield desk
        spin(10)
        assert self.shown(desk) == []

    @staticmethod
    def shown(desk: WindowDriver) -> list[str]:
        return [each.text() for each in desk.window.findChildren(QLabel) if SECRET_KEY in each.text()]

    def test_when_another_window_comes_to_the_front(self, revealed: WindowDriver, qtbot: QtBot) -> None:
        other = QWidget()
        qtbot.addWidget(other)
        other.show()
        other.activateWindow()
        qtbot.waitUntil(other.isActiveWindow)

    def test_when_the_window_is_minimised(self, revealed: WindowDriver) -> None:
        revealed.window.showMinimized()

    def test_when_a_desktop_tells_of_it_by_hiding_alone(self, revealed: WindowDriver) -> None:
        revealed.window.hide()
        revealed.window.show()

    def test_when_another_page_is_shown(self, revealed: WindowDriver) -> None:
        revealed.open_page("history")

    def test_when_the_vault_locks(self, revealed: WindowDriver) -> None:
        revealed.window.lock(LockReason.SCREEN)


def test_a_field_in_a_window_of_its_own_masks_when_that_is_minimised(qtbot: QtBot) -> None:
    holder = QWidget()
    field = SecretField(
        "Secret key",
        lambda: "5ecret",
    )
    field.setParent(holder)
    qtbot.addWidget(holder)
    holder.show()
    field.show_value()
    assert field.value.text() == "5ecret"
    holder.showMinimized()
    assert field.value.text() == ""


def test_a_changed_time_counts_at_once(timed: WindowDriver, clock: SetClock) -> None:
    clock.seconds += 120
    timed.window.workspace.change_settings(lambda settings: replace(settings, lock_after_s=60))
    assert is_locked(timed)
