"""The colours of a theme by name, read from the theme files."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields

from vault_app.services.resources import read_bytes


@dataclass(frozen=True)
class Tokens:
    """Every colour of one theme as `#RRGGBB`, or `#RRGGBBAA` where it lets what is below shine through."""

    name: str
    window: str
    sidebar: str
    surface: str
    raised: str
    sunken: str
    hover: str
    pressed: str
    selected: str
    line: str
    btn_line: str
    edge: str
    text1: str
    text2: str
    text3: str
    disabled: str
    accent: str
    accent_hover: str
    accent_press: str
    on_accent: str
    accent_text: str
    accent_tint: str
    mark: str
    focus: str
    text_sel: str
    sel_text: str
    ok_text: str
    ok_tint: str
    ok_line: str
    ok_fill: str
    warn_text: str
    warn_tint: str
    warn_line: str
    warn_fill: str
    bad_text: str
    bad_tint: str
    bad_line: str
    bad_fill: str
    info_text: str
    info_tint: str
    info_line: str
    info_fill: str
    bad_btn: str
    on_bad: str
    chip: str
    chip_line: str
    ts_text: str
    ts_tint: str
    memo_text: str
    memo_tint: str
    body_text: str
    body_tint: str
    json_name: str
    json_string: str
    json_number: str
    json_literal: str
    json_punctuation: str
    seq1: str
    seq2: str
    seq3: str
    seq4: str
    scrim: str


TOKEN_NAMES = tuple(field.name for field in fields(Tokens) if field.name != "name")


def load_tokens(name: str) -> Tokens:
    """Return the theme called *name* ("light" or "dark").

    Raises:
        FileNotFoundError: The theme file is missing.
        TypeError: The theme file lacks a colour or has one too many.
    """
    document = json.loads(read_bytes(f"themes/{name}.json"))
    return Tokens(name=document["name"], **document["colors"])
