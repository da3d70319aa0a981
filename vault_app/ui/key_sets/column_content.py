"""What the column of key sets is given to show: an account's, those of several accounts, or what was searched for."""

from __future__ import annotations

from dataclasses import dataclass

from vault_app.exchanges.protocol import ClosingNotice
from vault_app.ui.key_sets.key_set_rows import KeySetRow
from vault_app.ui.widgets.slots import Slot


@dataclass(frozen=True, slots=True)
class ColumnContent:
    """What the column shows.

    Attributes:
        slots: Of the account; None where several accounts are listed or the exchange has another number of slots.
        can_add: Whether there is an account to add to.
        empty_head, empty_sentence: Said when there is no row and nothing was typed.
        misread: What was searched for and means nothing, as typed.
    """

    title: str
    subtitle: str
    rows: tuple[KeySetRow, ...]
    slots: tuple[Slot, ...] | None
    notice: ClosingNotice | None
    with_account: bool
    can_add: bool
    empty_head: str
    empty_sentence: str
    misread: tuple[str, ...] = ()
