"""All pictures of one state lie on one sheet, so that a language, a theme or a size that differs is seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.ui.contact_sheets import names_in, write_sheets
from tests.ui.screens import ending


def test_a_sheet_has_a_column_for_each_language_and_a_row_for_each_look(qtbot: QtBot, tmp_path: Path) -> None:
    looks = [("1024x640", "light"), ("1280x800@2", "dark")]
    columns = [[ending(size, theme, language) for size, theme in looks] for language in ("en", "zh_HK")]
    colors = iter(("#ff0000", "#00ff00", "#0000ff"))
    for each in (columns[0][0], columns[0][1], columns[1][0]):  # the fourth was not made
        picture = QImage(64, 40, QImage.Format.Format_RGB32)
        picture.fill(QColor(next(colors)))
        assert picture.save(str(tmp_path / f"page-details-{each}.png"))

    assert write_sheets(tmp_path, columns) == 1

    assert names_in(tmp_path, [each for column in columns for each in column]) == ["page-details"]
    sheet = QImage(str(tmp_path / "sheets" / "page-details.png"))
    found = {
        (column, row)
        for column in range(2)
        for row in range(2)
        if sheet.pixelColor(8 + column * 648 + 20, 8 + row * 68 + 40).name() in {"#ff0000", "#00ff00", "#0000ff"}
    }
    assert found == {(0, 0), (0, 1), (1, 0)}
