"""What is wrong or risky about a key set, and its cure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache

from vault_app.core.account import Account
from vault_app.core.credential_checks import Oddity
from vault_app.core.ip_binding import Doubt, IpBinding, normal_address
from vault_app.core.key_set import KeySet, KeySetId, Standing, Status
from vault_app.core.permission import Permission
from vault_app.core.report import Match
from vault_app.core.secret import PartId
from vault_app.core.vault import Vault
from vault_app.core.verdict_words import about_words
from vault_app.core.words import QT_TRANSLATE_NOOP, joined

DAY = timedelta(days=1)
OLD_AFTER_DAYS = 90
EXPIRES_SOON = 14 * DAY


class Severity(StrEnum):
    """How pressing a finding is: money is at risk; something will not work; worth knowing."""

    RISK = "risk"
    WARNING = "warning"
    HINT = "hint"

    @property
    def rank(self) -> int:
        """0 for the most pressing."""
        return _RANKS[self]


_RANKS = {severity: place for place, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class FindingRules:
    """What findings depend on besides the vault.

    Attributes:
        withdraws: Permissions that let coins leave.
        required_parts: Credential part to its word, for those that signing needs.
        permission_words: Permission to the word on the exchange's site.
        local_environments: Those that run on this computer, where an address of this computer is the right one.
        old_after: Age from which a key is worth replacing.
    """

    withdraws: frozenset[Permission]
    required_parts: Mapping[PartId, str]
    permission_words: Mapping[Permission, str] = field(default_factory=dict)
    local_environments: frozenset[str] = frozenset()
    old_after: timedelta = OLD_AFTER_DAYS * DAY


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong or risky about a key set.

    Attributes:
        id: Which kind; the owner accepts a kind for a key set, with a reason.
        title: What is so.
        reason: Why it matters.
        cure: Words on the button that leads to the cure; empty when only the exchange's site can help.
        field: Where the cure is: a field of the *Details* page, `verify`, `add` for another key set, or `replace`; empty for none.
        other: Another key set that the cure leads to, in place of this one.
    """

    id: str
    key_set: KeySetId
    severity: Severity
    title: str
    reason: str
    cure: str = ""
    field: str = ""
    other: KeySetId | None = None

    @property
    def target(self) -> KeySetId:
        """The key set that the cure leads to."""
        return self.other or self.key_set


def findings_of(
    vault: Vault, now: datetime, rules: Mapping[str, FindingRules], *, accepted: bool = False
) -> tuple[Finding, ...]:
    """Return what is found in every listed key set that is not revoked, the most pressing first.

    Args:
        vault: Sealed values stay sealed.
        now: UTC.
        rules: Exchange id to its rules.
        accepted: Return what owners have accepted with a reason, instead of what they have not.
    """
    return parted_findings(vault, now, rules)[accepted]


