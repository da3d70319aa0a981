"""Every call of the catalogue, filled in as a form is, through the test-call service to the practice exchange over TLS."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.endpoint_examples import REFUSED, form_texts
from vault_app.core.request import Level
from vault_app.exchanges.verdict import VerdictKind
from vault_app.services.clock import SystemClock
from vault_app.services.demo import DEMO_PASSPHRASE, Demonstration, start_demonstration
from vault_app.services.rate_keeper import RateKeeper
from vault_app.services.session import Session
from vault_app.services.test_call import CallResult, plan_call, prepare_call, run_call

DATA = Path(__file__).parents[2] / "resources" / "exchanges" / "bitmart" / "endpoints.json"
ROWS: dict[str, dict[str, Any]] = {row["id"]: row for row in json.loads(DATA.read_text("utf-8"))["endpoints"]}
LABEL = "Everything allowed"
ABOUT_THE_CALL = {VerdictKind.OK, VerdictKind.ACCEPTED, VerdictKind.ACCOUNT, VerdictKind.REQUEST}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    tempfile.tempdir, before = str(tmp_path_factory.mktemp("demo")), tempfile.tempdir
    try:
        with start_demonstration(bytearray(DEMO_PASSPHRASE, "utf-8")) as demonstration:
            yield demonstration
    finally:
        tempfile.tempdir = before


@pytest.fixture(scope="module")
def session(demo: Demonstration) -> Session:
    return Session(demo.store, practice_environment=demo.environment)


@pytest.fixture(scope="module")
def results(session: Session) -> dict[str, CallResult]:
    """Each endpoint, called once with the key set that may do everything, within the documented limits."""
    account, key_set = session.vault.key_set_named(LABEL)
    exchange, environment = session.exchange_of(account), session.environment_of(account)
    keeper, clock = RateKeeper(), SystemClock()
    called: dict[str, CallResult] = {}
    for endpoint in exchange.catalogue.endpoints:
        counted = {"account": account.id, "key_set": key_set.id}
        time.sleep(keeper.wait_s(endpoint.id, endpoint.rate_limit, **counted))
        plan = plan_call(exchange, environment, exchange.request_for(endpoint, form_texts(ROWS[endpoint.id])))
        with prepare_call(session, key_set, plan, clock) as prepared:
            called[endpoint.id] = run_call(prepared)
        keeper.note(endpoint.id, endpoint.rate_limit, **counted)
    return called


def test_all_129_endpoints_are_called_and_arrive_as_themselves(
    results: dict[str, CallResult], demo: Demonstration
) -> None:
    arrived = [(each.endpoint, each.method, each.path) for each in demo.practice.exchange.calls]
    assert len(ROWS) == len(results) == 129
    assert arrived == [(row["id"], row["method"], row["path"]) for row in ROWS.values()]


@pytest.mark.parametrize("endpoint", ROWS)
def test_an_endpoint_answers_with_a_code_of_the_api(endpoint: str, results: dict[str, CallResult]) -> None:
    """A success in the documented envelope, or, for an example that names what does not exist, the code that says so."""
    result, expected = results[endpoint], REFUSED.get(endpoint, 1000)
    assert result.response is not None, result.failure
    assert dict(result.response.headers)["content-type"] == "application/json;charset=UTF-8"
    assert set(json.loads(result.response.body)) == {"code", "message", "trace", "data"}
    assert result.verdict.code == expected, result.verdict
    assert result.verdict.kind in ABOUT_THE_CALL
    assert (result.verdict.kind is VerdictKind.OK) is (expected == 1000)
    assert result.verdict.trace


def test_a_call_is_signed_exactly_as_far_as_its_level_asks(results: dict[str, CallResult]) -> None:
    carried = {
        Level.NONE: set(),
        Level.KEYED: {"X-BM-KEY"},
        Level.SIGNED: {"X-BM-KEY", "X-BM-TIMESTAMP", "X-BM-SIGN"},
    }
    for endpoint, result in results.items():
        sent = {name for name in result.signed.headers if name.startswith("X-BM-")}
        assert sent == carried[Level[ROWS[endpoint]["auth"]]], endpoint


def test_no_call_carried_a_secret_or_is_remembered_with_one(
    results: dict[str, CallResult], demo: Demonstration, session: Session
) -> None:
    account, key_set = session.vault.key_set_named(LABEL)
    with session.credentials(key_set) as opened:
        hidden = [bytes(opened[part]).decode() for part in ("access_key", "secret_key", "memo")]
        for endpoint, result in results.items():
            request, at = result.signed.request, result.signed.timestamp_ms
            signature = session.exchange_of(account).sign(request, opened, timestamp_ms=at).signature
            held = f"{result.record!r} {dict(result.signed.headers)}"
            assert not any(secret in held for secret in (*hidden, *filter(None, [signature]))), endpoint
    assert demo.practice.exchange.secrets_seen == 0
    assert demo.practice.exchange.bugs == ()


def test_each_call_went_to_the_host_that_the_catalogue_names(
    results: dict[str, CallResult], demo: Demonstration
) -> None:
    """The practice exchange is both BitMart and its futures demo, so one host of each kind serves them all."""
    record = demo.record
    origins = {"spot": record.spot, "futures": record.futures, "futures-demo": record.futures}
    for endpoint, result in results.items():
        assert result.address.origin == origins[ROWS[endpoint]["host"]], endpoint
