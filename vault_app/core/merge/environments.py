"""Merges the user's own environments, each as a whole: hosts of one side never meet the authority of the other."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from vault_app.core.environment import Environment
from vault_app.core.key_set import label_key
from vault_app.core.merge.order import order
from vault_app.core.merge.sides import Fate, Place, Presence, Questions, Side, Three


def merged_environments(
    questions: Questions, three: Three[tuple[Environment, ...]], used: Collection[str]
) -> tuple[Environment, ...]:
    """Return the environments of both; one that an account sends to stays.

    Args:
        questions: Gets the conflicts.
        three: The lists.
        used: `label_key` of each environment that an account has.
    """
    base, mine, theirs = (_by_name(state or ()) for state in (three.base, three.mine, three.theirs))
    kept: dict[str, Environment] = {}
    for name in dict.fromkeys((*mine, *theirs)):
        one = Three(base.get(name), mine.get(name), theirs.get(name), known=three.known)
        merged = _merged(questions, name, one)
        if merged is None and name in used:
            merged = one.mine or one.theirs
        if merged is not None:
            kept[name] = merged
    names: Three[tuple[str, ...]] = Three(tuple(base), tuple(mine), tuple(theirs), known=three.known)
    return tuple(kept[name] for name in order(names, kept))


def _merged(questions: Questions, name: str, three: Three[Environment]) -> Environment | None:
    place = Place(f"environment/{name}")
    if three.mine is not None and three.theirs is not None:
        return three.of(questions.side(place, "environment", three))
    if three.base is None:
        if three.mine is None:
            questions.take(place, "added")
        return three.mine or three.theirs
    if three.only is None:
        fates = (_fate(each, three.base) for each in (three.base, three.mine, three.theirs))
        return three.of(questions.ask(place, "removed", *fates))
    if three.only is Side.THEIRS:
        questions.take(place, "removed")
    return three.of(three.only)


def _by_name(environments: tuple[Environment, ...]) -> Mapping[str, Environment]:
    return {label_key(each.name): each for each in environments}


def _fate(environment: Environment | None, base: Environment) -> Fate:
    if environment is None:
        return Fate(Presence.ERASED)
    return Fate(Presence.LISTED, () if environment == base else ("environment",))
