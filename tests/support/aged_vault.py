"""Key sets of every age, and calls of many latencies: what a picture of a vault is drawn from."""

from __future__ import annotations

from datetime import datetime, timedelta

from vault_app.core.account import Account, AccountId
from vault_app.core.call_record import CallKind, CallRecord
from vault_app.core.key_set import KeySet, KeySetId, Status
from vault_app.core.vault import Vault
from vault_app.services.changes import Change
from vault_app.services.events import AccountAdded

_NAMES = ("Reader", "Grid bot", "Cash out", "Tax tool", "Hedge on the home server")
_AGES = (4, 30, 75, 95, 140, 212, 400, 700, 1500)  # days
_ENDS = (None, 3, None, 12, 90, None, -5, 400, None, 30, None)  # in days; None: no end is known
_ENDPOINTS = (
    ("spot-query-open-orders", "POST", "/spot/v4/query/open-orders"),
    ("account-wallet", "GET", "/account/v1/wallet?currency=BTC"),
    ("system-time", "GET", "/system/time"),
)
_VERDICTS = ("ok", "ok", "ok", "secret-or-memo", "ok", "network", "ok", "ok")


def aged_key_set(number: int, now: datetime) -> KeySet:
    """Return key set number so and so; what is young, old, ending, ended or revoked follows from the number."""
    ends, age = _ENDS[number % len(_ENDS)], _AGES[number % len(_AGES)]
    if ends is not None and ends + age <= 0:  # nothing ends before it is made
        age += 60
    return KeySet(
        id=KeySetId(f"{number:032x}"),
        label=f"{_NAMES[number % len(_NAMES)]} {number // len(_NAMES) + 1}",
        created_at=now - timedelta(days=age),
        expires_at=None if ends is None else now + timedelta(days=ends),
        changed_at=now - timedelta(days=2),
        status=Status.REVOKED if number % 13 == 12 else Status.LIVE,
    )


def aged_accounts(count: int, now: datetime) -> tuple[Account, ...]:
    """Return accounts of five with *count* key sets of every age."""
    return tuple(
        Account(
            id=AccountId(f"a{first:031x}"),
            label=f"Desk {first // 5 + 1}",
            exchange="bitmart",
            environment="bitmart",
            created_at=now,
            key_sets=tuple(aged_key_set(number, now) for number in range(first, min(count, first + 5))),
        )
        for first in range(0, count, 5)
    )


def with_aged_accounts(count: int, now: datetime) -> Change:
    """Return the change that adds them; no backup is made."""
    accounts = aged_accounts(count, now)

    def apply(vault: Vault) -> Vault:
        for each in accounts:
            vault = vault.with_account(each)
        return vault

    return Change(apply, AccountAdded(accounts[-1].id), backup=False)


def past_call(number: int, now: datetime) -> CallRecord:
    """Return a call of some time ago: most take about 200 ms, some a second, one of eight is refused or has no answer."""
    verdict = _VERDICTS[number % len(_VERDICTS)]
    status, code = {"ok": (200, 1000), "secret-or-memo": (401, 30005)}.get(verdict, (None, None))
    endpoint, method, path = _ENDPOINTS[number % len(_ENDPOINTS) if verdict == "ok" else 1]  # the time refuses nobody
    return CallRecord(
        id=f"c{number:031x}",
        at=now - timedelta(minutes=7 + 11 * number + number * number % 17),
        kind=CallKind.CALL,
        endpoint=endpoint,
        method=method,
        url=f"https://api-cloud.bitmart.com{path}",
        http_status=status,
        code=code,
        verdict=verdict,
        latency_ms=900.0 + number if number % 19 == 5 else 150.0 + number * 37 % 140,
    )
