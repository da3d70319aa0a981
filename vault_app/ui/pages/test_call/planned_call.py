"""Says what would be sent now: in the bar at the top, as a warning, and in a sentence where the answer will be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from vault_app.core.account import Account
from vault_app.core.environment import HostAddress
from vault_app.core.key_set import KeySet
from vault_app.ui.messages import sentences, translated
from vault_app.ui.pages.endpoint_words import facts_of, missing_permission, title_of_endpoint
from vault_app.ui.pages.environment_lookup import EnvironmentLookup, host_and_port
from vault_app.ui.pages.test_call.call_choice import CallChoice
from vault_app.ui.pages.test_call.request_bar import RequestBar
from vault_app.ui.widgets.notice import Notice

translate = QCoreApplication.translate


class PlannedCall:
    """Reads the choice each time; it keeps nothing.

    Args:
        proxy_sentence: Tells through which proxy a call to an address goes; empty: through none.
    """

    def __init__(
        self,
        choice: CallChoice,
        environments: EnvironmentLookup,
        bar: RequestBar,
        warning_notice: Notice,
        proxy_sentence: Callable[[HostAddress], str],
    ) -> None:
        self._choice = choice
        self._environments = environments
        self._bar = bar
        self._warning_notice = warning_notice
        self._proxy_sentence = proxy_sentence

    def show(self, account: Account | None, key_set: KeySet) -> None:
        """Say in the bar what would be sent for *key_set*, and what speaks against it."""
        exchange, choice = self._choice.exchange, self._choice
        if exchange is None:
            return
        known = choice.known
        title = title_of_endpoint(known) if known is not None else translate("TestCallPage", "Free request")
        self._bar.show_request(choice.method, title, choice.effect, self._target(account))
        request = choice.request(tell=False)
        asked = request if request is not None and choice.is_free else None
        level = asked.level if asked is not None else known.level if known is not None else None
        self._bar.show_facts(facts_of(level, known, exchange), missing_permission(known, exchange, key_set))
        self.show_warning()

    def _target(self, account: Account | None) -> str:
        address = self._environments.address(self._choice.host)
        if address is not None:
            return host_and_port(address) + self._choice.path
        return f"{account.label} · {self._choice.path}" if account is not None else self._choice.path

    def words(self, key_set: KeySet | None) -> str:
        """Return what would be sent as a sentence, after `show` for the same."""
        words = translate("TestCallPage", "{method} to {target}, with “{label}”.\nNothing leaves before Send.")
        said = words.format(
            method=self._bar.method_chip.text,
            target=self._bar.target_label.text(),
            label=key_set.label if key_set is not None else "",
        )
        address = self._environments.address(self._choice.host)
        return sentences(said, self._proxy_sentence(address)) if address is not None else said

    def show_warning(self) -> None:
        """Say what the exchange would have one know before this request is sent."""
        request, exchange = self._choice.request(tell=False), self._choice.exchange
        warning = exchange.warning_for(request) if request is not None and exchange is not None else ""
        self._warning_notice.setVisible(bool(warning))
        if warning and exchange is not None:
            self._warning_notice.set_notice("warn", translated(exchange.name, warning))
