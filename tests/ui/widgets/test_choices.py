"""Cards, segments, tabs and slots: what keys and clicks do to a choice."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.mini_slots import MiniSlots
from vault_app.ui.widgets.permission_card import PermissionCard
from vault_app.ui.widgets.segments import Segments
from vault_app.ui.widgets.slot_board import SlotBoard
from vault_app.ui.widgets.slots import Slot, SlotState
from vault_app.ui.widgets.tab_bar import TabBar


def test_a_permission_card_is_ticked_by_space_and_by_a_click_anywhere(qtbot: QtBot) -> None:
    card = PermissionCard("Withdraw", "Moves coins out", "withdraw", danger=True)
    qtbot.addWidget(card)
    card.resize(240, 62)
    card.show()
    QTest.keyClick(card, Qt.Key.Key_Space)
    assert card.isChecked()
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() - 3, card.height() - 3))
    assert not card.isChecked()
    assert card.accessibleName() == "Withdraw"
    assert card.accessibleDescription() == "Moves coins out"


@pytest.mark.no_qt_log  # the offscreen platform says that it cannot raise it
def test_a_list_falls_below_its_box_which_stays_in_sight(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["English", "简体中文", "繁體中文"])
    box.setCurrentIndex(1)
    box.show()

    box.showPopup()

    falling = box.view().window()
    assert falling.isVisible()
    assert falling.geometry().top() >= box.mapToGlobal(box.rect().bottomLeft()).y()
    box.hidePopup()


def test_a_permission_card_grows_when_its_text_wraps(qtbot: QtBot) -> None:
    card = PermissionCard("Margin trade", "Borrow, repay, isolated margin", "scales")
    qtbot.addWidget(card)
    assert card.heightForWidth(400) == 62
    assert card.heightForWidth(150) >= 76


def test_arrow_keys_move_the_choice_between_segments(qtbot: QtBot) -> None:
    segments = Segments(("Header lines", "JSON", "curl"))
    qtbot.addWidget(segments)
    segments.show()
    told: list[int] = []
    segments.chosen_changed.connect(told.append)
    QTest.keyClick(segments.buttons[0], Qt.Key.Key_Right)
    QTest.keyClick(segments.buttons[1], Qt.Key.Key_Right)
    QTest.keyClick(segments.buttons[2], Qt.Key.Key_Right)
    QTest.keyClick(segments.buttons[0], Qt.Key.Key_Left)
    assert told == [1, 2, 0, 2]


def test_only_the_chosen_segment_is_a_stop_for_tab(qtbot: QtBot) -> None:
    segments = Segments(("Header lines", "JSON", "curl"))
    qtbot.addWidget(segments)
    segments.set_chosen(1)
    stops = [bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus) for button in segments.buttons]
    assert stops == [False, True, False]


@pytest.fixture
def tabs(qtbot: QtBot) -> TabBar:
    bar = TabBar()
    qtbot.addWidget(bar)
    for icon_name, word in (("key", "Details"), ("sign", "Sign"), ("send", "Test call"), ("history", "History")):
        bar.add_tab(icon_name, word)
    return bar


def test_tabs_are_chosen_by_arrow_keys_and_by_their_number(
    tabs: TabBar, qtbot: QtBot, active: Callable[[QWidget], None]
) -> None:
    tabs.resize(600, 42)
    active(tabs)
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1
    QTest.keyClick(tabs, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert tabs.currentIndex() == 3


def test_choosing_a_tab_moves_no_other(tabs: TabBar) -> None:
    tabs.resize(600, 42)
    tabs.show()
    before = [tabs.tabRect(index) for index in range(tabs.count())]
    tabs.setCurrentIndex(2)
    assert [tabs.tabRect(index) for index in range(tabs.count())] == before


def test_tabs_lose_their_icons_before_they_scroll(tabs: TabBar) -> None:
    tabs.show()
    tabs.resize(600, 42)
    wide = tabs.tabRect(0).width()
    tabs.resize(330, 42)
    assert tabs.tabRect(0).width() < wide


SLOTS = (Slot(SlotState.LIVE, "Reader"), Slot(SlotState.RETIRING, "Old tax tool"))


def test_a_board_has_five_places_and_a_free_one_offers_to_add(qtbot: QtBot) -> None:
    board = SlotBoard()
    qtbot.addWidget(board)
    board.set_slots(SLOTS, chosen=0)
    board.resize(360, 76)
    board.show()
    assert [card.slot.state for card in board.cards] == ["live", "retiring", "free", "free", "free"]
    with qtbot.waitSignal(board.free_clicked) as told:
        QTest.mouseClick(board.cards[4], Qt.MouseButton.LeftButton)
    assert told.args == [4]
    with qtbot.waitSignal(board.slot_clicked) as told:
        QTest.mouseClick(board.cards[1], Qt.MouseButton.LeftButton)
    assert told.args == [1]
    assert [card.isChecked() for card in board.cards] == [True, False, False, False, False]


def test_arrow_keys_walk_along_the_slots_and_enter_opens_one(qtbot: QtBot, active: Callable[[QWidget], None]) -> None:
    board = SlotBoard()
    qtbot.addWidget(board)
    board.set_slots(SLOTS)
    active(board)
    board.cards[0].setFocus()
    QTest.keyClick(board.cards[0], Qt.Key.Key_Right)
    assert QApplication.focusWidget() is board.cards[1]
    with qtbot.waitSignal(board.slot_clicked):
        QTest.keyClick(board.cards[1], Qt.Key.Key_Return)


def test_a_slot_tells_its_name_and_state_to_a_screen_reader(qtbot: QtBot) -> None:
    board, mini = SlotBoard(), MiniSlots()
    qtbot.addWidget(board)
    qtbot.addWidget(mini)
    board.set_slots(SLOTS)
    mini.set_states([slot.state for slot in SLOTS] + [SlotState.FREE] * 3)
    assert board.cards[1].accessibleName() == "Old tax tool, retiring"
    assert mini.accessibleName() == "2 of 5 slots in use"


def test_the_narrow_board_is_one_low_bar_that_still_works(qtbot: QtBot) -> None:
    board = SlotBoard()
    qtbot.addWidget(board)
    board.set_slots(SLOTS)
    board.set_narrow(True)
    board.show()
    assert board.sizeHint().height() <= 24
    with qtbot.waitSignal(board.slot_clicked):
        QTest.mouseClick(board.cards[0], Qt.MouseButton.LeftButton)
