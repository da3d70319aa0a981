"""Creates and opens vault files for the window, off its thread: key derivation and disk are waited for elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vault_app.core.errors import VaultError
from vault_app.core.secret import wiped
from vault_app.services.paths import Places
from vault_app.ui import tasks
from vault_app.ui.collector import leave_alone_what_there_is

if TYPE_CHECKING:
    from vault_app.core.environment import Environment
    from vault_app.services.backups import Backup
    from vault_app.services.session import Session
    from vault_app.services.vault_care import Care
    from vault_app.services.vault_store import VaultStore
    from vault_app.ui.welcome.create_page import NewVault
    from vault_app.vaultfile.kdf import KdfParams

# What is imported within the functions below loads the cryptography, which the first page does not need.


_MANY_ACCOUNTS = 100

PASSPHRASE_WAY, KEY_FILE_WAY, RECOVERY_WAY = "passphrase", "key-file", "recovery-key"
"""What a file opens by: a passphrase alone, one together with a key file, a recovery key."""


@dataclass(frozen=True)
class Typed:
    """What somebody opens a vault with.

    Attributes:
        secret: Passphrase, or recovery key; wiped by whoever opens the vault.
        recovers: It is a recovery key.
    """

    secret: bytearray = field(repr=False)
    key_file: Path | None = None
    recovers: bool = False


@dataclass(frozen=True)
class Opened:
    """A vault that is open, with what has to be said about it.

    Attributes:
        recovered: It was opened by its recovery key, so its owner may have no passphrase any more.
    """

    path: Path
    session: Session
    store: VaultStore
    recovered: bool = False


@dataclass(frozen=True)
class FileFacts:
    """What is known of a file without its passphrase.

    Attributes:
        ways: Of `PASSPHRASE_WAY`, `KEY_FILE_WAY` and `RECOVERY_WAY`, those that the file has.
    """

    path: Path
    saved_at: datetime | None
    backups: tuple[Backup, ...]
    ways: frozenset[str] = frozenset()


class VaultDoor(QObject):
    """One vault is opened at a time; a later try makes an earlier one's outcome void."""

    opened = Signal(object)
    failed = Signal(object)
    busy = Signal(bool)

    def __init__(
        self,
        places: Places,
        *,
        measure: Callable[[float], KdfParams],
        practice_environment: Callable[[], Environment],
        usual_kdf: KdfParams | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._places = places
        self._usual_kdf = usual_kdf
        self._measure = measure
        self._practice_environment = practice_environment
        self._number = 0
        self._is_busy = False
        self._practice: tuple[Path, Callable[[], Environment], Places] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a vault is being opened."""
        return self._is_busy

    def use_practice(self, path: Path, environment: Callable[[], Environment], places: Places) -> None:
        """Open the vault at *path* with a practice exchange's hosts, and leave traces of it in *places* alone."""
        self._practice = path, environment, places

    def create(self, new: NewVault) -> None:
        """Make the vault that was described, and open it; wipes its passphrase."""

        def call() -> VaultStore:
            from vault_app.services.key_files import make_key_file
            from vault_app.services.openers import Opener
            from vault_app.services.vault_store import VaultStore

            with wiped(new.passphrase):
                kdf = new.kdf or self._measure(new.unlock_s)
                if new.key_file is not None and not new.key_file.exists():
                    make_key_file(new.key_file)
                opener = Opener.with_key_file(new.passphrase, new.key_file)
                return VaultStore.create(new.path, opener, kdf=kdf, places=self._places)

        self._run(new.path, call)

    def open(self, path: Path, typed: Typed, *, costly_allowed: bool = False) -> None:
        """Open the vault at *path*; wipes what was typed."""
        practice = self._practice
        places = practice[2] if practice is not None and practice[0] == path else self._places

        def call() -> VaultStore:
            from vault_app.services.openers import Opener
            from vault_app.services.vault_store import VaultStore

            with wiped(typed.secret):
                opener = (
                    Opener.recovery_key(typed.secret)
                    if typed.recovers
                    else Opener.with_key_file(typed.secret, typed.key_file)
                )
                return VaultStore.open(path, opener, places=places, costly_allowed=costly_allowed)

        self._run(path, call, recovers=typed.recovers)

    def adopt(self, path: Path, make: Callable[[], VaultStore]) -> None:
        """Open what *make* returns, such as a vault made for a demonstration; it may block."""
        self._run(path, make)

    def look_at(self, path: Path, told: Callable[[FileFacts], None], *, owner: QObject) -> None:
        """Find out when a file was saved and which backups it has, and tell."""
        tasks.run(lambda: _facts(path), owner=owner, done=told)

    def look_after(
        self, opened: Opened, key_file: Path | None, told: Callable[[Care], None], *, owner: QObject
    ) -> None:
        """Find out what is worth mending about a vault that was just opened; nothing is of the throw-away one."""
        if self._practice is not None and self._practice[0] == opened.path:
            return
        from vault_app.services.vault_care import care_for
        from vault_app.vaultfile.kdf import DEFAULT_KDF

        header, usual = opened.store.slots.header, self._usual_kdf or DEFAULT_KDF

        def call() -> Care:
            return care_for(opened.path, header, places=self._places, key_file=key_file, usual=usual)

        tasks.run(call, owner=owner, done=told)

    def copy_of(self, path: Path, backup: Backup, told: Callable[[Path], None]) -> None:
        """Copy a backup to a name of its own beside the vault, and tell where it is; the damaged file stays as it is."""
        from vault_app.services.backup_copy import copy_beside

        tasks.run(lambda: copy_beside(path, backup), owner=self, done=told, failed=self.failed.emit)

    def give_up(self) -> bool:
        """Open nothing any more: the outcome of a try under way is void; False when there is none."""
        was_busy = self._is_busy
        self._number += 1
        self._set_busy(False)
        return was_busy

    def _set_busy(self, busy: bool) -> None:
        if busy != self._is_busy:
            self._is_busy = busy
            self.busy.emit(busy)

    def _run(self, path: Path, call: Callable[[], VaultStore], *, recovers: bool = False) -> None:
        self._number += 1
        number = self._number
        self._set_busy(True)

        def done(store: VaultStore) -> None:
            from vault_app.services.session import Session

            if number != self._number:
                store.close()
                return
            self._set_busy(False)
            practice = self._practice
            own = practice is not None and practice[0] == path
            environment = practice[1] if practice is not None and own else self._practice_environment
            session = Session(store, practice_environment=environment)
            self.opened.emit(Opened(path, session, store, recovers))

        def failed(error: VaultError) -> None:
            if number == self._number:
                self._set_busy(False)
                self.failed.emit(error)

        def opened() -> VaultStore:
            from vault_app.services.exchange_registry import refuse_unknown_exchanges

            store = call()
            try:
                refuse_unknown_exchanges(store.vault)
            except VaultError:
                store.close()
                raise
            if len(store.vault.accounts) > _MANY_ACCOUNTS:
                leave_alone_what_there_is()  # before it is all looked at for the first time
            return store

        tasks.run(opened, owner=self, done=done, failed=failed)


def existing(paths: Sequence[str]) -> tuple[tuple[Path, bool, datetime | None], ...]:
    """Return each path, whether a file is there, and when it was changed last; blocks for the disk."""
    from vault_app.services.file_times import utc

    found: list[tuple[Path, bool, datetime | None]] = []
    for each in paths:
        path = Path(each)
        try:
            found.append((path, True, utc(path.stat().st_mtime)))
        except OSError:
            found.append((path, False, None))
    return tuple(found)


def _facts(path: Path) -> FileFacts:
    from vault_app.services.backups import list_backups
    from vault_app.services.vault_reading import real_file

    ((_, _, saved_at),) = existing([str(path)])
    try:
        backups = list_backups(real_file(path))
    except OSError:
        backups = ()
    return FileFacts(path, saved_at, backups, _ways(path))


def _ways(path: Path) -> frozenset[str]:
    from vault_app.services.vault_ways import kinds_in
    from vault_app.vaultfile.header import SlotKind

    names = {
        SlotKind.PASSPHRASE: PASSPHRASE_WAY,
        SlotKind.PASSPHRASE_AND_KEY_FILE: KEY_FILE_WAY,
        SlotKind.RECOVERY_KEY: RECOVERY_WAY,
    }
    return frozenset(names[kind] for kind in kinds_in(path))
