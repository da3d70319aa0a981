"""What was typed when the vault locked: taken from its places before the keys go, and put back after the next unlock."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from vault_app.core.errors import DamagedFile
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:  # the first page shows no vault
    from vault_app.services.kept_drafts import KeptDraft, KeptDrafts, Typed
    from vault_app.services.lost_calls import Ending, LostCall

REQUEST_PLACES = frozenset({"sign", "call"})
"""Where a request is written: that is nothing unsaved, so it simply stands there again."""


@runtime_checkable
class HoldsTyped(Protocol):
    """Where something stands that a lock should not lose."""

    def typed(self) -> Typed | Sequence[Typed] | None:
        """Return what it is; None when it is nothing."""


class TakesTyped(HoldsTyped, Protocol):
    """A page, which can show it again."""

    def put_back(self, typed: Typed) -> None:
        """Show it again; what is saved of the same thing is shown already."""


class KeptTyping(QObject):
    """Asks every watched place at the lock, and holds only what is sealed, until the user or the page wants it back.

    Attributes:
        when_shown: Calls what it is given once the page that was asked for is in sight.
    """

    changed = Signal()
    """Something was dropped, or is kept again."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._places: dict[str, HoldsTyped] = {}
        self._drafts: KeptDrafts | None = None
        self._endings: dict[str, Ending] = {}
        self.when_shown: Callable[[Callable[[], None]], None] = lambda then: then()

    @staticmethod
    def of(workspace: Workspace) -> KeptTyping:
        """Return the one that all parts of a window share."""
        found = workspace.findChild(KeptTyping)
        return found if found is not None else KeptTyping(workspace)

    def watch(self, place: str, holder: HoldsTyped) -> None:
        """Ask *holder* at each lock from now on."""
        self._places[place] = holder

    def leave_places(self) -> None:
        """Ask none of the places any more: they are about to be made anew."""
        self._places.clear()

    def keep_dialogs(self, window: QWidget) -> None:
        """Seal what stands in the open dialogs of *window*; they are about to be closed, for the vault locks."""
        for dialog in window.findChildren(QDialog):
            found = dialog.typed() if not dialog.isHidden() and isinstance(dialog, HoldsTyped) else None
            for typed in found if isinstance(found, Sequence) else (found,):
                self._seal(typed)

    def keep(self) -> None:
        """Seal what stands in the places; the vault is about to lock, and dialogs are closed already."""
        for holder in self._places.values():
            found = holder.typed() if shiboken6.isValid(holder) else None
            for typed in found if isinstance(found, Sequence) else (found,):
                self._seal(typed)

    def _seal(self, typed: Typed | None) -> None:
        session = self._workspace.session
        if session is None or typed is None:
            return
        from vault_app.services.kept_drafts import KeptDrafts

        if self._drafts is None:
            self._drafts = KeptDrafts()
        self._drafts.keep(session, typed)

    def note_ending(self, record_id: str, ending: Ending) -> None:
        """Note what became of a call that was under way at the lock; it says nothing of the account."""
        self._endings[record_id] = ending

    # After the unlock

    def kept(self, *places: str) -> tuple[KeptDraft, ...]:
        """Return what is kept of the open vault for some places, newest first."""
        session = self._workspace.session
        if session is None or self._drafts is None:
            return ()
        return tuple(each for each in self._drafts.of(session) if each.place in places)

    @contextmanager
    def opened(self, kept: KeptDraft) -> Iterator[Typed | None]:
        """Lend what was typed to a block, and wipe it when that ends; None when the vault has another data key since."""
        session = self._workspace.session
        typed = None
        if session is not None and self._drafts is not None:
            try:
                typed = self._drafts.open(session, kept)
            except DamagedFile:
                typed = None
        try:
            yield typed
        finally:
            if typed is not None:
                typed.wipe()

    def drop(self, kept: KeptDraft) -> None:
        """Forget one."""
        if self._workspace.session is not None and self._drafts is not None:
            self._drafts.drop(self._workspace.session, kept)
            self.changed.emit()

    def keep_again(self, kept: KeptDraft) -> None:
        """Undo `drop`."""
        if self._workspace.session is not None and self._drafts is not None:
            self._drafts.keep_again(self._workspace.session, kept)
            self.changed.emit()

    def put_back(self, kept: KeptDraft) -> None:
        """Show one in its page, which shows its owner already, and forget it."""
        page = self._places.get(kept.place)
        with self.opened(kept) as typed:
            if typed is not None and page is not None:
                cast("TakesTyped", page).put_back(typed)
        self.drop(kept)

    def put_back_when_shown(self, kept: KeptDraft) -> None:
        """Show one in its page as soon as that is there; its owner is asked for already."""
        self.when_shown(lambda: self.put_back(kept))

    def take_calls(self) -> tuple[LostCall, ...]:
        """Return the calls that were under way at the lock, with what became known of them, and forget them."""
        from vault_app.services.lost_calls import PLACE, LostCall

        calls: list[LostCall] = []
        for kept in self.kept(PLACE):
            with self.opened(kept) as typed:
                if typed is not None:
                    calls.append(LostCall.from_members(typed.members).ended(self._endings.pop(kept.owner, None)))
            self.drop(kept)
        return tuple(calls)
