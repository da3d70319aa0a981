"""Window and user are, after a start, where they were: size, place, account, key set, page; and no name is kept for it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.window import WindowDriver, app, spin
from vault_app.services.exchange_registry import DEFAULT_EXCHANGE
from vault_app.ui.language_switch import LanguageSwitch
from vault_app.ui.languages import language
from vault_app.ui.window_place import WindowPlace


def start_again(desk: WindowDriver) -> WindowDriver:
    """Quit, and start and unlock once more as the same user."""
    desk.window.quit()
    desk.settle()
    again = WindowDriver.start(desk.folder, size=(1440, 900))
    again.unlock()
    again.wait_until(lambda: again.window.workspace.selected is not None, "a key set")
    return again


def chosen(desk: WindowDriver) -> str:
    found = desk.window.workspace.selected
    assert found is not None
    return found[1].label


def page(desk: WindowDriver) -> str:
    return desk.window.parts.unlocked_page().view.page_column.page_id


class TestInTheVault:
    @pytest.fixture
    def two(self, desk: WindowDriver) -> WindowDriver:
        """A second account with one key set, which is chosen, on the page Sign."""
        desk.add_account("Futures")
        desk.choose_account("Futures")
        desk.add_key_set("Hedge", access_key="b" * 40)
        desk.choose("Hedge")
        desk.open_page("sign")
        return desk

    def test_account_key_set_and_page_are_there_again_after_a_start(self, two: WindowDriver) -> None:
        again = start_again(two)
        assert again.listed_labels == ["Hedge"]
        assert chosen(again) == "Hedge"
        again.wait_until(lambda: again.is_visible("sign_page"), "the page Sign")
        again.choose_account("Main")
        again.choose("Grid bot")
        third = start_again(again)
        assert third.listed_labels == ["Reader", "Grid bot"]
        assert chosen(third) == "Grid bot"
        third.close()

    def test_they_are_there_again_after_a_lock(self, two: WindowDriver) -> None:
        two.lock()
        two.unlock()
        two.wait_until(lambda: two.window.workspace.selected is not None, "a key set")
        assert chosen(two) == "Hedge"
        assert page(two) == "sign"

    @pytest.mark.parametrize("turns", range(0, 30, 3))
    def test_they_are_there_again_after_a_lock_amid_another_language(self, two: WindowDriver, turns: int) -> None:
        two.lock()  # at another place than that of the lock that counts
        two.unlock()
        two.choose_account("Main")
        two.choose("Grid bot")
        two.open_page("history")
        two.window.workspace.change_settings(lambda settings: replace(settings, language="zh_CN"))
        two.wait_until(lambda: not two.window.updatesEnabled(), "the old picture")
        for _ in range(turns):
            app().processEvents()
        two.press("Ctrl+L")
        two.wait_until(lambda: language() == "zh_CN" and not LanguageSwitch.of(two.window).is_busy, "the language")
        two.unlock()
        two.wait_until(lambda: two.window.workspace.selected is not None, "a key set")
        assert (two.listed_labels, chosen(two), page(two)) == (["Reader", "Grid bot"], "Grid bot", "history")

    def test_what_is_gone_is_not_waited_for(self, two: WindowDriver) -> None:
        two.find("key_set_view").setFocus()
        two.press("Delete")
        two.wait_until(lambda: two.listed_labels == [], "the recycle bin")
        two.settle()
        again = start_again_at_any(two)
        assert again.window.parts.unlocked_page().view.place == two_account(again)
        again.close()

    def test_the_recycle_bin_is_no_place_to_begin_at(self, desk: WindowDriver) -> None:
        desk.click("bin_row")
        again = start_again(desk)
        assert again.listed_labels == ["Reader", "Grid bot"]
        again.close()

    def test_the_settings_hold_ids_and_no_name(self, two: WindowDriver) -> None:
        two.lock()
        two.settle()
        text = (two.folder / "config" / "settings.json").read_text("utf-8")
        kept = json.loads(text)["last_places"]
        assert list(kept) == [str(two.folder / "Trading.keyvault")]
        assert next(iter(kept.values())).startswith("sign ")
        for name in ("Hedge", "Futures", "Reader", "Main", DEFAULT_EXCHANGE):
            assert name not in text


def start_again_at_any(desk: WindowDriver) -> WindowDriver:
    desk.window.quit()
    desk.settle()
    again = WindowDriver.start(desk.folder, size=(1440, 900))
    again.unlock()
    spin(60)
    return again


def two_account(desk: WindowDriver) -> str:
    return next(each.id for each in desk.window.workspace.vault.listed_accounts if each.label == "Futures")


class TestOnTheScreen:
    @pytest.fixture(autouse=True)
    def nothing_kept(self, qtbot: QtBot) -> None:
        QSettings("vault-app", "window").clear()

    def made(self) -> tuple[QWidget, WindowPlace]:
        window = QWidget()
        place = WindowPlace(window)
        place.take()
        window.show()
        return window, place

    def test_size_and_place_are_kept(self) -> None:
        first, place = self.made()
        first.setGeometry(30, 40, 600, 500)
        spin(10)
        place.keep()
        second, _ = self.made()
        assert second.geometry() == first.geometry()

    def test_a_maximised_window_is_maximised_again_and_knows_its_other_size(self) -> None:
        first, place = self.made()
        first.setGeometry(30, 40, 600, 500)
        first.showMaximized()
        spin(10)
        place.keep()
        second, _ = self.made()
        assert second.isMaximized()
        second.showNormal()
        spin(10)
        assert second.width() == 600

    def test_a_place_on_a_screen_that_is_gone_is_brought_back_into_sight(self) -> None:
        first, place = self.made()
        first.setGeometry(30_000, 20_000, 600, 500)
        spin(10)
        place.keep()
        second, _ = self.made()
        assert QGuiApplication.primaryScreen().availableGeometry().intersects(second.frameGeometry())

    def test_the_first_time_there_is_room_for_the_frame_as_well(self) -> None:
        window, _ = self.made()
        screen = QGuiApplication.primaryScreen().availableSize()
        assert window.width() + 8 <= screen.width()
        assert window.height() + 40 <= screen.height()

    def test_what_is_kept_may_be_nonsense(self) -> None:
        QSettings("vault-app", "window").setValue("geometry", b"nonsense")
        window, _ = self.made()
        assert window.width() >= 480


def test_of_the_practice_vault_nothing_is_kept(window: WindowDriver, tmp_path: Path) -> None:
    window.click("practice_button")
    window.wait_until(lambda: window.is_visible("unlocked_page"), "the practice vault", 40)
    window.wait_until(lambda: window.window.workspace.selected is not None, "the first key set")
    window.lock()
    window.settle()
    file = tmp_path / "config" / "settings.json"
    assert not file.exists() or "last_places" not in file.read_text("utf-8")
