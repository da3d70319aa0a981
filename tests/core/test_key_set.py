"""A key set keeps its history, and its name stays one that can be told on every screen and command line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.values import NOW, key_set, sealed
from vault_app.core.errors import InvalidLabel
from vault_app.core.key_set import KEPT_VERSIONS, LastVerdict, Standing, Status, changed_fields, clean_label, same_label


@pytest.mark.parametrize(
    "label", ["", "   ", "a/b", "x" * 65, "line\nbreak", "tab\there", "zero\u200bwidth", "\u202eright"]
)
def test_a_name_that_would_mislead_is_refused(label: str) -> None:
    with pytest.raises(InvalidLabel):
        clean_label(label)


@pytest.mark.parametrize(
    ("typed", "kept"), [("  Reader ", "Reader"), ("网格", "网格"), ("e\u0301", "\u00e9"), ("x" * 64, "x" * 64)]
)
def test_a_name_is_trimmed_and_composed(typed: str, kept: str) -> None:
    assert clean_label(typed) == kept


def test_names_are_the_same_as_a_person_sees_them() -> None:
    assert same_label("GRID Bot", "grid bot")
    assert same_label("Cafe\u0301", "CAFÉ")
    assert not same_label("Grid bot 1", "Grid bot 2")


@given(st.text(min_size=1, max_size=70))
def test_a_name_that_is_kept_once_is_kept_as_it_is(text: str) -> None:
    try:
        label = clean_label(text)
    except InvalidLabel:
        return
    assert clean_label(label) == label


def test_each_change_puts_the_earlier_version_on_top_of_the_history() -> None:
    first = key_set("Reader", note="one")
    second = replace(first, note="two").with_version_of(first)
    third = replace(second, note="three").with_version_of(second)
    assert [version.note for version in third.versions] == ["two", "one"]
    assert all(version.versions == () for version in third.versions)


def test_the_history_keeps_twenty_versions() -> None:
    current = key_set("Reader", note="0")
    for number in range(1, 30):
        current = replace(current, note=str(number)).with_version_of(current)
    assert len(current.versions) == KEPT_VERSIONS == 20
    assert (current.versions[0].note, current.versions[-1].note) == ("28", "9")


def test_a_verdict_is_no_change_of_the_key_set() -> None:
    before = key_set("Reader")
    after = replace(before, last_verdict=LastVerdict(Standing.PROVEN, NOW), changed_at=NOW)
    assert changed_fields(before, after) == ()
    assert after.with_version_of(before).versions == ()


def test_a_change_of_a_sealed_part_is_named_by_the_part() -> None:
    before = key_set("Reader", secrets={"memo": sealed("a"), "secret_key": sealed("s")})
    after = replace(before, secrets={"memo": sealed("b"), "secret_key": sealed("s")}, status=Status.SPARE)
    assert set(changed_fields(before, after)) == {"memo", "status"}


@pytest.mark.parametrize("status", list(Status))
def test_only_a_revoked_or_recycled_key_set_frees_its_slot(status: Status) -> None:
    assert key_set("A", status=status).takes_a_slot is (status is not Status.REVOKED)
    assert not key_set("A", status=status, recycled_at=NOW).takes_a_slot


def test_the_sealed_parts_cannot_be_replaced_in_place() -> None:
    with pytest.raises(TypeError):
        key_set("A", secrets={}).secrets["memo"] = sealed("x")  # type: ignore[index]
