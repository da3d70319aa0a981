"""The primitives under the format, held against published vectors and called exactly as `data_key` calls them."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tests.vaultfile import independent_reader
from tests.vaultfile.samples import counting_random
from vault_app.vaultfile.data_key import NONCE, TAG_SIZE, DataKey

FOLDER = Path(__file__).parent.parent / "vectors" / "wycheproof"
NONCES_TAKEN = range(8, 129)  # bytes, by the library; ours has 12


def vectors(name: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield each group without its tests, and each of its tests."""
    for group in json.loads((FOLDER / f"{name}_test.json").read_text("utf-8"))["testGroups"]:
        for test in group["tests"]:
            yield group, test


def bytes_of(test: dict[str, Any], *names: str) -> list[bytes]:
    return [bytes.fromhex(test[name]) for name in names]


def gcm_opens(key: bytes, nonce: bytes, sealed: bytes, bound: bytes, plaintext: bytearray) -> bool:
    """Open into a buffer, with the key in another: a view, as of the data key's page."""
    try:
        with memoryview(bytearray(key)) as view:
            AESGCM(view).decrypt_into(nonce, sealed, bound, plaintext)
    except InvalidTag:
        return False
    return True


def test_aes_gcm_seals_and_opens_as_published_and_opens_nothing_else() -> None:
    """316 vectors; 33 nonces are of lengths that the library refuses, as it may: ours always has 12 bytes."""
    counts = {"valid": 0, "invalid": 0, "nonce refused": 0}
    for _, test in vectors("aes_gcm"):
        key, nonce, bound, message, ciphertext, tag = bytes_of(test, "key", "iv", "aad", "msg", "ct", "tag")
        if len(nonce) not in NONCES_TAKEN:
            counts["nonce refused"] += 1
            assert len(nonce) != len(NONCE)
            continue
        plaintext = bytearray(len(ciphertext))
        opens = gcm_opens(key, nonce, ciphertext + tag, bound, plaintext)
        assert opens == (test["result"] == "valid"), test["tcId"]
        if opens:
            assert plaintext == message
            assert AESGCM(bytearray(key)).encrypt(nonce, message, bound) == ciphertext + tag
        counts[test["result"]] += 1
    assert counts == {"valid": 202, "invalid": 81, "nonce refused": 33}
    assert sum(counts.values()) == 316


def test_hkdf_derives_as_published_into_a_buffer() -> None:
    """86 vectors, three of which ask for more than there can be."""
    counts = {"valid": 0, "invalid": 0}
    for _, test in vectors("hkdf_sha256"):
        secret, salt, info = bytes_of(test, "ikm", "salt", "info")
        counts[test["result"]] += 1
        into = bytearray(test["size"])
        try:
            HKDF(SHA256(), test["size"], salt, info).derive_into(bytearray(secret), into)
        except ValueError:
            assert test["result"] == "invalid"
            continue
        assert (test["result"], into.hex()) == ("valid", test["okm"])
        if len(into) == 32:
            assert independent_reader.hkdf(secret, salt, info) == into
    assert counts == {"valid": 83, "invalid": 3}


def test_hmac_is_as_published_and_no_other_tag_passes() -> None:
    """174 vectors; half of them carry the first 16 bytes of a tag alone."""
    counts = {"valid": 0, "invalid": 0}
    for group, test in vectors("hmac_sha256"):
        key, message, tag = bytes_of(test, "key", "msg", "tag")
        made = hmac.digest(bytearray(key), message, "sha256")[: group["tagSize"] // 8]
        assert hmac.compare_digest(made, tag) == (test["result"] == "valid"), test["tcId"]
        counts[test["result"]] += 1
    assert counts == {"valid": 66, "invalid": 108}


def test_a_data_key_does_what_these_primitives_do_under_the_formats_labels() -> None:
    """Seal, open and MAC of a known key, made again here step by step."""
    known = counting_random(b"known")(32)
    data_key = DataKey.generate(lambda size: known[:size])
    salt, bound, message = b"s" * 32, b"bound", b"message"

    def derived(purpose: bytes, salt: bytes | None) -> bytes:
        return HKDF(SHA256(), 32, salt, b"keyvault/1/" + purpose).derive(known)

    sealed = data_key.seal(b"field", salt, message, bound)
    assert sealed == AESGCM(derived(b"field", salt)).encrypt(NONCE, message, bound)
    assert len(sealed) == len(message) + TAG_SIZE
    assert data_key.open(b"field", salt, sealed, bound) == bytearray(message)
    assert data_key.mac(b"same", b"mess", b"age") == hmac.digest(derived(b"same", None), message, hashlib.sha256)
    data_key.close()
