"""Says in the place of a page what to do while no key set is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from vault_app.ui.key_set_page.page_column import PageColumn

translate = QCoreApplication.translate


def say_what_to_do(
    page: PageColumn, *, is_empty: bool, finds_nothing: bool, add: Callable[[], None], clear: Callable[[], None]
) -> None:
    """Say how a key set comes to be shown.

    Args:
        is_empty: There is no key set at all, or none in the account that is shown; *add* adds the first one.
        finds_nothing: What is searched for is not there; *clear* brings back what was shown before.
    """
    if is_empty:
        page.say_nothing(
            translate("WorkspaceView", "Add the first key set"),
            translate("WorkspaceView", "Access key, secret key and memo go in by one paste, and are kept encrypted."),
            translate("WorkspaceView", "Add key set"),
            add,
        )
    elif finds_nothing:
        page.say_nothing(
            translate("WorkspaceView", "No key set is shown"),
            translate("WorkspaceView", "Without the search, the list is as it was before."),
            translate("WorkspaceView", "Clear the search"),
            clear,
            icon_name="x",
        )
    else:
        page.say_nothing(
            translate("WorkspaceView", "Choose a key set"),
            translate("WorkspaceView", "Its credentials, calls and history are shown here."),
        )
