"""Addresses that a key may be used from: what is refused, what is saved with a word of warning."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from vault_app.core.errors import InvalidAddress
from vault_app.core.words import QT_TRANSLATE_NOOP

_Network = ipaddress.IPv4Network | ipaddress.IPv6Network
# RFC 6598: behind a carrier's address translation; `is_private` is false for it, and yet no exchange ever sees it.
_SHARED = ipaddress.ip_network("100.64.0.0/10")
# RFC 5737 and RFC 3849, by version: read once, for a vault may have thousands of addresses to be held against them.
_DOCUMENTATION: dict[int, tuple[_Network, ...]] = {
    4: tuple(map(ipaddress.ip_network, ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24"))),
    6: (ipaddress.ip_network("2001:db8::/32"),),
}


class Doubt(Enum):
    """Why an address that was saved may not do what its owner expects."""

    PRIVATE = QT_TRANSLATE_NOOP("IpBinding", "{address} is a private address. The exchange sees your public one.")
    LOOPBACK = QT_TRANSLATE_NOOP(
        "IpBinding", "{address} is this computer itself. The exchange sees your public address."
    )
    LINK_LOCAL = QT_TRANSLATE_NOOP(
        "IpBinding", "{address} exists only on one cable or one Wi-Fi. The exchange sees your public one."
    )
    RANGE = QT_TRANSLATE_NOOP(
        "IpBinding", "{address} is a range. Whether the exchange accepts ranges is not documented."
    )
    SPECIAL = QT_TRANSLATE_NOOP(
        "IpBinding", "{address} is set aside for documents or tests. No computer on the internet has it."
    )


@dataclass(frozen=True, slots=True, order=True)
class IpBinding:
    """One bound address or range, in its normal spelling.

    Attributes:
        address: IPv4 or IPv6 address, or network in prefix form; lower case, compressed, no zone.
    """

    address: str

    @property
    def doubt(self) -> Doubt | None:
        """The one thing most worth saying about this address, or None."""
        network = ipaddress.ip_network(self.address)
        if network.num_addresses > 1:
            return Doubt.RANGE
        if network.is_loopback:
            return Doubt.LOOPBACK
        if network.is_link_local:
            return Doubt.LINK_LOCAL
        if _is_documentation(network):
            return Doubt.SPECIAL
        if network.is_private or (network.version == 4 and network.subnet_of(_SHARED)):  # type: ignore[arg-type]  # same version
            return Doubt.PRIVATE
        return None

    @property
    def warning(self) -> str:
        """The doubt as a sentence, or an empty text."""
        return self.doubt.value.format(address=self.address) if self.doubt else ""


def parse_ip_binding(text: str) -> IpBinding:
    """Read one address or range as a person types it.

    An IPv4 address written inside IPv6 (`::ffff:203.0.113.7`) becomes the IPv4 address: that is what an exchange sees.

    Raises:
        InvalidAddress: Not an address; unspecified; multicast; with a zone, a port or host bits set.
    """
    typed = text.strip()
    shown = typed if len(typed) <= 60 else typed[:57] + "…"
    if not typed:
        raise InvalidAddress(
            address=QT_TRANSLATE_NOOP("Reasons", "An empty text"),
            reason=QT_TRANSLATE_NOOP("Reasons", "there is nothing to bind"),
        )
    if "%" in typed:
        raise InvalidAddress(
            address=shown,
            reason=QT_TRANSLATE_NOOP("Reasons", "a zone such as %eth0 has a meaning on this computer alone"),
        )
    try:
        network: _Network = ipaddress.ip_network(typed, strict=True)
    except ValueError as wrong:
        raise InvalidAddress(address=shown, reason=_why_not(typed, wrong)) from None
    mapped = network.network_address.ipv4_mapped if isinstance(network, ipaddress.IPv6Network) else None
    if mapped is not None and network.prefixlen >= 96:
        network = ipaddress.ip_network((mapped, network.prefixlen - 96))
    if network.prefixlen == 0:
        raise InvalidAddress(
            address=shown, reason=QT_TRANSLATE_NOOP("Reasons", "it covers every address, which binds nothing")
        )
    if network.network_address.is_unspecified:
        raise InvalidAddress(address=shown, reason=QT_TRANSLATE_NOOP("Reasons", "it means “no address”"))
    if network.is_multicast:
        raise InvalidAddress(
            address=shown,
            reason=QT_TRANSLATE_NOOP("Reasons", "it is a multicast address, which no computer calls from"),
        )
    if str(network.network_address) == "255.255.255.255":
        raise InvalidAddress(
            address=shown,
            reason=QT_TRANSLATE_NOOP("Reasons", "it is the broadcast address, which no computer calls from"),
        )
    single = network.num_addresses == 1
    return IpBinding(str(network.network_address) if single else str(network))


def parse_ip_list(text: str) -> tuple[IpBinding, ...]:
    """Read addresses separated by commas, semicolons or white space, in order, duplicates dropped.

    Raises:
        InvalidAddress: The first one that cannot be bound.
    """
    parts = text.replace(",", " ").replace(";", " ").split()
    return without_duplicates(parse_ip_binding(part) for part in parts)


def without_duplicates(bindings: Iterable[IpBinding]) -> tuple[IpBinding, ...]:
    """Return *bindings* in order, each address once."""
    return tuple(dict.fromkeys(bindings))


def normal_address(address: str) -> str:
    """Return the spelling in which two writings of one address are equal, whoever wrote them."""
    try:
        return parse_ip_binding(address).address
    except InvalidAddress:
        return address  # it was saved under rules that have grown stricter since


def _is_documentation(network: _Network) -> bool:
    return any(network.subnet_of(each) for each in _DOCUMENTATION[network.version])  # type: ignore[arg-type]  # same version


def _why_not(typed: str, wrong: ValueError) -> str:
    if "://" in typed:
        return QT_TRANSLATE_NOOP("Reasons", "it is a web address")
    if "host bits" in str(wrong):
        return QT_TRANSLATE_NOOP(
            "Reasons", "the part behind the slash does not fit the address; write the first address of the range"
        )
    if typed.count(":") == 1 and "." in typed:
        return QT_TRANSLATE_NOOP("Reasons", "a port does not belong here")
    if any(part.isdigit() and len(part) > 1 and part.startswith("0") for part in typed.partition("/")[0].split(".")):
        return QT_TRANSLATE_NOOP("Reasons", "numbers in it begin with zero")
    return QT_TRANSLATE_NOOP("Reasons", "it is not an IP address")
