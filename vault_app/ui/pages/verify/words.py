"""The words of a verification: facts, certainties, results, and what a permission was seen to be."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetricsF

from vault_app.core.permission import Permission
from vault_app.core.report import CREDENTIAL_FACTS, Certainty, Fact, FactReport, FactVerdict, Match, Report
from vault_app.exchanges.protocol import Exchange
from vault_app.exchanges.verdict import VerdictKind
from vault_app.ui.messages import listed, translated
from vault_app.ui.place_words import Place
from vault_app.ui.theme import font
from vault_app.ui.widgets.verdicts import VerdictKind as Kind
from vault_app.ui.widgets.verdicts import verdict_look, verdict_word

translate = QCoreApplication.translate

WORD_WIDTH, FACT_WIDTH, DECLARED_WIDTH = 78, 138, 110
ASKED_ICON = "clock"
ALONGSIDE = {Fact.REACHABLE: (Fact.CLOCK,), Fact.ACCESS_KEY: (Fact.IP, Fact.READ_ONLY)}
"""Facts that are read off the answer to another one's question."""
_ABOUT_EXCHANGE = {kind.exit_code for kind in (VerdictKind.NETWORK, VerdictKind.RATE_LIMIT, VerdictKind.SERVER)}


class ResultLook(NamedTuple):
    """A chip: word, kind, icon."""

    word: str
    kind: str
    icon_name: str


def fact_word(fact: Fact, exchange: Exchange) -> str:
    """Return what a fact is called; a permission is called as on the exchange's site."""
    for rule in exchange.permissions:
        if rule.id == fact.value:
            return translated(exchange.name, rule.word)
    words = {
        Fact.REACHABLE: translate("Verify", "Reachable"),
        Fact.CLOCK: translate("Verify", "Clock"),
        Fact.ACCESS_KEY: translate("Verify", "Access key"),
        Fact.SECRET_AND_MEMO: translate("Verify", "Secret and memo"),
        Fact.IP: translate("Verify", "IP"),
    }
    return words.get(fact, fact.value)


def is_about_exchange(report: FactReport) -> bool:
    """Tell whether a verdict speaks of the exchange or the way to it, and so says nothing about the key."""
    return report.verdict is not FactVerdict.PROVEN and report.exit_code in _ABOUT_EXCHANGE


def code_text(report: FactReport) -> str:
    """Return the exchange's code, or the HTTP status where there was none."""
    evidence = report.evidence
    if evidence is None:
        return ""
    if evidence.code is not None:
        return str(evidence.code)
    return f"HTTP {evidence.http_status}" if evidence.http_status is not None else ""


def certainty_text(certainty: Certainty, exchange: Exchange) -> str:
    """Say how well the link from answer to verdict is known."""
    if certainty is Certainty.DOCUMENTED:
        return translate("Verify", "Documented by {exchange}").format(exchange=exchange.name)
    return translate("Verify", "Inferred from how {exchange} answers; not documented").format(exchange=exchange.name)


def seen_text(report: FactReport, place: Place, *, offers_probe: bool) -> str:
    """Say in few words what was seen of a permission."""
    if offers_probe:
        return translate("Verify", "The probe asks first")
    if report.verdict is FactVerdict.REFUSED and report.exit_code == VerdictKind.PERMISSION.exit_code:
        code = code_text(report)
        return (
            translate("Verify", "{code} permission missing").format(code=code)
            if code
            else translate("Verify", "Permission missing")
        )
    return place.says(report.explanation)


def result_look(report: Report, permission: Permission, declared: frozenset[Permission]) -> ResultLook:
    """Return the chip that compares a box with what was seen of it."""
    if report[Fact(permission)].verdict is FactVerdict.NOT_TRIED:
        return ResultLook(translate("Verify", "not tried"), "neutral", "not-tried")
    looks = {
        Match.MATCH: ResultLook(translate("Verify", "match"), "ok", "check"),
        Match.MORE: ResultLook(translate("Verify", "more than declared"), "bad", "warning"),
        Match.LESS: ResultLook(translate("Verify", "less than declared"), "warn", "minus"),
        Match.UNCLEAR: ResultLook(translate("Verify", "unclear"), "warn", "unclear"),
    }
    return looks[report.match(permission, declared)]


def count_tone(report: Report, verdict: FactVerdict, declared: frozenset[Permission]) -> str:
    """Return the colour of a verdict's count: that of its rows, and no alarm where all of them are as declared."""
    telling = [each for each in report.facts if each.verdict is verdict and not is_about_exchange(each)]
    if report.count(verdict) and not telling:
        return "info_text"
    as_declared = verdict is FactVerdict.REFUSED and all(
        each.fact not in CREDENTIAL_FACTS and report.match(each.fact.value, declared) is Match.MATCH for each in telling
    )
    return "text3" if telling and as_declared else verdict_look(verdict.value).text


def asked_word() -> str:
    """Return what stands in a verdict's place while a run has asked, and has not judged yet."""
    return translate("Verify", "Asked")


def verdict_width() -> int:
    """Return how wide the column of verdict words has to be, in pixels."""
    text_metrics = QFontMetricsF(font("body", 600))
    return max(WORD_WIDTH, *(round(text_metrics.horizontalAdvance(verdict_word(each))) + 8 for each in Kind))


def list_of(words: list[str]) -> str:
    """Join words as one says them: “Spot trade, Margin trade and Withdraw”."""
    if len(words) < 2:
        return "".join(words)
    return translate("Verify", "{words} and {last}").format(words=listed(*words[:-1]), last=words[-1])
