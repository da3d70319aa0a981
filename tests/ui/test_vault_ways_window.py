"""In the window a vault gets a key file and a recovery key, is opened by them, and is sealed anew after a leak."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from tests.support.window import PASSPHRASE, WindowDriver
from vault_app.services.backups import list_backups
from vault_app.services.vault_ways import kinds_in
from vault_app.vaultfile.header import SlotKind

PASSPHRASE_WAY, WITH_FILE, RECOVERY = SlotKind.PASSPHRASE, SlotKind.PASSPHRASE_AND_KEY_FILE, SlotKind.RECOVERY_KEY
NEW = "gravel oboe canteen"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, made_vault: bytes) -> Iterator[WindowDriver]:
    """A copy of the made vault, unlocked."""
    path = tmp_path / "Trading.keyvault"
    path.write_bytes(made_vault)
    path.chmod(0o600)
    driver = WindowDriver.start(tmp_path, vault=path, size=(1440, 900))
    driver.unlock()
    yield driver
    driver.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir(mode=0o700)
    return folder


def vault_of(window: WindowDriver) -> Path:
    return window.folder / "Trading.keyvault"


def show_page(window: WindowDriver) -> None:
    if not window.is_visible("page_list"):
        window.press("Ctrl+,")
    pages = window.find("page_list")
    assert isinstance(pages, QListWidget)
    pages.setCurrentRow([pages.item(row).text() for row in range(pages.count())].index("Vault"))


def prove(window: WindowDriver, passphrase: str = PASSPHRASE) -> None:
    window.type("proof_field", passphrase)
    window.click("act_button")


def add_key_file(window: WindowDriver, path: Path) -> None:
    show_page(window)
    window.click("add_key_file_button")
    window.type("way_key_file_field", str(path))
    prove(window)
    window.wait_until(lambda: not window.is_visible("way_key_file_field"), "the key file")


def make_recovery_key(window: WindowDriver) -> str:
    show_page(window)
    window.click("recovery_key_button")
    prove(window)
    window.wait_until(lambda: window.is_visible("recovery_key_label"), "the key")
    return window.text_of("recovery_key_label").replace("\n", " ").replace(" ", "-")


class TestKeyFile:
    def test_one_that_is_added_opens_the_vault_with_the_passphrase_and_is_remembered(
        self, desk: WindowDriver, stick: Path
    ) -> None:
        show_page(desk)
        assert desk.text_of("way_label_0") == "Passphrase"
        assert not desk.is_visible("remove_way_button_0")
        add_key_file(desk, stick / "main.key")
        assert (stick / "main.key").stat().st_size == 32
        desk.wait_until(lambda: desk.is_visible("way_label_1"), "the list")
        assert desk.text_of("way_label_1") == "Passphrase and key file"
        desk.settle()

        desk.click("remove_way_button_0")
        prove(desk)
        desk.wait_until(lambda: desk.is_visible("leak_notice"), "the removal")
        assert kinds_in(vault_of(desk)) == {WITH_FILE}
        desk.press("Escape")
        desk.lock()

        desk.wait_until(lambda: desk.is_visible("key_file_field"), "the field for the file")
        assert desk.text_of("key_file_field") == str(stick / "main.key")
        assert not desk.is_visible("use_key_file_button")
        desk.unlock()
        assert desk.is_visible("unlocked_page")

    def test_a_wrong_or_missing_one_is_told_like_a_wrong_passphrase_or_at_its_field(
        self, desk: WindowDriver, stick: Path
    ) -> None:
        add_key_file(desk, stick / "main.key")
        desk.press("Escape")
        desk.lock()
        desk.wait_until(lambda: desk.is_visible("use_key_file_button"), "the choice")
        (stick / "other.key").write_bytes(b"x" * 32)
        desk.type("key_file_field", str(stick / "other.key"))
        desk.unlock()
        assert desk.message_of("passphrase_field").startswith("The vault did not open. Passphrase or key file")
        desk.type("key_file_field", str(stick / "gone.key"))
        desk.unlock()
        assert desk.message_of("key_file_field").startswith("There is no key file at ")
        desk.click("use_key_file_button")
        assert not desk.is_visible("key_file_field")
        desk.unlock()
        assert desk.is_visible("unlocked_page")

    def test_a_vault_may_be_made_with_one(self, qtbot: QtBot, tmp_path: Path, stick: Path) -> None:
        window = WindowDriver.start(tmp_path, size=(1024, 640))
        window.click("create_vault_button")
        window.type("name_field", "Trading")
        window.type("place_field", str(tmp_path))
        window.type("passphrase_field", PASSPHRASE)
        window.type("repeat_field", PASSPHRASE)
        window.click("key_file_button")
        window.type("new_key_file_field", str(tmp_path / "beside.key"))
        assert "It lies beside the vault" in window.message_of("new_key_file_field")
        (stick / "empty").write_bytes(b"")
        window.type("new_key_file_field", str(stick / "empty"))
        window.click("create_button")
        window.wait_until(lambda: "it is empty" in window.message_of("new_key_file_field"), "the refusal")
        window.type("new_key_file_field", str(stick / "main.key"))
        window.click("create_button")
        window.wait_until(lambda: window.is_visible("unlocked_page"), "the vault")
        window.settle()
        assert kinds_in(tmp_path / "Trading.keyvault") == {WITH_FILE}
        assert (stick / "main.key").stat().st_mode & 0o777 == 0o600
        window.close()


class TestRecoveryKey:
    def test_it_is_shown_once_and_opens_the_vault_and_sets_a_new_passphrase(self, desk: WindowDriver) -> None:
        key = make_recovery_key(desk)
        assert len(key.split("-")) == 13
        desk.click("recovery_copy_button")
        assert desk.clipboard == key
        desk.press("Escape")
        desk.press("Escape")
        desk.lock()
        assert QGuiApplication.clipboard().text() == ""

        desk.click("use_recovery_button")
        assert not desk.is_visible("passphrase_field")
        desk.type("recovery_field", key[:-1] + ("0" if key[-1] != "0" else "1"))
        desk.click("unlock_button")
        desk.wait_until(lambda: "Group 13" in desk.message_of("recovery_field"), "the slip of the pen")
        desk.type("recovery_field", key.lower())
        desk.click("unlock_button")
        desk.wait_until(lambda: desk.is_visible("unlocked_page"), "the vault")

        desk.wait_until(lambda: desk.is_visible("care_notice"), "the offer")
        assert desk.text_of("care_notice").startswith("Opened by the recovery key")
        desk.click("mend_button")
        desk.type("old_field", key)
        for name in ("new_field", "repeat_field"):
            desk.type(name, NEW)
        desk.click("act_button")
        desk.wait_until(lambda: not desk.is_visible("old_field"), "the change")
        desk.lock()
        desk.unlock(NEW)
        assert desk.is_visible("unlocked_page")

    def test_nothing_of_it_is_left_in_the_dialog(self, desk: WindowDriver) -> None:
        key = make_recovery_key(desk)
        label = desk.find("recovery_key_label")
        desk.wait_until(lambda: label.height() >= label.sizeHint().height(), "room for the whole key")
        assert key[:5] not in label.accessibleName()
        desk.click("recovery_reveal_button")
        assert "•" in desk.text_of("recovery_key_label")
        desk.click("recovery_reveal_button")
        assert key[:5] in desk.text_of("recovery_key_label")
        dialog = desk.find("recovery_key_dialog")
        desk.press("Escape")
        assert dialog._shown == bytearray()  # type: ignore[attr-defined]  # what the dialog holds of it
        desk.wait_until(lambda: desk.is_visible("way_label_1"), "the list")
        assert desk.text_of("way_label_1") == "Recovery key"

    def test_a_lock_takes_it_away(self, desk: WindowDriver) -> None:
        make_recovery_key(desk)
        desk.window.lock()
        assert desk.is_visible("locked_page")
        assert not desk.is_visible("recovery_key_label")


class TestWays:
    def test_another_passphrase_opens_as_well_and_can_be_taken_away(self, desk: WindowDriver) -> None:
        show_page(desk)
        desk.click("add_passphrase_button")
        desk.type("way_new_field", NEW)
        desk.type("way_repeat_field", "something else")
        prove(desk)
        assert desk.message_of("way_repeat_field").startswith("The two are different.")
        desk.type("way_repeat_field", NEW)
        prove(desk, "not this one")
        desk.wait_until(lambda: "Nothing was changed" in desk.message_of("proof_field"), "the refusal")
        prove(desk)
        desk.wait_until(lambda: not desk.is_visible("way_new_field"), "the passphrase")
        desk.wait_until(lambda: desk.is_visible("remove_way_button_1"), "the list")
        desk.press("Escape")
        desk.lock()
        desk.unlock(NEW)
        assert desk.is_visible("unlocked_page")

    def test_a_new_data_key_takes_the_others_away_and_asks_about_old_backups(self, desk: WindowDriver) -> None:
        make_recovery_key(desk)
        desk.press("Escape")
        show_page(desk)
        desk.click("new_data_key_button")
        prove(desk)
        desk.wait_until(lambda: desk.is_visible("delete_backups_button"), "the question")
        count = len(list_backups(vault_of(desk)))
        assert count == 2
        desk.click("delete_backups_button")
        desk.wait_until(lambda: not desk.is_visible("delete_backups_button"), "the deletion")
        assert list_backups(vault_of(desk)) == ()
        assert kinds_in(vault_of(desk)) == {PASSPHRASE_WAY}
        assert not desk.is_visible("way_label_1")
        desk.press("Escape")
        desk.choose("Reader")
        desk.trigger("copy_memo_action")
        assert desk.clipboard == "test001"
        desk.lock()
        desk.unlock()
        assert desk.is_visible("unlocked_page")

    def test_old_backups_stay_unless_they_are_to_go(self, desk: WindowDriver) -> None:
        show_page(desk)
        desk.click("new_data_key_button")
        prove(desk)
        desk.wait_until(lambda: desk.is_visible("delete_backups_button"), "the question")
        desk.press("Escape")
        assert len(list_backups(vault_of(desk))) == 1

    def test_what_was_begun_is_finished_though_the_dialog_is_closed(self, desk: WindowDriver) -> None:
        """Escape waits for the end; a lock in the middle leaves a vault that opens, with every secret in it."""
        show_page(desk)
        desk.click("new_data_key_button")
        desk.type("proof_field", PASSPHRASE)
        desk.click("act_button")
        desk.press("Escape")
        assert desk.is_visible("new_data_key_dialog")
        desk.window.lock()
        desk.settle()
        desk.unlock()
        desk.wait_until(lambda: desk.is_visible("unlocked_page"), "the vault")
        desk.choose("Reader")
        desk.trigger("copy_memo_action")
        assert desk.clipboard == "test001"
        assert len(list_backups(vault_of(desk))) == 1
