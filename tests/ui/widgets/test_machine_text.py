"""Code wells and the prehash: what is shown, found, and never shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.theme import theme
from vault_app.ui.widgets.code_search import CodeSearch
from vault_app.ui.widgets.code_well import CodeWell
from vault_app.ui.widgets.prehash_view import PrehashPart, PrehashView

ANSWER = '{\n  "code": 1000,\n  "symbol": "BTC_USDT",\n  "live": true,\n  "note": "symbol: 7"\n}'


@pytest.fixture
def well(qtbot: QtBot) -> CodeWell:
    made = CodeWell(name="Answer")
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.set_text(ANSWER, json=True)
    made.show()
    return made


def color_at(well: CodeWell, line: int, text: str) -> str:
    block = well.text.document().findBlockByNumber(line)
    at = block.text().index(text)
    for piece in block.layout().formats():
        if piece.start <= at < piece.start + piece.length:
            return piece.format.foreground().color().name()
    return ""


@pytest.mark.parametrize(
    ("line", "text", "name"),
    [
        (1, '"code"', "json_name"),
        (1, "1000", "json_number"),
        (2, '"BTC_USDT"', "json_string"),
        (3, "true", "json_literal"),
        (4, '"symbol: 7"', "json_string"),
        (0, "{", "json_punctuation"),
    ],
)
def test_json_is_coloured_by_what_each_piece_is(well: CodeWell, line: int, text: str, name: str) -> None:
    assert color_at(well, line, text) == theme().color(name).name()


def test_a_well_shows_text_unchanged_and_cannot_be_typed_into(well: CodeWell, qtbot: QtBot) -> None:
    QTest.keyClicks(well.text, "x")
    assert well.content() == ANSWER
    assert well.text.isReadOnly()


def test_plain_text_after_json_is_not_coloured(well: CodeWell) -> None:
    well.set_text('"plain": 1', json=False)
    assert color_at(well, 0, '"plain"') == ""


def test_a_long_answer_comes_in_portions_and_is_whole_when_it_is_asked_for(well: CodeWell, qtbot: QtBot) -> None:
    text = "\n".join(f'"line": {number},' for number in range(2_000))
    well.set_text(text, json=True)
    assert well.text.document().blockCount() < 1_000
    assert well.search('"line": 1999') == 1
    well.set_text(text, json=True)
    assert well.content() == text
    well.set_text(text, json=True)
    qtbot.waitUntil(lambda: well.text.document().blockCount() == 2_000)
    assert well.text.toPlainText() == text


@pytest.mark.parametrize("text", ["", "one", "\n\none\n", "\n" * 301])
def test_every_line_break_is_kept(well: CodeWell, text: str) -> None:
    well.set_text(text)
    assert well.content() == text


def test_search_counts_the_places_and_steps_around_the_end(well: CodeWell, qtbot: QtBot) -> None:
    search = CodeSearch(well)
    qtbot.addWidget(search)
    search.show()
    QTest.keyClicks(search.edit, "SYMBOL")
    assert search.count.text() == "1 of 2"
    QTest.keyClick(search.edit, Qt.Key.Key_Return)
    assert search.count.text() == "2 of 2"
    QTest.keyClick(search.edit, Qt.Key.Key_Return)
    assert search.count.text() == "1 of 2"
    QTest.keyClick(search.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert search.count.text() == "2 of 2"
    QTest.keyClick(search.edit, Qt.Key.Key_Escape)
    assert (search.edit.text(), search.count.text()) == ("", "")
    QTest.keyClicks(search.edit, "nothing like it")
    assert search.count.text() == "none"


MEMO = "correct horse"


def parts(body: str) -> list[PrehashPart]:
    return [
        PrehashPart("timestamp", "1795356141000", "timestamp"),
        PrehashPart("separator", "#"),
        PrehashPart("memo", MEMO, "memo, masked"),
        PrehashPart("separator", "#"),
        PrehashPart("body", body, "body"),
    ]


def test_the_memo_is_in_no_text_and_no_name_of_the_prehash(qtbot: QtBot) -> None:
    view = PrehashView()
    qtbot.addWidget(view)
    view.set_parts(parts("{}"))
    view.show()
    everything = [view.accessibleName()]
    for widget in view.findChildren(QWidget):
        everything += [widget.accessibleName(), widget.toolTip()]
        if isinstance(widget, QLabel):
            everything.append(widget.text())
    assert all(MEMO not in text for text in everything)
    assert "memo, masked: hidden" in everything


def test_a_long_body_wraps_and_stops_growing_at_six_lines(qtbot: QtBot) -> None:
    view = PrehashView()
    qtbot.addWidget(view)
    view.set_parts(parts('{"a":1}'))
    short = view.heightForWidth(600)
    view.set_parts(parts('{"symbol":"BTC_USDT"}' * 60))
    six = view.heightForWidth(600)
    view.set_parts(parts('{"symbol":"BTC_USDT"}' * 600))
    assert short < six == view.heightForWidth(600)
    view.resize(600, six)
    view.show()
    (text,) = (each for each in view.findChildren(QPlainTextEdit) if each.isVisible())
    assert text.verticalScrollBar().maximum() > 0
