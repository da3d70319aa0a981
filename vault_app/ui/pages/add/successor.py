"""The new key set in the place of an old one: what is filled in before anything is typed."""

from __future__ import annotations

from dataclasses import replace

from vault_app.core.account import Account
from vault_app.core.key_set import KeySet, Status
from vault_app.services.duplicate_key_set import free_label


def successor_of(empty: KeySet, old: KeySet, account: Account) -> KeySet:
    """Return *empty* with what it has in common with *old*: a name with a number, permissions and addresses.

    It begins as a spare, and nobody has it yet.
    """
    return replace(
        empty,
        label=free_label(old.label, account),
        permissions=old.permissions,
        bound_ips=old.bound_ips,
        status=Status.SPARE,
    )
