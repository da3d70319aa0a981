"""Vaults with sealed key sets in them, and what a person would compare of two key sets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tests.services.storage_child import OLD, created
from vault_app.core.account import Account, AccountId
from vault_app.core.environment import Environment
from vault_app.core.ip_binding import IpBinding
from vault_app.core.key_set import KeySet, KeySetId, Status
from vault_app.core.secret import wiped
from vault_app.core.vault import Vault
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.session import Session, new_id
from vault_app.services.vault_store import VaultStore

NOW = datetime(2026, 11, 22, 14, 3, tzinfo=UTC)
AT = datetime(2026, 9, 1, 12, 30, 15, 250_000, tzinfo=UTC)
PASSPHRASE = OLD
SECRETS = {
    "Reader": {
        "access_key": "8061a4b5c6d7e8f90123456789abcdef01234567",
        "secret_key": "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9",
        "memo": "reader memo 71",
    },
    "Payout": {
        "access_key": "1f00a4b5c6d7e8f90123456789abcdef0123beef",
        "secret_key": "aa6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9d00",
        "memo": ' =HYPERLINK("http://evil.example","ü") ',
    },
    "Bot": {
        "access_key": "2e00a4b5c6d7e8f90123456789abcdef0123cafe",
        "secret_key": "bb6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9d11",
        "memo": 'quote " back \\ slash / tab',
    },
}
LAB = Environment(
    name="Lab",
    title="Lab",
    exchange="bitmart",
    hosts={"spot": "https://lab.example:8443", "ws-spot": "wss://lab.example:8444/api"},
)


def sealed(store: VaultStore, label: str, parts: Mapping[str, str] | None = None, **fields: object) -> KeySet:
    """Return a key set whose secrets are sealed for *store*."""
    key_set_id = KeySetId(new_id())
    values = {part: bytearray(text, "utf-8") for part, text in (SECRETS[label] if parts is None else parts).items()}
    found = Session(store).seal(key_set_id, values, exchange_named("bitmart"))
    empty = KeySet(id=key_set_id, label=label, created_at=AT, changed_at=AT, **fields)  # type: ignore[arg-type]  # as named
    return replace(
        empty, secrets=found.secrets, hint=found.hint or "", fingerprint=found.fingerprint or b"", odd=found.odd
    )


def account(label: str, *key_sets: KeySet, environment: str = "bitmart") -> Account:
    return Account(
        id=AccountId(new_id()),
        label=label,
        exchange="bitmart",
        environment=environment,
        created_at=AT,
        key_sets=key_sets,
    )


def stocked(path: Path) -> VaultStore:
    """Make a vault: Main with Reader and Payout, Lab account with Bot in an environment of its own."""
    store = created(path)
    reader = sealed(store, "Reader", permissions=frozenset({"read-only"}), used_by=("grid bot", "tax\ntool \\n"))
    payout = sealed(
        store,
        "Payout",
        permissions=frozenset({"read-only", "withdraw"}),
        bound_ips=(IpBinding("203.0.113.7"), IpBinding("2001:db8::/48")),
        status=Status.RETIRING,
        expires_at=datetime(2027, 1, 31, tzinfo=UTC),
        note='Line one\r\nline "two" \\ \U0001f600, =1+1',
    )
    payout = replace(payout, versions=(replace(payout, label="Payout before", versions=()),))
    bot = sealed(store, "Bot", permissions=frozenset({"spot-trade", "futures-trade"}), secret_lost=True)
    vault = Vault(
        accounts=(account("Main", reader, payout), account("Lab account", bot, environment="Lab")), environments=(LAB,)
    )
    store.save(lambda _: vault)
    return store


def empty(path: Path) -> VaultStore:
    return created(path)


def ids(store: VaultStore, *labels: str) -> list[KeySetId]:
    """Return the ids of the key sets of these labels, or of all."""
    return [each.id for _, each in store.vault.listed_key_sets() if not labels or each.label in labels]


def opened_parts(store: VaultStore, key_set: KeySet) -> dict[str, str]:
    parts = {}
    for part, secret in key_set.secrets.items():
        with wiped(store.sealer.unseal(key_set.id, part, secret)) as value:
            parts[part] = value.decode()
    return parts


def told(store: VaultStore) -> dict[str, dict[str, object]]:
    """Return what a person would compare of every listed key set, secrets opened."""
    return {
        f"{account.label}/{each.label}": {
            "environment": account.environment,
            "parts": opened_parts(store, each),
            "hint": each.hint,
            "permissions": each.permissions,
            "bound_ips": each.bound_ips,
            "status": each.status,
            "secret_lost": each.secret_lost,
            "created_at": each.created_at,
            "expires_at": each.expires_at,
            "used_by": each.used_by,
            "note": each.note,
            "odd": dict(each.odd),
        }
        for account, each in store.vault.listed_key_sets()
    }
