"""A drill goes through a real vault file step by step, and the practice exchange says when the old key is gone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from vault_app.core.account import AccountId
from vault_app.core.drill import Step
from vault_app.core.errors import KeySetNotFound, MissingCredential, SlotLimitReached
from vault_app.core.key_set import KeySet, KeySetId, Standing, Status
from vault_app.core.replacing import Ending, ending_of, is_being_replaced, progress_of
from vault_app.core.report import Fact, FactVerdict
from vault_app.services import changes
from vault_app.services.clock import SystemClock
from vault_app.services.demo import DEMO_PASSPHRASE, Demonstration, start_demonstration
from vault_app.services.duplicate_key_set import duplicate_of
from vault_app.services.rate_keeper import RateKeeper
from vault_app.services.replacing import (
    add_successor,
    begin_replacing,
    choose_successor,
    end_replacing,
    free_slot,
    give_up_replacing,
    note_step,
    retire,
    take_back,
    tick_user,
)
from vault_app.services.report_records import end_outcome
from vault_app.services.session import Session
from vault_app.services.verification import prepare_verification, run_verification

AT = datetime(2026, 11, 1, tzinfo=UTC)
KEEPER = RateKeeper()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    tempfile.tempdir, before = str(tmp_path_factory.mktemp("demo")), tempfile.tempdir
    try:
        with start_demonstration(bytearray(DEMO_PASSPHRASE, "utf-8")) as demonstration:
            yield demonstration
    finally:
        tempfile.tempdir = before


@pytest.fixture(scope="module")
def session(demo: Demonstration) -> Session:
    return Session(demo.store, practice_environment=demo.environment)


def named(session: Session, label: str) -> KeySet:
    return session.vault.key_set_named(label)[1]


def now(session: Session, label: str) -> Step | None:
    return progress_of(*session.vault.key_set_named(label)).now


def spare_copy(session: Session, label: str, name: str) -> KeySet:
    account, source = session.vault.key_set_named(label)
    copy = duplicate_of(session, account, source, session.exchange_of(account), AT)
    return replace(copy, label=name, used_by=(), last_report=None)


@pytest.mark.parametrize(
    ("label", "ending", "requests"),
    [
        ("Deleted", Ending.GONE, 2),
        ("Frozen", Ending.SUSPENDED, 2),
        ("Expired", Ending.SUSPENDED, 2),
        ("Unbound IP", Ending.BEHIND_IP, 2),
        ("All right", Ending.ALIVE, 2),
        ("Wrong secret", Ending.ALIVE, 2),
    ],
)
def test_two_calls_tell_whether_a_key_is_gone(session: Session, label: str, ending: Ending, requests: int) -> None:
    account, key_set = session.vault.key_set_named(label)
    exchange = session.exchange_of(account)
    prepared = prepare_verification(session, account, key_set, SystemClock(), access_key_alone=True)
    asked = [f"{each.request.method} {each.request.target}" for each in exchange.questions(prepared.options)]  # type: ignore[union-attr]  # no sockets
    report = run_verification(prepared, KEEPER)
    assert ending_of(report, exchange.gone_codes) is ending
    assert report.requests == requests
    assert asked == ["GET /system/time", "GET /account/v1/wallet?currency=USDT"], "what is announced is what is asked"
    assert report[Fact.SECRET_AND_MEMO].verdict is FactVerdict.NOT_TRIED


def test_a_lost_secret_does_not_keep_one_from_proving_an_end(session: Session) -> None:
    account, key_set = session.vault.key_set_named("Deleted")
    lost = replace(key_set, secrets={"access_key": key_set.secrets["access_key"]}, secret_lost=True)
    prepared = prepare_verification(session, account, lost, SystemClock(), access_key_alone=True)
    assert ending_of(run_verification(prepared, KEEPER), frozenset({30002})) is Ending.GONE
    with pytest.raises(MissingCredential):
        prepare_verification(session, account, replace(lost, secrets={}), SystemClock(), access_key_alone=True)


def test_a_key_that_is_still_known_keeps_what_was_found_out_before(session: Session) -> None:
    account, key_set = session.vault.key_set_named("Read-only")
    prepared = prepare_verification(session, account, key_set, SystemClock())
    environment = prepared.environment
    full = run_verification(prepared, KEEPER)
    session.apply(changes.record_outcome(end_outcome(key_set, full, environment)))
    assert named(session, "Read-only").last_report is None
    assert session.vault.calls[key_set.id][0].method == "VERIFY"


def test_a_drill_from_its_beginning_to_its_end(session: Session) -> None:
    account, old = session.vault.key_set_named("Deleted")
    exchange = session.exchange_of(account)
    session.apply(free_slot(named(session, "No read-only").id, AT))
    session.apply(begin_replacing(old.id, AT))
    assert now(session, "Deleted") is Step.MAKE
    session.apply(note_step(old.id, Step.MAKE, AT))
    assert now(session, "Deleted") is Step.PASTE
    new = spare_copy(session, "Futures not opened", "Successor")
    session.apply(add_successor(account.id, new, exchange.slot_rule, old.id, AT))
    assert now(session, "Deleted") is Step.VERIFY
    session.apply(note_step(old.id, Step.VERIFY, AT))
    session.apply(retire(old.id, AT + timedelta(hours=1)))
    assert named(session, "Deleted").status is Status.RETIRING
    assert named(session, "Successor").status is Status.LIVE
    session.apply(note_step(old.id, Step.REVOKE, AT))
    assert now(session, "Deleted") is Step.PROVE
    session.apply(end_replacing(old.id, AT + timedelta(hours=2)))
    gone = named(session, "Deleted")
    assert (gone.status, is_being_replaced(gone), now(session, "Deleted")) == (Status.REVOKED, False, None)
    assert [each.status for each in gone.versions][:2] == [Status.RETIRING, Status.LIVE], "the history tells it"


def test_programs_move_one_by_one(session: Session) -> None:
    _, old = session.vault.key_set_named("Expired")
    new = named(session, "Frozen")
    session.apply(begin_replacing(old.id, AT))
    with pytest.raises(KeySetNotFound):
        session.apply(tick_user(old.id, "bot", AT, moved=True))
    session.apply(choose_successor(old.id, new.id, AT))
    session.apply(tick_user(old.id, "bot", AT, moved=True))
    assert named(session, "Frozen").used_by == ("bot",)
    session.apply(tick_user(old.id, "Bot", AT, moved=False))
    assert named(session, "Frozen").used_by == ()


def test_giving_up_leaves_the_key_set_as_it_was(session: Session) -> None:
    old = named(session, "Everything allowed")
    session.apply(begin_replacing(old.id, AT))
    session.apply(choose_successor(old.id, named(session, "Bound to this computer").id, AT))
    session.apply(retire(old.id, AT))
    assert named(session, "Everything allowed").status is Status.RETIRING
    session.apply(give_up_replacing(old.id, AT))
    after = named(session, "Everything allowed")
    assert (after.status, after.drill, after.secrets) == (Status.LIVE, None, old.secrets)


def test_a_step_can_be_taken_back_as_long_as_there_is_a_slot(session: Session) -> None:
    account, old = session.vault.key_set_named("Withdraw without IP")
    session.apply(begin_replacing(old.id, AT))
    session.apply(free_slot(old.id, AT))
    assert named(session, "Withdraw without IP").status is Status.REVOKED
    rule = session.exchange_of(account).slot_rule
    new = spare_copy(session, "Frozen", "In its place")
    session.apply(add_successor(AccountId(account.id), new, rule, old.id, AT))
    with pytest.raises(SlotLimitReached):
        session.apply(take_back(old.id, Step.REVOKE, AT))
    session.apply(free_slot(KeySetId(new.id), AT))
    session.apply(take_back(old.id, Step.REVOKE, AT))
    assert named(session, "Withdraw without IP").status is Status.RETIRING
    session.apply(retire(old.id, AT))
    session.apply(take_back(old.id, Step.MOVE, AT))
    assert named(session, "Withdraw without IP").status is Status.LIVE


def test_a_sixth_is_refused_and_nothing_is_half_done(session: Session) -> None:
    account, old = session.vault.key_set_named("All right")
    session.apply(begin_replacing(old.id, AT))
    new = spare_copy(session, "All right", "Sixth")
    with pytest.raises(SlotLimitReached):
        session.apply(add_successor(account.id, new, session.exchange_of(account).slot_rule, old.id, AT))
    assert now(session, "All right") is Step.MAKE


def test_a_report_of_a_dead_key_stays_with_it(session: Session) -> None:
    account, key_set = session.vault.key_set_named("Deleted")
    prepared = prepare_verification(session, account, key_set, SystemClock(), access_key_alone=True)
    environment = prepared.environment
    session.apply(changes.record_outcome(end_outcome(key_set, run_verification(prepared, KEEPER), environment)))
    verdict = named(session, "Deleted").last_verdict
    assert verdict is not None
    assert (verdict.standing, verdict.code) == (Standing.REFUSED, 30002)
