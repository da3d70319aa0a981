"""Asks the program that has the window for what this start was to do; nothing of the window is loaded for that."""

from __future__ import annotations

import time

from PySide6.QtNetwork import QLocalSocket

from vault_app.services.one_window import OneWindow, Standing
from vault_app.services.peer_user import is_same_user
from vault_app.services.wishes import MAX_BYTES, Answer, Wish, decode_answer

_PATIENCE_S = 5.0  # for its start, and once more for its answer
_LOOK_EVERY_S = 0.05


def ask_first(place: OneWindow, wish: Wish, *, patience_s: float = _PATIENCE_S) -> Answer | None:
    """Return what the program that has the window answered; one that was started a moment ago is waited for.

    None when the window is this program's business: the other one has ended meanwhile, and the place is ours, or it does
    not answer.
    """
    end = time.monotonic() + patience_s
    while place.take() is Standing.LATER and time.monotonic() < end:
        socket = QLocalSocket()
        socket.connectToServer(place.socket_name)
        if socket.waitForConnected(int(patience_s * 1000)):
            return _answer_to(wish, socket, int(patience_s * 1000))
        time.sleep(_LOOK_EVERY_S)
    return None


def _answer_to(wish: Wish, socket: QLocalSocket, patience_ms: int) -> Answer | None:
    if not is_same_user(int(socket.socketDescriptor())):
        return None  # who listens there is told nothing
    socket.setReadBufferSize(MAX_BYTES)
    socket.write(wish.encode())
    said = b""
    while decode_answer(said) is None and len(said) < MAX_BYTES and socket.waitForReadyRead(patience_ms):
        said += socket.readAll().data()
    return decode_answer(said)
