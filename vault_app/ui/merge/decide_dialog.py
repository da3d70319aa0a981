"""The dialog in which a vault's owner decides what two states of it disagree about, and which saves the outcome."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from vault_app.core.errors import ConflictsOpen, Locked, VaultError
from vault_app.core.merge import Merged, Side
from vault_app.core.vault import Vault
from vault_app.ui.merge.background import Background
from vault_app.ui.merge.conflict_list import ConflictList
from vault_app.ui.merge.wide_dialog import WideDialog
from vault_app.ui.messages import cure_of, text_of, title_of
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.workspace import Done, Workspace

if TYPE_CHECKING:
    from vault_app.services.session import Session

Choices = Mapping[str, Side]


@dataclass(frozen=True, slots=True)
class Saved:
    """What is on the disk now.

    Attributes:
        renamed: What the copy is called now; None when there is none, or it could not be renamed.
        not_renamed: Why it could not be.
    """

    vault: Vault
    renamed: Path | None = None
    not_renamed: VaultError | None = None


class Source(Protocol):
    """Two states that are being brought together."""

    def preview(self, choices: Choices) -> Merged:
        """Return the outcome of *choices*; pure and quick."""

    def background(self) -> Background:
        """Return what is around the conflicts of the last preview."""

    def save(self, choices: Choices) -> Saved:
        """Save the outcome; blocks. Raises ConflictsOpen when a newer state brought conflicts that nobody chose for."""


@dataclass(frozen=True, slots=True)
class Told:
    """Who hears of the end, also when the dialog was closed before it.

    Attributes:
        saved: Gets what was merged, and what became of it.
        failed: Gets why it was not saved, and what tries again with the same choices.
    """

    saved: Callable[[Merged, Saved], None]
    failed: Callable[[VaultError, Callable[[], None]], None]


class DecideDialog(WideDialog):
    """Its act is enabled once all is chosen; it stays open until the disk has answered."""

    def __init__(self, parent: QWidget, workspace: Workspace, session: Session, told: Told) -> None:
        super().__init__(parent, "")
        self._workspace = workspace
        self._session = session
        self._told = told
        self._source: Source | None = None
        self._saving = False
        self.notice = Notice("bad", "")
        self.notice.hide()
        self.conflict_list = ConflictList()
        self.conflict_list.hide()
        for name in ("notice", "conflict_list"):
            getattr(self, name).setObjectName(f"merge_{name}")
        self.cancel_button.setObjectName("merge_cancel_button")
        self.act = self.add_act("")
        self.act.setObjectName("merge_button")
        self.act.clicked.disconnect()
        self.act.clicked.connect(self._on_act)
        self.conflict_list.changed.connect(self._on_choices_changed)
        self.conflict_list.focused.connect(self.show_at)
        self.finished.connect(self._forget)

    def set_title(self, title: str, prose: str = "") -> None:
        """Say what the dialog does."""
        self.title.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.prose.setText(prose)
        self.prose.setVisible(bool(prose))
        self.setAccessibleDescription(prose)

    def show_source(self, source: Source, merged: Merged) -> None:
        """Show what is to be decided."""
        self._source = source
        self.conflict_list.show_conflicts(merged.conflicts, source.background().of)
        self._on_choices_changed()
        self._fit_timer.start()

    def _on_choices_changed(self) -> None:
        ready = self._source is not None and self.conflict_list.is_complete
        self.act.set_enabled_with_reason(ready, self.tr("Choose a side of each first."))

    # Saving

    def _on_act(self) -> None:
        source = self._source
        if source is None or self._saving or not self.conflict_list.is_complete:
            return
        self._set_saving(True)
        self.notice.hide()
        self._save(source, dict(self.conflict_list.choices))

    def _save(self, source: Source, choices: Choices) -> None:
        session, workspace, told = self._session, self._workspace, self._told

        def call() -> tuple[Merged, Saved, Done]:
            merged, saved = source.preview(choices), source.save(choices)
            return merged, saved, workspace.prepare(saved.vault)

        def done(outcome: tuple[Merged, Saved, Done]) -> None:
            merged, saved, take_over = outcome
            if workspace.session is session:  # a lock meanwhile let the save finish, and nobody is left to hear of it
                take_over()
                session.adopt(saved.vault)
                workspace.saved.emit()
                told.saved(merged, saved)
            if shiboken6.isValid(self):
                self._set_saving(False)
                QTimer.singleShot(0, self, self.accept)  # the list behind it has had its turn

        def failed(error: VaultError) -> None:
            if workspace.session is not session:
                return
            if shiboken6.isValid(self) and self.isVisible():
                self._on_failed(error)
            else:
                told.failed(error, lambda: self._save(source, choices))

        # The window hears of the end, not the dialog: it may be closed by then.
        workspace.run_alone(call, owner=workspace, done=done, failed=failed)

    def _on_failed(self, error: VaultError) -> None:
        self._set_saving(False)
        if isinstance(error, Locked):
            self._say("bad", self.tr("Not saved"), text_of(error))
        elif isinstance(error, ConflictsOpen):
            self._show_news()
        else:
            self._say("bad", title_of(error), cure_of(error))

    def _show_news(self) -> None:
        source = self._source
        if source is None:
            return
        choices = dict(self.conflict_list.choices)
        self._workspace.run_alone(
            lambda: source.preview(choices), owner=self, done=self._on_news, failed=self._on_failed
        )

    def _on_news(self, merged: Merged) -> None:
        if self._source is None:
            return
        self.show_source(self._source, merged)
        title = self.tr("The vault was changed again meanwhile")
        self._say("warn", title, self.tr("Nothing was saved yet. Choose for what is new; your other choices stay."))
        fresh = next((card for card in self.conflict_list.cards if not card.is_chosen), None)
        if fresh is not None:
            fresh.mine_card.setFocus()

    def _say(self, kind: str, title: str, prose: str) -> None:
        self.notice.set_notice(kind, title, prose)
        self.notice.show()
        announce(self.notice, self.notice.accessibleName())
        self._fit_timer.start()

    def _set_saving(self, saving: bool) -> None:
        self._saving = saving
        self.act.set_busy(saving)
        self.cancel_button.setEnabled(not saving)
        self.conflict_list.setEnabled(not saving)

    def _forget(self) -> None:
        """Drop both vaults, and what was shown of them."""
        self._source = None
        self.conflict_list.forget()
