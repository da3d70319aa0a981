"""Where moments lie on a line, and which words stand beside it without touching one another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from vault_app.core.series import TimeMarks, time_marks
from vault_app.ui.charts.axis_words import mark_words
from vault_app.ui.theme import font, theme

_APART = 14.0  # pixels between two words, at least
_LEAST = timedelta(minutes=1)


def by_this_computer(moment: datetime) -> datetime:
    """Return what clock and calendar of this computer show, without a time zone."""
    return moment.astimezone().replace(tzinfo=None)


def by_utc(moment: datetime) -> datetime:
    """Return what clock and calendar show in UTC: days that a person typed are kept as midnight UTC."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def utc_of_local(shown: datetime) -> datetime:
    """Return the moment at which this computer shows that time."""
    return shown.astimezone(UTC)


def utc_of_utc(shown: datetime) -> datetime:
    return shown.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """From *first* to *last*, both UTC; a shorter span than a minute is widened around its middle.

    Attributes:
        in_utc: Show days and times of UTC instead of this computer's.
    """

    first: datetime
    last: datetime
    in_utc: bool = False

    @classmethod
    def around(cls, first: datetime, last: datetime) -> TimeAxis:
        """Return an axis that is a minute long at least."""
        if last - first >= _LEAST:
            return cls(first, last)
        middle = first + (last - first) / 2
        return cls(middle - _LEAST / 2, middle + _LEAST / 2)

    def place(self, moment: datetime, left: float, width: float) -> float:
        """Return the x of *moment*; it may lie beyond the axis."""
        return left + (moment - self.first) / (self.last - self.first) * width

    def marks(self, left: float, width: float) -> list[tuple[float, str]]:
        """Return x and words of each mark that there is room for."""
        return list(_marks(self, left, width, (QLocale().name(), font("caption").key(), by_this_computer(self.first))))


@lru_cache(maxsize=8)
def _marks(axis: TimeAxis, left: float, width: float, _said_in: object) -> tuple[tuple[float, str], ...]:
    """Return what `TimeAxis.marks` does: a picture asks for each of its rows, in the same language, font and time zone."""
    shown: Callable[[datetime], datetime] = by_utc if axis.in_utc else by_this_computer
    back: Callable[[datetime], datetime] = utc_of_utc if axis.in_utc else utc_of_local
    first, last = shown(axis.first), shown(axis.last)
    words = QFontMetricsF(font("caption"))
    for most in range(max(1, int(width / 40)), 0, -1):
        marks: TimeMarks = time_marks(first, last, most)
        texts = [mark_words(each, marks.unit) for each in marks.at]
        places = [axis.place(back(each), left, width) for each in marks.at]
        widest = max(map(words.horizontalAdvance, texts), default=0.0) + _APART
        if all(other - one >= widest for one, other in pairwise(places)):
            return tuple(zip(places, texts, strict=True))
    return ()


def paint_time_words(painter: QPainter, marks: list[tuple[float, str]], room: QRectF) -> None:
    """Write the words of *marks* into *room*, each below or above its mark, none beyond the ends of *room*."""
    caption = font("caption")
    words = QFontMetricsF(caption)
    painter.setFont(caption)
    painter.setPen(theme().color("text2"))
    for x, text in marks:
        width = words.horizontalAdvance(text) + 2
        left = min(max(x - width / 2, room.left()), room.right() - width)
        painter.drawText(QRectF(left, room.top(), width, room.height()), int(Qt.AlignmentFlag.AlignCenter), text)
