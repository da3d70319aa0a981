"""A first query or body for an endpoint: its required parameters, filled with what usually stands there."""

from __future__ import annotations

import json
from urllib.parse import quote

from vault_app.exchanges.catalogue import Endpoint, Parameter, ParameterType, Placement

_EMPTY: dict[ParameterType, object] = {
    ParameterType.STRING: "",
    ParameterType.INTEGER: 0,
    ParameterType.NUMBER: 0,
    ParameterType.BOOLEAN: False,
    ParameterType.ARRAY: [],
}


def sample_query(endpoint: Endpoint) -> str:
    """Return a query with the required parameters, percent-encoded."""
    wanted = [each for each in endpoint.parameters if each.required and each.placement is Placement.QUERY]
    return "&".join(f"{quote(each.name, safe='')}={quote(str(_usual(each, endpoint)), safe='')}" for each in wanted)


def sample_body(endpoint: Endpoint) -> str:
    """Return a JSON body with the required parameters; empty when the endpoint has no body."""
    if not endpoint.has_body:
        return ""
    wanted = [each for each in endpoint.parameters if each.required and each.placement is Placement.BODY]
    return json.dumps({each.name: _usual(each, endpoint) for each in wanted})


def usual_text(parameter: Parameter, endpoint: Endpoint) -> str:
    """Return what a form shows in a required field to begin with; empty when only the user can know."""
    value = _usual(parameter, endpoint)
    return "" if value in ("", 0, []) or value is False else str(value)


def _usual(parameter: Parameter, endpoint: Endpoint) -> object:
    if parameter.default is not None:
        return parameter.default
    if parameter.choices:
        return parameter.choices[0]
    if parameter.name == "symbol":
        return "BTCUSDT" if endpoint.host.startswith("futures") else "BTC_USDT"
    return _EMPTY[parameter.type]
