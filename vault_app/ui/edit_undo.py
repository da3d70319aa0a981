"""What was changed lately and can be taken back, until the vault is locked."""

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
    """

    what: str
    back: Callable[[], Change]


class EditUndo(QObject):
    """Takes changes back by other changes, which are saved like any; each keeps what was changed elsewhere meanwhile."""

    changed = Signal()
    refused = Signal(str, str)
    """A title and a sentence: something was not taken back, and why."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._steps: list[_Step] = []
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

        def back() -> Change:
            return edit_key_set(after, replace(before, changed_at=self._workspace.clock.utc_now()), rule)

        what = self.tr("change of {name}").format(name=after.label)
        self.offer(what, self.tr("{name} is changed.").format(name=after.label), back)

    def offer(self, what: str, done: str, back: Callable[[], Change]) -> None:
        """Offer to undo something that was just saved.

        Args:
            what: It, in a few words.
            done: The sentence that says that it is done.
            back: Makes the change that takes it back, when that is asked for.
        """
        step = _Step(what, back)
        self._steps.append(step)
        del self._steps[:-_KEPT]
        self.changed.emit()
        self._workspace.show_toast(done, partial(self._take_back, step))

    def undo(self) -> None:
        """Take back what was done last; pages with unsaved changes are asked about first."""
        if self._steps:
            self._take_back(self._steps[-1])

    def _take_back(self, step: _Step) -> None:
        if step not in self._steps or not self._workspace.may_leave():
            return
        self._steps.remove(step)
        self.changed.emit()
        self._workspace.change(
            step.back,
            lambda: self._workspace.show_toast(self.tr("Taken back: {what}").format(what=step.what)),
            lambda error: self._on_refused(step, error),
        )

    def _on_refused(self, step: _Step, error: VaultError) -> None:
        if isinstance(error, NotSaved) and not isinstance(error, ChangedUnderneath):
            self._steps.append(step)  # the disk refused it; it can be tried again
            self.changed.emit()
        title = self.tr("Not taken back: {what}").format(what=step.what)
        if isinstance(error, ChangedUnderneath):
            words = self.tr("The same was changed again since. Earlier versions are on the page History.")
        else:
            words = text_of(error)
        self.refused.emit(title, words)

    def _forget(self) -> None:
        self._steps.clear()
        self.changed.emit()
