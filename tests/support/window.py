"""Drives the window as a person does: finds what is visible by its objectName, clicks, types, and reads."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)

from vault_app.services.clock import Clock, SystemClock
from vault_app.services.paths import Places
from vault_app.services.settings_store import SettingsStore
from vault_app.ui import tasks
from vault_app.ui.application import World, open_window
from vault_app.ui.key_set_page.page_column import PageColumn
from vault_app.ui.key_set_page.page_kinds import PAGE_KINDS
from vault_app.ui.language_switch import LanguageSwitch
from vault_app.ui.languages import language
from vault_app.ui.main_window import MainWindow
from vault_app.ui.practice import PracticeMode
from vault_app.ui.theme import theme
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.notice import Notice
from vault_app.vaultfile.kdf import FLOOR_KDF, KdfParams

PASSPHRASE = "seven quiet herons"
ACCESS_KEY = "80618e45710812162b04892c7ee5ead4a3cc3e56"
SECRET_KEY = "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9"
MEMO = "test001"
TIMEOUT_S = 15.0
_LOOKS = 30


def app() -> QApplication:
    """Return the one application, made when there is none."""
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(["vault-app"])


def spin(milliseconds: int) -> None:
    """Let the window work for a while; unlike `QTest.qWait` it lets other threads run meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class WindowDriver:
    """One window with a user's folders of its own.

    Attributes:
        window: For what a person could see but no objectName leads to.
        folder: Where `create_vault` puts vaults.
    """

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window = window
        self.folder = folder
        self.practice = PracticeMode(window)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window, 1000)

    @classmethod
    def start(
        cls,
        folder: Path,
        *,
        vault: Path | None = None,
        clock: Clock | None = None,
        size: tuple[int, int] | None = None,
        usual_kdf: KdfParams = FLOOR_KDF,
        language: str = "",
    ) -> WindowDriver:
        """Start the program for a user whose folders are below *folder*; keys are derived at the lowest cost.

        Args:
            language: That the user chose before.
        """
        places = Places(folder / "config", folder / "state", folder / "data", folder / "runtime")
        if language:
            SettingsStore(places.settings_file).change(lambda settings: replace(settings, language=language))
        world = World(
            places=places,
            clock=clock or SystemClock(),
            measure=lambda _seconds: FLOOR_KDF,
            usual_kdf=usual_kdf,
        )
        driver = cls(open_window(app(), world, vault), folder)
        if size is not None:
            driver.resize(*size)
        return driver

    def close(self) -> None:
        """Quit, and wait for what was still under way."""
        self.window.close()
        self.practice.stop()
        tasks.wait_for_all(10_000)
        self.window.deleteLater()
        spin(1)

    # Finding

    def find(self, name: str) -> QWidget:
        """Return the visible widget of that objectName, the topmost if there are several."""
        self.arrive()
        found = self.find_all(name)
        assert found, f"nothing visible is called {name}; there is {', '.join(self.names())}"
        return found[-1]

    def find_all(self, name: str) -> list[QWidget]:
        """Return every visible widget of that objectName."""
        return [each for each in self.window.findChildren(QWidget, name) if each.isVisible()]

    def is_visible(self, name: str) -> bool:
        return bool(self.find_all(name))

    def names(self) -> list[str]:
        """Return the objectNames of all that is visible."""
        named = {each.objectName() for each in self.window.findChildren(QWidget) if each.isVisible()}
        return sorted(name for name in named if name and not name.startswith("qt_"))

    def action(self, name: str) -> QAction:
        """Return the menu command of that objectName."""
        found = self.window.findChild(QAction, name)
        assert isinstance(found, QAction), name
        return found

    # Doing

    def click(self, name: str) -> None:
        """Click the middle of a widget, as soon as it is there and enabled."""
        self.wait_until(lambda: self.is_visible(name) and self.find(name).isEnabled(), f"{name} to be there")
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)
        self.arrive()

    def arrive(self) -> None:
        """Wait for the page that was asked for, which takes some turns to be made."""
        column = self.window.findChild(PageColumn)
        while isinstance(column, PageColumn) and column.is_waiting:
            spin(1)

    def type(self, name: str, text: str) -> None:
        """Replace what a field holds by typing, or by pasting what no key has."""
        editor = self._editor(name)
        editor.setFocus()
        editor.selectAll()
        if text.isascii() and "\n" not in text:
            QTest.keyClick(editor, Qt.Key.Key_Delete)
            QTest.keyClicks(editor, text)
        else:
            QGuiApplication.clipboard().setText(text)
            editor.paste()

    def paste(self, name: str, text: str) -> None:
        """Paste *text* into a field, with the keyboard."""
        QGuiApplication.clipboard().setText(text)
        editor = self._editor(name)
        editor.setFocus()
        QTest.keySequence(editor, QKeySequence(QKeySequence.StandardKey.Paste))

    def press(self, keys: str) -> None:
        """Press a key or a shortcut, such as "Ctrl+L"."""
        target = QApplication.focusWidget() or self.window
        QTest.keySequence(target, QKeySequence(keys))
        self.arrive()

    def trigger(self, name: str) -> None:
        """Choose a command from the menu bar."""
        action = self.action(name)
        assert action.isEnabled(), f"{name} is disabled"
        action.trigger()
        self.arrive()

    def choose_option(self, name: str, text: str) -> None:
        """Choose an entry of a combo box by its text."""
        box = self.find(name)
        assert isinstance(box, QComboBox)
        index = box.findText(text)
        assert index >= 0, [box.itemText(at) for at in range(box.count())]
        box.setCurrentIndex(index)

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        spin(1)

    def wait_until(self, holds: Callable[[], bool], what: str = "it", timeout_s: float = TIMEOUT_S) -> None:
        """Let the window work until *holds* is true."""
        end = time.monotonic() + timeout_s
        while not holds():
            assert time.monotonic() < end, (
                f"waited in vain for {what}; {self.notices}; visible: {', '.join(self.names())}"
            )
            spin(5)

    def settle(self) -> None:
        """Wait until nothing is being saved."""
        self.wait_until(lambda: self.window.workspace.is_at_rest, "the saves to end")

    def dress(self, name: str) -> None:
        """Choose a theme, and wait until every widget wears it."""
        self.window.set_theme(name)
        self.wait_until(lambda: not theme().is_changing, f"the theme {name}")

    def speak(self, name: str) -> None:
        """Choose a language, and wait until every part speaks it and the page that was shown is there again."""
        workspace, switch = self.window.workspace, LanguageSwitch.of(self.window)
        workspace.change_settings(lambda settings: replace(settings, language=name))
        self.wait_until(lambda: language() == name and not switch.is_busy, f"the language {name}", 4 * TIMEOUT_S)

    # Reading

    def text_of(self, name: str) -> str:
        """Return the words that a widget shows."""
        widget = self.find(name)
        if isinstance(widget, Field):
            return widget.text()
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            return widget.text()
        if isinstance(widget, QPlainTextEdit):
            return widget.toPlainText()
        return widget.accessibleName()

    def message_of(self, name: str) -> str:
        """Return the sentence below a field."""
        field = self.find(name)
        assert isinstance(field, Field)
        return field.message

    @property
    def notices(self) -> list[str]:
        """Every notice in sight: title and prose."""
        return [each.accessibleName() for each in self.window.findChildren(Notice) if each.isVisible()]

    @property
    def notice(self) -> str:
        """The one notice in sight that tells of trouble."""
        bad = [
            each.accessibleName()
            for each in self.window.findChildren(Notice)
            if each.isVisible() and each.kind in {"bad", "warn"}
        ]
        assert len(bad) == 1, bad
        return bad[0]

    @property
    def toast(self) -> str:
        """What the toast says; empty when there is none."""
        toast = self.window.parts.unlocked_page().toast
        return toast.text if toast.isVisible() else ""

    @property
    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()

    @property
    def listed_labels(self) -> list[str]:
        """Names in the list of key sets."""
        return [row.name for row in self.window.parts.unlocked_page().view.key_set_column.shown_rows]

    @property
    def listed_accounts(self) -> list[str]:
        return [row.name for row in self.window.parts.unlocked_page().view.sidebar.model.rows]

    # Whole acts

    def create_vault(self, name: str = "Trading", passphrase: str = PASSPHRASE) -> Path:
        """Make a vault, and wait until it is open; returns its path."""
        self.click("create_vault_button")
        self.type("name_field", name)
        self.type("place_field", str(self.folder))
        self.type("passphrase_field", passphrase)
        self.type("repeat_field", passphrase)
        self.click("create_button")
        self.wait_until(lambda: self.is_visible("unlocked_page"), "the vault to be made")
        self.settle()
        return self.folder / f"{name}.keyvault"

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Type the passphrase, and wait until the vault is open or says why it is not."""
        self.type("passphrase_field", passphrase)
        self.click("unlock_button")
        self.wait_until(
            lambda: self.is_visible("unlocked_page") or not self.window.parts.locked_page().unlock_button.busy,
            "an answer to the passphrase",
        )
        self.settle()

    def lock(self) -> None:
        """Lock with the keyboard."""
        self.press("Ctrl+L")
        self.wait_until(lambda: self.is_visible("locked_page"), "the vault to lock")

    def add_account(self, label: str, environment: str = "BitMart") -> None:
        """Add an account, and wait until it is saved."""
        self.click("add_account_button")
        self.type("label_field", label)
        self.choose_option("environment_box", environment)
        self.click("act_button")
        self.wait_until(lambda: label in self.listed_accounts, "the account")
        self.settle()

    def add_key_set(
        self,
        label: str,
        *,
        access_key: str = ACCESS_KEY,
        secret_key: str = SECRET_KEY,
        memo: str = MEMO,
        permissions: Sequence[str] = (),
        bound_ips: str = "",
    ) -> None:
        """Add a key set to the chosen account by one paste, and wait until it is saved.

        Args:
            permissions: objectNames of the cards to tick, without `_card`, such as "read_only".
            bound_ips: Addresses with commas between them.
        """
        self.trigger("add_key_set_action")
        self.wait_until(lambda: self.is_visible("add_page"), "the page that adds a key set")
        QGuiApplication.clipboard().setText(f"Access Key: {access_key}\nSecret Key: {secret_key}\nMemo: {memo}")
        self.click("paste_button")
        self.type("label_field", label)
        for permission in permissions:
            self.click(f"{permission}_card")
        if bound_ips:
            self.type("ip_input", bound_ips)
            self.click("ip_add_button")
        self.click("save_button")
        self.wait_until(lambda: not self.is_visible("add_page"), "the key set to be saved")
        self.settle()

    def choose_account(self, label: str) -> None:
        """Click an account."""
        model = self.window.parts.unlocked_page().view.sidebar.model
        self._click_row("account_view", [row.name for row in model.rows].index(label))

    def choose(self, label: str) -> None:
        """Click a key set in the list."""
        self._click_row("key_set_view", self.listed_labels.index(label))

    def open_page(self, page_id: str) -> None:
        """Click the tab of a page: "details", "sign", "call", "verify" or "history"."""
        bar = self.find("tab_bar")
        assert isinstance(bar, QTabBar)
        index = [kind.id for kind in PAGE_KINDS].index(page_id)
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
        self.wait_until(lambda: self.is_visible(f"{page_id}_page"), f"the page {page_id}")

    def _click_row(self, name: str, row: int) -> None:
        view = self.find(name)
        assert isinstance(view, QAbstractItemView)
        index = view.model().index(row, 0)
        view.scrollTo(index)
        middle = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, middle.y()))

    def _editor(self, name: str) -> QLineEdit | QPlainTextEdit:
        self.wait_until(lambda: self.is_visible(name), f"{name} to be there")
        widget = self.find(name)
        editor = widget.editor if isinstance(widget, Field) else widget
        assert isinstance(editor, QLineEdit | QPlainTextEdit), type(editor)
        return editor


def _own_time_s() -> float:
    """Return a time that passes only while this thread runs or waits for something other than a processor."""
    now = time.perf_counter()
    try:
        # Source: Linux, Documentation/scheduler/sched-stats.rst: the second figure is the time on a run queue, in ns.
        return now - int(Path("/proc/thread-self/schedstat").read_text("ascii").split()[1]) / 1e9
    except OSError:
        return now


class Heartbeat(QObject):
    """Ticks each millisecond or so on the window's thread; `longest_s` is the longest time between two ticks.

    The time in which the thread was ready to run and had no processor is left out, where the system tells it: that is
    the doing of whatever else the computer is busy with. A thread that has the interpreter and no processor is not told
    of; where one works meanwhile, `longest_work_s` is what does not depend on it: the most that the window's thread
    worked itself between two ticks.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest_s = self.longest_work_s = 0.0
        self._last = self._worked = 0.0
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)

    def _on_tick(self) -> None:
        now = _own_time_s()
        worked = time.thread_time()
        self.longest_s = max(self.longest_s, now - self._last)
        self.longest_work_s = max(self.longest_work_s, worked - self._worked)
        self._last, self._worked = now, worked

    def start(self) -> None:
        self._last, self._worked = _own_time_s(), time.thread_time()
        self._timer.start()

    def stop(self) -> None:
        self._on_tick()
        self._timer.stop()


@contextmanager
def longest_stall() -> Iterator[Heartbeat]:
    """Measure for how long, at most, the window's thread did not come round within the block."""
    heartbeat = Heartbeat()
    heartbeat.start()
    try:
        yield heartbeat
    finally:
        heartbeat.stop()


def at_rest(widget: QWidget) -> QPixmap:
    """Let the window work until *widget* looks the same twice, and return its picture; what turns is taken as it is."""
    picture = widget.grab()
    for _ in range(_LOOKS):
        spin(20)
        before, picture = picture, widget.grab()
        if picture.toImage() == before.toImage():
            break
    return picture


def scrolled_to_top(window: QWidget) -> None:
    """Scroll every page to its top, as it is when it is shown first."""
    for area in window.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)
