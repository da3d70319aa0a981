"""A test call from the key set in a vault on disk to what is remembered of it, over a real connection."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support import hostile_server as hostile
from tests.support.certificates import Authority
from tests.support.hostile_server import GOOD_ANSWER, WORKING, HostileServer
from tests.support.values import FIVE, NOW, account
from vault_app.core.environment import Environment
from vault_app.core.errors import Locked, MissingCredential, NoHost
from vault_app.core.key_set import KeySet, KeySetId, Standing
from vault_app.core.request import ApiRequest, Effect, FailureKind, Level
from vault_app.exchanges.protocol import Exchange
from vault_app.exchanges.verdict import VerdictKind
from vault_app.services import changes
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.http import Cancel
from vault_app.services.session import Session
from vault_app.services.test_call import CallPlan, CallResult, Consent, plan_call, prepare_call, run_call
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import KdfParams

CREDENTIALS = {"access_key": "a" * 39 + "1", "secret_key": "b" * 63 + "2", "memo": "memo of the test"}


class FixedClock:
    """Stands still at 14:03 on the day."""

    def now_ms(self) -> int:
        return int(NOW.timestamp() * 1000)

    def monotonic_s(self) -> float:
        return 0.0

    def utc_now(self) -> datetime:
        return NOW


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


@pytest.fixture
def exchange() -> Exchange:
    return exchange_named("bitmart")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    store = VaultStore.create(tmp_path / "a.keyvault", bytearray(b"seven quiet herons"), kdf=KdfParams(19 * 1024, 2, 1))
    session = Session(store)
    session.apply(changes.add_account(account("Main")))
    yield session
    session.lock()


def key_set(session: Session, exchange: Exchange, *, without: str = "") -> KeySet:
    parts = {part: bytearray(text, "ascii") for part, text in CREDENTIALS.items() if part != without}
    sealed = session.seal("ks", parts, exchange)
    made = KeySet(
        id=KeySetId("ks"),
        label="Bot",
        secrets=dict(sealed.secrets),
        hint=sealed.hint or "",
        fingerprint=sealed.fingerprint or b"",
        created_at=NOW,
        changed_at=NOW,
    )
    session.apply(changes.add_key_set(session.vault.accounts[0].id, made, FIVE))
    return made


def environment(server: HostileServer, authority: Authority) -> Environment:
    return Environment(name="here", title="Here", exchange="bitmart", hosts={"spot": server.url}, ca_pem=authority.pem)


def planned(exchange: Exchange, environment: Environment, endpoint: str, **values: str) -> CallPlan:
    return plan_call(exchange, environment, exchange.request_for(exchange.catalogue[endpoint], values))


def called(session: Session, exchange: Exchange, plan: CallPlan, cancel: Cancel | None = None) -> CallResult:
    with prepare_call(session, key_set(session, exchange), plan, FixedClock()) as prepared:
        return run_call(prepared, cancel=cancel)


def test_a_call_that_is_answered_proves_the_key_set_and_is_remembered(
    session: Session, exchange: Exchange, authority: Authority
) -> None:
    body = b'{"code":1000,"message":"OK","trace":"t-1","data":[]}'
    head = b"HTTP/1.1 200 OK\r\nX-BM-RateLimit-Remaining: 3\r\nX-BM-RateLimit-Limit: 12\r\nX-BM-RateLimit-Reset: 2\r\n"
    answer = head + b"Content-Length: %d\r\n\r\n" % len(body) + body
    with hostile.answering(answer, authority.server()) as server:
        result = called(session, exchange, planned(exchange, environment(server, authority), "spot-query-open-orders"))
    assert result.verdict.kind is VerdictKind.OK
    assert result.rate_limit is not None
    assert (result.rate_limit.used, result.rate_limit.limit) == (3, 12)
    assert b"\r\nX-BM-KEY: " + CREDENTIALS["access_key"].encode() + b"\r\n" in server.requests[0]

    session.apply(result.change(KeySetId("ks")))
    (remembered,) = session.vault.calls[KeySetId("ks")]
    assert (remembered.code, remembered.verdict, remembered.trace, remembered.at) == (1000, "ok", "t-1", NOW)
    last = session.vault.key_set(KeySetId("ks")).last_verdict
    assert last is not None
    assert (last.standing, last.at) == (Standing.PROVEN, NOW)


def test_an_answer_that_repeats_the_credentials_is_remembered_without_them(
    session: Session, exchange: Exchange, authority: Authority
) -> None:
    key, secret, memo = CREDENTIALS.values()
    echo = f'{{"code":30002,"message":"no {key}","trace":"{secret}","data":{{"memo":"{memo}"}}}}'
    with hostile.answering(WORKING % (len(echo), echo.encode()), authority.server()) as server:
        result = called(session, exchange, planned(exchange, environment(server, authority), "spot-query-open-orders"))
    assert result.verdict.kind is VerdictKind.KEY
    assert CREDENTIALS["access_key"] in result.verdict.message, "what came is shown as it came"
    assert not any(secret in repr(result.record) for secret in CREDENTIALS.values())
    assert result.record.answer == '{"code":30002,"message":"no …","trace":"…","data":{"memo":"…"}}'
    sent = server.requests[0].split(b"X-BM-SIGN: ")[1].split(b"\r\n")[0].decode()
    assert len(sent) == 64
    assert sent not in repr(result.record)


def test_what_is_held_of_a_sent_request_holds_neither_access_key_nor_signature(
    session: Session, exchange: Exchange, authority: Authority
) -> None:
    with hostile.answering(GOOD_ANSWER, authority.server()) as server:
        plan = planned(exchange, environment(server, authority), "spot-query-open-orders")
        prepared = prepare_call(session, key_set(session, exchange), plan, FixedClock())
        access_key, signature = prepared.signed.headers["X-BM-KEY"], prepared.signed.signature
        result = run_call(prepared)
    assert access_key == CREDENTIALS["access_key"]
    for held in (result.signed, prepared.signed):
        assert set(held.headers) >= {"X-BM-KEY", "X-BM-SIGN", "X-BM-TIMESTAMP"}, "what was sent is still told"
        assert not {access_key, signature} & {*held.headers.values(), held.signature}


def test_the_opened_credentials_are_wiped_when_the_call_has_run(
    session: Session, exchange: Exchange, authority: Authority
) -> None:
    with hostile.answering(GOOD_ANSWER, authority.server()) as server:
        plan = planned(exchange, environment(server, authority), "spot-query-open-orders")
        prepared = prepare_call(session, key_set(session, exchange), plan, FixedClock())
        opened = prepared.secrets()
        assert [bytes(part) for part in opened] == [text.encode() for text in CREDENTIALS.values()]
        run_call(prepared)
    assert not any(any(part) for part in opened)
    assert prepared.secrets() == []


@pytest.mark.parametrize("effect", [Effect.WRITE, Effect.READ])
def test_no_call_is_sent_twice(session: Session, exchange: Exchange, authority: Authority, effect: Effect) -> None:
    with hostile.answering(b"", authority.server()) as server:
        request = ApiRequest(method="POST", host="spot", path="/x", body=b"{}", effect=effect)
        result = called(session, exchange, plan_call(exchange, environment(server, authority), request))
        assert server.connections == 1
    assert result.failure is not None
    assert (result.failure.kind, result.failure.sent) == (FailureKind.RESET, True)
    assert result.verdict.kind is VerdictKind.NETWORK
    assert result.last_verdict is None


def test_a_cancelled_call_is_a_result(session: Session, exchange: Exchange, authority: Authority) -> None:
    cancel = Cancel()
    cancel.cancel()
    with hostile.recording(authority.server()) as server:
        plan = planned(exchange, environment(server, authority), "spot-query-open-orders")
        result = called(session, exchange, plan, cancel)
        assert server.requests == []
    assert result.failure is not None
    assert result.failure.kind is FailureKind.CANCELLED


def test_a_key_set_without_a_memo_cannot_sign(session: Session, exchange: Exchange, authority: Authority) -> None:
    with hostile.recording(authority.server()) as server:
        plan = planned(exchange, environment(server, authority), "spot-query-open-orders")
        with pytest.raises(MissingCredential):
            prepare_call(session, key_set(session, exchange, without="memo"), plan, FixedClock())
        assert server.connections == 0


def test_nothing_is_signed_while_the_vault_is_locked(session: Session, exchange: Exchange) -> None:
    made = key_set(session, exchange)
    plan = planned(exchange, exchange.environments[0], "spot-query-open-orders")
    session.lock()
    with pytest.raises(Locked):
        prepare_call(session, made, plan, FixedClock())


def test_a_call_to_a_host_that_the_environment_lacks_is_told(exchange: Exchange) -> None:
    only_spot = Environment(name="n", title="N", exchange="bitmart", hosts={"spot": "https://api.example.com"})
    with pytest.raises(NoHost):
        planned(exchange, only_spot, "futures-assets-detail")


# ------------------------------------------------------------------------------------------------ before sending


def test_what_reads_is_sent_without_a_question(exchange: Exchange) -> None:
    plan = planned(exchange, exchange.environments[0], "spot-query-open-orders")
    assert (plan.consent, plan.question, plan.in_catalogue) == (Consent.NONE, "", True)


def test_every_endpoint_that_does_something_asks_for_as_much(exchange: Exchange) -> None:
    wanted = {Effect.READ: {Consent.NONE, Consent.ASK}, Effect.WRITE: {Consent.ARM}, Effect.MOVES_FUNDS: {Consent.TYPE}}
    assert exchange.catalogue.endpoints
    for endpoint in exchange.catalogue.endpoints:
        request = ApiRequest(
            method=endpoint.method, host=endpoint.host, path=endpoint.path, effect=endpoint.effect, endpoint=endpoint.id
        )
        somewhere = next(each for each in exchange.environments if endpoint.host in each.hosts)
        plan = plan_call(exchange, somewhere, request)
        assert plan.consent in wanted[endpoint.effect]
        assert bool(plan.question) is (plan.consent is not Consent.NONE)
        if plan.warning:
            assert plan.question.startswith(plan.warning)


def test_a_call_that_looks_harmless_and_is_not_says_so(exchange: Exchange) -> None:
    plan = planned(exchange, exchange.environments[0], "spot-cancel-all")
    assert plan.question == (
        "With an empty body this cancels every spot order of the account. "
        "Send POST /spot/v4/cancel_all to api-cloud.bitmart.com?"
    )
    reading = planned(exchange, exchange.environments[0], "account-deposit-address", currency="BTC")
    assert (reading.request.effect, reading.consent) == (Effect.READ, Consent.ASK)


def test_what_no_catalogue_knows_is_taken_for_a_write(exchange: Exchange) -> None:
    plan = plan_call(exchange, exchange.environments[0], exchange.free_request("POST", "/spot/v9/new", "", None))
    assert (plan.in_catalogue, plan.consent, plan.request.level) == (False, Consent.ARM, Level.SIGNED)


def test_planning_loads_nothing_of_the_network() -> None:
    code = "import sys, vault_app.services.test_call; sys.exit('ssl' in sys.modules or 'http.client' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0


def test_the_moment_of_a_call_is_that_of_its_signature(session: Session, exchange: Exchange) -> None:
    plan = planned(exchange, exchange.environments[0], "spot-query-open-orders")
    with prepare_call(session, key_set(session, exchange), plan, FixedClock()) as prepared:
        assert datetime.fromtimestamp(prepared.signed.timestamp_ms / 1000, UTC) == NOW
