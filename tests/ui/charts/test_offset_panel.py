"""The clock's offset is drawn from two measures on, and forgotten with the vault."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from tests.support.desk import Desk, FixedClock
from vault_app.ui.charts.offset_panel import OffsetPanel
from vault_app.ui.clock_offsets import ClockOffsets
from vault_app.ui.pages.sign import SignPage


@pytest.fixture
def panel(desk: Desk, shown: Callable[[QWidget], None]) -> OffsetPanel:
    reader = desk.add_samples()["Reader"]
    page = SignPage(desk.workspace)
    shown(page)
    desk.choose(reader)
    page.show_key_set(reader.id)
    return page.offset_panel


def measure(desk: Desk, *offsets_ms: int) -> None:
    clock = desk.clock
    assert isinstance(clock, FixedClock)
    for each in offsets_ms:
        clock.advance(seconds=40)
        ClockOffsets.of(desk.workspace).note(desk.session.vault.account_named("Main"), each)


def test_one_measure_is_no_course_and_two_are(panel: OffsetPanel, desk: Desk) -> None:
    measure(desk, 840)
    assert not panel.isVisible()
    measure(desk, -120)
    assert panel.isVisible()
    assert panel.figures_label.text() == (
        "2 measures: now −0.12 s, from −0.12 s to +0.84 s. Above zero the exchange is ahead."
    )
    assert panel.table is not None
    assert panel.table.kept(0) == ("2026-11-22T14:03:41.000+00:00", "-120")


def test_only_the_latest_two_hundred_are_kept(panel: OffsetPanel, desk: Desk) -> None:
    measure(desk, *range(250))
    assert panel.table is not None
    assert panel.table.count == 200


def test_the_sign_page_forgets_them_with_the_vault(panel: OffsetPanel, desk: Desk) -> None:
    measure(desk, 1, 2, 3)
    desk.workspace.lock("")
    assert panel.table is None
    assert not panel.isVisible()
