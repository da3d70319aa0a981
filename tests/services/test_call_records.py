"""What is remembered of a call, and that no credential is."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.calls import SECRET_HEADERS, signed
from vault_app.core.call_record import MAX_ANSWER, CallKind
from vault_app.core.environment import HostAddress
from vault_app.core.key_set import Standing
from vault_app.core.request import ApiRequest, Failure, FailureKind, LatencySplit, Level, Response
from vault_app.exchanges.verdict import Verdict, VerdictKind
from vault_app.services.call_records import last_verdict_of, record_of, without_secrets

ADDRESS = HostAddress("https", "api.exchange.example", 443)
OK = Verdict(kind=VerdictKind.OK, standing=Standing.PROVEN, about="secret and memo", headline="", explanation="Good.")
ACCESS_KEY = "80618e45710812162b04892c7ee5ead4a3cc3e56"
MEMO = 'm/1 "é"'


def secrets() -> list[bytearray]:
    return [bytearray(ACCESS_KEY, "utf-8"), bytearray(MEMO, "utf-8")]


def answer(body: bytes) -> Response:
    split = LatencySplit(connect=10.0, tls=20.0, first_byte=30.0, rest=5.5)
    return Response(status=200, headers=(), body=body, latency=split)


def test_a_record_tells_what_was_asked_and_answered() -> None:
    record = record_of("id-1", signed(query="a=1"), ADDRESS, answer(b'{"code":1000}'), OK, secrets())
    assert (record.id, record.kind, record.method) == ("id-1", CallKind.CALL, "POST")
    assert record.url == "https://api.exchange.example/spot/v4/query/open-orders?a=1"
    assert record.at == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert (record.body, record.http_status, record.verdict, record.explanation) == ("{}", 200, "ok", "Good.")
    assert (record.answer, record.answer_length, record.answer_is_cut) == ('{"code":1000}', 13, False)
    assert record.latency_ms == 35.5


def test_neither_key_nor_memo_nor_signature_is_remembered() -> None:
    body = json.dumps(
        {"key": ACCESS_KEY, "memo": MEMO, "text": f"bad {ACCESS_KEY}x for {MEMO}", "sign": SECRET_HEADERS["X-BM-SIGN"]}
    )
    for spelled in (body, json.dumps(json.loads(body), ensure_ascii=False), body.replace("/", "\\/")):
        request = signed(path=f"/k/{ACCESS_KEY}", query=f"k={ACCESS_KEY}", body=spelled.encode())
        record = record_of("id", request, ADDRESS, answer(spelled.encode()), OK, secrets())
        for text in (record.url, record.body, record.answer):
            assert ACCESS_KEY not in text
            assert SECRET_HEADERS["X-BM-SIGN"] not in text
        assert json.loads(record.answer) == {"key": "…", "memo": "…", "text": "bad …x for …", "sign": "…"}
        assert record.url == "https://api.exchange.example/k/…?k=…"


def test_what_the_exchange_says_about_the_refusal_is_cleaned_too() -> None:
    verdict = Verdict(
        kind=VerdictKind.KEY,
        standing=Standing.REFUSED,
        about="access key",
        headline="",
        explanation=f"No key {ACCESS_KEY}.",
        trace=ACCESS_KEY,
    )
    record = record_of("id", signed(), ADDRESS, answer(b"{}"), verdict, secrets())
    assert (record.explanation, record.trace) == ("No key ….", "…")


def test_a_long_answer_is_cut_and_its_length_is_kept() -> None:
    record = record_of("id", signed(), ADDRESS, answer(b"x" * 100_000), OK, [])
    assert (len(record.answer), record.answer_length, record.answer_is_cut) == (MAX_ANSWER, 100_000, True)


def test_a_secret_on_the_edge_of_the_cut_leaves_no_part() -> None:
    body = b"x" * (MAX_ANSWER - 20) + ACCESS_KEY.encode()
    assert ACCESS_KEY[:5] not in record_of("id", signed(), ADDRESS, answer(body), OK, secrets()).answer


def test_a_call_without_an_answer_is_remembered_as_such() -> None:
    split = LatencySplit(name=1.0, connect=4.0)
    failure = Failure(kind=FailureKind.REFUSED, detail="nothing answers", sent=False, latency=split)
    record = record_of("id", signed(), ADDRESS, failure, OK, secrets())
    assert (record.http_status, record.latency_ms, record.answer, record.answer_length) == (None, None, "", 0)


def test_an_answer_that_is_not_text_is_remembered_as_well_as_can_be() -> None:
    assert record_of("id", signed(), ADDRESS, answer(b"\xff\x00{"), OK, []).answer == "\ufffd\x00{"


@pytest.mark.parametrize(
    ("secret", "text", "kept"),
    [
        ("1", '{"code":1001,"memo":"1","n":1}', '{"code":1001,"memo":"…","n":1}'),
        ("test", '{"latest":"test","t":"testing a test."}', '{"latest":"…","t":"testing a …."}'),
        ("", "nothing", "nothing"),
        ("aaaa", "aaaa aaaa aaaaa", "… … aaaaa"),
        ("x" * 16, "y" + "x" * 16 + "y", "y…y"),
    ],
)
def test_a_short_memo_is_taken_out_only_where_it_stands_alone(secret: str, text: str, kept: str) -> None:
    assert without_secrets(text.encode(), [bytearray(secret, "utf-8")]) == (kept.encode())


@given(secret=st.text(min_size=16, max_size=60).filter(lambda text: text.isprintable()), around=st.text(max_size=40))
def test_a_long_secret_is_found_in_every_spelling_of_json(secret: str, around: str) -> None:
    buffer = bytearray(secret, "utf-8", "surrogatepass")
    for ascii_only in (True, False):
        text = json.dumps({"a": around + secret + around}, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
        cleaned = without_secrets(text, [buffer])
        assert json.dumps(secret, ensure_ascii=ascii_only)[1:-1].encode("utf-8", "surrogatepass") not in cleaned
    assert buffer == bytearray(secret, "utf-8", "surrogatepass"), "the caller's buffer stays as it was"


@pytest.mark.parametrize(
    ("kind", "standing", "level", "speaks"),
    [
        (VerdictKind.OK, Standing.PROVEN, Level.SIGNED, True),
        (VerdictKind.ACCEPTED, Standing.PROVEN, Level.SIGNED, True),
        (VerdictKind.OK, Standing.PROVEN, Level.KEYED, False),
        (VerdictKind.OK, Standing.UNCLEAR, Level.NONE, False),
        (VerdictKind.KEY, Standing.REFUSED, Level.KEYED, True),
        (VerdictKind.SECRET_OR_MEMO, Standing.REFUSED, Level.SIGNED, True),
        (VerdictKind.IP, Standing.REFUSED, Level.KEYED, True),
        (VerdictKind.PERMISSION, Standing.REFUSED, Level.SIGNED, False),
        (VerdictKind.SERVER, Standing.UNCLEAR, Level.SIGNED, False),
        (VerdictKind.NETWORK, Standing.UNCLEAR, Level.SIGNED, False),
    ],
)
def test_a_key_set_is_judged_only_by_what_speaks_of_it(
    kind: VerdictKind, standing: Standing, level: Level, speaks: bool
) -> None:
    at = datetime(2026, 11, 22, tzinfo=UTC)
    request = ApiRequest(method="GET", host="spot", path="/", level=level)
    verdict = Verdict(kind=kind, standing=standing, about="memo", headline="", explanation="", code=1)
    last = last_verdict_of(request, verdict, at)
    assert (last is not None) is speaks
    if last is not None:
        assert (last.standing, last.at, last.what, last.code) == (standing, at, "memo", 1)
