"""Puts a backup in the place of a vault file that no longer opens."""

from __future__ import annotations

import logging
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from vault_app.core.errors import AlreadyExists, UnusableFile, VaultNotFound
from vault_app.services.atomic_file import link_or_copy, not_saved, sync_folder, write_atomically
from vault_app.services.backups import find_backup
from vault_app.services.file_lock import VaultLock
from vault_app.services.openers import Opener
from vault_app.services.paths import PRIVATE_FILE, Places
from vault_app.services.seen_records import SeenRecords
from vault_app.services.vault_reading import StoredVault, interpret, read_bytes, real_file, unlock_file
from vault_app.services.vault_store import VaultStore
from vault_app.services.vault_writing import prove_it_opens
from vault_app.vaultfile.header import read_layout
from vault_app.vaultfile.kdf import Derive, argon2id
from vault_app.vaultfile.lineage import descended
from vault_app.vaultfile.vault_file import read_header, seal_file

_log = logging.getLogger(__name__)


def recover(
    path: Path,
    name: str,
    passphrase: bytearray | Opener,
    *,
    places: Places | None = None,
    costly_allowed: bool = False,
    derive: Derive = argon2id,
) -> VaultStore:
    """Make the backup *name* the vault at *path*, and open it; what was there is kept beside it, named as damaged.

    For a file that is gone or damaged; one that opens is changed by `VaultStore.restore_backup`. The caller wipes
    *passphrase*, that of the time of the backup.

    Raises:
        AlreadyExists: The file at *path* is whole.
        BackupNotFound, UnusableFile: And its kinds, in the backup's name.
        WrongPassphrase: It does not open the backup.
        InUse, NotSaved: And its kinds; what was there is there.
    """
    places = places or Places.of_this_user()
    file = real_file(path)
    backup = find_backup(file, name).path
    data, state = read_bytes(backup)
    data_key = unlock_file(backup, data, passphrase, costly_allowed=costly_allowed, derive=derive)
    try:
        stored = interpret(backup, data, state, data_key)
        records = SeenRecords(places.seen_folder)
        seen = records.read(stored.header.vault_id, data_key)
        generation = max(stored.header.generation, seen.generation if seen else 0) + 1
        header = replace(stored.header, generation=generation)
        lineage = descended(stored.ancestry, generation)
        fresh = seal_file(stored.vault, header, data_key, os.urandom, lineage)
        with VaultLock(file):
            _set_aside(path, file)
            written = write_atomically(file, fresh, check=lambda again: prove_it_opens(again, data_key))
        # Not opened anew: what can go wrong in that would be told as if nothing had been written.
        left = StoredVault(read_layout(fresh), stored.vault, written.state, lineage)
        store = VaultStore(path, left, data_key, records, derive)
    except BaseException:
        data_key.close()
        raise
    store.safe_on_disk = written.safe_on_disk
    store.accept_older()  # that is what was asked for, also where the record of a newer state could not be read
    return store


def _set_aside(path: Path, file: Path) -> None:
    """Give the damaged file a second name, unless it is whole after all, or gone."""
    try:
        read_header(read_bytes(file)[0])
    except VaultNotFound:
        return
    except UnusableFile:
        aside = file.with_name(f"{file.name}.damaged-{datetime.now(UTC):%Y-%m-%dT%H-%M-%S-%fZ}")
        try:
            link_or_copy(file, aside)
            sync_folder(file.parent)
        except OSError as wrong:
            raise not_saved(wrong, file.parent) from wrong
        _make_private(aside)
    else:
        raise AlreadyExists(name=path)


def _make_private(file: Path) -> None:
    try:
        if file.stat().st_mode & 0o077:
            file.chmod(PRIVATE_FILE)
    except OSError as wrong:
        # It may be another user's; `doctor` names it, and the vault comes back all the same.
        _log.warning("The damaged file keeps its permissions: %s", type(wrong).__name__)
