"""Tells which versions of what are at work, for the page that says so and for whoever reports a mistake."""

from __future__ import annotations

import platform

from vault_app import __version__


def versions() -> dict[str, str]:
    """Return the version of each part below the window; blocks while the cryptographic library is loaded."""
    import cryptography
    from cryptography.hazmat.backends.openssl.backend import backend

    return {
        "Vault App": __version__,
        "Python": platform.python_version(),
        "cryptography": cryptography.__version__,
        "OpenSSL": backend.openssl_version_text().removeprefix("OpenSSL "),
    }


def system_version() -> str:
    """Return the name of the system and of its kernel, or of the system alone where there is no other name."""
    kernel = f"{platform.system()} {platform.release()} {platform.machine()}"
    try:
        name = platform.freedesktop_os_release().get("PRETTY_NAME", "")
    except OSError:
        name = ""
    return f"{name}, {kernel}" if name else kernel
