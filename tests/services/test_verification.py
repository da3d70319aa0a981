"""Verifications against the practice exchange: each key set's verdicts, the limits, cancelling, and what stays of them."""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.hostile_server import WORKING, Conversation, Script, answering, hanging, recording, serving
from vault_app.core.call_record import CallKind
from vault_app.core.environment import Environment
from vault_app.core.errors import InvalidInput, MissingCredential, VaultError
from vault_app.core.key_set import KeySet, KeySetId, Standing
from vault_app.core.report import Fact, FactVerdict, Report
from vault_app.practice import Fault, Faults
from vault_app.services import changes
from vault_app.services.clock import SystemClock
from vault_app.services.demo import DEMO_PASSPHRASE, Demonstration, start_demonstration
from vault_app.services.http import Cancel, Limits
from vault_app.services.rate_keeper import RateKeeper
from vault_app.services.report_records import report_outcome
from vault_app.services.session import Session
from vault_app.services.vault_store import VaultStore
from vault_app.services.verification import (
    PreparedVerification,
    differing_balances,
    prepare_verification,
    report_change,
    run_verification,
    verify_many,
)

SIGNS = {FactVerdict.PROVEN: "+", FactVerdict.REFUSED: "-", FactVerdict.UNCLEAR: "?", FactVerdict.NOT_TRIED: "."}
QUICK = Limits(connect_s=0.4, whole_s=0.4)
KEEPER = RateKeeper()  # one for all: the exchange counts the same computer


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    """One demonstration for all tests: a vault with the 15 practice key sets, and the exchange they are for."""
    tempfile.tempdir, before = str(tmp_path_factory.mktemp("demo")), tempfile.tempdir
    try:
        with start_demonstration(bytearray(DEMO_PASSPHRASE, "utf-8")) as demonstration:
            yield demonstration
            assert demonstration.practice.exchange.bugs == ()
            assert demonstration.practice.exchange.secrets_seen == 0
    finally:
        tempfile.tempdir = before


@pytest.fixture
def demo(shown: Demonstration) -> Iterator[Demonstration]:
    yield shown
    shown.practice.exchange.faults = Faults()


@pytest.fixture
def session(demo: Demonstration) -> Session:
    return Session(demo.store, practice_environment=demo.environment)


def prepared(session: Session, label: str, **options: object) -> PreparedVerification:
    account, key_set = session.vault.key_set_named(label)
    return prepare_verification(session, account, key_set, SystemClock(), **options)  # type: ignore[arg-type]  # as given


def verified(session: Session, label: str, *, limits: Limits | None = None, **options: object) -> Report:
    return run_verification(prepared(session, label, **options), KEEPER, limits=limits)


def signs(report: Report) -> str:
    return "".join(SIGNS[each.verdict] for each in report.facts)


# Facts in order: reachable, clock, access key, secret and memo, IP, read-only, spot, margin, futures, withdraw.
EXPECTED = {
    "All right": "++++++..+-",
    "Read-only": "++++++..--",
    "Wrong memo": "+++-++....",
    "Wrong secret": "+++-++....",
    "Unbound IP": "++?.-.....",
    "Everything allowed": "++++++..++",
    "Bound to this computer": "++++++..--",
    "Expired": "++-.+.....",
    "Frozen": "++-.+.....",
    "Withdraw without IP": "++++++..-+",
    "Futures not opened": "++++++..+-",
    "No read-only": "+++?+-..--",
    "Less than ticked": "++++++..--",
    "More than ticked": "++++++..-+",
    "Deleted": "++-.+.....",
}


@pytest.mark.parametrize(("label", "expected"), EXPECTED.items())
def test_each_practice_key_set_gets_the_verdicts_of_its_situation(label: str, expected: str, session: Session) -> None:
    assert signs(verified(session, label)) == expected


def test_no_practice_key_set_is_forgotten(shown: Demonstration) -> None:
    assert {each.label for each in shown.record.key_sets} == set(EXPECTED)


