"""Reads and writes a whole vault file in memory, every check in its order."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, replace

from vault_app.core.errors import AlteredFile, DamagedFile, EmptyFile, NewerFormat, NotAVault, TooLarge, WrongPassphrase
from vault_app.core.secret import wipe
from vault_app.core.vault import Vault
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.vaultfile import payload
from vault_app.vaultfile.data_key import TAG_SIZE, DataKey, Random
from vault_app.vaultfile.header import (
    CHECKSUM_SIZE,
    MAC_SIZE,
    MAGIC,
    MAJOR,
    SALT_AT,
    Header,
    Slot,
    SlotKind,
    read_layout,
)
from vault_app.vaultfile.kdf import Buffer, Derive, KdfParams, argon2id, check_limits
from vault_app.vaultfile.lineage import Lineage

MAX_FILE_SIZE = 64 * 1024 * 1024
VAULT_ID_SIZE = 16
SALT_SIZE = 32
RANDOM_SIZE = 32
_VERSION_END = 12


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """What an authentic file holds."""

    header: Header
    vault: Vault
    lineage: Lineage = ()


def read_header(data: bytes) -> Header:
    """Check a file as far as that goes without a key: size, magic, major version, checksum, layout.

    Raises:
        EmptyFile, NotAVault, NewerFormat, DamagedFile: In this order.
    """
    if not data:
        raise EmptyFile(path=QT_TRANSLATE_NOOP("VaultError", "The file"))
    if len(data) > MAX_FILE_SIZE or data[: len(MAGIC)] != MAGIC:
        raise NotAVault(path=QT_TRANSLATE_NOOP("VaultError", "The file"))
    if len(data) < _VERSION_END:
        raise DamagedFile(
            path=QT_TRANSLATE_NOOP("VaultError", "The vault"), where=QT_TRANSLATE_NOOP("VaultError", "length")
        )
    major, minor = (int.from_bytes(data[at : at + 2], "little") for at in (8, 10))
    if major != MAJOR:
        raise NewerFormat(path=QT_TRANSLATE_NOOP("VaultError", "The vault"), version=f"{major}.{minor}")
    if not hmac.compare_digest(hashlib.sha256(data[:-CHECKSUM_SIZE]).digest(), data[-CHECKSUM_SIZE:]):
        raise DamagedFile(
            path=QT_TRANSLATE_NOOP("VaultError", "The vault"), where=QT_TRANSLATE_NOOP("VaultError", "checksum")
        )
    return read_layout(data)


def unlock(
    data: bytes,
    secret: bytearray,
    *,
    physical_memory_kib: int,
    kind: SlotKind = SlotKind.PASSPHRASE,
    costly_allowed: bool = False,
    derive: Derive = argon2id,
) -> DataKey:
    """Return the data key of a file; this is the slow step. The caller closes it.

    Args:
        data: The whole file.
        secret: From `kdf.secret_input`; the caller still owns, and wipes, it.
        physical_memory_kib: See `kdf.check_limits`.
        kind: Which slots *secret* may open.
        costly_allowed: A person agreed to the cost.
        derive: Stands in for Argon2id where only what comes after it is of interest.

    Raises:
        EmptyFile, NotAVault, NewerFormat, DamagedFile: As `read_header`.
        KdfOutOfBounds, CostlyKdf: Some slot asks for too little or too much; nothing was derived.
        WrongPassphrase: No slot opens.
    """
    header = read_header(data)
    known = [slot for slot in header.slots if slot.is_known]
    check_limits(
        [slot.params for slot in known], physical_memory_kib=physical_memory_kib, costly_allowed=costly_allowed
    )
    data_key = DataKey()
    try:
        for slot in known:
            if slot.kind == kind and _try_slot(data_key, header.vault_id, slot, secret, derive):
                return data_key
    except BaseException:
        data_key.close()
        raise
    data_key.close()
    raise WrongPassphrase


def _try_slot(data_key: DataKey, vault_id: bytes, slot: Slot, secret: bytearray, derive: Derive) -> bool:
    def derive_key(into: Buffer) -> None:
        derive(slot.params, secret, slot.salt, slot.kdf_context(vault_id), into)

    return data_key.unwrap(derive_key, slot.wrapped, slot.wrap_context(vault_id))


def opens_slot(data_key: DataKey, header: Header, index: int, secret: bytearray, *, derive: Derive = argon2id) -> bool:
    """Tell whether *secret* opens that slot to *data_key* itself; this is the slow step."""
    found = DataKey()
    try:
        slot = header.slots[index]
        return _try_slot(found, header.vault_id, slot, secret, derive) and hmac.compare_digest(
            found.mac(b"header", header.vault_id), data_key.mac(b"header", header.vault_id)
        )
    finally:
        found.close()


def open_file(data: bytes, data_key: DataKey) -> OpenedFile:
    """Authenticate and read a file with its data key: header MAC, payload tag, padding, JSON. Quick.

    Raises:
        EmptyFile, NotAVault, NewerFormat, DamagedFile: As `read_header`, or the contents break the model's rules.
        AlteredFile: The checksum holds, but not what only the data key can make.
        Locked: The data key is closed.
    """
    header = read_header(data)
    body_at = header.size - MAC_SIZE
    if not hmac.compare_digest(data_key.mac(b"header", data[:body_at]), data[body_at : header.size]):
        raise AlteredFile(
            path=QT_TRANSLATE_NOOP("VaultError", "The vault"), where=QT_TRANSLATE_NOOP("VaultError", "header")
        )
    with memoryview(data) as whole:
        sealed = whole[header.size : -CHECKSUM_SIZE]
        plaintext = data_key.open(b"payload", header.payload_salt, sealed, data[: header.size])
        sealed.release()
    if plaintext is None:
        raise AlteredFile(
            path=QT_TRANSLATE_NOOP("VaultError", "The vault"), where=QT_TRANSLATE_NOOP("VaultError", "payload")
        )
    try:
        return OpenedFile(header, *payload.unpack(plaintext))
    except DamagedFile:
        if header.is_newer:
            raise NewerFormat(
                path=QT_TRANSLATE_NOOP("VaultError", "The vault"), version=f"{MAJOR}.{header.minor}"
            ) from None
        raise
    finally:
        wipe(plaintext)


def seal_file(vault: Vault, header: Header, data_key: DataKey, random: Random, lineage: Lineage = ()) -> bytes:
    """Return the bytes of a whole file: a fresh payload salt, so a fresh key, each time.

    Args:
        vault: What the file will hold.
        header: Generation, vault id and slots; its payload salt and size are replaced.
        data_key: The one that the slots wrap.
        random: Source of 32 bytes.
        lineage: The states that it came from.

    Raises:
        TooLarge: The file would have more than 64 MiB.
    """
    plaintext = payload.pack(vault, lineage)
    try:
        header = replace(header, payload_size=len(plaintext) + TAG_SIZE)
        size = header.size + header.payload_size + CHECKSUM_SIZE
        if size > MAX_FILE_SIZE:
            raise TooLarge(what=QT_TRANSLATE_NOOP("Reasons", "The vault"), size=size, limit=MAX_FILE_SIZE)
        unsalted = header.pack()
        digest = hashlib.sha256(plaintext).digest()
        bound = unsalted[: SALT_AT.start], unsalted[SALT_AT.stop :], digest
        salt = data_key.mac(b"hedge", b"payload", random(RANDOM_SIZE), *bound)
        signed = replace(header, payload_salt=salt).pack()
        signed += data_key.mac(b"header", signed)
        whole = signed + data_key.seal(b"payload", salt, plaintext, signed)
    finally:
        wipe(plaintext)
    return whole + hashlib.sha256(whole).digest()


def new_slot(
    data_key: DataKey,
    vault_id: bytes,
    secret: bytearray,
    params: KdfParams,
    random: Random,
    *,
    kind: SlotKind = SlotKind.PASSPHRASE,
    derive: Derive = argon2id,
) -> Slot:
    """Return a slot through which *secret* opens *data_key*; this is the slow step.

    Its salt is fresh even where *random* repeats itself under another data key, because it is hedged like the others.
    """
    slot = Slot(kind, params, bytes(SALT_SIZE))
    cost = slot.kdf_context(vault_id)[-16:]
    slot = replace(slot, salt=data_key.mac(b"hedge", b"slot", random(RANDOM_SIZE), vault_id, cost))

    def derive_key(into: Buffer) -> None:
        derive(params, secret, slot.salt, slot.kdf_context(vault_id), into)

    return replace(slot, wrapped=data_key.wrap(derive_key, slot.wrap_context(vault_id)))
