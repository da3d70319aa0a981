"""Who may log in to the private sockets, and in which words they are told.

No code for a bound IP address is documented for the sockets, so it is not checked here.
Source: the socket codes of `errors.json`, as of 2026-11-22, and the login messages of the official SDKs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from vault_app.practice.gate import MINUTE_MS, Gate, is_signed_by

SEGMENT = b"bitmart.WebSocket"
MAX_TOPICS = 115  # of one connection


@dataclass(frozen=True, slots=True)
class SocketReply:
    """What is sent back.

    Attributes:
        closes: The connection ends after it.
    """

    text: str
    closes: bool = False


def login_code(gate: Gate, arguments: object, now_ms: int) -> int:
    """Return the documented code of a login's arguments (key, timestamp, signature), 0 when they are right."""
    texts = [each if isinstance(each, str) else "" for each in arguments] if isinstance(arguments, list) else []
    access_key, stamp, signature, *_ = [*texts, "", "", ""]
    key = gate.key_named(access_key)
    if not access_key:
        return 91001
    if key is None:
        return 91002
    if key.frozen or key.expired:
        return 91003 if key.frozen else 91004
    if not signature:
        return 91010
    if not stamp:
        return 91021
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) == 13):
        return 91023
    if abs(int(stamp) - now_ms) > MINUTE_MS:
        return 91022
    return 0 if is_signed_by(key, stamp, SEGMENT, signature) else 91011


@dataclass(slots=True)
class SpotDialogue:
    """One connection to the spot socket: text in, text out.

    Attributes:
        texts: Code to the documented text.
        private: It is the private socket; the public one knows no login.
        access_key: Of who has logged in.
        topics: What is subscribed, in order.
    """

    gate: Gate
    texts: dict[int, str] = field(repr=False)
    private: bool
    access_key: str = ""
    topics: list[str] = field(default_factory=list)

    def hear(self, message: str, now_ms: int) -> SocketReply:
        """Answer one message."""
        if message == "ping":
            return SocketReply("pong")
        request = _object(message)
        match request.get("op"):
            case "login" if self.private:
                code = 91005 if self.access_key else login_code(self.gate, request.get("args"), now_ms)
                if code:
                    return self._refuse("login", code, closes=True)
                self.access_key = _first(request.get("args"))
                return SocketReply('{"event":"login"}')
            case "subscribe" | "unsubscribe" as op:
                topics = request.get("args")
                if not isinstance(topics, list):
                    return self._refuse(op, 90001)
                if self.private and not self.access_key:
                    return self._refuse(op, 91006)
                change_topics(self.topics, map(str, topics), subscribe=op == "subscribe")
                return SocketReply(json.dumps({"event": op, "topic": ",".join(map(str, topics))}))
        return self._refuse("", 90001)

    def _refuse(self, event: str, code: int, *, closes: bool = False) -> SocketReply:
        text = {"event": event, "errorMessage": self.texts[code], "errorCode": str(code)}
        return SocketReply(json.dumps(text), closes)


@dataclass(slots=True)
class FuturesDialogue:
    """One connection to the futures socket, whose refusals have no codes."""

    gate: Gate
    private: bool
    access_key: str = ""
    topics: list[str] = field(default_factory=list)

    def hear(self, message: str, now_ms: int) -> SocketReply:
        """Answer one message."""
        request = _object(message)
        action, arguments = request.get("action"), request.get("args")
        if action == "ping":
            return SocketReply('{"group":"System","data":"pong"}')
        if action == "access" and self.private:
            if login_code(self.gate, arguments, now_ms) == 0:
                self.access_key = _first(arguments)
                return SocketReply('{"action":"access","success":true}')
            key = _first(arguments)
            error = f"apiKey {key[:5]}***{key[-4:]} login failed" if len(key) > 12 else "login failed"
            return SocketReply(json.dumps({"action": "access", "success": False, "error": error}), closes=True)
        if action in {"subscribe", "unsubscribe"} and isinstance(arguments, list):
            allowed = bool(self.access_key) or not self.private
            change_topics(self.topics, map(str, arguments) if allowed else (), subscribe=action == "subscribe")
            reply = {"action": action, "group": ",".join(map(str, arguments)), "success": allowed}
            return SocketReply(json.dumps(reply if allowed else {**reply, "error": "access needed"}))
        return SocketReply(json.dumps({"action": str(action), "success": False, "error": "unknown request"}))


def change_topics(topics: list[str], named: Iterable[str], *, subscribe: bool) -> None:
    """Add or remove topics, each kept once."""
    for topic in named:
        if topic in topics:
            topics.remove(topic)
        if subscribe and len(topics) < MAX_TOPICS:
            topics.append(topic)


def _first(arguments: object) -> str:
    """Return the access key of a login's arguments, or an empty text."""
    return str(arguments[0]) if isinstance(arguments, list) and arguments else ""


def _object(message: str) -> dict[str, object]:
    try:
        request = json.loads(message)
    except (ValueError, RecursionError):
        return {}
    return request if isinstance(request, dict) else {}
