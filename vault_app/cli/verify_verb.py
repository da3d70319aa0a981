"""The verb `verify`: what a key set can really do, fact by fact, beside what it declares."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from vault_app.cli.context import Context
from vault_app.cli.output import moment, one_line, table, write_object
from vault_app.cli.parser import Verbs, verb
from vault_app.cli.rows import in_order
from vault_app.core.answerer import Answerer
from vault_app.core.errors import VaultError
from vault_app.core.visible_text import visible_text

if TYPE_CHECKING:
    from vault_app.cli.context import OpenedVault
    from vault_app.core.account import Account
    from vault_app.core.key_set import KeySet
    from vault_app.core.report import FactReport, Report
    from vault_app.services.verification import PreparedVerification

Shown = dict[str, Any]
_MEMBERS = ("key", "verdicts", "declared", "seen", "mismatches")
_WORDS = {
    "reachable": "reachable",
    "clock": "clock",
    "access-key": "access key",
    "secret-and-memo": "secret and memo",
    "ip": "IP address",
    "read-only": "read-only",
}


def add_verbs(verbs: Verbs) -> None:
    parser = verb(
        verbs,
        "verify",
        verify,
        "prove what a key set can really do, by calls that change nothing",
        more="Each fact gets its own verdict: proven, refused, unclear or not tried. It ends with 0 when nothing that the\n"
        "key set declares was refused. Spot trade is asked only with --probe spot-trade, which tries to cancel an order\n"
        "that does not exist; margin trade is never asked, since every call that shows it moves funds.",
        example="verify Main/Bot\nverify Main/Bot --probe spot-trade",
    )
    parser.add_argument("key", metavar="KEY", help="account/label, a label that is unique, or an id")
    parser.add_argument(
        "--probe",
        choices=("spot-trade",),
        action="append",
        default=[],
        help="ask this, too: it cancels an unknown order",
    )


def verify(context: Context, options: argparse.Namespace) -> int:
    shown: Shown = dict.fromkeys(_MEMBERS)
    try:
        return _verify(context, options, shown)
    except VaultError:
        if context.as_json:
            write_object(shown)
        raise


def _verify(context: Context, options: argparse.Namespace, shown: Shown) -> int:
    from vault_app.services.verification import prepare_verification

    with context.opened() as opened:
        account, key_set = opened.vault.key_set_named(options.key)
        exchange = opened.session.exchange_of(account)
        shown["key"] = f"{account.label}/{key_set.label}"
        shown["declared"] = in_order(key_set, exchange)
        with prepare_verification(
            opened.session, account, key_set, context.clock, spot_trade="spot-trade" in options.probe
        ) as prepared:
            report = _run(context, prepared)
        _remember(context, opened, prepared, report)
    shown.update(_members(report, key_set))
    said = Answerer.of(exchange.name, prepared.environment).named_in
    context.result(shown, lambda: _page(account, key_set, report, said))
    return report.exit_code(key_set.permissions)


def _run(context: Context, prepared: PreparedVerification) -> Report:
    from vault_app.services.rate_keeper import RateKeeper
    from vault_app.services.verification import run_verification

    proxies = {
        address: context.proxy_to(address)
        for address in sorted(
            {prepared.environment.address(host) for host in prepared.environment.hosts},
            key=lambda address: address.origin,
        )
    }
    return run_verification(
        prepared,
        RateKeeper(),
        progress=lambda fact: context.note(f"Asking: {_word(fact.value)} …"),
        proxy_for=lambda address: proxies[address],
    )


def _remember(context: Context, opened: OpenedVault, prepared: PreparedVerification, report: Report) -> None:
    from vault_app.services.verification import report_change

    try:
        opened.session.apply(report_change(prepared.key_set, report, prepared.environment))
    except VaultError as refusal:
        context.warn(f"The report is not kept with the key set. {refusal}")


def _members(report: Report, key_set: KeySet) -> Shown:
    return {
        "verdicts": [_verdict(each) for each in report.facts],
        "seen": list(report.seen),
        "mismatches": [
            {"permission": permission, "match": match.value}
            for permission, match in report.mismatches(key_set.permissions)
        ],
    }


def _verdict(fact: FactReport) -> Shown:
    seen = fact.evidence
    return {
        "fact": fact.fact.value,
        "verdict": fact.verdict.value,
        "evidence": None
        if seen is None
        else {
            "request": seen.request,
            "http_status": seen.http_status,
            "message": seen.message or None,
            "trace": seen.trace or None,
            "at": moment(seen.at),
            "latency_ms": seen.latency_ms,
        },
        "code": seen.code if seen is not None else None,
        "explanation": fact.explanation,
    }


def _page(account: Account, key_set: KeySet, report: Report, said: Callable[[str], str]) -> str:
    from vault_app.core.report import CREDENTIAL_FACTS
    from vault_app.services.verification import counted_words

    rows = [
        (_word(each.fact.value), each.verdict.value.replace("-", " "), _code(each), one_line(said(each.explanation)))
        for each in report.facts
    ]
    lines = [
        one_line(f"{account.label}/{key_set.label}: {counted_words(report)}"),
        "",
        table(("FACT", "VERDICT", "CODE", "WHY"), rows),
    ]
    mismatches = report.mismatches(key_set.permissions)
    if mismatches:
        told = (f"{_word(permission)}: {_MISMATCH[match.value]}" for permission, match in mismatches)
        lines += ["", "Not as declared", *(f"  • {each}" for each in told)]
    in_question = (
        each for each in report.facts if each.fact in CREDENTIAL_FACTS or each.fact.value in key_set.permissions
    )
    cures = dict.fromkeys(step for each in in_question if each.exit_code for step in each.cure)
    if cures:
        lines += ["", "What to do", *(f"  • {visible_text(said(step))}" for step in cures)]
    return "\n".join(lines)


_MISMATCH = {
    "more than declared": "it has this permission, which is not declared",
    "less": "declared, and the exchange refuses it",
}


def _code(fact: FactReport) -> str:
    return str(fact.evidence.code) if fact.evidence is not None and fact.evidence.code is not None else "–"


def _word(fact: str) -> str:
    return _WORDS.get(fact, fact.replace("-", " "))
