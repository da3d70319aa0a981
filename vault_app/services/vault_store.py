"""One vault file on disk, opened: the one place that saves it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Self

from vault_app.core.errors import (
    AlteredFile,
    InUse,
    Locked,
    NotSaved,
    ReadOnlyVault,
    VaultExists,
    WrongPassphrase,
)
from vault_app.core.secret import FieldSealer
from vault_app.core.vault import Vault
from vault_app.services.atomic_file import remove_strays
from vault_app.services.backups import Backup, find_backup, list_backups
from vault_app.services.conflict_copies import keep_what_would_go
from vault_app.services.file_lock import WAIT_S, VaultLock
from vault_app.services.openers import Opener
from vault_app.services.paths import Places
from vault_app.services.rollback_watch import RollbackWatch
from vault_app.services.seen_records import OlderFile, Seen, SeenRecords
from vault_app.services.vault_reading import (
    StoredVault,
    interpret,
    naming,
    read_bytes,
    read_other,
    read_vault,
    real_file,
    unlock_file,
)
from vault_app.services.vault_slots import FileChange, VaultSlots
from vault_app.services.vault_writing import (
    GotInBetween,
    read_newest,
    replace_vault,
    write_copy,
    write_new_vault,
)
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.header import Header
from vault_app.vaultfile.kdf import DEFAULT_KDF, Derive, KdfParams, argon2id
from vault_app.vaultfile.lineage import Lineage
from vault_app.vaultfile.sealer import VaultSealer
from vault_app.vaultfile.vault_file import VAULT_ID_SIZE


class VaultStore:
    """One vault file on disk, opened. Belongs to one task at a time; every method blocks.

    Attributes:
        path: As it was named; it may be a link to the file.
        key_file: What it was opened with besides the passphrase; None: nothing.
        safe_on_disk: False after a save that a power cut might still undo.
    """

    def __init__(self, path: Path, stored: StoredVault, data_key: DataKey, seen: SeenRecords, derive: Derive) -> None:
        self.path = path
        self.key_file: Path | None = None
        self.safe_on_disk = True
        self._stored: StoredVault | None = stored
        self._data_key = data_key
        self._sealer = VaultSealer(data_key, stored.header.vault_id, os.urandom)
        self._watch = RollbackWatch(path, seen)
        self._derive = derive

    @classmethod
    def create(
        cls,
        path: Path,
        passphrase: bytearray | Opener,
        *,
        kdf: KdfParams = DEFAULT_KDF,
        vault: Vault | None = None,
        places: Places | None = None,
        derive: Derive = argon2id,
    ) -> Self:
        """Make a new vault file; an existing one is never overwritten. The caller wipes *passphrase*.

        Raises:
            WeakPassphrase: It is empty.
            VaultExists: There is something at *path*, be it a link that leads nowhere.
            KdfOutOfBounds, CostlyKdf: *kdf* is outside the limits that every reader keeps.
            DiskFull, PlaceNotWritable, NotSaved: There is no file.
        """
        places = places or Places.of_this_user()
        opener, private = Opener.of(passphrase), path.parent == places.data
        if os.path.lexists(path):
            raise VaultExists(path=path)
        header = Header(1, os.urandom(VAULT_ID_SIZE), ())
        data_key = DataKey.generate(os.urandom)
        try:
            with naming(path):
                slot = VaultSlots(data_key, header, derive).made_for(opener, kdf)
            header = replace(header, slots=(slot,))
            stored, safe_on_disk = write_new_vault(path, vault or Vault(), header, data_key, private=private)
            store = cls(path, stored, data_key, SeenRecords(places.seen_folder), derive)
        except BaseException:
            data_key.close()
            raise
        store.safe_on_disk, store.key_file = safe_on_disk, opener.key_file
        store._watch.remember(stored, data_key)
        return store

    @classmethod
    def open(
        cls,
        path: Path,
        passphrase: bytearray | Opener,
        *,
        places: Places | None = None,
        costly_allowed: bool = False,
        derive: Derive = argon2id,
    ) -> Self:
        """Open a vault file; this is the slow step. The caller wipes *passphrase*.

        Raises:
            VaultNotFound, UnreadableFile, EmptyFile, NotAVault, NewerFormat, DamagedFile, AlteredFile: Nothing was written.
            KdfOutOfBounds: And CostlyKdf, unless a person agreed to the cost with *costly_allowed*.
            WrongPassphrase: Or the slot was forged.
            KeyFileNotFound, KeyFileRefused, MistypedRecoveryKey: See `Opener.lent`.
        """
        places = places or Places.of_this_user()
        remove_strays(real_file(path))
        data, state = read_bytes(path)
        opener = Opener.of(passphrase)
        data_key = unlock_file(path, data, opener, costly_allowed=costly_allowed, derive=derive)
        try:
            stored = interpret(path, data, state, data_key)
            store = cls(path, stored, data_key, SeenRecords(places.seen_folder), derive)
            store.key_file = opener.key_file
            store._stored = store._watch.compare(stored, data_key)
        except BaseException:
            data_key.close()
            raise
        return store

    # What is open

    @property
    def vault(self) -> Vault:
        return self.stored.vault

    @property
    def generation(self) -> int:
        return self.stored.header.generation

    @property
    def vault_id(self) -> bytes:
        """16 bytes, for life."""
        return self.stored.header.vault_id

    @property
    def kdf(self) -> KdfParams:
        """The cost of the first slot."""
        return self.stored.header.slots[0].params

    @property
    def sealer(self) -> FieldSealer:
        """Seals and opens single values; another one after `new_data_key`."""
        return self._sealer

    @property
    def read_only_reason(self) -> str | None:
        """Why nothing can be saved, as a sentence, or None."""
        refusal = self._refusal()
        return str(refusal) if refusal else None

    @property
    def last_seen(self) -> Seen | None:
        """The state of this vault last seen on this computer."""
        return self._watch.last_seen(self.stored, self._data_key)

    @property
    def older_than_seen(self) -> OlderFile | None:
        """Both dates, when the file is older than the one last seen on this computer, or another branch."""
        return self._watch.older

    @property
    def stored(self) -> StoredVault:
        """What was read or saved last: the vault with its header and lineage."""
        if self._stored is None:
            raise Locked
        return self._stored

    # Saving

    def save(self, change: Callable[[Vault], Vault], *, backup: bool = True, allow_older: bool = False) -> Vault:
        """Apply *change* to what the file holds now, save the result, and return it; never runs the key derivation.

        If another program saved in between, *change* is applied to the newer vault; what it raises stops the save.

        Args:
            change: May be called more than once.
            backup: Keep the present file as a backup; a save that only adds history needs none.
            allow_older: A person confirmed that the file is older than the one last seen.

        Raises:
            InUse: Another program held the lock for 5 s.
            ChangedUnderneath: The file is gone, older than what was read, or sealed with another data key.
            ReadOnlyVault, OlderThanSeen, DiskFull, PlaceNotWritable, NotSaved, TooLarge: File and memory are as before.
        """
        return self.rewrite(lambda base: (change(base.vault), base.header), backup=backup, allow_older=allow_older)

    def rewrite(
        self,
        change: FileChange,
        *,
        backup: bool = True,
        allow_older: bool = False,
        data_key: DataKey | None = None,
        parents: Lineage = (),
    ) -> Vault:
        """Save a change of vault and slots together; otherwise as `save`, with what that raises.

        Args:
            change: May be called more than once; what it raises stops the save.
            backup, allow_older: As in `save`.
            data_key: Seals the file from now on; the caller puts it in the place of the present one.
            parents: Another state that the result is made of, last, and those that it came from.
        """
        before = self.stored
        refusal = self._refusal(allow_older=allow_older)
        if refusal:
            raise refusal
        deadline = time.monotonic() + WAIT_S
        while time.monotonic() < deadline:
            with VaultLock(real_file(self.path)) as lock:
                base = read_newest(self.path, before, self._data_key, allow_older=allow_older)
                vault, header = change(base)
                if vault == base.vault and header == base.header and set(parents) <= set(base.ancestry):
                    self._stored = base
                    return base.vault
                past = (base.header.generation, before.header.generation, *(each.generation for each in parents))
                generation = max(*past, self._watch.lowest_next) + 1
                header = replace(header, generation=generation)
                key = data_key or self._data_key
                try:
                    stored = replace_vault(lock, base, vault, header, key, backup=backup, parents=parents)
                except GotInBetween:
                    continue  # the lock should have kept them out; if it was deleted, the comparison does
                self._stored, self.safe_on_disk = stored
                self._watch.note_saved(generation)
                if data_key is None:
                    self._watch.remember(self.stored, self._data_key)
                return vault
        raise InUse(path=self.path, wait_s=round(WAIT_S))

    def save_copy(self, path: Path, vault: Vault) -> None:
        """Write *vault*, as this one with a change that was refused, to a file of its own that is opened like this one.

        It is a copy of the same vault, so it can be merged later.

        Raises:
            VaultExists: There is something at *path*.
            ReadOnlyVault, DiskFull, PlaceNotWritable, NotSaved, TooLarge: There is no new file.
        """
        if self.stored.header.is_newer:
            raise ReadOnlyVault(path=self.path)
        write_copy(path, self.stored, vault, self._data_key)

    # Slots

    @property
    def slots(self) -> VaultSlots:
        """The ways to open this vault, to be looked at or made; `rewrite` saves a change of them."""
        return VaultSlots(self._data_key, self.stored.header, self._derive, self.key_file)

    def verify_passphrase(self, passphrase: bytearray) -> bool:
        """Tell whether *passphrase* opens this vault; runs the key derivation."""
        try:
            return self.slots.opened_by(passphrase) >= 0
        except WrongPassphrase:
            return False

    def change_passphrase(self, old: bytearray | Opener, new: bytearray, *, kdf: KdfParams | None = None) -> None:
        """Write the slot that *old* opens anew, for *new*; the data key stays, and so do old backups' passphrases.

        Raises:
            WeakPassphrase, WrongPassphrase, KdfOutOfBounds: See `VaultSlots.with_passphrase`.
            InUse, ChangedUnderneath, NotSaved: And its kinds; the old passphrase still opens the vault.
        """
        self.rewrite(self.slots.with_passphrase(old, new, kdf))

    def new_data_key(self, passphrase: bytearray) -> None:
        """Seal everything under a new data key, for when somebody may have the old one; takes away every other slot.

        Raises:
            WrongPassphrase: *passphrase* opens no slot.
            InUse, ChangedUnderneath, NotSaved: And its kinds; nothing has changed then.
        """
        slots = self.slots
        index = slots.opened_by(passphrase)
        fresh = DataKey.generate(os.urandom)
        try:
            slot = slots.renewed(index, passphrase, slots.header.slots[index].params, fresh)
            sealer = VaultSealer(fresh, self.vault_id, os.urandom)
            self.rewrite(slots.moved_to(slot, self._sealer, sealer), data_key=fresh)
        except BaseException:
            fresh.close()
            raise
        self._data_key.close()
        self._data_key, self._sealer = fresh, sealer
        self._watch.remember(self.stored, self._data_key)

    def accept_older(self) -> None:
        """Go on with a file that is older than the one last seen, as a person confirmed; its next save passes that one."""
        self._watch.accept(self.stored, self._data_key)

    def reload(self) -> Vault:
        """Read the file again, with the data key in memory, and return what it holds.

        When that does not come from what is in memory, and no file holds that, it is kept as a copy beside the vault.

        Raises:
            Locked: It is sealed with another data key now, so it has to be unlocked again.
            VaultNotFound, UnusableFile, NotSaved: Memory is as it was.
        """
        try:
            newest = read_vault(self.path, self._data_key)
            keep_what_would_go(self.path, self.stored, newest, self._data_key)
            self._stored = newest
        except AlteredFile as wrong:
            if wrong.fields.get("where") == "header":
                raise Locked from wrong
            raise
        self._stored = self._watch.compare(self.stored, self._data_key)
        return self.vault

    def close(self) -> None:
        """Wipe the keys and forget the vault; harmless when repeated."""
        self._data_key.close()
        self._stored = None

    # Backups

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups of this vault, newest first."""
        return list_backups(real_file(self.path))

    def preview_backup(self, name: str, passphrase: bytearray | None = None) -> Vault:
        """Return what a backup holds, its secrets sealed for this vault; raises as `restore_backup`."""
        return self._read_backup(name, passphrase).vault

    def restore_backup(self, name: str, passphrase: bytearray | None = None) -> Vault:
        """Save what a backup holds as the newest state; the present file becomes a backup itself.

        The vault keeps its passphrase and data key of today.

        Args:
            name: From `backups`.
            passphrase: That of the backup; needed only when the data key was changed since.

        Raises:
            BackupNotFound, UnusableFile: And its kinds, in the backup's name.
            WrongPassphrase: The backup has another data key, and *passphrase* is missing or wrong.
            InUse, ChangedUnderneath, NotSaved: And its kinds; nothing has changed then.
        """
        restored = self._read_backup(name, passphrase)
        return self.rewrite(lambda base: (restored.vault, base.header), allow_older=True, parents=restored.ancestry)

    def _read_backup(self, name: str, passphrase: bytearray | None) -> StoredVault:
        backup = find_backup(real_file(self.path), name)
        slots = self.slots
        return read_other(
            backup.path, slots.data_key, self._sealer, passphrase, key_file=slots.key_file, derive=slots.derive
        )

    # Inside

    def _refusal(self, *, allow_older: bool = False) -> NotSaved | None:
        older = self.older_than_seen
        if self.stored.header.is_newer:
            return ReadOnlyVault(path=self.path)
        if older is not None and not allow_older:
            return older.refusal
        return None
