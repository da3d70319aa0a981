"""One vault on two computers, as a synced folder makes it: each with its own records of what was last seen."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from tests.services.storage_child import OLD, opened
from tests.vaultfile.samples import full_vault
from vault_app.core.key_set import KeySet, KeySetId
from vault_app.core.secret import FieldSealer, PartId, wipe
from vault_app.core.vault import Vault
from vault_app.services.changes import edit_key_set
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.vault_store import VaultStore

KEY_SET = KeySetId("0f1e2d3c4b5a69788796a5b4c3d2e1f0")
ROOT = Path(__file__).parents[2]
RULE = exchange_named("bitmart").slot_rule


class TwoComputers:
    """A vault in the folder `desk`, and a copy of it in `laptop`."""

    def __init__(self, folder: Path, desk: VaultStore) -> None:
        self.desk = desk
        self.desk_path = desk.path
        self.laptop_path = folder / "laptop" / desk.path.name
        self.laptop_path.parent.mkdir()
        self.carry()

    def carry(self) -> None:
        """Copy the desk's file to the laptop."""
        shutil.copy2(self.desk_path, self.laptop_path)

    def on_laptop(self, change: Callable[[VaultStore], object], passphrase: bytes = OLD) -> None:
        """Do something with the laptop's copy."""
        store = opened(self.laptop_path, passphrase)
        try:
            change(store)
        finally:
            store.close()

    def synced(self, name: str = "main (conflicted copy).keyvault") -> Path:
        """Put the laptop's file beside the desk's, as a sync service does that found both changed."""
        copy = self.desk_path.with_name(name)
        shutil.copy2(self.laptop_path, copy)
        return copy


def started(verb: str, path: Path, *arguments: object) -> subprocess.Popen[str]:
    """Start a verb of `storage_child` in a program of its own."""
    command = [sys.executable, "-m", "tests.services.storage_child", verb, str(path), *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def fill(store: VaultStore) -> Vault:
    """Save a vault in which every member is used."""
    return store.save(lambda _: full_vault(store.sealer))


def edit(store: VaultStore, at: datetime, **fields: object) -> Vault:
    """Change fields of the first key set, as the window does."""
    base = store.vault.key_set(KEY_SET)
    wanted = replace(base, changed_at=at, **fields)  # type: ignore[arg-type]  # names are fields
    return store.save(edit_key_set(base, wanted, RULE).apply)


def edit_part(store: VaultStore, at: datetime, part: PartId, text: str) -> Vault:
    """Type another credential part."""
    base = store.vault.key_set(KEY_SET)
    sealed = store.sealer.seal(KEY_SET, part, bytearray(text, "utf-8"))
    return edit(store, at, secrets={**base.secrets, part: sealed})


def opened_parts(sealer: FieldSealer, key_set: KeySet) -> dict[str, str]:
    """Return the parts of a key set in the clear."""
    parts: dict[str, str] = {}
    for part, secret in key_set.secrets.items():
        value = sealer.unseal(key_set.id, part, secret)
        parts[part] = value.decode()
        wipe(value)
    return parts
