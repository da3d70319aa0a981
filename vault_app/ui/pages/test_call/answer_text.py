"""An answer's body as text for the screen: indented without touching a token, cut where nobody reads on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vault_app.core.json_values import JsonValue, read_json
from vault_app.core.visible_text import visible_text
from vault_app.exchanges.answers import NotJson, looks_like_html, parse_json

MAX_SHOWN = 200 * 1024  # characters
MAX_LINES = 4_000
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+')


@dataclass(frozen=True, slots=True)
class AnswerText:
    """What the well shows.

    Attributes:
        kind: `JSON`, `HTML` or `text`.
        shown: Indented if it is JSON, invisible characters made visible.
        is_cut: There is more than is shown.
    """

    kind: str
    shown: str
    is_cut: bool


def answer_text(body: bytes) -> AnswerText:
    """Return *body* for the eye; slow for large bodies, so not for the window's thread."""
    try:
        parse_json(body)
        kind = "JSON"
    except NotJson:
        kind = "HTML" if looks_like_html(body) else "text"
    text = body[: 4 * MAX_SHOWN].decode("utf-8", "replace").removeprefix("\ufeff")
    if kind == "JSON":
        text = indented(text, most=MAX_SHOWN + 1)
    lines = text.split("\n", MAX_LINES)
    shown = "\n".join(lines[:MAX_LINES])[:MAX_SHOWN]
    return AnswerText(kind, visible_text(shown), len(shown) < len(text) or len(body) > 4 * MAX_SHOWN)


def answer_value(body: bytes) -> JsonValue:
    """Return the value of a body that is JSON; slow for large ones."""
    return read_json(body.decode("utf-8-sig"))


def indented(text: str, most: int | None = None) -> str:
    """Return JSON with two spaces a level and every token as it came: `1.10` stays `1.10`, names keep their order.

    Token by token, so that another thread is never kept waiting.

    Args:
        text: JSON; of anything else something is made that looks like it.
        most: Characters after which it stops.
    """
    out: list[str] = []
    depth = length = 0
    just_opened = False
    for found in _TOKEN.finditer(text):
        piece = found[0]
        if piece in "}]":
            if not just_opened:
                piece = "\n" + "  " * (depth - 1) + piece
            depth = max(0, depth - 1)
            just_opened = False
        else:
            before = "\n" + "  " * depth if just_opened else ""
            just_opened = piece in "{["
            depth += just_opened
            after = ",\n" + "  " * depth if piece == "," else ": " if piece == ":" else piece
            piece = before + after
        out.append(piece)
        length += len(piece)
        if most is not None and length >= most:
            break
    return "".join(out)
