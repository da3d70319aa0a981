"""Colours JSON by what each piece is."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from vault_app.ui.theme import theme

_PIECES: Final = re.compile(
    r'(?P<json_name>"(?:[^"\\]|\\.)*")(?=\s*:)'
    r'|(?P<json_string>"(?:[^"\\]|\\.)*"?)'
    r"|(?P<json_number>-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b)"
    r"|(?P<json_literal>\b(?:true|false|null)\b)"
    r"|(?P<json_punctuation>[{}\[\],:])"
)
# Colouring runs in the window's thread: beyond this many lines a reader searches and no longer reads.
MOST_LINES: Final = 4_000


class JsonHighlighter(QSyntaxHighlighter):
    """Names, strings, numbers, literals and punctuation in the colours of the theme."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}
        self._read_theme()
        theme().changed.connect(self._on_theme_changed)

    def _read_theme(self) -> None:
        for name in _PIECES.groupindex:
            form = QTextCharFormat()
            form.setForeground(theme().color(name))
            self._formats[name] = form

    def _on_theme_changed(self) -> None:
        self._read_theme()
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if self.currentBlock().blockNumber() > MOST_LINES:
            return
        for match in _PIECES.finditer(text):
            name = match.lastgroup
            if name is not None:
                self.setFormat(match.start(), match.end() - match.start(), self._formats[name])
