"""Who gets through: everything that BitMart checks before a call reaches the books.

The order of the checks is documented nowhere; this is the order of the codes, with the permission last, so that a
signed call that answers 30012 has had its signature checked. KEYED calls check the access key alone: a wrong secret or
memo passes, as it does at BitMart.

The checks and their codes are documented; their order is not, and is our choice. Source: the error table in `errors.json`, as of 2026-11-22.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from vault_app.core.request import Level
from vault_app.exchanges.bitmart.catalogue_data import DEFAULT_RECV_WINDOW_MS, MAX_RECV_WINDOW_MS, RECV_WINDOW
from vault_app.exchanges.catalogue import Catalogue, Endpoint
from vault_app.practice.answers import Refused
from vault_app.practice.rate_limits import RateCount, RateLimits
from vault_app.practice.sample_accounts import READ, SPOT, SampleKey

MAX_AHEAD_MS = 1_000
MINUTE_MS = 60_000

# What a host answers besides its own paths. The vendor's skills ask the futures host for the time; ccxt sends the
# transfers between spot and futures to the spot host; the futures host here plays the demo host as well.
_ALSO_SERVED = {
    "spot": {"futures-transfer", "futures-transfer-list"},
    "futures": {"system-time", "system-service", "futures-demo-claim"},
}
# Permissions that are no checkbox: an institution's account has them.
_OF_AN_INSTITUTION = {"sub-account-transfer": 61006, "contract-agent": 30019, "broker": 30019}


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One request as it arrived.

    Attributes:
        host: Which of the hosts was asked, `spot` or `futures`.
        query: Without `?`, as it was on the wire.
        headers: Names in lower case.
        body: The exact bytes.
        address: Where it came from, IPv4 or IPv6.
    """

    host: str
    method: str
    path: str
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)
    address: str = "127.0.0.1"


@dataclass(slots=True)
class Passage:
    """How far one request came.

    Attributes:
        given: Its parameters, from the query or the body.
        refusal: Why it was turned away; None: it may go on to the books.
        rate: Where the caller stands with the endpoint's limit, once it was counted.
    """

    endpoint: Endpoint | None = None
    key: SampleKey | None = None
    given: Mapping[str, object] = field(default_factory=dict, repr=False)
    refusal: Refused | None = None
    rate: RateCount | None = None


class Gate:
    """Checks requests against the catalogue and the keys; knows no clock and no socket."""

    def __init__(self, catalogue: Catalogue, keys: Iterable[SampleKey]) -> None:
        self._catalogue = catalogue
        self._keys = {each.access_key: each for each in keys if each.known}
        self._limits = RateLimits()

    def check(self, incoming: Incoming, now_ms: int) -> Passage:
        """Say how far *incoming* comes when the exchange's clock shows *now_ms*."""
        passage = Passage()
        try:
            endpoint = passage.endpoint = self._endpoint(incoming)
            if endpoint.level is Level.NONE:
                self._count(passage, endpoint, incoming.address, now_ms)
                passage.given = dict(parse_qsl(incoming.query, keep_blank_values=True))
            else:
                key = passage.key = self._key(incoming)
                self._count(passage, endpoint, _caller(endpoint, key, incoming.address), now_ms)
                passage.given = _parameters(endpoint, incoming)
                if endpoint.level is Level.SIGNED:
                    check_signature_headers(incoming.headers)
                    check_timestamp(endpoint, incoming.headers["x-bm-timestamp"], passage.given, now_ms)
                    check_signature(key, incoming)
                check_permission(endpoint, key)
        except Refused as refused:
            passage.refusal = refused
        return passage

    def key_named(self, access_key: str) -> SampleKey | None:
        """Return the key that the exchange knows by *access_key*."""
        return self._keys.get(access_key)

    def forget_key(self, access_key: str) -> None:
        """Know a key no more; every call with it answers 30002 from then on."""
        self._keys.pop(access_key, None)

    def _endpoint(self, incoming: Incoming) -> Endpoint:
        endpoint = self._catalogue.at(incoming.method, incoming.path)
        if endpoint is None:
            if (incoming.method, incoming.path) in self._catalogue.removed:
                raise Refused(30030 if incoming.path.startswith("/contract/") else 30031)
            others = {each.method for each in self._catalogue.endpoints if each.path == incoming.path}
            raise Refused(57001 if others else 30000)
        if endpoint.host != incoming.host and endpoint.id not in _ALSO_SERVED[incoming.host]:
            raise Refused(30000)
        return endpoint

    def _key(self, incoming: Incoming) -> SampleKey:
        access_key = incoming.headers.get("x-bm-key", "").strip()
        if not access_key:
            raise Refused(30001)
        key = self._keys.get(access_key)
        if key is None:
            raise Refused(30002)
        check_standing(key, incoming.address)
        return key

    def _count(self, passage: Passage, endpoint: Endpoint, caller: str, now_ms: int) -> None:
        passage.rate = self._limits.count(endpoint, caller, now_ms)
        if passage.rate is not None and passage.rate.banned:
            raise Refused(30017)
        if passage.rate is not None and passage.rate.over:
            raise Refused(30013)


