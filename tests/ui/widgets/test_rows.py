"""Rows of lists: they fit, and what warns is never left out."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.account_delegate import AccountDelegate, initials
from vault_app.ui.widgets.key_set_delegate import KeySetDelegate, verdict_text
from vault_app.ui.widgets.rows import RowChip, RowRole

READ = RowChip("Read-only")
FACTS = (READ, RowChip("Spot trade"), RowChip("Margin trade"), RowChip("Futures trade"))
WITHDRAW = RowChip("Withdraw", "bad", "withdraw")
UNBOUND = RowChip("No IP bound", "warn", "nodes", short="No IP")


def item(**facts: object) -> QStandardItem:
    made = QStandardItem()
    for name, value in facts.items():
        made.setData(value, RowRole[name.upper()])
    return made


def view(delegate: KeySetDelegate | AccountDelegate, *items: QStandardItem) -> QListView:
    model = QStandardItemModel()
    for each in items:
        model.appendRow(each)
    made = QListView()
    model.setParent(made)
    delegate.setParent(made)
    made.setModel(model)
    made.setItemDelegate(delegate)
    return made


def test_three_chips_are_shown_and_the_others_are_counted() -> None:
    shown = KeySetDelegate().shown_chips([*FACTS, RowChip("3 IPs", icon_name="nodes")], 600)
    assert [chip.text for chip in shown] == ["Read-only", "Spot trade", "+2", "3 IPs"]


def test_chips_that_warn_stay_where_room_is_scarce() -> None:
    shown = KeySetDelegate().shown_chips([*FACTS, WITHDRAW, UNBOUND], 260)
    assert [chip.text for chip in shown if chip.kind != "neutral"] == ["Withdraw", "No IP bound"]


def test_a_narrow_list_has_shorter_words_and_leaves_the_age_of_a_verdict_out(qtbot: QtBot) -> None:
    shown = KeySetDelegate(narrow=True).shown_chips([READ, UNBOUND], 300)
    assert [chip.text for chip in shown] == ["Read-only", "No IP"]
    listed = view(KeySetDelegate(), item(verdict="proven", verdict_age="2 h ago"))
    qtbot.addWidget(listed)
    index = listed.model().index(0, 0)
    assert verdict_text(index, narrow=False)[0] == "Proven 2 h ago"
    assert verdict_text(index, narrow=True)[0] == "Proven"


@pytest.mark.parametrize("narrow", [True, False])
def test_a_row_of_a_key_set_is_painted_whatever_it_lacks(narrow: bool, qtbot: QtBot) -> None:
    listed = view(
        KeySetDelegate(narrow=narrow),
        item(name="Reader", status="live", verdict="proven", chips=(READ,), hint="80618…3e56"),
        item(name="N" * 64, status="retiring", verdict_text="1 mismatch", chips=(*FACTS, WITHDRAW, UNBOUND)),
        item(name="Bare"),
    )
    listed.resize(280, 320)
    qtbot.addWidget(listed)
    listed.show()
    assert not listed.grab().isNull()
    assert listed.sizeHintForRow(0) >= 94


@pytest.mark.parametrize("rail", [True, False])
def test_a_row_of_an_account_is_painted_with_its_slots(rail: bool, qtbot: QtBot) -> None:
    slots = ("live", "spare", "retiring", "free", "free")
    listed = view(AccountDelegate(rail=rail), item(name="Main", subtitle="BitMart", slots=slots, attention="warn"))
    listed.resize(240, 100)
    qtbot.addWidget(listed)
    listed.show()
    assert not listed.grab().isNull()
    height = AccountDelegate(rail=rail).sizeHint(QStyleOptionViewItem(), listed.model().index(0, 0)).height()
    assert height >= (60 if rail else 64)


def test_an_account_in_the_rail_is_known_by_its_initials() -> None:
    assert [initials(name) for name in ("Main", "Grid bots", "")] == ["M", "GB", ""]
