"""Rows that change are told to views: a few one by one, thousands as one range; and their rows can be made ahead of time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QStringListModel
from pytestqt.qtbot import QtBot

from tests.support.values import account, key_set
from vault_app.core.vault import Vault
from vault_app.services.exchange_registry import exchange_named
from vault_app.ui.key_sets.key_set_rows import RowMaker
from vault_app.ui.row_changes import tell_changed


def told(count: int) -> list[tuple[int, int]]:
    model = QStringListModel([str(number) for number in range(1_000)])
    ranges: list[tuple[int, int]] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        ranges.append((first.row(), last.row()))

    model.dataChanged.connect(note)
    tell_changed(model, range(2, 2 + 3 * count, 3))
    return ranges


def test_a_few_are_told_one_by_one_and_many_as_one_range(qtbot: QtBot) -> None:
    assert told(0) == []
    assert told(2) == [(2, 2), (5, 5)]
    assert told(300) == [(2, 899)]


def test_rows_that_were_made_ahead_are_the_ones_that_are_shown(qtbot: QtBot) -> None:
    maker = RowMaker(lambda each: exchange_named(each.exchange))
    main = account("Main", key_set("Reader"), key_set("Bot"))
    vault = Vault(accounts=(main,))
    before = maker.rows_of(vault)
    renamed = replace(main.key_sets[1], label="Grid bot")
    changed = Vault(accounts=(replace(main, key_sets=(main.key_sets[0], renamed)),))
    keep = maker.make_ready(changed)
    assert maker.rows_of(vault) == before, "nothing is kept until that is asked for"
    keep()
    made = maker._made
    rows = maker.rows_of(changed)
    assert [row.name for row in rows] == ["Reader", "Grid bot"]
    assert rows[0] is before[0]
    assert rows[1] is made[renamed.id][2]
