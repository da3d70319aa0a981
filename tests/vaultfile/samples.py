"""Vaults, keys and random sources that several tests of the file format share."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from types import MappingProxyType

from vault_app.core.account import Account, AccountId
from vault_app.core.call_record import CallKind, CallRecord
from vault_app.core.environment import Environment
from vault_app.core.ip_binding import IpBinding
from vault_app.core.key_set import KeySet, KeySetId, LastVerdict, Standing, Status
from vault_app.core.report import Evidence, Fact, FactReport, FactVerdict, Report
from vault_app.core.secret import FieldSealer
from vault_app.core.vault import Vault
from vault_app.vaultfile.data_key import DataKey, Random
from vault_app.vaultfile.header import Header
from vault_app.vaultfile.kdf import FLOOR_KDF, Buffer, KdfParams, secret_input
from vault_app.vaultfile.sealer import VaultSealer
from vault_app.vaultfile.vault_file import new_slot, seal_file

PASSPHRASE = "seven quiet herons"
PHYSICAL_KIB = 8 * 1024 * 1024
AT = datetime(2026, 9, 1, 12, 30, 15, 250_000, tzinfo=UTC)
SECRETS = {
    "access_key": "8061a4b5c6d7e8f90123456789abcdef01234567",
    "secret_key": "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9",
    "memo": " test001 ",
}


def quick(params: KdfParams, secret: bytearray, salt: bytes, context: bytes, into: Buffer) -> None:
    """Stand in for Argon2id where only what comes after it is of interest."""
    memoryview(into)[:] = hashlib.sha256(bytes(secret) + salt + context).digest()


def forbidden(params: KdfParams, secret: bytearray, salt: bytes, context: bytes, into: Buffer) -> None:
    """Stand in for Argon2id where it must not run."""
    raise AssertionError("the key derivation ran")


def counting_random(seed: bytes) -> Random:
    """Return a source that gives the same bytes in each run, and never the same twice."""
    count = 0

    def random(size: int) -> bytes:
        nonlocal count
        count += 1
        return hashlib.shake_256(seed + count.to_bytes(4, "big")).digest(size)

    return random


def constant_random(size: int) -> bytes:
    """A broken source, as on a cloned machine."""
    return b"\x07" * size


def passphrase() -> bytearray:
    return bytearray(PASSPHRASE.encode())


def secret() -> bytearray:
    return secret_input(passphrase())


def full_vault(sealer: FieldSealer) -> Vault:
    """Return a vault in which every member of the model is used, unknown ones included."""
    key_set_id = KeySetId("0f1e2d3c4b5a69788796a5b4c3d2e1f0")
    sealed = {part: sealer.seal(key_set_id, part, bytearray(text.encode())) for part, text in SECRETS.items()}
    first = KeySet(
        id=key_set_id,
        label="Bot (alt)",
        secrets=sealed,
        hint="8061a…4567",
        created_at=AT,
        changed_at=AT,
        extra={"colour": "amber"},
    )
    newest = KeySet(
        id=key_set_id,
        label="Bot · Zürich 机器人",
        secrets=sealed,
        hint="8061a…4567",
        fingerprint=sealer.fingerprint(bytearray(SECRETS["access_key"].encode())),
        permissions=frozenset({"read-only", "spot-trade", "withdraw"}),
        bound_ips=(IpBinding("203.0.113.7"), IpBinding("2001:db8::/48")),
        status=Status.RETIRING,
        secret_lost=True,
        created_at=AT,
        expires_at=datetime(2027, 1, 31, tzinfo=UTC),
        changed_at=datetime(2026, 10, 2, 3, 4, 5, tzinfo=UTC),
        used_by=("grid bot", "tax tool"),
        note='Line one\nline "two" \\ \U0001f600',
        last_verdict=LastVerdict(Standing.REFUSED, AT, "secret or memo", 30005),
        accepted_findings={"no-ip": "moves with a laptop"},
        versions=(first,),
        extra={"later": {"deep": [1, 2.5, None, True, "x"]}},
    )
    recycled = KeySet(
        id=KeySetId("k2"),
        label="Bot · Zürich 机器人",
        status=Status.REVOKED,
        created_at=AT,
        changed_at=AT,
        recycled_at=AT,
    )
    account = Account(
        id=AccountId("a1"),
        label="Main",
        exchange="bitmart",
        environment="bitmart",
        region="hk",
        created_at=AT,
        key_sets=(newest, recycled),
        extra={"opened_by": "somebody"},
    )
    own = Environment(
        name="Lab",
        title="Lab",
        exchange="bitmart",
        hosts={"spot": "https://127.0.0.1:8443", "ws-spot": "wss://127.0.0.1:8444/api"},
        ca_pem="-----BEGIN CERTIFICATE-----\n…\n",
        extra={"tint": 3},
    )
    call = CallRecord(
        id="c1",
        at=AT,
        kind=CallKind.CALL,
        endpoint="wallet",
        method="GET",
        url="https://127.0.0.1:8443/account/v1/wallet?currency=BTC",
        http_status=200,
        code=1000,
        verdict="ok",
        explanation="All right.",
        trace="t-1",
        latency_ms=12.5,
        answer='{"code":1000}',
        answer_length=13,
        extra={"kept": False},
    )
    return Vault(
        accounts=(
            account,
            Account(id=AccountId("a2"), label="main", exchange="x", environment="y", created_at=AT, recycled_at=AT),
        ),
        environments=(own,),
        calls=MappingProxyType({key_set_id: (call,)}),
        extra={"plans": [{"unknown": "member"}]},
    )


def report() -> Report:
    """Return what a verification found that went no further than the first question."""
    asked = Evidence(request="GET /system/time", http_status=200, code=1000, at=AT, trace="t-2", latency_ms=31.5)
    first = FactReport(fact=Fact.REACHABLE, verdict=FactVerdict.PROVEN, explanation="Answered.", evidence=asked)
    rest = (
        FactReport(fact=fact, verdict=FactVerdict.NOT_TRIED, explanation="Not asked.", extra={"mood": "calm"})
        for fact in list(Fact)[1:]
    )
    return Report(at=AT, facts=(first, *rest), requests=1, duration_ms=31.5, offset_ms=-2, extra={"by": "hand"})


class SmallFile:
    """A vault file in memory, with all that is needed to look into it."""

    def __init__(self, random: Random | None = None, *, params: KdfParams = FLOOR_KDF, full: bool = True) -> None:
        self.random = random or counting_random(b"small file")
        self.data_key = DataKey.generate(self.random)
        self.vault_id = self.random(16)
        slot = new_slot(self.data_key, self.vault_id, secret(), params, self.random, derive=quick)
        self.header = Header(7, self.vault_id, (slot,))
        self.sealer = VaultSealer(self.data_key, self.vault_id, self.random)
        self.vault = full_vault(self.sealer) if full else Vault()
        self.data = seal_file(self.vault, self.header, self.data_key, self.random)


def rechecked(data: bytes) -> bytes:
    """Return the file with its checksum put right, as somebody who means harm would."""
    return data[:-32] + hashlib.sha256(data[:-32]).digest()
