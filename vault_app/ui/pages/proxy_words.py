"""Says, before anything is sent, through which proxy the calls of accounts would pass."""

from __future__ import annotations

import os
from collections.abc import Iterable

from vault_app.core.account import Account
from vault_app.core.errors import EnvironmentNotFound, VaultError
from vault_app.services.proxies import NONE, proxy_for, proxy_words
from vault_app.ui.messages import sentences, text_of
from vault_app.ui.workspace import Workspace


def proxy_sentences(workspace: Workspace, accounts: Iterable[Account]) -> str:
    """Return a sentence for each host that is reached through a proxy; empty when all calls go straight."""
    session, settings = workspace.session, workspace.settings
    if session is None or settings.proxy == NONE:
        return ""
    said: list[str] = []
    for account in accounts:
        try:
            environment = session.environment_named(account.environment, account.exchange)
        except EnvironmentNotFound:
            continue  # told when it is to be used
        for host in list(environment.hosts)[:1]:  # what holds for the first host holds for its sisters
            try:
                address = environment.address(host)
                proxy = proxy_for(settings, address, os.environ)
                said += [proxy_words(settings, address, proxy)] if proxy is not None else []
            except VaultError as error:
                said.append(text_of(error))
    return sentences(*dict.fromkeys(said))
