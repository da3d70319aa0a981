"""What stands out in a report: the one thing that its reader has to know first, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from vault_app.core.permission import Permission
from vault_app.core.report import CREDENTIAL_FACTS, Fact, FactReport, FactVerdict, Match, Report
from vault_app.exchanges.protocol import Exchange, Risk
from vault_app.ui.messages import sentences, translated, within
from vault_app.ui.pages.verify.words import fact_word, is_about_exchange, list_of
from vault_app.ui.place_words import Place

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Worst:
    """One notice above a report.

    Attributes:
        kind: As of `Notice`.
        fact: Whose row shows more.
        can_adopt: The boxes can be set to what was seen.
        has_cure: The row says what to do.
    """

    kind: str
    title: str
    prose: str
    fact: Fact
    can_adopt: bool = False
    has_cure: bool = True


def worst_of(report: Report, declared: frozenset[Permission], place: Place) -> Worst | None:
    """Return what stands out in *report*; None when all is as declared.

    What can move coins comes first, then a refused credential, then silence of the exchange, then what is missing.
    """
    mismatches = report.mismatches(declared)
    more = [name for name, match in mismatches if match is Match.MORE]
    less = [name for name, match in mismatches if match is Match.LESS]
    if more:
        return _more(more, place)
    asked = [each for each in report.facts if each.fact in CREDENTIAL_FACTS]
    for verdict in (FactVerdict.REFUSED, FactVerdict.UNCLEAR):
        troubled = next((each for each in asked if each.verdict is verdict), None)
        if troubled is not None:
            return _trouble(troubled, place)
    if less:
        return _less(less, report, place)
    return None


def steps_for(report: Report, declared: frozenset[Permission], exchange: Exchange) -> dict[Permission, tuple[str, ...]]:
    """Return what to do about each permission that is more or less than declared."""
    steps: dict[Permission, tuple[str, ...]] = {}
    words = {rule.id: translated(exchange.name, rule.word) for rule in exchange.permissions}
    withdraws = {rule.id for rule in exchange.permissions if rule.risk is Risk.WITHDRAWS}
    for permission, match in report.mismatches(declared):
        word = {"permission": words[permission], "exchange": exchange.name}
        if match is Match.LESS:
            first = translate("Verify", "Tick {permission} for this key on {exchange}'s site, if it should be able to.")
            steps[permission] = (first.format(**word), translate("Verify", "Or untick it here: adopt what was seen."))
            continue
        first = translate(
            "Verify", "Untick {permission} for this key on {exchange}'s site, if it should not be able to."
        )
        second = (
            translate("Verify", "Or adopt what was seen, and bind an IP address on the Details page.")
            if permission in withdraws
            else translate("Verify", "Or tick it here: adopt what was seen.")
        )
        steps[permission] = (first.format(**word), second)
    return steps


def _more(names: list[Permission], place: Place) -> Worst:
    exchange = place.exchange
    rules = [rule for rule in exchange.permissions if rule.id in names]
    worst = next((rule for rule in rules if rule.risk is Risk.WITHDRAWS), rules[0])
    listed = list_of([translated(exchange.name, rule.word) for rule in rules])
    answered = translate("Verify", "{permissions} answered, though not ticked here.")
    if len(rules) == 1:
        answered = translate("Verify", "{permissions} answered, though the box is not ticked.")
    parts = [answered.format(permissions=listed)]
    if worst.risk is Risk.WITHDRAWS:
        parts += [
            translate("Verify", "Anyone with this key set may move coins to saved addresses."),
            translate("Verify", "Untick {permission} on {exchange}, or declare it and bind an IP address."),
        ]
    else:
        parts.append(translate("Verify", "Untick {permission} on {exchange}, or declare it."))
    prose = place.fill(sentences(*parts), permission=translated(exchange.name, worst.word))
    return Worst(
        "bad", translate("Verify", "The key can do more than you declared"), prose, Fact(worst.id), can_adopt=True
    )


def _less(names: list[Permission], report: Report, place: Place) -> Worst:
    exchange = place.exchange
    listed = list_of([translated(exchange.name, rule.word) for rule in exchange.permissions if rule.id in names])
    prose = translate(
        "Verify", "{permissions}: ticked here, and {exchange} refuses it. Programs that rely on it will fail."
    )
    return Worst(
        "warn",
        translate("Verify", "The key can do less than you declared"),
        place.fill(prose, permissions=listed),
        report[Fact(names[0])].fact,
        can_adopt=True,
    )


def _trouble(report: FactReport, place: Place) -> Worst:
    explanation = place.says(report.explanation)
    has_cure = bool(report.cure)
    if is_about_exchange(report):
        title = place.fill(translate("Verify", "A result about {exchange}, not about the key"))
        return Worst("info", title, explanation, report.fact, has_cure=has_cure)
    word = fact_word(report.fact, place.exchange)
    word = word if report.fact is Fact.IP else within(word)
    if report.verdict is FactVerdict.REFUSED:
        title = translate("Verify", "Refused: {fact}").format(fact=word)
        return Worst("bad", title, explanation, report.fact, has_cure=has_cure)
    return Worst(
        "warn", translate("Verify", "Unclear: {fact}").format(fact=word), explanation, report.fact, has_cure=has_cure
    )
