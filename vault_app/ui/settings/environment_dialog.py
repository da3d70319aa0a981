"""The dialog that adds an environment of the user's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, Self

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from vault_app.core.environment import Environment
from vault_app.core.errors import DuplicateEnvironment, InvalidLabel, InvalidUrl, VaultError
from vault_app.core.key_set import clean_label
from vault_app.services.changes import add_environment
from vault_app.services.exchange_registry import DEFAULT_EXCHANGE
from vault_app.services.kept_drafts import Typed
from vault_app.services.own_environment import authorities, hosts_elsewhere, read_certificates, rest_url, socket_url
from vault_app.services.session import Session
from vault_app.ui import tasks
from vault_app.ui.messages import cure_of, text_of, title_of
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.dialog import WIDE, Dialog
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.path_edit import PathEdit
from vault_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class EnvironmentDialog(Dialog):
    """Name, hosts, and a certificate authority for hosts with a certificate of their own."""

    place: ClassVar[str] = "environment"

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent, "", "", WIDE)
        self.title.setText(self.tr("Add environment"))
        self.prose.setText(self.tr("Signed requests go to these hosts. Add only hosts that you trust with them."))
        self.prose.show()
        self._workspace = workspace
        self.name_field = Field(self.tr("Name"))
        self.spot_field = Field(self.tr("Spot host"), placeholder="https://…", mono=True)
        self.futures_field = Field(self.tr("Futures host, optional"), placeholder="https://…", mono=True)
        self.ws_spot_field = Field(self.tr("Spot socket, optional"), placeholder="wss://…", mono=True)
        self.ws_futures_field = Field(self.tr("Futures socket, optional"), placeholder="wss://…", mono=True)
        self.ca_field = Field(
            self.tr("Certificate authority, optional"),
            PathEdit(),
            mono=True,
            help_text=self.tr("A PEM file; without one the authorities of this computer count."),
        )
        self.choose_ca_button = Button(self.tr("Choose…"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
        self.ca_field.add_action(self.choose_ca_button)
        self.notice = Notice("bad", "")
        self.notice.hide()
        self._hosts = {
            "spot": self.spot_field,
            "futures": self.futures_field,
            "ws-spot": self.ws_spot_field,
            "ws-futures": self.ws_futures_field,
        }
        for name in ("name_field", "spot_field", "futures_field", "ws_spot_field", "ws_futures_field", "ca_field"):
            getattr(self, name).setObjectName(name)
        self.notice.setObjectName("notice")
        hosts = QGridLayout()
        hosts.setHorizontalSpacing(metrics.SPACE_12)
        hosts.setVerticalSpacing(metrics.SPACE_12)
        for column in range(2):  # else a field that is refused takes the room of the one beside it
            hosts.setColumnStretch(column, 1)
        for place, field in enumerate(self._hosts.values()):
            hosts.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        self.content.addWidget(self.name_field)
        self.content.addLayout(hosts)
        self.content.addWidget(self.ca_field)
        self.content.addWidget(self.notice)
        self.choose_ca_button.setObjectName("choose_ca_button")
        self.choose_ca_button.clicked.connect(self._on_choose)
        for field in (self.name_field, *self._hosts.values(), self.ca_field):
            field.text_changed.connect(lambda _text, field=field: field.clear_state())
        self.act = self.add_act(self.tr("Add environment"))
        self.act.setObjectName("act_button")
        self.act.clicked.disconnect()
        self.act.clicked.connect(self._on_act)

    # Over a lock

    @property
    def _fields(self) -> dict[str, Field]:
        return {"name": self.name_field, **self._hosts, "ca": self.ca_field}

    def typed(self) -> Typed | None:
        texts = {name: field.text() for name, field in self._fields.items() if field.text()}
        return Typed(self.place, "", texts) if texts else None

    @staticmethod
    def offer(_owner: str, _session: Session) -> str:
        return translate("EnvironmentDialog", "You were adding an environment when the vault locked")

    @staticmethod
    def is_saved(typed: Typed, session: Session) -> bool:
        name = typed.members.get("name", "").strip()
        own = next((each for each in session.vault.environments if each.name == name), None)
        hosts = {host: typed.members[host].strip().rstrip("/") for host in ("spot", "futures") if host in typed.members}
        return own is not None and all(own.hosts.get(host) == url for host, url in hosts.items())

    @classmethod
    def open_again(cls, window: QWidget, workspace: Workspace, typed: Typed) -> Self:
        dialog = cls(window, workspace)
        dialog.setObjectName("environment_dialog")
        for name, field in dialog._fields.items():
            field.set_text(typed.members.get(name, ""))
        dialog.open()
        return dialog

    # Adding

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a PEM file"), self.ca_field.text())
        if name:
            self.ca_field.set_text(name)

    def _on_act(self) -> None:
        try:
            name = clean_label(self.name_field.text())
        except InvalidLabel as error:
            self.name_field.set_error(text_of(error))
            return
        hosts: dict[str, str] = {}
        for host, field in self._hosts.items():
            url = field.text().strip().rstrip("/")
            if not url and host != "spot":
                continue
            try:
                hosts[host] = socket_url(url) if host.startswith("ws-") else rest_url(url)
            except InvalidUrl as error:
                field.set_error(text_of(error))
                field.setFocus()
                return
        ca = self.ca_field.text().strip()
        if not ca:
            self._ask(Environment(name=name, title=name, exchange=DEFAULT_EXCHANGE, hosts=hosts))
            return
        self.act.set_busy(True)
        tasks.run(
            lambda: read_certificates(Path(ca).expanduser()),
            owner=self,
            done=lambda pem: self._ask(
                Environment(name=name, title=name, exchange=DEFAULT_EXCHANGE, hosts=hosts, ca_pem=pem)
            ),
            failed=self._on_bad_file,
        )

    def _ask(self, environment: Environment) -> None:
        """Have it confirmed that signed requests leave this computer for these hosts, if they do."""
        self.act.set_busy(False)
        elsewhere = hosts_elsewhere(environment)
        if not elsewhere:
            self._add(environment)
            return
        question = TrustQuestion(self, environment, elsewhere)
        question.setObjectName("trust_dialog")
        question.accepted.connect(lambda: self._add(environment))
        question.open()

    def _add(self, environment: Environment) -> None:
        session = self._workspace.session
        if session is None:
            return
        self.act.set_busy(True)
        change = add_environment(environment, session.builtin_environments())
        self._workspace.change(change, self.accept, self._on_failed)

    def _on_bad_file(self, error: VaultError) -> None:
        self.act.set_busy(False)
        self.ca_field.set_error(text_of(error))

    def _on_failed(self, error: VaultError) -> None:
        self.act.set_busy(False)
        if isinstance(error, DuplicateEnvironment):
            self.name_field.set_error(text_of(error))
            return
        self.notice.set_notice("bad", title_of(error), cure_of(error))
        self.notice.show()


class TrustQuestion(Dialog):
    """Asks once more before keys are used with hosts that are not those of the exchange."""

    def __init__(self, parent: QWidget, environment: Environment, elsewhere: Sequence[str]) -> None:
        super().__init__(parent, "", width=WIDE)
        title = self.tr("Trust these hosts?")
        self.title.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.prose.setText(
            self.tr(
                "Signed requests of its accounts will leave this computer for {hosts}. They are not those of the "
                "exchange: whoever runs them sees each access key, and may use a signed request as long as it is valid."
            ).format(hosts=", ".join(elsewhere))
        )
        self.prose.show()
        if environment.ca_pem is not None:
            names = ", ".join(authorities(environment.ca_pem))
            self.content.addWidget(
                Notice(
                    "warn",
                    self.tr("Certificates are checked against your file alone"),
                    self.tr("Whoever holds the key of {names} can pass for these hosts.").format(names=names),
                )
            )
        self.act = self.add_act(self.tr("Trust and add"), ButtonKind.DANGER)
        self.act.setObjectName("trust_button")
        self.cancel_button.setObjectName("trust_cancel_button")
