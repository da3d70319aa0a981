"""A second reader of the format, written from its specification alone; it shares no line with the product.

It is slow, strict and short: `read` returns what a file holds, or raises `Refused` with one word for the reason.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import struct
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

Kdf = Callable[[bytes, bytes, bytes, int, int, int], bytes]  # input, salt, associated data, memory KiB, passes, lanes


class Refused(Exception):
    """empty · foreign · newer · damaged · limits · passphrase · altered · contents."""


@dataclass
class Contents:
    generation: int
    vault_id: bytes
    data_key: bytes
    members: dict[str, Any]
    file_salt: bytes

    def unseal(self, key_set_id: str, part: str, sealed: dict[str, str]) -> bytes:
        salt, ciphertext = base64.b64decode(sealed["salt"]), base64.b64decode(sealed["ct"])
        key = hkdf(self.data_key, salt, b"keyvault/1/field")
        bound = self.vault_id
        for name in (key_set_id.encode(), part.encode()):
            bound += struct.pack("B", len(name)) + name
        return AESGCM(key).decrypt(b"\0" * 12, ciphertext, bound)

    def same(self, access_key: bytes) -> bytes:
        return hmac.new(hkdf(self.data_key, b"", b"keyvault/1/same"), access_key, "sha256").digest()


def hkdf(key: bytes, salt: bytes, info: bytes) -> bytes:
    """RFC 5869 with SHA-256, for one block of output."""
    extracted = hmac.new(salt or b"\0" * 32, key, "sha256").digest()
    return hmac.new(extracted, info + b"\x01", "sha256").digest()


def argon2id(secret: bytes, salt: bytes, bound: bytes, memory: int, passes: int, lanes: int) -> bytes:
    return Argon2id(salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory, ad=bound).derive(secret)


def read(
    data: bytes,
    passphrase: str,
    *,
    kdf: Kdf = argon2id,
    memory_kib: int = 8 << 20,
    kind: int = 1,
    key_file: bytes | None = None,
) -> Contents:
    _envelope(data)
    header_len, generation, vault_id, salt, payload_len, table = _layout(data, memory_kib)
    data_key = _unwrap(data, table, vault_id, passphrase, kdf, kind, key_file)
    header = data[:header_len]
    if hmac.new(hkdf(data_key, b"", b"keyvault/1/header"), header[:-32], "sha256").digest() != header[-32:]:
        raise Refused("altered")
    try:
        payload = AESGCM(hkdf(data_key, salt, b"keyvault/1/payload")).decrypt(
            b"\0" * 12, data[header_len : header_len + payload_len], header
        )
    except (InvalidTag, ValueError):
        raise Refused("altered") from None
    length = int.from_bytes(payload[:4], "little")
    if 4 + length > len(payload) or any(payload[4 + length :]) or len(payload) != _padme(4 + length):
        raise Refused("altered")
    try:
        members = json.loads(payload[4 : 4 + length].decode("utf-8"))
    except ValueError:
        raise Refused("contents") from None
    if not isinstance(members, dict):
        raise Refused("contents")
    return Contents(generation, vault_id, data_key, members, salt)


def _envelope(data: bytes) -> None:
    if len(data) == 0:
        raise Refused("empty")
    if len(data) > 64 << 20 or not data.startswith(b"\x89KVLT\r\n\x1a"):
        raise Refused("foreign")
    if len(data) < 12:
        raise Refused("damaged")
    major, _ = struct.unpack("<HH", data[8:12])
    if major != 1:
        raise Refused("newer")
    if hashlib.sha256(data[:-32]).digest() != data[-32:]:
        raise Refused("damaged")


def _layout(data: bytes, memory_kib: int) -> tuple[int, int, bytes, bytes, int, list[Any]]:
    if len(data) < 80:
        raise Refused("damaged")
    minor = struct.unpack("<H", data[10:12])[0]
    header_len, generation, vault_id, salt, payload_len, slots, aead, zero = struct.unpack("<IQ16s32sIBBH", data[12:80])
    if not 1 <= slots <= 8 or header_len != 80 + 96 * slots + 32 or len(data) != header_len + payload_len + 32:
        raise Refused("damaged")
    table = [struct.unpack("<BBHIII32s48s", data[80 + 96 * i : 176 + 96 * i]) for i in range(slots)]
    usual = [slot for slot in table if slot[0] in (1, 2, 3) and slot[1] == 1 and slot[2] == 0]
    if minor == 0 and (aead != 1 or zero != 0 or len(usual) != len(table)):
        raise Refused("damaged")
    if minor > 0 and (aead != 1 or not usual):
        raise Refused("newer")
    _limits(usual, memory_kib)
    return header_len, generation, vault_id, salt, payload_len, table


def _limits(slots: list[Any], memory_kib: int) -> None:
    for _, _, _, memory, passes, lanes, _, _ in slots:
        if not 19 << 10 <= memory <= min(4 << 20, memory_kib // 2) or not 2 <= passes <= 32 or not 1 <= lanes <= 16:
            raise Refused("limits")
    if any(slot[3] > 1 << 20 for slot in slots) or sum(slot[3] * slot[4] for slot in slots) > 8 << 20:
        raise Refused("limits")


def _unwrap(
    data: bytes, table: list[Any], vault_id: bytes, passphrase: str, kdf: Kdf, kind: int, key_file: bytes | None
) -> bytes:
    text = unicodedata.normalize("NFC", passphrase).encode()
    secret = struct.pack("<I", len(text)) + text + (hashlib.sha256(key_file).digest() if key_file is not None else b"")
    for number, (slot_kind, derivation, flags, memory, passes, lanes, salt, wrapped) in enumerate(table):
        if (slot_kind, derivation, flags) != (kind, 1, 0):
            continue
        raw = data[80 + 96 * number : 176 + 96 * number]
        key = kdf(secret, salt, b"keyvault/1/slot" + vault_id + raw[:16], memory, passes, lanes)
        try:
            return AESGCM(key).decrypt(b"\0" * 12, wrapped, data[:8] + vault_id + raw[:48])
        except InvalidTag:
            continue
    raise Refused("passphrase")


def _padme(length: int) -> int:
    if length <= 16384:
        return 16384
    e = length.bit_length() - 1
    s = e.bit_length()
    step = 1 << (e - s)
    return -(-length // step) * step
