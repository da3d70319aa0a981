"""Starts the window: an empty one at once, and what fills it as soon as that is painted.

What the window is made of takes several times as long to load as Qt itself, so it is loaded behind the window that is there
already, on another thread. Hence nothing of ours but the empty window is imported above.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMessageLogContext, QObject, QTimer, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from vault_app.services.process_guard import overwrite_what_is_freed
from vault_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from vault_app.services.one_window import OneWindow

_PAINTED_WITHIN_MS = 400  # a window that starts minimised, or behind another, is not painted
# What fills the window and has it live, all of it: the rest, loaded where it is used, would hold the window up.
_FILLING = (
    "vault_app.ui.application",
    "vault_app.ui.practice",
    "vault_app.ui.quit_signals",
    "vault_app.ui.lock_keeper",
    "vault_app.ui.opened_file",
    "vault_app.ui.tray_door",
    "vault_app.ui.window_looks",
    "vault_app.ui.window_parts",
    "vault_app.ui.welcome.welcome_page",
    "vault_app.ui.locked.locked_page",
)


class Filling(QObject):
    """Waits for the first paint of an empty window, loads what fills it, and fills it.

    Args:
        fill: Called on the window's thread with what was loaded; returns what is to be called after the end.
    """

    loaded = Signal(object)

    def __init__(self, window: MainWindow, fill: Callable[[], Callable[[], None]]) -> None:
        super().__init__(window)
        self._window = window
        self._fill = fill
        self._thread: Thread | None = None
        self._error: BaseException | None = None
        self._end: Callable[[], None] | None = None
        self.loaded.connect(self._on_loaded)
        window.installEventFilter(self)
        QTimer.singleShot(_PAINTED_WITHIN_MS, self, self._load)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._thread is None:
            QTimer.singleShot(0, self, self._load)
        return super().eventFilter(watched, event)

    def _load(self) -> None:
        if self._thread is None:
            self._window.removeEventFilter(self)
            overwrite_what_is_freed()
            self._thread = Thread(target=self._load_elsewhere, name="load")
            self._thread.start()

    def _load_elsewhere(self) -> None:
        error: BaseException | None = None
        try:
            for name in _FILLING:
                import_module(name)
        except BaseException as caught:  # noqa: BLE001 - whoever started the program finds the words for it
            error = caught
        self.loaded.emit(error)

    def _on_loaded(self, error: BaseException | None) -> None:
        if not self._window.isVisible():  # it was closed in the meantime
            return
        self._error = error
        try:
            if error is None:
                self._end = self._fill()
        except Exception as caught:  # noqa: BLE001 - likewise
            self._error = caught
        if self._error is not None:
            self._window.hide()
            QApplication.exit(1)

    def end(self) -> None:
        """Let go of what runs besides the window; raises what kept the window from being filled."""
        if self._thread is not None:
            self._thread.join()
        if self._end is not None:
            self._end()
        if self._error is not None:
            raise self._error


def _application(without_display: Callable[[], int] | None) -> QApplication:
    """Make Qt's application.

    To ask the system beforehand whether Qt will get along takes a fifth of the start, and it nearly always does; so it is
    asked when Qt did not.
    """
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
        if kind is QtMsgType.QtFatalMsg and without_display is not None:
            code = without_display()
            sys.stderr.flush()
            os._exit(code)
        said.append(text or "")

    qInstallMessageHandler(hear)
    try:
        return QApplication(sys.argv[:1])
    finally:
        qInstallMessageHandler(None)
        for text in said:
            sys.stderr.write(text + "\n")


def run(
    vault: Path | None = None,
    demo: bool = False,
    place: OneWindow | None = None,
    without_display: Callable[[], int] | None = None,
) -> int:
    """Run the window until it is closed; returns the exit code.

    Args:
        vault: Shown locked; None: the vault last opened, else the first page.
        demo: Start the practice exchange and open a throw-away vault of its key sets.
        place: Where later starts find this one; None: each start has a window of its own.
        without_display: Called when Qt has found no display and is about to abort; returns what the process ends with
            instead. None: somebody has made sure of one.

    Raises:
        Exception: What kept the window from being filled.
    """
    app = _application(without_display)
    app.setApplicationName("vault-app")
    app.setApplicationDisplayName("Vault App")
    app.setDesktopFileName("vault-app")
    app.setQuitOnLastWindowClosed(True)
    window = MainWindow()

    def fill() -> Callable[[], None]:
        from vault_app.ui.application import begin

        return begin(app, window, vault, demo=demo, place=place)

    filling = Filling(window, fill)
    window.show()
    code = app.exec()
    filling.end()
    return code
