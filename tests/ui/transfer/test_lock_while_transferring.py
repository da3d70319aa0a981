"""The vault locks in the middle of an export, an import or the sheet: each closes and drops what it held."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from tests.support.import_source import HOSTILE_NAME, open_import, preview_import
from tests.support.window import PASSPHRASE, WindowDriver, spin
from vault_app.services.auto_lock import LockReason

pytestmark = pytest.mark.slow

NEW = "nine loud magpies over the weir"
WORDS = (PASSPHRASE, NEW, "Reader", "Grid bot", "Cash out", HOSTILE_NAME, "…3e56", "keys.json")


def texts_of(window: QWidget) -> list[str]:
    texts: list[str] = []
    for each in window.findChildren(QWidget):
        if isinstance(each, QLabel | QLineEdit):
            texts.append(each.text())
        elif isinstance(each, QPlainTextEdit | QTextEdit):
            texts.append(each.toPlainText())
        texts += [each.toolTip(), each.accessibleName(), each.accessibleDescription(), each.windowTitle()]
    return texts


def assert_closed_and_empty(desk: WindowDriver, dialog: QDialog) -> None:
    """Also what the dialog's own widgets held is gone, before they are deleted."""
    assert desk.is_visible("locked_page")
    assert [text for text in texts_of(dialog) if any(word in text for word in WORDS)] == []
    spin(50)
    assert [each for each in desk.window.findChildren(QDialog) if each.isVisible()] == []
    assert [text for text in texts_of(desk.window) if any(word in text for word in WORDS)] == []


def lock(desk: WindowDriver) -> None:
    desk.window.lock(LockReason.IDLE)


def dialog_of(desk: WindowDriver, name: str) -> QDialog:
    dialog = desk.find(name)
    assert isinstance(dialog, QDialog)
    return dialog


def fill(desk: WindowDriver, path: Path, *, plain: bool) -> None:
    if plain:
        desk.click("json_button")
        desk.type("word_field", "PLAINTEXT")
    else:
        desk.type("new_field", NEW)
        desk.type("repeat_field", NEW)
    desk.type("passphrase_field", PASSPHRASE)
    desk.type("place_field", str(path))


@pytest.mark.parametrize("plain", [False, True])
def test_what_was_typed_for_an_export_is_gone(desk: WindowDriver, lasting: Path, plain: bool) -> None:
    desk.trigger("export_action")
    fill(desk, lasting / "out", plain=plain)
    dialog = dialog_of(desk, "export_dialog")
    lock(desk)
    assert_closed_and_empty(desk, dialog)


@pytest.mark.parametrize("plain", [False, True])
def test_an_export_under_way_ends_without_a_file(desk: WindowDriver, lasting: Path, plain: bool) -> None:
    """Nobody could be told of it, so there is none; and the keys go when it has ended."""
    desk.trigger("export_action")
    fill(desk, lasting / "out", plain=plain)
    session = desk.window.workspace.session
    assert session is not None
    dialog = dialog_of(desk, "export_dialog")
    desk.click("act_button")
    lock(desk)
    assert_closed_and_empty(desk, dialog)
    desk.wait_until(lambda: session.is_locked, "the session to end")
    assert list(lasting.iterdir()) == []
    desk.unlock()
    assert desk.listed_labels == ["Reader", "Grid bot"]


def test_a_preview_is_gone_and_nothing_is_saved(
    desk: WindowDriver, source: Path, digest_of_vault: Callable[[], str]
) -> None:
    before = digest_of_vault()
    dialog = preview_import(desk, source)
    lock(desk)
    assert_closed_and_empty(desk, dialog)
    assert dialog.preview.model.rows == ()
    assert digest_of_vault() == before


@pytest.mark.parametrize("after_ms", [0, 5, 30])
def test_an_import_that_is_being_read_is_dropped(desk: WindowDriver, source: Path, after_ms: int) -> None:
    dialog = open_import(desk)
    QTimer.singleShot(after_ms, desk.window, lambda: lock(desk))
    dialog.read(source)
    desk.wait_until(lambda: desk.is_visible("locked_page"), "the lock")
    spin(100)
    assert [each for each in desk.window.findChildren(QDialog) if each.isVisible()] == []
    desk.unlock()
    assert desk.listed_labels == ["Reader", "Grid bot"]


@pytest.mark.parametrize("after_ms", [0, 2, 10, 30])
def test_a_save_under_way_is_whole_or_did_not_happen(desk: WindowDriver, source: Path, after_ms: int) -> None:
    preview_import(desk, source)
    desk.click("act_button")
    spin(after_ms)
    lock(desk)
    desk.wait_until(lambda: desk.is_visible("locked_page"), "the lock")
    spin(50)
    assert [each for each in desk.window.findChildren(QDialog) if each.isVisible()] == []
    desk.settle()
    desk.unlock()
    count = len(list(desk.window.workspace.vault.listed_key_sets()))
    assert count in {2, 5}


def test_a_passphrase_typed_for_a_vault_to_import_is_gone(
    desk: WindowDriver, tmp_path: Path, made_vault: bytes
) -> None:
    path = tmp_path / "other.keyvault"
    path.write_bytes(made_vault)
    dialog = open_import(desk)
    dialog.read(path)
    desk.type("source_passphrase_field", PASSPHRASE)
    lock(desk)
    assert_closed_and_empty(desk, dialog)


def test_the_sheet_is_gone(desk: WindowDriver) -> None:
    desk.trigger("emergency_sheet_action")
    dialog = dialog_of(desk, "sheet_dialog")
    desk.wait_until(lambda: "Reader" in desk.find("sheet_view").toPlainText(), "the sheet")  # type: ignore[attr-defined]  # a QTextBrowser
    lock(desk)
    assert_closed_and_empty(desk, dialog)


def test_the_commands_need_an_unlocked_vault(desk: WindowDriver) -> None:
    names = ("export_action", "import_action", "emergency_sheet_action")
    assert [desk.action(name).isEnabled() for name in names] == [True] * 3
    lock(desk)
    assert [desk.action(name).isEnabled() for name in names] == [False] * 3
