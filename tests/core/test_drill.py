"""Two states of one replacing become one without a question, and neither side's work is undone."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.core.merge.edits import T0, key_set, vault_of
from vault_app.core.drill import Drill, Step, united_drill
from vault_app.core.merge import merge

HOUR = timedelta(hours=1)
BEGUN = Drill(started_at=T0)
PASTED = replace(BEGUN.with_done(Step.MAKE, Step.PASTE, at=T0 + HOUR), successor="new")


def test_a_step_that_is_done_keeps_its_time_and_can_be_done_again() -> None:
    again = PASTED.with_done(Step.PASTE, Step.VERIFY, at=T0 + 3 * HOUR)
    assert again.done == {"make": T0 + HOUR, "paste": T0 + HOUR, "verify": T0 + 3 * HOUR}
    assert again.without(Step.PASTE, Step.VERIFY).done == {"make": T0 + HOUR}
    assert again.touched_at == T0 + 3 * HOUR


def test_steps_of_both_sides_count() -> None:
    mine = PASTED.with_done(Step.VERIFY, at=T0 + 2 * HOUR)
    theirs = PASTED.with_done(Step.MOVE, at=T0 + 3 * HOUR)
    both = united_drill(mine, theirs)
    assert both is not None
    assert both.successor == "new"
    assert set(both.done) == {"make", "paste", "verify", "move"}


def test_of_two_beginnings_the_later_one_counts() -> None:
    later = Drill(started_at=T0 + HOUR)
    assert united_drill(PASTED, later) is later


def test_one_that_is_given_up_on_one_side_goes_on_on_the_other() -> None:
    assert united_drill(None, PASTED) is PASTED
    assert united_drill(PASTED, None) is PASTED


STATES = (
    None,
    BEGUN,
    PASTED,
    replace(BEGUN.with_done(Step.PASTE, at=T0 + 2 * HOUR), successor="other"),
    replace(BEGUN.with_done(Step.PASTE, at=T0 + HOUR), successor="third", seen_alive=True),
    Drill(started_at=T0 + HOUR),
)


@pytest.mark.parametrize(("mine", "theirs"), list(itertools.product(STATES, STATES)))
def test_it_does_not_matter_whose_state_is_whose(mine: Drill | None, theirs: Drill | None) -> None:
    assert united_drill(mine, theirs) == united_drill(theirs, mine)
    assert united_drill(mine, mine) == mine


def test_a_merge_takes_the_drill_that_one_side_alone_took_further() -> None:
    base = key_set("k1", drill=PASTED)
    mine = replace(base, note="mine", changed_at=T0 + HOUR)
    theirs = replace(base, drill=PASTED.with_done(Step.VERIFY, at=T0 + 2 * HOUR))
    for merged in (
        merge(vault_of(base), vault_of(mine), vault_of(theirs)),
        merge(vault_of(base), vault_of(theirs), vault_of(mine)),
    ):
        assert merged.conflicts == ()
        ((_, result),) = merged.vault.every_key_set()
        assert (result.note, result.drill) == ("mine", theirs.drill)


def test_a_merge_unites_what_both_sides_did() -> None:
    base = key_set("k1", drill=PASTED)
    mine = replace(base, drill=PASTED.with_done(Step.VERIFY, at=T0 + HOUR))
    theirs = replace(base, drill=PASTED.with_done(Step.MOVE, at=T0 + HOUR))
    merged = merge(vault_of(base), vault_of(mine), vault_of(theirs))
    assert merged.conflicts == ()
    ((_, result),) = merged.vault.every_key_set()
    assert result.drill is not None
    assert set(result.drill.done) == {"make", "paste", "verify", "move"}


def test_the_history_of_a_key_set_does_not_fill_with_steps() -> None:
    before = key_set("k1", drill=BEGUN)
    assert replace(before, drill=PASTED).with_version_of(before).versions == ()
    edited = replace(before, note="other", drill=PASTED).with_version_of(before)
    assert [each.drill for each in edited.versions] == [None]
    assert edited.drill == PASTED
