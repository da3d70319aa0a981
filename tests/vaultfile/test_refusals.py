"""More than a hundred files, right and wrong, each named for what is in it: both readers agree on every one."""

from __future__ import annotations

import hashlib
import hmac
import json
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tests.vaultfile import independent_reader
from tests.vaultfile.independent_reader import Refused, hkdf
from tests.vaultfile.samples import PASSPHRASE, PHYSICAL_KIB, quick, secret
from vault_app.core.errors import (
    AlteredFile,
    DamagedFile,
    EmptyFile,
    KdfOutOfBounds,
    NewerFormat,
    NotAVault,
    VaultError,
    WrongPassphrase,
)
from vault_app.vaultfile.kdf import FLOOR_KDF
from vault_app.vaultfile.vault_file import open_file, unlock

KEY = bytes(range(32))
FROZEN = Path(__file__).parent.parent / "vectors" / "vaultfile" / "small.json"
WORDS: dict[type[VaultError], set[str]] = {
    EmptyFile: {"empty"},
    NotAVault: {"foreign"},
    NewerFormat: {"newer"},
    DamagedFile: {"damaged", "contents"},
    KdfOutOfBounds: {"limits"},
    WrongPassphrase: {"passphrase"},
    AlteredFile: {"altered"},
}


@dataclass
class Recipe:
    """Makes a file from the specification alone, so that each step can be done wrongly."""

    magic: bytes = b"\x89KVLT\r\n\x1a"
    version: tuple[int, int] = (1, 0)
    generation: int = 5
    vault_id: bytes = b"0123456789abcdef"
    salt: bytes = b"p" * 32
    counts: tuple[int, int, int] = (1, 1, 0)
    slots: tuple[tuple[int, int, int, int, int, int], ...] = ((1, 1, 0, 19 * 1024, 2, 1),)
    passphrase: str = PASSPHRASE
    text: bytes = b"{}"
    length: int | None = None
    padded: int | None = None
    filler: bytes = b"\0"
    header_len_off: int = 0
    payload_len_off: int = 0
    wrap_with_other_context: bool = False
    header_key: bytes = b"keyvault/1/header"
    payload_key: bytes = b"keyvault/1/payload"
    bind_mac: bool = True
    after: Callable[[bytes], bytes] = bytes
    checksum: bool | None = True

    def make(self) -> bytes:
        slots = b"".join(self._slot(number, each) for number, each in enumerate(self.slots))
        header_len = 80 + len(slots) + 32 + self.header_len_off
        size = self.padded if self.padded is not None else _padme(4 + len(self.text))
        fixed = struct.pack(
            "<IQ16s32sI", header_len, self.generation, self.vault_id, self.salt, size + 16 + self.payload_len_off
        )
        header = self.magic + struct.pack("<HH", *self.version) + fixed + struct.pack("<BBH", *self.counts) + slots
        mac = hmac.new(hkdf(KEY, b"", self.header_key), header, "sha256").digest()
        plain = struct.pack("<I", len(self.text) if self.length is None else self.length) + self.text
        plain += self.filler * (size - len(plain))
        bound = header + mac if self.bind_mac else header
        body = AESGCM(hkdf(KEY, self.salt, self.payload_key)).encrypt(bytes(12), plain[:size], bound)
        data = self.after(header + mac + body)
        if self.checksum is None:
            return data
        return data + (hashlib.sha256(data).digest() if self.checksum else bytes(32))

    def _slot(self, number: int, fields: tuple[int, int, int, int, int, int]) -> bytes:
        head = struct.pack("<BBHIII", *fields)
        salt = bytes([number + 65]) * 32
        typed = self.passphrase.encode()
        key = bytearray(32)
        context = b"keyvault/1/slot" + self.vault_id + head
        quick(FLOOR_KDF, bytearray(struct.pack("<I", len(typed)) + typed), salt, context, key)
        bound = self.magic + self.vault_id + head + salt
        return head + salt + AESGCM(bytes(key)).encrypt(bytes(12), KEY, b"" if self.wrap_with_other_context else bound)


