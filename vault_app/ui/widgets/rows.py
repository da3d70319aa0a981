"""What the rows of lists are painted from: public facts under named roles, and strokes that rows share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from vault_app.ui.theme import metrics, theme
from vault_app.ui.widgets.painting import frame


class RowRole(IntEnum):
    """Item data roles of the account list and the key set list; nothing sealed is among them."""

    NAME = Qt.ItemDataRole.UserRole + 1
    """str: the label of the account or key set."""
    STATUS = Qt.ItemDataRole.UserRole + 2
    """SlotState or its value: what a key set's slot is."""
    STATUS_WORD = Qt.ItemDataRole.UserRole + 3
    """str: another word for the slot chip, such as "revoked"; empty or missing: the state's own."""
    VERDICT = Qt.ItemDataRole.UserRole + 4
    """VerdictKind or its value, or None when nothing was tried."""
    VERDICT_TEXT = Qt.ItemDataRole.UserRole + 5
    """str: instead of the verdict's word, such as "1 mismatch"; shown in red with the warning icon."""
    VERDICT_AGE = Qt.ItemDataRole.UserRole + 6
    """str: such as "2 h ago"; left out where the list is narrow."""
    HINT = Qt.ItemDataRole.UserRole + 7
    """str: first 5 … last 4 characters of the access key."""
    AGE = Qt.ItemDataRole.UserRole + 8
    """str: such as "212 days"."""
    CHIPS = Qt.ItemDataRole.UserRole + 9
    """Sequence of RowChip, most important last; the first three are shown, then "+2"."""
    SUBTITLE = Qt.ItemDataRole.UserRole + 10
    """str: the exchange or environment of an account."""
    SLOTS = Qt.ItemDataRole.UserRole + 11
    """Sequence of SlotState: the five slots of an account."""
    ATTENTION = Qt.ItemDataRole.UserRole + 12
    """str: "bad", "warn" or empty: whether an account has findings."""


@dataclass(frozen=True, slots=True)
class RowChip:
    """A chip in a row: text, kind, icon, and a shorter text for narrow lists."""

    text: str
    kind: str = "neutral"
    icon_name: str = ""
    short: str = ""


def paint_row_ground(painter: QPainter, option: QStyleOptionViewItem, *, line: bool = True) -> QRectF:
    """Paint the ground of a row for its state, and return its rectangle."""
    color = theme().color
    rect = QRectF(option.rect).adjusted(0, 1, 0, -1)
    state = option.state
    if state & QStyle.StateFlag.State_Selected:
        frame(painter, rect, metrics.RADIUS_CONTROL, color("selected"), None)
        if line:
            mark = QRectF(rect.x(), rect.y() + 14, 3, rect.height() - 28)
            frame(painter, mark, 1.5, color("mark"), None)
    elif state & QStyle.StateFlag.State_MouseOver:
        frame(painter, rect, metrics.RADIUS_CONTROL, color("hover"), None)
    by_keyboard = state & QStyle.StateFlag.State_KeyboardFocusChange
    if by_keyboard and (state & QStyle.StateFlag.State_HasFocus or _is_first_of_none(option)):
        frame(painter, rect, metrics.RADIUS_CONTROL, None, color("focus"), width=2)
    return rect


def _is_first_of_none(option: QStyleOptionViewItem) -> bool:
    """Tell whether the row is the first of a list that has the focus while none of its rows is chosen.

    Qt draws no focus there, so that a keyboard would be lost from sight; Down and Enter begin at this row.
    """
    view = option.widget
    if not isinstance(view, QAbstractItemView) or not view.hasFocus() or view.currentIndex().isValid():
        return False
    return view.visualRect(view.model().index(0, 0)) == option.rect  # the option tells no index
