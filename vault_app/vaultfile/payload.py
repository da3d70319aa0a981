"""Frames the vault's JSON: its length in front, zeros behind, so that the size of a file tells little."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from vault_app.core.errors import AlteredFile, DamagedFile
from vault_app.core.vault import Vault
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.vaultfile.checked import BrokenContents, Members, json_object
from vault_app.vaultfile.lineage import Lineage, lineage_from_json, lineage_to_json
from vault_app.vaultfile.members import vault_from_json, vault_to_json

MIN_SIZE = 16 * 1024
LENGTH_SIZE = 4
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)

T = TypeVar("T")


class Contents(NamedTuple):
    """What a payload holds."""

    vault: Vault
    lineage: Lineage


def padded_size(size: int) -> int:
    """Return the Padmé size of *size* bytes, at least 16 KiB: few sizes, and at most 6.3 % more bytes.

    Source: Nikitin et al., “Reducing Metadata Leakage from Encrypted Files and Communication with PURBs”, 2019, section 4.
    """
    size = max(size, MIN_SIZE)
    exponent = size.bit_length() - 1
    free_bits = exponent - exponent.bit_length()
    mask = (1 << free_bits) - 1
    return (size + mask) & ~mask


def pack(vault: Vault, lineage: Lineage = ()) -> bytearray:
    """Return the payload's plaintext in a buffer that the caller wipes."""
    members = vault_to_json(vault)
    if lineage:
        members["lineage"] = lineage_to_json(lineage)
    pieces = tuple(_pieces_of(members))
    size = LENGTH_SIZE + sum(map(len, pieces))
    plaintext = bytearray(padded_size(size))
    plaintext[:LENGTH_SIZE] = (size - LENGTH_SIZE).to_bytes(LENGTH_SIZE, "little")
    with memoryview(plaintext) as whole:
        at = LENGTH_SIZE
        for piece in pieces:
            whole[at : at + len(piece)] = piece
            at += len(piece)
    return plaintext


def _pieces_of(members: Members) -> Iterator[bytes]:
    """Yield what `json.dumps` would return, an account or the calls of a key set at a time, and empty these two members.

    In one piece no other thread comes round meanwhile, neither while it is written nor while what was written is freed.
    """
    yield b"{"
    for comma, name in _with_commas(sorted(members)):
        yield comma + _encoded(name) + b":"
        value = members.pop(name)
        if name == "accounts" and isinstance(value, list):
            yield b"["
            value.reverse()
            for comma_within, _ in _with_commas(range(len(value))):
                yield comma_within + _encoded(value.pop())
            yield b"]"
        elif name == "calls" and isinstance(value, dict):
            yield b"{"
            for comma_within, inner in _with_commas(sorted(value)):
                yield comma_within + _encoded(inner) + b":" + _encoded(value.pop(inner))
            yield b"}"
        else:
            yield _encoded(value)
    yield b"}"


def _with_commas(items: Iterable[T]) -> Iterator[tuple[bytes, T]]:
    return ((b"," if at else b"", item) for at, item in enumerate(items))


def _encoded(value: object) -> bytes:
    # Half of a surrogate pair, which a foreign answer may hold, has no UTF-8; its escape means the same in JSON.
    return _ENCODER.encode(value).encode("utf-8", "backslashreplace")


def unpack(plaintext: bytearray) -> Contents:
    """Read a payload whose tag holds.

    Raises:
        AlteredFile: The padding is not as it is written.
        DamagedFile: The contents are no JSON, or break the rules of the model.
    """
    size = len(plaintext)
    end = LENGTH_SIZE + int.from_bytes(plaintext[:LENGTH_SIZE], "little")
    if size < MIN_SIZE or end > size or size != padded_size(end) or plaintext.count(0, end) != size - end:
        raise AlteredFile(
            path=QT_TRANSLATE_NOOP("VaultError", "The vault"), where=QT_TRANSLATE_NOOP("VaultError", "padding")
        )
    try:
        text = str(memoryview(plaintext)[LENGTH_SIZE:end], "utf-8")
        members = json_object(json.loads(text, parse_constant=_no_constant, object_hook=_as_it_is))
        lineage = lineage_from_json(members.pop("lineage", []))
        return Contents(vault_from_json(members), lineage)
    except (BrokenContents, ValueError, RecursionError):
        # The cause may quote the contents.
        raise DamagedFile(
            path=QT_TRANSLATE_NOOP("VaultError", "The vault"), where=QT_TRANSLATE_NOOP("VaultError", "contents")
        ) from None


def _as_it_is(members: dict[str, object]) -> dict[str, object]:
    """Return an object as it was read; being called for each lets another thread come round while many are read."""
    return members


def _no_constant(name: str) -> object:
    raise BrokenContents(name)
