"""One socket host of the practice exchange: WebSocket over TLS on a port of its own."""

from __future__ import annotations

import json
import logging
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Sequence

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import Server, ServerConnection, serve

from vault_app.practice.socket_login import FuturesDialogue, SpotDialogue
from vault_app.practice.socket_news import is_private
from vault_app.practice.state import State

MAX_MESSAGE = 4_096 + 512  # bytes; the exchange takes 4,096 bytes of arguments
IDLE_S = {"spot": 20.0, "futures": 5.0}
"""Seconds without traffic (spot), or without a subscription (futures), after which the exchange hangs up."""
TELL_EVERY_S = 1.0
"""Seconds between two messages of one topic."""
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
            self._converse(connection, dialogue)
        except ConnectionClosed:
            return
        finally:
            with self._lock:
                self._connections.discard(connection)

    def _converse(self, connection: ServerConnection, dialogue: SpotDialogue | FuturesDialogue) -> None:
        heard = told = time.monotonic()
        while True:
            endless = bool(dialogue.topics) and self.host == "futures"
            left = None if endless else heard + IDLE_S[self.host] - time.monotonic()
            if left is not None and left <= 0:
                return
            waits = [] if left is None else [left]
            if dialogue.topics:
                waits.append(max(0.0, told + TELL_EVERY_S - time.monotonic()))
            try:
                message = connection.recv(min(waits), decode=True)
            except TimeoutError:
                if dialogue.topics and time.monotonic() >= told + TELL_EVERY_S:
                    told = time.monotonic()
                    self._tell(connection, dialogue, dialogue.topics)
                continue
            heard, before = time.monotonic(), tuple(dialogue.topics)
            self._state.note_secrets(message.encode())
            reply = dialogue.hear(message, self._state.now_ms())
            connection.send(reply.text)
            if reply.closes:
                return
            self._tell(connection, dialogue, [topic for topic in dialogue.topics if topic not in before])

    def _tell(
        self, connection: ServerConnection, dialogue: SpotDialogue | FuturesDialogue, topics: Sequence[str]
    ) -> None:
        """Send what is new of each topic, packed as the exchange does: raw deflate in a binary frame."""
        for topic in topics:
            if is_private(topic) and not dialogue.private:
                continue
            for message in self._state.application.news(topic, dialogue.access_key, self._state.now_ms()):
                packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
                connection.send(packer.compress(json.dumps(message).encode()) + packer.flush())

    def _dialogue(self, *, private: bool) -> SpotDialogue | FuturesDialogue:
        application = self._state.application
        if self.host == "futures":
            return FuturesDialogue(application.gate, private)
        return SpotDialogue(application.gate, application.phrases.texts, private)
