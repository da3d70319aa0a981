"""The hosts that an account's requests may go to, and nowhere else."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import urlsplit

from vault_app.core.errors import InvalidUrl, NoHost
from vault_app.core.words import QT_TRANSLATE_NOOP

_DEFAULT_PORTS = {"https": 443, "wss": 443, "http": 80, "ws": 80}


@dataclass(frozen=True, slots=True)
class HostAddress:
    """Where one host of an environment is reached.

    Attributes:
        scheme: https or wss; http or ws only on loopback.
        host: Lower-case ASCII name or address, without brackets.
        port: 1 to 65535.
        base_path: Put before the path of a request; empty for REST hosts.
        query: Fixed query of a socket address, without `?`.
    """

    scheme: str
    host: str
    port: int
    base_path: str = ""
    query: str = ""

    @property
    def is_loopback(self) -> bool:
        return is_loopback(self.host)

    @property
    def origin(self) -> str:
        """Scheme, host and port as a URL begins; the scheme's own port is left out."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _DEFAULT_PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """A named set of hosts of one exchange.

    Attributes:
        name: What `--environment` takes; unique ignoring case.
        title: What the screen shows.
        hosts: Host id (`spot`, `futures`, `ws-spot`, `ws-futures`) to its URL.
        ca_pem: PEM of the only authority trusted here, for environments of the user's own; None: the system's.
        builtin: Comes with the exchange; cannot be changed or removed.
        practice: Its hosts are those of the practice exchange running now, looked up when needed.
    """

    name: str
    title: str
    exchange: str
    hosts: Mapping[str, str] = field(default_factory=dict)
    ca_pem: str | None = None
    builtin: bool = False
    practice: bool = False
    extra: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "hosts", MappingProxyType(dict(self.hosts)))

    def address(self, host: str) -> HostAddress:
        """Return where *host* is.

        Raises:
            NoHost: This environment has none of that id.
            InvalidUrl: Its URL breaks the rules of `parse_host_url`.
        """
        if host not in self.hosts:
            raise NoHost(environment=self.title, host=host)
        return parse_host_url(self.hosts[host])

    @property
    def is_loopback(self) -> bool:
        """Whether every host is on this computer."""
        return all(parse_host_url(url).is_loopback for url in self.hosts.values())


def is_loopback(host: str) -> bool:
    """Tell whether *host* is this computer, literally: 127.0.0.0/8, ::1 or `localhost`; no name is ever resolved."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def parse_host_url(url: str) -> HostAddress:
    """Read the URL of a host.

    Raises:
        InvalidUrl: Another scheme than https or wss (http and ws: than on loopback); user name, fragment, bad port,
            or a host that is not plain ASCII (look-alike letters are a known trick).
    """
    if not url.isascii() or any(character <= " " or character in {"\x7f", "\\"} for character in url):
        raise InvalidUrl(
            url=ascii(url)[1:-1],
            reason=QT_TRANSLATE_NOOP("Reasons", "it holds a character that a host address does not have"),
        )
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        raise InvalidUrl(url=url, reason=QT_TRANSLATE_NOOP("Reasons", "it is not a web address")) from None
    if parts.scheme not in _DEFAULT_PORTS or not host:
        raise InvalidUrl(
            url=url, reason=QT_TRANSLATE_NOOP("Reasons", "it does not begin with https:// or wss:// and a host")
        )
    if parts.username is not None or parts.password is not None:
        raise InvalidUrl(
            url=parts.scheme + "://…", reason=QT_TRANSLATE_NOOP("Reasons", "a user name does not belong in it")
        )
    if parts.fragment or port == 0:
        fragment = QT_TRANSLATE_NOOP("Reasons", "it has a fragment")
        no_port = QT_TRANSLATE_NOOP("Reasons", "port 0 is not a port")
        raise InvalidUrl(url=url, reason=fragment if parts.fragment else no_port)
    if parts.scheme in {"http", "ws"} and not is_loopback(host):
        raise InvalidUrl(
            url=url, reason=QT_TRANSLATE_NOOP("Reasons", "it is not encrypted and leads away from this computer")
        )
    path = parts.path.rstrip("/")
    return HostAddress(parts.scheme, host, port or _DEFAULT_PORTS[parts.scheme], path, parts.query)
