"""Every page ends where its content does: its foot with the column, a lone word in the middle of all of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from tests.support.window import at_rest
from vault_app.ui.pages.details.save_bar import SaveBar
from vault_app.ui.pages.page import Sheet
from vault_app.ui.widgets.empty_state import EmptyState


def test_what_is_pressed_at_the_foot_ends_with_the_column_above_it(shown: Callable[[QWidget], None]) -> None:
    sheet, bar = Sheet(), SaveBar()
    sheet.content.addStretch(1)
    sheet.add_foot(bar)
    shown(sheet)
    for width in (1300, 1000, 700):
        sheet.resize(width, 500)
        at_rest(sheet)
        ends = [each.mapTo(sheet, QPoint(each.width(), 0)).x() for each in (bar.save_button, sheet.column)]
        assert ends[0] == ends[1], width


def test_a_word_that_is_all_there_is_stands_in_the_middle_of_the_page(shown: Callable[[QWidget], None]) -> None:
    sheet, empty = Sheet(), EmptyState("shield", "Nothing yet")
    sheet.content.addWidget(empty, EmptyState.FILLS)
    sheet.set_alone(True)
    shown(sheet)
    sheet.resize(1500, 500)
    at_rest(sheet)
    middle = empty.icon.mapTo(sheet, empty.icon.rect().center()).x()
    assert abs(middle - sheet.width() / 2) <= 1

    sheet.set_alone(False)
    at_rest(sheet)
    assert sheet.column.width() == 900


def test_the_content_ends_at_the_same_place_with_a_scroll_bar_and_without(shown: Callable[[QWidget], None]) -> None:
    sheet, tall = Sheet(), QWidget()
    sheet.content.addWidget(tall)
    shown(sheet)
    sheet.resize(700, 500)
    at_rest(sheet)
    bar, width = sheet.scroll_area.verticalScrollBar(), sheet.column.width()
    assert not bar.isVisible()
    tall.setMinimumHeight(900)
    at_rest(sheet)
    assert bar.isVisible()
    assert sheet.column.width() == width
    tall.setMinimumHeight(0)
    at_rest(sheet)
    assert not bar.isVisible()
    assert sheet.column.width() == width
