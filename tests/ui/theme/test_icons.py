"""The icons: all there, all visible, all in the colours of the theme."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication

from vault_app.services.resources import read_bytes, resource_root
from vault_app.ui.theme import ICON_NAMES, apply_theme, icon, load_tokens, pixmap, theme

pytestmark = pytest.mark.usefixtures("qapp")


def inked(picture: QPixmap) -> int:
    """Return how many pixels are not transparent."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    return sum(image.pixelColor(x, y).alpha() > 60 for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("name", [*ICON_NAMES, "app", "app-16", "mark"])
def test_an_icon_of_the_design_exists_and_leaves_ink(name: str) -> None:
    assert inked(pixmap(name, size=18, ratio=1.0)) > 8


def test_there_is_no_icon_that_the_list_does_not_name() -> None:
    files = {path.stem for path in (resource_root() / "icons").glob("*.svg")}
    assert files == {*ICON_NAMES, "app", "app-16", "mark"}


@pytest.mark.parametrize("name", ICON_NAMES)
def test_an_icon_is_drawn_on_the_grid_with_the_stroke_of_the_design(name: str) -> None:
    text = read_bytes(f"icons/{name}.svg").decode()
    assert 'viewBox="0 0 24 24"' in text
    assert 'stroke-width="1.75"' in text
    assert not re.search(r"#[0-9A-Fa-f]{3,6}", text), "a colour of its own would not follow the theme"


def test_an_icon_is_sharp_at_twice_the_scale() -> None:
    assert pixmap("lock", size=18, ratio=2.0).size() == QSize(36, 36)


def test_an_icon_on_a_button_follows_a_change_of_theme(qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    shown = icon("lock", "text1")
    before = darkest(shown)
    apply_theme(qapp, "dark")
    try:
        assert darkest(shown) == theme().color("text1").name() != before
    finally:
        apply_theme(qapp, "light")


def darkest(shown: QIcon) -> str:
    image = shown.pixmap(QSize(48, 48)).toImage()
    colors = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(colors, key=lambda color: color.alpha()).name()


def test_the_arrows_of_plain_controls_have_the_colour_of_their_theme() -> None:
    for name in ("light", "dark"):
        for arrow in ("up", "down"):
            text = read_bytes(f"themes/chevron-{arrow}-{name}.svg").decode()
            assert load_tokens(name).text2 in text


def test_the_ticks_of_menus_have_the_colours_of_their_theme() -> None:
    for name in ("light", "dark"):
        tokens = load_tokens(name)
        for file, color in (("tick", tokens.text1), ("tick-disabled", tokens.disabled)):
            assert color in read_bytes(f"themes/{file}-{name}.svg").decode()
