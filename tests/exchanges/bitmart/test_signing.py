"""Signatures are those of the exchange's own examples, to the byte, and no memo shows in what is displayed."""

from __future__ import annotations

import hashlib
import hmac
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.exchange import ACCESS, MEMO, SECRET, bitmart, credentials
from vault_app.core.errors import MissingCredential
from vault_app.core.request import ApiRequest, Level
from vault_app.exchanges.bitmart.signing import SOCKET_SEGMENT, prehash, signature
from vault_app.exchanges.protocol import GetSegment

DOCUMENT = json.loads((Path(__file__).parents[2] / "vectors/bitmart_signing.json").read_bytes())
VECTORS: list[dict[str, Any]] = DOCUMENT["vectors"]
# Without a memo nothing is signed; one vector signs the raw form of a query that it sends encoded, which is not offered.
REST = [
    vector
    for vector in VECTORS
    if vector["kind"] == "rest" and vector["memo"] and vector["id"] != "get-special-chars-query-segment-raw"
]
SOCKET = [vector for vector in VECTORS if vector["kind"] == "websocket-login" and vector["memo"]]


def by_id(vector: dict[str, Any]) -> str:
    return str(vector["id"])


def test_all_published_vectors_are_here() -> None:
    assert len(VECTORS) == DOCUMENT["count"] == 41


@pytest.mark.parametrize("vector", VECTORS, ids=by_id)
def test_prehash_and_signature_of_each_vector_are_reproduced(vector: dict[str, Any]) -> None:
    message = prehash(vector["timestamp"], vector["memo"].encode(), vector["signed_segment"].encode())
    assert message == vector["prehash"].encode()
    assert signature(vector["secret"].encode(), message) == vector["signature"]


@pytest.mark.parametrize("vector", REST, ids=by_id)
def test_the_headers_of_each_signed_request_are_reproduced(vector: dict[str, Any]) -> None:
    body = None if vector["body"] is None else vector["body"].encode()
    request = ApiRequest(method=vector["method"], host="spot", path=vector["path"], query=vector["query"], body=body)
    opened = credentials(vector["access_key"], vector["secret"], vector["memo"])
    rule = GetSegment.QUERY if body is None and vector["signed_segment"] == vector["query"] != "" else GetSegment.EMPTY
    signed = bitmart().sign(request, opened, timestamp_ms=int(vector["timestamp"]), get_segment=rule)
    assert dict(signed.headers) == vector["headers"]


@pytest.mark.parametrize("vector", SOCKET, ids=by_id)
def test_the_login_message_of_each_socket_is_reproduced(vector: dict[str, Any]) -> None:
    opened = credentials(vector["access_key"], vector["secret"], vector["memo"])
    login = bitmart().socket_login(opened, timestamp_ms=int(vector["timestamp"]))
    socket = "ws-spot" if vector["host"].startswith("spot") else "ws-futures"
    assert json.loads(login.messages[socket]) == vector["message"]


@given(timestamp=st.integers(0, 10**14), memo=st.text(min_size=1), segment=st.binary(), secret=st.text(min_size=1))
def test_any_memo_and_body_are_signed_as_the_plain_formula_says(
    timestamp: int, memo: str, segment: bytes, secret: str
) -> None:
    memo_bytes, key = memo.encode("utf-8", "replace"), secret.encode("utf-8", "replace")
    expected = hmac.new(key, str(timestamp).encode() + b"#" + memo_bytes + b"#" + segment, hashlib.sha256).hexdigest()
    assert signature(key, prehash(str(timestamp), memo_bytes, segment)) == expected


@pytest.mark.parametrize(
    ("level", "names"),
    [
        (Level.NONE, {"Content-Type"}),
        (Level.KEYED, {"X-BM-KEY", "Content-Type"}),
        (Level.SIGNED, {"X-BM-KEY", "X-BM-TIMESTAMP", "X-BM-SIGN", "Content-Type"}),
    ],
)
def test_a_request_carries_no_more_of_the_key_set_than_its_level_asks_for(level: Level, names: set[str]) -> None:
    request = ApiRequest(method="POST", host="spot", path="/p", body=b"{}", level=level)
    assert set(bitmart().sign(request, credentials(), timestamp_ms=1).headers) == names


@pytest.mark.parametrize("part", ["access_key", "secret_key", "memo"])
def test_a_signature_without_one_of_the_three_parts_is_refused(part: str) -> None:
    request = ApiRequest(method="POST", host="spot", path="/p", body=b"{}")
    with pytest.raises(MissingCredential, match=part.replace("_", " ")):
        bitmart().sign(request, credentials(**{part: ""}), timestamp_ms=1)


def test_nothing_that_is_displayed_of_a_signed_request_holds_the_memo_or_the_secret() -> None:
    request = ApiRequest(method="POST", host="spot", path="/p", body=b'{"a":1}')
    signed = bitmart().sign(request, credentials(), timestamp_ms=1589793796145)
    assert signed.prehash_masked == '1589793796145#••••••••#{"a":1}'
    for text in (repr(signed), signed.prehash_masked, *signed.headers.values()):
        assert MEMO not in text
        assert SECRET not in text
    assert ACCESS not in repr(signed)


def test_a_socket_login_signs_its_literal_and_lasts_a_minute() -> None:
    login = bitmart().socket_login(credentials(), timestamp_ms=1000)
    assert login.signed.prehash[-1].text.encode() == SOCKET_SEGMENT
    assert login.signed.valid_until_ms == 61_000
