"""Finds what a person means by a few typed letters among many names, the best first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

_TIER = 10_000  # more characters than any name has
_NOT_FOUND = 5 * _TIER
_MOST_LETTERS = 64
_FAR = 6  # so many letters may lie between two that were typed


class Findable(Protocol):
    """What is looked in; all texts are in lower case.

    Attributes:
        title_folded: Its name.
        english_folded: Its name in English, where its name is in another language: it is found by either. Else empty.
        more_folded: What else it is found by, such as its place.
    """

    @property
    def title_folded(self) -> str: ...
    @property
    def english_folded(self) -> str: ...
    @property
    def more_folded(self) -> str: ...


Item = TypeVar("Item", bound=Findable)


def ranked(items: Iterable[Item], typed: str) -> list[tuple[int, Item]]:
    """Return what *typed* finds, unsorted, each with its rank: the lower the better.

    Best is a name that begins with what was typed, then a word of it that does, then letters inside it, then each word
    anywhere, and last its letters with a few others between them, or as initials. The shorter of two names comes first.
    One more letter never finds more. An item with a name in English as well is as good as the better of both.
    """
    words = typed.casefold().split()
    phrase = " ".join(words)
    if not phrase:
        return [(0, item) for item in items]
    rank_in = _ranker(phrase, words)
    found: list[tuple[int, Item]] = []
    for item in items:
        rank = rank_in(item.title_folded, item.more_folded)
        if item.english_folded:
            rank = min(rank, rank_in(item.english_folded, item.more_folded))
        if rank < _NOT_FOUND:
            found.append((rank, item))
    return found


def _ranker(phrase: str, words: list[str]) -> Callable[[str, str], int]:
    inside = f" {phrase}"
    first, *others = words
    far = _far_apart("".join(words))

    def rank_in(title: str, more: str) -> int:
        if phrase in title:
            tier = 0 if title.startswith(phrase) else 1 if inside in title else 2
        elif (first in title or first in more) and _all_in(others, title, more):
            tier = 3
        elif far is not None and far.places(title):
            tier = 4
        else:
            return _NOT_FOUND
        return tier * _TIER + len(title)

    return rank_in


def _all_in(words: list[str], title: str, more: str) -> bool:
    for word in words:  # noqa: SIM110 - a generator would take twice as long, and this is done ten thousand times a key
        if word not in title and word not in more:
            return False
    return True


class _FarApart:
    """Finds letters with others between them."""

    def __init__(self, letters: str) -> None:
        # Atomic, or the search would try every way to skip letters that occur often.
        first, *others = (f"({re.escape(letter)})" for letter in letters)
        self._near = re.compile(rf"\b{first}" + "".join(f"(?>.{{0,{_FAR}}}?{each})" for each in others))
        self._initials = re.compile(rf"\b{first}" + "".join(rf"(?>.*?\b{each})" for each in others))
        self._count = len(letters)

    def places(self, title: str) -> tuple[tuple[int, int], ...]:
        """Return where the letters are, if they begin a word and lie near each other, or each begins a word."""
        hit = self._near.search(title) or self._initials.search(title)
        if hit is None:
            return ()
        return tuple(hit.span(number) for number in range(1, self._count + 1))


def _far_apart(letters: str) -> _FarApart | None:
    """Return what finds *letters*; None for a single one, which lies in nearly everything, and for more than a name has."""
    return _FarApart(letters) if 1 < len(letters) <= _MOST_LETTERS else None


def spans(title: str, typed: str) -> tuple[tuple[int, int], ...]:
    """Return where in *title* what was typed is found, as start and end, to be marked; empty when it is not there."""
    words = typed.casefold().split()
    folded = title.casefold()
    phrase = " ".join(words)
    if not phrase or len(folded) != len(title):
        return ()
    for wanted in ((phrase,), tuple(words)):
        places = [folded.find(word) for word in wanted]
        if min(places) >= 0:
            return _merged((at, at + len(word)) for at, word in zip(places, wanted, strict=True))
    far = _far_apart("".join(words))
    return _merged(far.places(folded)) if far is not None else ()


def _merged(marked: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(marked):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
