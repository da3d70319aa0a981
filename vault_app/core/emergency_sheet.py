"""The emergency sheet: which keys exist, what they may do, who has them and how each is revoked; no secret is in it.

It is meant for paper, for the day on which the computer is gone. A key is named by its label and the first 5 … last 4
characters of its access key. Notes are left out: people write secrets into them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from vault_app.core.account import Account
from vault_app.core.key_set import KeySet, Status, same_label
from vault_app.core.permission import Permission
from vault_app.core.vault import Vault

WITHDRAWS = 3
"""The rank of a permission that lets coins leave; 2 moves funds inside the exchange, 1 trades, 0 reads."""


@dataclass(frozen=True, slots=True)
class SheetPermission:
    """One checkbox of the exchange's key page.

    Attributes:
        rank: 3 withdraws, 2 moves, 1 trades, 0 reads.
    """

    word: str
    rank: int


@dataclass(frozen=True, slots=True)
class SheetExchange:
    """What the sheet says of an exchange.

    Attributes:
        permissions: In the exchange's order.
        pages: Region to the web page on which keys are revoked; empty region: the main one.
        steps: How a key is revoked there.
        notice: What to know of the exchange, such as that it closes; may be empty.
        local_environments: Those that run on this computer.
        environments: Name of each that comes with it, to what people call it.
    """

    name: str
    permissions: Mapping[Permission, SheetPermission]
    pages: Mapping[str, str]
    steps: tuple[str, ...]
    notice: str = ""
    local_environments: frozenset[str] = frozenset()
    environments: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetKey:
    """One key set on the sheet.

    Attributes:
        hint: First 5 … last 4 characters of the access key; empty: none is kept.
        rank: Of the worst that it may do; -1: nothing is known.
        permissions: Words, the worst first; what was proven is among them, ticked here or not.
        proven_only: Words of those that were proven and are not ticked here.
        bound_ips: Addresses; empty: bound to none, so it works from anywhere.
        recycled: It is in the recycle bin, which changes nothing on the exchange.
    """

    account: str
    label: str
    hint: str
    rank: int
    permissions: tuple[str, ...]
    proven_only: tuple[str, ...]
    bound_ips: tuple[str, ...]
    used_by: tuple[str, ...]
    status: Status
    secret_lost: bool
    recycled: bool
    created_at: datetime
    expires_at: datetime | None

    @property
    def can_withdraw(self) -> bool:
        return self.rank >= WITHDRAWS

    @property
    def is_revoked(self) -> bool:
        return self.status is Status.REVOKED


@dataclass(frozen=True, slots=True)
class SheetAccount:
    """One account on the sheet, its keys in the order in which they are revoked; revoked ones last.

    Attributes:
        environment: What people call it.
        page: Web page on which its keys are revoked; empty: not known.
    """

    label: str
    exchange: str
    environment: str
    page: str
    steps: tuple[str, ...]
    notice: str
    keys: tuple[SheetKey, ...]


@dataclass(frozen=True, slots=True)
class EmergencySheet:
    """The whole sheet.

    Attributes:
        made_at: UTC.
        vault, backups: Paths.
        order: Every key that is not revoked, in the order in which they are revoked.
        accounts: That with the most dangerous key first.
        practice: Key sets that were left out because they are for practice.
    """

    name: str
    made_at: datetime
    vault: str
    backups: str
    order: tuple[SheetKey, ...]
    accounts: tuple[SheetAccount, ...]
    practice: int = 0


def emergency_sheet_of(
    vault: Vault, exchanges: Mapping[str, SheetExchange], *, name: str, path: str, backups: str, now: datetime
) -> EmergencySheet:
    """Return the sheet of a vault; what lies in the recycle bin is on it, since the exchange knows nothing of our bin.

    Args:
        vault: Sealed values stay sealed.
        exchanges: Exchange id to what is known of it; one that is missing is shown by its id.
        name: Of the vault, for people.
        path: Of its file.
        backups: Their folder.
        now: UTC.
    """
    accounts = []
    practice = 0
    for account in vault.accounts:
        exchange = exchanges.get(account.exchange, SheetExchange(account.exchange, {}, {}, ()))
        if any(same_label(account.environment, each) for each in exchange.local_environments):
            practice += len(account.key_sets)
        elif account.key_sets:
            accounts.append(_account(account, exchange, vault))
    accounts.sort(key=lambda each: urgency(each.keys[0]))
    keys = (key for account in accounts for key in account.keys if not key.is_revoked)
    return EmergencySheet(name, now, path, backups, tuple(sorted(keys, key=urgency)), tuple(accounts), practice)


def _account(account: Account, exchange: SheetExchange, vault: Vault) -> SheetAccount:
    keys = sorted((sheet_key(account, each, exchange) for each in account.key_sets), key=urgency)
    page = exchange.pages.get(account.region) or exchange.pages.get("", "")
    title = _title_of(account.environment, exchange, vault)
    return SheetAccount(account.label, exchange.name, title, page, exchange.steps, exchange.notice, tuple(keys))


def _title_of(environment: str, exchange: SheetExchange, vault: Vault) -> str:
    """Return what people call an environment: its name is for programs."""
    titles = {each.name: each.title for each in vault.environments} | dict(exchange.environments)
    return next((title for name, title in titles.items() if same_label(name, environment)), environment)


def sheet_key(account: Account, key_set: KeySet, exchange: SheetExchange) -> SheetKey:
    """Return what is told of one key set; what a verification proved counts besides what is ticked."""
    proven = frozenset(key_set.last_report.seen) if key_set.last_report is not None else frozenset()
    able = key_set.permissions | proven
    known = exchange.permissions
    worst_first = sorted(able, key=lambda each: (-known[each].rank if each in known else 1, each))
    words = {each: known[each].word if each in known else each for each in able}
    return SheetKey(
        account=account.label,
        label=key_set.label,
        hint=key_set.hint,
        rank=max((known[each].rank for each in able if each in known), default=-1),
        permissions=tuple(words[each] for each in worst_first),
        proven_only=tuple(words[each] for each in worst_first if each not in key_set.permissions),
        bound_ips=tuple(each.address for each in key_set.bound_ips),
        used_by=key_set.used_by,
        status=key_set.status,
        secret_lost=key_set.secret_lost,
        recycled=key_set.recycled_at is not None or account.recycled_at is not None,
        created_at=key_set.created_at,
        expires_at=key_set.expires_at,
    )


def urgency(key: SheetKey) -> tuple[bool, float, bool, str, str]:
    """Order keys for revoking: revoked ones last; the worst first, and of those the ones that work from anywhere.

    One of which nothing is known may be able to withdraw; it comes right after those that are.
    """
    rank = WITHDRAWS - 0.5 if key.rank < 0 else key.rank
    return key.is_revoked, -rank, bool(key.bound_ips), key.account, key.label
