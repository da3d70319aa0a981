"""What two copies disagree about is decided card by card, with the mouse or the keyboard, and never beforehand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.support.window import longest_stall, spin
from tests.ui.merge.values import HOSTILE, NOON, conflict, one_of_each
from vault_app.core.merge import Conflict, Side, Taken
from vault_app.services.exchange_registry import exchange_named
from vault_app.ui.merge.conflict_card import Surroundings
from vault_app.ui.merge.conflict_list import CARDS_AT_ONCE, ConflictList
from vault_app.ui.merge.conflict_words import moment_words
from vault_app.ui.merge.taken_list import TakenList


def around(_conflict: Conflict, *, base_known: bool = True) -> Surroundings:
    return Surroundings(exchange_named("bitmart"), lambda side: NOON if side is Side.MINE else None, base_known)


@pytest.fixture
def shown(qtbot: QtBot) -> ConflictList:
    widget = ConflictList()
    qtbot.addWidget(widget)
    widget.resize(820, 600)
    widget.show_conflicts(one_of_each(), around)
    with qtbot.waitExposed(widget):
        widget.show()
    qtbot.waitUntil(lambda: len(widget.cards) == len(one_of_each()))
    spin(1)
    return widget


def words_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_nothing_is_chosen_beforehand(shown: ConflictList) -> None:
    assert shown.choices == {}
    assert not shown.is_complete
    assert shown.head.aside.text() == "0 of 10 chosen"
    assert not any(card.is_chosen for card in shown.cards)


def test_a_click_anywhere_on_a_side_chooses_it_and_another_click_changes_it(shown: ConflictList) -> None:
    card = shown.cards[0]
    QTest.mouseClick(card.theirs_card, Qt.MouseButton.LeftButton, pos=card.theirs_card.rect().center())
    assert shown.choices == {card.conflict_id: Side.THEIRS}
    assert "theirs comes in" in words_of(card)
    QTest.mouseClick(card.mine_card, Qt.MouseButton.LeftButton)
    assert shown.choices == {card.conflict_id: Side.MINE}
    assert not card.theirs_card.isChecked()


def test_a_choice_on_one_card_leaves_the_others_alone(shown: ConflictList) -> None:
    shown.cards[0].choose(Side.MINE)
    shown.cards[1].choose(Side.THEIRS)
    assert [card.is_chosen for card in shown.cards[:3]] == [True, True, False]
    assert shown.head.aside.text() == "2 of 10 chosen"


def test_space_chooses_and_arrows_change_the_choice(shown: ConflictList) -> None:
    card = shown.cards[0]
    card.mine_card.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(card.mine_card, Qt.Key.Key_Space)
    assert shown.choices == {card.conflict_id: Side.MINE}
    QTest.keyClick(card.mine_card, Qt.Key.Key_Right)
    assert shown.choices == {card.conflict_id: Side.THEIRS}


def test_all_of_one_side_is_one_press(shown: ConflictList) -> None:
    shown.all_theirs_button.click()
    assert shown.is_complete
    assert set(shown.choices.values()) == {Side.THEIRS}
    shown.all_mine_button.click()
    assert set(shown.choices.values()) == {Side.MINE}
    assert all(card.mine_card.isChecked() for card in shown.cards)


def test_a_sealed_part_is_masked_and_says_when_it_was_changed(shown: ConflictList) -> None:
    card = shown.cards[1]
    assert words_of(card.mine_card) == ["Mine", "•" * 12, f"changed on {moment_words(NOON)}"]
    assert words_of(card.theirs_card) == ["Theirs", "•" * 12]


def test_removed_against_changed_is_explained(shown: ConflictList) -> None:
    card = next(each for each in shown.cards if each.conflict_id == "key-set/g1/removed")
    assert "One copy removed it while the other changed it." in words_of(card)
    assert "Erased for good" in words_of(card.theirs_card)


def test_each_side_tells_a_screen_reader_whose_it_is_and_what_it_says(shown: ConflictList) -> None:
    card = shown.cards[4]
    assert card.accessibleName() == "Main / Reader · Status"
    assert card.mine_card.accessibleName() == "Mine: retiring"
    assert card.theirs_card.accessibleName() == "Theirs: spare"
    assert card.before_card.accessibleName() == "Before: live"


def test_without_a_common_state_before_is_not_known(qtbot: QtBot) -> None:
    widget = ConflictList()
    qtbot.addWidget(widget)
    widget.show_conflicts([conflict("note", "a", "b")], lambda each: around(each, base_known=False))
    assert widget.cards[0].before_card.accessibleName() == "Before: Not known"
    widget.show_conflicts([conflict("note", "a", "b")], around)
    assert widget.cards[0].before_card.accessibleName() == "Before: Not there"


def test_choices_made_before_stay_when_new_conflicts_come_in(shown: ConflictList) -> None:
    first = one_of_each()[0]
    shown.cards[0].choose(Side.THEIRS)
    fresh = conflict("memo", None, None)
    shown.show_conflicts((first, fresh), around)
    assert shown.choices == {first.id: Side.THEIRS}
    assert shown.cards[0].theirs_card.isChecked()
    assert not shown.cards[1].is_chosen


def test_many_are_shown_a_page_at_a_time_and_all_of_them_have_to_be_chosen(qtbot: QtBot) -> None:
    widget = ConflictList()
    qtbot.addWidget(widget)
    many = [conflict("note", "a", "b", id=f"key-set/{number}/note") for number in range(CARDS_AT_ONCE + 3)]
    widget.show_conflicts(many, around)
    widget.show()
    qtbot.waitUntil(lambda: len(widget.cards) == CARDS_AT_ONCE)
    for card in widget.cards:
        card.choose(Side.MINE)
    assert not widget.is_complete
    assert widget.more_button.text() == "Show 3 more"
    widget.more_button.click()
    qtbot.waitUntil(lambda: len(widget.cards) == len(many))
    assert not widget.more_button.isVisible()
    widget.all_theirs_button.click()
    assert widget.is_complete


def test_foreign_names_and_values_are_shown_literally(qtbot: QtBot) -> None:
    widget = ConflictList()
    qtbot.addWidget(widget)
    widget.show_conflicts([conflict("note", HOSTILE, "plain", account=HOSTILE, key_set=HOSTILE)], around)
    widget.show()
    literally = "<b>bold</b>⟨202E⟩gnp⟨0007⟩<img src=x>"
    words = words_of(widget.cards[0])
    assert f"{literally} / {literally}" in words
    assert literally in words
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in widget.findChildren(QLabel))


def test_nothing_is_left_after_forgetting(shown: ConflictList) -> None:
    shown.all_mine_button.click()
    shown.forget()
    assert shown.cards == []
    assert shown.choices == {}
    assert not [text for text in words_of(shown) if "Main" in text]


def test_what_comes_in_without_a_question_is_counted_and_listed_on_demand(qtbot: QtBot) -> None:
    widget = TakenList()
    qtbot.addWidget(widget)
    taken = [Taken("Main", "Reader", "note"), Taken("Main", "Reader", "used_by"), Taken("Main", HOSTILE, "added")]
    widget.show_taken(taken, exchange_named("bitmart"))
    widget.show()
    assert widget.taken_button.text() == "3 changes of the other copy come in without a question"
    assert not widget.lines_label.isVisible()
    widget.taken_button.click()
    lines = widget.lines_label.text().split("\n")
    assert lines == ["Main / Reader: Note, Used by", "Main / <b>bold</b>⟨202E⟩gnp⟨0007⟩<img src=x>: Added"]
    widget.show_taken([], None)
    assert widget.nothing_label.text() == "Nothing else of the other copy is new here."


def test_thousands_of_questions_do_not_make_the_window_stand_still(qtbot: QtBot) -> None:
    many = [conflict("note", f"mine {number}", "theirs", id=f"key-set/{number}/note") for number in range(2_000)]
    stalls: list[float] = []
    for _ in range(3):
        widget, area = ConflictList(), QScrollArea()  # as it lies in the window, or that would have to grow with it
        qtbot.addWidget(area)
        area.setWidgetResizable(True)
        area.setWidget(widget)
        area.resize(820, 600)
        area.show()
        with longest_stall() as heartbeat:
            widget.show_conflicts(many, around)
            qtbot.waitUntil(lambda widget=widget: len(widget.cards) == CARDS_AT_ONCE)  # type: ignore[misc]  # bound now
        stalls.append(heartbeat.longest_s)
    assert min(stalls) < 0.1, stalls
