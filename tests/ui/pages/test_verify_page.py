"""The *Verify* page proves fact by fact, says what is about the exchange alone, and never makes the window wait."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk
from tests.support.hostile_server import forbidding_page
from tests.support.window import longest_stall
from vault_app.core.call_record import CallKind, CallRecord
from vault_app.core.key_set import KeySet, LastVerdict, Standing
from vault_app.core.report import Fact, FactVerdict
from vault_app.practice.faults import Fault
from vault_app.services.changes import record_call
from vault_app.ui.pages.verify import VerifyPage
from vault_app.ui.pages.verify.report_view import ReportView
from vault_app.ui.pages.verify.words import count_tone

Show = Callable[[QWidget], None]
Saved = Callable[[], None]


class Opened:
    """A Verify page over one of the practice exchange's key sets."""

    def __init__(self, desk: Desk, key_set: KeySet, qtbot: QtBot, shown: Show) -> None:
        self.desk, self.key_set, self.qtbot = desk, key_set, qtbot
        desk.choose(key_set)
        self.page = VerifyPage(desk.workspace)
        shown(self.page)
        self.page.show_key_set(key_set.id)

    @property
    def view(self) -> ReportView:
        assert self.page.report_view is not None
        return self.page.report_view

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: self.page.run is None, timeout=20_000)
        self.qtbot.waitUntil(lambda: not self.desk.workspace.is_saving)

    def verify(self, *, spot_trade: bool = False) -> Opened:
        self.page.verify(spot_trade=spot_trade)
        self.wait()
        return self

    @property
    def now(self) -> KeySet:
        return self.desk.now_of(self.key_set)

    def verdict(self, fact: Fact) -> FactVerdict:
        report = self.now.last_report
        assert report is not None
        return report[fact].verdict

    @property
    def counts(self) -> str:
        return self.view.summary.accessibleName().split(".")[0]

    @property
    def notice(self) -> tuple[str, str]:
        """Kind and title of the notice above the rows; empty when there is none."""
        notice = self.view.worst_notice
        return (notice.kind, notice.title.text()) if notice.isVisible() else ("", "")

    def results(self) -> dict[str, str]:
        """Return what stands in the column Result."""
        return {
            name: row.probe_button.text() if row.probe_button.isVisible() else row.result.text
            for name, row in self.view.permission_table.rows.items()
        }


Open = Callable[[str], Opened]


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot, shown: Show) -> Open:
    account = desk.start_practice()

    def open_page(label: str) -> Opened:
        return Opened(desk, desk.add_practice_key_set(account, label), qtbot, shown)

    return open_page


def set_fault(desk: Desk, fault: Fault) -> None:
    exchange = desk.practice.exchange
    exchange.faults = replace(exchange.faults, fault=fault)


def words_of(widget: QWidget) -> str:
    QApplication.processEvents()  # a row that was added now is laid out in the next turn
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


# What is said


def test_before_the_first_time_every_call_is_named_and_nothing_is_sent(opened: Open) -> None:
    page = opened("All right").page
    assert page.plan_view.isVisible()
    words = words_of(page.plan_view)
    for call in (
        "GET /system/time",
        "GET /account/v1/wallet?currency=USDT",
        "POST /spot/v4/query/open-orders",
        "POST /account/v1/transfer-contract-list",
        "GET /account/v1/withdraw/charge?currency=BTC",
    ):
        assert call in words
    assert page.run is None


def test_what_a_single_call_told_is_not_denied_before_the_first_time(opened: Open, desk: Desk) -> None:
    at = opened("All right")
    assert at.page.plan_view.head.text() == "Verify has not been run for “All right” yet"
    now = desk.clock.utc_now()
    call = CallRecord(id="call", at=now, kind=CallKind.CALL, method="GET", url="https://example.com/")
    desk.session.apply(record_call(at.key_set.id, call, LastVerdict(standing=Standing.PROVEN, at=now)))
    desk.choose(at.now)
    at.page.show_key_set(at.key_set.id)
    assert at.page.plan_view.head.text() == "No Verify report of “All right” yet"


