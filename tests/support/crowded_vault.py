"""A vault of 10,000 key sets with a past: every age, verdict and permission, versions, calls, and a full recycle bin."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.benchmarks.samples import vault_of
from tests.support.aged_vault import past_call
from tests.support.window import PASSPHRASE
from vault_app.core.account import Account
from vault_app.core.call_record import KEPT_CALLS
from vault_app.core.ip_binding import IpBinding
from vault_app.core.key_set import KEPT_VERSIONS, KeySet, KeySetId, LastVerdict, Standing, Status
from vault_app.core.vault import Vault
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import FLOOR_KDF

LISTED, RECYCLED = 10_000, 1_000
_WITH_CALLS = 60  # key sets that have as many calls as are kept
_PERMISSIONS = (
    frozenset({"read-only"}),
    frozenset({"read-only", "spot-trade"}),
    frozenset({"read-only", "withdraw"}),
    frozenset({"read-only", "spot-trade", "withdraw"}),
    frozenset({"read-only", "futures-trade"}),
)
_HOLDERS = ("grid bot", "3Commas", "tax tool", "desk laptop", "server in Frankfurt", "server in Tokyo", "Anna")
_STATUSES = (Status.LIVE, Status.LIVE, Status.LIVE, Status.SPARE, Status.RETIRING, Status.LIVE, Status.REVOKED)
_STANDINGS = (Standing.PROVEN, None, Standing.PROVEN, Standing.REFUSED, Standing.UNCLEAR)


def crowded_vault_at(path: Path, *, listed: int = LISTED, recycled: int = RECYCLED) -> None:
    """Make a vault file of that many key sets, five an account, and of others that are in the recycle bin."""
    store = VaultStore.create(path, bytearray(PASSPHRASE, "ascii"), kdf=FLOOR_KDF)
    vault = _lived(vault_of(listed + recycled, store.sealer), listed, datetime.now(UTC))
    store.save(lambda _empty: vault, backup=False)
    store.close()


def _lived(vault: Vault, listed: int, now: datetime) -> Vault:
    accounts: list[Account] = []
    number = 0
    for account in vault.accounts:
        key_sets: list[KeySet] = []
        for each in account.key_sets:
            key_sets.append(_with_past(each, number, now, recycled=number >= listed))
            number += 1
        accounts.append(replace(account, key_sets=tuple(key_sets)))
    # The emptied accounts stay in the list, as they do when their key sets are deleted one by one.
    calls = {
        KeySetId(each.id): tuple(past_call(KEPT_CALLS * at + call, now) for call in range(KEPT_CALLS))
        for at, (_, each) in enumerate(pair for pair in vault.every_key_set() if _has_calls(pair[1]))
        if at < _WITH_CALLS
    }
    return replace(vault, accounts=tuple(accounts), calls=calls)


def _has_calls(key_set: KeySet) -> bool:
    return int(key_set.label.rpartition(" ")[2]) % 5 == 0


def _with_past(key_set: KeySet, number: int, now: datetime, *, recycled: bool) -> KeySet:
    standing = _STANDINGS[number % len(_STANDINGS)]
    made = now - timedelta(days=3 + number * 7 % 900, minutes=number % 1400)
    lived = replace(
        key_set,
        permissions=_PERMISSIONS[number % len(_PERMISSIONS)],
        bound_ips=()
        if number % 3 == 0
        else tuple(IpBinding(f"9.9.{number % 250}.{at}") for at in range(1 + number % 3)),
        status=_STATUSES[number % len(_STATUSES)],
        created_at=made,
        changed_at=now - timedelta(days=1),
        expires_at=now + timedelta(days=number % 400 - 20) if number % 4 == 0 else None,
        used_by=tuple(_HOLDERS[(number + at) % len(_HOLDERS)] for at in range(number % 4)),
        last_verdict=LastVerdict(standing, now - timedelta(hours=number % 700), "", 1000) if standing else None,
        recycled_at=now - timedelta(minutes=number % 5000) if recycled else None,
    )
    count = KEPT_VERSIONS if number % 100 == 0 else number % 3
    past = tuple(replace(lived, label=f"{lived.label} v{at}", note=f"Note {at}") for at in range(count))
    return replace(lived, versions=past)
