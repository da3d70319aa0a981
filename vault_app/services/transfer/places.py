"""Which folders keys in plain text may be written to, and what is worth knowing of those."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from vault_app.core.errors import UnsafePlace
from vault_app.core.words import QT_TRANSLATE_NOOP

# Cleared by themselves, shared with every user, or kept in memory: Linux, macOS, and what the environment names.
_TEMPORARY = ("/tmp", "/var/tmp", "/usr/tmp", "/dev/shm", "/run/shm", "/run/user", "/var/folders")  # noqa: S108 - refused
_NAMED_BY = ("TMPDIR", "TEMP", "TMP", "XDG_RUNTIME_DIR")
_SYNCED = (
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "icloud",
    "nextcloud",
    "owncloud",
    "syncthing",
    "pcloud",
)
_TEMPORARY_REASON = QT_TRANSLATE_NOOP("Export", "it is for temporary files, which others can see or which are cleared")
_OPEN_TO_ALL = QT_TRANSLATE_NOOP("Export", "every user of this computer may write there")
_NOT_A_FOLDER = QT_TRANSLATE_NOOP("Export", "it is not a folder")
_ENTERED = QT_TRANSLATE_NOOP(
    "Export", "Other users of this computer can enter {folder}. The file is yours alone; its name is not."
)
_GROUP_WRITES = QT_TRANSLATE_NOOP("Export", "Others of your group can rename or delete files in {folder}.")
_NOT_YOURS = QT_TRANSLATE_NOOP("Export", "{folder} belongs to another user.")
_SYNCS = QT_TRANSLATE_NOOP(
    "Export", "{folder} looks like one that is copied to other computers. The file would be copied in plain text."
)


def temporary_folders() -> Iterator[Path]:
    """Yield the temporary folders of this system and of this session, links resolved."""
    named = [os.environ[name] for name in _NAMED_BY if os.environ.get(name)]
    for folder in (*_TEMPORARY, *named):
        if Path(folder).is_absolute():
            yield _real(folder)


def place_doubts(folder: Path) -> tuple[str, ...]:
    """Return sentences on what is worth knowing of a folder that plain text may go to; quick, but reads the disk.

    A folder that everybody may write to is refused. One that others may only enter, as most home folders are, is not: the
    file itself is readable by its user alone.

    Raises:
        UnsafePlace: It is no folder, a temporary one or below one, or everybody may write there.
    """
    real = _real(folder)
    try:
        found = real.stat()
    except (OSError, ValueError):
        raise UnsafePlace(folder=folder, reason=_NOT_A_FOLDER) from None
    if not stat.S_ISDIR(found.st_mode):
        raise UnsafePlace(folder=folder, reason=_NOT_A_FOLDER)
    if any(real == each or each in real.parents for each in temporary_folders()):
        raise UnsafePlace(folder=folder, reason=_TEMPORARY_REASON)
    if os.name == "posix" and found.st_mode & stat.S_IWOTH:
        raise UnsafePlace(folder=folder, reason=_OPEN_TO_ALL)
    return tuple(_doubts(real, found))


def _real(folder: str | Path) -> Path:
    try:
        return Path(os.path.realpath(folder))
    except (OSError, ValueError):
        return Path(folder)  # a disk that fails while links are followed fails the export, too


def _doubts(real: Path, found: os.stat_result) -> Iterator[str]:
    if os.name == "posix":
        if found.st_uid != os.geteuid():
            yield _NOT_YOURS.format(folder=real)
        if found.st_mode & stat.S_IWGRP:
            yield _GROUP_WRITES.format(folder=real)
        if found.st_mode & (stat.S_IXGRP | stat.S_IXOTH):
            yield _ENTERED.format(folder=real)
    if any(mark in part.lower() for part in real.parts for mark in _SYNCED):
        yield _SYNCS.format(folder=real)
