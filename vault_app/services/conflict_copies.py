"""Finds other copies of a vault beside it, by what they hold: sync services and people name them in many ways.

Nothing is opened with a key, no link is followed, and the work is bounded.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from vault_app.core.errors import UnusableFile
from vault_app.services.atomic_file import FileState, read_whole
from vault_app.services.backups import list_backups
from vault_app.services.file_times import utc
from vault_app.services.paths import VAULT_SUFFIX
from vault_app.services.vault_reading import StoredVault, real_file
from vault_app.services.vault_writing import write_copy
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.header import FIXED_SIZE, Header, peek
from vault_app.vaultfile.lineage import state_of
from vault_app.vaultfile.vault_file import MAX_FILE_SIZE, read_header

MAX_NAMES = 5_000  # read of a folder
MAX_LOOKED_AT = 200  # files whose first bytes are read
MAX_READ = 4 * MAX_FILE_SIZE  # bytes of all copies whose checksum is tested
SET_ASIDE = "merged"
# Temporary files of a save, and what this program has put aside; a set-aside copy may still be the common state of two.
_TEMPORARY = re.compile(r"\..+\.[0-9a-f]{16}\.tmp")
_PUT_ASIDE = re.compile(r".+\.(?:damaged|merged)-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{6}Z")


@dataclass(frozen=True, slots=True)
class ConflictCopy:
    """Another file that holds a state of the same vault.

    Attributes:
        saved_at: The file's own time, UTC.
        identity: Names its state; see `vaultfile.lineage`.
    """

    path: Path
    saved_at: datetime
    generation: int
    identity: str


@dataclass(frozen=True, slots=True)
class Peeked:
    """The beginning of a file that may be a vault; nothing of it is proven."""

    path: Path
    header: Header
    device: int
    inode: int
    modified_at: float


def find_conflict_copies(path: Path) -> tuple[ConflictCopy, ...]:
    """Return the whole copies of the vault at *path* in its folder that hold another state, newest first; blocks.

    Backups, temporary files, and copies that were set aside are not among them; a folder that cannot be read has none.
    """
    file = real_file(path)
    mine = peek_at(file)
    if mine is None:
        return ()
    found: dict[str, ConflictCopy] = {}
    budget = MAX_READ
    for each in _related(file, mine):
        copy = _copy_of(each)
        if (
            copy.identity == state_of(mine.header).identity
            or copy.identity in found
            or _PUT_ASIDE.fullmatch(each.path.name)
        ):
            continue
        try:
            data, _ = read_whole(each.path, MAX_FILE_SIZE, follow=False)
            read_header(data)
        except (OSError, UnusableFile):
            continue  # half a file, such as one that is still being fetched
        found[copy.identity] = copy
        budget -= len(data)
        if budget <= 0:
            break
    return tuple(sorted(found.values(), key=lambda copy: (copy.saved_at, copy.generation), reverse=True))


def copy_at(path: Path, header: Header, state: FileState) -> ConflictCopy:
    """Return a copy that was read as a whole."""
    return ConflictCopy(path, utc(state.modified_at), header.generation, state_of(header).identity)


def find_state(path: Path, generation: int, digest: bytes) -> ConflictCopy | None:
    """Return the backup or copy of the vault at *path* whose bytes have that SHA-256; None: there is none."""
    file = real_file(path)
    for each in states_beside(file):
        if each.header.generation != generation:
            continue
        try:
            _, state = read_whole(each.path, MAX_FILE_SIZE, follow=False)
        except OSError:
            continue
        if state.digest == digest:
            return copy_at(each.path, each.header, state)
    return None


def keep_what_would_go(path: Path, stored: StoredVault, newest: StoredVault, data_key: DataKey) -> None:
    """Write *stored* to a copy beside the vault if *newest*, which took its place, does not come from it and no file has it.

    A sync service that knows no conflict copies puts one branch over another; what was saved before is in memory alone.

    Raises:
        DiskFull, PlaceNotWritable, NotSaved: There is no copy.
    """
    if newest.state.digest == stored.state.digest or newest.follows(state_of(stored.header)):
        return
    if find_state(path, stored.header.generation, stored.state.digest) is None:
        write_copy(name_of_copy(path, datetime.now(UTC)), stored, stored.vault, data_key)


def states_beside(file: Path, *others: Path) -> Iterator[Peeked]:
    """Yield each file that may hold a state of the vault *file*: its backups, those of *others*, and copies in its folder."""
    mine = peek_at(file)
    if mine is None:
        return
    for vault in (file, *others):
        for backup in _backups(vault):
            peeked = peek_at(backup)
            if peeked is not None and peeked.header.vault_id == mine.header.vault_id:
                yield peeked
    yield from _related(file, mine)


def name_of_copy(path: Path, at: datetime) -> Path:
    """Return a name beside the vault at *path* for a copy of it, with a time; nothing has that name yet."""
    file = real_file(path)
    stem, number = f"{file.name.removesuffix(VAULT_SUFFIX)} (copy of {at:%Y-%m-%d %H%M})", 1
    while os.path.lexists(copy := file.with_name(f"{stem}{f' {number}' if number > 1 else ''}{VAULT_SUFFIX}")):
        number += 1
    return copy


def peek_at(path: Path) -> Peeked | None:
    """Read the first bytes of a regular file, no link; None: it is none, or none of a vault."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return None
        descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0))
        try:
            about = os.fstat(descriptor)
            fits = stat.S_ISREG(about.st_mode) and FIXED_SIZE < about.st_size <= MAX_FILE_SIZE
            header = peek(os.read(descriptor, FIXED_SIZE)) if fits else None
        finally:
            os.close(descriptor)
    except OSError:
        return None
    return Peeked(path, header, about.st_dev, about.st_ino, about.st_mtime) if header else None


def _related(file: Path, mine: Peeked) -> Iterator[Peeked]:
    """Yield the other files in the folder of *file* that say they are the same vault; likely names come first."""
    for path in islice(_likely_first(file, _names_in(file.parent)), MAX_LOOKED_AT):
        peeked = peek_at(path)
        if peeked is None or peeked.header.vault_id != mine.header.vault_id:
            continue
        if (peeked.device, peeked.inode) != (mine.device, mine.inode):
            yield peeked


def _names_in(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [each.name for each in islice(entries, MAX_NAMES) if each.is_file(follow_symlinks=False)]
    except OSError:
        return []


def _likely_first(file: Path, names: Iterable[str]) -> Iterator[Path]:
    stem = file.name.removesuffix(VAULT_SUFFIX)
    others = (each for each in names if each != file.name and not _TEMPORARY.fullmatch(each))
    for each in sorted(others, key=lambda name: (not name.startswith(stem), VAULT_SUFFIX not in name, name)):
        yield file.with_name(each)


def _backups(vault: Path) -> tuple[Path, ...]:
    try:
        return tuple(each.path for each in list_backups(vault))
    except UnusableFile:
        return ()


def _copy_of(peeked: Peeked) -> ConflictCopy:
    return ConflictCopy(
        peeked.path, utc(peeked.modified_at), peeked.header.generation, state_of(peeked.header).identity
    )
