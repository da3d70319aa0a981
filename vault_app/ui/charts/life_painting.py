"""Paints rows of a timeline: a name, a bar from birth to end, a word; and above them the axis they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from vault_app.core.findings import DAY
from vault_app.core.key_ages import AgeState, KeyLife, span_of
from vault_app.core.visible_text import visible_text
from vault_app.ui.charts.age_words import OLD_BAR, age_look, brief_words, translate
from vault_app.ui.charts.shapes import Mark, Shape, dashes, paint_mark
from vault_app.ui.charts.time_axis import TimeAxis, paint_time_words
from vault_app.ui.theme import font, paint_icon, theme
from vault_app.ui.widgets.painting import frame, text_line

_PADDING, _GAP, _ICON, _BAR = 12.0, 12.0, 14.0, 10.0
_NAME_SHARE, _NAME_LEAST, _NAME_MOST = 0.31, 120.0, 280.0
_LEAST_BAR = 4.0  # a key of today is seen, too


@dataclass(frozen=True, slots=True)
class LifeScale:
    """What all rows of a timeline share.

    Attributes:
        now: UTC.
        old_after: Age from which a key is worth replacing.
    """

    axis: TimeAxis
    now: datetime
    old_after: timedelta

    @classmethod
    def for_lives(cls, lives: Sequence[KeyLife], now: datetime, old_after: timedelta) -> LifeScale:
        return cls(TimeAxis(*span_of(lives, now), in_utc=True), now, old_after)

    @property
    def shows_old(self) -> bool:
        """Whether the age from which keys are old lies within the picture, so that its line is drawn."""
        return self.now - self.old_after >= self.axis.first


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the three parts of a row lie: left and width of each."""

    name: tuple[float, float]
    bar: tuple[float, float]
    word: tuple[float, float]

    @classmethod
    def within(cls, left: float, width: float, now: datetime) -> Columns:
        """Divide a row: the word takes what it needs, the name a quarter, the bar the rest."""
        words = QFontMetricsF(font("small"))
        samples = (
            KeyLife("", "", "", now - 3650 * DAY, now, now, state, True)  # type: ignore[arg-type]  # no key set is asked for
            for state in (AgeState.ENDED, AgeState.REVOKED, AgeState.OLD)
        )
        word = max(words.horizontalAdvance(brief_words(each, now)) for each in samples) + _ICON + 8
        name = min(_NAME_MOST, max(_NAME_LEAST, width * _NAME_SHARE))
        bar_left = left + _PADDING + name + _GAP
        word_left = left + width - _PADDING - word
        return cls((left + _PADDING, name), (bar_left, max(20.0, word_left - _GAP - bar_left)), (word_left, word))


def row_height() -> int:
    """Return the height of a row; a larger system font makes it grow."""
    return max(30, round(QFontMetricsF(font("body")).height()) + 12)


def axis_height() -> int:
    """Return the height of the axis above the rows: two lines of words and the marks."""
    return round(2 * QFontMetricsF(font("caption")).height()) + 14


def paint_axis(painter: QPainter, rect: QRectF, scale: LifeScale) -> None:
    """Paint dates, and below them what the two lines mean that go through all rows."""
    left, width = Columns.within(rect.x(), rect.width(), scale.now).bar
    caption, color = font("caption"), theme().color
    line = QFontMetricsF(caption).height()
    marks = scale.axis.marks(left, width)
    paint_time_words(painter, marks, QRectF(left - 20, rect.y() + 4, width + 40, line))
    painter.setPen(QPen(color("line"), 1))
    painter.drawLine(QPointF(rect.x(), rect.bottom() - 0.5), QPointF(rect.right(), rect.bottom() - 0.5))
    top = rect.y() + 6 + line
    words = QFontMetricsF(caption)
    today = translate("KeyAges", "today")
    old = translate("KeyAges", "{days} days ago").format(days=scale.old_after.days)
    today_x, old_x = (scale.axis.place(each, left, width) for each in (scale.now, scale.now - scale.old_after))
    painter.setFont(font("caption", 600))
    painter.setPen(color("accent_text"))
    painter.drawText(
        QRectF(today_x + 4, top, words.horizontalAdvance(today) + 20, line), int(Qt.TextFlag.TextDontClip), today
    )
    if scale.shows_old:
        room = words.horizontalAdvance(old) + 4
        painter.setFont(caption)
        painter.setPen(color("text2"))
        place = QRectF(old_x - room - 4, top, room, line)
        painter.drawText(
            place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip), old
        )
    _paint_lines(painter, scale, left, width, top, rect.bottom(), marks=[])


def paint_ground(painter: QPainter, rect: QRectF, scale: LifeScale) -> None:
    """Paint into *rect*, below the last row, the lines that go through all rows."""
    left, width = Columns.within(rect.x(), rect.width(), scale.now).bar
    _paint_lines(painter, scale, left, width, rect.top(), rect.bottom(), scale.axis.marks(left, width))


