"""Keeps a spreadsheet from taking a cell for a formula, and undoes exactly that."""

from __future__ import annotations

import re

MARK = b"'"
"""What spreadsheets read as: this cell is text."""

# A spreadsheet may pass over blanks before it looks at the first character, and some take the wide forms of East Asian
# keyboards for the plain ones; so both are looked for, in UTF-8. A cell that begins with the mark gets another one, or the
# mark of such a cell could not be told from ours.
_BLANK = rb"[\x00-\x20]|\xc2[\x85\xa0]|\xe1\x9a\x80|\xe2\x80[\x80-\x8f\xa8-\xaf]|\xe2\x81[\x9f-\xa4]|\xe3\x80\x80|\xef\xbb\xbf"
_FORMULA = rb"[=+\-@|%]|\xe2\x88\x92|\xef\xbc[\x85\x8b\x8d\x9d\xa0]|\xef\xbd\x9c"
_RISKY = re.compile(rb"'|[\t\r\n]|(?:" + _BLANK + rb")*(?:" + _FORMULA + rb")")


def needs_mark(cell: bytes | bytearray) -> bool:
    """Tell whether a cell (UTF-8) has to be marked as text."""
    return _RISKY.match(cell) is not None


def unmarked(cell: str) -> str:
    """Return what a cell held before it was marked; a cell that was not marked by this rule stays as it is."""
    if cell.startswith("'") and needs_mark(cell[1:].encode("utf-8", "surrogatepass")):
        return cell[1:]
    return cell
