"""Signing, its three fields unsealed for it, against the bare HMAC and against the official SDK's own code."""

from __future__ import annotations

import hashlib
import hmac
import importlib
import json
import os
from collections.abc import Iterator

from tests.benchmarks.measure import Ratio, compare
from vault_app.core.request import ApiRequest
from vault_app.core.secret import Credentials
from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.services.resources import read_bytes
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.sealer import VaultSealer

PARTS = {
    "access_key": "80618e45710812162b04892c7ee5ead4a3cc3e56",
    "secret_key": "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9",
    "memo": "test001",
}
BODY = '{"symbol":"BTC_USDT","side":"buy","type":"limit","size":"10","price":"8600"}'
TIMESTAMP_MS = 1_589_793_796_145
CALLS = 3_000


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
        opened = {part: sealer.unseal("key-set", part, value) for part, value in sealed.items()}
        with Credentials(opened) as credentials:
            bitmart.sign(request, credentials, timestamp_ms=TIMESTAMP_MS)

    def bare() -> None:
        hmac.new(secret, message, hashlib.sha256).hexdigest()

    yield compare("signing, three fields unsealed / bare HMAC", ours, bare, limit=10, calls=CALLS)
    try:
        sdk = importlib.import_module("bitmart.lib.cloud_utils")
    except ImportError:
        return

    def official() -> None:
        stamp = sdk.get_timestamp()
        signed = sdk.sign(sdk.pre_substring(stamp, PARTS["memo"], BODY), PARTS["secret_key"])
        sdk.get_header(PARTS["access_key"], signed, stamp)

    yield compare("signing, three fields unsealed / official SDK", ours, official, limit=3, calls=CALLS)
    data_key.close()
