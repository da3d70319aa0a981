"""Which versions are at work can be told."""

from __future__ import annotations

import platform

import cryptography

from vault_app import __version__
from vault_app.services.versions import system_version, versions


def test_every_part_has_the_version_that_it_calls_its_own() -> None:
    told = versions()
    assert told["Vault App"] == __version__
    assert told["Python"] == platform.python_version()
    assert told["cryptography"] == cryptography.__version__
    assert told["OpenSSL"][0].isdigit(), "its own name is not said twice"


def test_the_system_is_named_with_its_kernel() -> None:
    assert platform.release() in system_version()
