"""What an environment of the user's own may consist of: hosts, and the authority that is trusted there alone."""

from __future__ import annotations

from pathlib import Path

from vault_app.core.environment import Environment, parse_host_url
from vault_app.core.errors import InvalidInput, InvalidUrl
from vault_app.core.words import QT_TRANSLATE_NOOP

MAX_PEM = 256 * 1024  # bytes
_MAX_CERTIFICATES = 50


def rest_url(text: str) -> str:
    """Check the address of a REST host; raises InvalidUrl."""
    address = parse_host_url(text)
    if address.scheme not in {"https", "http"}:
        raise InvalidUrl(url=text, reason=QT_TRANSLATE_NOOP("Reasons", "a REST host begins with https://"))
    if address.base_path or address.query:
        raise InvalidUrl(url=text, reason=QT_TRANSLATE_NOOP("Reasons", "a path or query does not belong to a host"))
    return text


def socket_url(text: str) -> str:
    """Check the address of a socket; raises InvalidUrl."""
    if parse_host_url(text).scheme not in {"wss", "ws"}:
        raise InvalidUrl(url=text, reason=QT_TRANSLATE_NOOP("Reasons", "a socket begins with wss://"))
    return text


def read_certificates(path: Path) -> str:
    """Return the certificates of a PEM file; blocks. Raises InvalidInput."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_PEM + 1)
    except OSError as wrong:
        raise InvalidInput(
            what=QT_TRANSLATE_NOOP("Reasons", "{name} cannot be read. Check its name and permissions.").format(
                name=path.name
            )
        ) from wrong
    if len(data) > MAX_PEM:
        raise InvalidInput(
            what=QT_TRANSLATE_NOOP(
                "Reasons", "{name} is larger than 256 KiB. Choose a file with certificates alone."
            ).format(name=path.name)
        )
    return certificates_in(data, path.name)


def certificates_in(data: bytes, name: str) -> str:
    """Return the certificates of a PEM text, and nothing else of it: a private key beside them is left behind.

    Args:
        name: Of the file, for the sentence of a refusal.

    Raises:
        InvalidInput: It holds no certificate, or too many.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    try:
        certificates = x509.load_pem_x509_certificates(data)
    except ValueError:
        raise InvalidInput(
            what=QT_TRANSLATE_NOOP("Reasons", "{name} holds no certificate in PEM form.").format(name=name)
        ) from None
    if len(certificates) > _MAX_CERTIFICATES:
        raise InvalidInput(
            what=QT_TRANSLATE_NOOP("Reasons", "{name} holds more than {max_certificates} certificates.").format(
                name=name, max_certificates=_MAX_CERTIFICATES
            )
        )
    return "".join(each.public_bytes(Encoding.PEM).decode("ascii") for each in certificates)


def authorities(ca_pem: str) -> tuple[str, ...]:
    """Return the name of each certificate, as it gives itself."""
    from cryptography import x509

    try:
        certificates = x509.load_pem_x509_certificates(ca_pem.encode("ascii", "replace"))
    except ValueError:
        return ()
    return tuple(each.subject.rfc4514_string() for each in certificates)


def hosts_elsewhere(environment: Environment) -> tuple[str, ...]:
    """Return the hosts that are not on this computer; signed requests would leave it for them."""
    addresses = map(parse_host_url, environment.hosts.values())
    return tuple(sorted({each.host for each in addresses if not each.is_loopback}))
