"""The dialogs that come back after a lock which closed them in the middle of something."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Protocol, Self

from PySide6.QtWidgets import QWidget

from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:  # the first page shows no vault
    from vault_app.services.kept_drafts import Typed
    from vault_app.services.session import Session


class ComesBack(Protocol):
    """A dialog that can say what was typed into it; passphrases are never part of that.

    Attributes:
        place: By what its kind is told from other places where something is typed.
    """

    place: ClassVar[str]

    def typed(self) -> Typed | None:
        """Return what would be lost; None when that is nothing."""

    @staticmethod
    def offer(owner: str, session: Session) -> str:
        """Return what the user was doing when the vault locked, as a title; empty: what it is about is gone."""

    @staticmethod
    def is_saved(typed: Typed, session: Session) -> bool:
        """Tell whether all of it is in the vault: a save that was under way at the lock has come to its end."""

    @classmethod
    def open_again(cls, window: QWidget, workspace: Workspace, typed: Typed) -> Self:
        """Open it over *window* with what was typed."""


@cache
def dialog_kinds() -> Mapping[str, type[ComesBack]]:
    """Return every kind by its place."""
    from vault_app.ui.accounts.account_dialog import AccountDialog
    from vault_app.ui.key_sets.rename_dialog import RenameDialog
    from vault_app.ui.pages.details.reason_question import ReasonQuestion
    from vault_app.ui.settings.environment_dialog import EnvironmentDialog
    from vault_app.ui.transfer.export_dialog import ExportDialog
    from vault_app.ui.transfer.import_dialog import ImportDialog

    kinds: tuple[type[ComesBack], ...] = (
        *(RenameDialog, AccountDialog, EnvironmentDialog, ReasonQuestion),
        *(ExportDialog, ImportDialog),
    )
    return {kind.place: kind for kind in kinds}
