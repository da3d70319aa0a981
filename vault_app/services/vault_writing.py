"""Puts a vault on the disk, new or in place of the last state: sealed, proven to open, backed up, then named."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from vault_app.core.errors import (
    AlteredFile,
    ChangedUnderneath,
    Locked,
    NotSaved,
    OtherDataKey,
    ReadOnlyVault,
    UnknownExchange,
    UnusableFile,
    VaultExists,
    VaultNotFound,
)
from vault_app.core.vault import Vault
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.atomic_file import FileState, not_saved, write_atomically
from vault_app.services.backups import make_backup, remove_due
from vault_app.services.file_lock import VaultLock
from vault_app.services.letting_go import let_go_of
from vault_app.services.paths import private_folder
from vault_app.services.vault_reading import StoredVault, interpret, read_bytes, read_vault, real_file
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.header import Header, read_layout
from vault_app.vaultfile.lineage import Ancestor, Lineage, descended, state_of
from vault_app.vaultfile.vault_file import open_file, seal_file

_log = logging.getLogger(__name__)


class GotInBetween(Exception):
    """The lock file was deleted, or the vault replaced, while a save was under way; the save starts anew."""


def write_new_vault(
    path: Path, vault: Vault, header: Header, data_key: DataKey, *, private: bool, lineage: Lineage = ()
) -> tuple[StoredVault, bool]:
    """Make a vault file where there is none; return it, and whether it is safe on disk.

    Args:
        path: Of the new file.
        vault, header, data_key: What it holds.
        private: Its folder is one of ours, to be made for its user alone.
        lineage: The states that it comes from.

    Raises:
        VaultExists, DiskFull, PlaceNotWritable, NotSaved: There is no new file.
    """
    data = seal_file(vault, header, data_key, os.urandom, lineage)
    try:
        if private:
            private_folder(path.parent)
        file = real_file(path.parent) / path.name
        written = write_atomically(file, data, check=lambda again: prove_it_opens(again, data_key), new=True)
    except FileExistsError:
        raise VaultExists(path=path) from None
    except OSError as wrong:
        raise not_saved(wrong, path.parent) from wrong
    return StoredVault(read_layout(data), vault, written.state, lineage), written.safe_on_disk


def write_copy(path: Path, stored: StoredVault, vault: Vault, data_key: DataKey) -> None:
    """Make a file of its own that holds *vault* as the successor of *stored*; raises as `write_new_vault`."""
    header = replace(stored.header, generation=stored.header.generation + 1)
    lineage = descended(stored.ancestry, header.generation)
    write_new_vault(path, vault, header, data_key, private=False, lineage=lineage)


def read_alone(path: Path, data_key: DataKey) -> StoredVault | None:
    """Read a vault once more, because its record tells of a newer state; None: that was not possible.

    A state is recorded after it was saved, so what is read after the record is not older for having been read too early.

    Raises:
        Locked: It is sealed with another data key now.
    """
    try:
        return read_vault(path, data_key)
    except AlteredFile as wrong:
        if wrong.fields.get("where") == "header":
            raise Locked from wrong
        return None
    except (UnusableFile, VaultNotFound):
        _log.info("The vault was not read a second time; the first reading counts.")
        return None


def read_newest(path: Path, before: StoredVault, data_key: DataKey, *, allow_older: bool) -> StoredVault:
    """Return what the file holds now: *before*, unless somebody saved since.

    Raises:
        ChangedUnderneath: It is gone, or (without *allow_older*) no successor of *before*.
        OtherDataKey: It is sealed with another data key.
        ReadOnlyVault: A newer version of the program saved it.
        UnusableFile: And its kinds.
    """
    try:
        data, state = read_bytes(path)
        if state.digest == before.state.digest:
            return replace(before, state=state)
        newest = interpret(path, data, state, data_key)
    except VaultNotFound as wrong:
        raise ChangedUnderneath(what=QT_TRANSLATE_NOOP("Reasons", "it is no longer there")) from wrong
    except AlteredFile as wrong:
        if wrong.fields["where"] == "header":
            raise OtherDataKey from wrong
        raise
    if newest.header.is_newer:
        raise ReadOnlyVault(path=path)
    _refuse_what_cannot_be_shown(path, newest.vault, before.vault)
    if not allow_older and not newest.follows(state_of(before.header)):
        raise ChangedUnderneath(
            what=QT_TRANSLATE_NOOP("Reasons", "what is there now does not follow from what was read")
        )
    return newest


def replace_vault(
    lock: VaultLock,
    base: StoredVault,
    vault: Vault,
    header: Header,
    data_key: DataKey,
    *,
    backup: bool,
    parents: Iterable[Ancestor] = (),
) -> tuple[StoredVault, bool]:
    """Replace *base*, the state on disk, under its lock; return the new state, and whether it is safe on disk.

    Args:
        lock: On the file.
        base, vault, header, data_key: What it holds, and what it will hold.
        backup: Keep *base* as a backup.
        parents: The states that *vault* comes from beside *base*.

    Raises:
        GotInBetween: The file is no longer *base*, or the lock no longer ours.
        DiskFull, PlaceNotWritable, NotSaved, TooLarge: The old file is there.
    """
    file = lock.path
    lineage = descended((*base.ancestry, *parents), header.generation)
    data = seal_file(vault, header, data_key, os.urandom, lineage)

    def before_replace() -> None:
        if not lock.is_ours() or not _still(file, base.state):
            raise GotInBetween
        if backup:
            make_backup(file, generation=base.header.generation, saved_at=base.seen.saved_at)

    written = write_atomically(
        file, data, check=lambda again: prove_it_opens(again, data_key), before_replace=before_replace
    )
    if backup:
        remove_due(file, now=datetime.now(UTC))
    return StoredVault(read_layout(data), vault, written.state, lineage), written.safe_on_disk


def prove_it_opens(data: bytes, data_key: DataKey) -> None:
    """Raise NotSaved unless a new file opens; asked before it gets its name."""
    try:
        let_go_of([open_file(data, data_key).vault])
    except UnusableFile as wrong:
        raise NotSaved(
            reason=QT_TRANSLATE_NOOP("Reasons", "the new file did not read back as it was written")
        ) from wrong


def _refuse_what_cannot_be_shown(path: Path, newest: Vault, before: Vault) -> None:
    """Raise ReadOnlyVault when a later version added an account of an exchange that is not known here."""
    from vault_app.services.exchange_registry import refuse_unknown_exchanges

    try:
        refuse_unknown_exchanges(newest, besides=before)
    except UnknownExchange as wrong:
        raise ReadOnlyVault(path=path) from wrong


def _still(path: Path, state: FileState) -> bool:
    try:
        return read_bytes(path)[1].same_file_as(state)
    except (VaultNotFound, UnusableFile):
        return False
