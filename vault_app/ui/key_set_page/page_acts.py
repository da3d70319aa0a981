"""What is done on a page of the chosen key set: the page is shown first, unless unsaved changes keep the user elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtWidgets import QWidget

from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:  # pages are loaded when they are shown
    from vault_app.ui.pages.details import DetailsPage
    from vault_app.ui.pages.history import HistoryPage
    from vault_app.ui.pages.sign import SignPage
    from vault_app.ui.pages.verify import VerifyPage


class ShowsPages(Protocol):
    """What shows the pages of the chosen key set."""

    def show_page(self, page_id: str) -> None: ...
    def when_shown(self, page_id: str, act: Callable[[QWidget], None]) -> None: ...


class PageActs:
    """Commands that are about one page; each leads there and does it as soon as the page is in sight."""

    def __init__(self, workspace: Workspace, column: ShowsPages) -> None:
        self._workspace = workspace
        self._column = column

    def copy_headers(self) -> None:
        """Show the page Sign, and copy the headers of the request on it."""
        self._column.show_page("sign")
        if self._workspace.selected is not None:
            self._column.when_shown("sign", lambda page: cast("SignPage", page).copy())

    def verify(self) -> None:
        """Show the page Verify, and verify the chosen key set."""
        self._column.show_page("verify")
        if self._workspace.selected is not None:
            self._column.when_shown("verify", lambda page: cast("VerifyPage", page).verify())

    def show_versions(self) -> None:
        """Show how the chosen key set was before."""
        self._column.show_page("history")
        self._column.when_shown("history", lambda page: cast("HistoryPage", page).show_versions())

    def show_cure(self, field: str) -> None:
        """Show where a finding is cured: the page Verify, that which adds, or a field of Details; an empty one: Details."""
        if field == "verify":
            self._column.show_page(field)
            return
        if field == "add":
            self._workspace.request_add()
            return
        if field == "replace":
            chosen = self._workspace.selected
            if chosen is not None:
                self._workspace.request_replace(chosen[1].id)
            return
        self._column.show_page("details")
        if field:
            self._column.when_shown("details", lambda page: cast("DetailsPage", page).show_cure(field))

    def offer_verification(self) -> None:
        """Show Details, and offer there to verify the chosen key set, which is new."""
        self._column.show_page("details")
        self._column.when_shown("details", lambda page: cast("DetailsPage", page).offer_verification())
