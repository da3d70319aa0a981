"""Fills the emergency sheet with what the vault and its exchanges know; it needs no passphrase, for it holds no secret."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from vault_app.core.emergency_sheet import EmergencySheet, SheetExchange, SheetPermission, emergency_sheet_of
from vault_app.core.vault import Vault
from vault_app.exchanges.protocol import Exchange, Risk
from vault_app.services.backups import backup_folder
from vault_app.services.exchange_registry import exchange_named, known_exchanges
from vault_app.services.paths import VAULT_SUFFIX
from vault_app.services.vault_reading import real_file

_RANKS = {Risk.READS: 0, Risk.TRADES: 1, Risk.MOVES: 2, Risk.WITHDRAWS: 3}


def emergency_sheet(vault: Vault, *, vault_path: Path, now: datetime) -> EmergencySheet:
    """Return the sheet of a vault; quick, and no seal is opened.

    Args:
        vault: As it is now.
        vault_path: Of its file; it may be a link to it.
        now: UTC.
    """
    file = real_file(vault_path)
    return emergency_sheet_of(
        vault,
        sheet_exchanges(),
        name=vault_path.name.removesuffix(VAULT_SUFFIX),
        path=str(file),
        backups=str(backup_folder(file)),
        now=now,
    )


def sheet_exchanges() -> dict[str, SheetExchange]:
    """Return exchange id to what a sheet says of it, for every exchange that there is."""
    return {name: _facts_of(exchange_named(name)) for name in known_exchanges()}


def _facts_of(exchange: Exchange) -> SheetExchange:
    return SheetExchange(
        name=exchange.name,
        permissions={rule.id: SheetPermission(rule.word, _RANKS[rule.risk]) for rule in exchange.permissions},
        pages=exchange.pages.revoke_key or exchange.pages.make_key,
        steps=exchange.pages.revoke_steps,
        notice=exchange.notice.sentence if exchange.notice else "",
        local_environments=frozenset(each.name for each in exchange.environments if each.practice),
        environments={each.name: each.title for each in exchange.environments},
    )
