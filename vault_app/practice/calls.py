"""One admitted call, and how its parameters are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from vault_app.exchanges.catalogue import Endpoint, Parameter, ParameterType
from vault_app.practice.answers import Refused
from vault_app.practice.books import Books

_MAX_AMOUNT = Decimal(10) ** 12


@dataclass(frozen=True, slots=True)
class Call:
    """What a handler gets.

    Attributes:
        given: Parameters, as text from a query or JSON values from a body.
        books: Of the caller's account; of nobody for public calls.
        now_ms: The exchange's clock, Unix milliseconds.
    """

    endpoint: Endpoint
    given: Mapping[str, object]
    books: Books
    now_ms: int

    def text(self, name: str, default: str = "") -> str:
        """Return a parameter as text; numbers are taken as their digits."""
        value = self.given.get(name)
        return default if value is None else str(value)

    def whole(self, name: str, default: int) -> int:
        """Return a parameter as a whole number."""
        digits = self.text(name)
        if digits == "":
            return default
        if not (digits.isascii() and digits.isdigit() and len(digits) < 16):
            raise invalid(self.endpoint, name)
        return int(digits)

    def amount(self, name: str) -> Decimal:
        """Return a parameter as a number above zero."""
        try:
            value = Decimal(self.text(name))
        except InvalidOperation:
            raise invalid(self.endpoint, name) from None
        if not (value.is_finite() and 0 < value < _MAX_AMOUNT):
            raise invalid(self.endpoint, name)
        return value


Handler = Callable[[Call], object]
"""Returns the `data` of a success, or raises Refused."""


def check_parameters(endpoint: Endpoint, given: Mapping[str, object]) -> None:
    """Refuse a call that lacks a required parameter, or has a value that is none of the documented ones."""
    for each in endpoint.parameters:
        value = given.get(each.name)
        if value is None or value == "":
            if each.required:
                raise missing(endpoint, each.name)
        elif not _fits(each, value):
            raise invalid(endpoint, each.name)


def missing(endpoint: Endpoint, name: str) -> Refused:
    """Return the refusal of the endpoint's area for a parameter that is not there."""
    codes = {"quotation": 70001, "account": 60000, "futures": 40011, "spot": 50028}
    return Refused(codes[_area(endpoint)], detail=name)


def invalid(endpoint: Endpoint, name: str) -> Refused:
    """Return the refusal of the endpoint's area for a parameter that cannot be read."""
    codes = {"quotation": 70002, "account": 60000, "futures": 40007, "spot": 50021}
    return Refused(codes[_area(endpoint)], detail=name)


def _area(endpoint: Endpoint) -> str:
    if "/quotation/" in endpoint.path:
        return "quotation"
    if endpoint.host != "spot":
        return "futures"
    return "account" if endpoint.path.startswith("/account/") else "spot"


def _fits(parameter: Parameter, value: object) -> bool:
    """Tell whether a value is one of the documented ones; numbers may come as text, in a query always."""
    if parameter.choices and str(value) not in map(str, parameter.choices):
        return False
    if parameter.type is ParameterType.ARRAY:
        return isinstance(value, list)
    if parameter.type in {ParameterType.INTEGER, ParameterType.NUMBER}:
        return isinstance(value, int | float | str) and str(value).lstrip("-").replace(".", "", 1).isdigit()
    return not isinstance(value, list | dict)
