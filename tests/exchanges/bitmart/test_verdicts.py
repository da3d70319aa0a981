"""What an answer means: decided by the code of the exchange's own JSON, and never blaming the key for somebody else's fault."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.exchange import bitmart, failure, response
from vault_app.core.errors import CodeNotFound
from vault_app.core.key_set import Standing
from vault_app.core.request import ApiRequest, Effect, FailureKind, Level, Outcome
from vault_app.exchanges.verdict import RateUse, Verdict, VerdictKind
from vault_app.services.resources import read_bytes

ERRORS: list[dict[str, Any]] = json.loads(read_bytes("exchanges/bitmart/errors.json"))["errors"]
SIGNED = ApiRequest(
    method="POST",
    host="spot",
    path="/spot/v4/query/open-orders",
    body=b"{}",
    endpoint="spot-query-open-orders",
    effect=Effect.READ,
)
KEYED = ApiRequest(
    method="GET",
    host="spot",
    path="/account/v1/wallet",
    level=Level.KEYED,
    endpoint="account-wallet",
    effect=Effect.READ,
)
PUBLIC = ApiRequest(
    method="GET", host="spot", path="/system/time", level=Level.NONE, endpoint="system-time", effect=Effect.READ
)
WRITE = replace(SIGNED, effect=Effect.WRITE)
HTML = "<!DOCTYPE html><html><head><title>Attention Required! | Cloudflare</title></head></html>"


def answer(code: object, data: object = None, message: str = "text", trace: str = "t-1", status: int = 200) -> Outcome:
    return response(status, json.dumps({"code": code, "message": message, "trace": trace, "data": data}))


def judge(request: ApiRequest, outcome: Outcome) -> Verdict:
    return bitmart().judge(request, outcome)


# Request, answer, kind, standing, what it speaks of. Written from the documented rules of the exchange.
TABLE: list[tuple[str, ApiRequest, Outcome, str, Standing, str]] = [
    ("signed success", SIGNED, answer(1000, []), "ok", Standing.PROVEN, "secret and memo"),
    (
        "keyed success proves the access key alone",
        KEYED,
        answer(1000, {"wallet": []}),
        "ok",
        Standing.PROVEN,
        "access key",
    ),
    ("public success proves nothing", PUBLIC, answer(1000, {"server_time": 1}), "ok", Standing.UNCLEAR, "exchange"),
    ("code as text", SIGNED, answer("1000", []), "ok", Standing.PROVEN, "secret and memo"),
    ("success with the wrong shape", SIGNED, answer(1000, {}), "server", Standing.UNCLEAR, "exchange"),
    ("retired endpoint", KEYED, answer(1000, {}, "The service is down", ""), "server", Standing.UNCLEAR, "exchange"),
    ("success in an error status", SIGNED, answer(1000, [], status=500), "server", Standing.UNCLEAR, "exchange"),
    ("key missing", KEYED, answer(30001, status=401), "key", Standing.REFUSED, "access key"),
    ("key unknown", KEYED, answer(30002, status=401), "key", Standing.REFUSED, "access key"),
    ("key frozen", SIGNED, answer(30003, status=401), "key", Standing.REFUSED, "access key"),
    (
        "signature wrong",
        SIGNED,
        answer(30005, {}, "Header X-BM-SIGN is wrong", "N/A", 401),
        "secret-or-memo",
        Standing.REFUSED,
        "secret or memo",
    ),
    ("clock", SIGNED, answer(30007, status=401), "clock", Standing.UNCLEAR, "clock"),
    ("IP", SIGNED, answer(30010, status=403), "ip", Standing.REFUSED, "IP"),
    ("expired", KEYED, answer(30011, status=403), "expired", Standing.REFUSED, "access key"),
    ("permission", SIGNED, answer(30012, status=403), "permission", Standing.REFUSED, "permission"),
    ("too many", SIGNED, answer(30013, status=429), "rate-limit", Standing.UNCLEAR, "exchange"),
    ("banned", SIGNED, answer(30017, status=418), "rate-limit", Standing.UNCLEAR, "exchange"),
    ("closed", SIGNED, answer(30014, status=503), "server", Standing.UNCLEAR, "exchange"),
    ("maintenance in a 200", SIGNED, answer(30016), "server", Standing.UNCLEAR, "exchange"),
    ("undocumented gateway code", SIGNED, answer(30021, status=401), "key", Standing.REFUSED, "access key"),
    ("undocumented business code", SIGNED, answer(59999, status=400), "accepted", Standing.PROVEN, "secret and memo"),
    ("undocumented business code, keyed", KEYED, answer(69999, status=400), "accepted", Standing.PROVEN, "access key"),
    ("undocumented code of a broken server", SIGNED, answer(99999, status=502), "server", Standing.UNCLEAR, "exchange"),
    ("HTML 403", SIGNED, response(403, HTML), "server", Standing.UNCLEAR, "exchange"),
    ("HTML 503", SIGNED, response(503, HTML), "server", Standing.UNCLEAR, "exchange"),
    ("HTML 429", SIGNED, response(429, HTML), "rate-limit", Standing.UNCLEAR, "exchange"),
    ("404 without a code", SIGNED, response(404, "not here"), "server", Standing.UNCLEAR, "exchange"),
    ("path unknown", SIGNED, answer(30000, status=404), "request", Standing.UNCLEAR, "request"),
    ("redirect", SIGNED, response(302, ""), "server", Standing.UNCLEAR, "exchange"),
    ("empty answer", SIGNED, response(200, ""), "server", Standing.UNCLEAR, "exchange"),
    ("no code", SIGNED, response(200, "{}"), "server", Standing.UNCLEAR, "exchange"),
    ("a list", SIGNED, response(200, "[]"), "server", Standing.UNCLEAR, "exchange"),
    ("code true", SIGNED, response(200, '{"code": true}'), "server", Standing.UNCLEAR, "exchange"),
    ("NaN", SIGNED, response(200, '{"code": NaN}'), "server", Standing.UNCLEAR, "exchange"),
    ("too deep", SIGNED, response(200, "[" * 100 + "]" * 100), "server", Standing.UNCLEAR, "exchange"),
    ("not text", SIGNED, response(200, b"\xff\xfe\x00"), "server", Standing.UNCLEAR, "exchange"),
]


@pytest.mark.parametrize(
    ("request_", "outcome", "kind", "standing", "about"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_an_answer_means_what_the_documentation_says(
    request_: ApiRequest, outcome: Outcome, kind: str, standing: Standing, about: str
) -> None:
    verdict = judge(request_, outcome)
    assert (verdict.kind, verdict.standing, verdict.about) == (kind, standing, about)
    assert verdict.headline
    assert verdict.explanation


@pytest.mark.parametrize("kind", list(FailureKind))
@pytest.mark.parametrize("request_", [SIGNED, WRITE, KEYED])
def test_no_whole_answer_never_blames_the_key(request_: ApiRequest, kind: FailureKind) -> None:
    verdict = judge(request_, failure(kind, detail="the certificate has expired"))
    assert verdict.standing is Standing.UNCLEAR
    assert verdict.about == "exchange"
    assert verdict.kind.exit_code == (37 if kind is FailureKind.OVERSIZED else 30)
    assert "the certificate has expired" in verdict.explanation


def test_a_write_that_may_have_happened_is_said_to_be_so() -> None:
    assert "may have taken effect" in judge(WRITE, failure(FailureKind.DEADLINE)).explanation
    assert "may have taken effect" not in judge(WRITE, failure(FailureKind.DEADLINE, sent=False)).explanation
    assert "says nothing about the key" in judge(SIGNED, failure(FailureKind.DEADLINE)).explanation


@pytest.mark.parametrize("row", ERRORS, ids=lambda row: str(row["code"]))
def test_each_documented_code_has_its_documented_verdict(row: dict[str, Any]) -> None:
    data: object = [] if row["code"] == 1000 else None
    verdict = judge(SIGNED, answer(row["code"], data, status=row["http_status"] or 200))
    assert verdict.kind == row["verdict"]
    assert verdict.code == row["code"]
    if row["auth_passed"] is False:
        assert verdict.standing is not Standing.PROVEN
    assert bitmart().explain(row["code"]).meaning == row["meaning"]


def test_a_code_that_is_not_documented_is_not_explained() -> None:
    with pytest.raises(CodeNotFound):
        bitmart().explain(4)


def test_the_wrong_signature_names_both_suspects_and_the_usual_mistakes() -> None:
    verdict = judge(SIGNED, answer(30005, status=401))
    assert "does not say whether the secret or the memo is wrong" in verdict.explanation
    assert "not the user id" in verdict.cure[0]
    assert "swapped" in verdict.cure[1]


def test_trace_message_and_data_are_kept_for_the_screen() -> None:
    verdict = judge(SIGNED, answer(1000, [{"orderId": "1"}], "success", "trace-9"))
    assert (verdict.message, verdict.trace, verdict.data) == ("success", "trace-9", [{"orderId": "1"}])


def test_the_header_named_remaining_counts_calls_used() -> None:
    headers = (
        ("x-bm-ratelimit-remaining", "3"),
        ("x-bm-ratelimit-limit", "12"),
        ("x-bm-ratelimit-reset", "2"),
        ("x-bm-ratelimit-mode", "KEY"),
    )
    assert judge(SIGNED, response(200, '{"code":1000,"data":[]}', headers)).rate == RateUse(3, 12, 2.0, "KEY")


@pytest.mark.parametrize("odd", ["", "-1", "abc", "1e9999"])
def test_odd_rate_headers_are_no_rate(odd: str) -> None:
    headers = (("x-bm-ratelimit-remaining", odd), ("x-bm-ratelimit-limit", "12"), ("x-bm-ratelimit-reset", "2"))
    assert judge(SIGNED, response(200, "{}", headers)).rate is None


@given(st.integers(100, 599), st.binary(max_size=200) | st.text(max_size=50).map(str.encode))
def test_any_bytes_get_a_verdict_and_none_of_them_proves_a_key(status: int, body: bytes) -> None:
    assert judge(SIGNED, response(status, body)).standing is not Standing.PROVEN


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=6,
    )
)
def test_any_json_gets_a_verdict(value: object) -> None:
    assert judge(SIGNED, response(200, json.dumps({"code": value, "data": value}))).kind in VerdictKind
