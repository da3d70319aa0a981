"""A measured difference of the clocks is told, offered, and added to timestamps only if the user agrees."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk, FixedClock
from vault_app.core.account import Account
from vault_app.core.key_set import KeySet
from vault_app.core.report import Fact, FactReport, FactVerdict, Report
from vault_app.services.verification import report_change
from vault_app.ui.clock_offsets import FRESH, ClockOffsets
from vault_app.ui.pages.sign import SignPage
from vault_app.ui.pages.test_call import TestCallPage

Show = Callable[[QWidget], None]
SKEW_MS = 120_000


@pytest.fixture
def late(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> tuple[Account, KeySet]:
    """Return a key set of a practice exchange that this computer's clock is two minutes behind."""
    account = desk.start_practice()
    key_set = desk.add_practice_key_set(account, "All right")
    desk.choose(key_set)
    real = desk.clock.now_ms
    monkeypatch.setattr(desk.clock, "now_ms", lambda: real() - SKEW_MS)
    return account, key_set


def send(page: TestCallPage, qtbot: QtBot, endpoint_id: str) -> str:
    page.show_endpoint(endpoint_id)
    page.send()
    qtbot.waitUntil(lambda: not page.caller.is_sending, timeout=15_000)
    return page.answer_view.verdict_card.head.text()


def press(box: QWidget) -> None:
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(12, box.height() // 2))


def test_a_call_for_the_time_measures_and_a_yes_lets_the_next_one_pass(
    desk: Desk, late: tuple[Account, KeySet], shown: Show, qtbot: QtBot, saved: Callable[[], None]
) -> None:
    account, key_set = late
    page = TestCallPage(desk.workspace)
    shown(page)
    page.show_key_set(key_set.id)
    assert not page.offset_row.isVisible()
    assert send(page, qtbot, "spot-query-open-orders") == "Refused: the timestamp. The key is not judged"
    send(page, qtbot, "system-time")
    box = page.offset_row.offset_box
    assert page.offset_row.isVisible()
    assert not box.isChecked()
    assert box.text().startswith(("Add the measured 120.", "Add the measured 119."))
    offsets = ClockOffsets.of(desk.workspace)
    assert offsets.words(account, key_set).startswith("Clock 1")
    assert send(page, qtbot, "spot-query-open-orders") == "Refused: the timestamp. The key is not judged"
    press(box)
    assert send(page, qtbot, "spot-query-open-orders") == "Proven: secret and memo"
    assert "Timestamps set by the practice exchange's clock, +1" in offsets.words(account, key_set)
    saved()
    newest = desk.session.vault.calls[key_set.id][0]
    assert abs(newest.at - desk.clock.utc_now()) < timedelta(seconds=60), "told by this computer's clock"
    press(box)
    assert send(page, qtbot, "spot-query-open-orders") == "Refused: the timestamp. The key is not judged"


def test_the_page_sign_signs_with_it_and_counts_by_this_computer_s_clock(
    desk: Desk, late: tuple[Account, KeySet], shown: Show, qtbot: QtBot
) -> None:
    account, key_set = late
    ClockOffsets.of(desk.workspace).note(account, SKEW_MS)
    page = SignPage(desk.workspace)
    shown(page)
    page.show_key_set(key_set.id)
    before = int(page.view.headers_well.texts()["X-BM-TIMESTAMP"])
    page.offset_row.offset_box.click()
    after = int(page.view.headers_well.texts()["X-BM-TIMESTAMP"])
    assert SKEW_MS <= after - before < SKEW_MS + 20_000
    assert 50 <= page.view.clock_card.ring.remaining_s <= 60
    page.offset_row.offset_box.click()
    assert int(page.view.headers_well.texts()["X-BM-TIMESTAMP"]) - before < 20_000


@pytest.fixture
def reader(desk: Desk) -> KeySet:
    key_set = desk.add_samples()["Reader"]
    desk.choose(key_set)
    return key_set


def report(desk: Desk, key_set: KeySet, offset_ms: int) -> None:
    """Keep a report with the key set, as a verification does."""
    facts = tuple(FactReport(fact=fact, verdict=FactVerdict.PROVEN, explanation="It is so.") for fact in Fact)
    found = Report(at=desk.clock.utc_now(), facts=facts, requests=1, duration_ms=5, offset_ms=offset_ms)
    desk.session.apply(report_change(desk.now_of(key_set), found, desk.exchange.environments[0]))


def test_a_verification_s_measure_is_told_as_long_as_it_is_fresh(desk: Desk, reader: KeySet, shown: Show) -> None:
    page = SignPage(desk.workspace)
    shown(page)
    page.show_key_set(reader.id)
    assert not page.offset_row.isVisible()
    report(desk, reader, -140)
    offsets, account = ClockOffsets.of(desk.workspace), desk.session.vault.account_named("Main")
    assert offsets.words(account, desk.now_of(reader)) == "Clock 0.14 s ahead of BitMart"
    assert page.offset_row.offset_box.text() == "Take the measured 0.14 s off timestamps"
    report(desk, reader, 840)
    assert offsets.words(account, desk.now_of(reader)) == "Clock 0.84 s behind BitMart"
    assert page.offset_row.offset_box.text() == "Add the measured 0.84 s to timestamps"
    report(desk, reader, -4)
    assert offsets.words(account, desk.now_of(reader)) == "Clock agrees with BitMart"
    assert isinstance(desk.clock, FixedClock)
    desk.clock.now += FRESH
    offsets.changed.emit()
    assert offsets.words(account, desk.now_of(reader)) == ""
    assert not page.offset_row.isVisible()


def test_a_lock_forgets_measure_and_agreement(desk: Desk, reader: KeySet) -> None:
    account = desk.session.vault.account_named("Main")
    offsets = ClockOffsets.of(desk.workspace)
    offsets.note(account, 840)
    offsets.add(account, 840)
    assert offsets.clock_for(account).now_ms() - desk.clock.now_ms() == 840
    desk.workspace.lock("")
    assert not offsets.is_added(account)
    assert offsets.clock_for(account) is desk.clock


def test_one_environment_s_clock_says_nothing_of_another(desk: Desk, reader: KeySet) -> None:
    main, other = desk.session.vault.account_named("Main"), desk.add_account("Demo", "bitmart-futures-demo")
    offsets = ClockOffsets.of(desk.workspace)
    offsets.note(main, 840)
    assert offsets.measured(main, reader) == 840
    assert offsets.measured(other, reader) is None
