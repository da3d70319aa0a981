"""The situations in which the gallery shows the *Verify* page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.support.desk import Desk
from tests.support.hostile_server import forbidding_page
from vault_app.core.report import Fact
from vault_app.practice.faults import Fault
from vault_app.ui.pages.verify import VerifyPage


def verify_page(desk: Desk, label: str, **members: Any) -> VerifyPage:
    account = desk.start_practice()
    key_set = desk.add_practice_key_set(account, label, **members)
    desk.choose(key_set)
    page = VerifyPage(desk.workspace)
    page.show_key_set(key_set.id)
    return page


def verified(page: VerifyPage) -> VerifyPage:
    """Verify, and wait for the report."""
    page.show()
    page.verify()
    for _ in range(600):
        QTest.qWait(20)
        if page.run is None:
            break
    return page


def set_fault(desk: Desk, fault: Fault, **more: Any) -> None:
    exchange = desk.practice.exchange
    exchange.faults = replace(exchange.faults, fault=fault, **more)


def verify_empty(desk: Desk) -> QWidget:
    return verify_page(desk, "All right")


def verify_running(desk: Desk) -> QWidget:
    page = verify_page(desk, "All right")
    set_fault(desk, Fault.SLOW, delay_s=0.4)
    page.show()
    page.verify()
    for _ in range(600):
        QTest.qWait(5)
        if page.run is None or Fact.SECRET_AND_MEMO in page.run.asked:
            break
    set_fault(desk, Fault.SLOW, delay_s=20)
    return page


def verify_proven(desk: Desk) -> QWidget:
    return verified(verify_page(desk, "All right"))


def verify_opened(desk: Desk) -> QWidget:
    page = verified(verify_page(desk, "Wrong memo"))
    assert page.report_view is not None
    page.report_view.row_of(Fact.SECRET_AND_MEMO).open()
    return page


def verify_wrong_memo(desk: Desk) -> QWidget:
    return verified(verify_page(desk, "Wrong memo"))


def verify_unbound_ip(desk: Desk) -> QWidget:
    return verified(verify_page(desk, "Unbound IP"))


def verify_expired(desk: Desk) -> QWidget:
    return verified(verify_page(desk, "Expired"))


def verify_mismatch(desk: Desk) -> QWidget:
    return verified(verify_page(desk, "More than ticked"))


def verify_less(desk: Desk) -> QWidget:
    page = verify_page(desk, "Less than ticked")
    page.show()
    page.verify(spot_trade=True)
    for _ in range(600):
        QTest.qWait(20)
        if page.run is None:
            break
    return page


def verify_closed(desk: Desk) -> QWidget:
    page = verify_page(desk, "All right")
    set_fault(desk, Fault.UNAVAILABLE)
    return verified(page)


def verify_cloudflare(desk: Desk) -> QWidget:
    with forbidding_page() as server:
        account = desk.send_to(server.url)
        key_set = desk.add_key_set(account, "Reader", permissions=["read-only"])
        desk.choose(key_set)
        page = VerifyPage(desk.workspace)
        page.show_key_set(key_set.id)
        return verified(page)


def verify_no_memo(desk: Desk) -> QWidget:
    key_set = desk.add_key_set(desk.add_account(), "Half", memo=None)
    desk.choose(key_set)
    page = VerifyPage(desk.workspace)
    page.show_key_set(key_set.id)
    return page


def verify_probe_question(desk: Desk) -> QWidget:
    page = verified(verify_page(desk, "All right"))
    page.ask_about_probe()
    return page


VERIFY_SCENES: tuple[tuple[str, Callable[[Desk], QWidget]], ...] = (
    ("verify-empty", verify_empty),
    ("verify-running", verify_running),
    ("verify-proven", verify_proven),
    ("verify-wrong-memo", verify_wrong_memo),
    ("verify-opened", verify_opened),
    ("verify-unbound-ip", verify_unbound_ip),
    ("verify-expired", verify_expired),
    ("verify-mismatch", verify_mismatch),
    ("verify-less", verify_less),
    ("verify-closed", verify_closed),
    ("verify-cloudflare", verify_cloudflare),
    ("verify-no-memo", verify_no_memo),
    ("verify-probe-question", verify_probe_question),
)
