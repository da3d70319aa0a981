"""Which entries the palette shows for what is typed, in groups, the best group first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nsmallest

from vault_app.core.fuzzy import ranked
from vault_app.ui.palette.entry import Entry, Kind

_OF_A_GROUP, _OF_THE_ONLY_GROUP = 6, 60
_RECENT = 5
_RECENT_BONUS = 900  # less than a tier: what was chosen lately does not beat what was typed better
_DISABLED_MALUS = 100_000


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


def choose(entries: Sequence[Entry], typed: str, recent: Sequence[str]) -> Choice:
    """Return the entries that fit *typed*; while nothing is typed those chosen lately come first.

    Args:
        entries: All there are.
        typed: Letters of what is meant.
        recent: Ids of what was chosen lately, newest first.
    """
    if not typed.strip():
        return _untyped(entries, recent)
    lately = set(recent)
    of_kind: dict[Kind, list[tuple[int, int, Entry]]] = {}
    found = ranked(entries, typed)
    for number, (rank, entry) in enumerate(found):
        bonus = _RECENT_BONUS if entry.id in lately else 0
        malus = 0 if entry.enabled else _DISABLED_MALUS
        of_kind.setdefault(entry.kind, []).append((rank - bonus + malus, number, entry))
    most = _OF_THE_ONLY_GROUP if len(of_kind) == 1 else _OF_A_GROUP
    best = {kind: nsmallest(most, each) for kind, each in of_kind.items()}
    kinds = sorted(best, key=lambda kind: best[kind][0][0])
    return Choice(tuple(Group(kind, tuple(each for _, _, each in best[kind])) for kind in kinds), len(found))


def _untyped(entries: Sequence[Entry], recent: Sequence[str]) -> Choice:
    of_kind: dict[Kind, list[Entry]] = {kind: [] for kind in Kind}
    lately: dict[str, Entry] = {}
    wanted = set(recent[:_RECENT])
    for entry in entries:
        if entry.id in wanted and entry.enabled:
            lately[entry.id] = entry
        else:
            of_kind[entry.kind].append(entry)
    groups = [Group(None, tuple(lately[each] for each in recent if each in lately))] if lately else []
    for kind, of_one in of_kind.items():
        most = _OF_THE_ONLY_GROUP if kind in {Kind.PAGE, Kind.COMMAND} else _OF_A_GROUP
        if of_one:
            groups.append(Group(kind, tuple(sorted(of_one, key=lambda entry: not entry.enabled)[:most])))
    return Choice(tuple(groups), len(entries))
