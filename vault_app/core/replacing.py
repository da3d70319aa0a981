"""The rules of replacing a key set without a gap: which step is next, what can give way, and what proves an end."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from vault_app.core.account import Account
from vault_app.core.drill import Drill, Step
from vault_app.core.key_set import KeySet, KeySetId, Standing, Status, label_key
from vault_app.core.report import Fact, FactVerdict, Report
from vault_app.core.vault import Vault


class StepState(StrEnum):
    """Whether a step is done, is the next one, or comes after it."""

    DONE = "done"
    NOW = "now"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a replacing has come.

    Attributes:
        steps: Each step and its state, in order; at most one is the next.
        successor: None: it is not in the vault, or in the recycle bin.
    """

    steps: Mapping[Step, StepState]
    successor: KeySet | None

    @property
    def now(self) -> Step | None:
        """The next step; None: all are done."""
        return next((step for step, state in self.steps.items() if state is StepState.NOW), None)

    @property
    def count_done(self) -> int:
        return sum(state is StepState.DONE for state in self.steps.values())


def progress_of(account: Account, old: KeySet) -> Progress:
    """Return how far the replacing of *old* has come; without a drill every step is still to be done.

    What the vault shows by itself counts as well: a successor that is there was made and pasted, one that is proven was
    verified, and a key set whose status is revoked was revoked.
    """
    drill = old.drill or Drill(started_at=old.changed_at)
    successor = next((each for each in account.listed if each.id == drill.successor), None) if drill.successor else None
    done = {step for step in Step if step in drill.done}
    done.discard(Step.PASTE)
    if successor is None:
        done.discard(Step.VERIFY)
    else:
        done |= {Step.MAKE, Step.PASTE}
        if successor.last_verdict is not None and successor.last_verdict.standing is Standing.PROVEN:
            done.add(Step.VERIFY)
    if old.status is Status.REVOKED:
        done.add(Step.REVOKE)
    states = {step: StepState.DONE if step in done else StepState.LATER for step in Step}
    following = next((step for step in Step if step not in done), None)
    if following is not None:
        states[following] = StepState.NOW
    return Progress(states, successor)


def is_being_replaced(key_set: KeySet) -> bool:
    """Tell whether the replacing was begun and a step is left."""
    return key_set.drill is not None and not (key_set.status is Status.REVOKED and Step.PROVE in key_set.drill.done)


def predecessor_of(account: Account, key_set_id: KeySetId) -> KeySet | None:
    """Return the key set that is being replaced by the one of that id."""
    found = (each for each in account.listed if each.drill is not None and each.drill.successor == key_set_id)
    return next((each for each in found if is_being_replaced(each)), None)


def moved_users(old: KeySet, successor: KeySet | None) -> tuple[str, ...]:
    """Return who of those that have *old* has its successor by now."""
    having = {label_key(name) for name in successor.used_by} if successor is not None else set()
    return tuple(name for name in old.used_by if label_key(name) in having)


def skipped_steps(account: Account, old: KeySet, gone_codes: Collection[int]) -> frozenset[Step]:
    """Return the steps that their owner went on from without what they are there for.

    The new key set is not proven, a program does not have it, or nothing shows that the old key is dead.

    Args:
        gone_codes: The exchange's codes for an access key that it does not know.
    """
    progress = progress_of(account, old)
    new = progress.successor
    is_proven = new is not None and new.last_verdict is not None and new.last_verdict.standing is Standing.PROVEN
    has_it = {
        Step.VERIFY: is_proven,
        Step.MOVE: len(moved_users(old, new)) == len(old.used_by),
        Step.PROVE: end_of(old, gone_codes) is Ending.GONE,
    }
    return frozenset(step for step, has in has_it.items() if not has and progress.steps[step] is StepState.DONE)


# Starting and ending


def begun(old: KeySet, at: datetime) -> KeySet:
    """Return *old* with its replacing begun; one under way goes on."""
    if is_being_replaced(old):
        return old
    return replace(old, drill=Drill(started_at=at, seen_alive=was_seen_alive(old)))


