"""What the list of key sets shows: public facts of each, taken from the vault."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from vault_app.core.account import Account
from vault_app.core.key_set import KeySet, Standing, Status
from vault_app.core.search import NEVER, SearchFacts, facts_of
from vault_app.core.vault import Vault
from vault_app.exchanges.protocol import Exchange, PermissionRule, Risk
from vault_app.ui.messages import translated
from vault_app.ui.slot_words import status_word
from vault_app.ui.widgets.rows import RowChip
from vault_app.ui.widgets.verdicts import VerdictKind, verdict_word

translate = QCoreApplication.translate

ExchangeOf = Callable[[Account], Exchange]


@dataclass(frozen=True, slots=True)
class KeySetRow:
    """The public facts of one key set; nothing sealed is among them.

    Attributes:
        account_label: Shown when the list holds several accounts.
        mismatches: Permissions that the last verification saw to be more or less than declared.
        facts: What a search looks in.
    """

    id: str
    account: str
    account_label: str
    name: str
    status: Status
    verdict: str | None
    verdict_at: datetime | None
    mismatches: int
    hint: str
    created_at: datetime
    expires_at: datetime | None
    chips: tuple[RowChip, ...]
    facts: SearchFacts


class RowMaker:
    """Makes rows of key sets; those that did not change since the last time are kept as they are."""

    def __init__(self, exchange_of: ExchangeOf) -> None:
        self._exchange_of = exchange_of
        self._made: dict[str, _Made] = {}

    def rows_of(self, vault: Vault) -> tuple[KeySetRow, ...]:
        """Return the rows of every listed key set, account by account."""
        self._made = self._all(vault, self._made)
        return tuple(row for _, _, row in self._made.values())

    def make_ready(self, vault: Vault) -> Callable[[], None]:
        """Make the rows of a vault that is about to be shown, and return what keeps them for `rows_of`.

        May be called on any thread: thousands take longer than a window may stand still. What it returns belongs to the
        window's, and drops them when it is not called.
        """
        made = self._all(vault, self._made)

        def keep() -> None:
            self._made = made

        return keep

    def _all(self, vault: Vault, before: Mapping[str, _Made]) -> dict[str, _Made]:
        made: dict[str, _Made] = {}
        words = _words()
        chips: dict[_ChipBasis, tuple[RowChip, ...]] = {}
        for account in vault.listed_accounts:
            rules = {rule.id: rule for rule in self._exchange_of(account).permissions}
            for key_set in account.listed:
                known = before.get(key_set.id)
                if known is None or known[0] is not key_set or known[1] != account.label:
                    basis = _chip_basis(account, key_set)
                    if basis not in chips:
                        chips[basis] = _chips(key_set, rules)
                    known = (key_set, account.label, _row(account, key_set, rules, words, chips[basis]))
                made[key_set.id] = known
        return made

    def forget(self) -> None:
        """Drop everything; the vault was locked."""
        self._made = {}


_Made = tuple[KeySet, str, KeySetRow]
"""Of what a row was made, the account's name included, and the row."""
_ChipBasis = tuple[str, frozenset[str], bool, int, bool]


def _chip_basis(account: Account, key_set: KeySet) -> _ChipBasis:
    """Return all that the chips of a key set depend on; thousands share a few kinds of them."""
    revoked = key_set.status is Status.REVOKED
    return account.exchange, key_set.permissions, key_set.secret_lost, len(key_set.bound_ips), revoked


def _words() -> dict[str, str]:
    """Return what the screen calls a status and a verdict."""
    return {
        **{status.value: status_word(status) for status in Status},
        **{each: verdict_word(each) for each in Standing},
        NEVER: verdict_word(VerdictKind.NOT_TRIED),
    }


def _row(
    account: Account,
    key_set: KeySet,
    rules: Mapping[str, PermissionRule],
    words: Mapping[str, str],
    chips: tuple[RowChip, ...],
) -> KeySetRow:
    verdict = key_set.last_verdict
    allowed = {each: translated("BitMart", rules[each].word) for each in rules if each in key_set.permissions}
    return KeySetRow(
        id=key_set.id,
        account=account.id,
        account_label=account.label,
        name=key_set.label,
        status=key_set.status,
        verdict=str(verdict.standing) if verdict else None,
        verdict_at=verdict.at if verdict else None,
        mismatches=mismatches_of(key_set),
        hint=key_set.hint,
        created_at=key_set.created_at,
        expires_at=key_set.expires_at,
        chips=chips,
        facts=facts_of(account, key_set, {**words, **allowed}),
    )


def mismatches_of(key_set: KeySet) -> int:
    """Return how many permissions are more or less than declared; 0 when a refusal makes that a smaller worry."""
    report, verdict = key_set.last_report, key_set.last_verdict
    if report is None or (verdict is not None and verdict.standing is Standing.REFUSED):
        return 0
    return len(report.mismatches(key_set.permissions))


def mismatch_words(count: int) -> str:
    """Return "1 mismatch" or "2 mismatches"; empty for none."""
    if not count:
        return ""
    return (
        translate("KeySetRows", "1 mismatch")
        if count == 1
        else translate("KeySetRows", "{count} mismatches").format(count=count)
    )


def _chips(key_set: KeySet, rules: Mapping[str, PermissionRule]) -> tuple[RowChip, ...]:
    chips: list[RowChip] = []
    for rule in rules.values():
        if rule.id not in key_set.permissions:
            continue
        word = translated("BitMart", rule.word)
        chips.append(RowChip(word, "bad", "withdraw") if rule.risk is Risk.WITHDRAWS else RowChip(word))
    if key_set.secret_lost:
        chips.append(RowChip(translate("KeySetRows", "Secret lost"), "warn", "warning"))
    count = len(key_set.bound_ips)
    if count:
        text = (
            translate("KeySetRows", "1 IP")
            if count == 1
            else translate("KeySetRows", "{count} IPs").format(count=count)
        )
        chips.append(RowChip(text, "neutral", "nodes"))
    elif key_set.status is not Status.REVOKED:
        chips.append(
            RowChip(translate("KeySetRows", "No IP bound"), "warn", "nodes", short=translate("KeySetRows", "No IP"))
        )
    return tuple(chips)
