"""Copies a backup to a name of its own, so that it can be opened while a damaged vault stays as it is."""

from __future__ import annotations

from pathlib import Path

from vault_app.services.atomic_file import not_saved, write_atomically
from vault_app.services.backups import Backup
from vault_app.services.paths import VAULT_SUFFIX
from vault_app.services.vault_reading import read_bytes


def copy_beside(vault_path: Path, backup: Backup) -> Path:
    """Return the path of a copy of *backup*, beside the vault and named after both; an existing file is never replaced.

    Raises:
        VaultNotFound, UnreadableFile, NotAVault: The backup cannot be read.
        DiskFull, PlaceNotWritable, NotSaved: The folder cannot be written to.
    """
    data, _ = read_bytes(backup.path)
    stem = f"{vault_path.name.removesuffix(VAULT_SUFFIX)} of {backup.saved_at:%Y-%m-%d %H%M}"
    number = 1
    while True:
        path = vault_path.with_name(f"{stem}{f' {number}' if number > 1 else ''}{VAULT_SUFFIX}")
        try:
            write_atomically(path, data, new=True)
        except FileExistsError:
            number += 1
            continue
        except OSError as wrong:
            raise not_saved(wrong, path.parent) from wrong
        return path
