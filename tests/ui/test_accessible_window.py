"""What Qt would tell a screen reader of the window, and where the keyboard leads in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from tests.support.window import ACCESS_KEY, MEMO, SECRET_KEY, WindowDriver, spin

pytestmark = pytest.mark.slow

PAGES = ("details", "sign", "call", "verify", "history")
Text, Role = QAccessible.Text, QAccessible.Role


def told(of: QWidget) -> Iterator[QAccessibleInterface]:
    """Yield everything that can be seen in a widget, as a screen reader is told of it."""
    waiting = [QAccessible.queryAccessibleInterface(of)]
    while waiting:
        each = waiting.pop()
        if not each.isValid() or each.state().invisible:
            continue
        yield each
        waiting += [each.child(at) for at in range(each.childCount())]


def texts(of: QWidget) -> str:
    return "\n".join(each.text(kind) for each in told(of) for kind in (Text.Name, Text.Description, Text.Value))


def tab() -> QWidget:
    """Press Tab; return what has the focus then."""
    before = QApplication.focusWidget()
    assert before is not None
    QTest.keyClick(before, Qt.Key.Key_Tab)
    spin(1)
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def round_from(driver: WindowDriver, name: str) -> list[str]:
    """Return the objectNames to which Tab leads from a widget until it comes back to it."""
    driver.find(name).setFocus()
    passed: list[str] = []
    for _ in range(90):
        passed.append(tab().objectName())
        if passed[-1] == name:
            return passed
    raise AssertionError(f"Tab does not come back to {name}: {passed}")


@pytest.mark.parametrize("page", PAGES)
def test_whatever_takes_the_focus_has_a_name(desk: WindowDriver, page: str) -> None:
    desk.open_page(page)
    listed = list(told(desk.window))
    assert len(listed) > 80
    nameless = [
        f"{each.role().name} in {each.parent().text(Text.Name)}"
        for each in listed
        if each.state().focusable and not each.state().disabled and not each.text(Text.Name).strip()
    ]
    assert not nameless


@pytest.mark.parametrize("page", PAGES)
def test_of_a_choice_is_said_what_is_chosen_there(desk: WindowDriver, page: str) -> None:
    """Qt on Linux gives the choice for the name, so that the description has to begin with the word."""
    desk.open_page(page)
    for box in desk.find(f"{page}_page").findChildren(QComboBox):
        assert box.accessibleName()
        assert box.accessibleDescription().startswith(f"{box.accessibleName()}.")


def test_a_revealed_secret_is_seen_and_not_told(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.open_page("details")
    for part in ("access_key", "secret_key", "memo"):
        desk.click(f"{part}_reveal_button")
    said = texts(desk.window)
    assert "Secret key, shown" in said
    assert not [secret for secret in (ACCESS_KEY, SECRET_KEY, MEMO) if secret in said]


def test_a_hidden_field_tells_how_much_was_typed_and_not_what(window: WindowDriver) -> None:
    window.click("create_vault_button")
    window.type("passphrase_field", "four calm otters")
    hidden = {each.text(Text.Name): each.text(Text.Value) for each in told(window.window) if each.state().passwordEdit}
    assert hidden.keys() == {"Passphrase", "Repeat the passphrase"}
    assert len(hidden["Passphrase"]) == len("four calm otters")
    assert set(hidden["Passphrase"]) <= {"*", "•"}
    assert "otters" not in texts(window.window)


def test_tab_goes_on_from_a_number_in_a_dialog(window: WindowDriver) -> None:
    window.create_vault()
    window.window.parts.show_settings("locking")
    spin(20)
    dialog = window.find("settings_dialog")
    passed: list[QWidget] = []
    while (focused := tab()) not in passed:
        assert dialog.isAncestorOf(focused)
        passed.append(focused)
    assert [each.objectName() for each in passed[:2]] == ["lock_after_box", "minimised_box"]
    assert focused is passed[0]


def test_tab_comes_to_the_method_and_then_to_the_path(desk: WindowDriver) -> None:
    desk.open_page("sign")
    passed = round_from(desk, "tab_bar")
    assert passed.index("method_box") + 1 == passed.index("path_edit")


def test_save_comes_after_what_it_saves(desk: WindowDriver) -> None:
    desk.open_page("details")
    desk.type("used_by_field", "a bot")
    passed = round_from(desk, "tab_bar")
    assert passed.index("secret_lost_box") < passed.index("cancel_button") < passed.index("save_button")
    assert passed.index("save_button") < passed.index("vault_button")
    desk.click("cancel_button")


def test_a_page_that_gives_way_leaves_the_focus_at_the_tabs(desk: WindowDriver) -> None:
    desk.open_page("sign")
    desk.find("copy_headers_button").setFocus()
    desk.press("Ctrl+3")
    desk.wait_until(lambda: desk.is_visible("call_page"), "the page")
    focused = QApplication.focusWidget()
    assert focused is desk.find("tab_bar")
