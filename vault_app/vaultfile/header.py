"""The header's bytes: what they say, and what is refused before any work is done."""

from __future__ import annotations

import struct
from dataclasses import dataclass, replace
from enum import IntEnum

from vault_app.core.errors import DamagedFile, NewerFormat
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.vaultfile.kdf import KdfParams

MAGIC = bytes.fromhex("894B564C540D0A1A")
MAJOR = 1
MINOR = 0
AEAD_AES_256_GCM = 1
KDF_ARGON2ID = 1
MAX_SLOTS = 8
MAC_SIZE = 32
CHECKSUM_SIZE = 32
FIXED_SIZE = 80
SLOT_SIZE = 96
WRAPPED_SIZE = 48
SALT_AT = slice(40, 72)  # payload_salt
_FIXED = struct.Struct("<8sHHIQ16s32sIBBH")
_SLOT = struct.Struct("<BBHIII32s48s")
_UNSALTED = 16  # bytes of a slot in front of its salt
_UNWRAPPED = 48  # bytes of a slot in front of the wrapped key


class SlotKind(IntEnum):
    """What opens a slot."""

    PASSPHRASE = 1
    PASSPHRASE_AND_KEY_FILE = 2
    RECOVERY_KEY = 3


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to open the vault.

    Attributes:
        kind: A `SlotKind`, or a number of a later minor version.
        salt: 32 bytes.
        wrapped: The data key with its tag, 48 bytes.
    """

    kind: int
    params: KdfParams
    salt: bytes
    wrapped: bytes = bytes(WRAPPED_SIZE)
    kdf: int = KDF_ARGON2ID
    flags: int = 0

    def pack(self) -> bytes:
        cost = self.params
        return _SLOT.pack(
            self.kind, self.kdf, self.flags, cost.memory_kib, cost.passes, cost.lanes, self.salt, self.wrapped
        )

    @classmethod
    def unpack(cls, data: bytes) -> Slot:
        kind, kdf, flags, memory, passes, lanes, salt, wrapped = _SLOT.unpack(data)
        return cls(kind, KdfParams(memory, passes, lanes), salt, wrapped, kdf, flags)

    @property
    def is_known(self) -> bool:
        """Whether this version of the program knows how to open it."""
        return self.kind in set(SlotKind) and self.kdf == KDF_ARGON2ID and self.flags == 0

    def kdf_context(self, vault_id: bytes) -> bytes:
        """Return what the derivation is bound to, so that no cost and no slot can be swapped."""
        return b"keyvault/1/slot" + vault_id + self.pack()[:_UNSALTED]

    def wrap_context(self, vault_id: bytes) -> bytes:
        """Return what the wrapped key is bound to."""
        return MAGIC + vault_id + self.pack()[:_UNWRAPPED]


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says.

    Attributes:
        generation: Grows with each save.
        vault_id: 16 bytes, for life.
        payload_salt: 32 bytes.
        payload_size: Bytes of the payload with its tag.
    """

    generation: int
    vault_id: bytes
    slots: tuple[Slot, ...]
    payload_salt: bytes = bytes(32)
    payload_size: int = 0
    minor: int = MINOR

    @property
    def size(self) -> int:
        return FIXED_SIZE + SLOT_SIZE * len(self.slots) + MAC_SIZE

    @property
    def is_newer(self) -> bool:
        """Whether a later minor version wrote it, so that saving here might lose something."""
        return self.minor > MINOR

    def with_slot(self, index: int, slot: Slot) -> Header:
        """Return the header with one slot in place of another."""
        return replace(self, slots=(*self.slots[:index], slot, *self.slots[index + 1 :]))

    def pack(self) -> bytes:
        """Return every byte before the header MAC."""
        fixed = _FIXED.pack(
            MAGIC,
            MAJOR,
            self.minor,
            self.size,
            self.generation,
            self.vault_id,
            self.payload_salt,
            self.payload_size,
            len(self.slots),
            AEAD_AES_256_GCM,
            0,
        )
        return fixed + b"".join(slot.pack() for slot in self.slots)


def read_layout(data: bytes) -> Header:
    """Read the header of a file whose checksum holds, and check every length and constant in it.

    Raises:
        DamagedFile: Lengths or constants contradict each other.
        NewerFormat: A later minor version uses a cipher, or slots alone, that are not known here.
    """
    if len(data) < FIXED_SIZE:
        raise _wrong(QT_TRANSLATE_NOOP("VaultError", "length"))
    _, _, minor, header_size, generation, vault_id, salt, payload_size, count, aead, reserved = _FIXED.unpack_from(data)
    if not 1 <= count <= MAX_SLOTS or header_size != FIXED_SIZE + SLOT_SIZE * count + MAC_SIZE:
        raise _wrong(QT_TRANSLATE_NOOP("VaultError", "header"))
    if len(data) != header_size + payload_size + CHECKSUM_SIZE:
        raise _wrong(QT_TRANSLATE_NOOP("VaultError", "length"))
    slots = tuple(Slot.unpack(data[at : at + SLOT_SIZE]) for at in range(FIXED_SIZE, header_size - MAC_SIZE, SLOT_SIZE))
    header = Header(generation, vault_id, slots, salt, payload_size, minor)
    if header.is_newer:
        if aead != AEAD_AES_256_GCM or not any(slot.is_known for slot in slots):
            raise NewerFormat(path=QT_TRANSLATE_NOOP("VaultError", "The vault"), version=f"{MAJOR}.{minor}")
    elif aead != AEAD_AES_256_GCM or reserved or not all(slot.is_known for slot in slots):
        raise _wrong(QT_TRANSLATE_NOOP("VaultError", "header"))
    return header


def peek(data: bytes) -> Header | None:
    """Return what the first 80 bytes of a file say, unproven and without slots; None: it is no vault of this major version."""
    if len(data) < FIXED_SIZE or data[: len(MAGIC)] != MAGIC:
        return None
    _, major, minor, _, generation, vault_id, salt, payload_size, _, _, _ = _FIXED.unpack_from(data)
    return Header(generation, vault_id, (), salt, payload_size, minor) if major == MAJOR else None


def _wrong(where: str) -> DamagedFile:
    return DamagedFile(path=QT_TRANSLATE_NOOP("VaultError", "The vault"), where=where)
