"""What this program is: name, promise, versions, licence, and how it stores keys."""

from __future__ import annotations

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QTimer, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from vault_app import __version__
from vault_app.services.versions import system_version, versions
from vault_app.ui import tasks
from vault_app.ui.settings.how_stored import HowStored
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.mark import Mark
from vault_app.ui.widgets.section_head import SectionHead
from vault_app.ui.workspace import Workspace

_COPIED_MS = 2_000


class AboutPage(QWidget):
    """The versions are there a moment after the page, for some have to be asked for."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._versions: dict[str, str] = {}
        self.copy_versions_button = Button(
            self.tr("Copy"), ButtonKind.SECONDARY, "copy", height=metrics.BUTTON_HEIGHT_FIELD
        )
        self.copy_versions_button.setObjectName("copy_versions_button")
        self.copy_versions_button.setAccessibleDescription(self.tr("The versions, for a report of a mistake"))
        self.copy_versions_button.setEnabled(False)
        self.copy_versions_button.keep_room_for(self.tr("Copied"))
        self.copy_versions_button.clicked.connect(self._copy)
        head = SectionHead(self.tr("Versions"))
        head.add_action(self.copy_versions_button)
        card = Card()
        self._grid = QGridLayout(card)
        self._grid.setContentsMargins(metrics.SPACE_12, metrics.SPACE_8, metrics.SPACE_12, metrics.SPACE_8)
        self._grid.setHorizontalSpacing(metrics.SPACE_16)
        self._grid.setVerticalSpacing(metrics.SPACE_4)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_12)
        column.addLayout(self._head())
        column.addWidget(
            Prose(
                self.tr(
                    "An offline vault for the API keys of one trader: it keeps them, signs with them, and proves them. "
                    "No account, no cloud, no telemetry; the network is touched when you press Send or Verify, and only the "
                    "hosts of the account in question."
                ),
                "body",
            )
        )
        column.addWidget(Prose(self.tr("Free software under the MIT licence, without any warranty."), "small", "text2"))
        column.addWidget(head)
        column.addWidget(card)
        self.how_stored = HowStored(workspace.settings.clipboard_clear_s)
        self.how_stored.setObjectName("how_stored")
        column.addWidget(self.how_stored)
        self._show({"Vault App": __version__})
        tasks.run(lambda: (versions(), system_version()), owner=self, done=self._on_versions)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label("Vault App", "title"))
        self.version_label = Label(self.tr("Version {version}").format(version=__version__), "small", "text2")
        self.version_label.setObjectName("version_label")
        words.addWidget(self.version_label)
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_16)
        head.addWidget(Mark(48))
        head.addLayout(words, 1)
        return head

    def _on_versions(self, found: tuple[dict[str, str], str]) -> None:
        of_parts, of_system = found
        of_qt = {"Qt": qVersion(), "PySide6": pyside_version}
        of_desk = {self.tr("System"): of_system, self.tr("Display"): QGuiApplication.platformName()}
        self._show({**of_parts, **of_qt, **of_desk})
        self.copy_versions_button.setEnabled(True)

    def _show(self, known: dict[str, str]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._versions = known
        for row, (name, version) in enumerate(known.items()):
            self._grid.addWidget(Label(name, "small", "text2"), row, 0)
            self._grid.addWidget(Prose(version, "mono_small", "text1"), row, 1)

    def _copy(self) -> None:
        """Put the versions on the clipboard, to stay there: they hold no secret, and a report is not written in seconds."""
        QGuiApplication.clipboard().setText("\n".join(f"{name} {each}" for name, each in self._versions.items()))
        self.copy_versions_button.setText(self.tr("Copied"))
        announce(self.copy_versions_button, self.tr("The versions are on the clipboard."))
        QTimer.singleShot(_COPIED_MS, self, lambda: self.copy_versions_button.setText(self.tr("Copy")))
