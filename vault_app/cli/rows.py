"""Values of the vault as the JSON objects that programs read, member by member."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from vault_app.cli.output import moment

if TYPE_CHECKING:
    from vault_app.core.account import Account
    from vault_app.core.environment import Environment
    from vault_app.core.key_set import KeySet
    from vault_app.exchanges.catalogue import Endpoint
    from vault_app.exchanges.protocol import Exchange
    from vault_app.exchanges.verdict import CodeEntry
    from vault_app.services.backups import Backup

Row = dict[str, Any]

HOST_OPTIONS = {"spot": "spot", "futures": "futures", "ws_spot": "ws-spot", "ws_futures": "ws-futures"}
"""Member of a row, and the host's id in an environment."""


def key_set_row(account: Account, key_set: KeySet, exchange: Exchange | None) -> Row:
    """Return a key set's row: nothing of it is secret. Without *exchange*, one that this version does not know."""
    verdict = key_set.last_verdict
    return {
        "id": key_set.id,
        "account": account.label,
        "label": key_set.label,
        "hint": key_set.hint,
        "status": key_set.status.value,
        "permissions": in_order(key_set, exchange),
        "bound_ips": [each.address for each in key_set.bound_ips],
        "created_at": moment(key_set.created_at),
        "expires_at": moment(key_set.expires_at),
        "used_by": list(key_set.used_by),
        "note": key_set.note,
        "last_verdict": None
        if verdict is None
        else {
            "standing": verdict.standing.value,
            "at": moment(verdict.at),
            "what": verdict.what,
            "code": verdict.code,
        },
    }


def in_order(key_set: KeySet, exchange: Exchange | None) -> list[str]:
    """Return the permissions of a key set in the order of the exchange's own page, if that is known."""
    known = [] if exchange is None else [rule.id for rule in exchange.permissions]
    return sorted(key_set.permissions, key=lambda each: (known.index(each) if each in known else len(known), each))


def account_row(account: Account, exchange: Exchange | None) -> Row:
    return {
        "id": account.id,
        "label": account.label,
        "exchange": account.exchange,
        "environment": account.environment,
        "created_at": moment(account.created_at),
        "key_sets": len(account.listed),
        "slots_used": account.slots_used,
        "slots": None if exchange is None else exchange.slot_rule.slots,
    }


def environment_row(environment: Environment) -> Row:
    hosts: Mapping[str, str] = environment.hosts
    return {
        "name": environment.name,
        "title": environment.title,
        "exchange": environment.exchange,
        "builtin": environment.builtin,
        **{member: hosts.get(host) for member, host in HOST_OPTIONS.items()},
        "own_ca": environment.ca_pem is not None,
    }


def backup_row(backup: Backup) -> Row:
    return {
        "name": backup.name,
        "saved_at": moment(backup.saved_at),
        "generation": backup.generation,
        "size": backup.size,
        "kept": backup.kept,
    }


def endpoint_row(endpoint: Endpoint) -> Row:
    limit = endpoint.rate_limit
    return {
        "id": endpoint.id,
        "group": endpoint.group,
        "title": endpoint.title,
        "method": endpoint.method,
        "host": endpoint.host,
        "path": endpoint.path,
        "level": endpoint.level.value,
        "permission": endpoint.permission,
        "effect": endpoint.effect.value,
        "parameters": [
            {
                "name": each.name,
                "type": each.type.value,
                "required": each.required,
                "in": each.placement.value,
                "choices": list(each.choices),
                "default": each.default,
                "help": each.help,
            }
            for each in endpoint.parameters
        ],
        "rate_limit": None if limit is None else {"count": limit.count, "seconds": limit.seconds, "per": limit.per},
        "docs": endpoint.docs,
        "deprecated": endpoint.deprecated,
        "notes": endpoint.notes,
    }


def code_row(entry: CodeEntry) -> Row:
    return {
        "code": entry.code,
        "http_status": entry.http_status,
        "area": entry.area,
        "meaning": entry.meaning,
        "cause": entry.cause,
        "cure": entry.remedy,
        "verdict": entry.kind.value,
        "exit_code": entry.kind.exit_code,
        "messages": list(entry.messages),
        "note": entry.note,
    }