def test_spot_trade_is_proven_or_refused_when_it_is_asked_for(session: Session) -> None:
    for label, sign in {"Less than ticked": "-", "More than ticked": "+"}.items():
        assert SIGNS[verified(session, label, spot_trade=True)[Fact.SPOT_TRADE].verdict] == sign


FAULTS: dict[Fault, tuple[str, int]] = {
    Fault.CLOUDFLARE_BLOCK: ("-.........", 37),
    Fault.CLOUDFLARE_CHALLENGE: ("-.........", 37),
    Fault.UNAVAILABLE: ("-.........", 37),
    Fault.MAINTENANCE: ("-.........", 37),
    Fault.SERVER_ERROR: ("-.........", 37),
    Fault.BAD_JSON: ("-.........", 37),
    Fault.RETIRED: ("-.........", 37),
    Fault.REDIRECT: ("-.........", 37),
    Fault.HUGE: ("-.........", 37),
    Fault.NOT_HTTP: ("-.........", 30),
    Fault.RESET: ("-.........", 30),
    Fault.CUT_SHORT: ("-.........", 30),
    Fault.HANG: ("?.........", 30),
    Fault.TRICKLE: ("?.........", 30),
}


@pytest.mark.parametrize(("fault", "expected"), FAULTS.items())
def test_trouble_at_the_exchange_is_a_result_about_the_exchange(
    fault: Fault, expected: tuple[str, int], demo: Demonstration, session: Session
) -> None:
    demo.practice.exchange.faults = Faults(fault, delay_s=0.05)
    report = verified(session, "All right", limits=QUICK if fault in {Fault.HANG, Fault.TRICKLE} else None)
    key_set = session.vault.key_set_named("All right")[1]
    assert (signs(report), report.exit_code(key_set.permissions)) == expected
    assert not any(
        report[fact].verdict is FactVerdict.REFUSED for fact in (Fact.ACCESS_KEY, Fact.SECRET_AND_MEMO, Fact.IP)
    )


def test_a_clock_that_is_off_is_measured_and_refused(demo: Demonstration, session: Session) -> None:
    demo.practice.exchange.faults = Faults(clock_ahead_ms=7_000)
    report = verified(session, "All right")
    assert report[Fact.CLOCK].verdict is FactVerdict.REFUSED
    assert report.offset_ms is not None
    assert 6_900 < report.offset_ms < 7_100
    assert report.exit_code(frozenset()) == 35


def test_every_key_set_of_the_vault_is_verified_within_the_limits(demo: Demonstration, session: Session) -> None:
    """25 verifications, some of one key set twice or thrice: the exchange counts, and refuses nobody for haste."""
    before = len(demo.practice.exchange.calls)
    labels = [*EXPECTED, *list(EXPECTED)[:9], "All right"]
    seen: list[tuple[int, int, Fact]] = []
    done: list[str] = []
    runs = verify_many(
        [prepared(session, label) for label in labels],
        KEEPER,
        progress=lambda position, count, fact: seen.append((position, count, fact)),
        done=lambda each, report: done.append(each.key_set.label),
    )
    assert len(labels) == 25
    assert [signs(report) for _, report in runs] == [EXPECTED[label] for label in labels]
    assert done == labels
    assert [position for position, count, fact in seen if fact is Fact.REACHABLE] == list(range(25))
    assert {count for _, count, _ in seen} == {25}
    calls = demo.practice.exchange.calls[before:]
    assert len(calls) == sum(report.requests for _, report in runs)
    assert not [call for call in calls if call.code in {30013, 30017}]


def test_without_the_keeper_the_same_calls_would_have_been_refused(demo: Demonstration, session: Session) -> None:
    """The exchange does count: the test above proves something."""
    for _ in range(3):
        run_verification(prepared(session, "Read-only"), RateKeeper())  # one that has seen nothing
    assert 30013 in {call.code for call in demo.practice.exchange.calls[-18:]}


