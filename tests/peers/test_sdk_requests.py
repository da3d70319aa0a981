"""What the form and the signer make is, byte for byte, what the exchange's own Python SDK sends for the same arguments."""

from __future__ import annotations

import json
from dataclasses import dataclass
from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.peers.conftest import WHY
from tests.peers.sdk_methods import SdkMethod, Sent, arguments_for, form_text, sdk_methods
from tests.support.exchange import ACCESS, MEMO, SECRET, credentials
from vault_app.core.request import ApiRequest, Level
from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.exchanges.catalogue import Endpoint

pytestmark = pytest.mark.peers

# The SDK calls these, and the exchange has removed them or never documented them.
UNDOCUMENTED = {
    *("APIAccount.get_account_info", "APIAccount.get_deposit_account", "APIAccount.post_account_transfer"),
    *("APIAccount.post_set_deposit_account", "APIContract.post_account_transfer"),
    "APIContract.post_close_all_position",
}
# These raise in the SDK itself: one names a variable that is not there, one wants a dictionary of everything.
BROKEN = {"APIContract.post_modify_plan_order", "APISpot.v4_algo_submit_order"}


@dataclass(frozen=True)
class Pair:
    """One call as the SDK sends it and as the form makes it."""

    method: str
    endpoint: Endpoint
    theirs: Sent
    ours: ApiRequest

    @property
    def equal(self) -> bool:
        return (self.ours.query, self.ours.body or b"") == (self.theirs.query, self.theirs.body or b"")

    @property
    def equal_but_for_the_order(self) -> bool:
        if self.ours.method == "POST":
            return bool(json.loads(self.ours.body or b"") == json.loads(self.theirs.body or b""))
        return sorted(parse_qsl(self.ours.query)) == sorted(parse_qsl(self.theirs.query))


@pytest.fixture(scope="module")
def pairs(bitmart: BitMart) -> list[Pair]:
    pytest.importorskip("bitmart", reason=WHY)
    found = []
    for method in sdk_methods(ACCESS, SECRET, MEMO):
        if method.name in BROKEN:
            continue
        pair = pair_of(method, bitmart)
        if pair is None:
            assert method.name in UNDOCUMENTED
        else:
            found.append(pair)
    return found


def pair_of(method: SdkMethod, bitmart: BitMart) -> Pair | None:
    found = arguments_for(method, bitmart.catalogue)
    if found is None:
        return None
    endpoint, arguments = found
    theirs = method.call(**arguments)
    values = {name: form_text(value) for name, value in theirs.parameters.items()}
    return Pair(method.name, endpoint, theirs, bitmart.request_for(endpoint, values))


def test_a_hundred_endpoints_get_the_same_bytes(pairs: list[Pair]) -> None:
    equal = {pair.endpoint.id for pair in pairs if pair.equal}
    assert len(equal) >= 100, sorted(equal)


def test_the_others_differ_in_the_order_of_their_parameters_alone(pairs: list[Pair]) -> None:
    assert [pair.method for pair in pairs if not pair.equal_but_for_the_order] == []


def test_method_path_host_and_level_are_the_same(pairs: list[Pair]) -> None:
    for pair in pairs:
        assert (pair.ours.method, pair.ours.path) == (pair.theirs.method, pair.theirs.path)
        sent = {name for name in ("x-bm-key", "x-bm-sign", "x-bm-timestamp") if name in pair.theirs.headers}
        wanted = {
            Level.NONE: set(),
            Level.KEYED: {"x-bm-key"},
            Level.SIGNED: {"x-bm-key", "x-bm-sign", "x-bm-timestamp"},
        }[pair.endpoint.level]
        assert sent == wanted, pair.method


def test_every_signed_call_carries_the_signature_that_we_make(pairs: list[Pair], bitmart: BitMart) -> None:
    """At the SDK's own timestamp, over the body that the SDK sends."""
    signed = [pair for pair in pairs if pair.endpoint.level is Level.SIGNED]
    assert len(signed) >= 45
    for pair in signed:
        request = bitmart.free_request("POST", pair.theirs.path, "", pair.theirs.body)
        with credentials() as opened:
            ours = bitmart.sign(request, opened, timestamp_ms=int(pair.theirs.headers["x-bm-timestamp"]))
        assert ours.signature == pair.theirs.headers["x-bm-sign"], pair.method
        assert {name.lower(): value for name, value in ours.headers.items()}.items() <= pair.theirs.headers.items()


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
BODIES = st.dictionaries(TEXT, st.none() | st.booleans() | st.integers(-(10**12), 10**12) | TEXT, max_size=4)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**13), TEXT, TEXT, BODIES)
def test_200_generated_signatures_equal_the_sdks_own(timestamp: int, memo: str, secret: str, body: object) -> None:
    pytest.importorskip("bitmart", reason=WHY)
    from bitmart.lib import cloud_utils

    from tests.support.exchange import bitmart

    text = json.dumps(body)
    theirs = cloud_utils.sign(cloud_utils.pre_substring(timestamp, memo, text), secret)
    exchange = bitmart()
    request = exchange.free_request("POST", "/spot/v4/query/open-orders", "", text.encode())
    with credentials(secret_key=secret, memo=memo) as opened:
        ours = exchange.sign(request, opened, timestamp_ms=timestamp)
    assert ours.signature == theirs
