"""What the window looks like for who asked the desktop for more contrast."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from vault_app.ui.theme import apply_theme, load_tokens, theme
from vault_app.ui.theme.high_contrast import (
    CONTROL_AT_LEAST,
    CONTROLS,
    FILLED,
    LINE_AT_LEAST,
    LINES,
    PLAIN_GROUNDS,
    STATE_GROUNDS,
    TEXT_AT_LEAST,
    TEXTS,
    TINTS,
    contrast,
    heightened,
)
from vault_app.ui.theme.tokens import TOKEN_NAMES, Tokens

GROUNDS = (*PLAIN_GROUNDS, *STATE_GROUNDS, *TINTS)


@pytest.fixture(params=["light", "dark"])
def tokens(request: pytest.FixtureRequest) -> Tokens:
    return heightened(load_tokens(str(request.param)))


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    theme().set_contrast(qapp, high=False)
    apply_theme(qapp, "light")


def lowest(tokens: Tokens, name: str, grounds: tuple[str, ...] = GROUNDS) -> tuple[float, str]:
    return min((contrast(getattr(tokens, name), getattr(tokens, ground)), ground) for ground in grounds)


@pytest.mark.parametrize("name", ["text1", "sel_text", *TEXTS])
def test_every_text_stands_out_by_seven_to_one_from_whatever_it_may_stand_on(name: str, tokens: Tokens) -> None:
    assert lowest(tokens, name)[0] >= TEXT_AT_LEAST, lowest(tokens, name)


@pytest.mark.parametrize("name", CONTROLS)
def test_every_control_stands_out_as_text_does_elsewhere(name: str, tokens: Tokens) -> None:
    assert lowest(tokens, name)[0] >= CONTROL_AT_LEAST, lowest(tokens, name)


@pytest.mark.parametrize("name", LINES)
def test_every_line_can_be_seen(name: str, tokens: Tokens) -> None:
    assert lowest(tokens, name)[0] >= LINE_AT_LEAST, lowest(tokens, name)


@pytest.mark.parametrize(("on", "filled"), [(on, each) for on, filled in FILLED.items() for each in filled])
def test_what_is_filled_can_be_seen_and_what_is_written_on_it_be_read(on: str, filled: str, tokens: Tokens) -> None:
    assert contrast(getattr(tokens, on), getattr(tokens, filled)) >= TEXT_AT_LEAST
    assert lowest(tokens, filled, PLAIN_GROUNDS)[0] >= CONTROL_AT_LEAST


def test_each_colour_of_the_design_is_in_one_of_the_groups(tokens: Tokens) -> None:
    """A new colour has to say what it is, or nothing is promised of it; the veil alone lets things through."""
    named = {"text1", "sel_text", *TEXTS, *CONTROLS, *LINES, *GROUNDS, *FILLED, *sum(FILLED.values(), ())}
    assert set(TOKEN_NAMES) - named == {"scrim"}


def test_chosen_and_pressed_are_still_told_from_what_is_not(tokens: Tokens) -> None:
    for name in ("selected", "pressed", "hover"):
        assert getattr(tokens, name) != tokens.window


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_window_takes_it_up_and_gives_it_back(mode: str, dressed: QApplication) -> None:
    apply_theme(dressed, mode)  # type: ignore[arg-type]  # one of the two
    plain = theme().tokens
    told: list[bool] = []
    theme().changed.connect(lambda: told.append(theme().is_dark))
    theme().set_contrast(dressed, high=True)
    assert theme().tokens == heightened(plain)
    assert theme().is_dark is (mode == "dark")
    ink = dressed.palette().color(QPalette.ColorRole.WindowText).name().upper()
    assert ink == theme().tokens.text1
    assert theme().tokens.accent in dressed.styleSheet()
    theme().set_contrast(dressed, high=False)
    assert theme().tokens == plain
    assert told == [mode == "dark"] * 2
