"""Many questions to a bus at once, and their answers as they come in; the libraries for it take longer over each than the bus.

For tests that ask thousands of things of another program. Nothing is needed but Python itself.

Source: D-Bus Specification, "Message Protocol", "Type System" and "Authentication Protocol".
"""

from __future__ import annotations

import os
import socket
import struct
from collections.abc import Callable
from itertools import count
from typing import Any

Given = tuple[str | int, ...]

_CALL, _RETURN = 1, 2
_PATH, _INTERFACE, _MEMBER, _REPLY_SERIAL, _DESTINATION, _SIGNATURE = 1, 2, 3, 5, 6, 8
_LONGEST_WAIT_S = 20.0
_NUMBERS = {"y": (1, "B"), "b": (4, "I"), "n": (2, "h"), "q": (2, "H"), "i": (4, "i"), "u": (4, "I")}
_NUMBERS |= {"x": (8, "q"), "t": (8, "Q"), "d": (8, "d")}
_ALIGNED = {kind: size for kind, (size, _) in _NUMBERS.items()} | {
    "s": 4,
    "o": 4,
    "g": 1,
    "v": 1,
    "a": 4,
    "(": 8,
    "{": 8,
}


class Line:
    """A connection to a bus of one's own.

    Args:
        address: As a bus tells it, such as "unix:path=/run/user/1000/bus,guid=0".
    """

    def __init__(self, address: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(_LONGEST_WAIT_S)
        self._socket.connect(_place(address))
        self._serials = count(1)
        self._waiting: dict[int, Callable[[Any], None]] = {}
        self._said: dict[tuple[Any, ...], bytes] = {}
        self._to_send: list[bytes] = []
        self._received = bytearray()
        self._sign_on()

    def _sign_on(self) -> None:
        self._socket.sendall(b"\0AUTH EXTERNAL " + str(os.geteuid()).encode().hex().encode() + b"\r\n")
        answer = self._socket.recv(1000)
        assert answer.startswith(b"OK"), answer
        self._socket.sendall(b"BEGIN\r\n")
        bus = "org.freedesktop.DBus"
        self.ask(bus, "/org/freedesktop/DBus", bus, "Hello", lambda _own_name: None)
        self.hear_all()

    def ask(
        self, owner: str, path: str, interface: str, method: str, done: Callable[[Any], None], given: Given = ()
    ) -> None:
        """Have *done* called with the first value of the answer, in `hear_all`; where the answer is an error, not at all.

        Args:
            given: Each a string or an "int32".
        """
        question = (owner, path, interface, method, given)
        said = self._said.get(question)
        if said is None:
            said = self._said[question] = _call(*question)
        serial = next(self._serials)
        self._waiting[serial] = done
        self._to_send.append(said[:8] + serial.to_bytes(4, "little") + said[12:])

    def hear_all(self) -> None:
        """Wait for every answer; what is asked meanwhile is asked and waited for, too."""
        while self._waiting:
            if self._to_send:
                self._socket.sendall(b"".join(self._to_send))
                self._to_send.clear()
            more = self._socket.recv(1 << 18)
            assert more, "the bus hung up"
            self._received += more
            self._take_in()

    def _take_in(self) -> None:
        """Hand on the messages that are there as a whole."""
        received = bytes(self._received)
        at = 0
        while len(received) - at >= 16:
            body_size, _, fields_size = struct.unpack_from("<III", received, at + 4)
            body = at + 16 + -(-fields_size // 8) * 8
            if len(received) < body + body_size:
                break
            fields = _fields(received, at + 16, at + 16 + fields_size)
            done = self._waiting.pop(fields.get(_REPLY_SERIAL, 0), None)
            if done is not None and received[at + 1] == _RETURN and _SIGNATURE in fields:
                done(_value(fields[_SIGNATURE], 0, received, body)[0])
            at = body + body_size
        del self._received[:at]


def _place(address: str) -> str:
    """Return where the socket of the first address is."""
    kind, _, rest = address.partition(";")[0].partition(":")
    told = dict(each.partition("=")[::2] for each in rest.split(","))
    assert kind == "unix", address
    return told["path"] if "path" in told else "\0" + told["abstract"]


# Writing


def _call(owner: str, path: str, interface: str, method: str, given: Given) -> bytes:
    """Return a call with the serial 0."""
    body = bytearray()
    for each in given:
        body += bytes(-len(body) % 4)
        body += each.to_bytes(4, "little", signed=True) if isinstance(each, int) else _text(each)
    signature = "".join("i" if isinstance(each, int) else "s" for each in given)
    fields = bytearray()
    for code, kind, text in (
        (_PATH, b"o", path),
        (_INTERFACE, b"s", interface),
        (_MEMBER, b"s", method),
        (_DESTINATION, b"s", owner),
    ):
        fields += bytes(-len(fields) % 8)
        fields += bytes((code, 1)) + kind + b"\0" + _text(text)
    if given:
        fields += bytes(-len(fields) % 8)
        fields += bytes((_SIGNATURE, 1)) + b"g\0" + bytes((len(signature),)) + signature.encode() + b"\0"
    head = struct.pack("<BBBBIII", ord("l"), _CALL, 0, 1, len(body), 0, len(fields))
    return head + fields + bytes(-len(fields) % 8) + body


def _text(text: str) -> bytes:
    encoded = text.encode()
    return len(encoded).to_bytes(4, "little") + encoded + b"\0"


# Reading: everything is aligned to the start of its message, and each body starts at a multiple of 8.


def _fields(data: bytes, at: int, end: int) -> dict[int, Any]:
    """Return the serial that a message answers, and the signature of its body; by their codes."""
    found: dict[int, Any] = {}
    base = at
    while at < end:
        at += (base - at) % 8
        code, kind = data[at], data[at + 2]
        at += 4
        if kind == ord("g"):
            found[code] = data[at + 1 : at + 1 + data[at]].decode()
            at += data[at] + 2
        elif kind == ord("u"):
            found[code] = int.from_bytes(data[at : at + 4], "little")
            at += 4
        else:
            at += int.from_bytes(data[at : at + 4], "little") + 5
    return found


def _value(signature: str, place: int, data: bytes, at: int, base: int = -1) -> tuple[Any, int]:
    """Return the value whose kind stands at *place* of the signature, and where it ends."""
    if base < 0:
        base = at
    kind = signature[place]
    at += (base - at) % _ALIGNED[kind]
    if kind in "so":
        size = int.from_bytes(data[at : at + 4], "little")
        return data[at + 4 : at + 4 + size].decode(), at + 5 + size
    if kind in _NUMBERS:
        size, code = _NUMBERS[kind]
        return struct.unpack_from("<" + code, data, at)[0], at + size
    if kind in "gv":
        size = data[at]
        inner, at = data[at + 1 : at + 1 + size].decode(), at + 2 + size
        return (inner, at) if kind == "g" else _value(inner, 0, data, at, base)
    if kind == "a":
        return _array(signature, place + 1, data, at, base)
    return _several(signature, place + 1, data, at, base)


def _array(signature: str, place: int, data: bytes, at: int, base: int) -> tuple[Any, int]:
    size = int.from_bytes(data[at : at + 4], "little")
    at += 4
    at += (base - at) % _ALIGNED[signature[place]]
    end = at + size
    found = []
    while at < end:
        each, at = _value(signature, place, data, at, base)
        found.append(each)
    return (dict(found) if signature[place] == "{" else found), end


def _several(signature: str, place: int, data: bytes, at: int, base: int) -> tuple[Any, int]:
    """Return the values of a struct or of an entry of a dictionary."""
    found = []
    while signature[place] not in ")}":
        each, at = _value(signature, place, data, at, base)
        found.append(each)
        place = _end_of(signature, place)
    return tuple(found), at


def _end_of(signature: str, place: int) -> int:
    """Return where the next kind begins."""
    while signature[place] == "a":
        place += 1
    depth = 0
    while True:
        depth += (signature[place] in "({") - (signature[place] in ")}")
        place += 1
        if not depth:
            return place
