"""Makes accounts and key sets for tests in a few words; nothing in them is anybody's."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from vault_app.core.account import Account, AccountId, SlotRule
from vault_app.core.key_set import KeySet, KeySetId
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault

NOW = datetime(2026, 11, 22, 14, 3, tzinfo=UTC)
FIVE = SlotRule(exchange="BitMart", slots=5)


def key_set(name: str, /, **fields: Any) -> KeySet:
    """Return a key set whose id is its label, unless told otherwise."""
    values: dict[str, Any] = {"id": KeySetId(name), "label": name, "created_at": NOW, "changed_at": NOW, **fields}
    return KeySet(**values)


def account(name: str, /, *key_sets: KeySet, **fields: Any) -> Account:
    """Return a BitMart account whose id is its label."""
    values: dict[str, Any] = {"id": AccountId(name), "label": name, "exchange": "bitmart", "environment": "bitmart"}
    return Account(**{**values, "created_at": NOW, "key_sets": key_sets, **fields})


def vault(*accounts: Account) -> Vault:
    return Vault(accounts=accounts)


def sealed(text: str) -> Secret:
    """Return a stand-in for a sealed value: equal texts give equal seals, and nothing can open it."""
    return Secret(salt=text.encode().ljust(32, b"\0")[:32], ciphertext=text.encode()[::-1] + b"\0" * 16)
