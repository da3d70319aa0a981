"""JSON read without losing anything: number tokens as they came, names in their order, repeated ones kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice

MOST_HITS = 1_000
_PLAIN_NAME = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")
_PAUSE_EVERY = 200  # nodes


class Number(str):
    """The token of a number as it came: `1.10` stays `1.10`."""

    __slots__ = ()


class Members(tuple[tuple[str, "JsonValue"], ...]):
    """The members of an object, in order; a name may occur twice."""

    __slots__ = ()


JsonValue = Members | list["JsonValue"] | Number | str | bool | None
Step = str | int
"""A member's name, or a place in a list."""


def read_json(text: str) -> JsonValue:
    """Return the value of a JSON text; raises ValueError or RecursionError."""
    value: JsonValue = json.loads(text, parse_int=Number, parse_float=Number, object_pairs_hook=Members)
    return value


def count_of(value: JsonValue) -> int:
    """Return how many children a value has; 0 for what is no container."""
    return len(value) if isinstance(value, Members | list) else 0


def children(value: JsonValue, start: int = 0, stop: int | None = None) -> Iterator[tuple[Step, JsonValue]]:
    """Yield step and value of the children from *start* to before *stop*."""
    if isinstance(value, Members):
        yield from islice(value, start, stop)
    elif isinstance(value, list):
        yield from enumerate(islice(value, start, stop), start)


def is_container(value: JsonValue) -> bool:
    return isinstance(value, Members | list)


def scalar_text(value: JsonValue) -> str:
    """Return what a value without children is, a text without its quotes."""
    if isinstance(value, str):
        return str(value)
    return {True: "true", False: "false", None: "null"}[value] if value is None or isinstance(value, bool) else ""


def json_text(value: JsonValue, depth: int = 0) -> str:
    """Return a value as JSON, two spaces a level, numbers as they came."""
    if isinstance(value, Number):
        return str(value)
    if not isinstance(value, Members | list):
        return json.dumps(value, ensure_ascii=False)
    opens, closes = "{}" if isinstance(value, Members) else "[]"
    if not value:
        return opens + closes
    inside = "  " * (depth + 1)
    lines = [
        inside
        + (f"{json.dumps(step, ensure_ascii=False)}: " if isinstance(step, str) else "")
        + json_text(each, depth + 1)
        for step, each in children(value)
    ]
    return opens + "\n" + ",\n".join(lines) + "\n" + "  " * depth + closes


def short_text(value: JsonValue, most: int = 200) -> str:
    """Return a value as JSON in one line, cut after *most* characters."""
    if isinstance(value, Members | list):
        opens, closes = "{}" if isinstance(value, Members) else "[]"
        parts: list[str] = []
        for step, each in children(value, 0, most):
            name = f"{json.dumps(step, ensure_ascii=False)}: " if isinstance(step, str) else ""
            parts.append(name + short_text(each, most))
            if sum(map(len, parts)) > most:
                break
        text = opens + ", ".join(parts) + closes
    else:
        text = json_text(value)
    return text if len(text) <= most else text[: most - 1] + "…"


def path_text(steps: tuple[Step, ...]) -> str:
    """Return a path as programs write it, such as `data.orders[3]["client id"]`; `$` for the whole answer."""
    text = ""
    for step in steps:
        if isinstance(step, int):
            text += f"[{step}]"
        elif _PLAIN_NAME.fullmatch(step):
            text += f".{step}" if text else step
        else:
            text += f"[{json.dumps(step, ensure_ascii=False)}]"
    return text or "$"


def search(value: JsonValue, wanted: str) -> Iterator[tuple[int, ...] | None]:
    """Look for *wanted* in every name and value, ignoring case.

    Yields:
        The place of each hit, as the number of the child on every level; None from time to time, so that whoever
        asks may do something else in between.
    """
    wanted = wanted.lower()
    levels = [enumerate(children(value))]
    place = [-1]
    seen = 0
    while levels:
        found = next(levels[-1], None)
        if found is None:
            levels.pop()
            place.pop()
            continue
        place[-1], (step, child) = found
        if (isinstance(step, str) and wanted in step.lower()) or wanted in scalar_text(child).lower():
            yield tuple(place)
        seen += 1
        if seen % _PAUSE_EVERY == 0:
            yield None
        if is_container(child):
            levels.append(enumerate(children(child)))
            place.append(-1)
