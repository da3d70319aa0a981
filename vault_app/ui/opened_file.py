"""What is done with the file of the open vault besides saving: an older one is accepted, a changed one is read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:  # the first page shows no vault
    from vault_app.ui.vault_door import Opened


class OpenedFile(QObject):
    """Each act waits for the saves that are under way, and says by `Workspace.save_failed` why it failed.

    Attributes:
        opened: The vault that is open; None while none is.
    """

    older_accepted = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.opened: Opened | None = None

    def accept_older(self) -> None:
        """Take a file that is older than the one seen last for the newest."""
        opened = self.opened
        if opened is not None:
            self._workspace.run_alone(
                opened.store.accept_older,
                owner=self,
                done=lambda _: self._on_older_accepted(opened),
                failed=lambda error: self._workspace.save_failed.emit(error, self.accept_older),
            )

    def _on_older_accepted(self, opened: Opened) -> None:
        if self._workspace.session is opened.session:
            self.older_accepted.emit()

    def reload(self) -> None:
        """Read the file again, because another program changed it; changes that were not saved are asked about first."""
        opened = self.opened
        if opened is None or not self._workspace.may_leave():
            return
        self._workspace.run_alone(
            opened.store.reload,
            owner=self,
            done=lambda vault: None if opened.session.is_locked else opened.session.adopt(vault),
            failed=lambda error: self._workspace.save_failed.emit(error, self.reload),
        )
