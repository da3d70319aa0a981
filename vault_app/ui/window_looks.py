"""Dresses the program as the settings say, as soon as they say something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from vault_app.ui.theme import change_theme, theme
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.ui.theme import Mode


class WindowLooks(QObject):
    """Follows theme and motion."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        workspace.settings_changed.connect(self._follow)

    def _follow(self) -> None:
        settings = self._workspace.settings
        theme().reduced_motion = settings.reduced_motion
        app = QApplication.instance()
        if isinstance(app, QApplication) and theme().mode != settings.theme:
            change_theme(app, cast("Mode", settings.theme))
