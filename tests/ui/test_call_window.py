"""What a call, a measure of the clock and the history mean for the window around the pages."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtWidgets import QLabel

from tests.support.window import WindowDriver
from vault_app.core.account import Account
from vault_app.core.call_record import CallKind, CallRecord
from vault_app.core.key_set import KeySet
from vault_app.core.report import Fact, FactReport, FactVerdict, Report
from vault_app.exchanges.protocol import Exchange
from vault_app.services import changes
from vault_app.services.session import Session, new_id
from vault_app.services.verification import report_change


def chosen(desk: WindowDriver) -> tuple[Session, Account, KeySet, Exchange]:
    workspace = desk.window.workspace
    session, found = workspace.session, workspace.selected
    assert session is not None
    assert found is not None
    return session, *found, session.exchange_of(found[0])


def note_report(desk: WindowDriver, offset_ms: int) -> None:
    """Keep a report with the chosen key set, as a verification does."""
    session, _account, key_set, exchange = chosen(desk)
    facts = tuple(FactReport(fact=fact, verdict=FactVerdict.PROVEN, explanation="It is so.") for fact in Fact)
    found = Report(at=datetime.now(UTC), facts=facts, requests=1, duration_ms=5, offset_ms=offset_ms)
    session.apply(report_change(key_set, found, exchange.environments[0]))


def test_the_status_bar_tells_a_fresh_measure_of_the_clock_until_the_vault_is_locked(desk: WindowDriver) -> None:
    desk.choose("Reader")
    assert not desk.is_visible("clock_label")
    note_report(desk, -140)
    assert desk.text_of("clock_label") == "Clock 0.14 s ahead of BitMart"
    desk.open_page("sign")
    desk.click("offset_box")
    assert desk.text_of("clock_label") == "Timestamps set by BitMart's clock, −0.14 s"
    desk.choose("Grid bot")
    assert desk.text_of("clock_label") == "Timestamps set by BitMart's clock, −0.14 s"
    desk.lock()
    label = desk.window.findChild(QLabel, "clock_label")
    assert label is not None
    assert label.text() == ""


def test_the_head_s_menu_leads_to_the_earlier_versions(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.trigger("versions_action")
    desk.wait_until(lambda: desk.is_visible("versions_view"), "the versions")
    assert not desk.is_visible("calls_view")


def test_a_remembered_call_opened_as_a_draft_stands_on_the_page_test_call(desk: WindowDriver) -> None:
    desk.choose("Reader")
    session, _account, key_set, _exchange = chosen(desk)
    record = CallRecord(
        id=new_id(),
        at=datetime.now(UTC),
        kind=CallKind.CALL,
        endpoint="account-wallet",
        method="GET",
        url="https://api-cloud.bitmart.com/account/v1/wallet?currency=BTC",
        http_status=200,
        code=1000,
        verdict="ok",
    )
    session.apply(changes.record_call(key_set.id, record))
    desk.open_page("history")
    desk.click(f"call_{record.id}")
    desk.click("draft_button")
    desk.wait_until(lambda: desk.is_visible("call_page"), "the page Test call")
    assert desk.text_of("title_label") == "Funding account balances"
    assert desk.text_of("currency_edit") == "BTC"
    assert desk.is_visible("not_sent")
    assert len(session.vault.calls[key_set.id]) == 1
