"""Makes vaults of any size, with key sets that look like a trader's."""

from __future__ import annotations

from datetime import UTC, datetime

from vault_app.core.account import Account, AccountId
from vault_app.core.key_set import KeySet, KeySetId
from vault_app.core.secret import FieldSealer
from vault_app.core.vault import Vault

SLOTS = 5
WHEN = datetime(2026, 11, 1, tzinfo=UTC)
MEMO = "test001"


def vault_of(key_sets: int, sealer: FieldSealer) -> Vault:
    """Return a vault with that many key sets, five an account, each with three parts sealed."""
    accounts = []
    for first in range(0, key_sets, SLOTS):
        owned = tuple(_key_set(number, sealer) for number in range(first, min(first + SLOTS, key_sets)))
        account_id = AccountId(f"account-{first:06}")
        accounts.append(
            Account(
                id=account_id,
                label=f"Account {first // SLOTS}",
                exchange="bitmart",
                environment="bitmart",
                created_at=WHEN,
                key_sets=owned,
            )
        )
    return Vault(accounts=tuple(accounts))


def _key_set(number: int, sealer: FieldSealer) -> KeySet:
    key_set_id = KeySetId(f"key-set-{number:06}")
    access_key = bytearray(f"{number:06x}45710812162b04892c7ee5ead4a3cc3e56".encode())
    parts = {
        "access_key": access_key,
        "secret_key": bytearray(f"{number:064x}".encode()),
        "memo": bytearray(MEMO.encode()),
    }
    return KeySet(
        id=key_set_id,
        label=f"Bot {number}",
        secrets={part: sealer.seal(key_set_id, part, value) for part, value in parts.items()},
        hint=f"{number:05x}…3e56",
        fingerprint=sealer.fingerprint(access_key),
        permissions=frozenset({"read-only", "spot-trade"}),
        created_at=WHEN,
        changed_at=WHEN,
        used_by=("server in Frankfurt",),
        note="Market making, small sizes.",
    )
