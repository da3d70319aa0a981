"""Keeps earlier states of a vault file beside it, and lets go of most of them in time."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from vault_app.core.errors import BackupNotFound, UnreadableFile
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.atomic_file import STRAY_AGE_S, link_or_copy, not_saved, sync_folder
from vault_app.services.paths import PRIVATE_FILE, VAULT_SUFFIX, private_folder

KEPT_LATEST = 10
KEPT_DAYS = 30
_TIME = "%Y-%m-%dT%H-%M-%SZ"
_NAME = re.compile(
    r"(?P<at>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)-g(?P<generation>\d{1,20})(?:-(?P<twin>\d{1,4}))?(?P<kept>-kept)?"
    + re.escape(VAULT_SUFFIX)
)
_STRAY = re.compile(r"\.\d+\.new|\.\.\d+\.new\.[0-9a-f]{16}\.tmp")


@dataclass(frozen=True, slots=True)
class Backup:
    """One earlier state of a vault file.

    Attributes:
        name: What `backup restore` takes.
        saved_at: When that state was saved, UTC, whole seconds.
        size: Bytes.
        kept: Never removed: the last state before something that cannot be undone.
    """

    name: str
    path: Path
    saved_at: datetime
    generation: int
    size: int
    kept: bool = False


def backup_folder(vault_path: Path) -> Path:
    """Return where the backups of a vault are; the folder need not exist."""
    return vault_path.parent / (vault_path.name + ".backups")  # not `with_name`: a root that somebody named has none


def list_backups(vault_path: Path) -> tuple[Backup, ...]:
    """Return the backups of a vault, newest first; files of other names are left alone and not told.

    Raises:
        UnreadableFile: Their folder cannot be read.
    """
    found: list[Backup] = []
    try:
        with os.scandir(backup_folder(vault_path)) as entries:
            for entry in entries:
                match = _NAME.fullmatch(entry.name)
                if match and _time_of(match) and entry.is_file(follow_symlinks=False):
                    found.append(_backup(Path(entry.path), match, entry.stat(follow_symlinks=False).st_size))
    except FileNotFoundError:
        return ()
    except OSError as wrong:
        raise UnreadableFile(
            path=backup_folder(vault_path),
            reason=QT_TRANSLATE_NOOP("Reasons", "the system said “{error}”").format(
                error=os.strerror(wrong.errno or 0)
            ),
        ) from wrong
    return tuple(sorted(found, key=_order, reverse=True))


def find_backup(vault_path: Path, name: str) -> Backup:
    """Return the backup of that name; raises BackupNotFound, or UnreadableFile for their folder."""
    for each in list_backups(vault_path):
        if each.name == name:
            return each
    raise BackupNotFound(name=name)


def make_backup(vault_path: Path, *, generation: int, saved_at: datetime, kept: bool = False) -> Backup:
    """Give the present file a second name among the backups, and remove those that are due.

    The old file stays where it is until the new one replaces it, so at no moment is there no vault.

    Raises:
        DiskFull, PlaceNotWritable, NotSaved: There is no backup, so the caller does not replace the file.
    """
    folder = backup_folder(vault_path)
    stem = f"{saved_at.astimezone(UTC):{_TIME}}-g{generation:06d}"
    ending = ("-kept" if kept else "") + VAULT_SUFFIX
    try:
        known = folder.is_dir()
        private_folder(folder)
        if not known:
            sync_folder(folder.parent)  # else a power cut could take the folder away, and keep the new vault
        fresh = folder / f".{os.getpid()}.new"
        fresh.unlink(missing_ok=True)
        try:
            link_or_copy(vault_path, fresh)
            if fresh.stat().st_mode & 0o077:
                fresh.chmod(PRIVATE_FILE)  # the vault itself was looser; it shares this mode until it is replaced
            twin = 1
            while (target := folder / (stem + (f"-{twin}" if twin > 1 else "") + ending)).exists():
                if target.samefile(fresh):
                    break  # an earlier save made this very backup and then failed
                twin += 1
            fresh.replace(target)
        finally:
            fresh.unlink(missing_ok=True)
        sync_folder(folder)
        size = target.stat().st_size
    except OSError as wrong:
        raise not_saved(wrong, folder) from wrong
    match = _NAME.fullmatch(target.name)
    assert match is not None
    return _backup(target, match, size)


def remove_due(vault_path: Path, *, now: datetime) -> tuple[str, ...]:
    """Remove the backups that retention lets go, and what a killed save left among them; returns the backups' names.

    What cannot be removed stays.
    """
    _remove_strays(backup_folder(vault_path), now)
    try:
        backups = list_backups(vault_path)
    except UnreadableFile:
        return ()
    staying = {each.name for each in retained(backups, now=now)}
    removed: list[str] = []
    for each in backups:
        if each.name not in staying:
            try:
                each.path.unlink()
            except OSError:
                continue  # a backup too many is better than a save that fails
            removed.append(each.name)
    return tuple(removed)


def _remove_strays(folder: Path, now: datetime) -> None:
    """Remove what a killed save left more than an hour ago; a second name is younger than the file's own time."""
    try:
        for each in folder.iterdir():
            if _STRAY.fullmatch(each.name) and each.lstat().st_ctime < now.timestamp() - STRAY_AGE_S:
                each.unlink()
    except OSError:
        return  # tidying is no reason to call a save failed


def retained(backups: Iterable[Backup], *, now: datetime) -> tuple[Backup, ...]:
    """Return those that stay: the 10 latest, the last of each day for 30 days, the last of each month, and the kept ones."""
    newest_first = sorted(backups, key=_order, reverse=True)
    staying = {each.name for each in newest_first[:KEPT_LATEST]} | {each.name for each in newest_first if each.kept}
    days: set[object] = set()
    months: set[object] = set()
    for each in newest_first:
        day, month = each.saved_at.date(), (each.saved_at.year, each.saved_at.month)
        if day not in days and each.saved_at > now - timedelta(days=KEPT_DAYS):
            staying.add(each.name)
        if month not in months:
            staying.add(each.name)
        days.add(day)
        months.add(month)
    return tuple(each for each in newest_first if each.name in staying)


def _backup(path: Path, match: re.Match[str], size: int) -> Backup:
    saved_at = _time_of(match)
    assert saved_at is not None
    return Backup(path.name, path, saved_at, int(match["generation"]), size, match["kept"] is not None)


def _time_of(match: re.Match[str]) -> datetime | None:
    try:
        day, _, time = match["at"].removesuffix("Z").partition("T")
        return datetime.fromisoformat(f"{day}T{time.replace('-', ':')}").replace(tzinfo=UTC)
    except ValueError:
        return None  # digits in the right places, and yet no date


def _order(backup: Backup) -> tuple[datetime, int, int, str]:
    return backup.saved_at, backup.generation, len(backup.name), backup.name
