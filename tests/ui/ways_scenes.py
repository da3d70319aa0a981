"""The situations in which the album shows how a vault opens: its ways, what is worth mending, and the question after a leak."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

from tests.support.window import PASSPHRASE, WindowDriver
from vault_app.vaultfile.kdf import FLOOR_KDF

Shoot = Callable[[str, int], None]


def show_ways(driver: WindowDriver, shoot: Shoot) -> None:
    """Write every picture; the window shows the first page before and after."""
    _show_create(driver, shoot)
    driver.create_vault("Ways")
    _show_care(driver, shoot)
    stick = driver.folder / "stick"
    stick.mkdir(mode=0o700)
    driver.window.parts.show_settings("vault")
    _show_adding(driver, shoot, stick / "ways.key")
    _show_new_data_key(driver, shoot)
    _make_recovery_key(driver)
    driver.press("Escape")
    _add_key_file(driver, stick / "ways.key")
    driver.press("Escape")
    driver.window.workspace.change_settings(lambda settings: dataclasses.replace(settings, key_files={}))
    driver.settle()
    _show_locked(driver, shoot)
    driver.window.show_welcome()


def _show_create(driver: WindowDriver, shoot: Shoot) -> None:
    driver.click("create_vault_button")
    driver.click("key_file_button")
    driver.type("name_field", "Ways")
    driver.type("place_field", str(driver.folder))
    driver.type("new_key_file_field", str(driver.folder / "ways.key"))
    shoot("create-key-file", 900)
    driver.press("Escape")


def _show_care(driver: WindowDriver, shoot: Shoot) -> None:
    driver.lock()
    driver.folder.chmod(0o777)
    (driver.folder / "Ways.keyvault").chmod(0o644)
    # The album's vaults are all of the weakest derivation, which is nothing to tell about anywhere else.
    driver.window.door._usual_kdf = dataclasses.replace(FLOOR_KDF, passes=FLOOR_KDF.passes + 1)
    driver.unlock()
    driver.wait_until(lambda: driver.is_visible("care_notice"), "the notice")
    shoot("care-loose", 200)
    loose = driver.text_of("care_notice")
    driver.click("mend_button")
    driver.wait_until(lambda: driver.text_of("care_notice") != loose, "the next notice")
    shoot("care-shared", 200)
    driver.folder.chmod(0o700)
    driver.click("care_later_button")
    shoot("care-weak", 200)
    driver.click("mend_button")
    shoot("strengthen", 200)
    driver.press("Escape")
    driver.click("care_later_button")
    driver.window.door._usual_kdf = FLOOR_KDF


def _make_recovery_key(driver: WindowDriver) -> None:
    if not driver.is_visible("page_list"):
        driver.window.parts.show_settings("vault")
    driver.click("recovery_key_button")
    driver.type("proof_field", PASSPHRASE)
    driver.click("act_button")
    driver.wait_until(lambda: driver.is_visible("recovery_key_label"), "the key")


def _add_key_file(driver: WindowDriver, path: Path) -> None:
    driver.click("add_key_file_button")
    driver.type("way_key_file_field", str(path))
    driver.type("proof_field", PASSPHRASE)
    driver.click("act_button")
    driver.wait_until(lambda: not driver.is_visible("way_key_file_field"), "the row")


def _show_adding(driver: WindowDriver, shoot: Shoot, key_file: Path) -> None:
    driver.click("recovery_key_button")
    driver.type("proof_field", PASSPHRASE)
    shoot("recovery-key-make", 200)
    driver.press("Escape")
    _make_recovery_key(driver)
    shoot("recovery-key", 200)
    driver.press("Escape")
    driver.click("add_key_file_button")
    driver.type("way_key_file_field", str(driver.folder / "ways.key"))
    driver.type("proof_field", PASSPHRASE)
    shoot("add-key-file", 200)
    driver.press("Escape")
    _add_key_file(driver, key_file)
    shoot("settings-ways", 200)
    driver.click("add_passphrase_button")
    shoot("add-passphrase", 200)
    driver.press("Escape")
    driver.click("remove_way_button_0")
    shoot("remove-way", 200)
    driver.press("Escape")


def _show_new_data_key(driver: WindowDriver, shoot: Shoot) -> None:
    driver.click("new_data_key_button")
    shoot("new-data-key", 200)
    driver.type("proof_field", PASSPHRASE)
    driver.click("act_button")
    driver.wait_until(lambda: driver.is_visible("delete_backups_button"), "the question")
    shoot("new-data-key-backups", 200)
    driver.press("Escape")
    driver.press("Escape")


def _show_locked(driver: WindowDriver, shoot: Shoot) -> None:
    driver.lock()
    driver.wait_until(lambda: driver.is_visible("use_recovery_button"), "the other ways")
    shoot("locked-ways", 100)
    driver.click("use_key_file_button")
    driver.unlock("not the right one")
    shoot("locked-key-file", 100)
    driver.click("use_recovery_button")
    driver.type("recovery_field", "0000")
    driver.click("unlock_button")
    driver.wait_until(lambda: bool(driver.message_of("recovery_field")), "the refusal")
    shoot("locked-recovery", 200)
