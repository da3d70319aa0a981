"""Values of the model as JSON: all that a vault can hold comes back, and what breaks the model's rules never gets in."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.vaultfile.samples import AT, SmallFile, report
from vault_app.core.account import Account, AccountId
from vault_app.core.call_record import CallKind, CallRecord
from vault_app.core.drill import Drill, Step
from vault_app.core.environment import Environment
from vault_app.core.errors import DamagedFile
from vault_app.core.ip_binding import IpBinding
from vault_app.core.key_set import KeySet, KeySetId, LastVerdict, Standing, Status, clean_label
from vault_app.core.report import Certainty, Evidence, Fact, FactReport, FactVerdict, Report
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.vaultfile.checked import BrokenContents
from vault_app.vaultfile.members import vault_from_json, vault_to_json
from vault_app.vaultfile.payload import pack, padded_size, unpack
from vault_app.vaultfile.report_members import report_to_json

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
IDS = st.text("abcdef0123456789-", min_size=1, max_size=32)
LABELS = (
    st.text(st.characters(categories=["L", "N", "P", "S", "Zs"], exclude_characters="/"), min_size=1, max_size=20)
    .map(lambda text: "x" + text + "x")
    .map(clean_label)
)
TIMES = st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
MAYBE_TIMES = st.none() | TIMES
INTS = st.integers(-(2**63), 2**63 - 1)
SECRETS = st.builds(Secret, st.binary(min_size=32, max_size=32), st.binary(min_size=16, max_size=60))
JSON = st.recursive(
    st.none() | st.booleans() | INTS | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
EXTRA = st.dictionaries(TEXT.map(lambda name: "zz " + name), JSON, max_size=2)
BINDINGS = st.sampled_from(["203.0.113.7", "10.0.0.0/8", "2001:db8::1", "::1"]).map(IpBinding)
VERDICTS = st.builds(LastVerdict, st.sampled_from(Standing), TIMES, TEXT, st.none() | INTS)
EVIDENCE = st.builds(
    Evidence,
    request=TEXT,
    http_status=st.none() | INTS,
    code=st.none() | INTS,
    message=TEXT,
    trace=TEXT,
    at=TIMES,
    latency_ms=st.floats(0, 1e6),
    extra=EXTRA,
)


def _fact_reports(fact: Fact) -> st.SearchStrategy[FactReport]:
    return st.builds(
        FactReport,
        fact=st.just(fact),
        verdict=st.sampled_from(FactVerdict),
        explanation=TEXT,
        cure=st.lists(TEXT, max_size=2).map(tuple),
        certainty=st.sampled_from(Certainty),
        exit_code=st.integers(0, 255),
        evidence=st.none() | EVIDENCE,
        extra=EXTRA,
    )


REPORTS = st.builds(
    Report,
    at=TIMES,
    facts=st.tuples(*map(_fact_reports, Fact)),
    requests=st.integers(0, 100),
    duration_ms=st.floats(0, 1e6),
    offset_ms=st.none() | INTS,
    balances=st.none() | st.dictionaries(TEXT, TEXT, max_size=2),
    cancelled=st.booleans(),
    extra=EXTRA,
)


DRILLS = st.builds(
    Drill,
    started_at=TIMES,
    successor=st.just("") | IDS,
    done=st.dictionaries(st.sampled_from([*Step, "a-later-step"]).map(str), TIMES, max_size=4),
    seen_alive=st.booleans(),
    extra=EXTRA,
)


def _key_sets(
    key_set_id: str,
    versions: st.SearchStrategy[tuple[KeySet, ...]],
    reports: st.SearchStrategy[Report | None],
    drills: st.SearchStrategy[Drill | None],
) -> st.SearchStrategy[KeySet]:
    return st.builds(
        KeySet,
        id=st.just(KeySetId(key_set_id)),
        label=LABELS,
        secrets=st.dictionaries(st.sampled_from(["access_key", "secret_key", "memo"]), SECRETS, max_size=3),
        odd=st.dictionaries(
            st.sampled_from(["access_key", "memo"]), st.frozensets(TEXT, min_size=1, max_size=2), max_size=2
        ),
        hint=TEXT,
        fingerprint=st.just(b"") | st.binary(min_size=32, max_size=32),
        permissions=st.frozensets(TEXT, max_size=3),
        bound_ips=st.lists(BINDINGS, max_size=3).map(tuple),
        status=st.sampled_from(Status),
        secret_lost=st.booleans(),
        created_at=TIMES,
        expires_at=MAYBE_TIMES,
        changed_at=TIMES,
        used_by=st.lists(TEXT, max_size=2).map(tuple),
        note=TEXT,
        last_verdict=st.none() | VERDICTS,
        last_report=reports,
        recycled_at=MAYBE_TIMES,
        accepted_findings=st.dictionaries(TEXT, TEXT, max_size=2),
        drill=drills,
        versions=versions,
        extra=EXTRA,
    )


def _key_set(key_set_id: str) -> st.SearchStrategy[KeySet]:
    earlier = st.lists(_key_sets(key_set_id, st.just(()), st.none(), st.none()), max_size=2).map(tuple)
    return _key_sets(key_set_id, earlier, st.none() | REPORTS, st.none() | DRILLS)


CALLS = st.builds(
    CallRecord,
    id=IDS,
    at=TIMES,
    kind=st.sampled_from(CallKind),
    endpoint=TEXT,
    method=TEXT,
    url=TEXT,
    body=TEXT,
    http_status=st.none() | INTS,
    code=st.none() | INTS,
    verdict=TEXT,
    explanation=TEXT,
    trace=TEXT,
    latency_ms=st.none() | st.floats(0, 1e6),
    answer=TEXT,
    answer_length=st.integers(0, 2**40),
    extra=EXTRA,
)
ENVIRONMENTS = st.builds(
    Environment,
    name=LABELS,
    title=TEXT,
    exchange=TEXT,
    hosts=st.dictionaries(TEXT, st.sampled_from(["https://a.example", "wss://b.example:8443/x?y=1"]), max_size=2),
    ca_pem=st.none() | TEXT.filter(bool),
    extra=EXTRA,
)


@st.composite
def vaults(draw: st.DrawFn) -> Vault:
    ids = draw(st.lists(IDS, unique=True, max_size=3))
    key_sets = tuple(draw(_key_set(each)) for each in ids)
    accounts = [
        Account(
            id=AccountId(f"a{number}"),
            label=draw(LABELS),
            exchange=draw(TEXT),
            environment=draw(TEXT),
            region=draw(TEXT),
            created_at=draw(TIMES),
            recycled_at=draw(TIMES) if number else None,
            key_sets=(key_set,),
            extra=draw(EXTRA),
        )
        for number, key_set in enumerate(key_sets)
    ]
    return Vault(
        accounts=tuple(accounts),
        environments=tuple(draw(st.lists(ENVIRONMENTS, max_size=1))),
        calls={KeySetId(each): tuple(draw(st.lists(CALLS, max_size=2))) for each in ids[:1]},
        extra=draw(EXTRA),
    )


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(vaults())
def test_whatever_a_vault_holds_comes_back_unknown_members_included(vault: Vault) -> None:
    packed = pack(vault)
    again = unpack(bytearray(packed)).vault
    assert again == vault
    assert pack(again) == packed  # canonical: one vault, one text


def test_text_is_canonical_json() -> None:
    plaintext = pack(SmallFile().vault)
    length = int.from_bytes(plaintext[:4], "little")
    text = plaintext[4 : 4 + length].decode()
    assert text == json.dumps(json.loads(text), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def test_times_of_other_zones_are_kept_as_the_same_moment() -> None:
    there = AT.astimezone(timezone(timedelta(hours=8)))
    account = Account(id=AccountId("a"), label="A", exchange="x", environment="y", created_at=there)
    again = unpack(pack(Vault(accounts=(account,)))).vault
    assert again.accounts[0].created_at == there
    assert again.accounts[0].created_at.utcoffset() == timedelta(0)


def test_a_time_without_a_zone_is_a_mistake_of_the_caller() -> None:
    naive = datetime(2026, 1, 1)  # noqa: DTZ001 - that is the point
    with pytest.raises(TypeError):
        pack(Vault(accounts=(Account(id=AccountId("a"), label="A", exchange="x", environment="y", created_at=naive),)))


def test_half_of_a_surrogate_pair_in_an_answer_survives() -> None:
    vault = Vault(extra={"answer": "a\ud800b"})
    assert unpack(pack(vault)).vault == vault


def test_sizes_are_those_of_padme_from_16_kib_on() -> None:
    assert [padded_size(size) for size in (0, 1, 16384, 16385, 17408, 17409)] == [16384] * 3 + [17408, 17408, 18432]
    for size in (20_000, 99_999, 1 << 20, (1 << 20) + 1, 12_345_678, 1 << 26):
        assert size <= padded_size(size) <= size * 1.0630
        assert padded_size(padded_size(size)) == padded_size(size)


# What is refused

Change = Callable[[dict[str, Any]], object]
_key_set_of: Callable[[dict[str, Any]], dict[str, Any]] = lambda v: v["accounts"][0]["key_sets"][0]  # noqa: E731
_call_of: Callable[[dict[str, Any]], dict[str, Any]] = lambda v: next(iter(v["calls"].values()))[0]  # noqa: E731


def _report_of(v: dict[str, Any]) -> dict[str, Any]:
    members = report_to_json(report())
    _key_set_of(v)["last_report"] = members
    return members


BROKEN: dict[str, Change] = {
    "accounts no list": lambda v: v.update(accounts={}),
    "account no object": lambda v: v["accounts"].append(7),
    "account without id": lambda v: v["accounts"][0].pop("id"),
    "account id twice": lambda v: v["accounts"].append(v["accounts"][1] | {"id": v["accounts"][0]["id"]}),
    "account label twice": lambda v: v["accounts"][1].pop("recycled_at"),
    "account label empty": lambda v: v["accounts"][0].update(label=" "),
    "account label with slash": lambda v: v["accounts"][0].update(label="a/b"),
    "account label a number": lambda v: v["accounts"][0].update(label=7),
    "account without exchange": lambda v: v["accounts"][0].pop("exchange"),
    "account without date": lambda v: v["accounts"][0].pop("created_at"),
    "key set id twice": lambda v: v["accounts"][0]["key_sets"][1].update(id=_key_set_of(v)["id"]),
    "key set label twice": lambda v: v["accounts"][0]["key_sets"][1].pop("recycled_at"),
    "key set label too long": lambda v: _key_set_of(v).update(label="x" * 65),
    "id too long": lambda v: v["accounts"][0].update(id="x" * 129),
    "id not ascii": lambda v: v["accounts"][0].update(id="é"),
    "status unknown": lambda v: _key_set_of(v).update(status="asleep"),
    "status no text": lambda v: _key_set_of(v).update(status=["live"]),
    "date no date": lambda v: _key_set_of(v).update(created_at="yesterday"),
    "date a number": lambda v: _key_set_of(v).update(created_at=1),
    "date without zone": lambda v: _key_set_of(v).update(created_at="2026-01-01T00:00:00"),
    "date out of range": lambda v: _key_set_of(v).update(created_at="0001-01-01T00:00:00+23:59"),
    "report without a fact": lambda v: _report_of(v)["facts"].pop(),
    "report with its facts in another order": lambda v: _report_of(v)["facts"].reverse(),
    "report with a verdict of its own": lambda v: _report_of(v)["facts"][0].update(verdict="maybe"),
    "report without a date": lambda v: _report_of(v).pop("at"),
    "report whose code is a text": lambda v: _report_of(v)["facts"][0]["evidence"].update(code="1"),
    "flag no flag": lambda v: _key_set_of(v).update(secret_lost=1),
    "permissions no texts": lambda v: _key_set_of(v).update(permissions=[1]),
    "permissions a text": lambda v: _key_set_of(v).update(permissions="withdraw"),
    "address no address": lambda v: _key_set_of(v).update(bound_ips=["example.org"]),
    "address a number": lambda v: _key_set_of(v).update(bound_ips=[16909060]),
    "fingerprint short": lambda v: _key_set_of(v).update(fingerprint="AAAA"),
    "fingerprint no base64": lambda v: _key_set_of(v).update(fingerprint="A" * 43 + "*"),
    "secret no object": lambda v: _key_set_of(v).update(secrets={"memo": "open"}),
    "secret without salt": lambda v: _key_set_of(v)["secrets"]["memo"].pop("salt"),
    "secret salt short": lambda v: _key_set_of(v)["secrets"]["memo"].update(salt="AAAA"),
    "secret shorter than tag": lambda v: _key_set_of(v)["secrets"]["memo"].update(ct="AAAA"),
    "secret with more": lambda v: _key_set_of(v)["secrets"]["memo"].update(clear="x"),
    "verdict unknown": lambda v: _key_set_of(v)["last_verdict"].update(standing="maybe"),
    "verdict with more": lambda v: _key_set_of(v)["last_verdict"].update(more=1),
    "verdict code true": lambda v: _key_set_of(v)["last_verdict"].update(code=True),
    "versions of a version": lambda v: _key_set_of(v)["versions"][0].update(versions=[]),
    "versions too many": lambda v: _key_set_of(v).update(versions=_key_set_of(v)["versions"] * 21),
    "version of another": lambda v: _key_set_of(v)["versions"][0].update(id="other"),
    "findings no texts": lambda v: _key_set_of(v).update(accepted_findings={"a": None}),
    "environment twice": lambda v: v["environments"].append(v["environments"][0] | {"name": "LAB"}),
    "environment host in clear": lambda v: v["environments"][0]["hosts"].update(spot="http://example.org"),
    "environment host no address": lambda v: v["environments"][0]["hosts"].update(spot="https://["),
    "environment pem a number": lambda v: v["environments"][0].update(ca_pem=3),
    "calls no object": lambda v: v.update(calls=[]),
    "calls of one no list": lambda v: v["calls"].update(k2={}),
    "calls too many": lambda v: v.update(calls={"k": [_call_of(v)] * 201}),
    "call kind unknown": lambda v: _call_of(v).update(kind="guess"),
    "call status a text": lambda v: _call_of(v).update(http_status="200"),
    "call status a fraction": lambda v: _call_of(v).update(http_status=200.0),
    "call latency beyond any number": lambda v: _call_of(v).update(latency_ms=10**400),
    "call number too large": lambda v: _call_of(v).update(code=2**63),
    "call latency a text": lambda v: _call_of(v).update(latency_ms="12"),
    "call latency true": lambda v: _call_of(v).update(latency_ms=True),
    "call latency without end": lambda v: _call_of(v).update(latency_ms=float("inf")),
    "unknown member too deep": lambda v: v.update(later=json.loads("[" * 40 + "]" * 40)),
    "unknown number without end": lambda v: v.update(later=[{"x": float("inf")}]),
}


@pytest.fixture(scope="module")
def members() -> str:
    return json.dumps(vault_to_json(SmallFile().vault))


def test_the_sample_itself_is_good(members: str) -> None:
    assert vault_from_json(json.loads(members)) == SmallFile().vault


@pytest.mark.parametrize("name", BROKEN)
def test_contents_that_break_the_rules_of_the_model_are_damage_and_never_a_traceback(members: str, name: str) -> None:
    value = json.loads(members)
    BROKEN[name](value)
    with pytest.raises(BrokenContents):
        vault_from_json(copy.deepcopy(value))
    text = json.dumps(value).encode()
    plaintext = bytearray(padded_size(4 + len(text)))
    plaintext[: 4 + len(text)] = len(text).to_bytes(4, "little") + text
    with pytest.raises(DamagedFile, match="contents"):
        unpack(plaintext)
