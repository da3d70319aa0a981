"""Opens a connection to one host: name, address, proxy, encryption."""

from __future__ import annotations

import errno
import functools
import ipaddress
import os
import selectors
import socket
import ssl
from dataclasses import dataclass, field
from typing import Literal

from vault_app.core.environment import HostAddress
from vault_app.core.request import FailureKind
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.call_watch import CallWatch, Stage, Stopped

_SocketAddress = tuple[socket.AddressFamily, tuple[str, int]]

# Literally this computer: a resolver that sends `localhost` elsewhere is never asked (RFC 6761, section 6.3).
_LOCALHOST: tuple[_SocketAddress, ...] = ((socket.AF_INET, ("127.0.0.1", 0)), (socket.AF_INET6, ("::1", 0)))

# Source: openssl/x509_vfy.h, X509_V_ERR_…
_CERTIFICATE_FAULTS = {
    9: QT_TRANSLATE_NOOP("Reasons", "the server’s certificate is not valid yet, or this computer’s clock is behind"),
    10: QT_TRANSLATE_NOOP("Reasons", "the server’s certificate has expired, or this computer’s clock is ahead"),
    18: QT_TRANSLATE_NOOP(
        "Reasons", "the server’s certificate is signed by itself, not by an authority that is trusted here"
    ),
    19: QT_TRANSLATE_NOOP("Reasons", "the server’s certificate comes from an authority that is not trusted here"),
    20: QT_TRANSLATE_NOOP("Reasons", "the server’s certificate comes from an authority that is not known here"),
    21: QT_TRANSLATE_NOOP("Reasons", "the server’s certificate comes from an authority that is not known here"),
    23: QT_TRANSLATE_NOOP("Reasons", "the server’s certificate has been revoked"),
    26: QT_TRANSLATE_NOOP("Reasons", "the server’s certificate is not one for servers"),
    62: QT_TRANSLATE_NOOP("Reasons", "the server’s certificate is for another name than {host}"),
    64: QT_TRANSLATE_NOOP("Reasons", "the server’s certificate is for another address than {host}"),
    66: QT_TRANSLATE_NOOP("Reasons", "the server’s certificate has a key that is too weak"),
    67: QT_TRANSLATE_NOOP("Reasons", "an authority of the server’s certificate has a key that is too weak"),
    68: QT_TRANSLATE_NOOP("Reasons", "the server’s certificate is signed with a method that is too weak"),
}
_NOT_TLS = frozenset(
    {"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE", "PACKET_LENGTH_TOO_LONG", "UNEXPECTED_MESSAGE"}
)


@dataclass(frozen=True, slots=True)
class Proxy:
    """Where the user wants all calls to pass through; names are looked up by the proxy.

    Attributes:
        username: Empty for none; never shown.
        password: Never shown.
    """

    scheme: Literal["http", "socks5"]
    host: str
    port: int
    username: str = field(default="", repr=False)
    password: str = field(default="", repr=False)

    @property
    def place(self) -> str:
        return f"{self.host}, port {self.port}"


@functools.lru_cache(maxsize=8)  # reading the system's store takes longer than a handshake
def tls_context(ca_pem: str | None) -> ssl.SSLContext:
    """Return the rules for an encrypted connection: verified, TLS 1.2 or later, and nobody can listen in.

    Built by hand, since `ssl.create_default_context` writes the session keys to the file that SSLKEYLOGFILE names.

    Args:
        ca_pem: The only authority to trust; None: those of the system.

    Raises:
        Stopped: *ca_pem* holds no certificate.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # verifies certificate and name
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    # Python before 3.11.4 asks OpenSSL 3 to take a connection that was cut for one that ended: a cut answer would look whole.
    context.options &= ~getattr(ssl, "OP_IGNORE_UNEXPECTED_EOF", 0)
    context.set_alpn_protocols(["http/1.1"])
    if ca_pem is None:
        context.load_default_certs(ssl.Purpose.SERVER_AUTH)
        return context
    try:
        context.load_verify_locations(cadata=ca_pem)
    except (ssl.SSLError, ValueError):
        raise Stopped(
            FailureKind.TLS, QT_TRANSLATE_NOOP("Reasons", "the environment’s own certificate authority cannot be read")
        ) from None
    return context


def open_connection(
    address: HostAddress, watch: CallWatch, *, ca_pem: str | None = None, proxy: Proxy | None = None
) -> socket.socket:
    """Return a non-blocking socket on which *address* has proven itself, TLS included.

    What is on this computer is reached directly, whatever the proxy: to the proxy, 127.0.0.1 is another computer.

    Raises:
        Stopped: It did not come about.
    """
    secure = address.scheme in {"https", "wss"}
    if not secure and not address.is_loopback:
        raise Stopped(
            FailureKind.TLS,
            QT_TRANSLATE_NOOP("Reasons", "{host} is not on this computer, and the connection is not encrypted").format(
                host=address.host
            ),
        )
    context = tls_context(ca_pem) if secure else None
    sock = _through(proxy, address, watch) if proxy and not address.is_loopback else _directly(address, watch)
    try:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return sock if context is None else _encrypted(sock, context, address, watch)
    except BaseException:
        sock.close()
        raise


def insist_on(address: HostAddress, sock: socket.socket, *, proxied: bool) -> None:
    """Refuse to go on unless *sock* leads to *address*: the last look before signed headers are handed over.

    Raises:
        RuntimeError: It does not, which is a bug of ours.
    """
    if address.scheme in {"https", "wss"}:
        proven = (
            isinstance(sock, ssl.SSLSocket)
            and sock.server_hostname == address.host
            and sock.context.verify_mode is ssl.CERT_REQUIRED
            and sock.context.check_hostname
        )
    else:
        proven = address.is_loopback and ipaddress.ip_address(sock.getpeername()[0]).is_loopback
    if not proven or (not proxied and sock.getpeername()[1] != address.port):
        raise RuntimeError("the connection does not lead where the signed request belongs")


def certificate_fault(error: ssl.SSLCertVerificationError, host: str) -> str:
    """Say in one clause what is wrong with the server's certificate."""
    fault = _CERTIFICATE_FAULTS.get(error.verify_code)
    if fault is None:
        fault = QT_TRANSLATE_NOOP("Reasons", "the server’s certificate was refused ({message})")
    return fault.format(host=host, message=error.verify_message)


