"""A remembered request on its way from the history to the page that can send it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:  # the first page shows no vault
    from vault_app.core.call_record import CallRecord
    from vault_app.core.key_set import KeySetId


class Drafts(QObject):
    """Holds at most one, until it is taken or the vault is locked."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._waiting: tuple[KeySetId, CallRecord] | None = None
        workspace.locked.connect(lambda _reason: self._forget())

    @staticmethod
    def of(workspace: Workspace) -> Drafts:
        """Return the one that all parts of a window share."""
        found = workspace.findChild(Drafts)
        return found if found is not None else Drafts(workspace)

    def open(self, key_set_id: KeySetId, record: CallRecord) -> None:
        """Ask for the page *Test call* with what *record* remembers filled in; nothing is sent."""
        self._waiting = (key_set_id, record)
        self._workspace.request_page("call")

    def take(self, key_set_id: KeySetId) -> CallRecord | None:
        """Return what waits for a key set, once."""
        waiting, self._waiting = self._waiting, None
        return waiting[1] if waiting is not None and waiting[0] == key_set_id else None

    def _forget(self) -> None:
        self._waiting = None
