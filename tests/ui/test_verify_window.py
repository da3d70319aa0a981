"""From the window one verifies a key set, an account or the whole vault, and works through what was found."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.window import WindowDriver, longest_stall
from vault_app.core.key_set import KeySet
from vault_app.practice.faults import Fault, Faults
from vault_app.ui.attention.attention_page import AttentionPage
from vault_app.ui.verify_all.verify_all import VerifyAll
from vault_app.ui.verify_all.verify_all_dialog import VerifyAllDialog


@pytest.fixture
def practice(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowDriver]:
    """The vault of the practice exchange, open: three accounts of five key sets."""
    driver = WindowDriver.start(tmp_path, size=(1440, 900))
    driver.click("practice_button")
    driver.wait_until(lambda: driver.is_visible("unlocked_page") and driver.is_visible("details_page"), "the vault", 40)
    yield driver
    driver.close()


def dialog_of(window: WindowDriver) -> VerifyAllDialog:
    window.wait_until(lambda: window.is_visible("verify_all_dialog"), "the dialog")
    found = window.find("verify_all_dialog")
    assert isinstance(found, VerifyAllDialog)
    return found


def key_set(window: WindowDriver, label: str) -> KeySet:
    return window.window.workspace.vault.key_set_named(label)[1]


def listed(window: WindowDriver, label: str) -> str:
    """Return what a screen reader says of a row in the list."""
    model = window.window.parts.unlocked_page().view.key_set_column.model
    place = [row.name for row in model.rows].index(label)
    return str(model.index(place).data(Qt.ItemDataRole.AccessibleTextRole))


def set_fault(window: WindowDriver, fault: Fault) -> None:
    demonstration = window.practice._demonstration
    assert demonstration is not None
    demonstration.practice.exchange.faults = Faults(fault=fault)


def test_a_shortcut_verifies_the_chosen_key_set_and_the_list_tells(practice: WindowDriver) -> None:
    practice.choose("All right")
    practice.press("Ctrl+Shift+V")
    practice.wait_until(lambda: key_set(practice, "All right").last_report is not None, "the report")
    practice.settle()
    assert practice.is_visible("report_view")
    assert ", Proven just now," in listed(practice, "All right")


def test_a_mismatch_stands_in_the_list_and_beside_the_name(practice: WindowDriver) -> None:
    practice.choose_account("Practice starter")
    practice.choose("More than ticked")
    practice.press("Ctrl+Shift+V")
    practice.wait_until(lambda: key_set(practice, "More than ticked").last_report is not None, "the report")
    practice.settle()
    assert ", 1 mismatch just now," in listed(practice, "More than ticked")
    head = practice.window.parts.unlocked_page().view.page_column.head
    assert [chip.text for chip in head._chips] == ["live", "1 mismatch"]


def test_an_account_is_verified_in_one_go_and_summed_up(practice: WindowDriver) -> None:
    assert practice.action("verify_account_action").text() == "Verify all of Practice"
    practice.trigger("verify_account_action")
    dialog = dialog_of(practice)
    said: set[str] = set()

    def listen(*_: object) -> None:
        dialog._show_asking()  # at once, not at the next of its eight times a second
        said.add(dialog.doing_label.text())

    dialog.verify_run.asking.connect(listen)
    practice.wait_until(lambda: not dialog.verify_run.is_running, "the end", 40)
    practice.settle()
    assert "3 of 5: Wrong memo, secret and memo" in said
    assert practice.text_of("doing_label") == "2 proven, 3 refused."
    assert all(key_set(practice, each.label).last_report for _, each in dialog.verify_run.pairs)
    assert not practice.is_visible("balance_notice")
    practice.click("close_button")
    assert not practice.is_visible("verify_all_dialog")


def test_the_whole_vault_is_verified_without_a_stall(practice: WindowDriver) -> None:
    stalls = []
    for _ in range(3):  # the best of three: other programs make a window stall that has nothing to do
        practice.trigger("verify_vault_action")
        dialog = dialog_of(practice)
        with longest_stall() as heartbeat:
            practice.wait_until(lambda: not dialog.verify_run.is_running, "the end", 60)  # noqa: B023 - used up here
            practice.settle()
        assert len(dialog.verify_run.results) == 15
        stalls.append(heartbeat.longest_s)
        practice.press("Escape")
        practice.wait_until(lambda: not practice.is_visible("verify_all_dialog"), "the dialog to close")
        if stalls[-1] < 0.1:
            break
    assert min(stalls) < 0.1


@pytest.mark.parametrize("by_key", [True, False])
def test_a_run_over_many_is_stopped_within_300_ms(practice: WindowDriver, by_key: bool) -> None:
    set_fault(practice, Fault.HANG)
    practice.trigger("verify_vault_action")
    dialog = dialog_of(practice)
    practice.wait_until(lambda: "reachable" in practice.text_of("doing_label"), "the first call")
    began = time.perf_counter()
    if by_key:
        practice.press("Escape")
    else:
        practice.click("stop_button")
    practice.wait_until(lambda: not dialog.verify_run.is_running, "the end")
    assert time.perf_counter() - began < 0.3
    assert practice.text_of("doing_label").endswith("14 not begun.")
    practice.press("Escape")
    practice.wait_until(lambda: not practice.is_visible("verify_all_dialog"), "the dialog to close")


def test_a_lock_ends_a_run_over_many(practice: WindowDriver) -> None:
    set_fault(practice, Fault.HANG)
    practice.trigger("verify_vault_action")
    dialog_of(practice)
    practice.window.lock()
    practice.wait_until(lambda: practice.is_visible("locked_page"), "the lock")
    assert not practice.is_visible("verify_all_dialog")


def test_key_sets_of_one_account_with_other_balances_are_pointed_out(practice: WindowDriver) -> None:
    """Two accounts of the exchange, one of them richer, are mixed up in one account of the vault."""
    workspace = practice.window.workspace
    pairs = [workspace.vault.key_set_named(label) for label in ("All right", "Everything allowed", "Read-only")]
    demonstration = practice.practice._demonstration
    assert demonstration is not None
    demonstration.practice.exchange._state.application._books["Practice desk"].funding["BTC"].available += 1
    run = VerifyAll(workspace, [(pairs[0][0], key_set) for _, key_set in pairs])
    VerifyAllDialog(practice.window, "Verify", run).begin()
    practice.wait_until(lambda: not run.is_running, "the end", 40)
    practice.settle()
    assert practice.text_of("balance_notice").startswith(
        "Key sets of one account return different balances Practice: Everything allowed and All right differ."
    )


# Findings


def attention(window: WindowDriver) -> AttentionPage:
    window.click("attention_row")
    page = window.find("attention_page")
    assert isinstance(page, AttentionPage)
    window.wait_until(lambda: bool(page.pressing.rows), "the findings")
    return page


def count(window: WindowDriver) -> str:
    return window.window.parts.unlocked_page().view.sidebar.attention_row.count


def test_the_sidebar_counts_what_is_pressing_and_the_page_lists_it(practice: WindowDriver) -> None:
    page = attention(practice)
    told = [row.finding.id for row in page.pressing.rows]
    practice.wait_until(lambda: count(practice) == str(len(told)), "the count")
    assert told[0] == "withdraw-unbound"
    assert page.pressing.rows[0].accessibleName().startswith("Risk. Practice desk / Withdraw without IP. Withdraw is")
    assert {row.finding.id for row in page.hints.rows} == {"never-verified"}


def test_one_click_leads_from_a_finding_to_the_field_that_cures_it(practice: WindowDriver) -> None:
    row = attention(practice).pressing.rows[0]
    row.cure_clicked.emit(row.finding)
    practice.wait_until(lambda: practice.is_visible("details_page"), "the page")
    assert practice.text_of("name_label") == "Withdraw without IP"
    assert practice.find("ip_editor").isAncestorOf(practice.window.focusWidget())


def test_one_click_leads_from_what_was_never_tried_to_verify(practice: WindowDriver) -> None:
    row = attention(practice).hints.rows[0]
    row.cure_clicked.emit(row.finding)
    practice.wait_until(lambda: practice.is_visible("verify_page"), "the page")
    assert practice.is_visible("verify_button")


def test_a_finding_is_accepted_with_a_reason_and_taken_back(practice: WindowDriver) -> None:
    page = attention(practice)
    before = int(count(practice))
    row = page.pressing.rows[0]
    row.reason_clicked.emit(row.finding)
    practice.type("reason_edit", "moves home every week")
    practice.click("accept_finding_button")
    practice.wait_until(lambda: count(practice) == str(before - 1), "the finding to go")
    practice.settle()
    assert key_set(practice, "Withdraw without IP").accepted_findings == {"withdraw-unbound": "moves home every week"}
    practice.wait_until(lambda: bool(page.accepted.rows), "the list")
    assert "moves home every week" in page.accepted.rows[0].accessibleName()
    practice.click("take_back_button")
    practice.wait_until(lambda: count(practice) == str(before), "the finding to come back")
    practice.settle()