def _directly(address: HostAddress, watch: CallWatch) -> socket.socket:
    places = _places(address, watch)
    watch.begin(Stage.CONNECT)
    failure: OSError | None = None
    for position, (family, place) in enumerate(places):
        left = len(places) - position
        try:
            sock = _connected(family, place, watch, at_most_s=watch.remaining_s / left if left > 1 else None)
        except OSError as error:
            # Of several, the refusal tells most: where IPv6 is off, `localhost` would end as "cannot be reached".
            failure = failure if isinstance(failure, ConnectionRefusedError) else error
        else:
            if sock is not None:
                return sock
    raise _not_connected(failure, address)


def _places(address: HostAddress, watch: CallWatch) -> tuple[_SocketAddress, ...]:
    """Return the addresses of the host in the system's order of preference; nothing is asked about a literal one."""
    if address.host == "localhost":
        return tuple((family, (literal, address.port)) for family, (literal, _) in _LOCALHOST)
    try:
        literal = ipaddress.ip_address(address.host)
    except ValueError:
        pass
    else:
        family = socket.AF_INET if literal.version == 4 else socket.AF_INET6
        return ((family, (address.host, address.port)),)
    watch.begin(Stage.NAME)
    try:
        found = watch.in_background(
            lambda: socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM), too_late=lambda _: None
        )
    except socket.gaierror as error:
        if error.errno == socket.EAI_AGAIN:
            raise Stopped(
                FailureKind.NAME,
                QT_TRANSLATE_NOOP("Reasons", "{host} could not be looked up; is this computer online?").format(
                    host=address.host
                ),
            ) from error
        raise Stopped(
            FailureKind.NAME, QT_TRANSLATE_NOOP("Reasons", "there is no host named {host}").format(host=address.host)
        ) from error
    except UnicodeError as error:  # a label that is empty or too long never reaches the resolver
        raise Stopped(
            FailureKind.NAME, QT_TRANSLATE_NOOP("Reasons", "{host} is not a host name").format(host=address.host)
        ) from error
    return tuple(dict.fromkeys((family, (str(place[0]), int(place[1]))) for family, _, _, _, place in found))


def _connected(
    family: socket.AddressFamily, place: tuple[str, int], watch: CallWatch, *, at_most_s: float | None
) -> socket.socket | None:
    """Return a socket connected to *place*, or None when it took longer than its share of the time."""
    sock = socket.socket(family, socket.SOCK_STREAM)
    fault: int | None = None
    try:
        sock.setblocking(False)
        fault = sock.connect_ex(place)
        if fault in {errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EALREADY}:
            ready = watch.wait(sock, selectors.EVENT_WRITE, at_most_s=at_most_s)
            fault = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) if ready else None
    finally:
        if fault != 0:
            sock.close()
    if fault:
        raise OSError(fault, os.strerror(fault))
    return sock if fault == 0 else None


def _not_connected(error: OSError | None, address: HostAddress) -> Stopped:
    place = f"{address.host}, port {address.port}"
    if isinstance(error, ConnectionRefusedError):
        return Stopped(
            FailureKind.REFUSED, QT_TRANSLATE_NOOP("Reasons", "nothing answers at {place}").format(place=place)
        )
    if isinstance(error, ConnectionResetError):
        return Stopped(
            FailureKind.RESET, QT_TRANSLATE_NOOP("Reasons", "{place} broke the connection off").format(place=place)
        )
    if isinstance(error, PermissionError):
        return Stopped(
            FailureKind.UNREACHABLE,
            QT_TRANSLATE_NOOP("Reasons", "this computer does not allow a connection to {place}").format(place=place),
        )
    reason = f" ({error.strerror})" if error is not None and error.strerror else ""
    return Stopped(
        FailureKind.UNREACHABLE,
        QT_TRANSLATE_NOOP("Reasons", "{place} cannot be reached{reason}").format(place=place, reason=reason),
    )