def parted_findings(
    vault: Vault, now: datetime, rules: Mapping[str, FindingRules]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return what owners have not accepted, and what they have; see `findings_of`."""
    listed = [(account, each) for account, each in vault.listed_key_sets() if each.status is not Status.REVOKED]
    twins: dict[bytes, list[KeySetId]] = {}
    for _, each in listed:
        if each.fingerprint:
            twins.setdefault(each.fingerprint, []).append(each.id)
    addresses = _Addresses()
    parts: tuple[list[Finding], list[Finding]] = [], []
    for account, each in listed:
        of_exchange = rules[account.exchange]
        for finding in _of_credentials(each, of_exchange, twins):
            parts[finding.id in each.accepted_findings].append(finding)
        for finding in _of_use(account, each, of_exchange, now, addresses):
            parts[finding.id in each.accepted_findings].append(finding)
    found, accepted = (tuple(sorted(part, key=lambda finding: _RANKS[finding.severity])) for part in parts)
    return found, accepted


class _Addresses:
    """What was read from each address by now; thousands of key sets are often bound to the same few."""

    def __init__(self) -> None:
        self.normal = cache(normal_address)
        self.doubt = cache(lambda address: IpBinding(address).doubt)


def _of_credentials(
    key_set: KeySet, rules: FindingRules, twins: Mapping[bytes, Sequence[KeySetId]]
) -> Iterator[Finding]:
    if key_set.secret_lost:
        yield Finding(
            "secret-lost",
            key_set.id,
            Severity.WARNING,
            QT_TRANSLATE_NOOP("Findings", "The secret key is lost"),
            QT_TRANSLATE_NOOP(
                "Findings", "It cannot be shown again. Make a new key set on the exchange, then revoke this one."
            ),
            QT_TRANSLATE_NOOP("Findings", "Replace it"),
            "replace",
        )
    for part, word in rules.required_parts.items():
        if part not in key_set.secrets and not (key_set.secret_lost and part == "secret_key"):
            yield Finding(
                f"no-{part}",
                key_set.id,
                Severity.WARNING,
                QT_TRANSLATE_NOOP("Findings", "No {part}").format(part=word.lower()),
                QT_TRANSLATE_NOOP("Findings", "Without it nothing can be signed."),
                QT_TRANSLATE_NOOP("Findings", "Add it"),
                part,
            )
    yield from _of_oddities(key_set, rules)
    other = next((each for each in twins.get(key_set.fingerprint, ()) if each != key_set.id), None)
    if other is not None:
        yield Finding(
            "twin",
            key_set.id,
            Severity.WARNING,
            QT_TRANSLATE_NOOP("Findings", "The same access key is kept twice"),
            QT_TRANSLATE_NOOP("Findings", "One of the two entries will be forgotten when the key is replaced."),
            QT_TRANSLATE_NOOP("Findings", "Show the other"),
            other=other,
        )


_ODD = {
    Oddity.LIKE_ANOTHER: QT_TRANSLATE_NOOP("Findings", "It has the form of another part. Was the wrong text pasted?"),
    Oddity.SPACE_AT_ENDS: QT_TRANSLATE_NOOP("Findings", "It begins or ends with white space, which is signed as well."),
    Oddity.INVISIBLE: QT_TRANSLATE_NOOP("Findings", "It holds a character that cannot be seen, such as a tab."),
    Oddity.NOT_ASCII: QT_TRANSLATE_NOOP(
        "Findings", "It holds letters beyond plain ASCII, which not every program sends in the same way."
    ),
}


def _of_oddities(key_set: KeySet, rules: FindingRules) -> Iterator[Finding]:
    """Tell what was noted when a part was sealed; of a part that is gone nothing is left to tell."""
    for part, noted in key_set.odd.items():
        told = [words for oddity, words in _ODD.items() if oddity in noted]
        if told and part in key_set.secrets:
            yield Finding(
                f"odd-{part}",
                key_set.id,
                Severity.HINT if noted <= {Oddity.NOT_ASCII} else Severity.WARNING,
                QT_TRANSLATE_NOOP("Findings", "The {part} looks odd").format(
                    part=rules.required_parts.get(part, part).lower()
                ),
                joined(*told),
                QT_TRANSLATE_NOOP("Findings", "Look at it"),
                part,
            )


def _of_use(
    account: Account, key_set: KeySet, rules: FindingRules, now: datetime, addresses: _Addresses
) -> Iterator[Finding]:
    if key_set.permissions & rules.withdraws and not key_set.bound_ips:
        yield Finding(
            "withdraw-unbound",
            key_set.id,
            Severity.RISK,
            QT_TRANSLATE_NOOP("Findings", "Withdraw is allowed and no IP address is bound"),
            QT_TRANSLATE_NOOP(
                "Findings", "Whoever holds this key set can send coins to your saved addresses from anywhere."
            ),
            QT_TRANSLATE_NOOP("Findings", "Add an address"),
            "bound_ips",
        )
    if key_set.last_verdict is not None and key_set.last_verdict.standing is Standing.REFUSED:
        yield Finding(
            "refused",
            key_set.id,
            Severity.WARNING,
            QT_TRANSLATE_NOOP("Findings", "The exchange refused this key set"),
            QT_TRANSLATE_NOOP("Findings", "The last answer about it: {what}.").format(
                what=about_words(key_set.last_verdict.what) or "—"
            ),
            QT_TRANSLATE_NOOP("Findings", "Look at it"),
            "verify",
        )
    yield from _of_report(key_set, rules)
    yield from _of_time(key_set, rules, now)
    yield from _of_addresses(key_set, addresses, at_home=account.environment in rules.local_environments)
    if len(key_set.used_by) > 1:
        yield Finding(
            "shared",
            key_set.id,
            Severity.HINT,
            QT_TRANSLATE_NOOP("Findings", "Used by more than one program"),
            QT_TRANSLATE_NOOP(
                "Findings", "If one of them leaks, all of them have to change. Give each its own key set."
            ),
            QT_TRANSLATE_NOOP("Findings", "Add one"),
            "add",
        )
    if key_set.last_verdict is None:
        yield Finding(
            "never-verified",
            key_set.id,
            Severity.HINT,
            QT_TRANSLATE_NOOP("Findings", "Never tried"),
            QT_TRANSLATE_NOOP("Findings", "No call was sent with it yet, so nothing about it is proven."),
            QT_TRANSLATE_NOOP("Findings", "Verify"),
            "verify",
        )


def _of_addresses(key_set: KeySet, addresses: _Addresses, *, at_home: bool) -> Iterator[Finding]:
    twice: list[str] = []
    if len(key_set.bound_ips) > 1:
        counted = Counter(addresses.normal(binding.address) for binding in key_set.bound_ips)
        twice = [address for address, count in counted.items() if count > 1]
    if twice:
        yield Finding(
            "duplicate-ip",
            key_set.id,
            Severity.HINT,
            QT_TRANSLATE_NOOP("Findings", "An address is bound twice"),
            QT_TRANSLATE_NOOP("Findings", "{addresses}: one of the two was perhaps meant to be another.").format(
                addresses=", ".join(twice)
            ),
            QT_TRANSLATE_NOOP("Findings", "Look at it"),
            "bound_ips",
        )
    expected = {None, Doubt.LOOPBACK} if at_home else {None}
    doubtful = [binding.address for binding in key_set.bound_ips if addresses.doubt(binding.address) not in expected]
    if doubtful:
        yield Finding(
            "doubtful-ip",
            key_set.id,
            Severity.WARNING,
            QT_TRANSLATE_NOOP("Findings", "A bound address may not do what you expect"),
            QT_TRANSLATE_NOOP(
                "Findings", "The exchange sees the public address of a computer: look at {addresses}."
            ).format(addresses=", ".join(doubtful)),
            QT_TRANSLATE_NOOP("Findings", "Look at it"),
            "bound_ips",
        )


def _of_report(key_set: KeySet, rules: FindingRules) -> Iterator[Finding]:
    """Compare the boxes with what the last verification saw."""
    if key_set.last_report is None:
        return
    mismatches = key_set.last_report.mismatches(key_set.permissions)
    for kind, match in (("more-than-declared", Match.MORE), ("less-than-declared", Match.LESS)):
        names = [name for name, found in mismatches if found is match]
        if not names:
            continue
        more = match is Match.MORE
        reason = (
            QT_TRANSLATE_NOOP("Findings", "{permissions}: it answers, though the box is not ticked.")
            if more
            else QT_TRANSLATE_NOOP("Findings", "{permissions}: the box is ticked, and the exchange refuses it.")
        )
        yield Finding(
            kind,
            key_set.id,
            Severity.RISK if set(names) & rules.withdraws and more else Severity.WARNING,
            QT_TRANSLATE_NOOP("Findings", "The key can do more than you declared")
            if more
            else QT_TRANSLATE_NOOP("Findings", "The key can do less than you declared"),
            reason.format(
                permissions=joined(*(rules.permission_words.get(name, name) for name in names), separator=", ")
            ),
            QT_TRANSLATE_NOOP("Findings", "Look at it"),
            "verify",
        )


def _of_time(key_set: KeySet, rules: FindingRules, now: datetime) -> Iterator[Finding]:
    if key_set.expires_at is not None and key_set.expires_at <= now:
        yield Finding(
            "expired",
            key_set.id,
            Severity.WARNING,
            QT_TRANSLATE_NOOP("Findings", "Its end date has passed"),
            QT_TRANSLATE_NOOP("Findings", "It ended on {date}.").format(date=key_set.expires_at.date()),
            QT_TRANSLATE_NOOP("Findings", "Replace it"),
            "replace",
        )
    elif key_set.expires_at is not None and key_set.expires_at - now <= EXPIRES_SOON:
        yield Finding(
            "expiring",
            key_set.id,
            Severity.WARNING,
            QT_TRANSLATE_NOOP("Findings", "It ends soon"),
            QT_TRANSLATE_NOOP("Findings", "It ends on {date}. Make its successor before that.").format(
                date=key_set.expires_at.date()
            ),
            QT_TRANSLATE_NOOP("Findings", "Replace it"),
            "replace",
        )
    if now - key_set.created_at > rules.old_after:
        yield Finding(
            "old",
            key_set.id,
            Severity.HINT,
            QT_TRANSLATE_NOOP("Findings", "Older than {days} days").format(days=rules.old_after.days),
            QT_TRANSLATE_NOOP("Findings", "The longer a key lives, the more places it has been in."),
            QT_TRANSLATE_NOOP("Findings", "Replace it"),
            "replace",
        )
