"""After a vault is opened its owner is told what is worth mending about its file, and one click mends it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.window import PASSPHRASE, WindowDriver
from vault_app.vaultfile.kdf import FLOOR_KDF, KdfParams
from vault_app.vaultfile.vault_file import read_header

MORE = KdfParams(FLOOR_KDF.memory_kib, FLOOR_KDF.passes + 1, 1)


@pytest.fixture
def locked(qtbot: QtBot, tmp_path: Path, made_vault: bytes) -> Iterator[WindowDriver]:
    """A vault of the weakest derivation, where one with a pass more is usual."""
    path = tmp_path / "Trading.keyvault"
    path.write_bytes(made_vault)
    path.chmod(0o600)
    driver = WindowDriver.start(tmp_path, vault=path, size=(1440, 900), usual_kdf=MORE)
    yield driver
    driver.close()


def told(window: WindowDriver) -> str:
    window.wait_until(lambda: window.is_visible("care_notice"), "the notice")
    return window.text_of("care_notice")


def test_less_work_than_usual_is_told_with_measured_seconds_and_strengthened(locked: WindowDriver) -> None:
    locked.unlock()
    assert told(locked).startswith(
        "This vault’s passphrase is protected with less work than is usual today Unlocking takes 0."
    )
    locked.click("mend_button")
    locked.click("act_button")
    assert locked.message_of("proof_field") == "Type the passphrase of this vault."
    locked.type("proof_field", "not this one")
    locked.click("act_button")
    locked.wait_until(lambda: "Nothing was changed" in locked.message_of("proof_field"), "the refusal")
    locked.type("proof_field", PASSPHRASE)
    locked.click("act_button")
    locked.wait_until(lambda: not locked.is_visible("proof_field"), "the change")
    assert locked.toast == "The passphrase is protected with more work."
    assert not locked.is_visible("care_notice")
    header = read_header((locked.folder / "Trading.keyvault").read_bytes())
    assert [slot.params for slot in header.slots] == [MORE]
    locked.lock()
    locked.unlock()
    assert locked.is_visible("unlocked_page")


def test_it_can_be_left_for_another_day_and_is_told_again_then(locked: WindowDriver) -> None:
    locked.unlock()
    told(locked)
    locked.click("care_later_button")
    assert not locked.is_visible("care_notice")
    locked.lock()
    locked.unlock()
    told(locked)


def test_the_practice_vault_is_left_alone(qtbot: QtBot, tmp_path: Path) -> None:
    window = WindowDriver.start(tmp_path, size=(1440, 900), usual_kdf=MORE)
    window.click("practice_button")
    window.wait_until(lambda: window.is_visible("unlocked_page") and window.is_visible("details_page"), "the vault", 40)
    assert not window.is_visible("care_notice")
    window.close()


def test_files_that_others_may_read_are_named_and_tightened_by_one_click(locked: WindowDriver) -> None:
    vault = locked.folder / "Trading.keyvault"
    vault.chmod(0o644)
    (locked.folder / "config").mkdir(mode=0o755)
    locked.unlock()
    words = told(locked)
    assert words.startswith("Other users of this computer may read files of this vault Trading.keyvault")
    locked.click("mend_button")
    locked.wait_until(lambda: "less work" in locked.text_of("care_notice"), "the next one")
    assert locked.toast == "Only you can read this vault’s files now."
    assert vault.stat().st_mode & 0o777 == 0o600
    assert (locked.folder / "config").stat().st_mode & 0o777 == 0o700


def test_a_folder_that_others_may_write_into_is_told(locked: WindowDriver) -> None:
    locked.folder.chmod(0o777)
    locked.unlock()
    assert told(locked).startswith("Others may put files into this vault’s folder")
    assert not locked.is_visible("mend_button")
    locked.click("care_later_button")
    locked.wait_until(lambda: "less work" in locked.text_of("care_notice"), "the next one")
