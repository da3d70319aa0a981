"""The column while a page of it is being made: what is shown is what was asked for last, and typing loses its way nowhere."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.key_set_page.conftest import Column
from vault_app.core.account import AccountId
from vault_app.services import changes

TYPED = "typed meanwhile"


def field_of(at: Column, name: str) -> str:
    for each in at.column.findChildren(QWidget, name):
        if each.isVisible():
            return str(each.property("text"))
    raise AssertionError(name)


def label_in_details(at: Column) -> str:
    return field_of(at, "label_edit")


def test_what_is_typed_while_the_page_that_adds_is_made_arrives_in_its_field(at: Column) -> None:
    at.come("details")
    at.column.start_adding("Main")
    assert at.column.is_waiting
    at.type("0a1b")
    assert at.column.is_waiting
    at.arrive()
    assert at.shown == "add_page"
    assert field_of(at, "access_key_edit") == "0a1b"


def test_escape_pressed_while_it_is_made_leaves_it_again(at: Column) -> None:
    at.come("details")
    at.column.start_adding("Main")
    at.press("Escape")
    at.arrive()
    assert (at.shown, at.column.is_adding) == ("details_page", False)


def test_a_key_that_means_something_to_the_page_does_it_when_that_has_come(at: Column) -> None:
    at.come("details")
    at.column.start_replacing(at.samples["Reader"].id)
    assert at.column.is_waiting
    at.press("Escape")
    at.arrive()
    assert (at.shown, at.column.is_adding) == ("details_page", False)


def test_a_lock_meanwhile_drops_what_was_typed_and_shows_no_page(at: Column, qtbot: QtBot) -> None:
    at.come("details")
    at.column.start_adding("Main")
    at.type(TYPED)
    at.desk.workspace.lock("")
    assert not at.column.is_waiting
    assert not at.column.page_stack.isVisible()
    qtbot.wait(100)
    assert not at.column.page_stack.isVisible()
    assert TYPED not in at.texts()


@pytest.mark.parametrize("first", ["sign", "add"])
def test_who_asks_for_another_page_meanwhile_gets_that_one_and_no_key_meant_for_the_first(
    at: Column, first: str, qtbot: QtBot
) -> None:
    at.come("details")
    if first == "add":
        at.column.start_adding("Main")
    else:
        at.column.show_page(first)
        at.column.focus_page()
    at.type(TYPED)
    at.column.show_page("history")
    at.arrive()
    qtbot.wait(50)
    assert (at.shown, at.column.is_adding, at.column.page_id) == ("history_page", False, "history")
    assert at.column.tab_bar.isVisible()
    at.column.show_page("details")
    assert label_in_details(at) == "Reader"
    assert TYPED not in at.texts()


def test_a_page_that_is_there_already_gets_no_key_meant_for_the_one_that_was_not(at: Column) -> None:
    at.come("details")
    at.column.start_adding("Main")
    at.type(TYPED)
    at.choose("Cash out")
    assert not at.column.is_waiting
    assert at.shown == "details_page"
    assert label_in_details(at) == "Cash out"
    assert TYPED not in at.texts()


@pytest.mark.parametrize("page_id", ["details", "verify"])
def test_the_key_set_chosen_last_is_shown(at: Column, page_id: str) -> None:
    at.choose("Reader")
    at.column.show_page(page_id)
    at.choose("Grid bot 1")
    assert at.column.is_waiting
    at.arrive()
    assert at.shown == f"{page_id}_page"
    assert at.column.head.name_label.text() == "Grid bot 1"
    if page_id == "details":
        assert label_in_details(at) == "Grid bot 1"


def test_what_was_to_be_done_on_the_page_is_not_done_with_another_key_set(at: Column) -> None:
    at.come("details")
    done: list[QWidget] = []
    at.column.show_page("sign")
    at.column.when_shown("sign", done.append)
    at.choose("Grid bot 1")
    at.arrive()
    assert (at.shown, done) == ("sign_page", [])


def test_a_key_set_that_goes_meanwhile_is_not_shown(at: Column) -> None:
    at.come("details")
    at.column.show_page("sign")
    at.column.focus_page()
    at.type(TYPED)
    now = at.desk.clock.utc_now()
    at.desk.session.apply(changes.recycle_key_set(at.samples["Reader"].id, now))
    assert not at.column.is_waiting
    assert at.column.nothing.isVisible()
    at.choose("Cash out")
    at.arrive()
    assert at.shown == "sign_page"
    assert TYPED not in at.texts()


def test_a_key_set_is_not_added_to_an_account_that_went_meanwhile(at: Column) -> None:
    at.come("details")
    other = at.desk.add_account("Other")
    at.column.start_adding(other.id)
    at.type(TYPED)
    at.desk.session.apply(changes.recycle_account(AccountId(other.id), at.desk.clock.utc_now()))
    at.arrive()
    assert (at.shown, at.column.is_adding) == ("details_page", False)
    assert at.column.tab_bar.isVisible()
    assert TYPED not in at.texts()


def test_nobody_s_focus_is_taken_when_the_page_comes(at: Column, qtbot: QtBot) -> None:
    """Whoever went elsewhere meanwhile stays there, and what was typed before that goes."""
    at.come("details")
    at.column.start_adding("Main")
    at.type(TYPED)
    elsewhere = QPushButton("Elsewhere", at.column)
    elsewhere.show()
    elsewhere.setFocus()
    at.arrive()
    assert at.shown == "add_page"
    assert elsewhere.hasFocus()
    at.page.setFocus()
    assert TYPED not in at.texts()


def test_a_shortcut_works_while_a_page_is_made(at: Column) -> None:
    lock = QAction("Lock", at.column, shortcut=QKeySequence("Ctrl+L"))
    lock.triggered.connect(lambda: at.desk.workspace.lock(""))
    at.column.addAction(lock)
    at.come("details")
    at.column.start_adding("Main")
    at.type(TYPED)
    at.press("Ctrl+L")
    assert at.desk.workspace.session is None
    assert not at.column.is_waiting
    assert TYPED not in at.texts()


@pytest.mark.parametrize(
    ("module", "ask"),
    [
        ("vault_app.ui.pages.add", lambda at: at.column.start_adding("Main")),
        ("vault_app.ui.pages.sign", lambda at: at.column.show_page("sign")),
    ],
)
def test_a_page_that_cannot_be_made_leaves_the_others_within_reach(
    at: Column, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, module: str, ask: Callable[[Column], None]
) -> None:
    at.come("details")
    with monkeypatch.context() as patch, qtbot.captureExceptions() as raised:
        patch.setitem(sys.modules, module, None)  # as if its file could not be read
        ask(at)
        at.arrive()
    assert [kind for kind, _, _ in raised] == [ModuleNotFoundError]
    assert not at.column.is_adding
    assert at.column.tab_bar.isVisible()
    at.column.show_page("history")
    at.arrive()
    assert at.shown == "history_page"
    ask(at)
    at.arrive()
    assert at.shown in {"add_page", "sign_page"}
