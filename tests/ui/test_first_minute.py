"""A newcomer comes from an empty vault to a proven key set, sees each call before it is sent, and may skip the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from tests.support.window import WindowDriver
from tests.ui.test_replacing_window import add, key_set
from vault_app.services.practice_runner import RunningPractice, start_practice
from vault_app.ui.pages.call_list import CallList
from vault_app.ui.theme import font
from vault_app.ui.widgets.slot_board import two_lines


@pytest.fixture
def practice() -> Iterator[RunningPractice]:
    with start_practice() as running:
        yield running


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, practice: RunningPractice) -> Iterator[WindowDriver]:
    """A new key set, just saved."""
    driver = WindowDriver.start(tmp_path, size=(1440, 900))
    driver.create_vault()
    driver.add_account("Main", "Practice exchange")
    add(driver, "Reader", practice.record.key_set("All right"))
    yield driver
    driver.close()


def calls(desk: WindowDriver) -> tuple[str, ...]:
    found = desk.find("offer_call_list")
    assert isinstance(found, CallList)
    return found.lines


def test_each_call_is_named_before_it_is_sent(desk: WindowDriver, practice: RunningPractice) -> None:
    assert desk.text_of("offer_verify_button") == "Verify now"
    named = calls(desk)
    assert not practice.exchange.calls, "nothing was sent yet"
    desk.click("offer_verify_button")
    desk.wait_until(lambda: key_set(desk, "Reader").last_report is not None, "the report")
    desk.settle()
    sent = [f"{each.method} {each.path}?{each.query}".removesuffix("?") for each in practice.exchange.calls]
    assert sent == [line.replace("Practice exchange ", "") for line in named]
    assert desk.is_visible("report_view")
    desk.open_page("details")
    assert not desk.is_visible("offer_verify_button")


def test_the_hosts_of_a_real_account_are_named(desk: WindowDriver) -> None:
    desk.add_account("Real")
    desk.add_key_set("Trader", access_key="c" * 40)
    assert calls(desk)[0] == "GET api-cloud.bitmart.com/system/time"
    assert "POST api-cloud-v2.bitmart.com/account/v1/transfer-contract-list" in calls(desk)


def test_verifying_may_wait(desk: WindowDriver, practice: RunningPractice) -> None:
    desk.click("offer_later_button")
    assert not desk.is_visible("offer_verify_button")
    assert not practice.exchange.calls


def test_an_offer_ends_with_its_key_set(desk: WindowDriver, practice: RunningPractice) -> None:
    add(desk, "Second", practice.record.key_set("Read-only"))
    assert desk.is_visible("offer_verify_button")
    desk.choose("Reader")
    assert not desk.is_visible("offer_verify_button")
    desk.choose("Second")
    assert not desk.is_visible("offer_verify_button"), "asked once"


def test_a_lock_ends_the_offer(desk: WindowDriver) -> None:
    desk.lock()
    desk.unlock()
    desk.choose("Reader")
    assert not desk.is_visible("offer_verify_button")


def test_the_exchanges_own_steps_can_be_ticked_off(desk: WindowDriver) -> None:
    desk.trigger("add_key_set_action")
    boxes = [desk.find(f"guide_step_{number}") for number in (1, 2, 3, 4)]
    assert [box.accessibleName() for box in boxes] == [
        "Bind your security items",
        "Think of a memo",
        "Tick permissions, bind addresses",
        "Copy key, secret and memo at once",
    ]
    desk.click("guide_step_1")
    assert isinstance(boxes[0], QCheckBox)
    assert boxes[0].isChecked()


def test_a_name_in_a_slot_is_never_cut_without_a_sign(desk: WindowDriver) -> None:
    """A name of three lines ends with an ellipsis in its second one; shorter ones are as they are."""
    name_font = font("caption", 600)
    room = QFontMetricsF(name_font).horizontalAdvance("Futures not")
    assert two_lines("Futures not opened by the desk", name_font, room).endswith("…")
    assert two_lines("Futures not", name_font, room) == "Futures not"
