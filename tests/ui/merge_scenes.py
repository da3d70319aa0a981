"""The situations in which the album shows two states of one vault: a copy beside it, a merge, a change that met another."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.support.window import PASSPHRASE, WindowDriver
from vault_app.core.ip_binding import IpBinding
from vault_app.core.key_set import KeySet, Status
from vault_app.services import changes
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.paths import Places
from vault_app.services.session import Session
from vault_app.services.vault_store import VaultStore
from vault_app.ui.merge.decide_dialog import DecideDialog

Shoot = Callable[[str, int], None]
COPY = "Trading (Ines's conflicted copy 2026-11-22).keyvault"


def show_merge(driver: WindowDriver, shoot: Shoot) -> None:
    """Write every picture; the vault Trading is there, locked, with the account Main."""
    path = driver.folder / "Trading.keyvault"
    driver.window.open_path(path)
    driver.unlock()
    driver.add_key_set("Reader", permissions=["read_only"], bound_ips="9.9.9.9")
    driver.add_key_set("Grid bot", access_key="a" * 40, permissions=["spot_trade"])
    _show_copy(driver, shoot, path)
    _show_compare(driver, shoot, path)
    _show_apart(driver, shoot, path)
    driver.window.close_vault()


def _show_copy(driver: WindowDriver, shoot: Shoot, path: Path) -> None:
    copy = driver.folder / COPY
    shutil.copy(path, copy)
    theirs: dict[str, Any] = {
        "note": "Rotates in May. Ask Ines first.",
        "bound_ips": (IpBinding("9.9.9.9"), IpBinding("149.112.112.112")),
    }
    _edit(driver, copy, "Reader", used_by=("tax sheet",), status=Status.SPARE, **theirs)
    _edit(driver, copy, "Grid bot", label="Grid bot, Tokyo")
    mine: dict[str, Any] = {
        "note": "Rotates in March.\nThe old one ends then.",
        "bound_ips": (IpBinding("2001:db8::/32"),),
    }
    _edit(driver, path, "Reader", **mine)
    _look(driver)
    driver.wait_until(lambda: driver.is_visible("copy_notice"), "the offer")
    shoot("copy-offered", 200)
    driver.trigger("bring_together_action")
    shoot("copies", 200)
    driver.click("choose_copy_button_0")
    dialog = _decide_dialog(driver, "merge_dialog")
    shoot("merge-open", 200)
    driver.click("taken_button")
    dialog.conflict_list.cards[0].mine_card.setChecked(True)
    shoot("merge-half", 200)
    dialog.conflict_list.all_theirs_button.click()
    driver.click("merge_button")
    driver.wait_until(lambda: driver.is_visible("done_notice"), "the merge")
    shoot("merge-done", 200)
    driver.click("close_done_button")


def _show_compare(driver: WindowDriver, shoot: Shoot, path: Path) -> None:
    _edit(driver, path, "Reader", note="Changed on the other computer.")
    driver.choose("Reader")
    driver.type("note_field", "Changed here.")
    driver.click("save_button")
    driver.wait_until(lambda: driver.is_visible("compare_button"), "the notice")
    shoot("unsaved-underneath", 200)
    driver.click("compare_button")
    dialog = _decide_dialog(driver, "compare_dialog")
    shoot("compare", 200)
    dialog.conflict_list.all_mine_button.click()
    driver.click("merge_button")
    driver.wait_until(lambda: not driver.is_visible("compare_dialog"), "the save")
    store = _opened(driver, path)
    store.new_data_key(bytearray(PASSPHRASE, "utf-8"))
    store.close()
    driver.type("note_field", "Changed once more.")
    driver.click("save_button")
    driver.wait_until(lambda: driver.is_visible("lock_button") and driver.is_visible("save_notice"), "the notice")
    shoot("unsaved-data-key", 200)
    driver.window.lock()
    driver.unlock()


def _show_apart(driver: WindowDriver, shoot: Shoot, path: Path) -> None:
    before = path.read_bytes()
    _edit(driver, path, "Grid bot, Tokyo", note="Mine")
    _look(driver)
    driver.lock()
    path.rename(driver.folder / "Trading (2).keyvault")
    path.write_bytes(before)
    _edit(driver, path, "Reader", used_by=("their bot",), home="elsewhere")
    earlier = path.stat().st_mtime - 21 * 60
    os.utime(path, (earlier, earlier))
    driver.unlock()
    driver.wait_until(lambda: driver.is_visible("merge_older_button"), "the offer")
    shoot("went-apart", 200)
    driver.click("merge_older_button")
    _decide_dialog(driver, "merge_dialog")
    shoot("merge-no-question", 200)
    driver.press("Escape")


def _look(driver: WindowDriver) -> None:
    driver.lock()
    driver.unlock()
    driver.wait_until(lambda: bool(driver.listed_labels), "the list")


def _decide_dialog(driver: WindowDriver, name: str) -> DecideDialog:
    driver.wait_until(lambda: driver.is_visible(name) and driver.is_visible("scroll_area"), "the cards")
    dialog = driver.find(name)
    assert isinstance(dialog, DecideDialog)
    return dialog


def _opened(driver: WindowDriver, path: Path, home: str = "another") -> VaultStore:
    root = driver.folder / home
    places = Places(root / "config", root / "state", root / "data", root / "run")
    return VaultStore.open(path, bytearray(PASSPHRASE, "utf-8"), places=places)


def _edit(driver: WindowDriver, path: Path, key_set: str, *, home: str = "another", **values: object) -> None:
    """Change fields of a key set as another program does."""
    session = Session(_opened(driver, path, f"{home}-{path.name}"))
    before: KeySet = session.vault.key_set_named(key_set)[1]
    wanted = replace(before, **values, changed_at=datetime.now(UTC))  # type: ignore[arg-type]  # names are fields
    session.apply(changes.edit_key_set(before, wanted, exchange_named("bitmart").slot_rule))
    session.lock()
