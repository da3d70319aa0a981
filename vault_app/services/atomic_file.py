"""Puts a whole file in place of another, or nothing: after any failure the old one is still there."""

from __future__ import annotations

import errno
import hashlib
import hmac
import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from vault_app.core.errors import DiskFull, NotSaved, PlaceNotWritable, VaultError
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.paths import PRIVATE_FILE

STRAY_AGE_S = 3600
_NOT_WRITABLE = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_NO_LINKS = frozenset(
    {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV, errno.EACCES}
)
_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class FileState:
    """What tells one state of a file from another.

    Attributes:
        device, inode: Of the file itself, not of a link to it.
        digest: SHA-256 of its bytes.
        modified_at: Seconds since 1970.
    """

    device: int
    inode: int
    digest: bytes
    modified_at: float

    def same_file_as(self, other: FileState) -> bool:
        """Tell whether both are one file with the same bytes."""
        return (self.device, self.inode, self.digest) == (other.device, other.inode, other.digest)


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a write that succeeded.

    Attributes:
        state: Of the new file.
        safe_on_disk: False: saved, but the folder could not be synced, so a power cut might still undo it.
    """

    state: FileState
    safe_on_disk: bool


def read_whole(path: Path, limit: int, *, follow: bool = True) -> tuple[bytes, FileState]:
    """Return the bytes of a regular file, at most *limit* + 1 of them, and its state.

    Args:
        path: Of the file, or with *follow* of a link to it.
        limit: Bytes.
        follow: Whether a link is followed.

    Raises:
        OSError: It cannot be read, or is not a regular file.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags if follow else flags | getattr(os, "O_NOFOLLOW", 0))
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, "not a regular file", str(path))
        parts: list[bytes] = []
        left = limit + 1
        while left and (part := os.read(descriptor, min(left, 1 << 20))):
            parts.append(part)
            left -= len(part)
    finally:
        os.close(descriptor)
    data = b"".join(parts)
    return data, FileState(found.st_dev, found.st_ino, hashlib.sha256(data).digest(), found.st_mtime)


def write_atomically(
    path: Path,
    data: bytes,
    *,
    check: Callable[[bytes], None] | None = None,
    before_replace: Callable[[], None] | None = None,
    new: bool = False,
) -> Written:
    """Write *data* beside *path*, sync it, read it back, and only then put it in place; 0600 from the first byte on.

    Args:
        path: Not a link; the caller has resolved it.
        data: The whole content.
        check: Called with the bytes as they were read back; what it raises stops the write.
        before_replace: Called when the new file is proven and the old one still in place, for a backup.
        new: There must be no file at *path* yet.

    Raises:
        FileExistsError: Only with *new*.
        DiskFull, PlaceNotWritable, NotSaved: And whatever *check* and *before_replace* raise; the old file is there.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
    try:
        state = _write_proven(temporary, data, check)
        if before_replace is not None:
            before_replace()
        if new:
            put_new(temporary, path)
        else:
            os.replace(temporary, path)  # noqa: PTH105 - Path.replace says the same; this is the call the format names
    except FileExistsError:
        _discard(temporary)
        raise
    except OSError as wrong:
        _discard(temporary)
        raise not_saved(wrong, path.parent) from wrong
    except BaseException:
        _discard(temporary)
        raise
    return Written(state, _synced(path.parent))


def _write_proven(temporary: Path, data: bytes, check: Callable[[bytes], None] | None) -> FileState:
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NOFOLLOW, PRIVATE_FILE)
    try:
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, PRIVATE_FILE)
        with memoryview(data) as rest:
            at = 0
            while at < len(rest):
                at += os.write(descriptor, rest[at:])
        _sync(descriptor)
    finally:
        os.close(descriptor)
    written, state = read_whole(temporary, len(data))
    if not hmac.compare_digest(state.digest, hashlib.sha256(data).digest()):
        raise NotSaved(reason=QT_TRANSLATE_NOOP("Reasons", "the disk gave back other bytes than were written"))
    if check is not None:
        check(written)
    return state


def put_new(temporary: Path, path: Path) -> None:
    """Give the file its name only if nothing has it; a rename would overwrite.

    Raises:
        FileExistsError: Something has it.
        OSError: *path* is not there then.
    """
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError as wrong:
        if wrong.errno not in _NO_LINKS:
            raise
        # Without hard links: take the name with an empty file of our own, then rename onto that.
        placeholder = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NOFOLLOW, PRIVATE_FILE)
        try:
            os.close(placeholder)
            temporary.replace(path)
        except OSError:
            _discard(path)
            raise
    else:
        _discard(temporary)


def link_or_copy(source: Path, target: Path) -> None:
    """Give *source* a second name, or make a synced copy where the file system has no links; *target* appears at once.

    Raises:
        FileExistsError: There is a *target* already.
        OSError: Neither was possible.
    """
    try:
        target.hardlink_to(source)
    except OSError as wrong:
        if isinstance(wrong, FileExistsError) or wrong.errno not in _NO_LINKS:
            raise
        temporary = target.with_name(f".{target.name}.{secrets.token_hex(8)}.tmp")
        try:
            _write_proven(temporary, source.read_bytes(), None)
            os.utime(temporary, (source.stat().st_atime, source.stat().st_mtime))
            put_new(temporary, target)
        finally:
            _discard(temporary)


def sync_folder(folder: Path) -> None:
    """Make new names in *folder* survive a power cut; raises OSError."""
    if os.name != "posix":
        return  # Windows has no such call; a rename is written through there
    descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0))
    try:
        _sync(descriptor)
    finally:
        os.close(descriptor)


def _synced(folder: Path) -> bool:
    try:
        sync_folder(folder)
    except OSError:
        return False
    return True


def _sync(descriptor: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError:
            os.fsync(descriptor)  # not every file system there knows it
        return
    os.fsync(descriptor)


def _discard(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # the failure that led here is the one to tell; strays are removed later


def remove_strays(path: Path, *, now_s: float | None = None) -> int:
    """Remove temporary files that a killed save of *path* left more than an hour ago; returns how many."""
    now_s = time.time() if now_s is None else now_s
    pattern = re.compile(rf"\.{re.escape(path.name)}\.[0-9a-f]{{16}}\.tmp")
    removed = 0
    try:
        for each in path.parent.iterdir():
            if pattern.fullmatch(each.name) and each.lstat().st_mtime < now_s - STRAY_AGE_S:
                each.unlink()
                removed += 1
    except OSError:
        return removed  # tidying is no reason to refuse a vault
    return removed


def not_saved(wrong: OSError, folder: Path) -> VaultError:
    """Say why a write failed, in the words of what the user can do about it."""
    if wrong.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull()
    if wrong.errno in _NOT_WRITABLE:
        return PlaceNotWritable(folder=folder)
    if wrong.errno == errno.EFBIG:
        return NotSaved(reason=QT_TRANSLATE_NOOP("Reasons", "the system allows no file of that size"))
    if wrong.errno in {errno.ENOENT, errno.ENOTDIR}:
        return NotSaved(reason=QT_TRANSLATE_NOOP("Reasons", "the folder {folder} is not there").format(folder=folder))
    if wrong.errno == errno.EIO:
        return NotSaved(reason=QT_TRANSLATE_NOOP("Reasons", "the disk reported a fault"))
    return NotSaved(
        reason=QT_TRANSLATE_NOOP("Reasons", "the system said “{text}”").format(text=os.strerror(wrong.errno or 0))
    )
