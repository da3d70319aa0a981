"""Calls every method of the official Python SDK with arguments of the documented kinds, and keeps what it would send.

The SDK itself is unchanged: the transport under its `requests` session takes the request instead of a network.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from vault_app.exchanges.catalogue import Catalogue, Endpoint, Parameter, ParameterType

HOSTS = {"spot": "https://spot.invalid", "futures": "https://futures.invalid"}


@dataclass(frozen=True)
class Sent:
    """One request as it would leave."""

    method: str
    path: str
    query: str
    body: bytes | None
    headers: dict[str, str]

    @property
    def parameters(self) -> dict[str, Any]:
        """Name to value as the SDK was given it, as far as the wire still shows that."""
        if self.method == "POST":
            found: dict[str, Any] = json.loads(self.body or b"{}")
            return found
        return dict(parse_qsl(self.query, keep_blank_values=True))


@dataclass(frozen=True)
class SdkMethod:
    """One public method of one of the SDK's classes."""

    name: str
    function: Callable[..., Any]
    sent: list[Sent]

    def call(self, **arguments: Any) -> Sent:
        self.sent.clear()
        self.function(**arguments)
        (only,) = self.sent
        return only


def sdk_methods(key: str, secret: str, memo: str) -> Iterator[SdkMethod]:
    """Yield every method of the SDK that sends something."""
    from bitmart.api_account import APIAccount
    from bitmart.api_broker import APIBroker
    from bitmart.api_contract import APIContract
    from bitmart.api_contract_sub_account import APIContractSubAccount
    from bitmart.api_finance import APIFinance
    from bitmart.api_margin_loan import APIMarginLoan
    from bitmart.api_spot import APISpot
    from bitmart.api_spot_sub_account import APISpotSubAccount
    from bitmart.api_system import APISystem

    spot = (APISpot, APIAccount, APIMarginLoan, APISpotSubAccount, APIBroker, APIFinance)
    clients = [each(key, secret, memo, url=HOSTS["spot"]) for each in spot]
    clients += [each(key, secret, memo, url=HOSTS["futures"]) for each in (APIContract, APIContractSubAccount)]
    clients.append(APISystem(url=HOSTS["spot"]))
    for client in clients:
        sent: list[Sent] = []
        for scheme in ("https://", "http://"):
            client.session.mount(scheme, _transport(sent))
        for name, function in inspect.getmembers(client, inspect.ismethod):
            if not name.startswith("_"):
                yield SdkMethod(f"{type(client).__name__}.{name}", function, sent)


def _transport(sent: list[Sent]) -> Any:
    import requests
    from requests.adapters import BaseAdapter

    class Transport(BaseAdapter):
        """Takes each request, and answers that all is well."""

        def send(self, request: Any, *_: Any, **__: Any) -> Any:
            path, _, query = request.path_url.partition("?")
            body = request.body
            sent.append(
                Sent(
                    request.method,
                    path,
                    query,
                    body.encode() if isinstance(body, str) else body,
                    {name.lower(): str(value) for name, value in request.headers.items()},
                )
            )
            answer = requests.Response()
            answer.status_code, answer.request, answer.url = 200, request, request.url
            answer._content = b'{"code":1000}'
            return answer

        def close(self) -> None: ...

    return Transport()


def arguments_for(method: SdkMethod, catalogue: Catalogue) -> tuple[Endpoint, dict[str, Any]] | None:
    """Return the endpoint that a method calls, and an argument of the documented kind for each of its parameters.

    Which argument becomes which parameter is found out by marking each and looking at what is sent. None: the catalogue
    does not know the call, since it was removed, or knows it under another path.
    """
    names = list(inspect.signature(method.function).parameters)
    marked: dict[str, Any] = {name: f"mark-{position}" for position, name in enumerate(names)}
    try:
        sent = method.call(**marked)
    except (TypeError, AttributeError):  # one of them is taken apart: a dictionary
        marked["extra_params"] = {}
        sent = method.call(**marked)
    endpoint = catalogue.at(sent.method, sent.path)
    if endpoint is None:
        return None
    places = {value: name for name, value in sent.parameters.items() if isinstance(value, str)}
    known = {each.name: each for each in endpoint.parameters}
    arguments: dict[str, Any] = {}
    for name, mark in marked.items():
        wire = places.get(mark) if isinstance(mark, str) else None
        if wire is not None and wire in known:
            arguments[name] = sample_of(known[wire])
        elif name == "extra_params":
            arguments[name] = {}
    return endpoint, arguments


def sample_of(parameter: Parameter) -> Any:
    """Return a value that the documentation allows."""
    if parameter.choices:
        return parameter.choices[-1]
    if parameter.type is ParameterType.ARRAY:
        return [{"side": "buy", "size": "1"}] if parameter.items == "object" else ["12", "34"]
    if parameter.type is ParameterType.INTEGER:
        return int(parameter.minimum or 0) + 7 if parameter.maximum is None else int(parameter.maximum)
    return {ParameterType.NUMBER: 0.5, ParameterType.BOOLEAN: True}.get(parameter.type, "AB_12.5")


def form_text(value: Any) -> str:
    """Return a value as a person types it into the form."""
    return value if isinstance(value, str) else json.dumps(value)
