"""Signing, its three fields unsealed for it, against the bare HMAC and against the official SDK's own code.

What is compared: ours opens the sealed fields, reads the clock, makes prehash, signature, headers and what a window
shows of them, and wipes every buffer. The SDK does what its client does for each signed call: clock, prehash, HMAC,
headers, from three plain texts. The bare HMAC is the standard library's, over the same bytes.

Both promises are missed: the whole is 14.8 and 7.2 times. The second cannot be kept at all: each field has a key of its
own, and deriving three keys, opening three values and one HMAC, with nothing around them, take 4.1 times as long as the
SDK, and 8.8 times as long as the bare HMAC; that floor is measured with them. A tenth of a derivation is hashing, most
of the rest is OpenSSL that makes its contexts and clears them again. Where the time goes, x86-64, Python 3.11,
cryptography 50, the best of many rounds:

    9.8 µs  three field keys, HKDF-SHA256
    5.3 µs  three values opened, AES-256-GCM
    1.9 µs  the HMAC
    4.2 µs  around the openings: turns at the key's page, wiping of the field key, associated data, calls
    2.1 µs  credentials: three buffers, kept and wiped
    4.9 µs  around the HMAC: prehash, its wiping, headers, what is shown of them
    28 µs   in all, 30 to 32 in one go; the bare HMAC 1.9, the SDK 4.1, a third of that its clock

Field keys that stayed in the key's page made it 17.5 µs in a trial, 8.6 and 4.2 times; nothing that opens a value is
kept for speed, so they do not stay.
"""

from __future__ import annotations

import hashlib
import hmac
import importlib
import json
import os
import time
from collections.abc import Callable, Iterator

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tests.benchmarks.measure import Ratio, compare
from vault_app.core.request import ApiRequest
from vault_app.core.secret import Credentials
from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.services.resources import read_bytes
from vault_app.vaultfile.data_key import NONCE, DataKey
from vault_app.vaultfile.sealer import VaultSealer

PARTS = {
    "access_key": "80618e45710812162b04892c7ee5ead4a3cc3e56",
    "secret_key": "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9",
    "memo": "test001",
}
BODY = '{"symbol":"BTC_USDT","side":"buy","type":"limit","size":"10","price":"8600"}'
TIMESTAMP_MS = 1_589_793_796_145
ROUNDS, CALLS = 150, 100  # short rounds, many of them: on a busy machine some of each are undisturbed


def measure() -> Iterator[Ratio]:
    """Compare signing with both; the SDK only where the extra `peers` is installed."""
    bitmart = BitMart(
        json.loads(read_bytes("exchanges/bitmart/endpoints.json")),
        json.loads(read_bytes("exchanges/bitmart/errors.json")),
    )
    data_key = DataKey.generate(os.urandom)
    sealer = VaultSealer(data_key, os.urandom(16), os.urandom)
    sealed = {part: sealer.seal("key-set", part, bytearray(value.encode())) for part, value in PARTS.items()}
    request = ApiRequest(method="POST", host="spot", path="/spot/v2/submit_order", body=BODY.encode())
    secret, message = PARTS["secret_key"].encode(), f"{TIMESTAMP_MS}#{PARTS['memo']}#{BODY}".encode()

    def ours() -> None:
        with Credentials.opened(sealer, "key-set", sealed) as credentials:
            bitmart.sign(request, credentials, timestamp_ms=time.time_ns() // 1_000_000)

    def bare() -> None:
        hmac.new(secret, message, hashlib.sha256).hexdigest()

    floor = _floor(bare)
    yield compare("signing, three fields unsealed / bare HMAC", ours, bare, limit=10, rounds=ROUNDS, calls=CALLS)
    yield compare("its floor / bare HMAC", floor, bare, limit=None, rounds=ROUNDS, calls=CALLS)
    try:
        sdk = importlib.import_module("bitmart.lib.cloud_utils")
    except ImportError:
        return

    def official() -> None:
        stamp = sdk.get_timestamp()
        signed = sdk.sign(sdk.pre_substring(stamp, PARTS["memo"], BODY), PARTS["secret_key"])
        sdk.get_header(PARTS["access_key"], signed, stamp)

    yield compare("signing, three fields unsealed / official SDK", ours, official, limit=3, rounds=ROUNDS, calls=CALLS)
    yield compare("its floor / official SDK", floor, official, limit=None, rounds=ROUNDS, calls=CALLS)
    data_key.close()


def _floor(bare: Callable[[], None]) -> Callable[[], None]:
    """Return the cryptography of one signature and nothing else: three keys derived, three values opened, one HMAC."""
    data_key, field_key, algorithm = os.urandom(32), bytearray(32), SHA256()
    fields = []
    for part, value in PARTS.items():
        salt, associated = os.urandom(32), part.encode()
        HKDF(algorithm, 32, salt, b"field").derive_into(data_key, field_key)
        ciphertext = AESGCM(field_key).encrypt(NONCE, value.encode(), associated)
        fields.append((salt, ciphertext, associated, bytearray(len(value))))

    def floor() -> None:
        for salt, ciphertext, associated, into in fields:
            HKDF(algorithm, 32, salt, b"field").derive_into(data_key, field_key)
            AESGCM(field_key).decrypt_into(NONCE, ciphertext, associated, into)
        bare()

    return floor
