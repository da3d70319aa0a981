"""One socket host of the practice exchange: WebSocket over TLS on a port of its own."""

from __future__ import annotations

import logging
import socket
import ssl
import threading

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import Server, ServerConnection, serve

from vault_app.practice.socket_login import FuturesDialogue, SpotDialogue
from vault_app.practice.state import State

MAX_MESSAGE = 4_096 + 512  # bytes; the exchange takes 4,096 bytes of arguments
IDLE_S = {"spot": 20.0, "futures": 5.0}
"""Seconds without traffic (spot), or without a subscription (futures), after which the exchange hangs up."""
PATIENCE_S = 1.5
"""Seconds that clients have to hang up when the exchange ends."""

_silent = logging.getLogger(__name__)
_silent.propagate = False  # a client that does not trust the certificate is no news
_silent.addHandler(logging.NullHandler())


class SocketHost:
    """The public socket is at `/api`, the private one at `/user`.

    Raises:
        OSError: The port is taken.
    """

    def __init__(self, address: tuple[str, int], host: str, state: State, tls: ssl.SSLContext) -> None:
        self.host = host
        self._state = state
        self._connections: set[ServerConnection] = set()
        self._lock = threading.Lock()
        self._server: Server = serve(
            self._talk,
            *address,
            ssl=tls,
            compression=None,
            ping_interval=None,
            close_timeout=1,
            max_size=MAX_MESSAGE,
            server_header="vault-app-practice",
            logger=_silent,
        )

    def start(self) -> None:
        """Answer from now on, in threads of our own."""
        threading.Thread(target=self._server.serve_forever, name=f"practice-ws-{self.host}", daemon=True).start()

    def stop(self) -> None:
        """Close the port and every connection, also one whose client says goodbye and does not hang up."""
        polite = threading.Thread(target=self._server.shutdown, name=f"practice-ws-{self.host}-end", daemon=True)
        polite.start()
        polite.join(PATIENCE_S)
        if polite.is_alive():
            with self._lock:
                left = tuple(self._connections)
            for connection in left:
                try:
                    socket.socket.shutdown(connection.socket, socket.SHUT_RDWR)
                except OSError:  # the client was quicker
                    continue
            polite.join()

    @property
    def port(self) -> int:
        return int(self._server.socket.getsockname()[1])

    def _talk(self, connection: ServerConnection) -> None:
        path = connection.request.path.partition("?")[0] if connection.request else ""
        if path not in {"/api", "/user"}:
            connection.close(1008, "unknown path")
            return
        dialogue = self._dialogue(private=path == "/user")
        with self._lock:
            self._connections.add(connection)
        try:
            while True:
                wait_s = None if dialogue.subscribed and self.host == "futures" else IDLE_S[self.host]
                message = connection.recv(wait_s, decode=True)
                self._state.note_secrets(message.encode())
                reply = dialogue.hear(message, self._state.now_ms())
                connection.send(reply.text)
                if reply.closes:
                    return
        except (TimeoutError, ConnectionClosed):
            return
        finally:
            with self._lock:
                self._connections.discard(connection)

    def _dialogue(self, *, private: bool) -> SpotDialogue | FuturesDialogue:
        application = self._state.application
        if self.host == "futures":
            return FuturesDialogue(application.gate, private)
        return SpotDialogue(application.gate, application.phrases.texts, private)
