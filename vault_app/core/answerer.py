"""What the one who answered is called, in the sentences about an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from vault_app.core.environment import Environment
from vault_app.core.visible_text import visible_text
from vault_app.core.words import QT_TRANSLATE_NOOP, Phrase, with_field

FIELD = "exchange"
"""The field that stands for the one who answered, in every sentence that names it."""


@dataclass(frozen=True, slots=True)
class Answerer:
    """An exchange, the practice exchange, or whoever is behind an environment of the user's own.

    Attributes:
        within: Its name within a sentence.
        beginning: Its name where a sentence begins with it.
    """

    within: str
    beginning: str

    @classmethod
    def of(cls, exchange: str, environment: Environment | None) -> Self:
        """Return who answers in an *environment* of the exchange of that name; None: nobody knows it any more."""
        if environment is not None and environment.practice:
            return cls(
                QT_TRANSLATE_NOOP("Place", "the practice exchange"), QT_TRANSLATE_NOOP("Place", "The practice exchange")
            )
        if environment is None or environment.builtin:
            return cls(exchange, exchange)
        own = QT_TRANSLATE_NOOP("Place", "“{name}”").format(name=visible_text(environment.title))
        return cls(own, own)

    def word_in(self, template: str) -> str:
        """Return its name as it stands in the field of *template*."""
        begins = template.startswith(f"{{{FIELD}}}") or f". {{{FIELD}}}" in template
        return self.beginning if begins else self.within

    def named_in(self, text: str) -> str:
        """Return *text* with this name for who answered; a text that remembers nothing stays as it is."""
        return with_field(text, FIELD, self.word_in) if isinstance(text, Phrase) else text