def _padme(length: int) -> int:
    if length <= 16384:
        return 16384
    e = length.bit_length() - 1
    step = 1 << (e - e.bit_length())
    return -(-length // step) * step


def _slot(*fields: int) -> dict[str, Any]:
    return {"slots": (tuple(fields),)}


def _json(value: object) -> dict[str, Any]:
    return {"text": json.dumps(value, ensure_ascii=False).encode()}


FLOOR = (1, 1, 0, 19 * 1024, 2, 1)
GIB = 1 << 20
RIGHT: dict[str, dict[str, Any]] = {
    "plain": {},
    "generation-0": {"generation": 0},
    "generation-max": {"generation": 2**64 - 1},
    "minor-1": {"version": (1, 1)},
    "minor-1-reserved-set": {"version": (1, 1), "counts": (1, 1, 5)},
    "minor-1-unknown-slot-first": {"version": (1, 1), "slots": ((9, 1, 0, 0, 0, 0), FLOOR), "counts": (2, 1, 0)},
    "passes-32": _slot(1, 1, 0, 19 * 1024, 32, 1),
    "lanes-16": _slot(1, 1, 0, 19 * 1024, 2, 16),
    "memory-1-gib": _slot(1, 1, 0, GIB, 8, 4),
    "eight-slots": {"slots": (FLOOR,) * 8, "counts": (8, 1, 0)},
    "other-kinds-first": {"slots": ((2, *FLOOR[1:]), (3, *FLOOR[1:]), FLOOR), "counts": (3, 1, 0)},
    "unknown-members": _json({"x": {"y": [1, 2.5, None, True]}}),
    "explicitly-empty": _json({"accounts": [], "environments": [], "calls": {}}),
    "payload-just-16-kib": {"text": b'{"x":"' + b"y" * (16384 - 4 - 8) + b'"}'},
    "payload-one-byte-more": {"text": b'{"x":"' + b"y" * (16384 - 4 - 7) + b'"}'},
    "payload-100-kib": {"text": b'{"x":"' + b"y" * 100_000 + b'"}'},
    "escaped-surrogate": {"text": b'{"x":"\\ud800"}'},
}
WRONG: dict[str, tuple[type[VaultError], dict[str, Any]]] = {
    "no-bytes": (EmptyFile, {"after": lambda data: b"", "checksum": None}),
    "magic-lower-case": (NotAVault, {"magic": b"\x89kvlt\r\n\x1a"}),
    "magic-through-text-mode": (NotAVault, {"magic": b"\x89KVLT\n\x1a\0"}),
    "magic-seven-bit": (NotAVault, {"magic": b"\x09KVLT\r\n\x1a"}),
    "major-0": (NewerFormat, {"version": (0, 0)}),
    "major-2": (NewerFormat, {"version": (2, 0)}),
    "major-2-and-damaged": (NewerFormat, {"version": (2, 0), "checksum": False}),
    "minor-1-only-unknown-slots": (NewerFormat, {"version": (1, 1), **_slot(9, 1, 0, 0, 0, 0)}),
    "minor-1-other-aead": (NewerFormat, {"version": (1, 1), "counts": (1, 2, 0)}),
    "checksum-wrong": (DamagedFile, {"checksum": False}),
    "cut-after-magic": (DamagedFile, {"after": lambda data: data[:20]}),
    "cut-in-fixed-part": (DamagedFile, {"after": lambda data: data[:60]}),
    "cut-before-slots": (DamagedFile, {"after": lambda data: data[:80]}),
    "cut-in-slot": (DamagedFile, {"after": lambda data: data[:120]}),
    "cut-before-payload": (DamagedFile, {"after": lambda data: data[:208]}),
    "cut-one-byte": (DamagedFile, {"after": lambda data: data[:-1]}),
    "one-byte-more": (DamagedFile, {"after": lambda data: data + b"\0"}),
    "twice": (DamagedFile, {"after": lambda data: data + data}),
    "header-len-less": (DamagedFile, {"header_len_off": -1}),
    "header-len-more": (DamagedFile, {"header_len_off": 96}),
    "header-len-huge": (DamagedFile, {"header_len_off": 2**32 - 300}),
    "payload-len-less": (DamagedFile, {"payload_len_off": -16}),
    "payload-len-more": (DamagedFile, {"payload_len_off": 1}),
    "payload-len-huge": (DamagedFile, {"payload_len_off": 2**31}),
    "slots-0": (DamagedFile, {"counts": (0, 1, 0)}),
    "slots-0-consistent": (DamagedFile, {"counts": (0, 1, 0), "slots": ()}),
    "slots-2-of-1": (DamagedFile, {"counts": (2, 1, 0)}),
    "slots-9": (DamagedFile, {"slots": (FLOOR,) * 9, "counts": (9, 1, 0)}),
    "slots-255": (DamagedFile, {"counts": (255, 1, 0)}),
    "aead-0": (DamagedFile, {"counts": (1, 0, 0)}),
    "aead-2": (DamagedFile, {"counts": (1, 2, 0)}),
    "reserved-1": (DamagedFile, {"counts": (1, 1, 1)}),
    "reserved-256": (DamagedFile, {"counts": (1, 1, 256)}),
    **{f"slot-kind-{kind}": (DamagedFile, _slot(kind, 1, 0, 19456, 2, 1)) for kind in (0, 4, 255)},
    **{f"slot-kdf-{kdf}": (DamagedFile, _slot(1, kdf, 0, 19456, 2, 1)) for kdf in (0, 2, 255)},
    **{f"slot-flags-{flags}": (DamagedFile, _slot(1, 1, flags, 19456, 2, 1)) for flags in (1, 0x8000)},
    "second-slot-unknown": (DamagedFile, {"slots": (FLOOR, (4, *FLOOR[1:])), "counts": (2, 1, 0)}),
    **{f"memory-{kib}-kib": (KdfOutOfBounds, _slot(1, 1, 0, kib, 2, 1)) for kib in (0, 1, 8, 19455, 2**32 - 1)},
    **{f"memory-{kib}-kib-asks": (KdfOutOfBounds, _slot(1, 1, 0, kib, 2, 1)) for kib in (GIB + 1, 2 * GIB)},
    **{f"passes-{passes}": (KdfOutOfBounds, _slot(1, 1, 0, 65536, passes, 1)) for passes in (0, 1, 33, 2 * 10**9)},
    **{f"lanes-{lanes}": (KdfOutOfBounds, _slot(1, 1, 0, 65536, 3, lanes)) for lanes in (0, 17, 2**24)},
    "work-above-8-gib-passes": (KdfOutOfBounds, _slot(1, 1, 0, GIB, 9, 4)),
    "work-of-all-slots": (KdfOutOfBounds, {"slots": ((1, 1, 0, GIB, 2, 4),) * 5, "counts": (5, 1, 0)}),
    "half-of-memory": (KdfOutOfBounds, _slot(1, 1, 0, PHYSICAL_KIB // 2 + 1, 2, 4)),
    "second-slot-hostile": (KdfOutOfBounds, {"slots": (FLOOR, (3, 1, 0, 19456, 99, 1)), "counts": (2, 1, 0)}),
    "minor-1-hostile": (KdfOutOfBounds, {"version": (1, 1), **_slot(1, 1, 0, 19456, 1, 1)}),
    "other-passphrase": (WrongPassphrase, {"passphrase": "another"}),
    "no-passphrase": (WrongPassphrase, {"passphrase": ""}),
    "only-key-file-slot": (WrongPassphrase, _slot(2, 1, 0, 19456, 2, 1)),
    "only-recovery-slot": (WrongPassphrase, _slot(3, 1, 0, 19456, 2, 1)),
    "wrapped-without-context": (WrongPassphrase, {"wrap_with_other_context": True}),
    **{
        f"slot-byte-{at}-changed": (WrongPassphrase, {"after": lambda data, at=at: _changed(data, at)})
        for at in (84, 88, 96, 110, 127, 128, 150, 175)
    },
    **{
        f"vault-id-byte-{at}-changed": (WrongPassphrase, {"after": lambda data, at=at: _changed(data, at)})
        for at in (24, 39)
    },
    **{
        f"header-byte-{at}-changed": (AlteredFile, {"after": lambda data, at=at: _changed(data, at)})
        for at in (16, 20, 40, 71, 176, 190, 207)
    },
    "minor-raised-afterwards": (AlteredFile, {"after": lambda data: data[:10] + b"\1\0" + data[12:]}),
    "header-mac-of-another-label": (AlteredFile, {"header_key": b"keyvault/1/seen"}),
    "header-mac-zero": (AlteredFile, {"after": lambda data: data[:176] + bytes(32) + data[208:]}),
    "payload-of-another-label": (AlteredFile, {"payload_key": b"keyvault/1/field"}),
    "payload-not-bound-to-mac": (AlteredFile, {"bind_mac": False}),
    **{
        f"payload-byte-{at}-changed": (AlteredFile, {"after": lambda data, at=at: _changed(data, at)})
        for at in (208, 209, 5000, 16000, -17, -16, -1)
    },
    "payload-zero": (AlteredFile, {"after": lambda data: data[:208] + bytes(len(data) - 208)}),
    "padding-not-zero": (AlteredFile, {"filler": b"\1"}),
    "padding-spaces": (AlteredFile, {"filler": b" "}),
    "padding-to-no-padme-size": (AlteredFile, {"padded": 16385}),
    "padding-too-long": (AlteredFile, {"padded": 17408}),
    "padding-too-short": (AlteredFile, {"padded": 8192}),
    "no-padding": (AlteredFile, {"padded": 6}),
    "no-payload": (AlteredFile, {"padded": 0}),
    "length-beyond-payload": (AlteredFile, {"length": 16381}),
    "length-huge": (AlteredFile, {"length": 2**32 - 1}),
    "length-less-than-text": (AlteredFile, {"length": 1}),
    "json-empty": (DamagedFile, {"text": b""}),
    "json-cut": (DamagedFile, {"text": b'{"accounts":['}),
    "json-array": (DamagedFile, {"text": b"[]"}),
    "json-number": (DamagedFile, {"text": b"7"}),
    "json-null": (DamagedFile, {"text": b"null"}),
    "json-two": (DamagedFile, {"text": b"{}{}"}),
    "json-not-utf-8": (DamagedFile, {"text": b'{"x":"\xff"}'}),
    "json-surrogate-bytes": (DamagedFile, {"text": b'{"x":"\xed\xa0\x80"}'}),
    "json-with-mark": (DamagedFile, {"text": b"\xef\xbb\xbf{}"}),
    "json-huge-number": (DamagedFile, {"text": b'{"x":' + b"9" * 5000 + b"}"}),
    "json-deep-array": (DamagedFile, {"text": b'{"x":' + b"[" * 30_000 + b"]" * 30_000 + b"}"}),
}


def _changed(data: bytes, at: int) -> bytes:
    at %= len(data)
    return data[:at] + bytes([data[at] ^ 0x01]) + data[at + 1 :]


def _independent(data: bytes) -> str:
    """Return the word of the second reader, or `read`."""

    def kdf(text: bytes, salt: bytes, bound: bytes, memory: int, passes: int, lanes: int) -> bytes:
        return hashlib.sha256(text + salt + bound).digest()

    try:
        independent_reader.read(data, PASSPHRASE, kdf=kdf, memory_kib=PHYSICAL_KIB)
    except Refused as refusal:
        return str(refusal)
    except RecursionError:
        return "contents"
    return "read"


def _product(data: bytes) -> None:
    data_key = unlock(data, secret(), physical_memory_kib=PHYSICAL_KIB, derive=quick)
    try:
        open_file(data, data_key)
    finally:
        data_key.close()


def frozen() -> dict[str, list[str]]:
    """Return what each file is, as `small.json` has it: the SHA-256 of its bytes, and `read` or how it is refused."""
    recipes = {name: (changes, "read") for name, changes in RIGHT.items()}
    recipes |= {name: (changes, expected.__name__) for name, (expected, changes) in WRONG.items()}
    return {
        name: [hashlib.sha256(Recipe(**changes).make()).hexdigest(), word] for name, (changes, word) in recipes.items()
    }


def test_there_are_more_than_a_hundred_and_they_are_the_frozen_ones() -> None:
    """16 KiB each, so only their hashes are kept: a recipe that drifts would prove something else."""
    assert len(RIGHT) + len(WRONG) > 100
    assert frozen() == json.loads(FROZEN.read_text("utf-8"))


@pytest.mark.parametrize("name", RIGHT)
def test_right_files_open_in_both_readers(name: str) -> None:
    data = Recipe(**RIGHT[name]).make()
    _product(data)
    assert _independent(data) == "read"


@pytest.mark.parametrize("name", WRONG)
def test_wrong_files_are_refused_by_both_readers_in_the_same_words(name: str) -> None:
    expected, changes = WRONG[name]
    data = Recipe(**changes).make()
    with pytest.raises(expected) as refusal:
        _product(data)
    assert expected is KdfOutOfBounds or type(refusal.value) is expected
    assert _independent(data) in WORDS[expected]
