"""Endpoints and their parameters, and how a filled-in form becomes a request."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from urllib.parse import quote

from vault_app.core.errors import EndpointNotFound, InvalidParameter
from vault_app.core.request import Effect, Level
from vault_app.core.words import QT_TRANSLATE_NOOP


class ParameterType(StrEnum):
    """JSON type of a parameter."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    ARRAY = "array"


class Placement(StrEnum):
    """Where a parameter goes."""

    QUERY = "query"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One field of an endpoint's form.

    Attributes:
        choices: The only values that are allowed; empty: any.
        default: What the server assumes when it is left out; never sent by itself.
        minimum: Smallest number, or None.
        maximum: Largest number, or None.
        items: JSON type of an array's members.
    """

    name: str
    type: ParameterType
    required: bool
    placement: Placement
    help: str
    choices: tuple[str | int, ...] = ()
    default: str | int | float | bool | None = None
    minimum: float | None = None
    maximum: float | None = None
    items: str = ""

    def read(self, text: str) -> object:
        """Return *text* as the JSON value that is sent; raises InvalidParameter."""
        value = self._typed(text)
        if self.choices and value not in self.choices:
            raise InvalidParameter(
                name=self.name,
                reason=QT_TRANSLATE_NOOP("Reasons", "choose one of {choices}").format(
                    choices=", ".join(map(str, self.choices))
                ),
            )
        if isinstance(value, int | float) and not isinstance(value, bool):
            if self.minimum is not None and value < self.minimum:
                raise InvalidParameter(
                    name=self.name,
                    reason=QT_TRANSLATE_NOOP("Reasons", "the smallest value is {minimum:g}").format(
                        minimum=self.minimum
                    ),
                )
            if self.maximum is not None and value > self.maximum:
                raise InvalidParameter(
                    name=self.name,
                    reason=QT_TRANSLATE_NOOP("Reasons", "the largest value is {maximum:g}").format(
                        maximum=self.maximum
                    ),
                )
        return value

    def _typed(self, text: str) -> object:
        bare = text.strip()
        if self.type is ParameterType.INTEGER:
            if not bare.removeprefix("-").isdecimal() or not bare.isascii() or len(bare) > 19:
                raise InvalidParameter(name=self.name, reason=QT_TRANSLATE_NOOP("Reasons", "a whole number is needed"))
            return int(bare)
        if self.type is ParameterType.BOOLEAN:
            if bare not in {"true", "false"}:
                raise InvalidParameter(name=self.name, reason=QT_TRANSLATE_NOOP("Reasons", "it is true or false"))
            return bare == "true"
        if self.type in {ParameterType.NUMBER, ParameterType.ARRAY}:
            return self._json(bare)
        return text

    def _json(self, bare: str) -> object:
        wanted: type | tuple[type, ...] = list if self.type is ParameterType.ARRAY else (int, float)
        words = (
            QT_TRANSLATE_NOOP("Reasons", 'a JSON list is needed, such as ["1","2"]')
            if wanted is list
            else QT_TRANSLATE_NOOP("Reasons", "a number is needed")
        )
        try:
            value: object = json.loads(bare)
        except (ValueError, RecursionError):
            raise InvalidParameter(name=self.name, reason=words) from None
        if not isinstance(value, wanted) or isinstance(value, bool):
            raise InvalidParameter(name=self.name, reason=words)
        if self.items and isinstance(value, list):
            member = {"string": str, "object": dict, "integer": int}.get(self.items, object)
            if not all(isinstance(each, member) for each in value):
                raise InvalidParameter(
                    name=self.name,
                    reason=QT_TRANSLATE_NOOP("Reasons", "each member of the list is of type {items}").format(
                        items=self.items
                    ),
                )
        return value


@dataclass(frozen=True, slots=True)
class RateLimit:
    """Documented limit: *count* calls in *seconds*, counted per `ip`, `uid` (account) or `key`."""

    count: int
    seconds: int
    per: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """One call of an exchange.

    Attributes:
        permission: The checkbox it needs, or a detail that is no checkbox, such as `broker`, or `none`.
        rate_limit: None: no official figure is known.
        notes: What else a user should know.
    """

    id: str
    group: str
    title: str
    method: str
    host: str
    path: str
    level: Level
    permission: str
    effect: Effect
    parameters: tuple[Parameter, ...] = ()
    rate_limit: RateLimit | None = None
    docs: str = ""
    deprecated: bool = False
    notes: str = ""

    @property
    def has_body(self) -> bool:
        return self.method not in {"GET", "DELETE"}

    def parameter(self, name: str) -> Parameter:
        """Return the parameter of that name; raises InvalidParameter, naming those that exist."""
        for each in self.parameters:
            if each.name == name:
                return each
        known = ", ".join(each.name for each in self.parameters) or "none"
        raise InvalidParameter(
            name=name,
            reason=QT_TRANSLATE_NOOP("Reasons", "this endpoint has no such parameter; it has {known}").format(
                known=known
            ),
        )


@dataclass(frozen=True)
class Catalogue:
    """Every endpoint that an exchange documents, in the order of its documentation.

    Attributes:
        removed: Method and path of endpoints that are gone, to what replaced them.
    """

    endpoints: tuple[Endpoint, ...]
    removed: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @cached_property
    def _by_id(self) -> dict[str, Endpoint]:
        return {each.id: each for each in self.endpoints}

    @cached_property
    def _by_path(self) -> dict[tuple[str, str], Endpoint]:
        return {(each.method, each.path): each for each in self.endpoints}

    def __getitem__(self, endpoint_id: str) -> Endpoint:
        """Return the endpoint of that id; raises EndpointNotFound."""
        if endpoint_id not in self._by_id:
            raise EndpointNotFound(name=endpoint_id)
        return self._by_id[endpoint_id]

    def at(self, method: str, path: str) -> Endpoint | None:
        """Return the endpoint of that method and path, or None."""
        return self._by_path.get((method, path))

    def replaced_by(self, method: str, path: str) -> str:
        """Return what the documentation says replaced a removed method and path; empty when it was not removed."""
        return self.removed.get((method, path), "")

    def successors(self, method: str, path: str) -> tuple[Endpoint, ...]:
        """Return the endpoints that took the place of a removed method and path, in the order in which they are named."""
        named = [word for word in self.replaced_by(method, path).split() if word.startswith("/")]
        return tuple(each for name in named for each in self.endpoints if each.path == name)

    def search(self, text: str) -> tuple[Endpoint, ...]:
        """Return the endpoints in which every word of *text* occurs, best first; all of them for an empty text."""
        words = text.lower().split()
        ranked = [(rank, each) for each in self.endpoints if (rank := _rank(each, words)) is not None]
        return tuple(each for _, each in sorted(ranked, key=lambda pair: pair[0]))


def _rank(endpoint: Endpoint, words: Iterable[str]) -> int | None:
    fields = (
        endpoint.id,
        endpoint.title.lower(),
        endpoint.path.lower(),
        endpoint.group,
        endpoint.permission,
        endpoint.method.lower(),
    )
    rank = 0
    for word in words:
        places = [index for index, text in enumerate(fields) if word in text]
        if not places:
            return None
        rank += places[0]
    return rank


def query_and_body(endpoint: Endpoint, values: Mapping[str, str]) -> tuple[str, bytes | None]:
    """Return query and body of a filled-in form, in the order of the form; an empty value leaves a parameter out.

    A body is JSON with a space after `:` and `,` and everything beyond ASCII escaped: byte for byte what the
    exchange's own Python SDK sends, so that a bot's author can compare. Query values are percent-encoded (RFC 3986).

    Raises:
        InvalidParameter: Unknown, missing though required, or not of its kind.
    """
    for name in values:
        endpoint.parameter(name)
    query: list[str] = []
    body: dict[str, object] = {}
    for parameter in endpoint.parameters:
        text = values.get(parameter.name, "")
        if text == "":
            if parameter.required:
                raise InvalidParameter(
                    name=parameter.name, reason=QT_TRANSLATE_NOOP("Reasons", "this parameter is required")
                )
            continue
        value = parameter.read(text)
        if parameter.placement is Placement.QUERY:
            query.append(f"{quote(parameter.name, safe='')}={quote(_as_text(value), safe='')}")
        else:
            body[parameter.name] = value
    return "&".join(query), json.dumps(body).encode("ascii") if endpoint.has_body else None


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)
