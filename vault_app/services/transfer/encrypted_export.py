"""Writes chosen key sets to a new vault file: another passphrase, another data key, every secret sealed again."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from vault_app.core.chosen import chosen_part
from vault_app.core.errors import ExportExists, WeakPassphrase, WrongPassphrase
from vault_app.core.key_set import KeySetId
from vault_app.services.kdf_cost import physical_memory_kib
from vault_app.services.paths import VAULT_SUFFIX
from vault_app.services.transfer.exported import Exported, telling_why
from vault_app.services.vault_reading import naming
from vault_app.services.vault_slots import VaultSlots
from vault_app.services.vault_store import VaultStore
from vault_app.services.vault_writing import write_new_vault
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.header import Header
from vault_app.vaultfile.kdf import DEFAULT_KDF, Derive, KdfParams, argon2id, check_limits
from vault_app.vaultfile.resealing import resealed
from vault_app.vaultfile.sealer import VaultSealer
from vault_app.vaultfile.vault_file import VAULT_ID_SIZE


def vault_path(path: Path) -> Path:
    """Return where an export to *path* goes: its name ends like that of every vault."""
    return path if path.name.endswith(VAULT_SUFFIX) else path.with_name(path.name + VAULT_SUFFIX)


def export_vault(
    store: VaultStore,
    path: Path,
    key_set_ids: Collection[KeySetId],
    *,
    passphrase: bytearray,
    new_passphrase: bytearray,
    history: bool = False,
    kdf: KdfParams = DEFAULT_KDF,
    derive: Derive = argon2id,
) -> Exported:
    """Write chosen key sets to a new vault file that stands alone; blocks for two key derivations.

    The file was read back and opened with its new key before it got its name. The caller wipes both passphrases.

    Args:
        store: The open vault; it is not changed.
        path: See `vault_path`; an existing file is never overwritten.
        key_set_ids: Of listed key sets.
        passphrase: Of the open vault, asked again.
        new_passphrase: Of the new file.
        history: See `core.chosen`; remembered calls never leave.
        kdf: Cost of opening the new file.
        derive: The key derivation of the new file.

    Raises:
        NothingChosen, KeySetNotFound, WeakPassphrase, ExportExists: Nothing was tried.
        WrongPassphrase: *passphrase* does not open the vault that is open.
        KeyFileNotFound, KeyFileRefused: Of the vault that is open.
        KdfOutOfBounds, CostlyKdf: *kdf* is outside the limits that every reader keeps.
        Locked, DamagedFile: A secret could not be opened.
        NotExported, TooLarge: There is no new file.
    """
    path = vault_path(path)
    part = chosen_part(store.vault, key_set_ids, history=history)
    if not new_passphrase:
        raise WeakPassphrase
    if os.path.lexists(path):
        raise ExportExists(path=path)
    with naming(path):
        check_limits([kdf], physical_memory_kib=physical_memory_kib())
    if not store.verify_passphrase(passphrase):
        raise WrongPassphrase
    header = Header(1, os.urandom(VAULT_ID_SIZE), ())
    data_key = DataKey.generate(os.urandom)
    try:
        header = replace(header, slots=(VaultSlots(data_key, header, derive).made_for(new_passphrase, kdf),))
        fresh = resealed(part, store.sealer, VaultSealer(data_key, header.vault_id, os.urandom))
        with telling_why(path):
            _, safe_on_disk = write_new_vault(path, fresh, header, data_key, private=False)
    finally:
        data_key.close()
    return Exported(path, sum(len(each.key_sets) for each in part.accounts), len(part.accounts), safe_on_disk)