def test_what_was_named_is_what_is_sent(opened: Open) -> None:
    at = opened("All right")
    named = words_of(at.page.plan_view)
    report = at.verify().now.last_report
    assert report is not None
    sent = {each.evidence.request for each in report.facts if each.evidence is not None}
    assert len(sent) == report.requests == 5
    assert all(request in named for request in sent)


def test_a_key_set_in_order_is_proven_without_a_word_of_warning(opened: Open) -> None:
    at = opened("All right").verify()
    assert at.counts == "7 proven, 1 refused, 0 unclear, 2 not tried"
    assert at.notice == ("", "")
    assert at.results() == {
        "read-only": "match",
        "spot-trade": "Run the probe",
        "margin-trade": "not tried",
        "futures-trade": "match",
        "withdraw": "match",
    }
    assert "Nothing was changed on the practice exchange" in at.view.summary.harmless_label.text()


@pytest.mark.parametrize("label", ["All right", "Unbound IP"])
def test_what_the_practice_exchange_answered_is_not_told_of_bitmart(opened: Open, label: str) -> None:
    view = opened(label).verify().view
    for row in view.rows:
        row.open()
    words = words_of(view)
    for documented in ("Documented by BitMart", "Inferred from how BitMart answers", "or BitMart blocks this IP"):
        words = words.replace(documented, "")
    assert "he practice exchange " in words
    assert "BitMart" not in words


def test_a_wrong_memo_is_refused_with_the_causes_a_click_away(opened: Open, qtbot: QtBot) -> None:
    at = opened("Wrong memo").verify()
    assert at.verdict(Fact.ACCESS_KEY) is FactVerdict.PROVEN
    assert at.verdict(Fact.SECRET_AND_MEMO) is FactVerdict.REFUSED
    assert at.notice == ("bad", "Refused: secret and memo")
    QTest.mouseClick(at.view.how_button, Qt.MouseButton.LeftButton)
    words = words_of(at.view.row_of(Fact.SECRET_AND_MEMO).panel)
    for part in ("POST /spot/v4/query/open-orders", "401", "30005", "memo", "Documented by BitMart"):
        assert part in words


def test_an_address_that_is_not_bound_is_refused_and_the_rest_is_not_judged(opened: Open) -> None:
    at = opened("Unbound IP").verify()
    assert at.verdict(Fact.IP) is FactVerdict.REFUSED
    assert at.verdict(Fact.ACCESS_KEY) is FactVerdict.UNCLEAR
    assert at.verdict(Fact.SECRET_AND_MEMO) is FactVerdict.NOT_TRIED
    assert at.notice == ("bad", "Refused: IP")


def test_an_expired_key_is_refused(opened: Open) -> None:
    at = opened("Expired").verify()
    assert at.verdict(Fact.ACCESS_KEY) is FactVerdict.REFUSED
    assert at.notice == ("bad", "Refused: access key")
    verdict = at.now.last_verdict
    assert verdict is not None
    assert verdict.standing is Standing.REFUSED


@pytest.mark.parametrize("fault", [Fault.UNAVAILABLE, Fault.MAINTENANCE, Fault.CLOUDFLARE_BLOCK, Fault.RESET])
def test_what_the_exchange_does_is_never_told_of_the_key(opened: Open, desk: Desk, fault: Fault) -> None:
    at = opened("All right")
    set_fault(desk, fault)
    at.verify()
    assert at.notice == ("info", "A result about the practice exchange, not about the key")
    row = at.view.row_of(Fact.REACHABLE)
    assert row.ground == "info_tint"
    assert at.verdict(Fact.ACCESS_KEY) is FactVerdict.NOT_TRIED
    verdict = at.now.last_verdict
    assert verdict is None or verdict.standing is Standing.UNCLEAR


def test_a_page_of_a_gatekeeper_is_about_the_exchange(desk: Desk, qtbot: QtBot, shown: Show) -> None:
    with forbidding_page() as server:
        key_set = desk.add_key_set(desk.send_to(server.url), "Reader", permissions=["read-only"])
        at = Opened(desk, key_set, qtbot, shown).verify()
        assert at.notice[0] == "info"
        assert at.view.fact_rows[Fact.REACHABLE].code.text() == "HTTP 403"


