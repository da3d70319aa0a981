"""Single values of parsed JSON, each checked for type and range before the model sees it.

A reader takes one value and returns what the model holds. `record` puts an object together from the readers of its
members; it looks only at members that are there, which matters in a vault of thousands of key sets.
"""

from __future__ import annotations

import binascii
import ipaddress
import math
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

from vault_app.core.errors import VaultError
from vault_app.core.ip_binding import IpBinding
from vault_app.core.key_set import clean_label

T = TypeVar("T")
Members = dict[str, object]
Reader = Callable[[object], object]

MAX_ID = 128  # characters
MAX_DEPTH = 32  # of members that are not known
_INT_LIMIT = 1 << 63
_MAX_NUMBER = sys.float_info.max
_PLAIN_LABEL = re.compile(r"[!-.0-~](?:[ -.0-~]{0,62}[!-.0-~])?")  # printable ASCII without a slash
_OCTET = r"(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
_IPV4 = re.compile(rf"(?:{_OCTET}\.){{3}}{_OCTET}")


class BrokenContents(Exception):
    """The contents of a vault are not what the model allows; the message is for a developer, and names no value."""


# Objects and lists


def record(make: Callable[..., T], value: object, readers: Mapping[str, Reader], required: frozenset[str]) -> T:
    """Make one of the model's values from an object; members without a reader go into its `extra`."""
    known, extra = _members(value, readers, required)
    if extra:
        known["extra"] = _kept(extra)
    return make(**known)


def closed_record(make: Callable[..., T], value: object, readers: Mapping[str, Reader], required: frozenset[str]) -> T:
    """Make one of the model's values that has no room for members that are not known."""
    known, extra = _members(value, readers, required)
    if extra:
        raise BrokenContents("a closed object has further members")
    return make(**known)


def _members(
    value: object, readers: Mapping[str, Reader], required: frozenset[str]
) -> tuple[dict[str, Any], dict[str, object]]:
    known: dict[str, Any] = {}
    extra: dict[str, object] = {}
    for name, each in json_object(value).items():
        read = readers.get(name)
        if read is None:
            extra[name] = each
        else:
            known[name] = read(each)
    if not required <= known.keys():
        raise BrokenContents("a member is missing")
    return known, extra


def _kept(extra: Members) -> Members:
    """Return members that are not known, if they can be written again."""
    level: list[object] = list(extra.values())
    for _ in range(MAX_DEPTH):
        if not level:
            return extra
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


def json_object(value: object) -> Members:
    if not isinstance(value, dict):
        raise BrokenContents("not an object")
    return value


def json_list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise BrokenContents("not a list")
    return value


def tuple_of(read: Callable[[object], T]) -> Callable[[object], tuple[T, ...]]:
    """Return a reader of lists whose items *read* reads."""
    return lambda value: tuple(map(read, json_list(value)))


def emptied_tuple_of(read: Callable[[object], T]) -> Callable[[object], tuple[T, ...]]:
    """Return a reader as `tuple_of` does, that takes the items out of their list: thousands are freed one by one so.

    Freed together, they would keep every other thread waiting.
    """

    def items(value: object) -> tuple[T, ...]:
        left = json_list(value)
        left.reverse()
        return tuple(read(left.pop()) for _ in range(len(left)))

    return items


def optional(read: Callable[[object], T]) -> Callable[[object], T | None]:
    """Return a reader that takes null as well."""
    return lambda value: None if value is None else read(value)


def refuse_twins(values: Iterable[str], what: str) -> None:
    seen = list(values)
    if len(set(seen)) != len(seen):
        raise BrokenContents(what)


# Single values


def text(value: object) -> str:
    if not isinstance(value, str):
        raise BrokenContents("not a text")
    return value


def text_map(value: object) -> dict[str, str]:
    return {key: text(each) for key, each in json_object(value).items()}


def text_set(value: object) -> frozenset[str]:
    return frozenset(map(text, json_list(value)))


def identifier(value: object) -> str:
    if not isinstance(value, str) or not 1 <= len(value) <= MAX_ID or not value.isascii():
        raise BrokenContents("id")
    return value


def label(value: object) -> str:
    # Most labels are plain, and a vault may hold thousands: the full rules are asked only about the others.
    if isinstance(value, str) and _PLAIN_LABEL.fullmatch(value):
        return value
    try:
        return clean_label(text(value))
    except VaultError:
        raise BrokenContents("label") from None


def integer(value: object) -> int:
    if type(value) is not int or not -_INT_LIMIT <= value < _INT_LIMIT:
        raise BrokenContents("not a whole number")
    return value


def number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise BrokenContents("not a number")
    if not -_MAX_NUMBER <= value <= _MAX_NUMBER:  # not even itself, where it is no number; and a whole one has no end
        raise BrokenContents("a number out of range")
    return value


def flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise BrokenContents("not true or false")
    return value


def time(value: object) -> datetime:
    try:
        at = datetime.fromisoformat(text(value))
        if at.tzinfo is None:
            raise BrokenContents("time without a zone")
        return at if at.tzinfo is UTC else at.astimezone(UTC)
    except (ValueError, OverflowError):
        raise BrokenContents("time") from None


def data(value: object) -> bytes:
    """Read base64, strictly."""
    try:
        return binascii.a2b_base64(text(value), strict_mode=True)
    except ValueError:
        raise BrokenContents("base64") from None


def ip_binding(value: object) -> IpBinding:
    address = text(value)
    if _IPV4.fullmatch(address):
        return IpBinding(address)
    try:
        ipaddress.ip_network(address)  # the rules for typing one may grow stricter; a saved one is never lost to that
    except ValueError:
        raise BrokenContents("address") from None
    return IpBinding(address)


def choice(choices: Callable[[str], T]) -> Callable[[object], T]:
    """Return a reader of one of the words of an enumeration."""

    def read(value: object) -> T:
        try:
            return choices(text(value))
        except ValueError:
            raise BrokenContents("unknown choice") from None

    return read
