"""Who has a key is suggested from the other key sets, name by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.support.desk import Desk
from vault_app.services import changes
from vault_app.ui.pages.add import AddKeySetPage
from vault_app.ui.pages.details.user_suggestions import UserSuggestions

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # a popup offscreen can neither grab nor raise


@pytest.fixture
def page(desk: Desk, shown: Callable[[QWidget], None]) -> AddKeySetPage:
    """Two other key sets name three programs between them."""
    account = desk.add_account()
    for label, names in (("One", ("Grid bot", "3Commas")), ("Two", ("grid BOT", "tax tool"))):
        desk.add_key_set(account, label)
        _, key_set = desk.session.vault.key_set_named(label)
        wanted = replace(key_set, used_by=names, changed_at=desk.clock.utc_now())
        desk.session.apply(changes.edit_key_set(key_set, wanted, desk.exchange.slot_rule))
    made = AddKeySetPage(desk.workspace)
    shown(made)
    made.start(account.id)
    return made


def parts(page: AddKeySetPage) -> tuple[QLineEdit, UserSuggestions]:
    assert page.form is not None
    editor = page.form.facts.used_by_field.editor
    suggestions = page.form.facts.suggestions
    assert isinstance(editor, QLineEdit)
    assert suggestions is not None
    editor.setFocus()
    return editor, suggestions


def offered(suggestions: UserSuggestions) -> list[str]:
    model = suggestions.completionModel()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_each_name_is_offered_once_and_found_anywhere_in_it(page: AddKeySetPage) -> None:
    editor, suggestions = parts(page)
    QTest.keyClicks(editor, "o")
    assert offered(suggestions) == ["3Commas", "Grid bot", "tax tool"]
    QTest.keyClicks(editor, "m")
    assert offered(suggestions) == ["3Commas"]


def test_a_chosen_name_goes_behind_the_others_and_is_not_offered_again(page: AddKeySetPage) -> None:
    editor, suggestions = parts(page)
    QTest.keyClicks(editor, "3Commas, bo")
    assert offered(suggestions) == ["Grid bot"]
    popup = suggestions.popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert editor.text() == "3Commas, Grid bot"
    QTest.keyClicks(editor, ", o")
    assert offered(suggestions) == ["tax tool"]
    assert page.form is not None
    assert page.form.changed_words() == ("Used by",), "it counts as typed"


def test_a_lock_drops_the_names(page: AddKeySetPage) -> None:
    editor, suggestions = parts(page)
    QTest.keyClicks(editor, "o")
    page.forget()
    assert suggestions.completionModel().sourceModel().rowCount() == 0  # type: ignore[attr-defined]  # a proxy
