"""The two sides of a merge: what is asked, what was chosen, and the rule for a single value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from vault_app.core.vault import Vault

T = TypeVar("T")
U = TypeVar("U")
_ABSENT = object()


class Side(StrEnum):
    """Whose value it is: that of the vault at hand, or of the one that is merged into it."""

    MINE = "mine"
    THEIRS = "theirs"


class Presence(StrEnum):
    """Whether something is in the list, in the recycle bin, or gone for good."""

    LISTED = "listed"
    RECYCLED = "recycled"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class Fate:
    """What one side did to a whole key set, account or environment.

    Attributes:
        changed: The fields that it changed since the common state; for an account also `key_sets`.
        at: When it was recycled, or last changed, UTC; None where that is not known.
    """

    presence: Presence
    changed: tuple[str, ...] = ()
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """One question that only a person can answer.

    Attributes:
        id: The same in each merge of the same two vaults, such as `key-set/ID/note` or `environment/NAME`.
        account: Label of the account; empty when it is about an environment or the vault.
        key_set: Label of the key set; empty when it is about something else.
        field: Name of the field of `KeySet`, `Account` or `Vault`; a part id; `accepted_findings/ID`; `extra/NAME` for a
            member that this version does not know; `environment` for a whole one; `removed` when one side removed what
            the other changed.
        common: The value before both changed it; None: it was not there, or is not known.
        mine, theirs: The values of both sides: of the field's own type, a `Secret` for a part, a `Fate` for `removed`;
            None: it is not there.
    """

    id: str
    account: str
    key_set: str
    field: str
    common: object | None
    mine: object | None
    theirs: object | None


@dataclass(frozen=True, slots=True)
class Taken:
    """Something of theirs that came in without a question.

    Attributes:
        field: As in `Conflict`; `added` or `removed` for a whole; `label` also when theirs got a number, because the
            name was taken.
    """

    account: str
    key_set: str
    field: str


@dataclass(frozen=True, slots=True)
class Overfull:
    """An account that holds more key sets now than its exchange has slots; all stay, and no more can be added."""

    account: str
    used: int
    slots: int


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of two vaults.

    Attributes:
        vault: With the choices applied; mine, where nothing is chosen.
        conflicts: All of them, in a lasting order, chosen or not.
        open: Those without a choice.
        taken: What of theirs came in without a question.
    """

    vault: Vault
    conflicts: tuple[Conflict, ...] = ()
    open: tuple[Conflict, ...] = ()
    taken: tuple[Taken, ...] = ()
    overfull: tuple[Overfull, ...] = ()


@dataclass(frozen=True, slots=True)
class Three(Generic[T]):
    """One thing in its three states; None: it is not there.

    Attributes:
        base: The common state.
        known: Whether there is a common state at all.
    """

    base: T | None
    mine: T | None
    theirs: T | None
    known: bool

    def each(self, get: Callable[[T], U]) -> Three[U]:
        """Return the same of a part of it."""
        base, mine, theirs = ((None if state is None else get(state)) for state in (self.base, self.mine, self.theirs))
        return Three(base, mine, theirs, known=self.known and self.base is not None)

    @property
    def only(self) -> Side | None:
        """The one side that changed it, when that is known and only one did; mine, when both have the same."""
        if self.mine == self.theirs or (self.known and self.theirs == self.base):
            return Side.MINE
        if self.known and self.mine == self.base:
            return Side.THEIRS
        return None

    def of(self, side: Side) -> T | None:
        return self.mine if side is Side.MINE else self.theirs


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is: the beginning of a conflict's id, and the labels for people."""

    id: str
    account: str = ""
    key_set: str = ""


@dataclass
class Questions:
    """Decides value by value, and collects what it could not decide."""

    choices: Mapping[str, Side]
    conflicts: list[Conflict] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)

    def side(self, place: Place, name: str, three: Three[T]) -> Side:
        """Return the side whose value it is, and note the conflict, or what was taken."""
        only = three.only
        if only is None:
            return self.ask(place, name, three.base if three.known else None, three.mine, three.theirs)
        if only is Side.THEIRS:
            self.take(place, name)
        return only

    def value(self, place: Place, name: str, three: Three[T]) -> T | None:
        """Return the value itself."""
        return three.of(self.side(place, name, three))

    def ask(self, place: Place, name: str, common: object, mine: object, theirs: object) -> Side:
        """Note a conflict, and return the side that was chosen; mine, where none was."""
        asked = Conflict(f"{place.id}/{name}", place.account, place.key_set, name, common, mine, theirs)
        self.conflicts.append(asked)
        return self.choices.get(asked.id, Side.MINE)

    def take(self, place: Place, name: str) -> None:
        self.taken.append(Taken(place.account, place.key_set, name))

    def members(self, place: Place, name: str, three: Three[Mapping[str, T]]) -> dict[str, T]:
        """Merge a mapping entry by entry; the order is mine, then what theirs adds."""
        base, mine, theirs = three.base or {}, three.mine or {}, three.theirs or {}
        kept: dict[str, T] = {}
        for key in dict.fromkeys((*mine, *theirs)):
            before, ours, others = (state.get(key, _ABSENT) for state in (base, mine, theirs))
            entry = Three(before, ours, others, three.known)
            side, named = entry.only, f"{name}/{key}"
            if side is None:
                side = self.ask(place, named, base.get(key), mine.get(key), theirs.get(key))
            elif side is Side.THEIRS:
                self.take(place, named)
            source = mine if side is Side.MINE else theirs
            if key in source:
                kept[key] = source[key]
        return kept
