"""What is said of the time of a key set, in a word or two, in a sentence, and for the whole vault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from vault_app.core.key_ages import AgeState, KeyLife
from vault_app.core.visible_text import visible_text
from vault_app.ui.charts.shapes import Mark, Shape
from vault_app.ui.moments import age, age_in_days, grouped, utc_date

translate = QCoreApplication.translate


class AgeLook(NamedTuple):
    """How a state looks: icon, colour of its words, its bar while the key set is not old, and the mark at its end."""

    icon_name: str
    text: str
    bar: Mark
    end: Mark


_LOOK = {
    AgeState.ENDED: AgeLook("refused", "bad_text", Mark(Shape.BAR, "edge"), Mark(Shape.DIAMOND, "bad_fill")),
    AgeState.SOON: AgeLook("warning", "warn_text", Mark(Shape.BAR, "mark"), Mark(Shape.DIAMOND, "warn_fill")),
    AgeState.OLD: AgeLook("clock", "warn_text", Mark(Shape.BAR, "warn_fill"), Mark(Shape.DIAMOND, "mark")),
    AgeState.YOUNG: AgeLook("", "text2", Mark(Shape.BAR, "mark"), Mark(Shape.DIAMOND, "mark")),
    AgeState.REVOKED: AgeLook("", "text3", Mark(Shape.HOLLOW_BAR, "edge"), Mark(Shape.CROSS, "edge")),
}


OLD_BAR = Mark(Shape.BAR, "warn_fill")
"""Of whatever is old and has not ended."""


def age_look(state: AgeState) -> AgeLook:
    return _LOOK[state]


def state_word(state: AgeState) -> str:
    words = {
        AgeState.ENDED: translate("KeyAges", "Ended"),
        AgeState.SOON: translate("KeyAges", "Ends soon"),
        AgeState.OLD: translate("KeyAges", "Old"),
        AgeState.YOUNG: translate("KeyAges", "Younger"),
        AgeState.REVOKED: translate("KeyAges", "Revoked"),
    }
    return words[state]


def brief_words(life: KeyLife, now: datetime) -> str:
    """Return what stands at the end of a row."""
    if life.state is AgeState.ENDED and life.ends is not None:
        return translate("KeyAges", "Ended {date}").format(date=utc_date(life.ends))
    if life.state is AgeState.REVOKED and life.ends is not None:
        return translate("KeyAges", "Revoked {date}").format(date=utc_date(life.ends))
    if life.state is AgeState.SOON and life.ends is not None:
        return ends_in_words(life.ends, now)
    if life.state is AgeState.OLD:
        return translate("KeyAges", "Old: {age}").format(age=age(life.begins, now))
    return age(life.begins, now)


def ends_in_words(ends: datetime, now: datetime) -> str:
    """Return “Ends today”, “Ends in 1 day” or “Ends in 9 days”, counted from midnight to midnight UTC."""
    days = age_in_days(now, ends)
    if days == 0:
        return translate("KeyAges", "Ends today")
    if days == 1:
        return translate("KeyAges", "Ends in 1 day")
    return translate("KeyAges", "Ends in {days} days").format(days=days)


def sentence(life: KeyLife, now: datetime) -> str:
    """Return all that a row shows as words, for who does not see it."""
    parts = [
        f"{visible_text(life.label)}, {visible_text(life.account)}",
        translate("KeyAges", "made {date}").format(date=utc_date(life.begins)),
        brief_words(life, now),
    ]
    if life.ends is not None and life.state in {AgeState.SOON, AgeState.OLD, AgeState.YOUNG}:
        parts.append(translate("KeyAges", "ends {date}").format(date=utc_date(life.ends)))
    return "; ".join(parts)


@dataclass(frozen=True, slots=True)
class AgeCounts:
    """How many key sets are in which state, and how many are old, whatever else is to be said of them."""

    of: Counter[AgeState]
    old: int

    @classmethod
    def among(cls, lives: Sequence[KeyLife]) -> AgeCounts:
        return cls(Counter(each.state for each in lives), sum(each.is_old for each in lives))

    def words(self, old_after_days: int) -> str:
        """Return the key figures, without those that are 0."""
        total = sum(self.of.values())
        count = (
            translate("KeyAges", "1 key set")
            if total == 1
            else translate("KeyAges", "{count} key sets").format(count=grouped(total))
        )
        soon = self.of[AgeState.SOON]
        ends_soon = translate("KeyAges", "{count} end within 14 days")
        told = (
            (self.of[AgeState.ENDED], translate("KeyAges", "{count} ended")),
            (soon, translate("KeyAges", "1 ends within 14 days") if soon == 1 else ends_soon),
            (self.old, translate("KeyAges", "{count} older than {days} days")),
            (self.of[AgeState.REVOKED], translate("KeyAges", "{count} revoked")),
        )
        rest = [words.format(count=grouped(number), days=old_after_days) for number, words in told if number]
        return " · ".join((count, *rest))
