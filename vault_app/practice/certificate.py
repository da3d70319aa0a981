"""A throw-away certificate authority and the one certificate that it ever signs.

The authority's key is used once and forgotten; nobody can make a second certificate that the practice environment trusts.
"""

from __future__ import annotations

import ipaddress
import os
import ssl
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

VALID_FOR = timedelta(days=30)
# A computer whose clock is behind by less still takes the certificate; a practice of clock faults needs it.
BACKDATED = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Certificate:
    """A server certificate for this computer alone.

    Attributes:
        ca_pem: The authority that clients trust, PEM.
        chain_and_key_pem: What the server loads; it holds the private key of the leaf.
    """

    ca_pem: str
    chain_and_key_pem: bytes

    def __repr__(self) -> str:
        return "Certificate(…)"


def make_certificate(now: datetime) -> Certificate:
    """Make an authority and a certificate for 127.0.0.1, ::1 and localhost (EC P-256), valid for 30 days from *now*."""
    ca_key = ec.generate_private_key(ec.SECP256R1())
    ca_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Vault App practice exchange (throw-away)")])
    ca = (
        _builder(ca_name, ca_name, ca_key.public_key(), now)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_key_usage(signs_certificates=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(ca_key.public_key()), critical=False)
        .sign(ca_key, SHA256())
    )
    leaf_key = ec.generate_private_key(ec.SECP256R1())
    names = x509.SubjectAlternativeName(
        [
            x509.DNSName("localhost"),
            x509.IPAddress(ipaddress.ip_address("127.0.0.1")),
            x509.IPAddress(ipaddress.ip_address("::1")),
        ]
    )
    leaf_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    leaf = (
        _builder(leaf_name, ca_name, leaf_key.public_key(), now)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(ca_key.public_key()), critical=False)
        .add_extension(names, critical=False)
        .sign(ca_key, SHA256())
    )
    key_pem = leaf_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return Certificate(ca.public_bytes(Encoding.PEM).decode("ascii"), leaf.public_bytes(Encoding.PEM) + key_pem)


def server_context(certificate: Certificate) -> ssl.SSLContext:
    """Return a TLS 1.2+ server context; the private key is gone from every file when this returns."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    # No session tickets: a client that reads in one thread and writes in another, as socket libraries do, would take one
    # up just while it sends its first words, and Python before 3.13 does not keep the two apart.
    context.num_tickets = 0
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    with _readable_once(certificate.chain_and_key_pem) as path:
        context.load_cert_chain(path)
    return context


@contextmanager
def _readable_once(content: bytes) -> Iterator[str]:
    """Lend *content* as a path, since OpenSSL's loader takes nothing else: anonymous memory where the kernel has it."""
    if hasattr(os, "memfd_create"):
        descriptor = os.memfd_create("practice", os.MFD_CLOEXEC)
        try:
            with os.fdopen(os.dup(descriptor), "wb") as stream:
                stream.write(content)
            yield f"/proc/self/fd/{descriptor}"
        finally:
            os.close(descriptor)
    else:
        descriptor, path = tempfile.mkstemp(prefix="vault-app-practice-")  # 0600 from the start
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(content)
            yield path
        finally:
            Path(path).unlink(missing_ok=True)


def _builder(
    subject: x509.Name, issuer: x509.Name, public_key: ec.EllipticCurvePublicKey, now: datetime
) -> x509.CertificateBuilder:
    start = now.astimezone(UTC).replace(microsecond=0)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(start - BACKDATED)
        .not_valid_after(start + VALID_FOR)
    )


def _key_usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
