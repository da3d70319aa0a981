"""The models of the export's tree and of the import's list keep Qt's contract, and hold public facts alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from vault_app.core.import_preview import Action, ImportRow, Relation, SamePlace
from vault_app.core.key_set import KeySetId
from vault_app.ui.transfer.choice_model import ChoiceAccount, ChoiceKeySet, ChoiceModel, ChoiceRole
from vault_app.ui.transfer.import_model import ImportModel
from vault_app.ui.transfer.import_words import relation_words
from vault_app.ui.transfer.new_passphrase import guessing_words

CHECK = Qt.ItemDataRole.CheckStateRole


def accounts() -> tuple[ChoiceAccount, ...]:
    return tuple(
        ChoiceAccount(
            f"A{account}",
            tuple(ChoiceKeySet(KeySetId(f"{account}-{each}"), f"K{each}", "80618…3e56") for each in range(account + 1)),
        )
        for account in range(3)
    )


def row(number: int, **members: object) -> ImportRow:
    usual: dict[str, object] = {
        "number": number,
        "where": "",
        "account": "Main",
        "account_is_new": False,
        "environment": "bitmart",
        "label": f"K{number}",
        "new_label": f"K{number}",
        "relation": Relation.NEW,
        "suggested": Action.ADD,
        "action": Action.ADD,
        "allowed": (Action.ADD, Action.RENAME, Action.SKIP),
    }
    return ImportRow(**{**usual, **members})  # type: ignore[arg-type]  # the members of a row


def test_the_tree_of_key_sets_keeps_the_contract_of_a_model(qtmodeltester: ModelTester) -> None:
    model = ChoiceModel()
    model.set_accounts(accounts())
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no types here
    model.tick_all(False)
    model.set_accounts(())
    assert model.chosen == ()


def test_an_account_is_ticked_in_part_when_some_of_its_key_sets_are() -> None:
    model = ChoiceModel()
    model.set_accounts(accounts())
    account = model.index(2, 0)
    assert (model.count, model.total) == (6, 6)
    model.toggle(model.index(1, 0, account))
    assert model.data(account, CHECK) is Qt.CheckState.PartiallyChecked
    assert model.data(account, ChoiceRole.ASIDE) == "2 of 3"
    assert KeySetId("2-1") not in model.chosen
    model.toggle(account)
    assert model.data(account, CHECK) is Qt.CheckState.Checked
    model.toggle(account)
    assert [model.data(model.index(each, 0, account), CHECK) for each in range(3)] == [Qt.CheckState.Unchecked] * 3


def test_one_key_set_can_be_chosen_from_the_start() -> None:
    model = ChoiceModel()
    model.set_accounts(accounts(), {KeySetId("1-1")})
    assert model.chosen == (KeySetId("1-1"),)


def test_the_rows_of_an_import_keep_the_contract_of_a_model(qtmodeltester: ModelTester) -> None:
    model = ImportModel()
    model.set_rows([row(1), row(2, warnings=("odd",)), row(3, allowed=(Action.SKIP,), action=Action.SKIP)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no types here
    model.show_to_check_alone(True)
    assert model.rowCount() == 1
    assert model.place_of(2) == 0
    model.set_rows(())
    assert model.rowCount() == 0


def test_a_new_preview_of_the_same_rows_scrolls_nothing_away() -> None:
    model = ImportModel()
    model.set_rows([row(1), row(2)])
    resets: list[bool] = []
    changes: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.dataChanged.connect(lambda *_: changes.append(True))
    model.set_rows([row(1, action=Action.SKIP), row(2)])
    assert (resets, changes) == ([], [True])


def test_a_twin_that_is_called_as_the_row_is_is_named_by_its_account_alone() -> None:
    there = SamePlace("Desk", "K1")
    twin = row(1, relation=Relation.SAME_KEY, same_as=(there,), action=Action.SKIP, new_label="K1 (2)")
    assert relation_words(twin)[0] == "Already there: Desk"
    called_otherwise = replace(twin, label="Other", new_label="")
    assert relation_words(called_otherwise)[0] == "Already there: Desk / K1"
    in_the_bin = replace(twin, same_as=(replace(there, recycled=True),))
    assert relation_words(in_the_bin)[0] == "Already there: Desk / K1, in the recycle bin"


@pytest.mark.parametrize(
    ("bits", "words"),
    [
        (0, "less than a minute"),
        (20, "9 minutes"),
        (25, "5 hours"),
        (33, "49 days"),
        (44, "272 years"),
        (90, "ten thousand"),
    ],
)
def test_strength_is_told_as_time(bits: float, words: str) -> None:
    assert words in guessing_words(bits)


def test_more_bits_never_take_less_time() -> None:
    order = ("less than a minute", "minutes", "hours", "days", " years", "ten thousand")
    places = [next(at for at, each in enumerate(order) if each in guessing_words(bits)) for bits in range(100)]
    assert places == sorted(places)
