"""Whoever locks, leaves or quits while a page is being made is obeyed at once, and nothing that was typed comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from tests.support.window import PASSPHRASE, WindowDriver, spin
from vault_app.services.auto_lock import LockReason
from vault_app.ui.key_set_page.page_column import PageColumn

TYPED = "0a1b2c"


def column(desk: WindowDriver) -> PageColumn:
    found = desk.window.findChild(PageColumn)
    assert isinstance(found, PageColumn)
    return found


def ask_for_replacing(desk: WindowDriver) -> None:
    """Ask for the page that is never made ahead of time, and type on before it is there."""
    desk.choose("Reader")
    desk.arrive()
    desk.action("replace_action").trigger()
    assert column(desk).is_waiting
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, TYPED)
    assert column(desk).is_waiting


def typed_anywhere(desk: WindowDriver) -> list[str]:
    """Return what stands in every field."""
    lines = [each.text() for each in desk.window.findChildren(QLineEdit)]
    texts = [each.toPlainText() for each in desk.window.findChildren(QPlainTextEdit)]
    return [each for each in (*lines, *texts) if TYPED in each]


def press_lock(desk: WindowDriver) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keySequence(focused, QKeySequence("Ctrl+L"))


@pytest.mark.parametrize(
    "lock",
    [press_lock, lambda desk: desk.window.lock(LockReason.IDLE), lambda desk: desk.window.lock(LockReason.SLEEP)],
    ids=["Ctrl+L", "idle", "sleep"],
)
def test_the_vault_locks_at_once_and_what_was_typed_is_gone(
    desk: WindowDriver, lock: Callable[[WindowDriver], None]
) -> None:
    ask_for_replacing(desk)
    lock(desk)
    assert desk.window.workspace.session is None
    assert desk.is_visible("locked_page")
    spin(100)
    assert desk.is_visible("locked_page")
    assert typed_anywhere(desk) == []
    desk.unlock()
    desk.wait_until(lambda: desk.is_visible("details_page"), "the first key set")
    spin(50)
    assert typed_anywhere(desk) == []
    assert not column(desk).is_adding
    assert desk.window.workspace.vault.key_set_named("Reader")[1].drill is None  # replacing has not begun


def test_another_vault_that_is_opened_shows_its_own(desk: WindowDriver, made_vault: bytes) -> None:
    other = desk.folder / "Other.keyvault"
    other.write_bytes(made_vault)
    other.chmod(0o600)
    ask_for_replacing(desk)
    desk.window.open_path(other)
    desk.unlock()
    desk.wait_until(lambda: desk.is_visible("details_page"), "the first key set")
    assert desk.window.vault_path == other
    assert not desk.is_visible("replace_page")
    assert typed_anywhere(desk) == []


def test_the_vault_that_is_closed_leaves_the_first_page(desk: WindowDriver) -> None:
    ask_for_replacing(desk)
    desk.window.close_vault()
    spin(100)
    assert desk.is_visible("welcome_page")
    assert typed_anywhere(desk) == []


def test_quitting_needs_no_page_to_be_whole(desk: WindowDriver) -> None:
    ask_for_replacing(desk)
    desk.window.close()
    assert desk.window.is_closed
    assert desk.window.workspace.session is None
    spin(100)


def test_another_theme_is_worn_by_the_page_that_was_being_made(desk: WindowDriver) -> None:
    ask_for_replacing(desk)
    desk.dress("dark")
    desk.wait_until(lambda: desk.is_visible("replace_page"), "the drill")
    desk.settle()
    before = desk.find("replace_page").grab().toImage()
    desk.dress("light")
    desk.dress("dark")
    assert desk.find("replace_page").grab().toImage() == before


def test_a_vault_that_is_locked_before_it_is_shown_can_be_opened_again(
    tmp_path: Path, made_vault: bytes, qapp: QApplication
) -> None:
    """The unlocked page is being made by then, for the first time."""
    path = tmp_path / "Trading.keyvault"
    path.write_bytes(made_vault)
    path.chmod(0o600)
    driver = WindowDriver.start(tmp_path, vault=path, size=(1440, 900))
    opened: list[object] = []
    driver.window.door.opened.connect(opened.append)
    driver.type("passphrase_field", PASSPHRASE)
    driver.click("unlock_button")
    driver.wait_until(lambda: opened != [], "the file to be opened")
    driver.window.lock()
    assert driver.is_visible("locked_page")
    driver.unlock()
    driver.wait_until(lambda: driver.is_visible("details_page"), "the first key set")
    assert driver.listed_labels == ["Reader", "Grid bot"]
    driver.close()
