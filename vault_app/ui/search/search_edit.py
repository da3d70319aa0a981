"""A search field that shows how a term goes on that was begun."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent

from vault_app.core.search import completion
from vault_app.ui.shortcuts.own_keys import COMPLETE_TERM
from vault_app.ui.theme import theme
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.field_frame import FieldEdit


@lru_cache(maxsize=1)
def _permissions() -> tuple[str, ...]:
    from vault_app.services.exchange_registry import exchange_named, known_exchanges

    return tuple(dict.fromkeys(rule.id for name in known_exchanges() for rule in exchange_named(name).permissions))


class SearchEdit(FieldEdit):
    """The rest of a term such as `perm:` stands grey behind the cursor; Right takes it, any other key passes it by."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder)
        self.setAccessibleName(placeholder)
        self._offered = ""
        self.textEdited.connect(lambda _text: self._offer())
        self.cursorPositionChanged.connect(lambda _before, _now: self._offer())

    @property
    def offered(self) -> str:
        """What Right would add; empty when there is nothing."""
        return self._offered

    def add_term(self, term: str) -> None:
        """Put *term* behind what is typed, and the cursor behind it."""
        before = self.text().rstrip()
        self.setText(f"{before} {term}" if before else term)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self) -> None:
        text = self.text()
        at_end = self.cursorPosition() == len(text) and not self.hasSelectedText() and self.hasFocus()
        rest = completion(text, _permissions()) if at_end and text else ""
        if rest != self._offered:
            self._offered = rest
            self.update()
            if rest:
                whole = text.rpartition(" ")[2] + rest
                announce(self, self.tr("Right completes {term}").format(term=whole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._offered and COMPLETE_TERM.is_pressed(event):
            self.insert(self._offered)
            event.accept()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._offer()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._offered:
            painter = QPainter(self)
            painter.setPen(theme().color("text3"))
            cursor = self.cursorRect()
            room = self.rect()
            room.setLeft(cursor.center().x() + 1)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self._offered)
