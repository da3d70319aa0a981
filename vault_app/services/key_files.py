"""Makes and reads key files: what one has, besides the passphrase that one knows."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path

from vault_app.core.errors import AlreadyExists, KeyFileNotFound, KeyFileRefused
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.atomic_file import not_saved, read_whole, write_atomically
from vault_app.services.paths import shared_folder
from vault_app.vaultfile.header import MAGIC

KEY_FILE_SIZE = 32
MAX_KEY_FILE = 16 * 1024 * 1024  # bytes; any file may serve, such as a picture, but it is read at each unlock


def make_key_file(path: Path) -> None:
    """Write 32 random bytes to a new file that its user alone can read; blocks.

    Raises:
        AlreadyExists: There is a file; it is left as it is, for another vault may need it.
        KeyFileRefused: Others may write into its folder.
        DiskFull, PlaceNotWritable, NotSaved: There is no file.
    """
    _refuse_shared(path)
    try:
        write_atomically(Path(os.path.realpath(path.parent)) / path.name, os.urandom(KEY_FILE_SIZE), new=True)
    except FileExistsError:
        raise AlreadyExists(name=path) from None
    except OSError as wrong:
        raise not_saved(wrong, path.parent) from wrong


def key_file_digest(path: Path) -> bytes:
    """Return the SHA-256 of a key file (32 bytes); blocks.

    Raises:
        KeyFileNotFound: It is not there.
        KeyFileRefused: It is empty, larger than 16 MiB, no regular file, not to be read, or others may put another in its
            place.
    """
    try:
        data, _ = read_whole(Path(os.path.realpath(path)), MAX_KEY_FILE)
    except (FileNotFoundError, NotADirectoryError) as wrong:
        raise KeyFileNotFound(name=path) from wrong
    except OSError as wrong:
        if wrong.errno in {errno.EINVAL, errno.EISDIR, errno.ENXIO}:
            reason = QT_TRANSLATE_NOOP("VaultError", "it is no file")
        else:
            reason = QT_TRANSLATE_NOOP("VaultError", "it cannot be read")
        raise KeyFileRefused(path=path, reason=reason) from wrong
    if not data:
        raise KeyFileRefused(path=path, reason=QT_TRANSLATE_NOOP("VaultError", "it is empty"))
    if len(data) > MAX_KEY_FILE:
        raise KeyFileRefused(path=path, reason=QT_TRANSLATE_NOOP("VaultError", "it is larger than 16 MiB"))
    _refuse_shared(path)
    return hashlib.sha256(data).digest()


def refuse_changing(path: Path) -> None:
    """Refuse a file that will not stay as it is, before a vault comes to need it; blocks. Raises KeyFileRefused."""
    try:
        start, _ = read_whole(Path(os.path.realpath(path)), len(MAGIC) - 1)
    except OSError:
        return  # `key_file_digest` tells what is wrong
    if start == MAGIC:
        reason = QT_TRANSLATE_NOOP("VaultError", "it is a vault, which changes with each save")
        raise KeyFileRefused(path=path, reason=reason)


def lies_beside(key_file: Path, vault: Path) -> bool:
    """Tell whether whoever takes the folder of the one takes the other as well; links are followed."""
    return Path(os.path.realpath(key_file)).parent == Path(os.path.realpath(vault)).parent


def _refuse_shared(path: Path) -> None:
    folder = shared_folder(path)
    if folder is not None:
        reason = QT_TRANSLATE_NOOP("VaultError", "others may write into {folder}").format(folder=folder)
        raise KeyFileRefused(path=path, reason=reason)
