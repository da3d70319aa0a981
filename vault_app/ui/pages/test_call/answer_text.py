"""An answer's body as text for the screen: indented without touching a token, cut where nobody reads on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vault_app.core.redaction import visible_text
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
        text = indented(text)
    lines = text.split("\n", MAX_LINES)
    shown = "\n".join(lines[:MAX_LINES])[:MAX_SHOWN]
    return AnswerText(kind, visible_text(shown), len(shown) < len(text) or len(body) > 4 * MAX_SHOWN)


def indented(text: str) -> str:
    """Return JSON with two spaces a level and every token as it came: `1.10` stays `1.10`, names keep their order."""
    out: list[str] = []
    depth = 0
    pieces = _TOKEN.findall(text)
    for at, piece in enumerate(pieces):
        following = pieces[at + 1] if at + 1 < len(pieces) else ""
        if piece in {"{", "["}:
            empty = following in {"}", "]"}
            out.append(piece)
            if not empty:
                depth += 1
                out.append("\n" + "  " * depth)
        elif piece in {"}", "]"}:
            if at and pieces[at - 1] not in {"{", "["}:
                depth = max(0, depth - 1)
                out.append("\n" + "  " * depth)
            out.append(piece)
        elif piece == ",":
            out.append(",\n" + "  " * depth)
        else:
            out.append(": " if piece == ":" else piece)
    return "".join(out)
