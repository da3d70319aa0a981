"""Checks the environments that a source defines by the rules for typed ones: hosts, and the authority trusted there alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vault_app.core.environment import Environment
from vault_app.core.errors import ImportRefused, InvalidInput, InvalidLabel, InvalidUrl
from vault_app.core.import_texts import RawEnvironment
from vault_app.core.key_set import clean_label
from vault_app.core.vault import Vault
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, known_exchanges
from vault_app.services.own_environment import MAX_PEM, certificates_in, rest_url, socket_url

_HOST_ID = re.compile(r"[a-z][a-z0-9-]{0,31}")
_NAME = QT_TRANSLATE_NOOP("Import", "the name of an environment cannot be used: {reason}")
_HOST = QT_TRANSLATE_NOOP("Import", "a host of the environment “{name}” cannot be used: {reason}")
_NO_HOST = QT_TRANSLATE_NOOP("Import", "the environment “{name}” names a host in a way that is not known")
_AUTHORITY = QT_TRANSLATE_NOOP("Import", "the environment “{name}” trusts an authority that is no certificate")


def checked_environments(raw: Iterable[RawEnvironment]) -> Iterator[Environment]:
    """Yield the environments of exchanges that are known here; raises ImportRefused."""
    for each in raw:
        exchange = each.exchange or DEFAULT_EXCHANGE
        if exchange not in known_exchanges():
            continue
        try:
            name, title = clean_label(each.name), clean_label(each.title or each.name)
        except InvalidLabel as wrong:
            raise ImportRefused(reason=_NAME.format(reason=wrong.fields["reason"])) from None
        for host, url in each.hosts.items():
            _check_host(name, host, url)
        ca_pem = None if each.ca_pem is None else _certificates(name, each.ca_pem)
        yield Environment(name=name, title=title, exchange=exchange, hosts=each.hosts, ca_pem=ca_pem)


def environments_of(vault: Vault) -> Iterator[RawEnvironment]:
    """Yield the user's own environments of another vault, to be checked like those of a text."""
    for each in vault.environments:
        yield RawEnvironment(each.name, each.title, each.exchange, each.hosts, each.ca_pem)


def _check_host(name: str, host: str, url: str) -> None:
    if not _HOST_ID.fullmatch(host):
        raise ImportRefused(reason=_NO_HOST.format(name=name))
    try:
        (socket_url if host.startswith("ws-") else rest_url)(url)
    except InvalidUrl as wrong:
        raise ImportRefused(reason=_HOST.format(name=name, reason=wrong.fields["reason"])) from None


def _certificates(name: str, ca_pem: str) -> str:
    if len(ca_pem) > MAX_PEM:
        raise ImportRefused(reason=_AUTHORITY.format(name=name))
    try:
        return certificates_in(ca_pem.encode("utf-8"), name)
    except InvalidInput:
        raise ImportRefused(reason=_AUTHORITY.format(name=name)) from None
