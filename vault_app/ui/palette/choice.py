"""Which entries the palette shows for what is typed, in groups, the best group first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from vault_app.core.fuzzy import ranked
from vault_app.ui.palette.entry import Entry, Kind

_OF_A_GROUP, _OF_THE_ONLY_GROUP = 6, 60
_RECENT = 5
_RECENT_BONUS = 9_000  # less than a tier: what was chosen lately does not beat what was typed better
_DISABLED_MALUS = 1_000_000
_STEPS = 16  # of what was typed, letter by letter, are remembered


@dataclass(frozen=True, slots=True)
class Group:
    """Entries below one head; *kind* is None for those chosen lately."""

    kind: Kind | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """What is shown.

    Attributes:
        found: How many entries fit, shown or not.
    """

    groups: tuple[Group, ...]
    found: int


class Chooser:
    """Finds entries while somebody types: one letter more is looked for in what the letters before it found.

    Args:
        entries: All there are.
        recent: Ids of what was chosen lately, newest first.
    """

    def __init__(self, entries: Sequence[Entry], recent: Sequence[str]) -> None:
        self._all: dict[Kind, Sequence[Entry]] = _by_kind(entries)
        self._recent = recent
        self._steps: list[tuple[str, dict[Kind, Sequence[Entry]]]] = []

    def choose(self, typed: str) -> Choice:
        """Return the entries that fit *typed*; while nothing is typed those chosen lately come first."""
        if not typed.strip():
            return self._untyped()
        # Letters may have been taken back, too.
        while self._steps and not (typed.startswith(self._steps[-1][0]) and typed != self._steps[-1][0]):
            self._steps.pop()
        among = self._steps[-1][1] if self._steps else self._all
        found = {kind: ranked(entries, typed) for kind, entries in among.items()}
        narrowed: dict[Kind, Sequence[Entry]] = {
            kind: [entry for _, entry in each] for kind, each in found.items() if each
        }
        if len(self._steps) < _STEPS:
            self._steps.append((typed, narrowed))
        most = _OF_THE_ONLY_GROUP if len(narrowed) == 1 else _OF_A_GROUP
        best = {kind: self._best(kind, each)[:most] for kind, each in found.items() if each}
        kinds = sorted(best, key=lambda kind: best[kind][0][0])
        groups = tuple(Group(kind, tuple(entry for _, entry in best[kind])) for kind in kinds)
        return Choice(groups, sum(map(len, found.values())))

    def _best(self, kind: Kind, found: list[tuple[int, Entry]]) -> list[tuple[int, Entry]]:
        if self._recent:
            lately = frozenset(self._recent)
            found = [(rank - _RECENT_BONUS if entry.id in lately else rank, entry) for rank, entry in found]
        if kind is not Kind.KEY_SET:  # each of those can be gone to
            found = [(rank if entry.enabled else rank + _DISABLED_MALUS, entry) for rank, entry in found]
        return sorted(found, key=itemgetter(0))

    def _untyped(self) -> Choice:
        lately: dict[str, Entry] = {}
        wanted = frozenset(self._recent[:_RECENT])
        groups: list[Group] = []
        for kind, entries in self._all.items():
            others = entries
            if wanted:
                lately.update({each.id: each for each in entries if each.id in wanted and each.enabled})
                others = [entry for entry in entries if entry.id not in lately]
            most = _OF_THE_ONLY_GROUP if kind in {Kind.PAGE, Kind.COMMAND} else _OF_A_GROUP
            if others:
                groups.append(Group(kind, tuple(sorted(others, key=lambda entry: not entry.enabled)[:most])))
        if lately:
            groups.insert(0, Group(None, tuple(lately[each] for each in self._recent if each in lately)))
        return Choice(tuple(groups), sum(map(len, self._all.values())))


def _by_kind(entries: Sequence[Entry]) -> dict[Kind, Sequence[Entry]]:
    of_kind: dict[Kind, list[Entry]] = {kind: [] for kind in Kind}
    for entry in entries:
        of_kind[entry.kind].append(entry)
    return dict(of_kind)
