"""Forms and typed requests become exactly the bytes that are signed and sent."""

from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.exchange import bitmart, credentials
from vault_app.core.errors import EndpointNotFound, InvalidInput, InvalidParameter
from vault_app.core.request import ApiRequest, Effect, Level
from vault_app.exchanges.catalogue import Endpoint, ParameterType
from vault_app.services.resources import read_bytes

CATALOGUE = bitmart().catalogue


def form(endpoint: str, **values: str) -> ApiRequest:
    return bitmart().request_for(CATALOGUE[endpoint], values)


def free(method: str, path: str, query: str = "", body: bytes | None = None) -> ApiRequest:
    return bitmart().free_request(method, path, query, body)


def test_the_catalogue_keeps_to_its_schema_and_is_complete() -> None:
    document = json.loads(read_bytes("exchanges/bitmart/endpoints.json"))
    jsonschema.validate(document, json.loads(read_bytes("exchanges/bitmart/endpoints.schema.json")))
    assert len(CATALOGUE.endpoints) == 129
    assert len({each.id for each in CATALOGUE.endpoints}) == 129


def example(endpoint: Endpoint) -> dict[str, str]:
    texts = {
        ParameterType.ARRAY: "[]",
        ParameterType.BOOLEAN: "true",
        ParameterType.STRING: "x",
        ParameterType.NUMBER: "1",
    }
    values = {}
    for parameter in endpoint.parameters:
        smallest = str(int(parameter.minimum or 1))
        values[parameter.name] = str(parameter.choices[0]) if parameter.choices else texts.get(parameter.type, smallest)
    return values


@pytest.mark.parametrize("endpoint", CATALOGUE.endpoints, ids=lambda endpoint: endpoint.id)
def test_every_form_can_be_filled_in_and_places_each_value(endpoint: Endpoint) -> None:
    request = bitmart().request_for(endpoint, example(endpoint))
    body = json.loads(request.body) if request.body is not None else {}
    for parameter in endpoint.parameters:
        assert (parameter.name in body) is (parameter.placement == "body")
        assert (f"{parameter.name}=" in request.query) is (parameter.placement == "query")
    assert (request.method, request.path, request.level, request.effect) == (
        endpoint.method,
        endpoint.path,
        endpoint.level,
        endpoint.effect,
    )


def test_an_empty_form_of_a_post_sends_an_empty_object() -> None:
    assert form("spot-query-open-orders").body == b"{}"
    assert form("account-wallet").body is None


def test_a_body_is_what_the_official_python_sdk_would_send() -> None:
    assert (
        form("spot-query-open-orders", limit="50", symbol="测_USDT").body == b'{"symbol": "\\u6d4b_USDT", "limit": 50}'
    )


def test_a_query_is_percent_encoded() -> None:
    assert form("account-wallet", currency="A B&C/测").query == "currency=A%20B%26C%2F%E6%B5%8B"


@pytest.mark.parametrize(
    ("endpoint", "values", "words"),
    [
        ("account-withdraw-charge", {}, "currency: this parameter is required"),
        ("spot-query-open-orders", {"limit": "many"}, "limit: a whole number is needed"),
        ("spot-query-open-orders", {"limit": "201"}, "limit: the largest value is 200"),
        ("spot-query-open-orders", {"limit": "0"}, "limit: the smallest value is 1"),
        ("spot-query-open-orders", {"limit": "٣"}, "limit: a whole number is needed"),
        ("spot-query-open-orders", {"orderMode": "swap"}, "orderMode: choose one of spot, iso_margin"),
        ("spot-query-open-orders", {"colour": "x"}, "colour: this endpoint has no such parameter"),
        ("account-wallet", {"needUsdValuation": "yes"}, "needUsdValuation: it is true or false"),
        ("spot-cancel-orders", {"symbol": "A_B", "orderIds": "1,2"}, "orderIds: a JSON list is needed"),
        ("spot-cancel-orders", {"symbol": "A_B", "orderIds": "[1]"}, "orderIds: each member"),
    ],
)
def test_a_value_that_does_not_fit_is_told_with_its_name(endpoint: str, values: dict[str, str], words: str) -> None:
    with pytest.raises(InvalidParameter, match=words):
        form(endpoint, **values)