def pressed(cancel: Cancel, when: threading.Event) -> tuple[threading.Thread, list[float]]:
    at: list[float] = []

    def press() -> None:
        when.wait(10)
        at.append(time.monotonic())
        cancel.cancel()

    thread = threading.Thread(target=press)
    thread.start()
    return thread, at


def test_cancelling_while_it_waits_for_an_answer_takes_less_than_300_ms(session: Session) -> None:
    with hanging() as server:
        account, key_set = session.vault.key_set_named("All right")
        own = Environment(name="own", title="own", exchange="bitmart", hosts={"spot": server.url})
        cancel = Cancel()
        thread, at = pressed(cancel, server.reached)
        report = run_verification(
            prepare_verification(session, account, key_set, SystemClock(), environment=own), KEEPER, cancel=cancel
        )
        ended = time.monotonic()
        thread.join()
    assert ended - at[0] < 0.3
    assert signs(report) == "?........."
    assert report.cancelled
    assert report.requests == 1


def test_cancelling_while_it_waits_for_a_rate_limit_takes_less_than_300_ms(
    demo: Demonstration, session: Session
) -> None:
    keeper, cancel, waiting = KEEPER, Cancel(), threading.Event()
    again: list[Fact] = []

    def progress(position: int, _count: int, fact: Fact) -> None:
        if position == 1 and fact is Fact.FUTURES_TRADE:  # allowed once in 2 s
            waiting.set()
        again.append(fact)

    runs = [prepared(session, "All right") for _ in range(4)]
    thread, at = pressed(cancel, waiting)
    reports = verify_many(runs, keeper, progress=progress, cancel=cancel)
    ended = time.monotonic()
    thread.join()
    assert ended - at[0] < 0.3
    assert [signs(report) for _, report in reports] == ["++++++..+-", "++++++...."]
    assert "cancelled" in reports[-1][1][Fact.FUTURES_TRADE].explanation
    assert not any(part in each.credentials for each in runs for part in ("access_key", "secret_key", "memo"))


def leading_astray(to: str) -> Script:
    """Tell the time as an exchange does, and send every call that carries a key elsewhere."""

    def script(conversation: Conversation) -> None:
        head = conversation.read_request()
        if b"GET /system/time " not in head:
            conversation.send(b"HTTP/1.1 307 Elsewhere\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n" % to.encode())
            return
        body = b'{"code":1000,"message":"OK","trace":"t","data":{"server_time":%d}}' % SystemClock().now_ms()
        conversation.send(WORKING % (len(body), body))

    return script


def test_signed_headers_go_to_the_accounts_environment_alone(session: Session) -> None:
    """Its host sends each call with a key to the host of another environment, which is never even asked."""
    account, key_set = session.vault.key_set_named("All right")
    access_key = session.open_part(key_set, "access_key")
    with recording() as other, serving(leading_astray(other.url + "/account/v1/wallet")) as server:
        foreign = Environment(name="foreign", title="foreign", exchange="bitmart", hosts={"spot": other.url})
        session.apply(changes.add_environment(foreign, session.builtin_environments()))
        own = Environment(name="own", title="own", exchange="bitmart", hosts={"spot": server.url})
        item = prepare_verification(session, account, key_set, SystemClock(), environment=own)
        report = run_verification(item, KEEPER)
        assert signs(report) == "++?.?....."
        assert "not followed" in report[Fact.ACCESS_KEY].explanation
        assert report.exit_code(frozenset()) == 37
        assert any(access_key in request for request in server.requests)  # it did get the call that was its own
        assert other.connections == 0
        session.apply(changes.remove_environment("foreign"))


def test_what_is_missing_is_told_before_anything_is_sent(session: Session) -> None:
    account, key_set = session.vault.key_set_named("All right")
    bare = replace(key_set, secrets={part: each for part, each in key_set.secrets.items() if part != "memo"})
    with pytest.raises(MissingCredential):
        prepare_verification(session, account, bare, SystemClock())


