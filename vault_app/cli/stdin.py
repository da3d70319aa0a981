"""Reads what a verb is handed on stdin or in a file: JSON with credentials, or the body of a request."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from vault_app.cli.descriptors import read_into
from vault_app.core.errors import InvalidInput, TooLarge
from vault_app.core.secret import wipe

MAX_TEXT = 1024 * 1024  # bytes on stdin
MAX_BODY = 4 * 1024 * 1024  # bytes of a request's body
_PIECE = 64 * 1024


def read_members() -> dict[str, Any]:
    """Return the members of the JSON object on stdin; the bytes it came in are wiped.

    Raises:
        InvalidInput: It is not UTF-8, not JSON, not an object, or names a member twice.
        TooLarge: More than 1 MiB.
    """
    buffer = read_all(0, "The text on stdin", MAX_TEXT)
    try:
        document = json.loads(buffer.decode("utf-8-sig"), object_pairs_hook=_once)
    except UnicodeDecodeError:
        raise InvalidInput(what="The text on stdin is not UTF-8.") from None
    except (ValueError, RecursionError):
        raise InvalidInput(
            what='The text on stdin is not JSON. Write an object such as {"access_key":"…","secret_key":"…","memo":"…"}.'
        ) from None
    finally:
        wipe(buffer)
    if not isinstance(document, dict):
        raise InvalidInput(what="The JSON on stdin is not an object in braces.")
    refuse_surrogates(document)
    return document


def body_bytes(option: str | None) -> bytes | None:
    """Return the bytes of `--body`: the text itself, `@FILE`, or `-` for stdin; None where there is none.

    Raises:
        InvalidInput: The file cannot be read.
        TooLarge: More than 4 MiB.
    """
    if option is None:
        return None
    if option == "-":
        return bytes(read_all(0, "The body", MAX_BODY))
    if option.startswith("@"):
        return file_bytes(option[1:], MAX_BODY)
    return os.fsencode(option)  # the very bytes that were typed, whatever the locale


def file_bytes(name: str, limit: int) -> bytes:
    """Return the content of a file that the command line names.

    Raises:
        InvalidInput: It cannot be read.
        TooLarge: More than *limit* bytes.
    """
    try:
        descriptor = os.open(Path(name), os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name cannot be used"
        raise InvalidInput(what=f"{name} cannot be read: {reason}.") from None
    try:
        return bytes(read_all(descriptor, name, limit))
    finally:
        os.close(descriptor)


def read_all(descriptor: int, what: str, limit: int) -> bytearray:
    """Read a descriptor to its end into a buffer that the caller wipes; raises TooLarge, InvalidInput."""
    pieces: list[bytearray] = []
    size = 0
    try:
        while True:
            piece = bytearray(_PIECE)
            pieces.append(piece)
            read = read_into(descriptor, piece)
            if not read:
                break
            del piece[read:]
            size += read
            if size > limit:
                raise TooLarge(what=what, size=size, limit=limit)
        pieces.pop()
        whole = bytearray(size)
        at = 0
        for piece in pieces:
            whole[at : at + len(piece)] = piece
            at += len(piece)
        return whole
    except OSError as error:
        raise InvalidInput(what=f"{what} cannot be read: {error.strerror}.") from None
    finally:
        for piece in pieces:
            wipe(piece)


def refuse_surrogates(value: object) -> None:
    """Refuse text that is no text: half of a character, which no file could hold; raises InvalidInput."""
    match value:
        case str():
            if not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value):
                raise InvalidInput(what="A text on stdin holds half of a character (a lone surrogate).")
        case list():
            for each in value:
                refuse_surrogates(each)
        case dict():
            for name, each in value.items():
                refuse_surrogates(name)
                refuse_surrogates(each)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise InvalidInput(what="The JSON on stdin names a member twice.")
    return members
