"""The dialog for a change whose fields another program has changed meanwhile: mine, theirs, before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vault_app.core.errors import VaultError
from vault_app.core.merge import Merged
from vault_app.services.underneath import Underneath, open_underneath
from vault_app.ui.merge.background import Background
from vault_app.ui.merge.decide_dialog import Choices, DecideDialog, Saved, Told
from vault_app.ui.messages import cure_of, title_of
from vault_app.ui.unsaved import Unsaved
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.progress import Progress
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.services.session import Session
    from vault_app.services.vault_store import VaultStore


@dataclass(frozen=True, slots=True)
class ChangeSource:
    """Saves what was decided about one change."""

    underneath: Underneath

    def preview(self, choices: Choices) -> Merged:
        return self.underneath.preview(choices)

    def background(self) -> Background:
        return Background(self.underneath.mine, self.underneath.theirs, base_known=self.underneath.before is not None)

    def save(self, choices: Choices) -> Saved:
        return Saved(self.underneath.save(choices))


class CompareDialog(DecideDialog):
    """Nothing of the change is lost before the outcome is saved; *Cancel* leads back to the notice."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        session: Session,
        store: VaultStore,
        unsaved: Unsaved,
        decided: Callable[[Unsaved], None],
    ) -> None:
        told = Told(lambda _merged, _saved: decided(unsaved), workspace.save_failed.emit)
        super().__init__(parent, workspace, session, told)
        self._store = store
        self._unsaved = unsaved
        prose = self.tr(
            "Mine is what you wanted to save, theirs is what the file holds now. What loses stays among the earlier "
            "versions of its key set; everything else of both is kept."
        )
        self.set_title(self.tr("Compare with the other program's change"), prose)
        self.act.setText(self.tr("Save"))
        self.progress = Progress()
        self.doing_label = Label(self.tr("Reading the file"), "small", "text2")
        self.scroll_area.hide()
        self.body.addWidget(self.conflict_list)
        self.body.addStretch(1)
        for widget in (self.notice, self.progress, self.doing_label):
            self.above.addWidget(widget)
        self.content.addWidget(self.scroll_area)

    def begin(self) -> None:
        """Show the dialog, and read what the file holds now."""
        self.open()
        store, before, mine = self._store, self._unsaved.before, self._unsaved.applied()
        if before is None or mine is None:
            self._on_not_read(VaultError())
            return

        def call() -> tuple[Underneath, Merged]:
            underneath = open_underneath(store, before, mine)
            return underneath, underneath.preview({})

        self._workspace.run_alone(call, owner=self, done=self._on_read, failed=self._on_not_read)

    def _on_read(self, read: tuple[Underneath, Merged]) -> None:
        if self._workspace.session is not self._session:
            return
        underneath, merged = read
        self._end_reading()
        self.scroll_area.show()
        self.show_source(ChangeSource(underneath), merged)
        if not merged.conflicts:
            title = self.tr("The two changes do not meet any more")
            self._say("info", title, self.tr("Both can be saved as they are."))
        cards = self.conflict_list.cards
        (cards[0].mine_card if cards else self.act).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_not_read(self, error: VaultError) -> None:
        self._end_reading()
        self.act.hide()
        self.cancel_button.setText(self.tr("Close"))
        self._say("bad", title_of(error), cure_of(error))

    def _end_reading(self) -> None:
        self.progress.hide()
        self.doing_label.hide()
