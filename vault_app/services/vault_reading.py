"""Reads a vault file from disk, and says in the file's own name why it cannot be used."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from vault_app.core.errors import AlteredFile, NotAVault, UnreadableFile, UnusableFile, VaultNotFound, WrongPassphrase
from vault_app.core.secret import FieldSealer
from vault_app.core.vault import Vault
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.atomic_file import FileState, read_whole
from vault_app.services.file_times import utc
from vault_app.services.kdf_cost import physical_memory_kib
from vault_app.services.openers import Opener
from vault_app.services.seen_records import OlderFile, Seen
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.header import Header
from vault_app.vaultfile.kdf import Derive, argon2id
from vault_app.vaultfile.lineage import KEPT_ALL, Ancestor, Lineage, state_of
from vault_app.vaultfile.resealing import resealed
from vault_app.vaultfile.sealer import VaultSealer
from vault_app.vaultfile.vault_file import MAX_FILE_SIZE, open_file, unlock


@dataclass(frozen=True, slots=True)
class StoredVault:
    """A vault as it was read from, or written to, the disk."""

    header: Header
    vault: Vault
    state: FileState
    lineage: Lineage = ()

    @property
    def ancestry(self) -> Lineage:
        """The states that it came from, and last its own."""
        return (*self.lineage, state_of(self.header))

    @property
    def seen(self) -> Seen:
        """What is remembered of it."""
        own = state_of(self.header)
        return Seen(own.generation, self.state.digest, utc(self.state.modified_at), own.identity)

    def follows(self, earlier: Ancestor) -> bool:
        """Tell whether it came from *earlier*, as far as its lineage tells; a state of long ago may have dropped out."""
        grown = self.header.generation - earlier.generation
        if grown <= 0 or grown > KEPT_ALL or not self.lineage:
            return grown > 0
        return earlier in self.lineage

    def compared_with(self, seen: Seen | None) -> OlderFile | None:
        """Tell whether it is older than the state last seen, or another branch; without a record there is nothing to tell."""
        older = self.seen.compare(seen)
        if older is not None or seen is None or seen.digest == self.state.digest or not seen.identity:
            return older
        if self.follows(Ancestor(seen.generation, seen.identity)):
            return None
        return OlderFile(self.header.generation, self.seen.saved_at, seen.generation, seen.saved_at, branched=True)


def real_file(path: Path) -> Path:
    """Return the file itself, behind any links, so that a save never replaces a link."""
    return Path(os.path.realpath(path))


def read_bytes(path: Path) -> tuple[bytes, FileState]:
    """Return the bytes of what should be a vault.

    Raises:
        VaultNotFound, NotAVault, UnreadableFile: It is not there, no regular file, or not to be read.
    """
    try:
        return read_whole(real_file(path), MAX_FILE_SIZE)
    except (FileNotFoundError, NotADirectoryError) as wrong:
        raise VaultNotFound(path=path) from wrong
    except OSError as wrong:
        if wrong.errno in {errno.EINVAL, errno.EISDIR, errno.ENXIO}:
            raise NotAVault(path=path) from wrong
        raise UnreadableFile(
            path=path,
            reason=QT_TRANSLATE_NOOP("Reasons", "the system said “{error}”").format(
                error=os.strerror(wrong.errno or 0)
            ),
        ) from wrong


def read_vault(path: Path, data_key: DataKey) -> StoredVault:
    """Read and authenticate a vault with its data key; quick, no key derivation.

    Raises:
        VaultNotFound, UnusableFile: And each kind of it.
        Locked: The data key is closed.
    """
    data, state = read_bytes(path)
    return interpret(path, data, state, data_key)


def interpret(path: Path, data: bytes, state: FileState, data_key: DataKey) -> StoredVault:
    """Authenticate bytes that were read from *path*; raises as `read_vault`."""
    with naming(path):
        opened = open_file(data, data_key)
    return StoredVault(opened.header, opened.vault, state, opened.lineage)


def unlock_file(
    path: Path,
    data: bytes,
    given: bytearray | Opener,
    *,
    key_file: Path | None = None,
    costly_allowed: bool = False,
    derive: Derive = argon2id,
) -> DataKey:
    """Return the data key of a vault's bytes; this is the slow step.

    Args:
        path: Where the bytes are from.
        data: The whole file.
        given: A passphrase as bytes, or an opener; the caller wipes it.
        key_file: Tried with a passphrase that does not open the file alone.
        costly_allowed: A person agreed to the cost.
        derive: The key derivation.

    Raises:
        WrongPassphrase: Nothing in the file opens by it.
        KeyFileNotFound, KeyFileRefused, MistypedRecoveryKey, InvalidInput: See `Opener.lent`.
        UnusableFile: And its kinds.
    """
    openers = [Opener.of(given)]
    if not isinstance(given, Opener) and key_file is not None:
        openers.append(Opener.with_key_file(given, key_file))
    memory_kib = physical_memory_kib()
    for number, opener in enumerate(openers, start=1):
        try:
            with naming(path), opener.lent() as secret:
                return unlock(
                    data,
                    secret,
                    physical_memory_kib=memory_kib,
                    kind=opener.kind,
                    costly_allowed=costly_allowed,
                    derive=derive,
                )
        except WrongPassphrase:
            if number == len(openers):
                raise
    raise WrongPassphrase


def read_other(
    path: Path,
    data_key: DataKey,
    sealer: FieldSealer,
    passphrase: bytearray | None,
    *,
    key_file: Path | None = None,
    derive: Derive = argon2id,
) -> StoredVault:
    """Return what a backup or another copy holds, its secrets sealed for the vault that is open.

    Args:
        path: Of the other file.
        data_key, sealer: Of the vault that is open.
        passphrase: Of the other file; needed only when it has another data key.
        key_file: Of the vault, where it has one; the other file may ask for it too.
        derive: The key derivation.

    Raises:
        WrongPassphrase: It has another data key, and *passphrase* is missing or wrong.
        Locked, VaultNotFound, UnusableFile: And its kinds.
    """
    with unlocked_other(path, data_key, passphrase, key_file=key_file, derive=derive) as (stored, other_key):
        return stored if other_key is data_key else sealed_for(sealer, stored, other_key)


@contextmanager
def unlocked_other(
    path: Path,
    data_key: DataKey,
    passphrase: bytearray | None,
    *,
    key_file: Path | None = None,
    derive: Derive = argon2id,
) -> Iterator[tuple[StoredVault, DataKey]]:
    """Lend what another file of the vault holds, with its data key, which is closed afterwards unless it is *data_key*.

    Raises as `read_other`.
    """
    data, state = read_bytes(path)
    stored, other_key = None, data_key
    try:
        stored = interpret(path, data, state, data_key)
    except AlteredFile as wrong:
        if wrong.fields["where"] != "header":
            raise
    if stored is None:
        if passphrase is None:
            raise WrongPassphrase
        other_key = unlock_file(path, data, passphrase, key_file=key_file, derive=derive)
    try:
        yield stored or interpret(path, data, state, other_key), other_key
    finally:
        if other_key is not data_key:
            other_key.close()


def sealed_for(sealer: FieldSealer, stored: StoredVault, other_key: DataKey) -> StoredVault:
    """Return *stored* with every secret sealed by *sealer*; raises DamagedFile."""
    old = VaultSealer(other_key, stored.header.vault_id, os.urandom)
    return replace(stored, vault=resealed(stored.vault, old, sealer))


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Put the file's name into whatever is said about it within the block."""
    try:
        yield
    except UnusableFile as wrong:
        wrong.fields["path"] = path
        raise