def paint_life(painter: QPainter, rect: QRectF, life: KeyLife, scale: LifeScale) -> None:
    """Paint one row into *rect*, without its ground."""
    columns = Columns.within(rect.x(), rect.width(), scale.now)
    color, look = theme().color, age_look(life.state)
    left, width = columns.bar
    _paint_lines(painter, scale, left, width, rect.top(), rect.bottom(), scale.axis.marks(left, width))
    name_left, name_width = columns.name
    name_font, account_font = font("body", 600), font("small")
    name = visible_text(life.label)
    used = text_line(painter, QRectF(name_left, rect.y(), name_width, rect.height()), name, name_font, color("text1"))
    if name_width - used > 40:
        rest = QRectF(name_left + used + 8, rect.y(), name_width - used - 8, rect.height())
        text_line(painter, rest, visible_text(life.account), account_font, color("text2"))
    _paint_bar(painter, rect.center().y(), life, scale, (left, width))
    word_left, word_width = columns.word
    if look.icon_name:
        place = QRectF(word_left, rect.center().y() - _ICON / 2, _ICON, _ICON)
        paint_icon(painter, place, look.icon_name, look.text)
    room = QRectF(word_left + _ICON + 6, rect.y(), word_width - _ICON - 6, rect.height())
    text_line(painter, room, brief_words(life, scale.now), font("small"), color(look.text))


def _paint_bar(painter: QPainter, middle: float, life: KeyLife, scale: LifeScale, room: tuple[float, float]) -> None:
    left, width = room
    look, color = age_look(life.state), theme().color

    def place(moment: datetime) -> float:
        return min(left + width, max(left, scale.axis.place(moment, left, width)))

    begins, lived_to = place(life.begins), place(life.lived_to)
    lived = QRectF(begins, middle - _BAR / 2, max(_LEAST_BAR, lived_to - begins), _BAR)
    bar = OLD_BAR if life.is_old and life.state is not AgeState.ENDED else look.bar
    hollow = bar.shape is Shape.HOLLOW_BAR
    tone = color(bar.tone)
    frame(painter, lived, 3, None if hollow else tone, tone if hollow else None)
    if life.begins < scale.axis.first:
        _paint_cut(painter, left + 5, middle, -1)
    if life.ends is None:
        return
    ends = place(life.ends)
    if ends > lived.right() + 1:
        frame(painter, QRectF(lived.right(), middle - 3, ends - lived.right(), 6), 2, None, color("edge"))
    if life.ends > scale.axis.last:
        _paint_cut(painter, left + width - 5, middle, 1)
    else:
        paint_mark(painter, QPointF(max(ends, lived.right()), middle), look.end)


def _paint_cut(painter: QPainter, x: float, middle: float, way: int) -> None:
    """Paint the arrow that says: it goes on beyond the picture."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().color("raised" if way < 0 else "text2"), 1.75))
    for shift in (0, 4):
        tip = x + way * (shift - 2)
        painter.drawPolyline(
            [QPointF(tip - way * 3, middle - 3), QPointF(tip, middle), QPointF(tip - way * 3, middle + 3)]
        )
    painter.restore()


def _paint_lines(
    painter: QPainter,
    scale: LifeScale,
    left: float,
    width: float,
    top: float,
    bottom: float,
    marks: list[tuple[float, str]],
) -> None:
    """Paint the marks of the axis, the age from which keys are old, and today, from *top* to *bottom*."""
    color = theme().color
    for x, _ in marks:
        painter.setPen(QPen(color("line"), 1))
        _vertical(painter, x, top, bottom)
    if scale.shows_old:
        painter.setPen(dashes("edge"))
        _vertical(painter, scale.axis.place(scale.now - scale.old_after, left, width), top, bottom)
    painter.setPen(QPen(color("accent_text"), 1.5))
    _vertical(painter, scale.axis.place(scale.now, left, width), top, bottom)


def _vertical(painter: QPainter, x: float, top: float, bottom: float) -> None:
    x = round(x) + 0.5
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def legend_marks(lives: Sequence[KeyLife]) -> list[tuple[Mark, AgeState]]:
    """Return a mark for each state that is there: of what has ended the grey bar and its end, of others the end."""
    there = {each.state for each in lives}
    if any(each.is_old and each.state is not AgeState.ENDED for each in lives):
        there.add(AgeState.OLD)
    marks = {
        AgeState.ENDED: Mark(Shape.ENDED_BAR, age_look(AgeState.ENDED).end.tone),
        AgeState.SOON: age_look(AgeState.SOON).end,
        AgeState.REVOKED: age_look(AgeState.REVOKED).end,
    }
    return [(marks.get(state, age_look(state).bar), state) for state in AgeState if state in there]
