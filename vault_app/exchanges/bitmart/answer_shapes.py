"""What a true success of BitMart carries, since a retired endpoint once answered 1000 with nothing in it."""

from __future__ import annotations

from collections.abc import Callable

Shape = Callable[[object], bool]


def _list_in(name: str) -> Shape:
    return lambda data: isinstance(data, dict) and isinstance(data.get(name), list)


def _member(name: str) -> Shape:
    return lambda data: isinstance(data, dict) and data.get(name) is not None


def _is_list(data: object) -> bool:
    return isinstance(data, list)


def _server_time(data: object) -> bool:
    return isinstance(data, dict) and type(data.get("server_time")) is int


# The calls whose success proves something. Source: `success` of the probes in `endpoints.json`, as of 2026-11-22.
_SHAPES: dict[str, Shape] = {
    "system-time": _server_time,
    "system-service": _list_in("service"),
    "account-wallet": _list_in("wallet"),
    "account-spot-wallet": _list_in("wallet"),
    "account-withdraw-charge": _member("min_withdraw"),
    "spot-query-open-orders": _is_list,
    "futures-assets-detail": _is_list,
    "futures-transfer-list": _list_in("records"),
}


def is_true_success(endpoint: str, data: object, trace: str) -> bool:
    """Tell whether `data` of a code-1000 answer has the documented shape.

    Where no shape is kept for an endpoint, an answer without data and without trace is no success: it is how the
    retired endpoint answered. Source: ccxt, report 9526 (2021).
    """
    if endpoint in _SHAPES:
        return _SHAPES[endpoint](data)
    return bool(data) or bool(trace)
