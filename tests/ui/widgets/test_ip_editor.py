"""The editor of bound addresses: adding, refusing, removing, by keyboard and by paste."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.ip_editor import IpEditor


def judge(text: str) -> tuple[str | None, str | None, str | None]:
    if text.startswith("192.168."):
        return text, None, f"{text} is a private address. BitMart sees your public one."
    if text[0].isdigit():
        return text, None, None
    return None, f"{text} is not an IP address.", None


@pytest.fixture
def editor(qtbot: QtBot, active: Callable[[QWidget], None]) -> IpEditor:
    made = IpEditor(judge)
    qtbot.addWidget(made)
    made.resize(500, 200)
    active(made)
    return made


def test_enter_comma_and_space_add_what_is_typed(editor: IpEditor, qtbot: QtBot) -> None:
    QTest.keyClicks(editor.input, "203.0.113.1,203.0.113.2 203.0.113.3")
    QTest.keyClick(editor.input, Qt.Key.Key_Return)
    assert editor.addresses() == ("203.0.113.1", "203.0.113.2", "203.0.113.3")
    assert editor.pending() == ""


def test_a_pasted_list_is_added_whole(editor: IpEditor, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("203.0.113.1, 203.0.113.2\n2001:db8::17")
    with qtbot.waitSignal(editor.changed):
        QTest.keyClick(editor.input, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert editor.addresses() == ("203.0.113.1", "203.0.113.2", "2001:db8::17")


def test_a_refused_address_stays_in_the_input_with_its_reason(editor: IpEditor, qtbot: QtBot) -> None:
    QTest.keyClicks(editor.input, "example.org")
    QTest.keyClick(editor.input, Qt.Key.Key_Return)
    assert editor.addresses() == ()
    assert editor.pending() == "example.org"
    assert (editor.state, editor.message) == ("error", "example.org is not an IP address.")


def test_a_risky_address_is_added_and_the_risk_is_told(editor: IpEditor, qtbot: QtBot) -> None:
    QTest.keyClicks(editor.input, "192.168.1.20")
    QTest.keyClick(editor.input, Qt.Key.Key_Return)
    assert editor.addresses() == ("192.168.1.20",)
    assert (editor.state, "private address" in editor.message) == ("warning", True)


def test_a_second_copy_of_an_address_is_dropped_with_a_word(editor: IpEditor, qtbot: QtBot) -> None:
    editor.set_addresses(["203.0.113.1"])
    QTest.keyClicks(editor.input, "203.0.113.1")
    QTest.keyClick(editor.input, Qt.Key.Key_Return)
    assert editor.addresses() == ("203.0.113.1",)
    assert "dropped" in editor.message


def test_backspace_in_the_empty_input_removes_the_last_address(editor: IpEditor, qtbot: QtBot) -> None:
    editor.set_addresses(["203.0.113.1", "203.0.113.2"])
    with qtbot.waitSignal(editor.changed):
        QTest.keyClick(editor.input, Qt.Key.Key_Backspace)
    assert editor.addresses() == ("203.0.113.1",)


def test_the_arrow_reaches_a_chip_and_delete_removes_it(editor: IpEditor, qtbot: QtBot) -> None:
    editor.set_addresses(["203.0.113.1", "203.0.113.2"])
    editor.input.setFocus()
    QTest.keyClick(editor.input, Qt.Key.Key_Left)
    chip = QApplication.focusWidget()
    assert chip is not None
    assert chip.accessibleName() == "203.0.113.2"
    QTest.keyClick(chip, Qt.Key.Key_Left)
    chip = QApplication.focusWidget()
    assert chip is not None
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert editor.addresses() == ("203.0.113.2",)


def test_an_address_left_in_the_input_is_added_and_not_lost(editor: IpEditor, qtbot: QtBot) -> None:
    editor.input.setFocus()
    QTest.keyClicks(editor.input, "203.0.113.9")
    editor.add_button.setFocus()
    assert editor.addresses() == ("203.0.113.9",)


def test_the_head_counts_the_addresses_and_warns_when_there_is_none(editor: IpEditor) -> None:
    words = [editor.head.findChildren(type(editor.head.title))[-1].text()]
    assert words == ["none bound"]
    editor.set_addresses(["203.0.113.1", "203.0.113.2", "2001:db8::17"])
    assert editor.head.findChildren(type(editor.head.title))[-1].text() == "3 addresses"
