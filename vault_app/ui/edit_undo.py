"""What was changed lately and can be taken back, and done again, until the vault is locked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vault_app.core.errors import ChangedUnderneath, NotSaved, VaultError
from vault_app.ui.messages import text_of
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.core.account import SlotRule
    from vault_app.core.key_set import KeySet
    from vault_app.services.changes import Change

_KEPT = 30


@dataclass(frozen=True, eq=False)
class _Step:
    """Something that was done.

    Attributes:
        what: It, in a few words, for the menu.
        back: Makes the change that takes it back.
        again: Makes the change that does it once more.
        brings: Id of the key set that is in the list again after it was taken back; empty: of none.
    """

    what: str
    back: Callable[[], Change]
    again: Callable[[], Change]
    brings: str = ""


class EditUndo(QObject):
    """Takes changes back, and does them again, by other changes, which are saved like any.

    Each keeps what was changed elsewhere meanwhile. What was taken back can be done again until something else is done.
    """

    changed = Signal()
    refused = Signal(str, str)
    """A title and a sentence: something was not taken back, or not done again, and why."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._steps: list[_Step] = []
        self._undone: list[_Step] = []
        workspace.locked.connect(lambda _reason: self._forget())

    @staticmethod
    def of(workspace: Workspace) -> EditUndo:
        """Return the one that all parts of a window share."""
        found = workspace.findChild(EditUndo)
        return found if found is not None else EditUndo(workspace)

    @property
    def what(self) -> str:
        """What would be taken back next, in a few words; empty for nothing."""
        return self._steps[-1].what if self._steps else ""

    @property
    def what_again(self) -> str:
        """What would be done again next, in a few words; empty for nothing."""
        return self._undone[-1].what if self._undone else ""

    def edited(self, before: KeySet, after: KeySet, rule: SlotRule) -> None:
        """Offer to undo a saved edit.

        Args:
            before: The key set as it was when the edit began.
            after: The key set as it was wanted.
            rule: Of its exchange.
        """
        from vault_app.core.key_set import changed_fields
        from vault_app.services.changes import edit_key_set

        if not changed_fields(before, after):
            return

        def turn(base: KeySet, wanted: KeySet) -> Change:
            return edit_key_set(base, replace(wanted, changed_at=self._workspace.clock.utc_now()), rule)

        what = self.tr("change of “{name}”").format(name=after.label)
        done = self.tr("“{name}” is changed.").format(name=after.label)
        self.offer(what, done, partial(turn, after, before), partial(turn, before, after))

    def offer(
        self, what: str, done: str, back: Callable[[], Change], again: Callable[[], Change], brings: str = ""
    ) -> None:
        """Offer to undo something that was just saved.

        Args:
            what: It, in a few words.
            done: The sentence that says that it is done.
            back: Makes the change that takes it back, when that is asked for.
            again: Makes the change that does it once more, after it was taken back.
            brings: Id of the key set that is to be chosen once it was taken back.
        """
        step = _Step(what, back, again, brings)
        self._undone.clear()  # it was about a vault in which this had not been done
        self._add(self._steps, step)
        self._workspace.show_toast(done, partial(self._take_back, step))

    def _add(self, steps: list[_Step], step: _Step) -> None:
        steps.append(step)
        del steps[:-_KEPT]
        self.changed.emit()

    def undo(self) -> None:
        """Take back what was done last; pages with unsaved changes are asked about first."""
        if self._steps:
            self._take_back(self._steps[-1])

    def redo(self) -> None:
        """Do again what was taken back last; pages with unsaved changes are asked about first."""
        if self._undone:
            self._do_again(self._undone[-1])

    def _take_back(self, step: _Step) -> None:
        done = self.tr("Taken back: {what}").format(what=step.what)
        not_done = self.tr("Not taken back: {what}").format(what=step.what)
        self._move(step, self._steps, self._undone, step.back, (done, not_done))

    def _do_again(self, step: _Step) -> None:
        done = self.tr("Done again: {what}").format(what=step.what)
        not_done = self.tr("Not done again: {what}").format(what=step.what)
        self._move(step, self._undone, self._steps, step.again, (done, not_done))

    def _move(
        self,
        step: _Step,
        source: list[_Step],
        target: list[_Step],
        change: Callable[[], Change],
        words: tuple[str, str],
    ) -> None:
        """Save *change*, and with it *step* goes from *source* to *target*; *words* say that it did or did not."""
        if step not in source or not self._workspace.may_leave():
            return
        source.remove(step)
        self.changed.emit()
        done, not_done = words
        last = self._steps[-1:]

        def moved() -> None:
            if target is self._steps or self._steps[-1:] == last:  # nothing else was done meanwhile
                self._add(target, step)
            if step.brings and target is self._undone:
                self._workspace.select(step.brings)
            self._workspace.show_toast(done, partial(self._take_back, step) if target is self._steps else None)

        self._workspace.change(change, moved, lambda error: self._on_refused(step, source, not_done, error))

    def _on_refused(self, step: _Step, source: list[_Step], title: str, error: VaultError) -> None:
        if isinstance(error, NotSaved) and not isinstance(error, ChangedUnderneath):
            self._add(source, step)  # the disk refused it; it can be tried again
        if isinstance(error, ChangedUnderneath):
            words = self.tr("The same was changed again since. Earlier versions are on the page History.")
        else:
            words = text_of(error)
        self.refused.emit(title, words)

    def _forget(self) -> None:
        self._steps.clear()
        self._undone.clear()
        self.changed.emit()