def test_an_access_key_that_no_header_can_carry_stops_its_own_verification_alone(session: Session) -> None:
    account, key_set = session.vault.key_set_named("Deleted")
    odd = session.store.sealer.seal(key_set.id, "access_key", bytearray("schlüssel\n".encode()))
    broken = replace(key_set, secrets={**key_set.secrets, "access_key": odd})
    items = [prepare_verification(session, account, each, SystemClock()) for each in (broken, key_set)]
    failures: list[VaultError] = []
    reports = verify_many(items, KEEPER, failed=lambda _, refusal: failures.append(refusal))
    assert [type(each) for each in failures] == [InvalidInput]
    assert [signs(report) for _, report in reports] == ["++-.+....."]


def test_the_report_stays_with_the_key_set_and_a_line_of_it_in_the_history(
    demo: Demonstration, session: Session
) -> None:
    key_set = session.vault.key_set_named("Wrong memo")[1]
    backups = len(demo.store.backups())
    report = verified(session, "Wrong memo")
    session.apply(report_change(key_set, report, demo.environment()))
    kept = VaultStore.open(demo.path, bytearray(DEMO_PASSPHRASE, "utf-8"), places=demo.places)
    again = kept.vault.key_set(key_set.id)
    calls = kept.vault.calls[key_set.id]
    kept.close()
    assert again.last_report == report
    assert again.last_verdict is not None
    assert (again.last_verdict.standing, again.last_verdict.what) == (Standing.REFUSED, "secret or memo")
    assert again.last_verdict.code == 30005
    assert again.versions == ()
    assert again.changed_at == key_set.changed_at
    assert (calls[0].kind, calls[0].method, calls[0].url) == (CallKind.VERIFY, "VERIFY", demo.record.spot)
    assert calls[0].explanation == "5 proven, 1 refused, 4 not tried"
    assert (calls[0].verdict, calls[0].code) == ("secret-or-memo", 30005)
    assert len(demo.store.backups()) == backups


@pytest.mark.parametrize(
    ("label", "standing", "what", "code"),
    [
        ("Everything allowed", Standing.PROVEN, "secret and memo", 1000),
        ("More than ticked", Standing.PROVEN, "secret and memo", 1000),
        ("Unbound IP", Standing.REFUSED, "IP", 30010),
        ("Expired", Standing.REFUSED, "access key", 30011),
        ("Deleted", Standing.REFUSED, "access key", 30002),
        ("No read-only", Standing.UNCLEAR, "secret or memo", 30012),
    ],
)
def test_the_last_verdict_sums_the_report_up(
    label: str, standing: Standing, what: str, code: int, demo: Demonstration, session: Session
) -> None:
    key_set = session.vault.key_set_named(label)[1]
    session.apply(report_change(key_set, verified(session, label), demo.environment()))
    last = session.vault.key_set(key_set.id).last_verdict
    assert last is not None
    assert (last.standing, last.what, last.code) == (standing, what, code)


def test_something_declared_and_refused_leaves_the_last_verdict_unclear(demo: Demonstration, session: Session) -> None:
    key_set = session.vault.key_set_named("Less than ticked")[1]
    report = verified(session, "Less than ticked", spot_trade=True)
    session.apply(report_change(key_set, report, demo.environment()))
    last = session.vault.key_set(key_set.id).last_verdict
    assert last is not None
    assert (last.standing, last.what, last.code) == (Standing.UNCLEAR, "spot trade", 30012)


