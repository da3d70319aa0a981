"""Every call that is about to be sent, by method, host and path, before it is sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.account import Account
from vault_app.core.environment import Environment
from vault_app.core.errors import EnvironmentNotFound, VaultError
from vault_app.exchanges.protocol import Exchange
from vault_app.exchanges.verification import ApiQuestion, Question, VerifyOptions
from vault_app.services.session import Session
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.label import Prose


def announced_calls(session: Session, account: Account, *, access_key_alone: bool = False) -> tuple[str, ...]:
    """Return each call of a verification as a line, such as “GET api-cloud.bitmart.com/system/time”; without a host for the practice exchange.

    Args:
        access_key_alone: Those that ask only whether the exchange still knows the access key.
    """
    exchange = session.exchange_of(account)
    try:
        environment = session.environment_named(account.environment, account.exchange)
    except EnvironmentNotFound:
        return ()
    # The practice exchange has its hosts while it runs, the same as the real one.
    hosts = frozenset(exchange.environments[0].hosts if environment.practice else environment.hosts)
    questions = exchange.questions(VerifyOptions(hosts=hosts, access_key_alone=access_key_alone))
    return tuple(_line(each, exchange, environment) for each in questions)


def _line(question: Question, exchange: Exchange, environment: Environment) -> str:
    if isinstance(question, ApiQuestion):
        host = _host(question.request.host, environment)
        return f"{question.request.method} {host}{question.request.target}"
    if environment.practice:
        return f"WS {exchange.environments[0].address(question.host).base_path}"
    return f"WS {_host(question.host, environment)}"


def _host(host_id: str, environment: Environment) -> str:
    if environment.practice:
        return ""  # it has no host to name; the sentence above names the exchange
    try:
        return environment.address(host_id).host
    except VaultError:
        return f"{environment.title} "


class CallList(QWidget):
    """The lines, below each other in the type of code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.SPACE_2)

    @property
    def lines(self) -> tuple[str, ...]:
        """What it says."""
        return self._lines

    def show_calls(self, lines: Sequence[str]) -> None:
        """Show *lines*; those that are shown already stay as they are."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for line in lines:
            self._column.addWidget(Prose(line, "mono_small", "text1"))
        self.setAccessibleName(self.tr("Calls that are sent"))
        self.setAccessibleDescription("\n".join(lines))
