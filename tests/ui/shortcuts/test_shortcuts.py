"""Every key of the program is on the page of shortcuts, and none means two things in one place."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest

import vault_app.ui
from tests.support.window import WindowDriver, longest_stall, spin
from vault_app.ui.palette.sources import commands_of, keys_of, plain
from vault_app.ui.shortcuts import own_keys
from vault_app.ui.shortcuts.own_keys import OWN_KEYS, SCOPE_WORDS, OwnKey, Scope
from vault_app.ui.shortcuts.shortcuts_dialog import ShortcutsDialog, chapters_of
from vault_app.ui.widgets.label import Prose

UI = Path(vault_app.ui.__file__).parent
DECLARED = {name: value for name, value in vars(own_keys).items() if isinstance(value, OwnKey)}


def sources() -> Iterator[tuple[Path, ast.Module]]:
    for path in UI.rglob("*.py"):
        yield path, ast.parse(path.read_text("utf-8"))


def names_in(tree: ast.Module) -> set[str]:
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return names | {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


def test_every_key_of_the_menus_is_on_the_page(window: WindowDriver) -> None:
    bar = window.window.menuBar()
    lines = {(line.word, line.keys) for chapter in chapters_of(bar) for line in chapter.lines}
    bound = [action for _, action in commands_of(bar) if action.shortcuts()]
    assert len(bound) > 25
    for action in bound:
        assert (plain(action), keys_of(action)) in lines
        for sequence in action.shortcuts():
            assert sequence.toString() in keys_of(action)


def test_every_key_that_a_part_obeys_is_on_the_page_and_obeyed(window: WindowDriver) -> None:
    chapters = {chapter.head: chapter for chapter in chapters_of(window.window.menuBar())}
    for key in OWN_KEYS:
        assert (str(key.word), key.keys) in {(line.word, line.keys) for line in chapters[SCOPE_WORDS[key.scope]].lines}
    used: set[str] = set()
    for path, tree in sources():
        if path.name != "own_keys.py":
            used |= names_in(tree) & set(DECLARED)
    assert used == set(DECLARED)


def test_no_shortcut_is_made_anywhere_but_by_a_command_or_a_declaration() -> None:
    """One that is made beside them would be missing on the page."""
    makers = {
        path.relative_to(UI).as_posix()
        for path, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) in {"QShortcut", "setShortcut", "setShortcuts"}
    }
    assert makers == {
        "menus.py",
        "shortcuts/own_keys.py",
        "pages/details/save_bar.py",  # of a declaration
        "widgets/tab_bar.py",  # Ctrl and a number, of tab bars whose tabs are no commands; the window's are
    }


def test_no_two_commands_share_a_key_and_no_part_takes_one_from_them(window: WindowDriver) -> None:
    bound = Counter(
        sequence.toString() for _, action in commands_of(window.window.menuBar()) for sequence in action.shortcuts()
    )
    assert [keys for keys, count in bound.items() if count > 1] == []
    for scope in Scope:
        own = Counter(sequence.toString() for key in OWN_KEYS if key.scope is scope for sequence in key.sequences)
        assert own, scope
        assert [keys for keys, count in own.items() if count > 1] == []
        assert set(own) & set(bound) == set()


@pytest.mark.parametrize("name", sorted(DECLARED))
def test_a_declared_key_can_be_pressed(name: str) -> None:
    for keys in DECLARED[name].keys:
        sequence = QKeySequence(keys)
        assert sequence.toString() == keys
        combination = QKeySequence.fromString(keys)
        assert combination.count() == 1
        typed = {"Return": Qt.Key.Key_Return, "Del": Qt.Key.Key_Delete, "Esc": Qt.Key.Key_Escape}.get(keys)
        if typed is not None:
            for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
                assert DECLARED[name].is_pressed(QKeyEvent(QKeyEvent.Type.KeyPress, typed, modifier))
            shifted = QKeyEvent(QKeyEvent.Type.KeyPress, typed, Qt.KeyboardModifier.ShiftModifier)
            assert not DECLARED[name].is_pressed(shifted)


def words_in_sight(window: WindowDriver) -> list[str]:
    """Return the words that a person can read on the page."""
    return [each.text() for each in window.find("shortcuts_area").findChildren(Prose) if each.isVisible()]


def shown_page(window: WindowDriver) -> ShortcutsDialog:
    window.press("F1")
    dialog = window.find("shortcuts_dialog")
    assert isinstance(dialog, ShortcutsDialog)
    return dialog


def whole_page(window: WindowDriver) -> ShortcutsDialog:
    dialog = shown_page(window)
    window.wait_until(lambda: dialog.is_whole, "every chapter")
    return dialog


def test_the_page_is_made_in_turns_that_do_not_hold_the_window_up(window: WindowDriver) -> None:
    with longest_stall() as heartbeat:
        whole_page(window)
        spin(50)
    assert heartbeat.longest_s < 0.1
    every = [line.word for chapter in chapters_of(window.window.menuBar()) for line in chapter.lines]
    assert sorted(words_in_sight(window)) == sorted(every)


def test_what_is_searched_for_while_the_page_is_made_comes_first_and_alone(window: WindowDriver) -> None:
    dialog = shown_page(window)
    assert not dialog.is_whole
    chapter = chapters_of(window.window.menuBar())[-1]
    last = chapter.lines[-1]
    QTest.keyClicks(window.find("find_edit"), f"{chapter.head} {last.word}")
    assert [line.word for line in dialog.shown] == [last.word]
    assert not window.is_visible("nothing_label")
    window.wait_until(lambda: bool(words_in_sight(window)), "the line")
    assert words_in_sight(window) == [last.word]
    window.wait_until(lambda: dialog.is_whole, "every chapter")
    assert words_in_sight(window) == [last.word]
    window.type("find_edit", "")
    assert len(words_in_sight(window)) > 40


def test_f1_shows_the_page_and_a_word_or_a_key_narrows_it(window: WindowDriver) -> None:
    dialog = shown_page(window)
    assert window.find("find_edit").hasFocus()
    QTest.keyClicks(window.find("find_edit"), "memo")
    assert [line.word for line in dialog.shown] == ["Copy memo"]
    window.type("find_edit", "Ctrl+K")
    assert [line.word for line in dialog.shown] == ["Commands"]
    window.type("find_edit", "no such key")
    assert window.text_of("nothing_label") == "No key does that."
    window.press("Escape")
    assert not window.is_visible("shortcuts_dialog")


def test_the_page_fits_the_smallest_window_in_one_column_or_two(window: WindowDriver) -> None:
    for size in ((1024, 640), (640, 480)):
        window.resize(*size)
        dialog = whole_page(window)
        area = window.find("shortcuts_area")
        inside = area.widget()  # type: ignore[attr-defined]  # a scroll area
        assert dialog.width() <= size[0]
        assert dialog.height() <= size[1]
        assert inside.minimumSizeHint().width() <= area.viewport().width()  # type: ignore[attr-defined]  # a scroll area
        window.press("Escape")
