"""Whatever a parameter holds, the answer is a code, never a stumble of the practice exchange."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.practice.test_endpoints import ENDPOINTS
from tests.support.endpoint_examples import example
from tests.support.practice_client import hmac_of
from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.practice.application import Application
from vault_app.practice.gate import Incoming
from vault_app.practice.sample_accounts import make_sample_keys

ODD: list[object] = [
    *("", "-1", "1e400", "NaN", "٣", "x" * 500, "BTC_USDT\x00"),
    *(0, 1.5, 10**40, True, None, [None], ["1", {}], {"a": {}}),
]


def incoming(endpoint: dict[str, Any], values: dict[str, Any], keys: Any, now_ms: int) -> Incoming:
    host = "spot" if endpoint["host"] == "spot" else "futures"
    if endpoint["method"] == "GET":
        query = urlencode(values)
        return Incoming(
            host=host, method="GET", path=endpoint["path"], query=query, headers={"x-bm-key": keys.access_key}
        )
    body, stamp = json.dumps(values), str(now_ms)
    headers = {
        "x-bm-key": keys.access_key,
        "x-bm-timestamp": stamp,
        "x-bm-sign": hmac_of(keys.secret_key, stamp, keys.memo, body),
        "content-type": "application/json",
    }
    return Incoming(host=host, method="POST", path=endpoint["path"], headers=headers, body=body.encode())


@pytest.mark.parametrize("endpoint", [each for each in ENDPOINTS if each["params"]], ids=lambda each: str(each["id"]))
def test_an_odd_value_is_answered_with_a_code(endpoint: dict[str, Any], bitmart: BitMart) -> None:
    everything = next(key for key in make_sample_keys() if key.label == "Everything allowed")
    application = Application(bitmart, [everything])
    now_ms = 1_800_000_000_000
    for parameter in endpoint["params"]:
        for odd in ODD:
            now_ms += 120_000  # a new window for every limit
            values = {**example(endpoint), parameter["name"]: odd}
            answer = application.answer(incoming(endpoint, values, everything, now_ms), now_ms)
            assert answer.code not in {30005, 30013}, (parameter["name"], odd)
            assert json.loads(answer.body())["code"] == answer.code