def _through(proxy: Proxy, address: HostAddress, watch: CallWatch) -> socket.socket:
    import python_socks  # only where there is a proxy
    from python_socks.sync import Proxy as Door

    watch.begin(Stage.CONNECT)
    kind = python_socks.ProxyType.HTTP if proxy.scheme == "http" else python_socks.ProxyType.SOCKS5
    door = Door(kind, proxy.host, proxy.port, proxy.username or None, proxy.password or None, rdns=True)
    patience_s = max(watch.remaining_s, 0.1)
    try:
        sock = watch.in_background(
            lambda: door.connect(address.host, address.port, timeout=patience_s), too_late=lambda late: late.close()
        )
    except python_socks.ProxyError as error:
        if proxy.scheme == "http" and error.error_code == 407:
            raise Stopped(
                FailureKind.PROXY,
                QT_TRANSLATE_NOOP("Reasons", "the proxy at {place} wants another user name or password").format(
                    place=proxy.place
                ),
            ) from error
        raise Stopped(
            FailureKind.PROXY,
            QT_TRANSLATE_NOOP("Reasons", "the proxy at {place} did not connect to {host}, port {port}").format(
                place=proxy.place, host=address.host, port=address.port
            ),
        ) from error
    except python_socks.ProxyTimeoutError as error:
        raise Stopped(
            FailureKind.PROXY,
            QT_TRANSLATE_NOOP("Reasons", "the proxy at {place} did not answer in time").format(place=proxy.place),
        ) from error
    except OSError as error:
        raise Stopped(
            FailureKind.PROXY,
            QT_TRANSLATE_NOOP("Reasons", "the proxy at {place} cannot be reached").format(place=proxy.place),
        ) from error
    sock.setblocking(False)
    return sock


def _encrypted(sock: socket.socket, context: ssl.SSLContext, address: HostAddress, watch: CallWatch) -> ssl.SSLSocket:
    watch.begin(Stage.TLS)
    # An end of the stream that TLS did not announce has to be told from a real one, or an answer could be cut unseen.
    secure = context.wrap_socket(
        sock, server_hostname=address.host, do_handshake_on_connect=False, suppress_ragged_eofs=False
    )
    try:
        _shake_hands(secure, watch)
    except BaseException as error:
        secure.close()
        if isinstance(error, OSError):
            raise _not_encrypted(error, address) from error
        raise
    return secure


def _shake_hands(secure: ssl.SSLSocket, watch: CallWatch) -> None:
    while True:
        watch.check()
        try:
            secure.do_handshake()
        except ssl.SSLWantReadError:
            watch.wait(secure, selectors.EVENT_READ)
        except ssl.SSLWantWriteError:
            watch.wait(secure, selectors.EVENT_WRITE)
        else:
            return


def was_cut(error: BaseException) -> bool:
    """Tell whether an encrypted connection ended without TLS's own goodbye."""
    # Python before 3.11.4 raises the plain class for it when OpenSSL 3 says so.
    return isinstance(error, ssl.SSLEOFError) or (
        isinstance(error, ssl.SSLError) and error.reason == "UNEXPECTED_EOF_WHILE_READING"
    )


def _not_encrypted(error: OSError, address: HostAddress) -> Stopped:
    if isinstance(error, ssl.SSLCertVerificationError):
        return Stopped(FailureKind.TLS, certificate_fault(error, address.host))
    if was_cut(error) or isinstance(error, ConnectionError):
        return Stopped(
            FailureKind.RESET,
            QT_TRANSLATE_NOOP("Reasons", "the server broke off while the encrypted connection was made"),
        )
    reason = error.reason or "" if isinstance(error, ssl.SSLError) else ""
    if reason in _NOT_TLS:
        return Stopped(FailureKind.TLS, QT_TRANSLATE_NOOP("Reasons", "the server does not speak TLS on this port"))
    if "PROTOCOL_VERSION" in reason or "HANDSHAKE_FAILURE" in reason or reason == "UNSUPPORTED_PROTOCOL":
        return Stopped(
            FailureKind.TLS,
            QT_TRANSLATE_NOOP("Reasons", "the server offers no encryption that is safe: TLS 1.2 or later"),
        )
    words = reason.replace("_", " ").lower() or error.strerror or QT_TRANSLATE_NOOP("Reasons", "no reason given")
    return Stopped(
        FailureKind.TLS, QT_TRANSLATE_NOOP("Reasons", "the encrypted connection failed ({words})").format(words=words)
    )
