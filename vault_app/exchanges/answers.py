"""Reads the body of an answer within limits, before anything is believed of it."""

from __future__ import annotations

import json

from vault_app.core.words import QT_TRANSLATE_NOOP

MAX_DEPTH = 64


class NotJson(ValueError):
    """The body is not JSON, or is nested deeper than 64 levels; the text says which."""


def parse_json(body: bytes) -> object:
    """Return the JSON value of *body*, UTF-8.

    Raises:
        NotJson: Empty, HTML, another text, NaN or Infinity, or too deep.
    """
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotJson(QT_TRANSLATE_NOOP("Answers", "the answer is not text")) from None
    if not text.strip():
        raise NotJson(QT_TRANSLATE_NOOP("Answers", "the answer is empty"))
    if _depth_of(text) > MAX_DEPTH:
        deep = QT_TRANSLATE_NOOP("Answers", "the answer is nested deeper than {depth} levels")
        raise NotJson(deep.format(depth=MAX_DEPTH))
    try:
        return json.loads(text, parse_constant=_refuse)
    except ValueError:
        page = QT_TRANSLATE_NOOP("Answers", "the answer is a web page")
        other = QT_TRANSLATE_NOOP("Answers", "the answer is not JSON")
        raise NotJson(page if looks_like_html(body) else other) from None


def looks_like_html(body: bytes) -> bool:
    """Tell a web page by how it begins."""
    start = body[:512].lstrip().lower()
    return start.startswith((b"<!doctype", b"<html", b"<head", b"<body", b"<?xml", b"<center", b"<title"))


def _depth_of(text: str) -> int:
    """Count the deepest nesting outside strings, without recursion, so that a hostile answer costs one pass."""
    depth = deepest = 0
    inside = escaped = False
    for character in text:
        if inside:
            if escaped:
                escaped = False
            elif character == "\\":
                escaped = True
            elif character == '"':
                inside = False
        elif character == '"':
            inside = True
        elif character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "]}":
            depth -= 1
    return deepest


def _refuse(constant: str) -> object:
    raise ValueError(constant)