def test_a_count_is_red_only_for_what_is_refused_of_the_key_and_was_declared_otherwise(
    opened: Open, desk: Desk
) -> None:
    tones = {}
    for label in ("All right", "Wrong memo", "Read-only"):
        at = opened(label).verify()
        report = at.now.last_report
        assert report is not None
        tones[label] = count_tone(report, FactVerdict.REFUSED, at.now.permissions)
    assert tones == {"All right": "text3", "Wrong memo": "bad_text", "Read-only": "text3"}
    at = opened("Everything allowed")
    set_fault(desk, Fault.UNAVAILABLE)
    report = at.verify().now.last_report
    assert report is not None
    verdict = report[Fact.REACHABLE].verdict
    assert count_tone(report, verdict, at.now.permissions) == "info_text"


def test_each_row_opens_by_the_keyboard_and_names_itself(opened: Open, qtbot: QtBot) -> None:
    at = opened("All right").verify()
    for row in at.view.rows:
        row.head.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(row.head, Qt.Key.Key_Space)
        assert row.panel.isVisible()
        assert row.head.accessibleName()
    assert at.view.fact_rows[Fact.CLOCK].head.accessibleName().startswith("Clock: Proven. This computer's clock")
    assert at.view.permission_table.rows["withdraw"].head.accessibleName() == (
        "Withdraw, Not ticked: Refused. 30012 permission missing. match"
    )


# Declared and seen


def test_more_than_declared_is_told_first_and_can_be_adopted(opened: Open, qtbot: QtBot, saved: Saved) -> None:
    at = opened("More than ticked").verify()
    assert at.notice == ("bad", "The key can do more than you declared")
    assert at.results()["withdraw"] == "more than declared"
    assert at.view.permission_table.rows["withdraw"].ground == "bad_tint"
    QTest.mouseClick(at.view.adopt_button, Qt.MouseButton.LeftButton)
    saved()
    assert at.now.permissions == {"read-only", "withdraw"}
    assert at.now.versions[0].permissions == {"read-only"}
    assert at.results()["withdraw"] == "match"
    assert at.notice == ("", "")


def test_what_was_adopted_can_be_undone(opened: Open, desk: Desk, qtbot: QtBot, saved: Saved) -> None:
    at = opened("More than ticked").verify()
    toasts: list[tuple[str, Callable[[], None]]] = []
    desk.workspace.toast_requested.connect(lambda text, undo: toasts.append((text, undo)))
    at.page.adopt()
    saved()
    toasts[0][1]()
    saved()
    assert at.now.permissions == {"read-only"}


def test_the_probe_asks_first_and_tells_less_than_declared(opened: Open, qtbot: QtBot) -> None:
    at = opened("Less than ticked").verify()
    assert at.results()["spot-trade"] == "Run the probe"
    QTest.mouseClick(at.view.permission_table.rows["spot-trade"].probe_button, Qt.MouseButton.LeftButton)
    question = at.page._question
    assert question is not None
    assert "POST /spot/v3/cancel_order" in words_of(question)
    question.reject()
    assert at.page.run is None
    at.page.ask_about_probe()
    assert at.page._question is not None
    at.page._question.accept()
    at.wait()
    assert at.results()["spot-trade"] == "less than declared"
    assert at.notice == ("warn", "The key can do less than you declared")


# Running


def test_while_it_runs_one_row_turns_and_what_was_not_asked_yet_is_not_tried(
    opened: Open, desk: Desk, qtbot: QtBot
) -> None:
    at = opened("All right")
    set_fault(desk, Fault.HANG)
    at.page.verify()
    qtbot.waitUntil(lambda: at.page.run is not None and bool(at.page.run.asked))
    assert [fact for fact, row in at.view.fact_rows.items() if row._arc.isVisible()] == [Fact.REACHABLE]
    words = [(row.word.text(), row.explanation.text()) for row in at.view.fact_rows.values()]
    assert words == [
        *[("Asked", "Waiting for the answer")] * 2,
        *[("Not tried", "")] * 3,
    ]  # one call tells of the clock
    assert at.view.summary._counts[FactVerdict.NOT_TRIED].words == "8 not tried"
    assert at.view.summary.again_button.text() == "Stop"
    at.page.stop()
    at.wait()


