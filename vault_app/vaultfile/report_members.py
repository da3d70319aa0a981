"""The report of a verification as JSON members, and back."""

from __future__ import annotations

from vault_app.core.report import Certainty, Evidence, Fact, FactReport, FactVerdict, Report
from vault_app.vaultfile import checked
from vault_app.vaultfile.checked import BrokenContents, Members
from vault_app.vaultfile.written import put, put_known, time_to_json


def report_to_json(report: Report) -> Members:
    members = dict(report.extra)
    members["at"] = time_to_json(report.at)
    members["facts"] = [_fact_to_json(each) for each in report.facts]
    put(members, "requests", report.requests)
    put(members, "duration_ms", report.duration_ms)
    put_known(members, "offset_ms", report.offset_ms)
    put_known(members, "balances", None if report.balances is None else dict(report.balances))
    put(members, "cancelled", report.cancelled)
    return members


def _fact_to_json(fact: FactReport) -> Members:
    members = dict(fact.extra)
    members["fact"] = fact.fact.value
    members["verdict"] = fact.verdict.value
    put(members, "explanation", fact.explanation)
    put(members, "cure", list(fact.cure))
    if fact.certainty is not Certainty.DOCUMENTED:
        members["certainty"] = fact.certainty.value
    put(members, "exit_code", fact.exit_code)
    put(members, "evidence", fact.evidence and _evidence_to_json(fact.evidence))
    return members


def _evidence_to_json(evidence: Evidence) -> Members:
    members = dict(evidence.extra)
    members["request"] = evidence.request
    members["at"] = time_to_json(evidence.at)
    put_known(members, "http_status", evidence.http_status)
    put_known(members, "code", evidence.code)
    put(members, "message", evidence.message)
    put(members, "trace", evidence.trace)
    put(members, "latency_ms", evidence.latency_ms)
    return members


def report_from_json(value: object) -> Report:
    """Build a report from parsed JSON, which is used up.

    Raises:
        BrokenContents: A value is missing or of another type, or the facts are not each of them, in order.
    """
    members = checked.json_object(value)
    facts = tuple(_fact(each) for each in checked.list_of(members, "facts"))
    if [each.fact for each in facts] != list(Fact):
        raise BrokenContents("facts")
    return Report(
        at=checked.time(members.pop("at", None)),
        facts=facts,
        requests=checked.integer(members.pop("requests", 0)),
        duration_ms=checked.number(members.pop("duration_ms", 0.0)),
        offset_ms=checked.optional(members, "offset_ms", checked.integer),
        balances=checked.text_map(members, "balances") if members.get("balances") is not None else None,
        cancelled=checked.flag(members, "cancelled"),
        extra=checked.rest(members),
    )


def _fact(value: object) -> FactReport:
    members = checked.json_object(value)
    return FactReport(
        fact=checked.choice(Fact, members.pop("fact", None)),
        verdict=checked.choice(FactVerdict, members.pop("verdict", None)),
        explanation=checked.text(members, "explanation"),
        cure=tuple(checked.texts(members, "cure")),
        certainty=checked.choice(Certainty, members.pop("certainty", Certainty.DOCUMENTED.value)),
        exit_code=checked.integer(members.pop("exit_code", 0)),
        evidence=checked.optional(members, "evidence", _evidence),
        extra=checked.rest(members),
    )


def _evidence(value: object) -> Evidence:
    members = checked.json_object(value)
    return Evidence(
        request=checked.text(members, "request", None),
        at=checked.time(members.pop("at", None)),
        http_status=checked.optional(members, "http_status", checked.integer),
        code=checked.optional(members, "code", checked.integer),
        message=checked.text(members, "message"),
        trace=checked.text(members, "trace"),
        latency_ms=checked.number(members.pop("latency_ms", 0.0)),
        extra=checked.rest(members),
    )
