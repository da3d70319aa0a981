"""JSON from strangers is bounded, says nothing twice, and a refusal holds nothing of it."""

from __future__ import annotations

import gc
import time
from types import TracebackType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.errors import ImportRefused
from vault_app.core.strict_json import MAX_DEPTH, strict_json


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "not JSON"),
        ("[1,]", "not JSON"),
        ("nothing", "not JSON"),
        ('{"a": 1, "a": 2}', "names a member twice"),
        ('[{"b": {"a": "x", "\\u0061": "y"}}]', "names a member twice"),
        ("[1.5]", "a number"),
        ("[1e5]", "a number"),
        ("[NaN]", "a number"),
        ("[-Infinity]", "a number"),
        ("[12345678901]", "a number"),
        ("[" + "9" * 5000 + "]", "a number"),
        ('["\\ud800"]', "half of a character"),
        ('{"\\udfff": "x"}', "half of a character"),
        ('["\\u0000"]', "NUL"),
        ("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), "levels deep"),
        ('{"a":' * 100_000, "levels deep"),
        ("[" + "[]," * 600_000 + "[]]", "more than"),
    ],
)
def test_what_is_not_plain_and_bounded_is_refused_with_the_reason(text: str, reason: str) -> None:
    begun = time.perf_counter()
    with pytest.raises(ImportRefused, match=reason):
        strict_json(text)
    assert time.perf_counter() - begun < 5


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": ["b", 1, true, null, {}]}', {"a": ["b", 1, True, None, {}]}),
        ('"[[[[ {{{{ , \\" ]"', '[[[[ {{{{ , " ]'),
        ('["\\ud83d\\ude00 ü"]', ["\U0001f600 ü"]),
        ("[" * MAX_DEPTH + "]" * MAX_DEPTH, None),
    ],
)
def test_plain_json_is_read(text: str, value: object) -> None:
    assert value is None or strict_json(text) == value
    strict_json(text)


@pytest.mark.parametrize("end", ["", ",", "1.5]", '"a": 1, "a": 2}]'])
def test_a_refusal_carries_nothing_of_the_text(end: str) -> None:
    """Its arguments, its causes, and what they hold: a parser's own failure has the whole document."""
    secret = "6c6c98544461bbe71db2bca4c6d7fd00"
    with pytest.raises(ImportRefused) as refused:
        strict_json(f'[{{"secret_key": "{secret}"' + end)
    failure: BaseException | None = refused.value
    while failure is not None:
        assert secret not in repr(failure.__dict__) + repr(failure.args)
        failure = failure.__cause__ or failure.__context__
    assert isinstance(refused.value.__traceback__, TracebackType)
    gc.collect()


@given(st.text(max_size=60) | st.text(alphabet='[]{}":,\\u0 1eN-', max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        strict_json(text)
    except ImportRefused:
        return
