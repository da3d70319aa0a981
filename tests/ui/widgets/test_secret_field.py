"""Secrets on the screen: shown on demand, for a short time, and then forgotten."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.secret_entry import SecretEntry
from vault_app.ui.widgets.secret_field import SecretField, SecretValue

SECRET = "9f41c07be2d85a33"


class Vault:
    """Counts how often the secret was asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def reveal(self) -> str:
        self.asked += 1
        return SECRET


def shown_texts(field: SecretField) -> list[str]:
    return [label.text() for label in field.findChildren(QLabel) if label.isVisible()]


def made(qtbot: QtBot, vault: Vault, hold_ms: int = 10_000) -> SecretField:
    field = SecretField("Secret key", vault.reveal, hold_ms=hold_ms, copied_ms=20)
    qtbot.addWidget(field)
    field.show()
    return field


def test_nothing_is_unsealed_before_the_user_asks(qtbot: QtBot) -> None:
    vault = Vault()
    field = made(qtbot, vault)
    assert vault.asked == 0
    assert all(SECRET not in text for text in shown_texts(field))
    assert "•" * 24 in shown_texts(field)


def test_a_revealed_value_is_forgotten_when_its_time_is_up(qtbot: QtBot) -> None:
    vault = Vault()
    field = made(qtbot, vault, hold_ms=60)
    QTest.mouseClick(field.reveal_button, Qt.MouseButton.LeftButton)
    assert SECRET in shown_texts(field)
    assert field.aside == "hides in 1 s"
    with qtbot.waitSignal(field.reveal_changed, timeout=2_000) as told:
        pass
    assert told.args == [False]
    assert all(SECRET not in label.text() for label in field.findChildren(QLabel))
    assert field.aside == ""


def test_a_value_cannot_be_held_for_longer_than_ten_seconds(qtbot: QtBot) -> None:
    field = made(qtbot, Vault(), hold_ms=60_000)
    field.show_value()
    assert field.aside == "hides in 10 s"


def test_hide_takes_a_revealed_value_away(qtbot: QtBot) -> None:
    field = made(qtbot, Vault())
    QTest.mouseClick(field.reveal_button, Qt.MouseButton.LeftButton)
    assert field.reveal_button.text() == "Hide"
    QTest.mouseClick(field.reveal_button, Qt.MouseButton.LeftButton)
    assert not field.is_revealed
    assert field.value.text() == ""


def test_leaving_the_page_or_the_window_takes_a_revealed_value_away(qtbot: QtBot) -> None:
    field = made(qtbot, Vault())
    field.show_value()
    field.hide()
    assert field.value.text() == ""
    field.show()
    field.show_value()
    assert field.is_revealed
    leave(field)
    assert field.value.text() == ""


def leave(field: SecretField | SecretEntry) -> None:
    """Tell the window of *field* that another one came to the front, as Qt does."""
    QApplication.sendEvent(field.window(), QEvent(QEvent.Type.WindowDeactivate))


def test_revealing_moves_no_layout(qtbot: QtBot) -> None:
    field = made(qtbot, Vault())
    before = (field.size(), field.frame.geometry(), field.reveal_button.geometry(), field.copy_button.geometry())
    field.show_value()
    field.show_copied()
    layout = field.layout()
    assert layout is not None
    layout.activate()
    after = (field.size(), field.frame.geometry(), field.reveal_button.geometry(), field.copy_button.geometry())
    assert after == before


@pytest.mark.parametrize("width", [180, 300, 420])
def test_what_does_not_fit_one_line_stands_in_lines_of_one_length(qtbot: QtBot, width: int) -> None:
    value = SecretValue()
    qtbot.addWidget(value)
    value.setText("0123456789abcdef" * 4)
    value.resize(width, 34)
    layout = value.lines()
    lengths = [layout.lineAt(number).textLength() for number in range(layout.lineCount())]
    assert len(lengths) > 1
    assert sum(lengths) == 64
    assert max(lengths) - min(lengths) <= len(lengths)
    assert max(layout.lineAt(each).naturalTextWidth() for each in range(len(lengths))) <= width


def test_copy_asks_the_page_and_reads_copied_for_a_moment(qtbot: QtBot) -> None:
    field = made(qtbot, Vault())
    with qtbot.waitSignal(field.copy_requested):
        QTest.mouseClick(field.copy_button, Qt.MouseButton.LeftButton)
    field.show_copied()
    assert field.copy_button.text() == "Copied"
    qtbot.waitUntil(lambda: field.copy_button.text() == "Copy", timeout=2_000)


def test_an_access_key_shows_its_ends_instead_of_bullets(qtbot: QtBot) -> None:
    field = SecretField("Access key", Vault().reveal, hint="80618…3e56")
    qtbot.addWidget(field)
    field.show()
    assert "80618…3e56" in shown_texts(field)


def test_a_typed_secret_is_hidden_until_the_eye_is_pressed_and_when_it_is_cleared(qtbot: QtBot) -> None:
    entry = SecretEntry("Passphrase")
    qtbot.addWidget(entry)
    entry.show()
    QTest.keyClicks(entry.line_edit, "seven quiet herons")
    assert entry.text() == "seven quiet herons"
    assert "seven" not in entry.line_edit.displayText()
    QTest.mouseClick(entry.eye_button, Qt.MouseButton.LeftButton)
    assert entry.line_edit.displayText() == "seven quiet herons"
    assert entry.eye_button.accessibleName() == "Hide"
    entry.clear()
    assert (entry.text(), entry.is_shown) == ("", False)
    assert not entry.line_edit.isUndoAvailable()
