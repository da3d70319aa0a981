"""Reads a table of key sets: CSV as this program writes it, also after a spreadsheet has saved it again."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from vault_app.core.errors import ImportRefused, UnknownMember
from vault_app.core.spreadsheet import unmarked
from vault_app.core.words import QT_TRANSLATE_NOOP

ACCOUNT_COLUMNS = ("account", "exchange", "environment", "region")
FACT_COLUMNS = ("permissions", "bound_ips", "status", "secret_lost", "created_at", "expires_at", "used_by", "note")
_SEPARATORS = (",", ";", "\t")
_NAME = re.compile(r"[A-Za-z_][A-Za-z_ .\-]{0,39}")
_ESCAPES = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED = {"n": "\n", "r": "\r", "\\": "\\"}
_BROKEN = QT_TRANSLATE_NOOP("Import", "its table is broken near line {number}")
_WIDTH = QT_TRANSLATE_NOOP("Import", "line {number} has {count} fields, and the first line has {wanted}")
_WIDTH_ONE = QT_TRANSLATE_NOOP("Import", "line {number} has 1 field, and the first line has {wanted}")
_TWICE = QT_TRANSLATE_NOOP("Import", "its first line names a column twice")


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of a table: the members of one key set, empty fields left out.

    Attributes:
        line: On which it begins, from 1.
    """

    line: int
    members: Mapping[str, object] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Table:
    """The lines below the first one."""

    rows: tuple[TableRow, ...]


def read_table(text: str, parts: Sequence[str], *, required: bool) -> Table | None:
    """Return a table, or None when the first line does not name columns that are known here.

    Args:
        text: All of it.
        parts: Ids of the credential parts, which are columns too.
        required: It has to be a table: say what is wrong with it instead of None.

    Raises:
        UnknownMember, ImportRefused: Nothing of the text is quoted but names of columns.
    """
    known = (*ACCOUNT_COLUMNS, "label", *parts, *FACT_COLUMNS)
    separator = _separator(text)
    records = _records(text, separator)
    try:
        _, first = next(records)
    except (StopIteration, ImportRefused):
        if required:
            raise ImportRefused(reason=_BROKEN.format(number=1)) from None
        return None
    columns = [name.strip().lower() for name in first]
    unknown = [name for name in columns if name not in known]
    if not required and (unknown or len(columns) < 2):
        return None
    if unknown:
        raise UnknownMember(names=safe_names(unknown), known=", ".join(known))
    if len(set(columns)) != len(columns):
        raise ImportRefused(reason=_TWICE)
    rows = []
    for line, fields in records:
        if not any(fields):
            continue
        if len(fields) != len(columns):
            width = _WIDTH_ONE if len(fields) == 1 else _WIDTH
            raise ImportRefused(reason=width.format(number=line, count=len(fields), wanted=len(columns)))
        rows.append(TableRow(line, _members(dict(zip(columns, map(unmarked, fields), strict=True)))))
    return Table(tuple(rows))


def safe_names(names: Sequence[str]) -> str:
    """Return names of members for people; one that could be a misplaced credential is not shown."""
    return ", ".join(name if _NAME.fullmatch(name) else "…" for name in names[:10])


def escaped_name(name: str) -> str:
    """Return a name of `used_by` without line breaks of its own, which part one name from the next in a field."""
    return name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")


def _separator(text: str) -> str:
    first = text.lstrip().split("\n", 1)[0]
    return max(_SEPARATORS, key=first.count)


def _records(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the line on which it begins."""
    reader = csv.reader(_lines(text), delimiter=separator, strict=True)
    while True:
        line = reader.line_num + 1
        broken = False
        fields: list[str] = []
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error:
            broken = True
        if broken:
            raise ImportRefused(reason=_BROKEN.format(number=line))
        yield line, fields


def _lines(text: str) -> Iterator[str]:
    """Yield the lines with their ends; only line feeds end one, since a field may hold anything else."""
    at = 0
    while at < len(text):
        end = text.find("\n", at) + 1 or len(text)
        yield text[at:end]
        at = end


def _members(cells: Mapping[str, str]) -> dict[str, object]:
    members: dict[str, object] = {}
    for name, cell in cells.items():
        if not cell:
            continue
        match name:
            case "permissions" | "bound_ips":
                members[name] = cell.replace(",", " ").replace(";", " ").split()
            case "used_by":
                members[name] = [_ESCAPES.sub(_unescaped, each) for each in cell.replace("\r\n", "\n").split("\n")]
            case "secret_lost":
                members[name] = {"true": True, "false": False}.get(cell.strip().lower(), cell)
            case _:
                members[name] = cell
    return members


def _unescaped(escape: re.Match[str]) -> str:
    return _ESCAPED.get(escape[1], escape[0])
