"""Turns a passphrase into a key: Argon2id, what it may cost, and what goes into it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from vault_app.core.errors import CostlyKdf, InvalidInput, KdfOutOfBounds
from vault_app.core.secret import wipe
from vault_app.core.words import QT_TRANSLATE_NOOP

Buffer = bytes | bytearray | memoryview
"""What the cryptography takes and fills."""

KIB_PER_MIB = 1024
KIB_PER_GIB = 1024 * 1024
MIN_MEMORY_KIB = 19 * KIB_PER_MIB
MAX_MEMORY_KIB = KIB_PER_GIB
MAX_MEMORY_ASKED_KIB = 4 * KIB_PER_GIB
MIN_PASSES = 2
MAX_PASSES = 32
MAX_LANES = 16
MAX_WORK_KIB = 8 * KIB_PER_GIB  # memory x passes over all slots, before a question is asked
KEY_SIZE = 32
WORK_KIB_PER_SECOND = 1_200 * KIB_PER_MIB  # two old cores; only for the sentence that names the cost


@dataclass(frozen=True, slots=True)
class KdfParams:
    """Cost of one Argon2id derivation.

    Attributes:
        memory_kib: KiB.
        passes: Over all of the memory.
        lanes: Computed side by side.
    """

    memory_kib: int
    passes: int
    lanes: int

    @property
    def work_kib(self) -> int:
        """Memory times passes: what the time grows with."""
        return self.memory_kib * self.passes

    def weaker_than(self, other: KdfParams) -> bool:
        """Tell whether guessing against these parameters is cheaper than against *other*."""
        return self.memory_kib < other.memory_kib or self.work_kib < other.work_kib


DEFAULT_KDF = KdfParams(memory_kib=256 * KIB_PER_MIB, passes=3, lanes=4)
LOWEST_CHOSEN_KDF = KdfParams(memory_kib=64 * KIB_PER_MIB, passes=3, lanes=4)
"""What a time target never goes below."""
FLOOR_KDF = KdfParams(memory_kib=MIN_MEMORY_KIB, passes=MIN_PASSES, lanes=1)
"""The weakest that is opened at all."""


class Derive(Protocol):
    """A key derivation; the product's own is `argon2id`."""

    def __call__(self, params: KdfParams, secret: bytearray, salt: bytes, context: bytes, into: Buffer) -> None:
        """Fill *into* (32 bytes) from *secret*, *salt* (32 bytes) and *context*."""


def argon2id(params: KdfParams, secret: bytearray, salt: bytes, context: bytes, into: Buffer) -> None:
    """Derive a 32-byte key into *into*; the interpreter's lock is released, and nothing can interrupt it.

    Raises:
        KdfOutOfBounds: The computer has not enough free memory for it.
    """
    kdf = Argon2id(
        salt=salt,
        length=KEY_SIZE,
        iterations=params.passes,
        lanes=params.lanes,
        memory_cost=params.memory_kib,
        ad=context,
    )
    try:
        # Any buffer is taken at run time, and a bytearray can be wiped afterwards, which bytes cannot.
        kdf.derive_into(secret, into)  # type: ignore[arg-type]  # the stub asks for bytes
    except MemoryError:
        reason = QT_TRANSLATE_NOOP("Reasons", "there are no {size} MiB of memory free for it").format(
            size=params.memory_kib // KIB_PER_MIB
        )
        raise KdfOutOfBounds(path=QT_TRANSLATE_NOOP("VaultError", "The vault"), reason=reason) from None


