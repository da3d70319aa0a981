"""The lists tell views what changed, hold no secret, and are empty once the vault is locked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel
from pytestqt.modeltest import ModelTester

from tests.support.clocks import SetClock
from vault_app.core.account import Account, AccountId
from vault_app.core.key_set import KeySet, KeySetId, Status
from vault_app.core.search import facts_of, read_query
from vault_app.ui.accounts.account_list_model import AccountListModel, AccountRow
from vault_app.ui.key_sets.key_set_list_model import KeySetListModel
from vault_app.ui.key_sets.key_set_rows import KeySetRow
from vault_app.ui.widgets.rows import RowRole
from vault_app.ui.widgets.slots import SlotState

NOW = SetClock().utc_now()


MAIN = Account(id=AccountId("a"), label="Main", exchange="bitmart", environment="bitmart", created_at=NOW)


def row(name: str, **changed: object) -> KeySetRow:
    key_set = KeySet(id=KeySetId(name), label=name, created_at=NOW, changed_at=NOW)
    made = KeySetRow(
        id=name,
        account="a",
        account_label="Main",
        name=name,
        status=Status.LIVE,
        verdict=None,
        verdict_at=None,
        hint="80618…3e56",
        created_at=NOW - timedelta(days=41),
        chips=(),
        mismatches=0,
        expires_at=None,
        facts=facts_of(MAIN, key_set, {}),
    )
    return replace(made, **changed)  # type: ignore[arg-type]  # names are fields


def kept_to_the_rules(tester: Any, model: QAbstractItemModel) -> None:
    """Have every signal of *model* checked from now on; the tester has no types."""
    tester.check(model)


@pytest.fixture
def model(qtmodeltester: ModelTester) -> KeySetListModel:
    made = KeySetListModel(SetClock())
    kept_to_the_rules(qtmodeltester, made)
    return made


def changes_of(model: KeySetListModel) -> list[str]:
    told: list[str] = []
    model.rowsInserted.connect(lambda _parent, first, last: told.append(f"inserted {first}-{last}"))
    model.rowsRemoved.connect(lambda _parent, first, last: told.append(f"removed {first}-{last}"))
    model.dataChanged.connect(lambda first, last: told.append(f"changed {first.row()}-{last.row()}"))
    model.modelReset.connect(lambda: told.append("reset"))
    return told


def test_one_more_or_one_less_is_told_as_such(model: KeySetListModel) -> None:
    a, b, c = row("a"), row("b"), row("c")
    model.set_rows([a, c], with_account=False)
    told = changes_of(model)
    model.set_rows([a, b, c], with_account=False)
    model.set_rows([b, c], with_account=False)
    assert told == ["inserted 1-1", "removed 0-0"]
    assert [each.name for each in model.rows] == ["b", "c"]


def test_a_changed_row_alone_is_asked_for_again(model: KeySetListModel) -> None:
    a, b = row("a"), row("b")
    model.set_rows([a, b], with_account=False)
    told = changes_of(model)
    model.set_rows([a, row("b", hint="other")], with_account=False)
    assert told == ["changed 1-1"]
    assert model.index(1).data(RowRole.HINT) == "other"


def test_another_list_is_told_as_another_list(model: KeySetListModel) -> None:
    model.set_rows([row("a"), row("b")], with_account=False)
    told = changes_of(model)
    model.set_rows([row("c"), row("a"), row("d")], with_account=False)
    assert told == ["reset"]


def test_every_random_walk_passes_the_model_tester(qtmodeltester: ModelTester) -> None:
    import random

    model = KeySetListModel(SetClock())
    kept_to_the_rules(qtmodeltester, model)
    walk = random.Random(7)
    rows: list[KeySetRow] = []
    for step in range(120):
        if rows and walk.random() < 0.4:
            rows.pop(walk.randrange(len(rows)))
        elif rows and walk.random() < 0.3:
            place = walk.randrange(len(rows))
            rows[place] = replace(rows[place], hint=str(step))
        else:
            rows.insert(walk.randrange(len(rows) + 1), row(f"k{step}"))
        model.set_rows(rows, with_account=walk.random() < 0.1)
        assert [each.id for each in model.rows] == [each.id for each in rows]


def test_a_row_says_what_a_sighted_person_sees(model: KeySetListModel) -> None:
    seen = row("Reader", verdict="proven", verdict_at=NOW - timedelta(hours=2), status=Status.SPARE)
    model.set_rows([seen], with_account=True)
    spoken = model.index(0).data(0x000B)  # Qt.AccessibleTextRole
    assert spoken == "Reader, Proven 2 h ago, spare, 41 days, Main"
    assert model.index(0).data(RowRole.VERDICT_AGE) == "2 h ago"
    assert model.index(0).data(RowRole.AGE) == "41 days"


def test_a_revoked_key_set_has_its_word_and_no_slot(model: KeySetListModel) -> None:
    model.set_rows([row("Old", status=Status.REVOKED)], with_account=False)
    assert model.index(0).data(RowRole.STATUS) is None
    assert model.index(0).data(RowRole.STATUS_WORD) == "revoked"


def test_all_typed_words_are_found_whatever_their_case() -> None:
    rows = [row("Grid bot 1"), row("Grid bot 2"), row("Reader")]
    for typed, names in (("GRID", ["Grid bot 1", "Grid bot 2"]), ("2 grid", ["Grid bot 2"]), ("tax", [])):
        assert [each.name for each in read_query(typed).among(rows, NOW)] == names
    assert read_query("  ").among(rows, NOW) == tuple(rows)


def test_a_last_word_that_begins_a_term_hides_nothing_unless_something_has_it() -> None:
    rows = [row("Grid bot"), row("Old notary")]
    everything = ["Grid bot", "Old notary"]
    for typed, names in (
        ("ver", everything),
        ("verdict", everything),
        ("grid ver", ["Grid bot"]),
        ("not", ["Old notary"]),
        ("ver ", []),
        ("verx", []),
    ):
        assert [each.name for each in read_query(typed).among(rows, NOW)] == names, typed


def test_the_account_list_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = AccountListModel()
    kept_to_the_rules(qtmodeltester, model)
    main = AccountRow("1", "Main", "BitMart", (SlotState.LIVE, *[SlotState.FREE] * 4))
    model.set_rows([main])
    model.set_rows([replace(main, name="Main desk"), AccountRow("2", "Bots", "BitMart", ())])
    assert model.index(0).data(RowRole.NAME) == "Main desk"
    assert model.index(0).data(0x000B) == "Main desk, BitMart, 1 of 5 slots used"
    assert model.row_of("2") == 1
    assert model.row_of("3") == -1
    model.set_rows([])
