"""Runs the practice exchange for the window, with a throw-away vault of its key sets."""

from __future__ import annotations

from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vault_app.core.errors import VaultError
from vault_app.core.secret import wiped
from vault_app.services.paths import Places
from vault_app.ui import tasks
from vault_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from vault_app.services.demo import Demonstration
    from vault_app.services.vault_store import VaultStore


class PracticeMode(QObject):
    """Started once, by the first page or the command line; ends with the program."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._demonstration: Demonstration | None = None
        self._starting = False
        self._is_over = False
        self._ending = Lock()
        window.practice_asked.connect(self.start)

    def start(self) -> None:
        """Open the vault of the practice exchange, which is started before that if need be."""
        if self._starting:
            return
        if self._demonstration is not None:
            self._open(self._demonstration)
            return
        self._starting = True
        self._window.welcome_page.set_practice_busy(busy=True)
        places = self._window.places
        self._is_over = False
        tasks.run(lambda: self._made(places), owner=self, done=self._on_started, failed=self._on_failed)
        self._window.parts.make_ready()  # while the exchange starts

    def stop(self) -> None:
        """End the exchange and remove its vault; blocks for a moment. What is being started ends where it is started."""
        with self._ending:
            self._is_over = True
            demonstration, self._demonstration = self._demonstration, None
        if demonstration is not None:
            demonstration.close()

    def _made(self, places: Places) -> Demonstration | None:
        """Start the exchange, on any thread; None when the program has come to its end meanwhile."""
        demonstration = _start(places)
        with self._ending:
            if not self._is_over:
                self._demonstration = demonstration
                return demonstration
        demonstration.close()
        return None

    def _on_started(self, demonstration: Demonstration | None) -> None:
        self._starting = False
        if demonstration is None or self._is_over:
            return
        self._window.welcome_page.set_practice_busy(busy=False)
        self._window.practise(demonstration.path, demonstration.environment, demonstration.places)
        self._window.door.adopt(demonstration.path, lambda: demonstration.store)

    def _open(self, demonstration: Demonstration) -> None:
        def call() -> VaultStore:
            from vault_app.services.demo import DEMO_PASSPHRASE

            with wiped(bytearray(DEMO_PASSPHRASE, "ascii")) as passphrase:
                return demonstration.open_again(passphrase)

        self._window.practise(demonstration.path, demonstration.environment, demonstration.places)
        self._window.door.adopt(demonstration.path, call)

    def _on_failed(self, error: VaultError) -> None:
        self._starting = False
        self._window.welcome_page.set_practice_busy(busy=False)
        self._window.welcome_page.show_failure(error)


def _start(places: Places) -> Demonstration:
    from vault_app.services.demo import DEMO_PASSPHRASE, start_demonstration
    from vault_app.ui.messages import translated

    with wiped(bytearray(DEMO_PASSPHRASE, "ascii")) as passphrase:
        return start_demonstration(passphrase, places=places, say=partial(translated, "SampleKeys"))
