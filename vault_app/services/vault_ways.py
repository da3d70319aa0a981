"""The ways to open a vault: which there are, and how one is added or taken away."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vault_app.core.errors import BackupNotFound, LastWay, TooManyWays, UnusableFile, VaultNotFound
from vault_app.core.secret import wipe, wiped
from vault_app.services.atomic_file import not_saved
from vault_app.services.backups import Backup, find_backup
from vault_app.services.openers import Opener
from vault_app.services.vault_reading import read_bytes, real_file
from vault_app.vaultfile.header import MAX_SLOTS, Header, Slot, SlotKind
from vault_app.vaultfile.kdf import KdfParams
from vault_app.vaultfile.recovery_key import new_recovery_key, written
from vault_app.vaultfile.vault_file import read_header

if TYPE_CHECKING:
    from vault_app.services.vault_store import VaultStore

_TYPED = frozenset({SlotKind.PASSPHRASE, SlotKind.PASSPHRASE_AND_KEY_FILE})


@dataclass(frozen=True, slots=True)
class Way:
    """One way to open a vault.

    Attributes:
        slot: Its bytes in the file, by which it is told from others.
        can_go: It may be taken away: another way remains that a passphrase opens.
    """

    kind: SlotKind
    params: KdfParams
    slot: Slot
    can_go: bool


def ways_of(header: Header) -> tuple[Way, ...]:
    """Return the ways that this version of the program knows, in the order of the file."""
    known = [(SlotKind(slot.kind), slot) for slot in header.slots if slot.is_known]
    typed = sum(kind in _TYPED for kind, _ in known)
    return tuple(Way(kind, slot.params, slot, kind not in _TYPED or typed > 1) for kind, slot in known)


def kinds_in(path: Path) -> frozenset[SlotKind]:
    """Return the kinds of ways that a vault file has, without opening it; blocks. Empty when it cannot be read."""
    try:
        return frozenset(way.kind for way in ways_of(read_header(read_bytes(path)[0])))
    except (UnusableFile, VaultNotFound):
        return frozenset()


def add_passphrase(store: VaultStore, proof: bytearray | Opener, new: bytearray | Opener) -> None:
    """Have *new*, a passphrase with or without a key file, open the vault as well; blocks for key derivations.

    Args:
        proof: What opens the vault now; asked again. The caller wipes both.

    Raises:
        WrongPassphrase: *proof* does not open it.
        WeakPassphrase, KeyFileNotFound, KeyFileRefused: *new* cannot be used.
        TooManyWays: There are eight.
        InUse, NotSaved: And its kinds; the ways are as before.
    """
    slots = store.slots
    params = slots.header.slots[slots.opened_by(proof)].params
    _refuse_too_many(slots.header.slots)
    opener = Opener.of(new)
    fresh = slots.made_for(opener, params)
    store.rewrite(slots.with_slots((*slots.header.slots, fresh)))
    if opener.key_file is not None:
        store.key_file = opener.key_file


def make_recovery_key(store: VaultStore, proof: bytearray | Opener) -> bytearray:
    """Make a new recovery key, in the place of one that was there; return it as it is shown, for the caller to wipe.

    Raises:
        WrongPassphrase: *proof* does not open the vault.
        TooManyWays: There are eight.
        InUse, NotSaved: And its kinds; the ways are as before.
    """
    slots = store.slots
    params = slots.header.slots[slots.opened_by(proof)].params
    others = tuple(each for each in slots.header.slots if each.kind != SlotKind.RECOVERY_KEY)
    _refuse_too_many(others)
    with wiped(new_recovery_key(os.urandom)) as letters:
        shown = written(letters)
        try:
            fresh = slots.made_for(Opener.recovery_key(shown), params)
            store.rewrite(slots.with_slots((*others, fresh)))
        except BaseException:
            wipe(shown)
            raise
    return shown


def remove_way(store: VaultStore, proof: bytearray | Opener, way: Way) -> None:
    """Take a way away. Who used it may have kept the data key, and backups still open by it.

    Raises:
        WrongPassphrase: *proof* does not open the vault.
        LastWay: Nothing would be left that a passphrase opens.
        ChangedUnderneath: Another program took it away, or wrote it anew.
        InUse, NotSaved: And its kinds; the ways are as before.
    """
    slots = store.slots
    slots.opened_by(proof)
    if way.slot not in slots.header.slots or not next(
        each.can_go for each in ways_of(slots.header) if each.slot == way.slot
    ):
        raise LastWay
    store.rewrite(slots.with_slots(tuple(each for each in slots.header.slots if each != way.slot)))
    if way.kind == SlotKind.PASSPHRASE_AND_KEY_FILE:
        store.key_file = None


def opened_otherwise(store: VaultStore) -> tuple[Backup, ...]:
    """Return the backups that a way opens which the vault no longer has: an old passphrase, or an old data key; blocks."""
    now = set(store.slots.header.slots)
    return tuple(each for each in store.backups() if not set(_slots_in(each.path)) <= now)


def erase_backups(store: VaultStore, names: tuple[str, ...]) -> None:
    """Delete backups; blocks. One that is gone already is passed over, one that is kept for good is deleted as well.

    Raises:
        UnreadableFile: Their folder cannot be read.
        PlaceNotWritable, NotSaved: Some are still there.
    """
    file = real_file(store.path)
    for name in names:
        try:
            backup = find_backup(file, name)
            backup.path.unlink(missing_ok=True)
        except BackupNotFound:
            continue
        except OSError as wrong:
            raise not_saved(wrong, file.parent) from wrong


def _slots_in(path: Path) -> tuple[Slot, ...]:
    try:
        return read_header(read_bytes(path)[0]).slots
    except (UnusableFile, VaultNotFound):
        return ()  # nobody opens it


def _refuse_too_many(slots: tuple[Slot, ...]) -> None:
    if len(slots) >= MAX_SLOTS:
        raise TooManyWays(count=MAX_SLOTS)
