"""A picture is saved where the user says, for the user's eyes alone, and never over another file."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk
from vault_app.ui.charts.chart_file import Drawing, csv_of
from vault_app.ui.charts.chart_table import ChartTable
from vault_app.ui.charts.save_chart import SaveChartDialog

TABLE = ChartTable(
    heads=("Key set", "Offset"),
    names=("key_set", "offset_ms"),
    count=2,
    shown=lambda _row: ("", ""),
    kept=lambda row: (("=HYPERLINK(1)", "-840"), ('He said "no"', "120"))[row],
    ids=str,
)


def paint(painter: QPainter, rect: QRectF) -> None:
    painter.drawLine(rect.topLeft(), rect.bottomRight())


DRAWING = Drawing("Key ages", "2 key sets · 1 ended", 300, 120, paint)


@pytest.fixture
def dialog(desk: Desk, shown: Callable[[QWidget], None]) -> Iterator[SaveChartDialog]:
    parent = QWidget()
    shown(parent)
    made = SaveChartDialog(parent, desk.workspace, DRAWING, TABLE)
    made.open()
    yield made
    parent.close()


@pytest.mark.parametrize(("form", "suffix"), [(0, ".png"), (1, ".svg"), (2, ".csv")])
def test_each_form_is_written_for_its_user_alone(
    dialog: SaveChartDialog, tmp_path: Path, qtbot: QtBot, form: int, suffix: str
) -> None:
    dialog.place_field.set_text(str(tmp_path / "ages.png"))
    dialog.form_segments.set_chosen(form)
    path = tmp_path / f"ages{suffix}"
    assert dialog.place_field.text() == str(path)
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    assert path.stat().st_mode & 0o777 == 0o600
    if suffix == ".png":
        assert QImage(str(path)).size() == DRAWING.size * 2
    elif suffix == ".svg":
        assert "<title>Key ages</title>" in path.read_text()
    else:
        assert list(csv.reader(path.read_text().splitlines()))[1:] == [
            ["'=HYPERLINK(1)", "-840"],
            ['He said "no"', "120"],
        ]


def test_what_is_there_already_stays(dialog: SaveChartDialog, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "ages.png"
    path.write_text("mine")
    dialog.place_field.set_text(str(path))
    dialog.save_button.click()
    qtbot.waitUntil(lambda: dialog.place_field.state == "error")
    assert path.read_text() == "mine"
    assert not dialog.save_button.busy


def test_a_place_is_asked_for_when_none_is_typed(dialog: SaveChartDialog) -> None:
    dialog.place_field.set_text("  ")
    dialog.save_button.click()
    assert dialog.place_field.state == "error"


def test_every_field_is_quoted_and_formulas_are_marked_while_numbers_stay_numbers() -> None:
    lines = csv_of(TABLE).decode().split("\r\n")
    assert lines == ['"key_set","offset_ms"', '"\'=HYPERLINK(1)","-840"', '"He said ""no""","120"', ""]
