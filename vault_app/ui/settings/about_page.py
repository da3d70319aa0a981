"""What this program is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app import __version__
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.mark import Mark


class AboutPage(QWidget):
    """Name, version, promise, licence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_12)
        column.addLayout(head)
        column.addWidget(
            Prose(
                self.tr(
                    "An offline vault for the API keys of one trader: it keeps them, signs with them, and proves them. "
                    "No account, no cloud, no telemetry; the network is touched when you press Send, and only the hosts "
                    "of the account in question."
                ),
                "body",
            )
        )
        column.addWidget(Prose(self.tr("Free software under the MIT licence."), "small", "text2"))
