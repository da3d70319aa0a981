"""An answer is indented without touching it, and cut where nobody reads on."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.ui.pages.test_call.answer_text import MAX_LINES, answer_text, indented

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def test_numbers_and_order_stay_as_they_came() -> None:
    text = '{"b":1.10,"a":100000000000000000001,"e":[],"o":{},"l":[1,{"x":"a,b:{}"}]}'
    assert indented(text) == (
        '{\n  "b": 1.10,\n  "a": 100000000000000000001,\n  "e": [],\n  "o": {},\n'
        '  "l": [\n    1,\n    {\n      "x": "a,b:{}"\n    }\n  ]\n}'
    )


@given(JSON_VALUES)
def test_indenting_changes_no_value(value: object) -> None:
    assert json.loads(indented(json.dumps(value))) == value


@given(JSON_VALUES)
def test_it_looks_as_json_dumps_would_have_it(value: object) -> None:
    assert indented(json.dumps(value)) == json.dumps(value, indent=2)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b'{"code":1000}', "JSON"),
        (b"<html><body>403</body></html>", "HTML"),
        (b"slow down", "text"),
        (b"", "text"),
        (b"\xff\xfe\x00", "text"),
    ],
)
def test_the_kind_is_told(body: bytes, kind: str) -> None:
    assert answer_text(body).kind == kind


def test_invisible_characters_are_made_visible() -> None:
    """A right-to-left override cannot make an amount look like another one."""
    assert "\\u202e" in answer_text('{"amount":"\u202e001"}'.encode()).shown


def test_a_long_answer_is_cut_and_says_so() -> None:
    text = answer_text(json.dumps(list(range(100_000))).encode())
    assert text.is_cut
    assert text.shown.count("\n") < MAX_LINES
    assert not answer_text(b"[1]").is_cut