def test_a_cancelled_or_helpless_verification_does_not_blame_the_key(demo: Demonstration, session: Session) -> None:
    key_set = session.vault.key_set_named("Bound to this computer")[1]
    session.apply(report_change(key_set, verified(session, key_set.label), demo.environment()))
    before = session.vault.key_set(key_set.id).last_verdict
    cancel = Cancel()
    cancel.cancel()
    report = run_verification(prepared(session, key_set.label), KEEPER, cancel=cancel)
    assert signs(report) == ".........."
    session.apply(report_change(key_set, report, demo.environment()))
    assert session.vault.key_set(key_set.id).last_verdict == before
    demo.practice.exchange.faults = Faults(Fault.UNAVAILABLE)
    session.apply(report_change(key_set, verified(session, key_set.label), demo.environment()))
    last = session.vault.key_set(key_set.id).last_verdict
    assert last is not None
    assert (last.standing, last.what) == (Standing.UNCLEAR, "exchange")


def test_what_several_verifications_found_is_kept_at_once_but_for_a_key_set_that_is_gone(
    demo: Demonstration, session: Session
) -> None:
    labels = ("Everything allowed", "Unbound IP", "Expired", "Everything allowed")
    key_sets = [session.vault.key_set_named(label)[1] for label in labels]
    reports = [verified(session, label) for label in labels]
    outcomes = [
        report_outcome(key_set, report, demo.environment()) for key_set, report in zip(key_sets, reports, strict=True)
    ]
    outcomes[2] = replace(outcomes[2], key_set=KeySetId("gone"))
    twice, refused, _, _ = key_sets
    before = session.vault
    session.apply(changes.record_outcomes(outcomes))
    after = session.vault
    assert after.key_set(twice.id).last_report is reports[3], "the newer one"
    assert [each.id for each in after.calls[twice.id][:2]] == [outcomes[3].record.id, outcomes[0].record.id]
    last = after.key_set(refused.id).last_verdict
    assert last is not None
    assert last.standing is Standing.REFUSED
    assert KeySetId("gone") not in after.calls
    assert {each.id for _, each in after.every_key_set()} == {each.id for _, each in before.every_key_set()}


def test_an_edit_made_meanwhile_keeps_the_report_and_no_earlier_version_holds_one(
    demo: Demonstration, session: Session
) -> None:
    account, key_set = session.vault.key_set_named("Frozen")
    report = verified(session, "Frozen")
    session.apply(report_change(key_set, report, demo.environment()))
    rule = session.exchange_of(account).slot_rule
    session.apply(changes.edit_key_set(key_set, replace(key_set, note="changed"), rule))
    now = session.vault.key_set(key_set.id)
    assert (now.note, now.last_report) == ("changed", report)
    assert [each.last_report for each in now.versions] == [None]


def test_key_sets_of_one_account_with_other_balances_are_pointed_out(session: Session) -> None:
    labels = ("All right", "Read-only")
    reports: list[tuple[KeySet, Report]] = []
    for label in labels:
        item = prepared(session, label, compare_balances=True)
        reports.append((item.key_set, run_verification(item, KEEPER)))
    assert all(report.balances for _, report in reports)
    assert differing_balances(reports) == ()
    other = replace(reports[1][1], balances={"USDT": "1"})
    assert [each.label for each in differing_balances([reports[0], (reports[1][0], other)])] == ["Read-only"]
    silent = replace(reports[1][1], balances=None)
    assert differing_balances([(reports[1][0], silent)]) == ()


def test_a_memo_that_the_exchange_repeats_is_not_kept(session: Session, tmp_path: Path) -> None:
    account, key_set = session.vault.key_set_named("All right")
    with session.credentials(key_set) as opened:
        memo = opened["memo"].decode()
    body = b'{"code":30014,"message":"closed for %s","trace":"%s","data":{}}' % (memo.encode(), memo.encode())
    answer = b"HTTP/1.1 503 Closed\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
    with answering(answer) as server:
        own = Environment(name="own", title="own", exchange="bitmart", hosts={"spot": server.url})
        item = prepare_verification(session, account, key_set, SystemClock(), environment=own)
        report = run_verification(item, KEEPER)
    evidence = report[Fact.REACHABLE].evidence
    assert evidence is not None
    assert (evidence.message, evidence.trace) == ("closed for …", "…")
