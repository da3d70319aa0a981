"""Sealed values, and the short moment in which they are open."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import NoReturn, Protocol, Self

PartId = str
"""Names one part of an exchange's credentials, such as `access_key`, `secret_key`, `memo`."""


@dataclass(frozen=True, slots=True)
class Secret:
    """One credential part as it lies in memory and in the file: sealed.

    It cannot be turned into text, pickled or copied; opening it is `FieldSealer.unseal`, a deliberate act.

    Attributes:
        salt: 32 bytes; makes the field's own key.
        ciphertext: AES-256-GCM ciphertext with its 16-byte tag, so the length of the value + 16.
    """

    salt: bytes
    ciphertext: bytes

    def __repr__(self) -> str:
        return "Secret(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a sealed value is neither pickled nor copied")


class FieldSealer(Protocol):
    """Seals and opens single values under the vault's data key; the one place where secrets become readable."""

    def seal(self, owner: str, part: PartId, value: bytearray) -> Secret:
        """Seal *value* (UTF-8) for the key set *owner*; the caller still owns, and wipes, *value*."""

    def unseal(self, owner: str, part: PartId, secret: Secret) -> bytearray:
        """Return the value in a new buffer that the caller wipes.

        Raises:
            Locked: The data key is gone.
            DamagedFile: The seal is not one of this vault, key set and part.
        """

    def seal_draft(self, name: str, value: bytearray) -> Secret:
        """Seal what was typed and not saved, for as long as the vault is locked; the caller wipes *value*."""

    def unseal_draft(self, name: str, secret: Secret) -> bytearray:
        """Undo `seal_draft` with the same *name*; the caller wipes what is returned. Raises Locked, DamagedFile."""

    def fingerprint(self, value: bytearray) -> bytes:
        """Return the 32-byte HMAC by which equal access keys are told without opening any."""


class Credentials:
    """The opened parts of one key set, for the length of a `with` block; every buffer is wiped when it ends."""

    def __init__(self, parts: Mapping[PartId, bytearray]) -> None:
        self._parts = dict(parts)

    @classmethod
    def opened(cls, sealer: FieldSealer, owner: str, secrets: Mapping[PartId, Secret]) -> Self:
        """Open every part of the key set *owner*, one after the other; when one fails, those before it are wiped.

        Raises:
            Locked, DamagedFile: See `FieldSealer.unseal`.
        """
        credentials = cls({})
        try:
            for part, secret in secrets.items():
                credentials._parts[part] = sealer.unseal(owner, part, secret)
        except BaseException:
            credentials.wipe()
            raise
        return credentials

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.wipe()

    def __getitem__(self, part: PartId) -> bytearray:
        """Return the buffer itself, UTF-8; raises KeyError when the key set has no such part."""
        return self._parts[part]

    def get(self, part: PartId) -> bytearray | None:
        """Return the buffer itself, UTF-8, or None when the key set has no such part."""
        return self._parts.get(part)

    def __contains__(self, part: PartId) -> bool:
        return part in self._parts

    def __repr__(self) -> str:
        return f"Credentials({', '.join(sorted(self._parts))}: …)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("opened credentials are neither pickled nor copied")

    def wipe(self) -> None:
        """Overwrite every part with zeros and forget it."""
        for buffer in self._parts.values():
            wipe(buffer)
        self._parts.clear()


def wipe(buffer: bytearray) -> None:
    """Overwrite *buffer* in place with zeros; its length stays."""
    if buffer:
        ctypes.memset(ctypes.byref(ctypes.c_char.from_buffer(buffer)), 0, len(buffer))


@contextmanager
def wiped(buffer: bytearray) -> Iterator[bytearray]:
    """Lend *buffer* to a block and wipe it when the block ends, however it ends."""
    try:
        yield buffer
    finally:
        wipe(buffer)


def hint_of(access_key: bytearray) -> str:
    """Return the first 5 … last 4 characters of an access key: all that lists and logs ever show.

    A value of fewer than 12 characters shows only its first two, so that a hint never gives most of it away.
    """
    text = memoryview(access_key)
    if len(text) < 12:
        return str(text[:2], "utf-8", "replace") + "…"
    return str(text[:5], "utf-8", "replace") + "…" + str(text[-4:], "utf-8", "replace")
