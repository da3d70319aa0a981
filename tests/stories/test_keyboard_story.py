"""The main job by the keyboard alone: every key goes to what has the focus, and nothing is clicked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.window import ACCESS_KEY, MEMO, PASSPHRASE, SECRET_KEY, WindowDriver, spin

_MOST_TABS = 60


class Keyboard:
    """Ten fingers and two eyes: it presses keys, and looks where the focus is."""

    def __init__(self, driver: WindowDriver) -> None:
        self._driver = driver

    @property
    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        assert widget.isVisible(), f"{widget.objectName()} has the focus and is not in sight"
        return widget

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.focusWidget() or self._driver.window
        QTest.keyClick(target, key, modifiers)
        spin(1)

    def control(self, key: Qt.Key, *, shift: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier
        self.press(key, held | Qt.KeyboardModifier.ShiftModifier if shift else held)

    def type(self, text: str) -> None:
        assert isinstance(self.focused, QLineEdit | QPlainTextEdit), self.focused.objectName()
        QTest.keyClicks(self.focused, text)
        spin(1)

    def is_at(self, name: str) -> bool:
        """Whether the focus is on the widget of that objectName, or inside it."""
        widget: QWidget | None = self.focused
        while widget is not None:
            if widget.objectName() == name:
                return True
            widget = widget.parentWidget()
        return False

    def tab_to(self, name: str, *, back: bool = False) -> None:
        """Press Tab until *name* has the focus; the steps there must not begin to repeat."""
        passed: list[str] = []
        while not self.is_at(name):
            assert len(passed) < _MOST_TABS, f"Tab does not lead to {name}: {passed}"
            self.press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
            passed.append(self.focused.objectName())


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WindowDriver:
    monkeypatch.setenv("HOME", str(tmp_path))
    return WindowDriver.start(tmp_path, size=(1440, 900))


def do_the_main_job(driver: WindowDriver) -> None:
    """Welcome, create, unlock, account, key set, sign, copy, lock: each by keys that go to what has the focus."""
    keys = Keyboard(driver)
    _create(driver, keys)
    _add_account(driver, keys)
    _add_key_set(driver, keys)
    _sign_and_copy(driver, keys)
    _walk_the_parts(driver, keys)
    keys.control(Qt.Key.Key_L)
    driver.wait_until(lambda: driver.is_visible("locked_page"), "the vault to lock")
    assert SECRET_KEY not in driver.clipboard
    keys.type(PASSPHRASE)
    keys.press(Qt.Key.Key_Return)
    driver.wait_until(lambda: driver.is_visible("unlocked_page"), "the vault to open")
    driver.wait_until(lambda: driver.window.workspace.selected is not None, "the first key set")
    assert driver.listed_labels == ["Reader"]


def test_the_main_job_needs_no_mouse(driver: WindowDriver) -> None:
    """Every step is done by keys that go to what has the focus."""
    try:
        do_the_main_job(driver)
    finally:
        driver.close()


def _create(driver: WindowDriver, keys: Keyboard) -> None:
    assert keys.is_at("create_vault_button")
    keys.press(Qt.Key.Key_Space)
    driver.wait_until(lambda: driver.is_visible("create_page"), "the page that makes a vault")
    keys.press(Qt.Key.Key_Escape)
    assert driver.is_visible("welcome_page"), "Esc leads back"
    keys.tab_to("create_vault_button")
    keys.press(Qt.Key.Key_Return)
    keys.tab_to("name_field")
    keys.control(Qt.Key.Key_A)
    keys.type("Trading")
    keys.tab_to("passphrase_field")
    keys.type(PASSPHRASE)
    keys.tab_to("repeat_field")
    keys.type(PASSPHRASE)
    keys.press(Qt.Key.Key_Return)
    driver.wait_until(lambda: driver.is_visible("unlocked_page"), "the vault to be made")
    driver.settle()


def _add_account(driver: WindowDriver, keys: Keyboard) -> None:
    assert keys.is_at("first_act_button"), "what comes next has the focus"
    keys.control(Qt.Key.Key_A, shift=True)
    driver.wait_until(lambda: driver.is_visible("label_field"), "the question for the account")
    keys.press(Qt.Key.Key_Escape)
    assert not driver.is_visible("label_field"), "Esc closes"
    assert keys.is_at("first_act_button"), "and the focus is where it was"
    keys.control(Qt.Key.Key_A, shift=True)
    keys.tab_to("label_field")
    keys.type("Main")
    keys.press(Qt.Key.Key_Return)
    driver.wait_until(lambda: driver.listed_accounts == ["Main"], "the account")
    driver.settle()


def _add_key_set(driver: WindowDriver, keys: Keyboard) -> None:
    keys.control(Qt.Key.Key_N)
    driver.wait_until(lambda: driver.is_visible("add_page"), "the page that adds a key set")
    for name, text in (("access_key", ACCESS_KEY), ("secret_key", SECRET_KEY), ("label", "Reader"), ("memo", MEMO)):
        keys.tab_to(f"{name}_field")
        keys.type(text)
    keys.tab_to("read_only_card")
    keys.press(Qt.Key.Key_Space)
    keys.tab_to("ip_input")
    keys.type("9.9.9.9")
    keys.press(Qt.Key.Key_Return)
    keys.tab_to("save_button")
    keys.press(Qt.Key.Key_Return)
    driver.wait_until(lambda: driver.listed_labels == ["Reader"], "the key set")
    driver.settle()
    chosen = driver.window.workspace.selected
    assert chosen is not None
    assert chosen[1].permissions == {"read-only"}
    assert [binding.address for binding in chosen[1].bound_ips] == ["9.9.9.9"]


def _sign_and_copy(driver: WindowDriver, keys: Keyboard) -> None:
    keys.control(Qt.Key.Key_2)
    driver.wait_until(lambda: driver.is_visible("sign_page"), "the page Sign")
    keys.tab_to("copy_headers_button")
    keys.press(Qt.Key.Key_Space)
    assert f"X-BM-KEY: {ACCESS_KEY}" in driver.clipboard
    keys.control(Qt.Key.Key_S, shift=True)
    driver.wait_until(lambda: driver.clipboard == SECRET_KEY, "the secret key on the clipboard")


def _walk_the_parts(driver: WindowDriver, keys: Keyboard) -> None:
    for number, page in enumerate(("details", "sign", "call", "verify", "history")):
        keys.control(Qt.Key(Qt.Key.Key_1 + number))
        driver.wait_until(lambda page=page: driver.is_visible(f"{page}_page"), page)  # type: ignore[misc]  # bound now
    seen = []
    for _ in range(3):
        keys.press(Qt.Key.Key_F6)
        seen.append(next(part for part in ("sidebar", "key_set_column", "page_column") if keys.is_at(part)))
    assert sorted(seen) == ["key_set_column", "page_column", "sidebar"]
    keys.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert not keys.is_at(seen[-1])


@pytest.mark.system  # it walks through every page, which takes its time
def test_the_focus_is_seen_wherever_the_keyboard_brings_it(driver: WindowDriver) -> None:
    """No step of Tab through an unlocked window leaves the picture of the window as it was."""
    keys = Keyboard(driver)
    try:
        driver.create_vault()
        driver.add_account("Main")
        driver.add_key_set("Reader", permissions=["read_only"])
        for number in range(5):
            keys.control(Qt.Key(Qt.Key.Key_1 + number))
            spin(50)
            driver.window.setFocus(Qt.FocusReason.MouseFocusReason)
            _assert_each_step_shows(driver, keys)
    finally:
        driver.close()


def _assert_each_step_shows(driver: WindowDriver, keys: Keyboard) -> None:
    first: QWidget | None = None
    for _ in range(_MOST_TABS):
        before = QApplication.focusWidget()
        keys.press(Qt.Key.Key_Tab)
        focused = keys.focused
        assert focused is not before, f"{focused.objectName()} keeps the focus"
        if first is None:
            first = focused
        elif focused is first:
            return
        spin(20)
        shown = driver.window.grab().toImage()
        # Without the focus the same window has to look otherwise, around or inside of what had it.
        focused.clearFocus()
        spin(5)
        without = driver.window.grab().toImage()
        focused.setFocus(Qt.FocusReason.TabFocusReason)
        assert shown != without, f"the focus is not seen on {_path_of(focused)}"
    raise AssertionError("Tab does not come round")


def _path_of(widget: QWidget | None) -> str:
    names: list[str] = []
    while widget is not None:
        names.append(widget.objectName() or type(widget).__name__)
        widget = widget.parentWidget()
    return " in ".join(names)