def check_standing(key: SampleKey, address: str) -> None:
    """Refuse a frozen key (30003), an expired one (30011), and one that is not bound to *address* (30010)."""
    if key.frozen:
        raise Refused(30003)
    if key.expired:
        raise Refused(30011)
    if key.bound_ips:
        caller = ipaddress.ip_address(address)
        networks = [ipaddress.ip_network(each) for each in key.bound_ips]
        if not any(caller in network for network in networks):
            raise Refused(30010)


def check_signature_headers(headers: Mapping[str, str]) -> None:
    """Refuse a signed call without signature (30004), without timestamp (30006) or with an odd one (30006, 30008)."""
    if not headers.get("x-bm-sign", "").strip():
        raise Refused(30004)
    stamp = headers.get("x-bm-timestamp", "")
    if not stamp.strip():
        raise Refused(30006)
    if not (stamp.isascii() and stamp.removeprefix("-").isdigit()):
        raise Refused(30006, text=1)
    if len(stamp) != 13:  # milliseconds have 13 digits until the year 2286; seconds have 10
        raise Refused(30008)


def check_timestamp(endpoint: Endpoint, stamp: str, given: Mapping[str, object], now_ms: int) -> None:
    """Refuse a timestamp outside its window, or a `recvWindow` that is none (30007, each with its own text)."""
    ahead_ms = int(stamp) - now_ms
    if not any(each.name == RECV_WINDOW for each in endpoint.parameters):
        if abs(ahead_ms) > MINUTE_MS:
            raise Refused(30007)
        return
    window = given.get(RECV_WINDOW, DEFAULT_RECV_WINDOW_MS)
    if isinstance(window, str) and window.isascii() and window.isdigit():
        window = int(window)
    if not isinstance(window, int) or isinstance(window, bool):
        raise Refused(30007, text=2)
    if not 0 < window <= MAX_RECV_WINDOW_MS:
        raise Refused(30007, text=3)
    if ahead_ms >= MAX_AHEAD_MS or -ahead_ms > window:
        raise Refused(30007, text=1)


def check_signature(key: SampleKey, incoming: Incoming) -> None:
    """Refuse a signature (30005) that is not the HMAC over timestamp, memo and the exact bytes of the body."""
    stamp = incoming.headers["x-bm-timestamp"]
    if not is_signed_by(key, stamp, incoming.body, incoming.headers["x-bm-sign"]):
        raise Refused(30005)


def is_signed_by(key: SampleKey, stamp: str, segment: bytes, signature: str) -> bool:
    """Recompute a signature, independently of the signer that is practised with."""
    message = b"#".join((stamp.encode("latin-1"), key.memo.encode(), segment))
    expected = hmac.new(key.secret_key.encode(), message, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), signature.encode("utf-8", "replace"))


def check_permission(endpoint: Endpoint, key: SampleKey) -> None:
    """Refuse a call whose checkbox is not ticked (30012), or that the account may not use (61006, 30019)."""
    needed = endpoint.permission
    if needed in _OF_AN_INSTITUTION:
        if not key.account.institution:
            raise Refused(_OF_AN_INSTITUTION[needed])
        needed = READ
    if needed == "unknown":  # savings: no source tells; reading asks for Read-only, the rest for Spot trade
        needed = READ if endpoint.level is Level.KEYED else SPOT
    if needed not in key.permissions:
        raise Refused(30012)


def _caller(endpoint: Endpoint, key: SampleKey, address: str) -> str:
    per = endpoint.rate_limit.per if endpoint.rate_limit else "key"
    return {"uid": key.account.label, "ip": address}.get(per, key.access_key)


def _parameters(endpoint: Endpoint, incoming: Incoming) -> Mapping[str, object]:
    if not endpoint.has_body:
        return dict(parse_qsl(incoming.query, keep_blank_values=True))
    kind = incoming.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Refused(60031 if incoming.path.startswith("/account/") else 58001)
    if not incoming.body:
        return {}  # the Go SDK sends nothing where the others send {}
    try:
        body = json.loads(incoming.body)
    except (ValueError, RecursionError):
        raise Refused(30018) from None
    if not isinstance(body, dict):
        raise Refused(30018)
    return body
