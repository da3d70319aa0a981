"""Walks the window through its states in a process of its own, and waits in each until it was looked at.

Each state is one line of JSON on standard output; any line of standard input leads on. In between, each press of Pause is
answered by an empty line: what was pressed before it has arrived.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu

from tests.support.window import ACCESS_KEY, MEMO, PASSPHRASE, SECRET_KEY, WindowDriver, spin
from tests.ui.screens import Album
from vault_app.services.auto_lock import LockReason
from vault_app.services.demo import DEMO_PASSPHRASE
from vault_app.ui import tasks

NEW_PASSPHRASE = "nine loud magpies"
_MOMENT_MS = 60


class PatientDriver(WindowDriver):
    """Drives a window whose keys are shown to a screen reader first, and so arrive a moment after they were pressed."""

    def type(self, name: str, text: str) -> None:
        editor = self._editor(name)
        editor.setFocus()
        editor.selectAll()
        if text:
            QGuiApplication.clipboard().setText(text)
            editor.paste()
        elif isinstance(editor, QLineEdit):
            editor.del_()
        else:
            editor.textCursor().removeSelectedText()

    def paste(self, name: str, text: str) -> None:
        self.type(name, text)

    def press(self, keys: str) -> None:
        super().press(keys)
        spin(80)


class PauseKey(QObject):
    """Answers each press of Pause that comes to a window."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Pause:
            if event.type() is QEvent.Type.KeyPress:
                print(flush=True)
            return True
        return super().eventFilter(watched, event)


class Walk(Album):
    """The album's walk, with some states more that matter to who does not see the window."""

    driven_by = PatientDriver

    def __init__(self, home: Path) -> None:
        self._told: set[str] = {PASSPHRASE, NEW_PASSPHRASE, DEMO_PASSPHRASE, ACCESS_KEY, SECRET_KEY, MEMO}
        super().__init__(home, home, "light", "1440x900", "en")
        self._pause_key = PauseKey()
        self.driver.window.windowHandle().installEventFilter(self._pause_key)

    def shoot(self, name: str, wait_ms: int = 60) -> None:
        """Tell where the window is, and wait until it was looked at."""
        if name.startswith(("focus-", "contrast-")):  # nothing differs but where the focus is, or the colours
            return
        self._come_to_rest(wait_ms)
        self._note_secrets()
        state = {"scene": name, "window": int(self.driver.window.winId()), "secrets": sorted(self._told)}
        state["popup"] = QApplication.activePopupWidget() is not None
        print(json.dumps(state), flush=True)
        loop = QEventLoop()
        notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda *_: loop.quit())
        loop.exec()
        notifier.setEnabled(False)
        if not os.read(0, 100):
            sys.exit("nobody looks any more")

    def _come_to_rest(self, longest_ms: int) -> None:
        """Wait until nothing is under way or put off; what still moves, for which a picture waits, is in the tree already."""
        end = time.monotonic() + longest_ms / 1000
        spin(min(longest_ms, _MOMENT_MS))
        while time.monotonic() < end and (tasks.is_busy() or self._puts_off(longest_ms)):
            spin(10)

    def _puts_off(self, longest_ms: int) -> bool:
        timers = self.driver.window.findChildren(QTimer)
        soon = (each for each in timers if each.isActive() and each.interval() <= longest_ms)
        return any(each.isSingleShot() or not each.interval() for each in soon)

    def _note_secrets(self) -> None:
        session = self.driver.window.workspace.session
        if session is not None:
            for account in session.vault.accounts:
                for key_set in account.key_sets:
                    self._told |= {session.open_part(key_set, part).decode() for part in key_set.secrets}
        for label in self.driver.find_all("recovery_key_label"):
            assert isinstance(label, QLabel)
            self._told |= {label.text(), label.text().replace("-", "").replace(" ", "").replace("\n", "")}

    def _shoot_menu(self, menu: QMenu, name: str) -> None:
        """Leave out the menus of the bar: they are in the tree whether they are open or not."""
        if menu.isVisible():
            self.shoot(f"menu-{name}", 60)
            menu.close()

    def walk(self) -> None:
        self.shoot("start")
        super().walk()

    def show_transfer(self) -> None:
        super().show_transfer()
        self._show_secrets_in_use()

    def _show_secrets_in_use(self) -> None:
        """Revealed, copied, signed with, and typed but not saved."""
        driver = self.driver
        driver.unlock(DEMO_PASSPHRASE)
        driver.choose_account(driver.listed_accounts[0])
        driver.choose(driver.listed_labels[0])
        driver.open_page("details")
        for part in ("access_key", "secret_key", "memo"):
            driver.click(f"{part}_reveal_button")
        self.shoot("revealed", 200)
        for part in ("access_key", "secret_key", "memo"):
            driver.click(f"{part}_copy_button")
        self.shoot("copied", 200)
        driver.open_page("sign")
        driver.click("copy_headers_button")
        self.shoot("signed", 200)
        driver.trigger("add_key_set_action")
        driver.wait_until(lambda: driver.is_visible("add_page"), "the page that adds a key set")
        QGuiApplication.clipboard().setText(f"Access Key: {ACCESS_KEY}\nSecret Key: {SECRET_KEY}\nMemo: {MEMO}")
        driver.click("paste_button")
        self.shoot("typed", 200)
        driver.window.lock(LockReason.IDLE)


if __name__ == "__main__":
    Walk(Path(sys.argv[1])).walk()
