"""The environments: those that come with the exchange, and the user's own."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.environment import Environment
from vault_app.core.errors import VaultError
from vault_app.services.changes import remove_environment
from vault_app.services.exchange_registry import DEFAULT_EXCHANGE
from vault_app.services.own_environment import authorities
from vault_app.ui.messages import cure_of, title_of, translated
from vault_app.ui.settings.environment_dialog import EnvironmentDialog
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.workspace import Workspace


class EnvironmentsPage(QWidget):
    """Names with their hosts; own ones can be removed while no account uses them."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.notice = Notice("bad", "")
        self.notice.setObjectName("environments_notice")
        self.notice.hide()
        self.add_environment_button = Button(self.tr("Add environment"), ButtonKind.SECONDARY, "plus")
        self.add_environment_button.setObjectName("add_environment_button")
        self.add_environment_button.clicked.connect(self._on_add)
        self._card = Card()
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        button_row = QHBoxLayout()
        button_row.setContentsMargins(0, metrics.SPACE_6, 0, metrics.SPACE_6)
        button_row.addWidget(self.add_environment_button)
        button_row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(Prose(self.tr("The hosts that an account's requests may go to, and no others."), "small"))
        column.addWidget(self.notice)
        column.addWidget(self._card)
        column.addLayout(button_row)
        # A method, not a lambda: Qt ends the connection with this page, which lives as long as the dialog.
        workspace.vault_changed.connect(self._on_vault_changed)
        self._show()

    def _on_vault_changed(self, _event: object) -> None:
        self._show()

    def _show(self) -> None:
        session = self._workspace.session
        if session is None:
            return
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, environment in enumerate(session.environments(DEFAULT_EXCHANGE)):
            if number:
                self._rows.addWidget(Hairline())
            self._rows.addWidget(self._row(environment))

    def _row(self, environment: Environment) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(12, 8, 6, 8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(translated("BitMart", environment.title), "body", "text1", 600))
        if environment.hosts:
            # One a line: broken at its hyphen, one would read as two.
            where = Prose("\n".join(hosts_of(environment)), "mono_small", "text2")
        else:
            where = Prose(self.tr("on this computer, while it runs"), "small", "text2")
        where.setObjectName(f"hosts_{environment.name}")
        words.addWidget(where)
        if environment.ca_pem is not None and not environment.builtin:
            names = ", ".join(authorities(environment.ca_pem)) or self.tr("a file that cannot be read")
            own = Prose(self.tr("Trusts an authority of its own: {names}").format(names=names), "small", "bad_text")
            own.setObjectName(f"authority_{environment.name}")
            words.addWidget(own)
        layout.addLayout(words, 1)
        if not environment.builtin:
            button = Button(self.tr("Remove"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
            button.setObjectName(f"remove_environment_{environment.name}")
            button.setAccessibleDescription(environment.title)
            button.clicked.connect(lambda: self._on_remove(environment.name))
            layout.addWidget(button)
        return row

    def _on_add(self) -> None:
        dialog = EnvironmentDialog(self.window(), self._workspace)
        dialog.setObjectName("environment_dialog")
        dialog.open()

    def _on_remove(self, name: str) -> None:
        self.notice.hide()
        self._workspace.change(remove_environment(name), None, self._show_failure)

    def _show_failure(self, error: VaultError) -> None:
        self.notice.set_notice("bad", title_of(error), cure_of(error))
        self.notice.show()


def hosts_of(environment: Environment) -> tuple[str, ...]:
    """Return each host once; how it is reached is said only where that is not encrypted."""
    addresses = (environment.address(each) for each in environment.hosts)
    origins = (each.origin for each in addresses)
    return tuple(dict.fromkeys(each.removeprefix("https://").removeprefix("wss://") for each in origins))
