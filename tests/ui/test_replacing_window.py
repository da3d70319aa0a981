"""A key set is replaced through the window, against the practice exchange, and whatever interrupts it loses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from tests.support.window import WindowDriver
from vault_app.core.drill import Step
from vault_app.core.key_set import KeySet, Status
from vault_app.core.replacing import Ending, end_of, progress_of
from vault_app.practice.record import HandedKeySet
from vault_app.services.practice_runner import RunningPractice, start_practice
from vault_app.ui.replacing.replacing_page import ReplacingPage
from vault_app.ui.replacing.revoked_question import RevokedQuestion, RevokeSteps
from vault_app.ui.widgets.notice import Notice

pytestmark = pytest.mark.slow


@pytest.fixture
def practice() -> Iterator[RunningPractice]:
    with start_practice() as running:
        yield running


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, practice: RunningPractice) -> Iterator[WindowDriver]:
    """A vault of its own with an account at the practice exchange; its key set “Old” was deleted there."""
    driver = WindowDriver.start(tmp_path, size=(1440, 900))
    driver.create_vault()
    driver.add_account("Main", "Practice exchange")
    add(driver, "Old", practice.record.key_set("Deleted"), used_by="Grid bot, phone")
    yield driver
    driver.close()


def add(driver: WindowDriver, label: str, handed: HandedKeySet, *, used_by: str = "") -> None:
    driver.add_key_set(
        label,
        access_key=handed.access_key,
        secret_key=handed.secret_key,
        memo=handed.memo,
        permissions=["read_only"],
        bound_ips="127.0.0.1",
    )
    if used_by:
        driver.type("used_by_field", used_by)
        driver.click("save_button")
        driver.settle()


def key_set(driver: WindowDriver, label: str) -> KeySet:
    return driver.window.workspace.vault.key_set_named(label)[1]


def step(driver: WindowDriver, label: str = "Old") -> Step | None:
    return progress_of(*driver.window.workspace.vault.key_set_named(label)).now


def start(driver: WindowDriver, label: str = "Old") -> ReplacingPage:
    driver.choose(label)
    driver.trigger("replace_action")
    driver.wait_until(lambda: driver.is_visible("replace_page"), "the drill")
    driver.settle()
    page = driver.find("replace_page")
    assert isinstance(page, ReplacingPage)
    return page


def paste(driver: WindowDriver, handed: HandedKeySet) -> None:
    """Paste the successor on the page that the drill leads to, and come back."""
    driver.click("paste_paste_button")
    driver.wait_until(lambda: driver.is_visible("add_page"), "the page that adds a key set")
    block = f"Access Key: {handed.access_key}\nSecret Key: {handed.secret_key}\nMemo: {handed.memo}\n"
    QGuiApplication.clipboard().setText(block)
    driver.click("paste_button")
    driver.click("save_button")
    driver.wait_until(lambda: driver.is_visible("replace_page"), "the drill again")
    driver.settle()


def notice(driver: WindowDriver, name: str) -> tuple[str, str]:
    found = driver.find(name)
    assert isinstance(found, Notice)
    return found.kind, found.title.text()


def box(driver: WindowDriver, number: int) -> QCheckBox:
    found = driver.find(f"move_box_{number}")
    assert isinstance(found, QCheckBox)
    return found


def test_a_drill_from_its_beginning_to_a_proven_end(desk: WindowDriver, practice: RunningPractice) -> None:
    page = start(desk)
    assert step(desk) is Step.MAKE
    assert "Tick what the old one has: Read-only." in desk.text_of("make_same_label")
    assert desk.text_of("make_addresses_label") == "127.0.0.1"
    desk.click("make_copy_button")
    assert desk.clipboard == "127.0.0.1"
    desk.click("make_made_button")
    desk.settle()

    desk.click("paste_paste_button")
    assert desk.text_of("label_field") == "Old 2", "name, permissions and addresses are filled in"
    desk.click("cancel_button")
    desk.wait_until(lambda: desk.is_visible("replace_page"), "the drill again")
    paste(desk, practice.record.key_set("All right"))
    assert page.verify_step.ask_button.hasFocus(), "the next thing to do has the keyboard"
    new = key_set(desk, "Old 2")
    assert (new.status, new.permissions, [each.address for each in new.bound_ips]) == (
        Status.SPARE,
        frozenset({"read-only"}),
        ["127.0.0.1"],
    )
    assert step(desk) is Step.VERIFY

    lines = page.verify_step.call_list.lines
    assert lines[0].startswith("GET /system/time")
    assert any("/spot/v4/query/open-orders" in line and line.startswith("POST") for line in lines)
    desk.click("drill_verify_ask_button")
    desk.wait_until(lambda: step(desk) is Step.MOVE, "the proof")
    assert page.rows[Step.MOVE].is_open, "the next step opens by itself"
    assert page.rows[Step.VERIFY].head.accessibleName().startswith("Step 3 of 6. Verify the new key set. done ")

    assert [box(desk, at).text() for at in range(2)] == ["Grid bot", "phone"]
    desk.click("move_box_0")
    desk.settle()
    assert key_set(desk, "Old 2").used_by == ("Grid bot",)
    assert desk.text_of("move_moved_button") == "Go on all the same"
    desk.click("move_box_1")
    desk.settle()
    assert desk.text_of("move_moved_button") == "All of them have the new key"
    desk.click("move_moved_button")
    desk.settle()
    assert (key_set(desk, "Old").status, key_set(desk, "Old 2").status) == (Status.RETIRING, Status.LIVE)

    desk.click("revoke_revoked_button")
    desk.settle()
    assert step(desk) is Step.PROVE
    assert len(page.prove_step.call_list.lines) == 2
    key = key_set(desk, "Old")
    assert key.drill is not None
    assert not key.drill.seen_alive
    desk.click("drill_prove_ask_button")
    desk.wait_until(lambda: desk.is_visible("drill_prove_result_notice"), "the answer")
    assert notice(desk, "drill_prove_result_notice") == ("info", "The practice exchange does not know this access key")
    desk.click("drill_prove_skip_button")
    desk.settle()
    gone = key_set(desk, "Old")
    assert (gone.status, gone.used_by, step(desk)) == (Status.REVOKED, (), None)
    assert key_set(desk, "Old 2").used_by == ("Grid bot", "phone")
    assert end_of(gone, frozenset({30002})) is Ending.GONE
    assert desk.text_of("replacing_about_label") == "All 6 steps are done."
    assert notice(desk, "replacing_end_notice") == ("ok", "“Old” is replaced")
    desk.click("replacing_new_button")
    assert desk.text_of("name_label") == "Old 2"
    desk.choose("Old")
    assert desk.text_of("banner_go_on_button") == "Show it"


def test_a_lock_in_the_middle_loses_nothing(desk: WindowDriver, practice: RunningPractice) -> None:
    start(desk)
    desk.click("make_made_button")
    desk.settle()
    desk.lock()
    left = desk.window.findChild(ReplacingPage)
    assert left is not None
    assert not left.title_label.text(), "nothing of it is left on the screen"
    desk.unlock()
    desk.choose("Old")
    assert "1 of 6 steps done. Next: Paste it into the vault" in desk.find("replacing_banner").accessibleName()
    desk.click("banner_go_on_button")
    paste(desk, practice.record.key_set("Read-only"))
    assert step(desk) is Step.VERIFY
    desk.lock()
    desk.unlock()
    desk.choose("Old 2")
    assert desk.find("replacing_banner").accessibleName().startswith("It is to replace “Old”")
    desk.click("banner_go_on_button")
    desk.click("drill_verify_skip_button")
    desk.settle()
    assert step(desk) is Step.MOVE


def test_what_was_skipped_is_not_called_done(desk: WindowDriver, practice: RunningPractice) -> None:
    page = start(desk)
    desk.click("make_made_button")
    desk.settle()
    paste(desk, practice.record.key_set("All right"))
    for name in ("drill_verify_skip_button", "move_moved_button", "revoke_revoked_button", "drill_prove_skip_button"):
        desk.click(name)
        desk.settle()
    assert step(desk) is None
    words = {each: row.head.accessibleName().rpartition(". ")[2].split()[0] for each, row in page.rows.items()}
    skipped = {each for each, word in words.items() if word == "skipped"}
    assert skipped == {Step.VERIFY, Step.MOVE, Step.PROVE}
    assert desk.text_of("replacing_about_label") == "The replacing has ended: 3 of 6 steps are done."
    assert notice(desk, "replacing_end_notice") == ("warn", "“Old” is replaced")


def test_a_lock_while_the_successor_is_typed_comes_back_to_the_drill(
    desk: WindowDriver, practice: RunningPractice
) -> None:
    start(desk)
    desk.click("make_made_button")
    desk.settle()
    desk.click("paste_paste_button")
    desk.type("access_key_edit", practice.record.key_set("Read-only").access_key)
    desk.lock()
    desk.unlock()
    desk.click("kept_continue_button")
    desk.wait_until(lambda: desk.is_visible("add_page"), "the page that adds a key set")
    assert desk.text_of("label_field") == "Old 2"
    desk.type("secret_key_edit", practice.record.key_set("Read-only").secret_key)
    desk.type("memo_edit", practice.record.key_set("Read-only").memo)
    desk.click("save_button")
    desk.wait_until(lambda: desk.is_visible("replace_page"), "the drill")
    desk.settle()
    assert step(desk) is Step.VERIFY


@pytest.mark.parametrize(
    ("situation", "kind", "title"),
    [
        ("Read-only", "bad", "The old key still works"),
        ("Unbound IP", "warn", "This computer's address was refused"),
        ("Frozen", "warn", "The old key is refused, but not gone"),
    ],
)
def test_an_answer_that_proves_no_end_ends_nothing(
    desk: WindowDriver, practice: RunningPractice, situation: str, kind: str, title: str
) -> None:
    add(desk, "Going", practice.record.key_set(situation))
    page = start(desk, "Going")
    page.rows[Step.PROVE].open()
    desk.click("drill_prove_ask_button")
    desk.wait_until(lambda: desk.is_visible("drill_prove_result_notice"), "the answer")
    desk.settle()
    assert notice(desk, "drill_prove_result_notice") == (kind, title)
    assert key_set(desk, "Going").status is Status.LIVE
    assert step(desk, "Going") is Step.MAKE


def test_a_key_that_was_seen_alive_is_proven_dead_by_itself(desk: WindowDriver, practice: RunningPractice) -> None:
    """Alive when the drill began, deleted on the exchange, refused with 30002: nothing is left to be asked."""
    handed = practice.record.key_set("Read-only")
    add(desk, "Going", handed)
    desk.trigger("verify_now_action")
    desk.wait_until(lambda: key_set(desk, "Going").last_report is not None, "the report")
    desk.settle()
    page = start(desk, "Going")
    page.rows[Step.PROVE].open()
    practice.exchange.delete_key(handed.access_key)
    desk.click("drill_prove_ask_button")
    desk.wait_until(lambda: key_set(desk, "Going").status is Status.REVOKED, "the end")
    desk.settle()
    verdict = key_set(desk, "Going").last_verdict
    assert verdict is not None
    assert verdict.code == 30002


def test_enter_does_nothing_where_a_drill_has_only_begun(desk: WindowDriver, practice: RunningPractice) -> None:
    page = start(desk)
    assert page.hasFocus()
    desk.press("Return")
    desk.settle()
    assert step(desk) is Step.MAKE


def test_a_full_account_says_why_and_which_may_go(desk: WindowDriver, practice: RunningPractice) -> None:
    for number, label in enumerate(("Two", "Three", "Four", "Five")):
        add(desk, label, practice.record.key_set(("All right", "Read-only", "Frozen", "Expired")[number]))
    page = start(desk)
    assert page.make_step.full_account.notice.title.text() == "All 5 slots of “Main” are taken"
    assert not desk.is_visible("make_same_label")
    desk.click("full_revoked_0")
    question = next(each for each in desk.window.findChildren(RevokedQuestion) if each.isVisible())
    assert question.accessibleDescription().startswith("The practice exchange has no site")
    assert not question.findChildren(RevokeSteps), "nothing to log in to"
    desk.press("Escape")
    assert key_set(desk, "Two").status is Status.LIVE, "asked, and not agreed"
    desk.click("full_revoked_0")
    desk.click("revoked_act_button")
    desk.settle()
    assert key_set(desk, "Two").status is Status.REVOKED
    assert desk.is_visible("make_same_label")
    assert desk.find("make_made_button").hasFocus()


def test_a_step_is_taken_back_and_the_drill_given_up(desk: WindowDriver, practice: RunningPractice) -> None:
    add(desk, "New", practice.record.key_set("Read-only"))
    start(desk)
    desk.click("make_made_button")
    desk.settle()
    desk.click("paste_choose_button")
    desk.settle()
    assert step(desk) is Step.VERIFY
    desk.click("drill_verify_skip_button")
    desk.settle()
    desk.click("move_moved_button")
    desk.settle()
    assert key_set(desk, "Old").status is Status.RETIRING
    desk.click("replacing_back_button")
    desk.settle()
    assert (key_set(desk, "Old").status, step(desk)) == (Status.LIVE, Step.MOVE)
    desk.click("replacing_give_up_button")
    desk.settle()
    assert key_set(desk, "Old").drill is None
    assert desk.is_visible("details_page")
    assert not desk.is_visible("replacing_banner")


def test_a_finding_leads_into_the_drill(desk: WindowDriver) -> None:
    desk.choose("Old")
    desk.find("secret_lost_box").click()  # type: ignore[attr-defined]  # a check box
    desk.click("save_button")
    desk.settle()
    desk.click("cure_button")
    desk.wait_until(lambda: desk.is_visible("replace_page"), "the drill")
    desk.settle()
    assert step(desk) is Step.MAKE


def test_the_whole_drill_goes_by_keyboard_alone(desk: WindowDriver, practice: RunningPractice) -> None:
    """After each step the focus is where the next one begins; Tab and Space do the rest."""
    add(desk, "New", practice.record.key_set("Read-only"))
    desk.choose("Old")
    desk.press("Ctrl+R")
    desk.settle()
    desk.wait_until(lambda: desk.is_visible("replace_page"), "the drill")

    def focused() -> str:
        widget: QWidget | None = QApplication.focusWidget()
        while widget is not None and not widget.objectName():
            widget = widget.parentWidget()
        return widget.objectName() if widget is not None else ""

    def tab_to(name: str) -> None:
        for _ in range(60):
            if focused() == name:
                return
            QTest.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")

    def press(name: str) -> None:
        tab_to(name)
        QTest.keyClick(desk.find(name), Qt.Key.Key_Space)
        desk.settle()

    press("make_made_button")
    press("paste_choose_button")
    assert focused() == "drill_verify_ask_button"
    press("drill_verify_ask_button")
    desk.wait_until(lambda: step(desk) is Step.MOVE, "the proof")
    assert focused() == "move_box_0"
    press("move_box_0")
    press("move_box_1")
    press("move_moved_button")
    assert focused() == "revoke_revoked_button"
    press("revoke_revoked_button")
    assert focused() == "drill_prove_ask_button"
    press("drill_prove_ask_button")
    desk.wait_until(lambda: desk.is_visible("drill_prove_result_notice"), "the answer")
    press("drill_prove_skip_button")
    assert key_set(desk, "Old").status is Status.REVOKED
    assert focused() == "replacing_new_button"