def check_limits(params: Sequence[KdfParams], *, physical_memory_kib: int, costly_allowed: bool = False) -> None:
    """Refuse derivations that are too weak to trust or too costly to run, before any of them runs.

    Args:
        params: Of every slot of a file.
        physical_memory_kib: KiB of RAM, or the control group's limit if that is smaller.
        costly_allowed: A person was told the cost and agreed.

    Raises:
        KdfOutOfBounds: One is outside the limits.
        CostlyKdf: Allowed only after a question; its `seconds` name the cost.
    """
    for each in params:
        reason = _out_of_bounds(each, physical_memory_kib)
        if reason:
            raise KdfOutOfBounds(path=QT_TRANSLATE_NOOP("VaultError", "The vault"), reason=reason)
    work = sum(each.work_kib for each in params)
    largest = max(each.memory_kib for each in params)
    if not costly_allowed and (largest > MAX_MEMORY_KIB or work > MAX_WORK_KIB):
        seconds = -(-work // WORK_KIB_PER_SECOND)
        reason = QT_TRANSLATE_NOOP("Reasons", "it takes {size} of memory and about {seconds} s").format(
            size=_mib(largest), seconds=seconds
        )
        raise CostlyKdf(
            path=QT_TRANSLATE_NOOP("VaultError", "The vault"),
            reason=reason,
            seconds=seconds,
            memory_mib=largest // KIB_PER_MIB,
        )


def _out_of_bounds(params: KdfParams, physical_memory_kib: int) -> str:
    memory, passes, lanes = params.memory_kib, params.passes, params.lanes
    if memory < MIN_MEMORY_KIB:
        return QT_TRANSLATE_NOOP("Reasons", "{size} of memory are less than {limit}").format(
            size=f"{memory} KiB", limit=_mib(MIN_MEMORY_KIB)
        )
    if memory > MAX_MEMORY_ASKED_KIB:
        return QT_TRANSLATE_NOOP("Reasons", "{size} of memory are more than {limit}").format(
            size=_mib(memory), limit=_mib(MAX_MEMORY_ASKED_KIB)
        )
    if memory > physical_memory_kib // 2:
        return QT_TRANSLATE_NOOP("Reasons", "{size} of memory are more than half of what this computer has").format(
            size=_mib(memory)
        )
    if passes < MIN_PASSES:
        return QT_TRANSLATE_NOOP("Reasons", "{limit} passes are the least, and it has {count}").format(
            count=passes, limit=MIN_PASSES
        )
    if passes > MAX_PASSES:
        return QT_TRANSLATE_NOOP("Reasons", "{count} passes are more than {limit}").format(
            count=passes, limit=MAX_PASSES
        )
    if not 1 <= lanes <= MAX_LANES:
        return QT_TRANSLATE_NOOP("Reasons", "{count} lanes are not 1 to {limit}").format(count=lanes, limit=MAX_LANES)
    return ""


def _mib(kib: int) -> str:
    return f"{kib // KIB_PER_MIB} MiB"


def secret_input(passphrase: bytearray, key_file_digest: bytes = b"") -> bytearray:
    """Return what a slot's key is derived from, in one buffer that the caller wipes.

    Args:
        passphrase: UTF-8; composed to NFC here, never trimmed. The caller still owns, and wipes, it.
        key_file_digest: SHA-256 of the key file, for a slot that asks for one.

    Raises:
        InvalidInput: It is not UTF-8.
    """
    if passphrase.isascii():
        return _framed(passphrase, key_file_digest)
    try:
        # NFC exists for str alone: the one place where a passphrase is one for a moment.
        composed = bytearray(unicodedata.normalize("NFC", passphrase.decode("utf-8")), "utf-8")
    except UnicodeDecodeError:
        raise InvalidInput(what=QT_TRANSLATE_NOOP("Reasons", "The passphrase is not text in UTF-8.")) from None
    try:
        return _framed(composed, key_file_digest)
    finally:
        wipe(composed)


def _framed(passphrase: bytearray, digest: bytes) -> bytearray:
    size = len(passphrase)
    buffer = bytearray(4 + size + len(digest))  # full size at once: growing would leave parts behind
    buffer[0:4] = size.to_bytes(4, "little")
    with memoryview(buffer) as whole:
        whole[4 : 4 + size] = passphrase
        whole[4 + size :] = digest
    return buffer
