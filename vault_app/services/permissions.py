"""Which files of a vault other users of the computer can reach, and how they are left to their owner alone."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vault_app.core.errors import PlaceNotWritable, UnusableFile
from vault_app.services.atomic_file import not_saved
from vault_app.services.backups import backup_folder, list_backups
from vault_app.services.file_lock import VaultLock
from vault_app.services.paths import PRIVATE_FILE, PRIVATE_FOLDER, Places
from vault_app.services.vault_reading import real_file

_OF_OTHERS = 0o077
_KNOWS_MODES = os.name == "posix"


@dataclass(frozen=True, slots=True)
class Loose:
    """A file or folder of ours that others may use.

    Attributes:
        mode: Permission bits.
        is_mine: It belongs to this user, so that `tighten` can mend it.
    """

    path: Path
    mode: int
    is_mine: bool = True

    @property
    def cure(self) -> str:
        """The command that mends it."""
        return f"chmod {PRIVATE_FOLDER if self.path.is_dir() else PRIVATE_FILE:o}"


def loose_files(vault: Path, *, places: Places, key_file: Path | None = None) -> tuple[Loose, ...]:
    """Return what is looser than 0600, or 0700 for a folder: of the vault, its backups, its lock, and the program's own.

    Args:
        vault: It may be a link; the file behind it counts.
        places: The program's folders.
        key_file: Of the vault, where it has one.
    """
    if not _KNOWS_MODES:
        return ()
    found = (_loose(path) for path in dict.fromkeys(_ours(real_file(vault), places, key_file)))
    return tuple(each for each in found if each is not None)


def _ours(file: Path, places: Places, key_file: Path | None) -> Iterator[Path]:
    yield file
    yield VaultLock(file).file
    yield backup_folder(file)
    try:
        yield from (each.path for each in list_backups(file))
    except UnusableFile:
        pass  # their folder cannot be read; the doctor tells so
    yield from (places.config, places.state, places.data, places.runtime, places.seen_folder, places.settings_file)
    if key_file is not None:
        yield key_file


def _loose(path: Path) -> Loose | None:
    try:
        found = path.lstat()
    except OSError:
        return None  # not there, or out of reach for us too
    mode = stat.S_IMODE(found.st_mode)
    if stat.S_ISLNK(found.st_mode) or not mode & _OF_OTHERS:
        return None
    return Loose(path, mode, found.st_uid == os.geteuid())


def tighten(paths: Iterable[Path]) -> None:
    """Leave files and folders to their owner alone; blocks. What is gone is passed over.

    Raises:
        PlaceNotWritable, NotSaved: One belongs to somebody else, or lies on a medium that is only read; the others are
            tightened all the same.
    """
    refused: OSError | None = None
    folder = Path()
    for path in paths:
        try:
            path.chmod(PRIVATE_FOLDER if path.is_dir() else PRIVATE_FILE)
        except FileNotFoundError:
            continue
        except OSError as wrong:
            refused, folder = wrong, path
    if isinstance(refused, PermissionError):
        raise PlaceNotWritable(folder=folder) from refused
    if refused is not None:
        raise not_saved(refused, folder) from refused
