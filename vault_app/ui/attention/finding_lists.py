"""The findings of each part of the page, in every order, made at once: another choice only has to be shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from vault_app.core.findings import Finding, Severity
from vault_app.core.vault import Vault
from vault_app.ui.attention.finding_section import ListedFinding
from vault_app.ui.messages import translated

ALL, ACCEPTED = "", "accepted"
BY_SEVERITY, BY_KEY_SET, BY_KIND = "severity", "key-set", "kind"

_Listed = Sequence[ListedFinding]
_NAMES = ("pressing", "hints", "accepted")


@dataclass(frozen=True)
class FindingLists:
    """What the page shows for each kind and order.

    Attributes:
        counts: How many findings there are of each kind.
        parts: Order and kind to the findings of each section; what a kind leaves out is missing.
    """

    counts: Mapping[str, int]
    parts: Mapping[tuple[str, str], Mapping[str, _Listed]]

    def of(self, kind: str, order: str) -> dict[str, _Listed]:
        """Return the findings of every section of the page, as far as they are of *kind*."""
        parts = self.parts[order, kind]
        return {name: parts.get(name, ()) for name in _NAMES}


def finding_lists(
    vault: Vault, found: Sequence[Finding], accepted: Sequence[Finding], by_name: Callable[[str], Any]
) -> FindingLists:
    """List what was found; with thousands of key sets this takes a while, and touches no widget.

    Args:
        found: What owners have not accepted, the most pressing first.
        accepted: What they have, in the same order.
        by_name: Makes a name a key to sort by.
    """
    homes = tuple(vault.listed_key_sets())
    whose: dict[str, str] = {key_set.id: f"{account.label} / {key_set.label}" for account, key_set in homes}
    reasons = {key_set.id: key_set.accepted_findings for _, key_set in homes if key_set.accepted_findings}

    def listed(findings: Sequence[Finding]) -> list[ListedFinding]:
        return [
            ListedFinding(each, whose[each.key_set], reasons.get(each.key_set, {}).get(each.id, ""))
            for each in findings
        ]

    both = listed(found), listed(accepted)
    places = {key_set: at for at, key_set in enumerate(sorted(whose, key=lambda each: by_name(whose[each])))}
    parts: dict[tuple[str, str], Mapping[str, _Listed]] = {}
    for order, (shown, taken) in {
        BY_SEVERITY: both,
        BY_KEY_SET: tuple(_by_key_set(each, places) for each in both),
        BY_KIND: tuple(_by_kind(each, by_name) for each in both),
    }.items():
        parts |= {(order, kind): each for kind, each in _parts_of(shown, taken).items()}
    counts = {kind: sum(map(len, parts[BY_SEVERITY, kind].values())) for kind in (*Severity, ACCEPTED)}
    return FindingLists(counts | {ALL: len(found)}, parts)


def _by_key_set(findings: _Listed, places: Mapping[str, int]) -> list[ListedFinding]:
    """Sort stably: within one key set the most pressing stays first."""
    return sorted(findings, key=lambda each: places[each.finding.key_set])


def _by_kind(findings: _Listed, by_name: Callable[[str], Any]) -> list[ListedFinding]:
    """Put those of one severity and title together; the titles of one severity are in their order by name."""
    alike: dict[tuple[Severity, str], list[ListedFinding]] = {}
    for each in findings:
        alike.setdefault((each.finding.severity, each.finding.title), []).append(each)
    order = sorted(alike, key=lambda each: (each[0].rank, by_name(translated("Findings", each[1]))))
    return list(chain.from_iterable(alike[each] for each in order))


def _parts_of(found: _Listed, accepted: _Listed) -> dict[str, dict[str, _Listed]]:
    """Return the findings of each section by kind, in the order in which they come."""
    hints = [each for each in found if each.finding.severity is Severity.HINT]
    pressing = [each for each in found if each.finding.severity is not Severity.HINT]
    risks = [each for each in pressing if each.finding.severity is Severity.RISK]
    troubles = [each for each in pressing if each.finding.severity is Severity.WARNING]
    return {
        ALL: {"pressing": pressing, "hints": hints, "accepted": accepted},
        Severity.RISK: {"pressing": risks},
        Severity.WARNING: {"pressing": troubles},
        Severity.HINT: {"hints": hints},
        ACCEPTED: {"accepted": accepted},
    }
