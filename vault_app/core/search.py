"""What a person types to find key sets: plain words, and terms such as `perm:withdraw`, `ip:none` or `age:>90`.

A word is looked for in everything that a list may show. A term asks for one fact: `key:value`, with quotes around a value
that has spaces, and a `-` in front of what must not be so. All of it has to hold. A term that is still being typed
(`perm:`) asks for nothing yet.

    account:main         perm:withdraw  perm:none      ip:none  ip:any  ip:203.0.113.7  ip:10.0.0.0/8
    status:live          verdict:refused  verdict:never      used:"grid bot"  used:none      note:tax
    age:>90  age:<=2w    expires:<14  expires:none  expires:past        (days; d, w, m and y are units)
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter, ge, gt, le, lt
from typing import Any, Protocol, TypeVar

from vault_app.core.account import Account
from vault_app.core.key_set import KeySet, Standing, Status

NEVER = "never"  # what `verdict:` calls a key set that was never tried

_TERM = re.compile(r'(-?)([a-z]+):("[^"]*"?|\S*)', re.IGNORECASE)
_WORD = re.compile(r'(-?)("[^"]*"?|\S+)')
_SPAN = re.compile(r"(<=|>=|<|>|)(\d{1,5})([dwmy]?)")
_COMPARE: dict[str, Callable[[timedelta, timedelta], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge}
_DAYS = {"": 1, "d": 1, "w": 7, "m": 30, "y": 365}


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchFacts:
    """What of one key set can be searched; nothing sealed is among it.

    Every text is in lower case.

    Attributes:
        text: Everything that plain words look in.
        permissions: Ids and words of what is ticked, one string each.
        status: The slot's state, and the word for it.
        verdict: `proven`, `refused`, `unclear` or `never`, and the word for it.
        created_at: UTC.
        expires_at: UTC; None: no end is known.
    """

    text: str
    account: str
    permissions: tuple[str, ...]
    addresses: tuple[str, ...]
    status: tuple[str, ...]
    verdict: tuple[str, ...]
    used_by: tuple[str, ...]
    note: str
    created_at: datetime
    expires_at: datetime | None


Test = Callable[[SearchFacts, datetime], bool]


class Searched(Protocol):
    """A row of a list that can be searched."""

    @property
    def facts(self) -> SearchFacts: ...


Row = TypeVar("Row", bound=Searched)


def facts_of(account: Account, key_set: KeySet, words: Mapping[str, str]) -> SearchFacts:
    """Return what can be searched of a key set.

    Args:
        account: Where it is.
        key_set: Its sealed parts stay sealed.
        words: Permission, status and verdict to the word that the screen shows.
    """
    permissions = tuple(f"{each} {words.get(each, '')}".casefold() for each in sorted(key_set.permissions))
    addresses = tuple(binding.address for binding in key_set.bound_ips)
    status = _with_word(key_set.status.value, words)
    verdict = _with_word(key_set.last_verdict.standing.value if key_set.last_verdict else NEVER, words)
    text = "\n".join((key_set.label, key_set.hint, account.label, key_set.note, *key_set.used_by, *addresses))
    return SearchFacts(
        text="\n".join((text.casefold(), *status, *permissions)),
        account=account.label.casefold(),
        permissions=permissions,
        addresses=addresses,
        status=status,
        verdict=verdict,
        used_by=tuple(each.casefold() for each in key_set.used_by),
        note=key_set.note.casefold(),
        created_at=key_set.created_at,
        expires_at=key_set.expires_at,
    )


def _with_word(value: str, words: Mapping[str, str]) -> tuple[str, ...]:
    word = words.get(value, value).casefold()
    return (value,) if word == value else (value, word)


@dataclass(frozen=True)
class Query:
    """What was typed, understood.

    Attributes:
        words: Plain words, lower case; each has to be in the text.
        tests: One for each term and each excluded word.
        misread: Terms that ask for nothing because their value means nothing, such as `age:soon`; as typed.
        begun: The last word where it may be the beginning of a term, such as `ver`: if nothing has it, it asks for
            nothing yet.
        unknown: Words in the form of a term whose key is none, such as `statuss:live`; they are looked for as they are.
    """

    words: tuple[str, ...] = ()
    tests: tuple[Test, ...] = ()
    misread: tuple[str, ...] = ()
    begun: str = ""
    unknown: tuple[str, ...] = ()

    def matches(self, facts: SearchFacts, now: datetime) -> bool:
        """Tell whether all of it holds; *now* is UTC."""
        text = facts.text
        return all(word in text for word in self.words) and all(test(facts, now) for test in self.tests)

    def among(self, rows: Sequence[Row], now: datetime) -> tuple[Row, ...]:
        """Return the rows of which all of it holds, in their order; *now* is UTC."""
        found: Sequence[Row] = rows
        # Word by word over all rows, not row by row over all words: lists are filtered between two key strokes.
        for word in self.words:
            having = [row for row in found if word in row.facts.text]
            found = having if having or word != self.begun else found
        for test in self.tests:
            found = [row for row in found if test(row.facts, now)]
        return tuple(found)


def read_query(typed: str) -> Query:
    """Understand what was typed; never fails, for people see the list change with every key that they press."""
    words: list[str] = []
    tests: list[Test] = []
    misread: list[str] = []
    unknown: list[str] = []
    place = 0
    while found := _WORD.search(typed, place):
        term = _TERM.match(typed, found.start())
        if term is not None and term[2].lower() in _TERMS:
            place = term.end()
            value = _unquoted(term[3])
            test = _TERMS[term[2].lower()](value) if value else _anything
            if test is None:
                misread.append(term[0])
            elif value:
                tests.append(_without(test) if term[1] else test)
            continue
        if term is not None and term[3]:
            unknown.append(term[0])
        place = found.end()
        word = _unquoted(found[2])
        if word and found[1]:
            tests.append(_without(_has_word(word)))
        elif word:
            words.append(word)
        elif found[0] == "-":
            words.append("-")
    begun = words[-1] if words and _is_begun(typed) else ""
    return Query(tuple(words), tuple(tests), tuple(misread), begun, tuple(unknown))


def _is_begun(typed: str) -> bool:
    """Tell whether the last word may be the beginning of a term; one letter says too little for that."""
    last = typed.rpartition(" ")[2].casefold()
    return len(last) > 1 and any(key.startswith(last) for key in _TERMS)


def _unquoted(text: str) -> str:
    return text.strip('"').strip().casefold()


def _without(test: Test) -> Test:
    return lambda facts, now: not test(facts, now)


def _anything(_facts: SearchFacts, _now: datetime) -> bool:
    return True


def _has_word(word: str) -> Test:
    return lambda facts, _now: word in facts.text


def _judged(name: str, judge: Callable[[Any], bool]) -> Test:
    """Return a test of one fact, which is judged once for each value that it has: thousands of key sets share a few."""
    read = attrgetter(name)
    known: dict[object, bool] = {}

    def test(facts: SearchFacts, _now: datetime) -> bool:
        value = read(facts)
        found = known.get(value)
        if found is None:
            found = known[value] = judge(value)
        return found

    return test


def _among(name: str) -> Callable[[str], Test]:
    """Return a term over several texts: `none`, `any`, or a part of one of them."""

    def term(value: str) -> Test:
        if value in {"none", "any"}:
            return _judged(name, lambda texts: bool(texts) is (value == "any"))
        return _judged(name, lambda texts: any(value in each for each in texts))

    return term


def _in_text(name: str) -> Callable[[str], Test]:
    """Return a term over one text: `none`, `any`, or a part of it."""

    def term(value: str) -> Test:
        if value in {"none", "any"}:
            return _judged(name, lambda text: bool(text) is (value == "any"))
        return _judged(name, lambda text: value in text)

    return term


def _begins(name: str) -> Callable[[str], Test]:
    return lambda value: _judged(name, lambda texts: any(each.startswith(value) for each in texts))


def _address(value: str) -> Test:
    """`ip:`: none, any, how an address begins, or a network that it lies in."""
    if value in {"none", "any"}:
        return _among("addresses")(value)
    if "/" in value:
        try:
            network = ipaddress.ip_network(value, strict=False)
        except ValueError:
            return _among("addresses")(value)
        return _judged("addresses", lambda addresses: any(_lies_in(each, network) for each in addresses))
    return _judged("addresses", lambda addresses: any(each.startswith(value) for each in addresses))


def _lies_in(address: str, network: ipaddress.IPv4Network | ipaddress.IPv6Network) -> bool:
    try:
        bound = ipaddress.ip_network(address, strict=False)
    except ValueError:
        return False
    if isinstance(bound, ipaddress.IPv4Network) and isinstance(network, ipaddress.IPv4Network):
        return bound.subnet_of(network)
    if isinstance(bound, ipaddress.IPv6Network) and isinstance(network, ipaddress.IPv6Network):
        return bound.subnet_of(network)
    return False


def _age(value: str) -> Test | None:
    """`age:`: `>90` and the like; a bare number means at least so old."""
    span = _span(value, bare=">=")
    if span is None:
        return None
    compare, length = span
    return lambda facts, now: compare(now - facts.created_at, length)


def _expires(value: str) -> Test | None:
    """`expires:`: none, any, past, or how far away the end is; a bare number means within so many days."""
    if value == "none":
        return lambda facts, _now: facts.expires_at is None
    if value == "any":
        return lambda facts, _now: facts.expires_at is not None
    if value == "past":
        return lambda facts, now: facts.expires_at is not None and facts.expires_at <= now
    span = _span(value, bare="<=")
    if span is None:
        return None
    compare, length = span
    return lambda facts, now: facts.expires_at is not None and compare(facts.expires_at - now, length)


def _span(value: str, *, bare: str) -> tuple[Callable[[timedelta, timedelta], bool], timedelta] | None:
    found = _SPAN.fullmatch(value)
    if found is None:
        return None
    return _COMPARE[found[1] or bare], timedelta(days=int(found[2]) * _DAYS[found[3]])


_TERMS: dict[str, Callable[[str], Test | None]] = {
    "account": _in_text("account"),
    "perm": _among("permissions"),
    "ip": _address,
    "status": _begins("status"),
    "verdict": _begins("verdict"),
    "used": _among("used_by"),
    "note": _in_text("note"),
    "age": _age,
    "expires": _expires,
}

TERMS: tuple[str, ...] = tuple(_TERMS)
"""The keys of terms, for help and completion."""

_VALUES: Mapping[str, tuple[str, ...]] = {
    "perm": ("none", "any"),
    "ip": ("none", "any"),
    "status": tuple(Status),
    "verdict": (*Standing, NEVER),
    "used": ("none", "any"),
    "note": ("none", "any"),
    "age": (">90",),
    "expires": ("<14", "none", "any", "past"),
}


def completion(typed: str, permissions: Iterable[str] = ()) -> str:
    """Return what is left of a term that somebody has begun to type at the end of *typed*; empty when nothing fits.

    Args:
        typed: Up to where the cursor is.
        permissions: Ids that may follow `perm:`.
    """
    last = "" if typed[-1:].isspace() else typed.rpartition(" ")[2].lower().removeprefix("-")
    key, colon, value = last.partition(":")
    if not colon:
        return next((f"{term[len(key) :]}:" for term in TERMS if term.startswith(key)), "") if len(key) > 1 else ""
    values = (*(permissions if key == "perm" else ()), *_VALUES.get(key, ()))
    return next((each[len(value) :] for each in values if each.startswith(value) and each != value), "")
