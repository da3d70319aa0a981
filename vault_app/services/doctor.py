"""Says what is wrong with a vault file and around it, without its passphrase and without changing anything."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from vault_app.core.errors import InUse, KdfOutOfBounds, NotSaved, UnusableFile, VaultNotFound
from vault_app.core.visible_text import visible
from vault_app.services.backups import Backup, list_backups
from vault_app.services.conflict_copies import find_conflict_copies
from vault_app.services.file_lock import VaultLock
from vault_app.services.kdf_cost import physical_memory_kib
from vault_app.services.key_files import lies_beside
from vault_app.services.paths import Places, shared_folder
from vault_app.services.permissions import loose_files
from vault_app.services.settings_store import SettingsStore
from vault_app.services.vault_reading import naming, read_bytes, real_file
from vault_app.vaultfile.header import Header
from vault_app.vaultfile.kdf import DEFAULT_KDF, check_limits
from vault_app.vaultfile.vault_file import read_header


class Severity(StrEnum):
    """How much a finding matters: nothing to do, worth mending, or the vault cannot be used as it is."""

    GOOD = "good"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class FileFinding:
    """One thing about a vault file.

    Attributes:
        what: A sentence.
        cure: What to do about it, a sentence; empty when there is nothing to do.
        loose: The file or folder whose permissions `permissions.tighten` would mend.
    """

    severity: Severity
    what: str
    cure: str = ""
    loose: Path | None = None


def examine(path: Path, *, key_file: Path | None = None, places: Places | None = None) -> tuple[FileFinding, ...]:
    """Return what is found about the vault at *path*, in the order in which it is best read.

    Args:
        key_file: Of the vault; None: the one that opened it last in the window, if any.
        places: The program's folders.
    """
    places = places or Places.of_this_user()
    file = real_file(path)
    key_file = key_file or SettingsStore(places.settings_file).load().key_file_of(path)
    try:
        backups = list_backups(file)
    except UnusableFile as wrong:
        unreadable = FileFinding(Severity.PROBLEM, wrong.message.format(**wrong.fields), wrong.hint)
        return (*_contents(path), *_permissions(file, places, key_file), *_lock(path, file), *_copies(path), unreadable)
    around = (*_permissions(file, places, key_file), *_lock(path, file), *_copies(path))
    return (*_contents(path), *around, *_backups(backups))


def _contents(path: Path) -> Iterator[FileFinding]:
    try:
        data, _ = read_bytes(path)
        with naming(path):
            header = read_header(data)
            yield FileFinding(Severity.GOOD, f"The file is whole: {len(data)} bytes, generation {header.generation}.")
            yield from _cost(header)
    except (UnusableFile, VaultNotFound) as wrong:
        yield FileFinding(Severity.PROBLEM, wrong.message.format(**wrong.fields), wrong.hint.format(**wrong.fields))


def _cost(header: Header) -> Iterator[FileFinding]:
    known = [slot.params for slot in header.slots if slot.is_known]
    try:
        check_limits(known, physical_memory_kib=physical_memory_kib())
    except KdfOutOfBounds as wrong:
        yield FileFinding(
            Severity.PROBLEM, f"Its key derivation is out of bounds: {wrong.fields['reason']}.", wrong.hint
        )
        return
    for params in known:
        cost = f"{params.memory_kib // 1024} MiB, {params.passes} passes, {params.lanes} lanes"
        if params.weaker_than(DEFAULT_KDF):
            what = f"Its key derivation ({cost}) is weaker than today's default."
            yield FileFinding(
                Severity.WARNING, what, "Change the passphrase, to the same one if you like; that renews it."
            )
        else:
            yield FileFinding(Severity.GOOD, f"Its key derivation costs {cost}.")
    if header.is_newer:
        yield FileFinding(
            Severity.WARNING, "A newer version of the program saved it, so it is opened for reading only."
        )


def _permissions(file: Path, places: Places, key_file: Path | None) -> Iterator[FileFinding]:
    loose = loose_files(file, places=places, key_file=key_file)
    for each in loose:
        what = f"Other users of this computer may use {each.path} (its mode is {each.mode:03o})."
        cure = f"Run: {each.cure} {shlex.quote(str(each.path))}" if each.is_mine else "Copy it to a folder of yours."
        yield FileFinding(Severity.WARNING, what, cure, each.path)
    if os.name == "posix" and not loose and file.exists():
        yield FileFinding(Severity.GOOD, "Only you can read the file and its backups.")
    folder = shared_folder(file)
    if folder is not None:
        what = f"Other users may put files into {folder}, or take them away, the vault included."
        yield FileFinding(Severity.WARNING, what, "Move the vault to a folder of yours.")
    if key_file is not None and lies_beside(key_file, file):
        what = f"The key file {key_file} lies beside the vault, so whoever takes one takes both."
        yield FileFinding(Severity.WARNING, what, "Keep it elsewhere, such as on a stick.")
    if os.name == "posix" and file.exists() and file.stat().st_uid != os.geteuid():
        yield FileFinding(Severity.WARNING, "The file belongs to another user.", "Copy it to a folder of yours.")


def _lock(path: Path, file: Path) -> Iterator[FileFinding]:
    if not VaultLock(file).file.exists():
        return
    try:
        with VaultLock(file, wait_s=0):
            yield FileFinding(Severity.GOOD, "No other program is saving it.")
    except InUse as wrong:
        what = f"{wrong.fields['who']} is saving {path} right now."
        yield FileFinding(Severity.WARNING, what, "Wait until it is done.")
    except NotSaved as wrong:
        yield FileFinding(Severity.WARNING, f"Its lock cannot be taken, so it cannot be saved. {wrong.hint}")


def _copies(path: Path) -> Iterator[FileFinding]:
    for each in find_conflict_copies(path):
        name, saved_at = visible(each.path.name), f"{each.saved_at:%Y-%m-%d %H:%M}"
        yield FileFinding(
            Severity.WARNING,
            f"Another copy of this vault lies beside it: {name}, of {saved_at} UTC, generation {each.generation}.",
            "Open the vault in the window and bring the two together, or move the copy elsewhere.",
        )


def _backups(backups: Sequence[Backup]) -> Iterator[FileFinding]:
    if not backups:
        yield FileFinding(Severity.GOOD, "There is no backup yet; each save that changes something makes one.")
        return
    newest = backups[0]
    count = "1 backup" if len(backups) == 1 else f"{len(backups)} backups"
    yield FileFinding(Severity.GOOD, f"{count}; the newest, {newest.name}, is of {newest.saved_at:%Y-%m-%d %H:%M} UTC.")
    for each in backups:
        try:
            read_header(read_bytes(each.path)[0])
        except (UnusableFile, VaultNotFound):
            yield FileFinding(Severity.PROBLEM, f"The backup {each.name} is damaged.", "Do not rely on it.")
