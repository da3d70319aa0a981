"""The five places of an account: their states, and the bar that stands for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from vault_app.ui.theme import theme
from vault_app.ui.widgets.painting import frame, rounded_path

SLOT_COUNT = 5


class SlotState(StrEnum):
    """What is in a slot; the values are those of a key set's status, and "free"."""

    LIVE = "live"
    SPARE = "spare"
    RETIRING = "retiring"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Slot:
    """One place: its state, and the name and id of the key set in it."""

    state: SlotState
    name: str = ""
    key: str = ""


FREE_SLOT = Slot(SlotState.FREE)


def state_word(state: SlotState) -> str:
    """Return the word for *state* in the user's language."""
    words = {
        SlotState.LIVE: QCoreApplication.translate("Slots", "live"),
        SlotState.SPARE: QCoreApplication.translate("Slots", "spare"),
        SlotState.RETIRING: QCoreApplication.translate("Slots", "retiring"),
        SlotState.FREE: QCoreApplication.translate("Slots", "free"),
    }
    return words[state]


def paint_bar(painter: QPainter, rect: QRectF, state: SlotState) -> None:
    """Paint the bar of one slot: full, outlined, half amber, or only a trace."""
    color = theme().color
    radius = min(2.5, rect.height() / 2)
    if state is SlotState.LIVE:
        frame(painter, rect, radius, color("mark"), None)
    elif state is SlotState.SPARE:
        frame(painter, rect, radius, None, color("mark"), width=1.25)
    elif state is SlotState.RETIRING:
        painter.save()
        painter.setClipPath(rounded_path(rect, radius))
        painter.fillRect(QRectF(rect.x(), rect.y(), rect.width() / 2, rect.height()), color("warn_fill"))
        painter.restore()
        frame(painter, rect, radius, None, color("warn_fill"), width=1.25)
    else:
        frame(painter, rect, radius, color("btn_line"), None)


def paint_mini_slots(painter: QPainter, left: float, top: float, states: Sequence[SlotState]) -> float:
    """Paint five small bars beginning at (*left*, *top*); return how wide they are together."""
    for number, state in enumerate(states):
        paint_bar(painter, QRectF(left + number * (MINI_WIDTH + MINI_GAP), top, MINI_WIDTH, MINI_HEIGHT), state)
    return len(states) * (MINI_WIDTH + MINI_GAP) - MINI_GAP


MINI_WIDTH, MINI_HEIGHT, MINI_GAP = 18, 6, 3
