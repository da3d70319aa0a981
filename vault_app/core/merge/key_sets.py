"""Merges one key set, field by field."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from operator import attrgetter

from vault_app.core.drill import united_drill
from vault_app.core.key_set import MAX_TEXT, KeySet, changed_fields
from vault_app.core.merge.history import common_version, united_versions
from vault_app.core.merge.order import united
from vault_app.core.merge.sides import Fate, Place, Presence, Questions, Side, Three
from vault_app.core.secret import PartId

WHOLE_FIELDS = (*("label", "permissions", "bound_ips", "status", "secret_lost", "created_at", "expires_at", "note"),)
_FOLLOWING = ("hint", "fingerprint")  # they are told by the public part


def merged_key_set(questions: Questions, place: Place, three: Three[KeySet], public_part: PartId) -> KeySet | None:
    """Return what becomes of a key set; None: it goes.

    Args:
        questions: Gets the conflicts.
        place: Its account and label.
        three: Its states; at least one side has it.
        public_part: The part that hint and fingerprint are of.
    """
    mine, theirs = three.mine, three.theirs
    if mine is None or theirs is None:
        return _one_sided(questions, place, three)
    if mine == theirs or (three.known and theirs == three.base):
        return mine
    if three.known and mine == three.base:
        for name in changed_fields(mine, theirs):
            if name not in _FOLLOWING:
                questions.take(place, name)
        return theirs
    common = common_version(mine, theirs)
    if common is not None and (three.base is None or common.changed_at > three.base.changed_at):
        three = Three(common, mine, theirs, known=True)
    return _both_sided(questions, place, three, mine, theirs, public_part)


def fate(key_set: KeySet | None, base: KeySet | None) -> Fate:
    """Return what a side did to a key set as a whole."""
    if key_set is None:
        return Fate(Presence.ERASED)
    changed = edits(key_set, base) if base is not None else ()
    if key_set.recycled_at is not None:
        return Fate(Presence.RECYCLED, changed, key_set.recycled_at)
    return Fate(Presence.LISTED, changed, key_set.changed_at)


def edits(key_set: KeySet, base: KeySet) -> tuple[str, ...]:
    """Return the fields that were changed, apart from a stay in the recycle bin."""
    changed = changed_fields(base, key_set)
    unknown = tuple(f"extra/{name}" for name in _changed_members(base, key_set))
    return (*(name for name in changed if name not in {"recycled_at", *_FOLLOWING}), *unknown)


def removed_and_changed(three: Three[KeySet]) -> bool:
    """Tell whether one side put it into the recycle bin while the other changed it, or nobody knows which came first."""
    mine, theirs, base = three.mine, three.theirs, three.base
    assert mine is not None
    assert theirs is not None
    if (mine.recycled_at is None) == (theirs.recycled_at is None):
        return False
    if not three.known or base is None:
        return True
    listed = mine if mine.recycled_at is None else theirs
    return base.recycled_at is None and bool(edits(listed, base))


def later_of(one: datetime | None, other: datetime | None) -> datetime | None:
    """Return the later time, or the only one."""
    return max((each for each in (one, other) if each is not None), default=None)


def _one_sided(questions: Questions, place: Place, three: Three[KeySet]) -> KeySet | None:
    """One side does not have it: it was added by the other, or erased by this one."""
    here = three.mine or three.theirs
    assert here is not None
    if three.base is None:
        if three.mine is None:
            questions.take(place, "added")
        return here
    changed = bool(edits(here, three.base)) or (three.base.recycled_at is not None and here.recycled_at is None)
    if changed:
        ours, others = fate(three.mine, three.base), fate(three.theirs, three.base)
        return three.of(questions.ask(place, "removed", fate(three.base, None), ours, others))
    if three.theirs is None:
        questions.take(place, "removed")
    return None


def _both_sided(
    questions: Questions, place: Place, three: Three[KeySet], mine: KeySet, theirs: KeySet, public_part: PartId
) -> KeySet:
    values: dict[str, object] = {"recycled_at": _recycled_at(questions, place, three, mine, theirs)}
    for name in WHOLE_FIELDS:
        values[name] = questions.value(place, name, three.each(attrgetter(name)))
    values |= _credentials(questions, place, three, mine, theirs, public_part)
    values["used_by"] = _used_by(questions, place, three)
    findings = three.each(lambda state: state.accepted_findings)
    values["accepted_findings"] = questions.members(place, "accepted_findings", findings)
    drill = three.each(lambda state: state.drill)
    values["drill"] = united_drill(drill.mine, drill.theirs) if drill.only is None else drill.of(drill.only)
    values["extra"] = questions.members(place, "extra", three.each(lambda state: state.extra))
    merged = replace(mine, **values)  # type: ignore[arg-type]  # names are fields
    merged = replace(merged, versions=(), changed_at=_changed_at(merged, mine, theirs))
    merged = replace(merged, **_seen(merged, mine, theirs))  # type: ignore[arg-type]  # names are fields
    return replace(merged, versions=united_versions(merged, mine, theirs))


def _recycled_at(
    questions: Questions, place: Place, three: Three[KeySet], mine: KeySet, theirs: KeySet
) -> datetime | None:
    base = three.base if three.known else None
    if removed_and_changed(three):
        side = questions.ask(place, "removed", base and fate(base, None), fate(mine, base), fate(theirs, base))
        return _of(side, mine, theirs).recycled_at
    if (mine.recycled_at is None) == (theirs.recycled_at is None):
        only = three.each(lambda state: state.recycled_at).only
        return later_of(mine.recycled_at, theirs.recycled_at) if only is None else _of(only, mine, theirs).recycled_at
    # One of them moved it, and the other left it where it was, whatever the date says.
    moved = Side.MINE if base is not None and (mine.recycled_at is None) != (base.recycled_at is None) else Side.THEIRS
    if moved is Side.THEIRS:
        questions.take(place, "recycled_at")
    return _of(moved, mine, theirs).recycled_at


def _of(side: Side, mine: KeySet, theirs: KeySet) -> KeySet:
    return mine if side is Side.MINE else theirs


def _credentials(
    questions: Questions, place: Place, three: Three[KeySet], mine: KeySet, theirs: KeySet, public_part: PartId
) -> dict[str, object]:
    """Merge the parts, and what follows from them.

    Parts that two sides changed are never put together without a question: they belong to one API key.
    """
    only = three.each(lambda state: dict(state.secrets)).only
    parts = sorted({*mine.secrets, *theirs.secrets})
    differing = [part for part in parts if mine.secrets.get(part) != theirs.secrets.get(part)]
    sides = dict.fromkeys(parts, only or Side.MINE)
    for part in differing:
        if only is None:
            common = three.base.secrets.get(part) if three.known and three.base else None
            sides[part] = questions.ask(place, part, common, mine.secrets.get(part), theirs.secrets.get(part))
        elif only is Side.THEIRS:
            questions.take(place, part)
    chosen = {part: _of(side, mine, theirs) for part, side in sides.items()}
    public = chosen.get(public_part, mine)
    if public_part not in differing:
        public = theirs if three.each(lambda state: (state.hint, state.fingerprint)).only is Side.THEIRS else mine
    return {
        "secrets": {part: owner.secrets[part] for part, owner in chosen.items() if part in owner.secrets},
        "odd": {part: owner.odd[part] for part, owner in chosen.items() if part in owner.odd},
        "hint": public.hint,
        "fingerprint": public.fingerprint,
    }


def _used_by(questions: Questions, place: Place, three: Three[KeySet]) -> tuple[str, ...]:
    users = three.each(lambda state: state.used_by)
    both = united(users)
    if sum(map(len, both)) > MAX_TEXT:
        return questions.value(place, "used_by", users) or ()  # together they are more than a key set may say
    if both != users.mine:
        questions.take(place, "used_by")
    return both


def _changed_at(merged: KeySet, mine: KeySet, theirs: KeySet) -> datetime:
    if not changed_fields(mine, merged):
        return mine.changed_at
    if not changed_fields(theirs, merged):
        return theirs.changed_at
    return max(mine.changed_at, theirs.changed_at)


def _seen(merged: KeySet, mine: KeySet, theirs: KeySet) -> dict[str, object]:
    """Return the newest verdict and report that are about the merged credentials; others would say too much."""
    sources = [each for each in (mine, theirs) if each.secrets == merged.secrets]
    verdicts = [each.last_verdict for each in sources if each.last_verdict is not None]
    reports = [each.last_report for each in sources if each.last_report is not None]
    return {
        "last_verdict": max(verdicts, key=lambda each: each.at, default=None),
        "last_report": max(reports, key=lambda each: each.at, default=None),
    }


def _changed_members(before: KeySet, after: KeySet) -> tuple[str, ...]:
    names = dict.fromkeys((*before.extra, *after.extra))
    return tuple(name for name in names if before.extra.get(name) != after.extra.get(name))
