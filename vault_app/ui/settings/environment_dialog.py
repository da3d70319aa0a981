"""The dialog that adds an environment of the user's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from vault_app.core.environment import Environment, parse_host_url
from vault_app.core.errors import DuplicateEnvironment, InvalidInput, InvalidLabel, InvalidUrl, VaultError
from vault_app.core.key_set import clean_label
from vault_app.services.changes import add_environment
from vault_app.services.exchange_registry import DEFAULT_EXCHANGE
from vault_app.ui import tasks
from vault_app.ui.messages import cure_of, text_of, title_of
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.dialog import WIDE, Dialog
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.workspace import Workspace

_LARGEST_PEM = 256 * 1024  # bytes


class EnvironmentDialog(Dialog):
    """Name, hosts, and a certificate authority for hosts with a certificate of their own."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent, "", "", WIDE)
        self.title.setText(self.tr("Add environment"))
        self.prose.setText(self.tr("Signed requests go to these hosts. Add only hosts that you trust with them."))
        self.prose.show()
        self._workspace = workspace
        self.name_field = Field(self.tr("Name"))
        self.spot_field = Field(self.tr("Spot host"), placeholder="https://…", mono=True)
        self.futures_field = Field(self.tr("Futures host, optional"), placeholder="https://…", mono=True)
        self.ca_field = Field(
            self.tr("Certificate authority, optional"),
            mono=True,
            help_text=self.tr("A PEM file; without one the authorities of this computer count."),
        )
        self.choose_ca_button = Button(self.tr("Choose…"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
        self.ca_field.add_action(self.choose_ca_button)
        self.notice = Notice("bad", "")
        self.notice.hide()
        for name in ("name_field", "spot_field", "futures_field", "ca_field", "notice"):
            widget = getattr(self, name)
            widget.setObjectName(name)
            self.content.addWidget(widget)
        self.choose_ca_button.setObjectName("choose_ca_button")
        self.choose_ca_button.clicked.connect(self._on_choose)
        for field in (self.name_field, self.spot_field, self.futures_field, self.ca_field):
            field.text_changed.connect(lambda _text, field=field: field.clear_state())
        self.act = self.add_act(self.tr("Add environment"))
        self.act.setObjectName("act_button")
        self.act.clicked.disconnect()
        self.act.clicked.connect(self._on_act)

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a PEM file"), self.ca_field.text())
        if name:
            self.ca_field.set_text(name)

    def _on_act(self) -> None:
        hosts: dict[str, str] = {}
        try:
            name = clean_label(self.name_field.text())
        except InvalidLabel as error:
            self.name_field.set_error(text_of(error))
            return
        for host, field, required in (("spot", self.spot_field, True), ("futures", self.futures_field, False)):
            url = field.text().strip().rstrip("/")
            if not url and not required:
                continue
            try:
                address = parse_host_url(url)
                if address.scheme not in {"https", "http"} or address.base_path or address.query:
                    raise InvalidUrl(url=url, reason="a host for requests is https:// and a name, nothing behind it")
            except InvalidUrl as error:
                field.set_error(text_of(error))
                return
            hosts[host] = url
        self.act.set_busy(True)
        ca = self.ca_field.text().strip()
        if not ca:
            self._add(name, hosts, None)
            return
        tasks.run(
            lambda: _read_pem(Path(ca).expanduser()),
            owner=self,
            done=lambda pem: self._add(name, hosts, pem),
            failed=self._on_bad_file,
        )

    def _add(self, name: str, hosts: dict[str, str], ca_pem: str | None) -> None:
        session = self._workspace.session
        if session is None:
            return
        environment = Environment(name=name, title=name, exchange=DEFAULT_EXCHANGE, hosts=hosts, ca_pem=ca_pem)
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


def _read_pem(path: Path) -> str:
    """Return the certificates in a PEM file.

    Raises:
        InvalidInput: It cannot be read, is too large, or holds no certificate.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_PEM + 1)
    except OSError as wrong:
        raise InvalidInput(what=f"{path.name} cannot be read. Check its name and permissions.") from wrong
    text = data.decode("ascii", "replace")
    if len(data) > _LARGEST_PEM or "-----BEGIN CERTIFICATE-----" not in text or "�" in text:
        raise InvalidInput(what=f"{path.name} holds no certificate. Choose a file in PEM form.")
    return text