@pytest.mark.parametrize(
    ("method", "path", "query", "body"),
    [
        ("PATCH", "/p", "", None),
        ("GET\r\nX: y", "/p", "", None),
        ("GET", "p", "", None),
        ("GET", "//evil.example/p", "", None),
        ("GET", "/p q", "", None),
        ("GET", "/p#f", "", None),
        ("GET", "/p?a=b", "", None),
        ("GET", "/ü", "", None),
        ("GET", "/p", "a=b c", None),
        ("GET", "/p", "a=\r\n", None),
        ("GET", "/p", "", b"{}"),
    ],
)
def test_a_request_line_that_would_not_go_out_as_typed_is_refused(
    method: str, path: str, query: str, body: bytes | None
) -> None:
    with pytest.raises(InvalidInput):
        free(method, path, query, body)


def test_a_typed_request_that_the_catalogue_knows_takes_host_level_and_effect_from_there() -> None:
    known = free("POST", "/account/v1/transfer-contract-list", body=b"{}")
    assert (known.host, known.level, known.effect, known.endpoint) == (
        "futures",
        Level.SIGNED,
        Effect.READ,
        "futures-transfer-list",
    )


@pytest.mark.parametrize(
    ("method", "path", "host", "level", "effect"),
    [
        ("GET", "/contract/private/new-thing", "futures", Level.KEYED, Effect.READ),
        ("POST", "/contract/private/new-thing", "futures", Level.SIGNED, Effect.WRITE),
        ("get", "/spot/v9/new", "spot", Level.KEYED, Effect.READ),
        ("DELETE", "/spot/v9/new", "spot", Level.SIGNED, Effect.WRITE),
    ],
)
def test_an_unknown_request_is_taken_as_its_method_and_path_suggest(
    method: str, path: str, host: str, level: Level, effect: Effect
) -> None:
    request = free(method, path)
    assert (request.host, request.level, request.effect, request.endpoint) == (host, level, effect, "")


def test_a_typed_body_is_kept_to_the_byte_and_an_absent_one_is_an_empty_object() -> None:
    assert free("POST", "/p", body=b' {"b":1,  "a":2}\n').body == b' {"b":1,  "a":2}\n'
    assert free("POST", "/p", body=b"").body == b""
    assert free("POST", "/p").body == b"{}"


@pytest.mark.parametrize(
    ("path", "body", "window"),
    [
        ("/spot/v4/query/open-orders", b"{}", 5_000),
        ("/spot/v4/query/open-orders", b'{"recvWindow":60000}', 60_000),
        ("/spot/v4/query/open-orders", b'{"recvWindow":60001}', 5_000),
        ("/spot/v4/query/open-orders", b'{"recvWindow":"1000"}', 5_000),
        ("/spot/v4/query/open-orders", b'{"recvWindow":true}', 5_000),
        ("/spot/v4/query/open-orders", b"not json", 5_000),
        ("/spot/v2/submit_order", b"{}", 60_000),
        ("/unknown", b'{"recvWindow":1000}', 1_000),
    ],
)
def test_a_timestamp_lasts_as_long_as_the_server_takes_it(path: str, body: bytes, window: int) -> None:
    signed = bitmart().sign(free("POST", path, body=body), credentials(), timestamp_ms=1_000)
    assert signed.valid_until_ms == 1_000 + window


def test_search_finds_by_words_of_title_path_and_id_best_first() -> None:
    assert CATALOGUE.search("open orders")[0].id == "spot-query-open-orders"
    assert CATALOGUE.search("/contract/private/assets")[0].id == "futures-assets-detail"
    assert CATALOGUE.search("no such thing") == ()
    assert len(CATALOGUE.search("")) == 129


def test_an_endpoint_that_does_not_exist_is_told() -> None:
    with pytest.raises(EndpointNotFound, match="vault-app endpoints"):
        CATALOGUE["nothing"]


def test_a_removed_path_names_its_successor() -> None:
    assert CATALOGUE.removed["GET", "/spot/v1/ticker"] == "/spot/quotation/v3/tickers"


@pytest.mark.parametrize(
    "endpoint", ["spot-cancel-all", "futures-cancel-order", "futures-submit-leverage", "account-deposit-address"]
)
def test_a_call_that_looks_harmless_and_is_not_carries_its_warning(endpoint: str) -> None:
    assert bitmart().warning_for(bitmart().request_for(CATALOGUE[endpoint], example(CATALOGUE[endpoint])))


@given(st.text(max_size=20), st.text(max_size=40), st.text(max_size=40))
def test_any_typed_request_is_taken_or_refused_in_words(method: str, path: str, query: str) -> None:
    try:
        request = free(method, path, query)
    except InvalidInput:
        return
    assert request.target.isascii()
    assert " " not in request.target
