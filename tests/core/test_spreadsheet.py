"""No cell is taken for a formula, and what a cell held comes back exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.spreadsheet import MARK, needs_mark, unmarked

FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "|calc",
    "%0A",
    "\uff1d1",
    "\uff0b1",
    "\uff0d1",
    "\uff20x",
    "\u22121",
)


@pytest.mark.parametrize("text", FORMULAS)
@pytest.mark.parametrize("blanks", ["", " ", "  \t", "\u00a0", "\u3000", "\ufeff", "\u200b"])
def test_what_a_spreadsheet_may_compute_is_marked_as_text_blanks_before_it_or_not(text: str, blanks: str) -> None:
    assert needs_mark((blanks + text).encode())


@pytest.mark.parametrize("text", ["", "8061a4b5", "memo", " memo ", "a=b", "10%", "ü=1", "{", "2026-01-31", '"=1"'])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert not needs_mark(text.encode())
    assert unmarked(text) == text


@given(st.text(max_size=12) | st.text(alphabet="'=+-@ \t\r\n＝ab", max_size=8))
def test_marking_is_undone_exactly(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    cell = MARK + data if needs_mark(data) else data
    assert unmarked(cell.decode("utf-8", "surrogatepass")) == text


@given(st.text(alphabet="'=+-@ \t\r\n＝ab\u00a0", max_size=8))
def test_no_cell_is_left_that_begins_like_a_formula(text: str) -> None:
    data = text.encode()
    cell = MARK + data if needs_mark(data) else data
    assert cell.decode().lstrip(" \t\r\n\u00a0")[:1] not in {"=", "+", "-", "@", "＝"} or cell.startswith(MARK)


def test_a_mark_that_somebody_else_wrote_stays() -> None:
    assert unmarked("'hello") == "'hello"
    assert unmarked("'") == "'"
