"""A few typed letters find what was meant, the best first."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.fuzzy import ranked, spans


class Item(NamedTuple):
    title_folded: str
    more_folded: str = ""
    english_folded: str = ""


ITEMS = tuple(
    Item(*each)
    for each in (
        ("verify now", "key set"),
        ("verify all of main", "key set"),
        ("earlier versions", "key set"),
        ("server time", "get /system/time"),
        ("open orders", "post /spot/v4/query/open-orders"),
        ("open vault", "file"),
        ("copy secret key", "key set"),
        ("close vault", "file"),
        ("riverbed scanner", "grid bots"),
    )
)


def found(typed: str) -> list[str]:
    return [item.title_folded for _, item in sorted(ranked(ITEMS, typed), key=lambda pair: pair[0])]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ver", "verify now"),
        ("VERIFY A", "verify all of main"),
        ("vault", "open vault"),
        ("versions", "earlier versions"),
        ("opnord", "open orders"),
        ("csk", "copy secret key"),
        ("open-orders", "open orders"),
        ("grid river", "riverbed scanner"),
        ("key copy", "copy secret key"),
    ],
)
def test_what_is_meant_comes_first(typed: str, first: str) -> None:
    assert found(typed)[0] == first


@pytest.mark.parametrize("typed", ["ver", "now", "vfy", "vn", "验证"])
def test_a_name_in_another_language_is_found_by_the_english_one_too(typed: str) -> None:
    items = (Item("锁定", "", "lock"), Item("立即验证", "", "verify now"), Item("签名", "", "sign"))
    assert [item.title_folded for _, item in ranked(items, typed)] == ["立即验证"]


def test_what_begins_so_comes_before_what_only_contains_it() -> None:
    assert found("ver") == [
        *("verify now", "verify all of main", "earlier versions", "server time", "riverbed scanner"),
    ]


def test_letters_far_apart_or_from_inside_a_word_find_nothing() -> None:
    assert found("evt") == []
    assert found("opt") == []


def test_nothing_typed_finds_all() -> None:
    assert len(found(" ")) == len(ITEMS)


@pytest.mark.parametrize(
    ("title", "typed", "marked"),
    [
        ("Verify now", "ver", ["Ver"]),
        ("Copy secret key", "key copy", ["Copy", "key"]),
        ("Open orders", "opnord", ["Op", "n", "ord"]),
        ("Copy secret key", "csk", ["C", "s", "k"]),
        ("Open orders", "post", []),
        ("Straße", "ss", []),
        ("Open orders", "", []),
    ],
)
def test_what_was_typed_is_marked_in_the_name(title: str, typed: str, marked: list[str]) -> None:
    assert [title[start:end] for start, end in spans(title, typed)] == marked


@given(st.text("abc -.*", max_size=10), st.text("abc -.*ßİ", max_size=6))
def test_what_is_marked_lies_in_the_name_and_nothing_that_is_typed_fails(title: str, typed: str) -> None:
    at = 0
    for start, end in spans(title, typed):
        assert at <= start < end <= len(title)
        at = end
    ranked([Item(title.casefold())], typed)


@pytest.mark.timeout(5)
def test_letters_that_occur_often_take_no_longer() -> None:
    many = [Item("a " * 32)] * 100
    for typed in ("a" * 40 + "b", "b" * 10_000, "a b " * 3_000):
        assert ranked(many, typed) == []


@given(st.text("abc d", max_size=16), st.text("abc d", max_size=6), st.sampled_from("abcd "))
def test_one_more_letter_never_finds_more(title: str, typed: str, more: str) -> None:
    items = [Item(title)]
    if typed.strip() and ranked(items, typed + more):
        assert ranked(items, typed)
