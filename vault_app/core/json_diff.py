"""What differs between two JSON values: paths that are new, that are gone, and those whose value is another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from vault_app.core.json_values import JsonValue, Members, Number, Step, path_text, scalar_text, short_text

MOST_DIFFERENCES = 2_000
_NAMES_OF_ROWS = ("currency", "symbol", "coin_name", "coin", "name")


class DifferenceKind(StrEnum):
    """What happened to a path from the earlier value to the later one."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One path that differs.

    Attributes:
        before: The earlier value as JSON in one line, cut; empty when there was none.
        after: The later one; empty when there is none.
    """

    kind: DifferenceKind
    path: str
    before: str = ""
    after: str = ""


def differences(before: JsonValue, after: JsonValue, most: int = MOST_DIFFERENCES) -> tuple[Difference, ...]:
    """Return what differs, at most *most* paths, in the order of the earlier value.

    Rows of a list belong together when they share an id, a currency or a symbol that no other row has; else by place.
    """
    return tuple(islice(_compare(before, after, ()), most))


def _compare(before: JsonValue, after: JsonValue, path: tuple[Step, ...]) -> Iterator[Difference]:
    if isinstance(before, Members) and isinstance(after, Members):
        yield from _compare_named(before, after, path)
    elif isinstance(before, list) and isinstance(after, list):
        name = _name_of_rows(before, after)
        if name is None:
            yield from _compare_named(enumerate(before), enumerate(after), path)
        else:
            yield from _compare_named(_by(name, before), _by(name, after), path)
    elif not _same(before, after):
        yield Difference(DifferenceKind.CHANGED, path_text(path), short_text(before), short_text(after))


def _compare_named(
    before: Iterable[tuple[Step, JsonValue]], after: Iterable[tuple[Step, JsonValue]], path: tuple[Step, ...]
) -> Iterator[Difference]:
    earlier, later = dict(before), dict(after)
    for step, value in earlier.items():
        if step in later:
            yield from _compare(value, later[step], (*path, step))
        else:
            yield Difference(DifferenceKind.REMOVED, path_text((*path, step)), before=short_text(value))
    for step, value in later.items():
        if step not in earlier:
            yield Difference(DifferenceKind.ADDED, path_text((*path, step)), after=short_text(value))


def _same(before: JsonValue, after: JsonValue) -> bool:
    """Compare two values of which at most one has children; 1 is not "1", and 1.0 is another token than 1."""
    return isinstance(before, Number) == isinstance(after, Number) and type(before) is type(after) and before == after


def _name_of_rows(before: list[JsonValue], after: list[JsonValue]) -> str | None:
    """Return the member that tells the rows of both lists apart; None when there is none."""
    rows = [each for each in (*before, *after) if isinstance(each, Members)]
    if not before or not after or len(rows) != len(before) + len(after):
        return None
    names = [name for name, _ in rows[0]]
    candidates = [name for name in names if name.lower().endswith("id")]
    candidates += [name for name in _NAMES_OF_ROWS if name in names]
    return next((name for name in candidates if _tells_apart(name, before) and _tells_apart(name, after)), None)


def _tells_apart(name: str, rows: list[JsonValue]) -> bool:
    keys = [scalar_text(dict(each).get(name)) for each in rows if isinstance(each, Members) and name in dict(each)]
    return len(keys) == len(rows) == len(set(keys)) and all(keys)


def _by(name: str, rows: list[JsonValue]) -> Iterator[tuple[str, JsonValue]]:
    for each in rows:
        if isinstance(each, Members):
            yield f"{name}={scalar_text(dict(each)[name])}", each
