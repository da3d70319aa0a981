"""The states with pictures in them: ages of the vault, latencies, the clock's offset, and how one is saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.support.aged_vault import past_call, with_aged_accounts
from tests.support.window import WindowDriver, scrolled_to_top, spin
from vault_app.core.errors import VaultError
from vault_app.services.changes import record_call
from vault_app.ui.clock_offsets import ClockOffsets
from vault_app.ui.workspace import Workspace

Shoot = Callable[[str, int], None]
_OFFSETS_MS = (-120, 40, 310, 840, 790, 520)


def show_charts(driver: WindowDriver, shoot: Shoot) -> None:
    """Take a picture of each state; the vault holds more key sets and calls afterwards."""
    workspace = driver.window.workspace
    driver.click("ages_row")
    shoot("ages-few", 300)
    _fill(driver, workspace)
    driver.click("ages_row")
    shoot("ages", 300)
    view = driver.find("ages_timeline_view")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(4):
        driver.press("Down")
    shoot("ages-keyboard", 100)
    driver.find("ages_show_segments").set_chosen(1)  # type: ignore[attr-defined]  # Segments
    shoot("ages-ending", 100)
    driver.find("ages_form_segments").set_chosen(1)  # type: ignore[attr-defined]  # Segments
    shoot("ages-table", 200)
    driver.find("ages_form_segments").set_chosen(0)  # type: ignore[attr-defined]  # Segments
    driver.find("ages_show_segments").set_chosen(0)  # type: ignore[attr-defined]  # Segments
    driver.click("ages_save_button")
    shoot("ages-save", 200)
    driver.press("Escape")
    _show_pages(driver, shoot)


def _fill(driver: WindowDriver, workspace: Workspace) -> None:
    failures: list[VaultError] = []
    workspace.change(with_aged_accounts(200, workspace.clock.utc_now()), failed=failures.append)
    driver.wait_until(lambda: driver.window.workspace.is_at_rest, "two hundred accounts to be saved", 90)
    assert not failures, failures


def _show_pages(driver: WindowDriver, shoot: Shoot) -> None:
    workspace = driver.window.workspace
    driver.choose_account(driver.listed_accounts[0])
    driver.choose(driver.listed_labels[0])
    chosen = workspace.selected
    assert chosen is not None
    for number in reversed(range(60)):  # the oldest is noted first, as it was made
        workspace.change(record_call(chosen[1].id, past_call(number, workspace.clock.utc_now())))
    driver.settle()
    driver.open_page("history")
    shoot("history-folded", 200)
    if not driver.is_visible("latency_chart"):
        driver.click("latency_fold_button")
    chart = driver.find("latency_chart")
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    scrolled_to_top(driver.window)
    for _ in range(12):
        driver.press("Left")
    shoot("history-latency", 200)
    driver.find("latency_form_segments").buttons[1].setFocus()  # type: ignore[attr-defined]  # Segments
    driver.find("latency_form_segments").set_chosen(1)  # type: ignore[attr-defined]  # Segments
    scrolled_to_top(driver.window)
    shoot("history-latency-table", 200)
    driver.find("latency_form_segments").set_chosen(0)  # type: ignore[attr-defined]  # Segments
    for offset in _OFFSETS_MS:
        ClockOffsets.of(workspace).note(chosen[0], offset)
    driver.open_page("sign")
    panel = driver.window.findChild(QWidget, "offset_panel")
    page = driver.find("sign_page")
    spin(100)  # it has its place once the page is laid out
    page.show_at(panel)  # type: ignore[attr-defined]  # Sheet
    shoot("sign-offsets", 300)
