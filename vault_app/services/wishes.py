"""What a later start of the window asks of the first one, as bytes and back; no secret is ever in it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Self

MAX_BYTES = 8192
FIELDS = 4
_GREETING = b"vault-app 1"  # a later version that asks for something else says 2
_MAX_PATH = 4096  # bytes; PATH_MAX of Linux
_TOKEN = re.compile(rb"[\x21-\x7e]{0,512}")


class Kind(Enum):
    """What is wanted of the window that is there."""

    SHOW = b"show"
    OPEN = b"open"
    PRACTISE = b"practise"


class Answer(Enum):
    """What the first program says to it, before it acts."""

    SHOWN = b"shown"
    BUSY = b"busy"  # shown, and nothing more: a dialog on the screen comes first

    @property
    def words(self) -> str:
        """What a terminal is told."""
        if self is Answer.SHOWN:
            return "Vault App is open already: its window comes to the front."
        return "Vault App is open already, and shows a dialog: close that, then start this again."


@dataclass(frozen=True, slots=True)
class Wish:
    """One request to the program that has the window.

    On the wire it is four fields, each ended by a zero byte, which no path can hold: greeting, kind, path, token.

    Attributes:
        path: The vault to show locked, absolute; for `Kind.OPEN` alone.
        token: With which the desktop lets the first program come to the front in place of the one that was started;
            at most 512 printable ASCII characters.

    Source: freedesktop.org, XDG activation protocol, “xdg_activation_v1”: XDG_ACTIVATION_TOKEN.
    """

    kind: Kind
    path: Path | None = None
    token: str = ""

    @classmethod
    def of(cls, vault: Path | None, *, demo: bool, environment: Mapping[str, str]) -> Self:
        """Return what a start with these arguments wants."""
        token = os.fsencode(environment.get("XDG_ACTIVATION_TOKEN", ""))
        kind = Kind.PRACTISE if demo else Kind.SHOW if vault is None else Kind.OPEN
        path = vault.absolute() if vault is not None and kind is Kind.OPEN else None
        return cls(kind, path, token.decode("ascii") if _TOKEN.fullmatch(token) else "")

    def encode(self) -> bytes:
        path = b"" if self.path is None else os.fsencode(self.path)
        return b"".join(field + b"\0" for field in (_GREETING, self.kind.value, path, self.token.encode("ascii")))

    @classmethod
    def decode(cls, data: bytes) -> Self | None:
        """Return what was asked; None for anything but one whole wish."""
        fields = data.split(b"\0")
        if len(data) > MAX_BYTES or len(fields) != FIELDS + 1 or fields[-1] or fields[0] != _GREETING:
            return None
        _, kind, raw_path, token, _ = fields
        if kind not in {each.value for each in Kind} or not _TOKEN.fullmatch(token):
            return None
        if Kind(kind) is not Kind.OPEN:
            return cls(Kind(kind), None, token.decode("ascii")) if not raw_path else None
        try:
            path = Path(os.fsdecode(raw_path))
        except UnicodeDecodeError:
            return None
        if len(raw_path) > _MAX_PATH or not path.is_absolute():
            return None
        return cls(Kind.OPEN, path, token.decode("ascii"))


def is_whole(data: bytes) -> bool:
    """Tell whether no more is to be waited for: all fields came, or more than a wish can be."""
    return data.count(b"\0") >= FIELDS or len(data) > MAX_BYTES


def encode_answer(answer: Answer) -> bytes:
    return _GREETING + b"\0" + answer.value + b"\0"


def decode_answer(data: bytes) -> Answer | None:
    """Return what was answered; None for anything else."""
    for each in Answer:
        if data == encode_answer(each):
            return each
    return None
