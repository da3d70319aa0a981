"""Single values of parsed JSON, each checked for type and range before the model sees it."""

from __future__ import annotations

import binascii
import ipaddress
import math
from base64 import b64decode
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import TypeVar

from vault_app.core.errors import VaultError
from vault_app.core.ip_binding import IpBinding
from vault_app.core.key_set import clean_label

T = TypeVar("T")
Members = dict[str, object]

MAX_ID = 128  # characters
MAX_DEPTH = 32  # of members that are not known
_INT_LIMIT = 1 << 63


class BrokenContents(Exception):
    """The contents of a vault are not what the model allows; the message is for a developer, and names no value."""


def json_object(value: object) -> Members:
    if not isinstance(value, dict):
        raise BrokenContents("not an object")
    return value


def list_of(members: Members, name: str) -> list[object]:
    value = members.pop(name, None)
    if value is None:
        return []
    if not isinstance(value, list):
        raise BrokenContents(name)
    return value


def plain_text(value: object) -> str:
    if not isinstance(value, str):
        raise BrokenContents("not a text")
    return value


def text(members: Members, name: str, default: str | None = "") -> str:
    value = members.pop(name, default)
    if not isinstance(value, str):
        raise BrokenContents(name)
    return value


def texts(members: Members, name: str) -> list[str]:
    return [plain_text(each) for each in list_of(members, name)]


def text_map(members: Members, name: str) -> dict[str, str]:
    return {key: plain_text(each) for key, each in json_object(members.pop(name, {})).items()}


def identifier(value: object) -> str:
    if not isinstance(value, str) or not 1 <= len(value) <= MAX_ID or not value.isascii():
        raise BrokenContents("id")
    return value


def label(value: object) -> str:
    try:
        return clean_label(plain_text(value))
    except VaultError:
        raise BrokenContents("label") from None


def integer(value: object) -> int:
    if type(value) is not int or not -_INT_LIMIT <= value < _INT_LIMIT:
        raise BrokenContents("not a number")
    return value


def number(value: object) -> float:
    if type(value) not in {int, float} or not math.isfinite(value):  # type: ignore[arg-type]  # an int or a float
        raise BrokenContents("not a number")
    return value  # type: ignore[return-value]  # an int or a float


def flag(members: Members, name: str) -> bool:
    value = members.pop(name, False)
    if not isinstance(value, bool):
        raise BrokenContents(name)
    return value


def time(value: object) -> datetime:
    try:
        at = datetime.fromisoformat(plain_text(value))
        if at.tzinfo is None:
            raise BrokenContents("time without a zone")
        return at if at.tzinfo is UTC else at.astimezone(UTC)
    except (ValueError, OverflowError):
        raise BrokenContents("time") from None


def data(members: Members, name: str, least: int, most: int | None = None) -> bytes:
    try:
        data = b64decode(text(members, name, None), validate=True)
    except (binascii.Error, ValueError):
        raise BrokenContents(name) from None
    if len(data) < least or (most is not None and len(data) > most):
        raise BrokenContents(name)
    return data


def ip_binding(text: str) -> IpBinding:
    try:
        ipaddress.ip_network(text)  # the rules for typing one may grow stricter; a saved one is never lost to that
    except ValueError:
        raise BrokenContents("address") from None
    return IpBinding(text)


def choice(choices: Callable[[str], T], value: object) -> T:
    try:
        return choices(plain_text(value))
    except ValueError:
        raise BrokenContents("unknown choice") from None


def optional(members: Members, name: str, read: Callable[[object], T]) -> T | None:
    value = members.pop(name, None)
    return None if value is None else read(value)


def refuse_twins(values: Iterable[str], what: str) -> None:
    seen = list(values)
    if len(set(seen)) != len(seen):
        raise BrokenContents(what)


def close(members: Members) -> None:
    if members:
        raise BrokenContents("a closed object has further members")


def rest(members: Members) -> Mapping[str, object]:
    """Return the members that nobody asked for, if they can be written again."""
    level: list[object] = list(members.values())
    for _ in range(MAX_DEPTH):
        if not level:
            return members
        inner: list[object] = []
        for value in level:
            if isinstance(value, dict):
                inner.extend(value.values())
            elif isinstance(value, list):
                inner.extend(value)
            elif isinstance(value, float) and not math.isfinite(value):
                raise BrokenContents("a number without end")
        level = inner
    raise BrokenContents("too deep")
