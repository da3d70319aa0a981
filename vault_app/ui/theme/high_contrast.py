"""Derives the colours for who asked the desktop for more contrast: every text at least 7 to 1, every control 4.5 to 1."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from vault_app.ui.theme.tokens import Tokens

TEXT_AT_LEAST = 7.0
CONTROL_AT_LEAST = 4.5
LINE_AT_LEAST = 3.0

PLAIN_GROUNDS = ("window", "sidebar", "surface", "raised", "sunken")
STATE_GROUNDS = ("hover", "pressed", "selected", "chip", "text_sel")
TINTS = ("accent_tint", "ok_tint", "warn_tint", "bad_tint", "info_tint", "ts_tint", "memo_tint", "body_tint")
TEXTS = (
    *("text2", "text3", "accent_text", "ok_text", "warn_text", "bad_text", "info_text", "ts_text", "memo_text"),
    *("body_text", "json_name", "json_string", "json_number", "json_literal", "json_punctuation"),
)
CONTROLS = ("edge", "mark", "focus", "ok_fill", "warn_fill", "bad_fill", "info_fill", "disabled", "btn_line")
LINES = ("line", "chip_line", "ok_line", "warn_line", "bad_line", "info_line", "seq1", "seq2", "seq3", "seq4")
# What is filled, and what is written on it.
FILLED = {
    "on_accent": ("accent", "accent_hover", "accent_press"),
    "on_bad": ("bad_btn",),
}
_STEPS = 64


def heightened(tokens: Tokens) -> Tokens:
    """Return *tokens* with black on white or white on black behind all that is plain, and the rest moved away from it."""
    dark = tokens.name == "dark"
    ground, ink = ("#000000", "#FFFFFF") if dark else ("#FFFFFF", "#000000")
    values = dict(vars(tokens))
    values |= dict.fromkeys(PLAIN_GROUNDS, ground)
    values |= {"text1": ink, "sel_text": ink}
    for name in (*STATE_GROUNDS, *TINTS):
        # As far from ink as a text in another colour needs, and yet told from the plain ground.
        values[name] = _moved(values[name], ground, [ink], 14.0)
    grounds = [ground, *(values[name] for name in (*STATE_GROUNDS, *TINTS))]
    for names, least in ((TEXTS, TEXT_AT_LEAST), (CONTROLS, CONTROL_AT_LEAST), (LINES, LINE_AT_LEAST)):
        values |= {name: _moved(values[name], ink, grounds, least) for name in names}
    for on, filled in FILLED.items():
        # The fill itself is a control that has to be seen, so what is written on it takes the colour of the ground.
        values[on] = ground
        values |= {name: _moved(values[name], ink, [ground], TEXT_AT_LEAST) for name in filled}
    return replace(tokens, **{name: value for name, value in values.items() if name != "name"})


def _moved(color: str, toward: str, against: Iterable[str], least: float) -> str:
    """Return *color*, moved toward another one as little as gives it that contrast against each of *against*."""
    others = tuple(against)
    for step in range(_STEPS + 1):
        mixed = _mixed(color, toward, step / _STEPS)
        if all(contrast(mixed, each) >= least for each in others):
            return mixed
    return toward


def contrast(first: str, second: str) -> float:
    """Return the contrast of two opaque colours written `#RRGGBB`, from 1 to 21.

    Source: WCAG 2.2, definitions of "contrast ratio" and "relative luminance".
    """
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _parts(color: str) -> tuple[float, ...]:
    return tuple(int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))


def _mixed(first: str, second: str, share: float) -> str:
    pairs = zip(_parts(first), _parts(second), strict=True)
    return "#" + "".join(f"{round((a + (b - a) * share) * 255):02X}" for a, b in pairs)
