"""Reads JSON from strangers: bounded in depth, no member twice, no number but a small whole one, no half characters."""

from __future__ import annotations

import json
import re
from typing import NoReturn

from vault_app.core.errors import ImportRefused
from vault_app.core.words import QT_TRANSLATE_NOOP

MAX_DEPTH = 64
MAX_VALUES = 500_000  # objects, lists and members: far more than 10,000 key sets have
_MAX_DIGITS = 9
_MARKS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{},]', re.DOTALL)
_NOT_JSON = QT_TRANSLATE_NOOP("Import", "it is not JSON")
_TOO_DEEP = QT_TRANSLATE_NOOP("Import", "its JSON is more than {depth} levels deep")
_TOO_MANY = QT_TRANSLATE_NOOP("Import", "its JSON holds more than {count} values")
_TWICE = QT_TRANSLATE_NOOP("Import", "its JSON has an object that names a member twice")
_NUMBER = QT_TRANSLATE_NOOP("Import", "its JSON holds a number where a text in quotes belongs")
_HALF = QT_TRANSLATE_NOOP("Import", "a text in it holds half of a character")
_NUL = QT_TRANSLATE_NOOP("Import", "a text in it holds a NUL character")


class _Refusal(Exception):
    """Carries a reason out of the parser."""


def strict_json(text: str) -> object:
    """Return the value of a JSON text whose only numbers are whole ones of up to nine digits.

    Raises:
        ImportRefused: What is wrong with it; nothing of the text is quoted, and the failure holds nothing of it.
    """
    reason = _too_large(text)
    value: object = None
    if not reason:
        try:
            value = json.loads(
                text,
                object_pairs_hook=_once,
                parse_int=_small,
                parse_float=_refuse_number,
                parse_constant=_refuse_number,
            )
        except _Refusal as refusal:
            reason = refusal.args[0]
        except (ValueError, RecursionError):
            reason = _NOT_JSON
        else:
            reason = "" if text.isascii() and "\\u" not in text else _bad_text(value)
    if reason:  # raised out here: the parser's own failure would carry the whole text along
        raise ImportRefused(reason=reason)
    return value


def _too_large(text: str) -> str:
    """Count before anything is built."""
    depth = values = 0
    for mark in _MARKS.finditer(text):
        character = text[mark.start()]
        if character in "[{":
            depth += 1
        elif character in "]}":
            depth -= 1
        elif character == '"':
            continue
        values += 1
        if depth > MAX_DEPTH:
            return _TOO_DEEP.format(depth=MAX_DEPTH)
        if values > MAX_VALUES:
            return _TOO_MANY.format(count=MAX_VALUES)
    return ""


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _Refusal(_TWICE)
    return members


def _small(digits: str) -> int:
    if len(digits) > _MAX_DIGITS:
        raise _Refusal(_NUMBER)
    return int(digits)


def _refuse_number(_token: str) -> NoReturn:
    raise _Refusal(_NUMBER)


def _bad_text(value: object) -> str:
    """Return why a text among the values is no text, or an empty one; the depth was checked before."""
    match value:
        case str():
            if "\x00" in value:
                return _NUL
            if not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value):
                return _HALF
        case list():
            return next(filter(None, map(_bad_text, value)), "")
        case dict():
            return next(filter(None, map(_bad_text, [*value, *value.values()])), "")
    return ""
