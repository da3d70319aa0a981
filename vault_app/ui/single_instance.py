"""Hears what later starts of the program ask of the window that is there, and does it."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from vault_app.services.paths import PRIVATE_FILE
from vault_app.ui import tasks
from vault_app.ui.main_window import MainWindow

if TYPE_CHECKING:  # the first page needs none of it
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

    from vault_app.services.one_window import OneWindow
    from vault_app.services.wishes import Answer, Wish

_PATIENCE_MS = 2_000  # for a whole wish; one is sent in a single piece
_MAX_GUESTS = 8


class SingleInstance(QObject):
    """Listens, once told to, as long as this program has the place of the one window.

    Only programs of this user come in. What is no `Wish` is not answered, and who says nothing is left after two seconds.
    """

    def __init__(self, window: MainWindow, place: OneWindow | None) -> None:
        super().__init__(window)
        self._window = window
        self._place = place
        self._server: QLocalServer | None = None
        app = QApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(self.stop)

    @property
    def is_listening(self) -> bool:
        return self._server is not None

    def listen(self) -> None:
        """Be there for later starts, if this program has the place."""
        if self._server is not None or self._place is None or not self._place.is_ours:
            return
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(_MAX_GUESTS)
        server.newConnection.connect(self._on_guest)
        # Only who has the place listens, so a socket that is there was left by a program that died.
        with suppress(OSError):
            self._place.socket_file.unlink(missing_ok=True)
        if server.listen(self._place.socket_name):
            self._server = server
            with suppress(OSError):
                self._place.socket_file.chmod(PRIVATE_FILE)  # Qt leaves it executable
        else:
            server.deleteLater()

    def stop(self) -> None:
        """Be there no more, and let the next start have a window of its own: this one is about to go."""
        server, self._server = self._server, None
        if server is not None:
            server.close()  # takes the socket away, so before the place is left
            server.deleteLater()
        if self._place is not None:
            self._place.leave()

    def handing_over(self, start: Callable[[Path | None], None]) -> Callable[[Path | None], None]:
        """Return *start*, which starts the program that has the window from now on, with the place left to that one."""

        def leave_and_start(vault: Path | None) -> None:
            was_listening = self.is_listening
            self.stop()
            try:
                start(vault)
            except OSError:
                if was_listening and self._place is not None:
                    self._place.take()
                    self.listen()
                raise

        return leave_and_start

    # One guest

    def _on_guest(self) -> None:
        from vault_app.services.peer_user import is_same_user
        from vault_app.services.wishes import MAX_BYTES

        while self._server is not None and (guest := self._server.nextPendingConnection()) is not None:
            guest.setReadBufferSize(MAX_BYTES + 1)
            guest.disconnected.connect(guest.deleteLater)
            if len(self._server.findChildren(type(guest))) > _MAX_GUESTS or not is_same_user(
                int(guest.socketDescriptor())
            ):
                guest.abort()
                continue
            QTimer.singleShot(_PATIENCE_MS, guest, guest.abort)
            guest.readyRead.connect(self._on_words)
            self._hear(guest)

    def _on_words(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        guest = self.sender()
        assert isinstance(guest, QLocalSocket)
        self._hear(guest)

    def _hear(self, guest: QLocalSocket) -> None:
        from vault_app.services.wishes import MAX_BYTES, Wish, encode_answer, is_whole

        said = bytes(guest.peek(MAX_BYTES + 1).data())
        if not is_whole(said):
            return
        wish = Wish.decode(said)
        if wish is None:
            guest.abort()
            return
        guest.readyRead.disconnect(self._on_words)
        guest.readAll()
        guest.write(encode_answer(self._grant(wish)))
        guest.disconnectFromServer()

    # What is asked

    def _grant(self, wish: Wish) -> Answer:
        from vault_app.services.wishes import Answer, Kind

        if wish.token:
            os.environ["XDG_ACTIVATION_TOKEN"] = wish.token  # Qt takes it from there when it asks for the focus
        bring_to_front(self._window)
        if wish.kind is Kind.SHOW:
            return Answer.SHOWN
        if self._shows_dialog():
            return Answer.BUSY
        # Later: a question about unsaved changes waits for its answer, and the other program must not.
        QTimer.singleShot(0, self._window, lambda: self._do(wish))
        return Answer.SHOWN

    def _shows_dialog(self) -> bool:
        """Tell whether something waits for its answer: a dialog of ours, which lies in the window, or one of the system."""
        from PySide6.QtWidgets import QDialog

        inside = any(each.isVisible() for each in self._window.findChildren(QDialog))
        return inside or QApplication.activeModalWidget() is not None

    def _do(self, wish: Wish) -> None:
        if wish.path is None:
            self._practise()
            return
        window, path, current = self._window, wish.path, self._window.vault_path

        def done(is_same: bool) -> None:
            if not is_same and window.vault_path == current:
                window.open_path(path)

        tasks.run(lambda: _are_same(path, current), owner=window, done=done)

    def _practise(self) -> None:
        window = self._window
        if window.is_practice and window.workspace.session is not None:
            return
        if window.workspace.session is None or window.workspace.may_leave():
            window.close_vault()
            window.practice_asked.emit()


def bring_to_front(window: MainWindow) -> None:
    """Show *window* wherever it is: hidden, minimised, behind others; where the system refuses that, have it blink."""
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    handle = window.windowHandle()
    if handle is not None:
        handle.requestActivate()
    QApplication.alert(window)


def _are_same(path: Path, other: Path | None) -> bool:
    """Tell whether both lead to one file; blocks for the disk."""
    if other is None:
        return False
    try:
        return path.samefile(other)
    except OSError:
        return path == other
