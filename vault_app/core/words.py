"""Texts that remember how they were made, so that the window can say them in another language, without importing Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Self


class Phrase(str):
    """A text in English that can be said again in another language.

    It is an ordinary string everywhere: in a file, on the command line, in a comparison. Only `format`, `lower`, `joined`
    and copying keep the memory; what any other operation returns is plain text.

    Attributes:
        context: Under which the translator's tool collects the template; empty: the template is no language's own.
        template: The text before its fields were filled in.
        values: What filled them in; phrases among them are said in the other language too.
    """

    __slots__ = ("context", "template", "values")

    context: str
    template: str
    values: Mapping[str, object]

    def __new__(cls, text: str, context: str, template: str, values: Mapping[str, object]) -> Self:
        phrase = super().__new__(cls, text)
        phrase.context, phrase.template, phrase.values = context, template, dict(values)
        return phrase

    def format(self, *args: object, **fields: object) -> Phrase:
        """Return the text with its fields filled in; they are named, never numbered."""
        if args:
            raise TypeError("the fields of a phrase have names, so that a translator may change their order")
        return Phrase(super().format(**fields), self.context, self.template, fields)

    def lower(self) -> Phrase:
        """Return the English in lower case; another language says it as it is."""
        return Phrase(super().lower(), self.context, self.template, self.values)

    def __getnewargs__(self) -> tuple[Any, ...]:
        return str(self), self.context, self.template, self.values


@cache  # those of the program's own texts are few, and are asked for again with each of thousands of key sets
def QT_TRANSLATE_NOOP(context: str, text: str) -> Phrase:  # noqa: N802 - lupdate finds this function by its name
    """Return *text* as a phrase; the translator's tool collects it under *context*, and `ui` translates it when shown."""
    return phrase(context, text)


def phrase(context: str, text: str) -> Phrase:
    """Return a text that comes from data, translated by a table of its own, as a phrase."""
    return Phrase(text, context, text, {})


def with_field(text: Phrase, name: str, value: Callable[[str], str]) -> Phrase:
    """Return a text with another value in the fields of that name, those of the phrases within it included.

    Args:
        value: From the template around a field to what stands there. Without such a field the text stays the same object.
    """
    values = {
        each: value(text.template) if each == name else with_field(old, name, value) if isinstance(old, Phrase) else old
        for each, old in text.values.items()
    }
    if all(values[each] is old for each, old in text.values.items()):
        return text
    return Phrase(text.template.format(**values), text.context, text.template, values)


def joined(*parts: str, separator: str = " ") -> Phrase:
    """Return texts one after the other; each part that is a phrase can still be said in another language."""
    values = {f"part{number}": part for number, part in enumerate(parts) if part}
    template = separator.join(f"{{{name}}}" for name in values)
    return Phrase(template.format(**values), "", template, values)