def was_seen_alive(key_set: KeySet) -> bool:
    """Tell whether the exchange ever accepted this access key, as far as is remembered."""
    if key_set.last_report is not None and key_set.last_report[Fact.ACCESS_KEY].verdict is FactVerdict.PROVEN:
        return True
    states: tuple[KeySet, ...] = (key_set, *key_set.versions)
    verdicts = (each.last_verdict for each in states if each.fingerprint == key_set.fingerprint)
    return any(verdict is not None and verdict.standing is Standing.PROVEN for verdict in verdicts)


def retired(old: KeySet, at: datetime) -> KeySet:
    """Return *old* with its programs moved: nobody should use it any more."""
    status = Status.RETIRING if old.status in {Status.LIVE, Status.SPARE} else old.status
    return replace(_noted(old, Step.MOVE, at), status=status)


def ended(old: KeySet, successor: KeySet | None, at: datetime) -> KeySet:
    """Return *old* as revoked for good; who has the successor by now is taken off its list."""
    moved = {label_key(name) for name in moved_users(old, successor)}
    left = tuple(name for name in old.used_by if label_key(name) not in moved)
    noted = _noted(_noted(old, Step.REVOKE, at), Step.PROVE, at)
    return replace(noted, status=Status.REVOKED, used_by=left)


def _noted(old: KeySet, step: Step, at: datetime) -> KeySet:
    drill = old.drill or Drill(started_at=at)
    return replace(old, drill=drill.with_done(step, at=at))


# What can give way


def by_little_missed(account: Account, gone_codes: Collection[int]) -> tuple[KeySet, ...]:
    """Return what takes a slot of an account, those first that would be missed least."""
    taking = [each for each in account.listed if each.takes_a_slot]
    return tuple(sorted(taking, key=lambda each: _missed(each, gone_codes)))


def _missed(key_set: KeySet, gone_codes: Collection[int]) -> int:
    if end_of(key_set, gone_codes) is Ending.GONE:
        return 0
    if key_set.status is Status.RETIRING:
        return 1
    if key_set.last_verdict is not None and key_set.last_verdict.standing is Standing.REFUSED:
        return 2
    if not key_set.used_by:
        return 3 if key_set.status is Status.SPARE else 4
    return 5


# What proves an end


class Ending(StrEnum):
    """What an answer says of whether a key still exists.

    `GONE`: the exchange does not know it. `SUSPENDED`: refused for now; it can come back. `ALIVE`: accepted.
    `BEHIND_IP`: refused because of the address, which says nothing of the key. `UNKNOWN`: no answer about it.
    """

    GONE = "gone"
    SUSPENDED = "suspended"
    ALIVE = "alive"
    BEHIND_IP = "behind-ip"
    UNKNOWN = "unknown"


def ending_of(report: Report, gone_codes: Collection[int]) -> Ending:
    """Return what a verification says of whether the key still exists.

    Args:
        gone_codes: The exchange's codes for an access key that it does not know.
    """
    fact = report[Fact.ACCESS_KEY]
    if fact.verdict is FactVerdict.REFUSED:
        code = fact.evidence.code if fact.evidence is not None else None
        return Ending.GONE if code in gone_codes else Ending.SUSPENDED
    if fact.verdict is FactVerdict.PROVEN:
        return Ending.ALIVE
    return Ending.BEHIND_IP if report[Fact.IP].verdict is FactVerdict.REFUSED else Ending.UNKNOWN


def end_of(key_set: KeySet, gone_codes: Collection[int]) -> Ending:
    """Return what the newest answers say of whether a key still exists."""
    return ending_of(key_set.last_report, gone_codes) if key_set.last_report is not None else Ending.UNKNOWN


# Who has keys


def users_of(vault: Vault) -> tuple[str, ...]:
    """Return every program, place and person that has a key set, in alphabetical order, each once whatever its case."""
    names: dict[str, str] = {}
    for _, each in vault.listed_key_sets():
        for name in each.used_by:
            names.setdefault(label_key(name), name)
    return tuple(names[key] for key in sorted(names))


def with_user(users: Sequence[str], name: str, *, has_it: bool) -> tuple[str, ...]:
    """Return *users* with or without *name*, ignoring case."""
    if not has_it:
        return tuple(each for each in users if label_key(each) != label_key(name))
    return tuple(users) if any(label_key(each) == label_key(name) for each in users) else (*users, name)
