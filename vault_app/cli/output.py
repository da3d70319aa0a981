"""Writes results to stdout and words to stderr, for people or as one JSON object."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TextIO

from vault_app.core.errors import ResultLost
from vault_app.core.visible_text import visible_text


def prepare_streams() -> None:
    r"""Have both streams speak UTF-8 whatever the locale says, and never fail on a character.

    A lone surrogate comes out as `\udc80`, which inside a JSON text is the right way to write it. A stream that is closed
    is None, for which `print` takes the other one: each gets one of its own that behaves as a closed one should.
    """
    null = Path(os.devnull)
    for name, mode in (("stdout", "r"), ("stderr", "w")):  # a lost result is told, lost words are not
        if getattr(sys, name) is None:
            setattr(sys, name, null.open(mode, encoding="utf-8"))
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def write_result(text: str) -> None:
    """Print a verb's result with a line break at its end.

    A reader that has gone away, such as `head`, is no failure.

    Raises:
        ResultLost: stdout is closed, or its disk is full.
    """
    try:
        print(text, flush=True)
    except BrokenPipeError:
        _leave_stdout()
    except (OSError, ValueError) as error:
        _leave_stdout()
        reason = getattr(error, "strerror", None) or "it is closed"
        raise ResultLost(reason=reason) from error


def write_object(value: object) -> None:
    """Print one JSON object; see `write_result`."""
    write_result(json.dumps(value, ensure_ascii=False, indent=2 if sys.stdout.isatty() else None))


def write_words(text: str) -> None:
    """Print words for the person at the terminal to stderr; whether anybody reads them changes nothing.

    They may name a file, whose name is foreign text.
    """
    try:
        print(visible_text(text), file=sys.stderr, flush=True)
    except (OSError, ValueError):
        return


def _leave_stdout() -> None:
    """Let what is still buffered go nowhere, so that the interpreter does not fail on it at its end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return


def emphasised(text: str, stream: TextIO) -> str:
    """Return *text* in bold where *stream* is a terminal that shows it; NO_COLOR is kept (no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM", "dumb") == "dumb" or not stream.isatty()
    return text if plain else f"\x1b[1m{text}\x1b[0m"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return aligned columns below their heads; the last column is not padded."""
    cells = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(width(row[column]) for row in (list(heads), *cells)) for column in range(len(heads))]

    def line(row: Sequence[str]) -> str:
        padded = (cell + " " * (size - width(cell)) for cell, size in zip(row, widths, strict=True))
        return "  ".join(padded).rstrip()

    return "\n".join([emphasised(line(heads), sys.stdout), *map(line, cells)])


def fields(pairs: Iterable[tuple[str, str]]) -> str:
    """Return one line for each pair: name, value, the values aligned."""
    listed = list(pairs)
    size = max((width(name) for name, _ in listed), default=0)
    return "\n".join(f"{name}{' ' * (size - width(name))}  {value}".rstrip() for name, value in listed)


def one_line(text: str) -> str:
    """Return foreign text so that it can neither leave its line nor play tricks on the terminal."""
    return visible_text(text).replace("\n", "⏎").replace("\t", " ")


def width(text: str) -> int:
    """Return how many columns *text* takes in a terminal."""
    return sum(_width_of(character) for character in text)


def _width_of(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def moment(at: datetime | None) -> str | None:
    """Return a time in ISO 8601, UTC, to the second, as every JSON of ours has it."""
    return None if at is None else at.strftime(f"{at.year:04}-%m-%dT%H:%M:%SZ")  # %Y leaves out zeros in front


def day(at: datetime | None) -> str:
    """Return the date of a time for a table, UTC; a dash for none."""
    return "–" if at is None else at.date().isoformat()
