"""The palette's list keeps the rules of models, and its groups come in the order of their best."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.modeltest import ModelTester

from vault_app.ui.palette.choice import Chooser
from vault_app.ui.palette.entry import Entry, Kind
from vault_app.ui.palette.palette_model import PaletteModel


def entry(kind: Kind, title: str, *, enabled: bool = True) -> Entry:
    return Entry(kind, title, title, "place", "key", lambda: None, title.casefold(), "place", enabled=enabled)


ENTRIES = (
    entry(Kind.COMMAND, "Lock"),
    entry(Kind.COMMAND, "Close vault", enabled=False),
    entry(Kind.KEY_SET, "Old clock bot"),
    entry(Kind.ENDPOINT, "Cancel all"),
)


def titles(typed: str, recent: tuple[str, ...] = ()) -> list[tuple[Kind | None, list[str]]]:
    groups = Chooser(ENTRIES, recent).choose(typed).groups
    return [(group.kind, [each.title for each in group.entries]) for group in groups]


def test_the_group_of_the_best_comes_first() -> None:
    assert titles("lock") == [(Kind.COMMAND, ["Lock"]), (Kind.KEY_SET, ["Old clock bot"])]
    assert titles("old") == [(Kind.KEY_SET, ["Old clock bot"])]


def test_what_cannot_be_done_comes_last() -> None:
    assert titles("cl") == [
        (Kind.KEY_SET, ["Old clock bot"]),
        (Kind.ENDPOINT, ["Cancel all"]),
        (Kind.COMMAND, ["Close vault"]),
    ]


def test_nothing_typed_shows_what_was_chosen_lately_and_then_some_of_everything() -> None:
    assert titles("", ("Cancel all", "gone", "Close vault")) == [
        (None, ["Cancel all"]),
        (Kind.COMMAND, ["Lock", "Close vault"]),
        (Kind.KEY_SET, ["Old clock bot"]),
    ]


@given(st.lists(st.sampled_from(["lock", "cl", "c", "old clock", "cancel ", "ca", "", "x"]), max_size=4))
def test_what_was_typed_before_changes_nothing_that_is_found(typed: list[str]) -> None:
    """Each is typed letter by letter; what is found is what a new palette finds."""
    chooser = Chooser(ENTRIES, ())
    for word in typed:
        for end in range(len(word) + 1):
            assert chooser.choose(word[:end]) == Chooser(ENTRIES, ()).choose(word[:end])


def test_the_list_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = PaletteModel()
    tester: Any = qtmodeltester  # it has no types
    tester.check(model)
    for typed in ("", "lock", "zzz", "c"):
        model.set_groups(Chooser(ENTRIES, ("Lock",)).choose(typed).groups)
    assert model.next_choice(-1, 1) >= 0
    model.set_groups(())
    assert model.next_choice(0, 1) == -1
