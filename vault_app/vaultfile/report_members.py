"""The report of a verification as JSON members, and back."""

from __future__ import annotations

from functools import partial

from vault_app.core.report import Certainty, Evidence, Fact, FactReport, FactVerdict, Report
from vault_app.vaultfile import checked
from vault_app.vaultfile.checked import BrokenContents, Members, Reader
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
    """Build a report from parsed JSON.

    Raises:
        BrokenContents: A value is missing or of another type, or the facts are not each of them, in order.
    """
    report = checked.record(_report, value, _REPORT, frozenset({"at", "facts"}))
    if [each.fact for each in report.facts] != list(Fact):
        raise BrokenContents("facts")
    return report


def _fact(value: object) -> FactReport:
    return checked.record(_fact_report, value, _FACT, frozenset({"fact", "verdict"}))


def _evidence(value: object) -> Evidence:
    return checked.record(Evidence, value, _EVIDENCE, frozenset({"request", "at"}))


# Zeros and empty texts are left out of the file.
_report = partial(Report, requests=0, duration_ms=0.0)
_fact_report = partial(FactReport, explanation="")
_REPORT: dict[str, Reader] = {
    "at": checked.time,
    "facts": checked.tuple_of(_fact),
    "requests": checked.integer,
    "duration_ms": checked.number,
    "offset_ms": checked.optional(checked.integer),
    "balances": checked.optional(checked.text_map),
    "cancelled": checked.flag,
}
_FACT: dict[str, Reader] = {
    "fact": checked.choice(Fact),
    "verdict": checked.choice(FactVerdict),
    "explanation": checked.text,
    "cure": checked.tuple_of(checked.text),
    "certainty": checked.choice(Certainty),
    "exit_code": checked.integer,
    "evidence": checked.optional(_evidence),
}
_EVIDENCE: dict[str, Reader] = {
    "request": checked.text,
    "at": checked.time,
    "http_status": checked.optional(checked.integer),
    "code": checked.optional(checked.integer),
    "message": checked.text,
    "trace": checked.text,
    "latency_ms": checked.number,
}
