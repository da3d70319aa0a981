"""JSON is read without losing a token, searched, and compared path by path."""

from __future__ import annotations

import pytest

from vault_app.core.json_diff import Difference, DifferenceKind, differences
from vault_app.core.json_values import children, count_of, json_text, path_text, read_json, search, short_text

ADDED, REMOVED, CHANGED = DifferenceKind.ADDED, DifferenceKind.REMOVED, DifferenceKind.CHANGED
SAMPLE = '{"code":1000,"data":{"price":1.10,"side":"sell","ok":true,"none":null,"rows":[{"id":"a"},[]]},"code":2}'


def compare(before: str, after: str) -> list[Difference]:
    return list(differences(read_json(before), read_json(after)))


def test_numbers_stay_as_they_came_and_repeated_names_are_kept() -> None:
    value = read_json(SAMPLE)
    assert [step for step, _ in children(value)] == ["code", "data", "code"]
    assert '"price": 1.10' in json_text(value)
    assert read_json(json_text(value)) == value
    assert count_of(value) == 3


def test_a_short_text_is_one_line_and_no_longer_than_asked() -> None:
    value = read_json("[" + ",".join(["12345"] * 10_000) + "]")
    assert len(short_text(value, 60)) == 60
    assert short_text(read_json('{"a":[1,"x"]}')) == '{"a": [1, "x"]}'


@pytest.mark.parametrize(
    ("steps", "text"),
    [((), "$"), (("data", "rows", 3), "data.rows[3]"), ((0, "client id"), '[0]["client id"]'), (("a", "b"), "a.b")],
)
def test_a_path_is_written_as_programs_write_it(steps: tuple[str | int, ...], text: str) -> None:
    assert path_text(steps) == text


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        ("SELL", [(1, 1)]),
        ("code", [(0,), (2,)]),
        ("1.10", [(1, 0)]),
        ("null", [(1, 3)]),
        ("a", [(1,), (1, 4, 0, 0)]),
        ("nowhere", []),
    ],
)
def test_names_and_values_are_searched_whatever_their_case(wanted: str, places: list[tuple[int, ...]]) -> None:
    assert [place for place in search(read_json(SAMPLE), wanted) if place is not None] == places


def test_a_long_search_pauses_often() -> None:
    value = read_json("[" + ",".join("1" for _ in range(1_000)) + "]")
    assert sum(place is None for place in search(value, "x")) == 5


def test_what_is_new_gone_and_other_is_told_by_its_path() -> None:
    found = compare('{"a":1,"b":{"c":"x"},"gone":[1]}', '{"a":2,"b":{"c":"x","d":true}}')
    assert found == [
        Difference(CHANGED, "a", "1", "2"),
        Difference(ADDED, "b.d", after="true"),
        Difference(REMOVED, "gone", before="[1]"),
    ]


@pytest.mark.parametrize(
    ("before", "after"), [("1", '"1"'), ("1", "1.0"), ("true", "1"), ("null", "false"), ("{}", "[]"), ("[1]", "1")]
)
def test_another_kind_of_value_is_another_value(before: str, after: str) -> None:
    assert [each.kind for each in compare(before, after)] == [CHANGED]


@pytest.mark.parametrize("text", [SAMPLE, "[]", "null", '"x"', "[[1,[2]],{}]"])
def test_what_is_the_same_differs_nowhere(text: str) -> None:
    assert compare(text, text) == []


def test_rows_are_matched_by_their_id_and_not_by_their_place() -> None:
    before = '[{"orderId":"1","size":"5"},{"orderId":"2","size":"6"}]'
    after = '[{"orderId":"3","size":"9"},{"orderId":"2","size":"7"},{"orderId":"1","size":"5"}]'
    assert compare(before, after) == [
        Difference(CHANGED, '["orderId=2"].size', '"6"', '"7"'),
        Difference(ADDED, '["orderId=3"]', after='{"orderId": "3", "size": "9"}'),
    ]


def test_rows_without_an_id_of_their_own_are_matched_by_place() -> None:
    assert compare('[{"id":1},{"id":1}]', '[{"id":1},{"id":2}]') == [Difference(CHANGED, "[1].id", "1", "2")]


def test_there_is_an_end_to_what_differs() -> None:
    before = read_json("[" + ",".join("1" for _ in range(9_000)) + "]")
    after = read_json("[" + ",".join("2" for _ in range(9_000)) + "]")
    assert len(differences(before, after, most=100)) == 100
