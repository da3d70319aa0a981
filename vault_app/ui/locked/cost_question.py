"""Asks whether a costly key derivation is to be run."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from vault_app.core.errors import VaultError
from vault_app.ui.messages import text_of
from vault_app.ui.widgets.button import ButtonKind
from vault_app.ui.widgets.dialog import Dialog

translate = QCoreApplication.translate


def ask_about_cost(window: QWidget, error: VaultError, agreed: Callable[[], None]) -> None:
    """Say what *error* says, over *window*, and call *agreed* if the user wants it nevertheless."""
    dialog = Dialog(window, translate("CostQuestion", "Open a costly vault"), text_of(error))
    dialog.add_act(translate("CostQuestion", "Open it"), ButtonKind.DANGER).setObjectName("act_button")
    dialog.accepted.connect(agreed)
    dialog.open()
