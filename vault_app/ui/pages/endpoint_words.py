"""Words and looks for what an endpoint does, where it belongs, and what its parameters are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from vault_app.core.key_set import KeySet
from vault_app.core.request import Effect, Level
from vault_app.exchanges.catalogue import Catalogue, Endpoint, Parameter, ParameterType, RateLimit
from vault_app.exchanges.protocol import Exchange, endpoints_above
from vault_app.ui.languages import ENGLISH, language
from vault_app.ui.messages import clauses, translated

translate = QCoreApplication.translate

EFFECT_LOOKS = {Effect.READ: ("ok", "book"), Effect.WRITE: ("warn", "warning"), Effect.MOVES_FUNDS: ("bad", "withdraw")}
"""Kind and icon of the chip."""


def effect_word(effect: Effect) -> str:
    words = {
        Effect.READ: translate("TestCall", "reads only"),
        Effect.WRITE: translate("TestCall", "writes"),
        Effect.MOVES_FUNDS: translate("TestCall", "moves funds"),
    }
    return words[effect]


def group_word(group: str) -> str:
    """Return the head of a group of endpoints, such as “Spot trading” of `spot-trading`."""
    words = {
        "account": translate("Groups", "Account"),
        "affiliate": translate("Groups", "Affiliate"),
        "broker": translate("Groups", "Broker"),
        "futures-account": translate("Groups", "Futures account"),
        "futures-demo": translate("Groups", "Futures demo"),
        "futures-market": translate("Groups", "Futures market"),
        "futures-trading": translate("Groups", "Futures trading"),
        "margin": translate("Groups", "Margin"),
        "savings": translate("Groups", "Savings"),
        "spot-algo": translate("Groups", "Spot algo"),
        "spot-market": translate("Groups", "Spot market"),
        "spot-trading": translate("Groups", "Spot trading"),
        "sub-account-futures": translate("Groups", "Sub account futures"),
        "sub-account-spot": translate("Groups", "Sub account spot"),
        "system": translate("Groups", "System"),
    }
    return words.get(group, group.replace("-", " ").capitalize())


def title_of_endpoint(endpoint: Endpoint) -> str:
    """Return what a call is called, in the user's language."""
    return translated("BitMart", endpoint.title)


def found_in(catalogue: Catalogue, typed: str) -> tuple[Endpoint, ...]:
    """Return the endpoints that *typed* finds, by their English words or by those of the user's language."""
    found = tuple(catalogue.search(typed))
    if language() == ENGLISH:
        return found
    words = typed.casefold().split()
    also = [each for each in catalogue.endpoints if all(word in title_of_endpoint(each).casefold() for word in words)]
    return (*found, *(each for each in also if each not in found))


def type_words(parameter: Parameter) -> str:
    """Return kind and bounds of a parameter in a few words, such as “integer, 1–200, required”."""
    words = [_kind_word(parameter)]
    low, high = parameter.minimum, parameter.maximum
    if low is not None and high is not None:
        words.append(f"{low:g}–{high:g}")
    elif low is not None:
        words.append(translate("TestCall", "from {least}").format(least=f"{low:g}"))
    elif high is not None:
        words.append(translate("TestCall", "up to {most}").format(most=f"{high:g}"))
    if parameter.required:
        words.append(translate("TestCall", "required"))
    return clauses(*words)


def time_unit(parameter: Parameter) -> str:
    """Return the unit of a moment since 1970, “s” or “ms” as its documentation has it; empty when it is no moment."""
    said = parameter.help.lower()
    if parameter.type is not ParameterType.INTEGER:
        return ""
    if "unix seconds" in said:
        return "s"
    return "ms" if "unix ms" in said or parameter.name.lower().endswith("time") else ""


def _kind_word(parameter: Parameter) -> str:
    if parameter.choices:
        return translate("TestCall", "choice")
    unit = time_unit(parameter)
    if unit:
        return translate("TestCall", "Unix ms") if unit == "ms" else translate("TestCall", "Unix seconds")
    kinds = {
        ParameterType.STRING: translate("TestCall", "text"),
        ParameterType.INTEGER: translate("TestCall", "integer"),
        ParameterType.NUMBER: translate("TestCall", "number"),
        ParameterType.BOOLEAN: translate("TestCall", "true or false"),
        ParameterType.ARRAY: translate("TestCall", "JSON list"),
    }
    return kinds[parameter.type]


def level_word(level: Level) -> str:
    words = {
        Level.NONE: translate("TestCall", "no key needed"),
        Level.KEYED: translate("TestCall", "access key alone"),
        Level.SIGNED: translate("TestCall", "signed"),
    }
    return words[level]


def permission_word(endpoint: Endpoint, exchange: Exchange) -> str:
    """Return the site's word of the checkbox that a call needs, or the detail as it is; empty for none."""
    rule = next((each for each in exchange.permissions if each.id == endpoint.permission), None)
    if rule is not None:
        return translated(exchange.name, rule.word)
    if endpoint.permission == "trade":
        return translate("TestCall", "trade")
    return "" if endpoint.permission == "none" else endpoint.permission.replace("-", " ")


def rate_words(limit: RateLimit) -> str:
    """Return a documented limit, such as “12 calls in 2 s for each key”."""
    one, many = translate("TestCall", "1 call"), translate("TestCall", "{count} calls")
    counted = {
        "ip": translate("TestCall", "{calls} in {seconds} s from one address"),
        "key": translate("TestCall", "{calls} in {seconds} s for each key"),
        "uid": translate("TestCall", "{calls} in {seconds} s for each account"),
    }
    words = counted.get(limit.per.lower(), translate("TestCall", "{calls} in {seconds} s"))
    return words.format(calls=one if limit.count == 1 else many.format(count=limit.count), seconds=limit.seconds)


def facts_of(level: Level | None, endpoint: Endpoint | None, exchange: Exchange) -> str:
    """Return what a call asks for, in a line: level, permission, rate limit, as far as they are known."""
    facts = [] if level is None else [level_word(level)]
    if endpoint is None:
        return " · ".join((*facts, translate("TestCall", "not in the catalogue")))
    permission = permission_word(endpoint, exchange)
    if permission:
        facts.append(translate("TestCall", "needs {permission}").format(permission=permission))
    if endpoint.rate_limit is not None:
        facts.append(rate_words(endpoint.rate_limit))
    if endpoint.deprecated:
        facts.append(translate("TestCall", "deprecated"))
    return " · ".join(facts)


def missing_permission(endpoint: Endpoint | None, exchange: Exchange, key_set: KeySet) -> str:
    """Return the word of the checkbox that a call needs and the key set does not declare; empty when there is none."""
    if endpoint is None or not endpoints_above(tuple(key_set.permissions), endpoint, exchange.permissions):
        return ""
    return permission_word(endpoint, exchange)