def test_a_run_outlives_its_page_and_keeps_what_it_finds(opened: Open, desk: Desk, qtbot: QtBot) -> None:
    """As when the language changes meanwhile, and every page is made anew."""
    at = opened("All right")
    page = VerifyPage(desk.workspace)
    page.show_key_set(at.key_set.id)
    page.verify()
    shiboken6.delete(page)
    qtbot.waitUntil(lambda: at.now.last_report is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not desk.workspace.is_saving)


@pytest.mark.parametrize("by_key", [True, False])
def test_stopping_takes_less_than_300_ms(opened: Open, desk: Desk, qtbot: QtBot, by_key: bool) -> None:
    at = opened("All right")
    set_fault(desk, Fault.HANG)
    at.page.verify()
    qtbot.waitUntil(lambda: at.page.run is not None and bool(at.page.run.asked))
    began = time.perf_counter()
    if by_key:
        QTest.keyClick(at.view.summary.again_button, Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(at.view.summary.again_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: at.page.run is None, timeout=2_000)
    assert time.perf_counter() - began < 0.3
    at.wait()
    report = at.now.last_report
    assert report is not None
    assert report.cancelled
    assert at.now.last_verdict is None


def test_the_window_never_stalls_while_it_verifies(opened: Open) -> None:
    at = opened("All right").verify()
    with longest_stall() as heartbeat:
        at.verify()
    assert heartbeat.longest_s < 0.1


def test_a_run_goes_on_while_another_key_set_is_shown(opened: Open, desk: Desk, qtbot: QtBot) -> None:
    at = opened("All right")
    other = desk.add_key_set(desk.session.vault.accounts[0], "Other")
    at.page.verify()
    run = at.page.run
    desk.choose(other)
    at.page.show_key_set(other.id)
    assert at.page.run is None
    assert at.page.plan_view.isVisible()
    desk.choose(at.key_set)
    at.page.show_key_set(at.key_set.id)
    assert at.page.run in (run, None)
    at.wait()
    qtbot.waitUntil(lambda: at.now.last_report is not None)
    assert desk.now_of(other).last_report is None


def test_a_lock_ends_the_run_and_empties_the_page(opened: Open, desk: Desk, qtbot: QtBot) -> None:
    at = opened("All right")
    set_fault(desk, Fault.HANG)
    at.page.verify()
    qtbot.waitUntil(lambda: at.page.run is not None and bool(at.page.run.asked))
    sending: list[str] = []
    desk.workspace.sending.connect(sending.append)
    desk.workspace.lock("")
    at.page.forget()
    assert at.page.report_view is None
    assert at.page.empty_state.isVisible()
    qtbot.waitUntil(lambda: sending == [""])


# Remembering


def test_the_last_report_is_shown_with_its_age_and_nothing_is_sent(
    opened: Open, desk: Desk, qtbot: QtBot, shown: Show
) -> None:
    at = opened("All right").verify()
    again = Opened(desk, at.key_set, qtbot, shown)
    assert again.page.run is None
    assert again.view.isVisible()
    assert again.counts == at.counts
    assert again.view.summary.cost_label.text().endswith("· just now")


def test_a_key_set_without_a_memo_says_what_is_missing(desk: Desk, qtbot: QtBot, shown: Show) -> None:
    at = Opened(desk, desk.add_key_set(desk.add_account(), "Half", memo=None), qtbot, shown)
    assert not at.page.plan_view.verify_button.isEnabled()
    assert at.page.plan_view.reason.text() == "“Half” has no memo. Add it on the Details page."


def test_no_request_carries_a_secret_and_the_report_holds_none(opened: Open, desk: Desk) -> None:
    at = opened("Wrong memo").verify()
    assert desk.practice.exchange.secrets_seen == 0
    report = repr(at.now.last_report)
    for part in ("access_key", "secret_key", "memo"):
        assert desk.opened(at.key_set, part) not in report


# Sizes


@pytest.mark.parametrize("family", ["", "DejaVu Sans"])
def test_the_page_fits_the_narrowest_window(opened: Open, qapp: QApplication, family: str) -> None:
    at = opened("More than ticked").verify()
    if family:
        for label in at.view.findChildren(QLabel):
            font = QFont(label.font())
            font.setFamilies([family])
            label.setFont(font)
    assert at.page.column.minimumSizeHint().width() <= 616
