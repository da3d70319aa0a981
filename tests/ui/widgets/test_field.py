"""Fields: what is said below them moves nothing."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.label import Label


@pytest.mark.parametrize("state", ["error", "warning", "success"])
def test_a_message_replaces_the_help_and_moves_no_layout(state: str, qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(400, 300)
    column = QVBoxLayout(window)
    field, below = Field("Access key"), Label("what follows")
    column.addWidget(field)
    column.addWidget(below)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.show()
    before = (field.geometry(), below.geometry())
    field.set_state(state, "Paste it again.")
    column.activate()
    assert (field.geometry(), below.geometry()) == before
    assert (field.state, field.message) == (state, "Paste it again.")
    field.clear_state()
    assert (field.state, field.message) == ("", "")


def test_the_label_names_the_editor_and_the_message_describes_it(qtbot: QtBot) -> None:
    field = Field("Name", help_text="Only you see it.")
    qtbot.addWidget(field)
    assert field.editor.accessibleName() == "Name"
    assert field.editor.accessibleDescription() == "Only you see it."
    field.set_error("Names have 1 to 64 characters.")
    assert field.editor.accessibleDescription() == "Names have 1 to 64 characters."
    field.clear_state()
    assert field.message == "Only you see it."


def test_foreign_text_is_shown_as_it_is(qtbot: QtBot) -> None:
    field = Field("Name")
    qtbot.addWidget(field)
    field.set_error("<b>bold</b>")
    assert field.message == "<b>bold</b>"


def test_a_field_of_many_lines_tells_its_changes_too(qtbot: QtBot) -> None:
    field = Field("Body", QPlainTextEdit())
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.text_changed) as told:
        field.set_text("{}")
    assert told.args == ["{}"]
    assert field.text() == "{}"
