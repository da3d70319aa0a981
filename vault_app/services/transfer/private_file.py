"""Writes a file of secrets that has its name only when it is whole, and that nobody else can read at any moment."""

from __future__ import annotations

import errno
import hmac
import io
import logging
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vault_app.core.errors import NotExported, UnsafePlace
from vault_app.core.secret import wiped
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.atomic_file import put_new, remove_strays, sync_folder
from vault_app.services.paths import PRIVATE_FILE

_log = logging.getLogger(__name__)
_PIECE = 64 * 1024
_FLAGS = os.O_RDWR | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_NAMELESS = getattr(os, "O_TMPFILE", 0)
_NO_NAMELESS = frozenset({errno.EOPNOTSUPP, errno.ENOTSUP, errno.EISDIR, errno.ENOENT, errno.EINVAL})
_NO_MODES = QT_TRANSLATE_NOOP("Export", "this medium keeps no permissions, so everybody could read the file")
_OTHER_BYTES = QT_TRANSLATE_NOOP("Export", "the disk gave back other bytes than were written")


def write_private(path: Path, data: memoryview) -> bool:
    """Write *data* to a new file, 0600 from the first byte on; return whether it is safe on disk.

    On Linux the file has no name until it is synced and read back, so that even a killed program leaves nothing. Elsewhere
    it has another name until then. No copy of *data* is left in memory.

    Args:
        path: Its folder has been resolved and found fit.
        data: The whole content.

    Raises:
        FileExistsError: There is something at *path*; it is left as it is.
        UnsafePlace: The file system keeps no permissions.
        NotExported, OSError: Nothing is left.
    """
    if not _NAMELESS or not _write_nameless(path, data):
        _write_named(path, data)
    try:
        sync_folder(path.parent)
    except OSError:
        return False
    return True


def _write_nameless(path: Path, data: memoryview) -> bool:
    """Return False when this file system has no files without a name; nothing was written then."""
    try:
        descriptor = os.open(path.parent, _FLAGS | _NAMELESS, PRIVATE_FILE)
    except OSError as wrong:
        if wrong.errno in _NO_NAMELESS:
            return False
        raise
    with _closed_in_the_end(descriptor):
        source = f"/proc/self/fd/{descriptor}"
        if not os.path.lexists(source):
            return False
        _write_proven(descriptor, path, data)
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        with _closed_in_the_end(folder):
            # Only with a folder's descriptor does Python follow the link to the file itself.
            os.link(source, path.name, src_dir_fd=folder, dst_dir_fd=folder, follow_symlinks=True)
    return True


def _write_named(path: Path, data: memoryview) -> None:
    remove_strays(path)  # of a program that was killed here; where files need no name there are none
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
    descriptor = os.open(temporary, _FLAGS | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), PRIVATE_FILE)
    try:
        try:
            _write_proven(descriptor, path, data)
        finally:
            os.close(descriptor)
        put_new(temporary, path)
    finally:
        _discard(temporary)


def _write_proven(descriptor: int, path: Path, data: memoryview) -> None:
    """Write, sync and read back."""
    if hasattr(os, "fchmod"):
        os.fchmod(descriptor, PRIVATE_FILE)
    if os.name == "posix" and os.fstat(descriptor).st_mode & 0o077:
        raise UnsafePlace(folder=path.parent, reason=_NO_MODES)
    with io.FileIO(descriptor, "r+", closefd=False) as file:  # unbuffered: no copy of the text in a buffer of Python's
        at = 0
        while at < len(data):
            at += file.write(data[at:]) or 0
        os.fsync(descriptor)
        file.seek(0)
        with wiped(bytearray(_PIECE)) as piece:
            at = 0
            while size := file.readinto(piece):
                with memoryview(piece)[:size] as read:
                    if not hmac.compare_digest(read, data[at : at + size]):
                        raise NotExported(reason=_OTHER_BYTES)
                at += size
        if at != len(data):
            raise NotExported(reason=_OTHER_BYTES)


def _discard(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # the file itself has its name by now, or failed for a reason that is told; strays are removed later


@contextmanager
def _closed_in_the_end(descriptor: int) -> Iterator[None]:
    """Close it after the block; what closing says is of no interest once the bytes are synced and the name is given."""
    try:
        yield
    finally:
        try:
            os.close(descriptor)
        except OSError:
            _log.info("A descriptor of an export was not closed.")
