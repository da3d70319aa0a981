"""What stays of a verification: its report with the key set, a line in the history, and the key set's last verdict."""

from __future__ import annotations

import json

from vault_app.core.call_record import CallKind, CallRecord
from vault_app.core.environment import Environment, parse_host_url
from vault_app.core.key_set import KeySet, LastVerdict, Standing
from vault_app.core.permission import Permission
from vault_app.core.report import CREDENTIAL_FACTS, Fact, FactReport, FactVerdict, Report
from vault_app.exchanges.verdict import VerdictKind
from vault_app.services import changes
from vault_app.services.session import new_id

METHOD = "VERIFY"
"""Stands in the history where a call has its HTTP method."""

_OF_THE_KEY = {Fact.ACCESS_KEY: "access key", Fact.SECRET_AND_MEMO: "secret or memo", Fact.IP: "IP"}


def report_outcome(key_set: KeySet, report: Report, environment: Environment) -> changes.Outcome:
    """Return what is kept of *report*; a cancelled one leaves the last verdict as it was."""
    record = record_of_report(new_id(), report, key_set.permissions, environment)
    verdict = None if report.cancelled else last_verdict_of(report, key_set.permissions)
    return changes.Outcome(key_set.id, record, report, verdict)


def end_outcome(key_set: KeySet, report: Report, environment: Environment) -> changes.Outcome:
    """Return what is kept of asking whether the exchange still knows a key.

    Only a refusal stays with the key set: one that is still known was asked less than a verification asks.
    """
    if report[Fact.ACCESS_KEY].verdict is FactVerdict.REFUSED:
        return report_outcome(key_set, report, environment)
    return changes.Outcome(key_set.id, record_of_report(new_id(), report, key_set.permissions, environment))


def report_change(key_set: KeySet, report: Report, environment: Environment) -> changes.Change:
    """Return the change that keeps `report_outcome`."""
    return changes.record_outcome(report_outcome(key_set, report, environment))


def record_of_report(
    record_id: str, report: Report, declared: frozenset[Permission], environment: Environment
) -> CallRecord:
    """Return the line that the history shows of a verification."""
    code = report.exit_code(declared)
    deciding = next((each for each in report.facts if code and each.exit_code == code), None)
    verdicts = json.dumps({each.fact.value: each.verdict.value for each in report.facts})
    return CallRecord(
        id=record_id,
        at=report.at,
        kind=CallKind.VERIFY,
        method=METHOD,
        url=_origin_of(environment),
        code=deciding.evidence.code if deciding and deciding.evidence else None,
        verdict=next(kind for kind in VerdictKind if kind.exit_code == code).value,
        explanation=counted_words(report),
        latency_ms=report.duration_ms,
        answer=verdicts,
        answer_length=len(verdicts),
    )


def counted_words(report: Report) -> str:
    """Return how many facts have which verdict, such as “7 proven, 1 refused, 2 not tried”."""
    counts = ((report.count(verdict), verdict.value.replace("-", " ")) for verdict in FactVerdict)
    return ", ".join(f"{count} {word}" for count, word in counts if count)


def last_verdict_of(report: Report, declared: frozenset[Permission]) -> LastVerdict:
    """Return what a whole report says of the key set.

    Proven when every fact about the credentials is, and nothing that is declared was refused; refused when access key,
    secret and memo, or IP is; unclear otherwise.
    """
    refused = next((report[fact] for fact in _OF_THE_KEY if report[fact].verdict is FactVerdict.REFUSED), None)
    if refused is not None:
        return _verdict(Standing.REFUSED, report, refused, _OF_THE_KEY[refused.fact])
    for fact in CREDENTIAL_FACTS:
        if report[fact].verdict is not FactVerdict.PROVEN:
            return _verdict(Standing.UNCLEAR, report, report[fact], _about(report[fact]))
    for each in report.facts[len(CREDENTIAL_FACTS) :]:
        if each.verdict is FactVerdict.REFUSED and each.fact.value in declared:
            return _verdict(Standing.UNCLEAR, report, each, _about(each))
    return _verdict(Standing.PROVEN, report, report[Fact.SECRET_AND_MEMO], "secret and memo")


def _verdict(standing: Standing, report: Report, fact: FactReport, what: str) -> LastVerdict:
    return LastVerdict(standing=standing, at=report.at, what=what, code=fact.evidence.code if fact.evidence else None)


def _about(fact: FactReport) -> str:
    if fact.exit_code in {
        VerdictKind.NETWORK.exit_code,
        VerdictKind.SERVER.exit_code,
        VerdictKind.RATE_LIMIT.exit_code,
    }:
        return "exchange"
    return _OF_THE_KEY.get(fact.fact, fact.fact.value.replace("-", " "))


def _origin_of(environment: Environment) -> str:
    """Return where its calls go: the spot host, else the first one."""
    url = environment.hosts.get("spot") or next(iter(environment.hosts.values()), "")
    return parse_host_url(url).origin if url else ""
