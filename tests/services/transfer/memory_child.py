"""A program that exports and imports in every way, lets go of it all, and waits to be looked at."""

from __future__ import annotations

import gc
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.services.storage_child import opened
from tests.services.transfer.stock import PASSPHRASE, empty, ids
from tests.vaultfile.samples import quick
from vault_app.core.errors import VaultError
from vault_app.core.secret import wiped
from vault_app.services.process_guard import overwrite_what_is_freed, start_clean
from vault_app.services.transfer.encrypted_export import export_vault
from vault_app.services.transfer.importing import read_import
from vault_app.services.transfer.plaintext_export import PLAINTEXT_WORD, PlainForm, export_plain_text, prove_consent
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import FLOOR_KDF

NOW = datetime(2026, 11, 22, 14, 3, tzinfo=UTC)


def main(vault: Path, folder: Path, plant: bool) -> None:
    start_clean()
    overwrite_what_is_freed()
    store = opened(vault)
    everything = ids(store)
    paths = []
    for form in PlainForm:
        with wiped(bytearray(PASSPHRASE)) as passphrase:
            consent = prove_consent(store, passphrase, PLAINTEXT_WORD)
        paths.append(export_plain_text(store, folder / form, everything, form, consent, now=NOW).path)
    with wiped(bytearray(PASSPHRASE)) as old, wiped(bytearray(PASSPHRASE)) as new:
        done = export_vault(
            store,
            folder / "sealed",
            everything,
            passphrase=old,
            new_passphrase=new,
            kdf=FLOOR_KDF,
            derive=quick,
        )
    paths.append(done.path)
    (folder / "broken.json").write_bytes(paths[0].read_bytes()[:-9])
    planted = paths[0].read_bytes() if plant else b""
    target = empty(folder / "target.keyvault")
    for path in paths:
        _bring_in(path, target)
    kept: list[VaultError] = []
    try:
        read_import(folder / "broken.json", target, now=NOW)
    except VaultError as refusal:
        kept.append(refusal)  # while we are looked at, as a window keeps one that it shows
    for each in (store, target):
        each.close()
    del store, target
    gc.collect()
    print("ready", flush=True)
    os.read(0, 1)
    print(len(kept), len(planted))


def _bring_in(path: Path, target: VaultStore) -> None:
    with wiped(bytearray(PASSPHRASE)) as passphrase:
        source = read_import(path, target, now=NOW, passphrase=passphrase, derive=quick)
    preview = source.preview(target.vault)
    if preview.can_save:
        target.save(
            source.change(target.vault, trusted=frozenset(each.environment.name for each in preview.environments)).apply
        )
    source.delete_source()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "plant")
