"""Lets one program at a time read, compare and save a vault file."""

from __future__ import annotations

import errno
import logging
import os
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import filelock

from vault_app.core.errors import InUse
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.atomic_file import not_saved
from vault_app.services.lock_holder import holder_of
from vault_app.services.paths import PRIVATE_FILE

if sys.platform != "win32":
    import fcntl

WAIT_S = 5.0
_POLL_S = 0.02
_BUSY = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES})
_NO_LOCKS = frozenset({errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK})
_log = logging.getLogger(__name__)


class VaultLock:
    """The lock of one vault file, `NAME.keyvault.lock` beside it, held for the length of a `with` block.

    Every lock library hands out a second lock when the lock file is deleted. So the vault file itself is locked as well:
    whoever waits for it and then finds another file under its name starts anew, and two are never in at once.

    Where the file system has no locks the block runs without: the comparison of hashes before each save then decides alone.
    """

    def __init__(self, path: Path, *, wait_s: float = WAIT_S) -> None:
        self.file = path.parent / (path.name + ".lock")  # not `with_name`: a root that somebody named has none
        self.path = path
        self._wait_s = wait_s
        self._deadline = 0.0
        self._lock: filelock.BaseFileLock | None = None
        self._identity: tuple[int, int] | None = None
        self._vault = -1  # descriptor of the vault file, locked

    def __enter__(self) -> Self:
        """Wait for the lock.

        Raises:
            InUse: Another program held it all the time.
            PlaceNotWritable, DiskFull, NotSaved: The lock file cannot be made.
        """
        self._deadline = time.monotonic() + self._wait_s
        try:
            while True:
                self._acquire(max(0.0, self._deadline - time.monotonic()))
                if self.is_ours():
                    self._lock_vault()
                    return self
                # Somebody deleted the file between our opening and locking it: what we hold excludes nobody.
                self._release()
                self._check_deadline()
        except BaseException:
            self._release()
            raise

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._release()

    def is_ours(self) -> bool:
        """Tell whether the lock file is still the one that we hold; a deleted one would let a second program in."""
        return self._lock is None or _identity_of(self.file) == self._identity

    def _acquire(self, wait_s: float) -> None:
        descriptors: list[int] = []
        lock = filelock.FileLock(
            self.file,
            timeout=wait_s,
            mode=PRIVATE_FILE,
            thread_local=False,
            poll_interval=_POLL_S,
            fallback_to_soft=False,
            preserve_lock_file=True,
            on_acquired=descriptors.append,
        )
        try:
            lock.acquire()
        except filelock.Timeout:
            raise self._in_use() from None
        except OSError as wrong:
            if wrong.errno not in _NO_LOCKS:
                raise not_saved(wrong, self.file.parent) from wrong
            _log.warning("This file system has no locks; saves are told apart by their hashes alone.")
            return
        self._lock = lock
        try:
            found = os.fstat(descriptors[-1])
        except OSError as wrong:
            raise not_saved(wrong, self.file.parent) from wrong
        self._identity = (found.st_dev, found.st_ino)

    def _lock_vault(self) -> None:
        """Lock the file that has the vault's name; without one, or without such locks, there is nothing to do."""
        if sys.platform == "win32":
            return  # a locked file cannot be replaced there, nor can a lock file in use be deleted
        while True:
            try:
                self._vault = os.open(self.path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
                self._wait_for_vault()
                found = os.fstat(self._vault)
            except OSError:
                self._unlock_vault()
                return  # reading it will tell what is wrong, if anything is
            if _identity_of(self.path) == (found.st_dev, found.st_ino):
                return
            self._unlock_vault()  # it was replaced while we waited
            self._check_deadline()

    def _wait_for_vault(self) -> None:
        while True:
            try:
                fcntl.flock(self._vault, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as wrong:
                if wrong.errno not in _BUSY:
                    raise
            else:
                return
            self._check_deadline()
            time.sleep(_POLL_S)

    def _check_deadline(self) -> None:
        if time.monotonic() >= self._deadline:
            raise self._in_use()

    def _release(self) -> None:
        self._unlock_vault()
        lock, self._lock = self._lock, None
        try:
            if lock is not None:
                lock.release()
        except OSError as wrong:
            # What was to be done under the lock is done, and its outcome stands; the kernel lets go with the descriptor.
            _log.warning("The lock was not released cleanly: %s", type(wrong).__name__)

    def _unlock_vault(self) -> None:
        descriptor, self._vault = self._vault, -1
        try:
            if descriptor >= 0:
                os.close(descriptor)
        except OSError as wrong:
            _log.warning("The vault was not unlocked cleanly: %s", type(wrong).__name__)

    def _in_use(self) -> InUse:
        """Say who holds the lock, where the system tells."""
        wait_s = round(self._wait_s)
        holder = holder_of((self.file, self.path))
        if holder is None or (holder.pid == os.getpid() and self._lock is not None):
            return InUse(
                path=self.path, wait_s=wait_s
            )  # of what is ours we wait for nothing: it is another's that is not told
        if holder.pid == os.getpid():
            return InUse(path=self.path, wait_s=wait_s, who=QT_TRANSLATE_NOOP("VaultError", "This program itself"))
        who = QT_TRANSLATE_NOOP("VaultError", "{name} (process {pid})").format(name=holder.name, pid=holder.pid)
        return InUse(path=self.path, wait_s=wait_s, who=who)


def _identity_of(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
