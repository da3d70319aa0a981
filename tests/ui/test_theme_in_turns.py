"""Another theme is put on bit by bit: no turn is long, nobody sees half of it, and all of it is as if done at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.clocks import SetClock
from tests.support.window import WindowDriver, app, at_rest, longest_stall, spin
from vault_app.ui.key_set_page.page_kinds import PAGE_KINDS
from vault_app.ui.theme import apply_theme, theme

pytestmark = pytest.mark.slow

LONGEST_S = 0.1
TRIES = 3


@pytest.fixture
def full(qtbot: QtBot, tmp_path: Path, made_vault: bytes) -> Iterator[WindowDriver]:
    """An open vault of which every page was shown once; time stands still in it."""
    path = tmp_path / "Trading.keyvault"
    path.write_bytes(made_vault)
    path.chmod(0o600)
    driver = WindowDriver.start(tmp_path, vault=path, size=(1440, 900), clock=SetClock())
    driver.unlock()
    driver.wait_until(lambda: driver.window.workspace.selected is not None, "the first key set")
    for kind in (*PAGE_KINDS, PAGE_KINDS[0]):
        driver.open_page(kind.id)
    yield driver
    driver.close()
    apply_theme(app(), "light")


def pictures(driver: WindowDriver) -> list[QImage]:
    """Return what the pages look like, one after the other."""
    found = []
    for kind in PAGE_KINDS:
        driver.open_page(kind.id)
        driver.find("tab_bar").setFocus()
        found.append(at_rest(driver.window).toImage())
    return found


def test_all_of_it_is_as_if_it_were_done_at_once(full: WindowDriver) -> None:
    light = pictures(full)
    full.dress("dark")
    in_turns = pictures(full)
    apply_theme(app(), "light")
    apply_theme(app(), "dark")
    assert theme().is_dark
    assert in_turns == pictures(full)
    full.dress("light")
    assert light == pictures(full)
    assert light != in_turns


def test_who_changes_his_mind_meanwhile_gets_what_he_wanted_last(full: WindowDriver) -> None:
    light = pictures(full)
    for turns in (1, 20, 60, 120):
        full.window.set_theme("dark")
        spin(turns)
        full.dress("light")
        assert pictures(full) == light, turns
        assert full.window.updatesEnabled()


def test_what_is_shown_for_the_first_time_meanwhile_is_dressed_too(full: WindowDriver) -> None:
    full.window.set_theme("dark")
    spin(30)
    full.window.parts.show_settings("general")
    full.wait_until(lambda: not theme().is_changing, "the theme")
    dialog = full.find("settings_dialog")
    in_turns = at_rest(dialog).toImage()
    apply_theme(app(), "light")
    apply_theme(app(), "dark")
    assert at_rest(dialog).toImage() == in_turns
    full.press("Escape")


def test_nobody_sees_half_of_it(full: WindowDriver) -> None:
    """Between the old picture and the new one the window paints nothing."""

    class Paints(QObject):
        half_dressed = 0

        def eventFilter(self, painted: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and isinstance(painted, QWidget) and not told:
                self.half_dressed += 1
            return False

    told: list[bool] = []
    paints = Paints()
    theme().changed.connect(lambda: told.append(True))
    spin(50)
    full.window.set_theme("dark")
    for each in full.window.findChildren(QWidget):
        each.installEventFilter(paints)
    full.wait_until(lambda: bool(told), "all that is in sight to be dressed")
    assert paints.half_dressed == 0


@pytest.mark.long
def test_no_turn_holds_the_window_up(full: WindowDriver) -> None:
    stalls = []
    for name in ("dark", "light") * TRIES:
        with longest_stall() as heartbeat:
            full.dress(name)
            spin(100)
        stalls.append(heartbeat.longest_s)
    assert min(stalls[0::2]) < LONGEST_S, stalls
    assert min(stalls[1::2]) < LONGEST_S, stalls
