"""Makes a second key set of one: the same credentials, sealed for the copy."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from vault_app.core.account import Account
from vault_app.core.free_label import free_label as core_free_label
from vault_app.core.key_set import KeySet, KeySetId, Status, label_key
from vault_app.exchanges.protocol import Exchange
from vault_app.services.session import Session, new_id


def duplicate_of(session: Session, account: Account, key_set: KeySet, exchange: Exchange, now: datetime) -> KeySet:
    """Return a spare copy of *key_set* under a free name, without versions and without a verdict of its own.

    Raises:
        Locked, DamagedFile: The credentials cannot be opened.
    """
    copy_id = KeySetId(new_id())
    with session.credentials(key_set) as credentials:
        parts = {part: credentials[part] for part in key_set.secrets}
        sealed = session.seal(copy_id, parts, exchange)
    return replace(
        key_set,
        id=copy_id,
        label=free_label(key_set.label, account),
        secrets=sealed.secrets,
        status=Status.SPARE,
        changed_at=now,
        last_verdict=None,
        recycled_at=None,
        drill=None,
        versions=(),
    )


def free_label(label: str, account: Account) -> str:
    """Return *label* with the first number behind it that no listed key set of the account has."""
    return core_free_label(label, {label_key(each.label) for each in account.listed})
