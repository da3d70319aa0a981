"""Findings name what is risky, the most pressing first, and stay silent where the owner has said why."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support.values import NOW, account, key_set, sealed, vault
from vault_app.core.findings import Finding, FindingRules, Severity, findings_of
from vault_app.core.ip_binding import IpBinding
from vault_app.core.key_set import KeySet, KeySetId, LastVerdict, Standing, Status
from vault_app.core.report import Fact, FactReport, FactVerdict, Report

RULES = {"bitmart": FindingRules(frozenset({"withdraw"}), {"secret_key": "Secret key", "memo": "Memo"})}
WHOLE = key_set(
    "Good",
    secrets={"access_key": sealed("a"), "secret_key": sealed("s"), "memo": sealed("m")},
    fingerprint=b"1",
    permissions=frozenset({"read-only"}),
    bound_ips=(IpBinding("8.8.8.8"),),
    last_verdict=LastVerdict(Standing.PROVEN, NOW),
)


def found(*key_sets: KeySet) -> list[Finding]:
    return list(findings_of(vault(account("Main", *key_sets)), NOW, RULES))


def test_a_key_set_in_order_has_no_finding() -> None:
    assert found(WHOLE) == []


@pytest.mark.parametrize(
    ("change", "finding", "severity"),
    [
        ({"permissions": frozenset({"withdraw"}), "bound_ips": ()}, "withdraw-unbound", Severity.RISK),
        ({"secret_lost": True}, "secret-lost", Severity.WARNING),
        ({"secrets": {"access_key": sealed("a"), "secret_key": sealed("s")}}, "no-memo", Severity.WARNING),
        ({"last_verdict": LastVerdict(Standing.REFUSED, NOW, "IP")}, "refused", Severity.WARNING),
        ({"last_verdict": None}, "never-verified", Severity.HINT),
        ({"expires_at": NOW - timedelta(seconds=1)}, "expired", Severity.WARNING),
        ({"expires_at": NOW + timedelta(days=3)}, "expiring", Severity.WARNING),
        ({"created_at": NOW - timedelta(days=91)}, "old", Severity.HINT),
        ({"used_by": ("bot", "tax tool")}, "shared", Severity.HINT),
        ({"bound_ips": (IpBinding("192.168.1.20"),)}, "doubtful-ip", Severity.WARNING),
        ({"bound_ips": (IpBinding("8.8.8.8"), IpBinding("8.8.8.8"))}, "duplicate-ip", Severity.HINT),
        ({"odd": {"memo": frozenset({"space-at-ends"})}}, "odd-memo", Severity.WARNING),
        ({"odd": {"memo": frozenset({"not-ascii"})}}, "odd-memo", Severity.HINT),
    ],
)
def test_each_fault_is_found_by_itself(change: dict[str, object], finding: str, severity: Severity) -> None:
    changed = replace(WHOLE, **change)  # type: ignore[arg-type]
    assert [(each.id, each.severity) for each in found(changed)] == [(finding, severity)]


def test_twins_are_found_on_both_sides() -> None:
    assert [each.id for each in found(WHOLE, replace(WHOLE, id="2", label="Other"))] == ["twin", "twin"]  # type: ignore[arg-type]


def test_the_cure_of_a_twin_leads_to_the_other_one_in_whatever_account() -> None:
    other = replace(WHOLE, id=KeySetId("2"), label="Other")
    both = findings_of(vault(account("Main", WHOLE), account("Bots", other)), NOW, RULES)
    assert [(each.key_set, each.target) for each in both] == [(WHOLE.id, other.id), (other.id, WHOLE.id)]


def test_one_address_bound_by_many_key_sets_is_as_it_should_be() -> None:
    assert found(WHOLE, replace(WHOLE, id=KeySetId("2"), label="Other", fingerprint=b"2")) == []


@pytest.mark.parametrize(("days", "is_old"), [(30, True), (31, False)])
def test_the_age_from_which_a_key_is_old_is_the_owners_choice(days: int, is_old: bool) -> None:
    rules = {"bitmart": replace(RULES["bitmart"], old_after=timedelta(days=days))}
    aged = replace(WHOLE, created_at=NOW - timedelta(days=30, seconds=1))
    assert bool(findings_of(vault(account("Main", aged)), NOW, rules)) is is_old


def test_what_is_odd_about_a_part_is_told_in_whole_sentences_and_not_of_a_part_that_is_gone() -> None:
    odd = {
        "memo": frozenset({"invisible", "like-another", "a word of a later version"}),
        "other": frozenset({"invisible"}),
    }
    (finding,) = found(replace(WHOLE, odd=odd))
    assert finding.title == "The memo looks odd"
    assert finding.reason.startswith("It has the form of another part.")
    assert finding.reason.endswith("such as a tab.")
    assert finding.field == "memo"
    assert found(replace(WHOLE, odd={"memo": frozenset({"a word of a later version"})})) == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"secret_lost": True}, "replace"),
        ({"expires_at": NOW}, "replace"),
        ({"expires_at": NOW + timedelta(days=3)}, "replace"),
        ({"created_at": NOW - timedelta(days=91)}, "replace"),
        ({"used_by": ("bot", "tax tool")}, "add"),
    ],
)
def test_what_only_another_key_can_cure_leads_to_where_one_is_made(change: dict[str, object], field: str) -> None:
    assert [each.field for each in found(replace(WHOLE, **change))] == [field]  # type: ignore[arg-type]


def test_every_finding_names_its_cure() -> None:
    """Whatever is found, one click leads on."""
    worst = replace(
        WHOLE,
        permissions=frozenset({"withdraw"}),
        bound_ips=(IpBinding("10.0.0.1"), IpBinding("10.0.0.1")),
        last_verdict=LastVerdict(Standing.REFUSED, NOW, "IP"),
        secret_lost=True,
        secrets={"access_key": sealed("a")},
        used_by=("one", "two"),
        expires_at=NOW,
        created_at=NOW - timedelta(days=100),
    )
    told = found(worst, replace(WHOLE, id=KeySetId("2"), label="Twin"))
    assert len(told) >= 8
    assert all(each.cure for each in told)


def test_a_finding_that_its_owner_has_accepted_is_not_told_again() -> None:
    risky = replace(WHOLE, permissions=frozenset({"withdraw"}), bound_ips=())
    assert found(replace(risky, accepted_findings={"withdraw-unbound": "moves home every week"})) == []


@pytest.mark.parametrize("gone", [{"status": Status.REVOKED}, {"recycled_at": NOW}])
def test_nothing_is_said_of_what_is_revoked_or_in_the_recycle_bin(gone: dict[str, object]) -> None:
    assert found(replace(WHOLE, secrets={}, **gone)) == []  # type: ignore[arg-type]


def test_the_most_pressing_comes_first() -> None:
    worst = replace(WHOLE, permissions=frozenset({"withdraw"}), bound_ips=(), last_verdict=None, secret_lost=True)
    assert [each.severity.rank for each in found(worst)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("seen", "declared", "finding", "severity"),
    [
        ("withdraw", "read-only", "more-than-declared", Severity.RISK),
        ("spot-trade", "read-only", "more-than-declared", Severity.WARNING),
        ("", "spot-trade", "less-than-declared", Severity.WARNING),
    ],
)
def test_a_report_that_differs_from_the_boxes_is_found(
    seen: str, declared: str, finding: str, severity: Severity
) -> None:
    facts = tuple(
        FactReport(
            fact=fact,
            verdict=FactVerdict.PROVEN
            if fact.value == seen
            else FactVerdict.REFUSED
            if fact.value == declared != "read-only"
            else FactVerdict.NOT_TRIED,
            explanation="",
        )
        for fact in Fact
    )
    report = Report(at=NOW, facts=facts, requests=5, duration_ms=100.0)
    changed = replace(WHOLE, permissions=frozenset({declared}), last_report=report)
    assert [(each.id, each.severity, each.field) for each in found(changed)] == [(finding, severity, "verify")]


def test_what_was_accepted_can_be_listed_by_itself() -> None:
    risky = replace(
        WHOLE, permissions=frozenset({"withdraw"}), bound_ips=(), accepted_findings={"withdraw-unbound": "moves home"}
    )
    shown = findings_of(vault(account("Main", risky)), NOW, RULES, accepted=True)
    assert [each.id for each in shown] == ["withdraw-unbound"]


def test_an_address_of_this_computer_is_right_where_the_exchange_runs_here() -> None:
    local = {"bitmart": replace(RULES["bitmart"], local_environments=frozenset({"practice"}))}
    home = replace(WHOLE, bound_ips=(IpBinding("127.0.0.1"),))
    assert findings_of(vault(account("P", home, environment="practice")), NOW, local) == ()
    assert [each.id for each in findings_of(vault(account("Main", home)), NOW, local)] == ["doubtful-ip"]
