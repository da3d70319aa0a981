"""Which proxy a call passes through: none unless the user chose otherwise, and never one that merely stands around."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from vault_app.core.environment import HostAddress
from vault_app.core.errors import InvalidInput
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.settings_store import Settings

if TYPE_CHECKING:  # ssl and http.client are not needed before the first call
    from vault_app.services.http import Proxy

NONE, SYSTEM, OWN = "none", "system", "own"

_SCHEMES = {"http": "http", "socks5": "socks5", "socks5h": "socks5"}
_DEFAULT_PORTS = {"http": 80, "socks5": 1080}
_UNUSABLE = QT_TRANSLATE_NOOP("Proxy", "{whose} cannot be used: {reason}. Nothing was sent.")
_WHOSE = {
    OWN: QT_TRANSLATE_NOOP("Proxy", "The proxy in the settings"),
    SYSTEM: QT_TRANSLATE_NOOP("Proxy", "The system’s proxy"),
}
_PASSES = {
    OWN: QT_TRANSLATE_NOOP("Proxy", "Calls to {host} pass through your proxy at {place}."),
    SYSTEM: QT_TRANSLATE_NOOP("Proxy", "Calls to {host} pass through the system’s proxy at {place}."),
}


def proxy_for(settings: Settings, address: HostAddress, environ: Mapping[str, str]) -> Proxy | None:
    """Return the proxy that calls to *address* pass through; None: none, as for all that is on this computer.

    Args:
        environ: The environment variables, looked at only when the settings say `system`.

    Raises:
        InvalidInput: The chosen proxy cannot be used; going without it would not be what was chosen.
    """
    if address.is_loopback or settings.proxy == NONE:
        return None
    if settings.proxy == OWN:
        return parse_proxy(settings.proxy_url, OWN)
    url = _of_the_system(address, environ)
    return parse_proxy(url, SYSTEM) if url else None


def proxy_words(settings: Settings, address: HostAddress, proxy: Proxy) -> str:
    """Return the sentence that is shown before something is sent through *proxy*; no password is in it."""
    return _PASSES[settings.proxy].format(host=address.host, place=proxy.place)


def parse_proxy(url: str, whose: str = OWN) -> Proxy:
    """Read the address of a proxy; one without a scheme speaks HTTP.

    Raises:
        InvalidInput: It is neither HTTP nor SOCKS5, or no address; *whose* it is begins the sentence.
    """
    from vault_app.services.http import Proxy

    def refuse(reason: str) -> InvalidInput:
        return InvalidInput(what=_UNUSABLE.format(whose=_WHOSE[whose], reason=reason))

    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise refuse(QT_TRANSLATE_NOOP("Reasons", "it is not an address")) from None
    scheme = _SCHEMES.get(parts.scheme)
    if scheme is None:
        raise refuse(QT_TRANSLATE_NOOP("Reasons", "it begins with neither http:// nor socks5://"))
    if not host or not url.isascii() or port == 0 or parts.path not in {"", "/"} or parts.query or parts.fragment:
        raise refuse(QT_TRANSLATE_NOOP("Reasons", "it is not a host and a port"))
    if whose == OWN and parts.username is not None:
        raise refuse(QT_TRANSLATE_NOOP("Reasons", "a user name and a password are secrets, and the settings keep none"))
    return Proxy(
        scheme="http" if scheme == "http" else "socks5",
        host=host,
        port=port or _DEFAULT_PORTS[scheme],
        username=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )


def own_proxy_url(scheme: str, host: str, port: int) -> str:
    """Return the address of an own proxy as the settings keep it.

    Args:
        scheme: `http` or `socks5`.
        host: A name or an address, IPv6 without brackets, and nothing else.

    Raises:
        InvalidInput: As `parse_proxy`.
    """
    url = f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"
    if parse_proxy(url).host != host.lower() or any(character in host for character in " \t[]@/\\"):
        raise InvalidInput(
            what=_UNUSABLE.format(
                whose=_WHOSE[OWN],
                reason=QT_TRANSLATE_NOOP("Reasons", "it is not a host and a port"),
            )
        )
    return url


def _of_the_system(address: HostAddress, environ: Mapping[str, str]) -> str:
    """Return what the usual variables say of *address*, small letters first; empty: no proxy."""
    if _is_excepted(address, _variable(environ, "no_proxy")):
        return ""
    return _variable(environ, "https_proxy") or _variable(environ, "all_proxy")


def _variable(environ: Mapping[str, str], name: str) -> str:
    return (environ.get(name) or environ.get(name.upper()) or "").strip()


def _is_excepted(address: HostAddress, no_proxy: str) -> bool:
    """Tell whether a host is in a list such as `localhost,.example.org,10.0.0.1:8443,*`."""
    for entry in no_proxy.lower().split(","):
        name, _, port = entry.strip().partition(":")
        if not name or (port and port != str(address.port)):
            continue
        name = name.removeprefix("*").removeprefix(".")
        if name in {"", address.host} or address.host.endswith(f".{name}"):
            return True
    return False
