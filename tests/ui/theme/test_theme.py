"""The theme in use: how it is chosen, and what it hands out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from vault_app.ui.theme import apply_theme, font, load_tokens, theme
from vault_app.ui.theme.current import parse_color


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "light")


def test_a_change_of_theme_is_told_and_reaches_the_palette(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme().changed):
        apply_theme(qapp, "dark")
    assert theme().is_dark
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == load_tokens("dark").window


def test_a_colour_that_was_handed_out_cannot_change_the_theme() -> None:
    theme().color("text1").setAlphaF(0.1)
    assert theme().color("text1").alpha() == 255


def test_a_colour_with_transparency_reads_the_alpha_last() -> None:
    color = parse_color("#171A2166")
    assert (color.red(), color.green(), color.blue(), color.alpha()) == (0x17, 0x1A, 0x21, 0x66)


def test_an_unknown_colour_is_a_mistake_that_is_told() -> None:
    with pytest.raises(KeyError):
        theme().color("mauve")


def test_text_is_never_smaller_than_the_design_and_grows_with_the_system(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = qapp.property("vaultAppSystemPointSize")
    try:
        qapp.setProperty("vaultAppSystemPointSize", 8.0)
        assert font("body").pointSizeF() >= 10
        small = font("body").pointSizeF()
        qapp.setProperty("vaultAppSystemPointSize", 20.0)
        assert font("body").pointSizeF() > small
    finally:
        qapp.setProperty("vaultAppSystemPointSize", wanted)


def test_keys_are_set_in_a_monospace_font() -> None:
    assert QFontInfo(font("mono")).fixedPitch()


def test_the_style_sheet_sets_no_font_size(qapp: QApplication) -> None:
    assert "font-size" not in qapp.styleSheet()


def test_a_label_takes_its_colour_from_its_tone(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    label.setProperty("tone", "bad_text")
    label.ensurePolished()
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme().color("bad_text")
