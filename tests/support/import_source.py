"""A file to import as a stranger might send it, and the way to hand it to the window."""

from __future__ import annotations

import json
from pathlib import Path

from tests.support.window import ACCESS_KEY, TIMEOUT_S, WindowDriver
from vault_app.ui.transfer.import_dialog import ImportDialog

HOSTILE_NAME = "<b>x"
HOSTILE_ACCOUNT = "<img src=x>"


def member(label: str, access_key: str, **others: object) -> dict[str, object]:
    """Return a key set as it stands in a file."""
    return {"label": label, "access_key": access_key, "secret_key": "5" * 64, "memo": "imported memo", **others}


def write_source(path: Path) -> Path:
    """Write a file for the vault with Main/Reader and Main/Grid bot.

    One key set is there already with other parts, the name of one is taken, one is new, one is in markup, and one cannot
    be used.
    """
    main = [
        member("Reader", ACCESS_KEY),
        member("Grid bot", "d" * 40, permissions=["spot-trade", "withdraw"], bound_ips=["192.168.1.20"]),
        member("Cash out", "e" * 40, permissions=["withdraw"]),
    ]
    hostile = [member(HOSTILE_NAME, "f" * 40), member("a/\u202eb", "0" * 40)]
    accounts = [
        {"label": "Main", "environment": "bitmart", "key_sets": main},
        {"label": HOSTILE_ACCOUNT, "environment": "bitmart", "key_sets": hostile},
    ]
    path.write_text(json.dumps({"format": "vault-app-plaintext", "version": 1, "accounts": accounts}))
    return path


def open_import(driver: WindowDriver) -> ImportDialog:
    """Open the dialog from the menu."""
    driver.trigger("import_action")
    dialog = driver.find("import_dialog")
    assert isinstance(dialog, ImportDialog)
    return dialog


def preview_import(driver: WindowDriver, path: Path, timeout_s: float = TIMEOUT_S) -> ImportDialog:
    """Open the dialog, hand it a file as a drop does, and wait for the preview."""
    dialog = open_import(driver)
    dialog.read(path)
    driver.wait_until(lambda: driver.is_visible("import_view") and dialog.preview.is_settled, "the preview", timeout_s)
    return dialog
