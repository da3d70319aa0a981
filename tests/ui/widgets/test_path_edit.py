"""A long path is shortened on whole letters in its folders; the whole one is held, and told to eye and screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.theme import font
from vault_app.ui.widgets.path_edit import PathEdit, elided_path

PATH = "/home/trader/Documents/Exchange keys/Backups of the desk/Trading export 2026-11-26.keyvault"
NAME = "/Trading export 2026-11-26.keyvault"


@pytest.fixture
def metrics(qapp: QGuiApplication) -> QFontMetrics:
    return QFontMetrics(font("mono"))


@pytest.fixture
def edit(qtbot: QtBot) -> PathEdit:
    """A field of 360 pixels beside one that has the focus."""
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    edit = PathEdit()
    edit.setFont(font("mono"))
    edit.setFixedWidth(360)
    other = QLineEdit()
    row.addWidget(edit)
    row.addWidget(other)
    window.show()
    qtbot.waitExposed(window)
    other.setFocus()
    return edit


def test_what_fits_stays_as_it_is(metrics: QFontMetrics) -> None:
    assert elided_path(PATH, metrics, metrics.horizontalAdvance(PATH)) == PATH


def test_the_name_stays_whole_and_the_folder_gives_way(metrics: QFontMetrics) -> None:
    width = metrics.horizontalAdvance(NAME) + 20 * metrics.averageCharWidth()
    shown = elided_path(PATH, metrics, width)
    assert shown.endswith(NAME)
    assert shown.startswith("/home")
    assert "…" in shown
    assert metrics.horizontalAdvance(shown) <= width


@pytest.mark.parametrize(
    "path", [PATH, "C:\\Users\\trader\\Documents\\Exchange keys\\Trading export.keyvault", "x" * 90]
)
@pytest.mark.parametrize("characters", [8, 16, 30])
def test_it_never_takes_more_than_its_width(metrics: QFontMetrics, path: str, characters: int) -> None:
    width = characters * metrics.averageCharWidth()
    shown = elided_path(path, metrics, width)
    assert metrics.horizontalAdvance(shown) <= width
    assert shown.count("…") == 1


def test_the_tooltip_and_a_screen_reader_tell_the_whole_path(edit: PathEdit) -> None:
    edit.setText(PATH)
    assert edit.shown.endswith(NAME)
    assert edit.toolTip() == PATH
    assert QAccessible.queryAccessibleInterface(edit).text(QAccessible.Text.Value) == PATH
    edit.setText("/short")
    assert (edit.shown, edit.toolTip()) == ("/short", "")


def test_whoever_writes_in_it_sees_what_is_typed(edit: PathEdit, qtbot: QtBot) -> None:
    edit.setText(PATH)
    edit.end(False)
    resting = edit.grab().toImage()
    edit.setText(f"/tmp{PATH[5:]}")
    edit.setText(PATH)
    assert edit.grab().toImage() == resting, "it is painted from its own text, wherever the caret is"
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    assert edit.grab().toImage() != resting
    assert edit.text() == PATH
