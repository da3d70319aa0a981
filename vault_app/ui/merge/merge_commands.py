"""What is done about other copies of the open vault: choose one, bring it in, and say what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.merge import Merged
from vault_app.ui.merge.copies_dialog import CopiesDialog
from vault_app.ui.merge.decide_dialog import Saved, Told
from vault_app.ui.merge.merge_dialog import MergeDialog
from vault_app.ui.messages import clauses, sentences, text_of, visible
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.services.merging import ConflictCopy
    from vault_app.ui.vault_door import Opened


class MergeCommands(QObject):
    """Opens the dialogs over the window, and hears of their end."""

    told = Signal(str, str, str)
    """Kind, title and prose of what there is to say afterwards."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    def choose(self, opened: Opened, copies: Sequence[ConflictCopy]) -> None:
        """Ask which copy is to be brought in."""
        dialog = CopiesDialog(self._window, opened.path.parent, copies)
        dialog.setObjectName("copies_dialog")
        dialog.copy_chosen.connect(lambda path: self.bring_in(opened, path))
        dialog.begin()

    def bring_in(self, opened: Opened, path: Path) -> None:
        """Read the copy at *path*, and ask what both sides changed."""
        if self._workspace.session is not opened.session:
            return
        told = Told(lambda merged, saved: self._on_saved(path, merged, saved), self._workspace.save_failed.emit)
        dialog = MergeDialog(self._window, self._workspace, opened.session, opened.store, path, told)
        dialog.setObjectName("merge_dialog")
        dialog.begin()

    def _on_saved(self, path: Path, merged: Merged, saved: Saved) -> None:
        name = visible(path.name)
        came, decided = len(merged.taken), len(merged.conflicts)
        parts = [
            self.tr("1 change came in") if came == 1 else self.tr("%n changes came in", "", came),
            self.tr("1 was decided by you") if decided == 1 else self.tr("%n were decided by you", "", decided),
        ]
        title = self.tr("Brought together: {what}").format(what=clauses(*parts))
        prose = [self.tr("What lost stays among the earlier versions of its key set.")] if decided else []
        if saved.renamed is not None:
            words = self.tr("The copy “{name}” is called “{new}” now.")
            prose.append(words.format(name=name, new=visible(saved.renamed.name)))
        elif saved.not_renamed is not None:
            words = self.tr("The copy “{name}” could not be renamed and will be offered again: {why}")
            prose.append(words.format(name=name, why=text_of(saved.not_renamed)))
        for each in merged.overfull:
            words = self.tr(
                "“{account}” holds {used} key sets now and the exchange has {slots} slots; all of them stay."
            )
            prose.append(words.format(account=visible(each.account), used=each.used, slots=each.slots))
        self.told.emit("ok", title, sentences(*prose))
