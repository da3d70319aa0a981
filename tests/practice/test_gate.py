"""Every situation at the gate answers with its documented status, code and text."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from tests.support.practice_client import hmac_of
from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.practice.answers import Answer
from vault_app.practice.application import Application
from vault_app.practice.gate import Incoming
from vault_app.practice.rate_limits import BAN_MS, STRIKES_BEFORE_BAN
from vault_app.practice.record import HandedKeySet
from vault_app.practice.sample_accounts import make_sample_keys

NOW = 1_800_000_000_000  # a moment of 2027, Unix milliseconds
WALLET, OPEN_ORDERS, CANCEL = "/account/v1/wallet", "/spot/v4/query/open-orders", "/spot/v3/cancel_order"
SUBMIT = "/spot/v2/submit_order"


@dataclass
class Desk:
    """An application without sockets, and the key sets as their owner has them."""

    application: Application
    key_sets: dict[str, HandedKeySet] = field(default_factory=dict)

    def signed(self, label: str, path: str, body: str = "{}", *, at_ms: int = NOW, host: str = "spot") -> Incoming:
        key_set = self.key_sets[label]
        stamp = str(at_ms)
        headers = {
            "x-bm-key": key_set.access_key,
            "x-bm-timestamp": stamp,
            "x-bm-sign": hmac_of(key_set.secret_key, stamp, key_set.memo, body),
            "content-type": "application/json",
        }
        return Incoming(host=host, method="POST", path=path, headers=headers, body=body.encode())

    def keyed(self, label: str, path: str = WALLET, query: str = "", host: str = "spot") -> Incoming:
        headers = {"x-bm-key": self.key_sets[label].access_key}
        return Incoming(host=host, method="GET", path=path, query=query, headers=headers)

    def answer(self, incoming: Incoming, now_ms: int = NOW) -> Answer:
        return self.application.answer(incoming, now_ms)


@pytest.fixture
def desk(bitmart: BitMart) -> Desk:
    keys = make_sample_keys()
    return Desk(Application(bitmart, keys), {key.label: HandedKeySet.of(key) for key in keys})


def with_headers(incoming: Incoming, **headers: str | None) -> Incoming:
    """Return *incoming* with headers changed or, for None, left out."""
    changed = {**incoming.headers, **{name.replace("_", "-"): value for name, value in headers.items()}}
    return replace(incoming, headers={name: value for name, value in changed.items() if value is not None})


# Situation: what is sent, the code, and which of its documented texts.
REFUSALS: dict[str, tuple[Any, int, int]] = {
    "a path that nobody documents": (lambda d: Incoming(host="spot", method="GET", path="/spot/v9/nothing"), 30000, 0),
    "a futures path on the spot host": (
        lambda d: Incoming(host="spot", method="GET", path="/contract/public/details"),
        30000,
        0,
    ),
    "no key header": (lambda d: Incoming(host="spot", method="GET", path=WALLET), 30001, 0),
    "an empty key header": (lambda d: with_headers(d.keyed("All right"), x_bm_key=" "), 30001, 0),
    "a key that was never made": (lambda d: with_headers(d.keyed("All right"), x_bm_key="0" * 40), 30002, 0),
    "a key that was deleted": (lambda d: d.keyed("Deleted"), 30002, 0),
    "a frozen key": (lambda d: d.keyed("Frozen"), 30003, 0),
    "no signature": (lambda d: with_headers(d.signed("All right", OPEN_ORDERS), x_bm_sign=None), 30004, 0),
    "an empty signature": (lambda d: with_headers(d.signed("All right", OPEN_ORDERS), x_bm_sign=""), 30004, 0),
    "no timestamp": (lambda d: with_headers(d.signed("All right", OPEN_ORDERS), x_bm_timestamp=None), 30006, 0),
    "a timestamp of letters": (
        lambda d: with_headers(d.signed("All right", OPEN_ORDERS), x_bm_timestamp="now"),
        30006,
        1,
    ),
    "a timestamp in seconds": (
        lambda d: with_headers(d.signed("All right", OPEN_ORDERS), x_bm_timestamp="1800000000"),
        30008,
        0,
    ),
    "a wrong memo": (lambda d: d.signed("Wrong memo", OPEN_ORDERS), 30005, 0),
    "a wrong secret": (lambda d: d.signed("Wrong secret", OPEN_ORDERS), 30005, 0),
    "a body changed by one space": (
        lambda d: replace(d.signed("All right", OPEN_ORDERS), body=b"{ }"),
        30005,
        0,
    ),
    "a timestamp other than the signed one": (
        lambda d: with_headers(d.signed("All right", OPEN_ORDERS), x_bm_timestamp=str(NOW + 1)),
        30005,
        0,
    ),
    "an upper-case signature": (
        lambda d: with_headers(
            d.signed("All right", OPEN_ORDERS),
            x_bm_sign=d.signed("All right", OPEN_ORDERS).headers["x-bm-sign"].upper(),
        ),
        30005,
        0,
    ),
    "an address that is not bound": (lambda d: d.keyed("Unbound IP"), 30010, 0),
    "an address that is not bound, signed": (lambda d: d.signed("Unbound IP", OPEN_ORDERS), 30010, 0),
    "a bound key used from elsewhere": (lambda d: replace(d.keyed("All right"), address="198.51.100.9"), 30010, 0),
    "an expired key": (lambda d: d.keyed("Expired"), 30011, 0),
    "an order with a read-only key": (lambda d: d.signed("Read-only", CANCEL, '{"symbol":"BTC_USDT"}'), 30012, 0),
    "an order with a key that only claims to trade": (lambda d: d.signed("Less than ticked", CANCEL), 30012, 0),
    "a withdrawal fee without Withdraw": (
        lambda d: d.keyed("Read-only", "/account/v1/withdraw/charge", "currency=BTC"),
        30012,
        0,
    ),
    "a margin loan without Margin-Trade": (
        lambda d: d.signed("All right", "/spot/v1/margin/isolated/borrow"),
        30012,
        0,
    ),
    "a futures transfer list without Future-Trade": (
        lambda d: d.signed("Read-only", "/account/v1/transfer-contract-list", host="futures"),
        30012,
        0,
    ),
    "a balance without Read-Only": (lambda d: d.keyed("No read-only"), 30012, 0),
    "a sub-account call of an ordinary account": (
        lambda d: d.keyed("Read-only", "/account/sub-account/main/v1/subaccount-list"),
        61006,
        0,
    ),
    "an affiliate call of an ordinary account": (
        lambda d: d.keyed("Read-only", "/contract/private/affiliate/invite-check", "cid=1", host="futures"),
        30019,
        0,
    ),
    "a body that is not JSON": (lambda d: d.signed("All right", OPEN_ORDERS, "symbol=BTC_USDT"), 30018, 0),
    "a body that is a list": (lambda d: d.signed("All right", OPEN_ORDERS, "[]"), 30018, 0),
    "a form instead of JSON": (
        lambda d: with_headers(d.signed("All right", OPEN_ORDERS), content_type="application/x-www-form-urlencoded"),
        58001,
        0,
    ),
    "the method that this path does not have": (
        lambda d: Incoming(host="spot", method="POST", path="/system/time"),
        57001,
        0,
    ),
    "a path that was retired": (lambda d: Incoming(host="spot", method="GET", path="/spot/v1/ticker"), 30031, 0),
    "a futures path that was retired": (
        lambda d: Incoming(host="futures", method="GET", path="/contract/v1/tickers"),
        30030,
        0,
    ),
    "futures that were never opened": (
        lambda d: d.keyed("Futures not opened", "/contract/private/assets-detail", host="futures"),
        40046,
        0,
    ),
}


@pytest.mark.parametrize("situation", REFUSALS)
def test_each_refusal_has_its_documented_status_code_and_text(
    situation: str, desk: Desk, documented: dict[int, dict[str, Any]]
) -> None:
    make, code, text = REFUSALS[situation]
    row = documented[code]
    answer = desk.answer(make(desk))
    assert (answer.code, answer.status) == (code, row["http_status"])
    assert answer.message == (row["messages"][text] if row.get("messages") else row["meaning"])
    assert answer.data == {}


@pytest.mark.parametrize("label", ["Wrong memo", "Wrong secret"])
def test_a_keyed_call_proves_the_access_key_alone(label: str, desk: Desk) -> None:
    assert desk.answer(desk.keyed(label)).code == 1000


@pytest.mark.parametrize(
    "body", ["{}", "", '{ "symbol" : "BTC_USDT" }', '{"symbol":"BTC_USDT","note":"ü\\u00fc#"}'], ids=repr
)
def test_the_signature_is_checked_over_the_exact_bytes(body: str, desk: Desk) -> None:
    assert desk.answer(desk.signed("All right", OPEN_ORDERS, body)).code == 1000


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_a_bound_address_is_let_in(address: str, desk: Desk) -> None:
    assert desk.answer(replace(desk.keyed("Bound to this computer"), address=address)).code == 1000


# Timestamp minus the exchange's clock, `recvWindow` (None: left out), and the text of the refusal (None: accepted).
RECV_WINDOWS: list[tuple[int, object, int | None]] = [
    (0, None, None),
    (999, None, None),
    (1_000, None, 1),
    (-5_000, None, None),
    (-5_001, None, 1),
    (-60_000, 60_000, None),
    (-60_001, 60_000, 1),
    (999, 60_000, None),
    (1_000, 60_000, 1),
    (-1, 1, None),
    (-2, 1, 1),
    (-100, "5000", None),
    (0, 60_001, 3),
    (0, 0, 3),
    (0, -1, 3),
    (0, "soon", 2),
    (0, 1.5, 2),
    (0, True, 2),
    (0, [5000], 2),
]


@pytest.mark.parametrize(("offset", "window", "text"), RECV_WINDOWS)
def test_recv_window_bounds_the_timestamp(
    offset: int, window: object, text: int | None, desk: Desk, documented: dict[int, dict[str, Any]]
) -> None:
    """Accepted are timestamps less than 1 s ahead and at most recvWindow behind."""
    body = json.dumps({} if window is None else {"recvWindow": window})
    answer = desk.answer(desk.signed("All right", OPEN_ORDERS, body, at_ms=NOW + offset))
    if text is None:
        assert answer.code == 1000
    else:
        assert (answer.code, answer.status) == (30007, 401)
        assert answer.message == documented[30007]["messages"][text]


@pytest.mark.parametrize(("offset", "accepted"), [(60_000, True), (60_001, False), (-60_000, True), (-60_001, False)])
def test_other_signed_calls_have_a_minute(
    offset: int, accepted: bool, desk: Desk, documented: dict[int, dict[str, Any]]
) -> None:
    answer = desk.answer(desk.signed("All right", CANCEL, '{"symbol":"BTC_USDT","order_id":"1"}', at_ms=NOW + offset))
    assert answer.code == (50005 if accepted else 30007)
    if not accepted:
        assert answer.message == documented[30007]["messages"][0]


def rate_headers(answer: Answer) -> tuple[str, ...]:
    found = dict(answer.headers)
    return tuple(found[f"X-BM-RateLimit-{name}"] for name in ("Remaining", "Limit", "Reset", "Mode"))


def test_the_rate_limit_headers_count_what_is_used(desk: Desk) -> None:
    answers = [desk.answer(desk.keyed("All right")) for _ in range(3)]
    assert [rate_headers(answer) for answer in answers] == [(str(used), "12", "2", "KEY") for used in (1, 2, 3)]
    time = desk.answer(Incoming(host="spot", method="GET", path="/system/time"))
    assert rate_headers(time) == ("1", "10", "1", "IP")
    order = desk.answer(desk.signed("All right", CANCEL, '{"symbol":"BTC_USDT","order_id":"1"}'))
    assert rate_headers(order) == ("1", "40", "2", "UID")


def test_too_many_calls_are_refused_until_the_window_ends(desk: Desk) -> None:
    codes = [desk.answer(desk.keyed("All right")).code for _ in range(14)]
    assert codes == [1000] * 12 + [30013] * 2
    over = desk.answer(desk.keyed("All right"))
    assert (over.status, rate_headers(over)) == (429, ("12", "12", "2", "KEY"))
    assert desk.answer(desk.keyed("Read-only")).code == 1000, "another key has a count of its own"
    assert desk.answer(desk.keyed("All right"), NOW + 2_000).code == 1000


def test_going_on_after_429_brings_a_ban_that_ends(desk: Desk) -> None:
    answers = [desk.answer(desk.keyed("All right")) for _ in range(12 + STRIKES_BEFORE_BAN + 1)]
    assert [answer.code for answer in answers[12:]] == [30013] * STRIKES_BEFORE_BAN + [30017]
    assert answers[-1].status == 418
    assert desk.answer(desk.keyed("All right"), NOW + BAN_MS - 1).code == 30017
    assert desk.answer(desk.keyed("All right"), NOW + BAN_MS + 2_000).code == 1000


def test_keys_of_one_account_share_a_limit_that_is_counted_by_account(desk: Desk) -> None:
    body = '{"symbol":"BTC_USDT","order_id":"1"}'
    for label in ("All right", "Wrong memo") * 20:
        desk.answer(desk.signed(label, CANCEL, body))
    assert desk.answer(desk.signed("All right", CANCEL, body)).code == 30013


@pytest.mark.parametrize("document", ["[" * 100_000, "{" * 5_000, '"' + "\\u0000" * 10, "null", "1e999"])
def test_a_hostile_body_is_refused_in_words(document: str, desk: Desk) -> None:
    assert desk.answer(desk.signed("All right", SUBMIT, document)).code == 30018
