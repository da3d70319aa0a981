"""Finds out how a text was made that comes from a file, where only its English is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from string import Formatter
from types import MappingProxyType

from vault_app.core.words import Phrase, joined

MAX_TEXT = 2000
"""Characters; a longer text is of nobody's making here."""
_MAX_DEPTH = 4
_MAX_SENTENCES = 12
_NUMBER = r"-?\d{1,18}(?:\.\d{1,9})?"
_SENTENCE_ENDS = re.compile(r"(?<=[.!?”)]) ")


class Recogniser:
    """Knows the templates that texts in files were made of.

    Args:
        templates: Context to its texts with fields.
        context_of: Returns the context of a text without fields, or None when nobody says it.
        words: Name of a field to the only words that stand in it.
    """

    def __init__(
        self,
        templates: Mapping[str, Iterable[str]],
        context_of: Callable[[str], str | None],
        words: Mapping[str, Iterable[str]] = MappingProxyType({}),
    ) -> None:
        self._context_of = context_of
        patterns = [_Pattern(context, each, words) for context, texts in templates.items() for each in texts]
        # The one with the most words of its own comes first: "{what}." fits every sentence.
        self._patterns = sorted(patterns, key=lambda each: -each.own_length)

    def recognised(self, text: str) -> Phrase | None:
        """Return *text* as the phrase that it was, or None; what a sentence quotes is recognised as well."""
        return self._recognised(text, _MAX_DEPTH) if len(text) <= MAX_TEXT else None

    def _recognised(self, text: str, depth: int) -> Phrase | None:
        found = self._one(text, depth)
        return found if found is not None or not depth else self._several(text, depth)

    def _one(self, text: str, depth: int) -> Phrase | None:
        context = self._context_of(text)
        if context is not None:
            return Phrase(text, context, text, {})
        if not depth:
            return None
        for pattern in self._patterns:
            fields = pattern.match(text)
            if fields is None:
                continue
            inner = self._one if pattern.is_bare else self._recognised
            values = {
                name: (inner(value, depth - 1) or value) if isinstance(value, str) else value
                for name, value in fields.items()
            }
            if pattern.is_bare and not all(isinstance(value, Phrase) for value in values.values()):
                continue  # nothing but what it quotes tells that it was this one
            return Phrase(text, pattern.context, pattern.template, values)
        return None

    def _several(self, text: str, depth: int) -> Phrase | None:
        """Take sentence after sentence, each as long as it can be; those of nobody's stay between them as they are."""
        ends = [each.start() for each in _SENTENCE_ENDS.finditer(text)][:_MAX_SENTENCES]
        for begin in (0, *(end + 1 for end in ends)):
            for end in (*(each for each in reversed(ends) if each > begin), *([len(text)] if begin else [])):
                found = self._one(text[begin:end], depth)
                if found is not None:
                    rest = text[end + 1 :]
                    return joined(text[: max(0, begin - 1)], found, self._recognised(rest, depth - 1) or rest)
        return None


class _Pattern:
    """A template, and what finds it again."""

    def __init__(self, context: str, template: str, words: Mapping[str, Iterable[str]]) -> None:
        self.context, self.template = context, template
        parts = list(Formatter().parse(template))
        self._fixed = [literal for literal, *_ in parts if literal]
        self.own_length = sum(map(len, self._fixed))
        self.is_bare = not any(character.isalpha() for literal in self._fixed for character in literal)
        pieces: list[str] = []
        self._numbers: dict[str, bool] = {}
        for literal, name, spec, _ in parts:
            pieces.append(re.escape(literal))
            if name is None:
                continue
            if name in self._numbers:
                pieces.append(f"(?P={name})")
                continue
            self._numbers[name] = bool(spec)  # only numbers are written in a way of their own
            known = "|".join(map(re.escape, words.get(name, ())))
            pieces.append(f"(?P<{name}>{known or (_NUMBER if spec else '.+?')})")
        self._pattern = re.compile("".join(pieces), re.DOTALL)

    def match(self, text: str) -> dict[str, str | float] | None:
        """Return the fields' values, or None."""
        at = 0
        for literal in self._fixed:  # before the pattern, which takes its time with what does not fit
            at = text.find(literal, at)
            if at < 0:
                return None
            at += len(literal)
        found = self._pattern.fullmatch(text)
        if found is None:
            return None
        return {name: float(value) if self._numbers[name] else value for name, value in found.groupdict().items()}
