"""Lets one program at a time read, compare and save a vault file."""

from __future__ import annotations

import errno
import logging
import os
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import filelock

from vault_app.core.errors import InUse
from vault_app.services.atomic_file import not_saved
from vault_app.services.paths import PRIVATE_FILE

WAIT_S = 5.0
_POLL_S = 0.02
_NO_LOCKS = frozenset({errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK})
_log = logging.getLogger(__name__)


class VaultLock:
    """The lock of one vault file, `NAME.keyvault.lock` beside it, held for the length of a `with` block.

    Where the file system has no locks the block runs without: the comparison of hashes before each save then decides alone.
    """

    def __init__(self, path: Path, *, wait_s: float = WAIT_S) -> None:
        self.file = path.with_name(path.name + ".lock")
        self.path = path
        self._wait_s = wait_s
        self._lock: filelock.BaseFileLock | None = None
        self._identity: tuple[int, int] | None = None

    def __enter__(self) -> Self:
        """Wait for the lock.

        Raises:
            InUse: Another program held it all the time.
            PlaceNotWritable, DiskFull, NotSaved: The lock file cannot be made.
        """
        deadline = time.monotonic() + self._wait_s
        while True:
            self._acquire(max(0.0, deadline - time.monotonic()))
            if self._lock is None or self.is_ours():
                return self
            # Somebody deleted the file between our opening and locking it: what we hold excludes nobody.
            self._release()
            if time.monotonic() >= deadline:
                raise self._in_use()

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._release()

    def is_ours(self) -> bool:
        """Tell whether the lock file is still the one that we hold; a deleted one would let a second program in."""
        if self._lock is None:
            return True
        try:
            found = self.file.stat()
        except FileNotFoundError:
            return False
        return self._identity == (found.st_dev, found.st_ino)

    def _acquire(self, wait_s: float) -> None:
        lock = filelock.FileLock(
            self.file,
            timeout=wait_s,
            mode=PRIVATE_FILE,
            thread_local=False,
            poll_interval=_POLL_S,
            fallback_to_soft=False,
            preserve_lock_file=True,
            on_acquired=self._remember,
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

    def _remember(self, descriptor: int) -> None:
        found = os.fstat(descriptor)
        self._identity = (found.st_dev, found.st_ino)

    def _release(self) -> None:
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release()

    def _in_use(self) -> InUse:
        return InUse(path=self.path, wait_s=round(self._wait_s))
