"""A vault is made, locked, opened again, and told from what is none, through the window."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.support.window import ACCESS_KEY, MEMO, PASSPHRASE, SECRET_KEY, WindowDriver, spin
from vault_app.core.account import Account, AccountId
from vault_app.core.vault import Vault
from vault_app.services.auto_lock import LockReason
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import FLOOR_KDF

pytestmark = pytest.mark.slow


def test_a_vault_is_made_locked_and_opened_again(window: WindowDriver) -> None:
    path = window.create_vault()
    assert path.stat().st_mode & 0o777 == 0o600
    window.add_account("Main")
    window.add_key_set("Reader", permissions=["read_only"], bound_ips="203.0.113.7")
    assert window.listed_labels == ["Reader"]

    window.lock()
    assert window.text_of("reason_label").startswith("Locked by you at ")
    window.unlock()

    assert window.listed_labels == ["Reader"]
    assert window.listed_accounts == ["Main"]


def test_the_vault_last_opened_is_asked_for_at_the_next_start(window: WindowDriver) -> None:
    window.create_vault("Family")
    second = WindowDriver.start(window.folder)
    assert second.text_of("vault_name_label") == "Family"
    second.close()


def test_recent_vaults_are_offered_on_the_first_page(window: WindowDriver) -> None:
    window.create_vault("Family")
    window.trigger("close_vault_action")
    window.click("recent_row_0")
    window.unlock()
    assert window.is_visible("unlocked_page")


class TestMaking:
    @pytest.fixture(autouse=True)
    def _on_the_page(self, window: WindowDriver) -> None:
        window.click("create_vault_button")

    def test_what_is_missing_is_said_at_its_field(self, window: WindowDriver) -> None:
        window.type("name_field", "../Trading")
        window.click("create_button")
        assert (
            window.message_of("name_field") == "Type a name for the file, without a slash and without a dot in front."
        )
        window.type("name_field", "Trading")
        window.type("place_field", str(window.folder))
        window.click("create_button")
        assert window.message_of("passphrase_field").startswith("The passphrase is empty.")
        window.type("passphrase_field", PASSPHRASE)
        window.type("repeat_field", "seven quiet geese")
        window.click("create_button")
        assert window.message_of("repeat_field") == "The two are different. Type the same passphrase again."
        assert not (window.folder / "Trading.keyvault").exists()

    def test_enter_leads_from_the_passphrase_to_its_repetition(self, window: WindowDriver) -> None:
        window.type("passphrase_field", PASSPHRASE)
        window.press("Return")
        page = window.window.parts.create_page()
        assert page.repeat_field.line_edit.hasFocus()
        assert window.message_of("repeat_field") == "", "nothing is wrong yet"
        window.press("Return")
        assert window.message_of("repeat_field") == "The two are different. Type the same passphrase again."

    def test_nothing_of_the_vault_made_last_is_left(self, window: WindowDriver) -> None:
        window.type("name_field", "Trading")
        window.window.parts.create_page().begin()
        assert window.text_of("name_field") == ""

    def test_an_existing_file_is_left_alone_and_nothing_typed_is_lost(self, window: WindowDriver) -> None:
        existing = window.folder / "Trading.keyvault"
        existing.write_bytes(b"mine")
        for name, text in (("name_field", "Trading"), ("place_field", str(window.folder))):
            window.type(name, text)
        for name in ("passphrase_field", "repeat_field"):
            window.type(name, PASSPHRASE)
        window.click("create_button")
        window.wait_until(lambda: window.message_of("name_field") != "", "the refusal")
        assert "Choose another name." in window.message_of("name_field")
        assert window.text_of("passphrase_field") == PASSPHRASE
        assert existing.read_bytes() == b"mine"

    def test_the_strength_is_told_in_words_and_bits(self, window: WindowDriver) -> None:
        meter = window.window.parts.create_page().strength_meter
        window.type("passphrase_field", "password1")
        window.wait_until(lambda: meter.text.startswith("Weak: about"), "the estimate")
        window.type("passphrase_field", "gravel oboe canteen tulip mosaic")
        window.wait_until(lambda: meter.text.startswith("Strong: about"), "the estimate")
        window.type("passphrase_field", "")
        window.wait_until(lambda: meter.text == "", "nothing to say")

    def test_the_strength_is_told_as_a_time_that_follows_the_slider(self, window: WindowDriver) -> None:
        page = window.window.parts.create_page()
        window.type("passphrase_field", "password1")
        window.wait_until(lambda: "less than two minutes" in page.strength_meter.text, "the time")
        page._on_estimated(50.0)
        assert "computers like this one need about 18" in page.strength_meter.text
        page.unlock_time.slider.setValue(30)
        assert "about 54" in page.strength_meter.text
        page._on_estimated(90.0)
        assert "over a million years" in page.strength_meter.text

    def test_everything_but_the_passphrase_can_be_left_as_it_is(self, window: WindowDriver) -> None:
        """The vault gets a free name in the usual folder."""
        (window.folder / "Trading.keyvault").write_bytes(b"mine")
        page = window.window.parts.create_page()
        window.type("place_field", str(window.folder))
        page.begin()
        window.wait_until(lambda: page.path.name == "Trading 2.keyvault", "a free name")
        for name in ("passphrase_field", "repeat_field"):
            window.type(name, PASSPHRASE)
        window.click("create_button")
        window.wait_until(lambda: window.is_visible("unlocked_page"), "the vault")
        assert (window.folder / "Trading 2.keyvault").exists()

    def test_the_unlock_time_names_its_cost_as_measured_here(self, window: WindowDriver) -> None:
        page = window.window.parts.create_page()
        window.click("unlock_time_button")
        window.wait_until(lambda: page.unlock_time.params is not None, "the measure")
        page.unlock_time.slider.setValue(30)
        assert page.unlock_time.seconds == 3.0
        assert page.unlock_time.params is None
        window.wait_until(lambda: page.unlock_time.params is not None, "the measure")

    def test_escape_leads_back_and_forgets_the_passphrase(self, window: WindowDriver) -> None:
        window.type("passphrase_field", PASSPHRASE)
        window.press("Escape")
        assert window.is_visible("welcome_page")
        window.click("create_vault_button")
        assert window.text_of("passphrase_field") == ""


class TestOpening:
    def open(self, window: WindowDriver, path: Path) -> None:
        window.window.open_path(path)
        window.wait_until(lambda: window.is_visible("locked_page"), "the locked page")
        window.unlock()

    def test_a_wrong_passphrase_is_said_at_the_field_with_the_text_selected(self, window: WindowDriver) -> None:
        window.create_vault()
        window.lock()
        window.unlock("seven quiet geese")
        assert window.message_of("passphrase_field").startswith("The vault did not open.")
        editor = window.window.parts.locked_page().passphrase_field.line_edit
        assert isinstance(editor, QLineEdit)
        assert editor.selectedText() != ""
        window.unlock()
        assert window.is_visible("unlocked_page")

    def test_a_vault_without_a_key_file_speaks_of_none_when_the_passphrase_is_wrong(self, window: WindowDriver) -> None:
        window.create_vault()
        window.lock()
        ways = window.window.parts.locked_page().other_ways
        window.wait_until(lambda: not ways.may_have_key_file, "what the file opens by")
        window.unlock("seven quiet geese")
        assert window.message_of("passphrase_field") == "The vault did not open. The passphrase is not the right one."

    @pytest.mark.parametrize(
        ("content", "told"),
        [
            (b"", "is empty"),
            (b"PK\x03\x04" + bytes(400), "is not a vault"),
        ],
        ids=["empty", "foreign"],
    )
    def test_a_file_that_is_no_vault_is_told_in_its_own_words(
        self, window: WindowDriver, content: bytes, told: str
    ) -> None:
        path = window.folder / "Some.keyvault"
        path.write_bytes(content)
        self.open(window, path)
        assert told in window.notice
        assert not window.is_visible("passphrase_field")
        assert path.read_bytes() == content

    def test_an_exchange_of_a_later_version_is_told_and_the_vault_stays_locked(self, window: WindowDriver) -> None:
        path = window.folder / "Later.keyvault"
        account = Account(
            id=AccountId("a"),
            label="Main",
            exchange="tomorrow",
            environment="tomorrow",
            created_at=datetime(2027, 3, 1, tzinfo=UTC),
        )
        passphrase = bytearray(PASSPHRASE.encode())
        VaultStore.create(path, passphrase, kdf=FLOOR_KDF, vault=Vault(accounts=(account,))).close()
        before = path.read_bytes()
        self.open(window, path)
        told = [*window.notices, window.message_of("passphrase_field")]
        assert any("“tomorrow”, an exchange that this version does not know" in each for each in told), told
        assert window.is_visible("locked_page")
        assert path.read_bytes() == before

    def test_a_missing_file_is_told_as_missing(self, window: WindowDriver) -> None:
        self.open(window, window.folder / "Gone.keyvault")
        assert "There is no vault at" in window.notice

    def test_a_damaged_vault_offers_its_backups_and_stays_as_it_is(self, window: WindowDriver) -> None:
        path = window.create_vault()
        window.add_account("Main")
        window.add_account("Bots")
        window.lock()
        damaged = bytearray(path.read_bytes())
        damaged[30] ^= 0x55
        path.unlink()
        path.write_bytes(damaged)

        self.open(window, path)

        assert "damaged" in window.notice
        window.click("backup_button_0")
        window.wait_until(lambda: window.text_of("vault_name_label").startswith("Trading of "), "the copy")
        window.unlock()
        assert window.listed_accounts == ["Main"]
        assert path.read_bytes() == damaged

    def test_an_older_file_put_back_is_noticed_and_used_only_when_agreed(self, window: WindowDriver) -> None:
        path = window.create_vault()
        old = path.with_name("old")
        shutil.copy(path, old)
        window.add_account("Main")
        window.lock()
        shutil.copy(old, path)

        window.unlock()

        assert window.notice.startswith("This file is older than the one last seen")
        window.click("accept_older_button")
        window.wait_until(lambda: not window.is_visible("file_notice"), "the agreement")
        window.add_account("Again")
        assert window.listed_accounts == ["Again"]


class TestLocking:
    def test_nothing_of_the_vault_is_left_in_the_window(self, window: WindowDriver) -> None:
        window.create_vault()
        window.add_account("Main account")
        window.add_key_set("Reader of mine")
        window.open_page("sign")
        window.open_page("history")
        window.lock()
        texts = []
        from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit, QWidget

        for each in window.window.findChildren(QWidget):
            if isinstance(each, QLabel | QAbstractButton | QLineEdit):
                texts.append(each.text())
            elif isinstance(each, QPlainTextEdit):
                texts.append(each.toPlainText())
            texts += [each.accessibleName(), each.toolTip()]
        everything = "\n".join(texts)
        for trace in ("Main account", "Reader of mine", ACCESS_KEY, ACCESS_KEY[:5], SECRET_KEY, MEMO):
            assert trace not in everything, trace
        assert window.listed_labels == []
        assert window.listed_accounts == []

    def test_a_lock_removes_what_we_copied_and_says_so(self, window: WindowDriver) -> None:
        window.create_vault()
        window.add_account("Main")
        window.add_key_set("Reader")
        window.trigger("copy_secret_key_action")
        assert window.clipboard == SECRET_KEY
        assert window.text_of("clipboard_label") == "Off the clipboard in 15 s: Secret key"
        window.lock()
        assert window.clipboard == ""
        assert window.text_of("reason_label").endswith("Copied text of ours was removed from the clipboard.")

    def test_a_lock_leaves_what_somebody_else_copied(self, window: WindowDriver) -> None:
        window.create_vault()
        window.add_account("Main")
        window.add_key_set("Reader")
        window.trigger("copy_memo_action")
        window.window.parts.unlocked_page()
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText("a shopping list")
        window.lock()
        assert window.clipboard == "a shopping list"
        assert "removed" not in window.text_of("reason_label")

    def test_quitting_removes_what_we_copied(self, window: WindowDriver) -> None:
        window.create_vault()
        window.add_account("Main")
        window.add_key_set("Reader")
        window.trigger("copy_access_key_action")
        assert window.clipboard == ACCESS_KEY
        window.window.close()
        assert window.clipboard == ""

    def test_it_locks_after_the_time_without_input_and_says_why(self, window: WindowDriver) -> None:
        window.create_vault()
        window.window.idle_watch.set_idle_s(0.4)
        window.wait_until(lambda: window.is_visible("locked_page"), "the lock")
        assert window.text_of("reason_label").startswith("Locked after 5 minutes without input, at ")

    def test_input_puts_the_lock_off(self, window: WindowDriver) -> None:
        window.create_vault()
        window.window.idle_watch.set_idle_s(1.0)
        for _ in range(12):
            window.press("Shift+F12")
            spin(100)
        assert window.is_visible("unlocked_page")

    def test_an_open_dialog_is_closed_by_the_lock(self, window: WindowDriver) -> None:
        window.create_vault()
        window.click("add_account_button")
        window.wait_until(lambda: window.is_visible("act_button"), "the dialog")
        window.window.lock(LockReason.IDLE)
        assert window.is_visible("locked_page")
        window.unlock()
        assert not window.is_visible("act_button")

    def test_the_header_says_when_it_locks(self, window: WindowDriver) -> None:
        window.create_vault()
        assert window.text_of("locks_in_button") in {"Locks in 5:00", "Locks in 4:59", "Locks in 4:58"}
