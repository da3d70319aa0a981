"""The contrasts that the design promises, computed anew from the theme files (WCAG 2)."""

from __future__ import annotations

import pytest

from vault_app.ui.theme.current import parse_color
from vault_app.ui.theme.tokens import Tokens, load_tokens

GROUNDS = ("window", "sidebar", "surface", "raised", "sunken", "hover", "selected")
ON_GROUNDS = {
    "text1": "15.7/16.3 14.7/15.8 16.5/15.2 17.4/13.9 15.3/16.8 14.1/12.6 14.1/12.0",
    "text2": "7.8/9.9 7.3/9.6 8.2/9.2 8.6/8.5 7.6/10.2 7.0/7.7 7.0/7.3",
    "text3": "5.6/6.8 5.3/6.6 5.9/6.4 6.2/5.8 5.5/7.0 5.0/5.3 5.1/5.0",
    "accent_text": "6.8/9.5 6.3/9.2 7.1/8.8 7.5/8.1 6.6/9.8 6.1/7.3 6.1/7.0",
    "ok_text": "6.3/10.6 5.9/10.2 6.6/9.8 7.0/9.0 6.1/10.9 5.7/8.2 5.7/7.8",
    "warn_text": "6.5/11.2 6.1/10.8 6.8/10.4 7.2/9.6 6.3/11.5 5.8/8.7 5.8/8.2",
    "bad_text": "6.5/9.6 6.1/9.3 6.8/9.0 7.2/8.2 6.3/9.9 5.8/7.4 5.8/7.1",
    "info_text": "6.6/10.5 6.2/10.2 7.0/9.8 7.4/9.0 6.5/10.8 5.9/8.1 6.0/7.7",
    "edge": "3.5/4.4 3.3/4.2 3.7/4.1 3.9/3.7 3.4/4.5 3.2/3.4 3.2/3.2",
    "mark": "6.1/8.0 5.7/7.7 6.4/7.4 6.8/6.8 5.9/8.2 5.5/6.2 5.5/5.9",
    "focus": "6.1/8.0 5.7/7.7 6.4/7.4 6.8/6.8 5.9/8.2 5.5/6.2 5.5/5.9",
    "ok_fill": "3.9/6.3 3.7/6.1 4.1/5.9 4.4/5.4 3.8/6.5 3.5/4.9 3.5/4.6",
    "warn_fill": "3.9/6.4 3.6/6.2 4.1/6.0 4.3/5.5 3.8/6.6 3.5/5.0 3.5/4.7",
    "bad_fill": "4.9/4.5 4.6/4.3 5.2/4.2 5.5/3.8 4.8/4.6 4.4/3.5 4.4/3.3",
    "info_fill": "4.3/5.6 4.0/5.4 4.5/5.2 4.8/4.8 4.2/5.7 3.9/4.3 3.9/4.1",
}
PAIRS = {
    ("on_accent", "accent"): "6.8/4.9",
    ("on_accent", "accent_hover"): "8.3/4.6",
    ("on_accent", "accent_press"): "10.1/6.2",
    ("on_bad", "bad_btn"): "5.5/5.0",
    ("accent_text", "accent_tint"): "6.3/7.6",
    ("ok_text", "ok_tint"): "6.1/8.7",
    ("warn_text", "warn_tint"): "6.4/9.2",
    ("bad_text", "bad_tint"): "6.2/8.2",
    ("info_text", "info_tint"): "6.3/8.6",
    ("ts_text", "ts_tint"): "6.1/8.9",
    ("memo_text", "memo_tint"): "6.7/8.4",
    ("body_text", "body_tint"): "7.0/8.1",
    ("text2", "chip"): "7.4/7.4",
    ("text3", "pressed"): "4.6/4.7",
    ("sel_text", "text_sel"): "11.8/7.9",
    ("accent", "window"): "6.1/3.8",
    ("accent", "raised"): "6.8/3.3",
}
# Prose stands on these; on the accent tint only chips do.
TINTS = ("ok_tint", "warn_tint", "bad_tint", "info_tint")
JSON = ("json_name", "json_string", "json_number", "json_literal", "json_punctuation")
SEQUENCE = ("seq1", "seq2", "seq3", "seq4")
CONTROLS = frozenset({"edge", "mark", "focus", "ok_fill", "warn_fill", "bad_fill", "info_fill", "accent"})


def luminance(text: str) -> float:
    color = parse_color(text)
    channels = (color.redF(), color.greenF(), color.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(tokens: Tokens, first: str, second: str) -> float:
    lights = sorted((luminance(getattr(tokens, first)), luminance(getattr(tokens, second))), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


@pytest.fixture(params=["light", "dark"])
def tokens(request: pytest.FixtureRequest) -> Tokens:
    return load_tokens(str(request.param))


def promised(pair: str, tokens: Tokens) -> float:
    return float(pair.split("/")[0 if tokens.name == "light" else 1])


@pytest.mark.parametrize("name", ON_GROUNDS)
def test_a_colour_stands_out_from_every_ground_as_the_design_says(name: str, tokens: Tokens) -> None:
    for ground, pair in zip(GROUNDS, ON_GROUNDS[name].split(), strict=True):
        measured = contrast(tokens, name, ground)
        assert measured == pytest.approx(promised(pair, tokens), abs=0.1), ground
        assert measured >= (3.0 if name in CONTROLS else 4.5), ground


@pytest.mark.parametrize(("name", "ground"), PAIRS)
def test_a_colour_stands_out_from_its_own_ground_as_the_design_says(name: str, ground: str, tokens: Tokens) -> None:
    measured = contrast(tokens, name, ground)
    assert measured == pytest.approx(promised(PAIRS[name, ground], tokens), abs=0.1)
    assert measured >= (3.0 if name in CONTROLS else 4.5)


def test_prose_is_legible_on_every_tint(tokens: Tokens) -> None:
    least = 7.4 if tokens.name == "light" else 8.1
    for tint in TINTS:
        assert contrast(tokens, "text2", tint) >= least - 0.1, tint


def test_every_piece_of_json_is_legible_in_its_well(tokens: Tokens) -> None:
    least = 5.5 if tokens.name == "light" else 7.0
    for name in JSON:
        assert contrast(tokens, name, "sunken") >= least - 0.1, name


def test_every_part_of_a_latency_bar_can_be_seen_on_a_card(tokens: Tokens) -> None:
    least = 3.1 if tokens.name == "light" else 3.6
    for name in SEQUENCE:
        assert contrast(tokens, name, "raised") >= least - 0.1, name
