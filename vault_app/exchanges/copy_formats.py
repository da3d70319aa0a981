"""Signed headers as people paste them: header lines, JSON, curl, Python or HTTPie."""

from __future__ import annotations

import json
import shlex
from enum import StrEnum

from vault_app.core.environment import HostAddress
from vault_app.core.errors import InvalidInput
from vault_app.core.request import SignedRequest
from vault_app.core.words import QT_TRANSLATE_NOOP


class CopyFormat(StrEnum):
    """What *Copy headers* and `--format` know."""

    HEADERS = "headers"
    JSON = "json"
    CURL = "curl"
    PYTHON = "python"
    HTTPIE = "httpie"


def formatted(signed: SignedRequest, address: HostAddress, form: CopyFormat) -> str:
    """Return the text in that form, without a line break at its end; it holds the access key and the signature.

    Raises:
        InvalidInput: A shell command was asked for, and the body is not UTF-8 text.
    """
    return _WRITERS[form](signed, address)


def url_of(signed: SignedRequest, address: HostAddress) -> str:
    """Return the whole address that the request goes to."""
    return address.origin + address.base_path + signed.request.target


def _header_lines(signed: SignedRequest, _address: HostAddress) -> str:
    return "\n".join(f"{name}: {value}" for name, value in signed.headers.items())


def _json(signed: SignedRequest, _address: HostAddress) -> str:
    return json.dumps(dict(signed.headers), indent=2)


def _curl(signed: SignedRequest, address: HostAddress) -> str:
    # --data-raw: a body that begins with @ is no file name. --globoff, --path-as-is: the target stays as it was signed.
    words = [f"curl --globoff --path-as-is -X {signed.request.method} {shlex.quote(url_of(signed, address))}"]
    words += [f"-H {shlex.quote(f'{name}: {value}')}" for name, value in signed.headers.items()]
    if signed.request.body is not None:
        words.append(f"--data-raw {shlex.quote(_text_body(signed))}")
    return " \\\n  ".join(words)


def _httpie(signed: SignedRequest, address: HostAddress) -> str:
    words = [f"http --ignore-stdin {signed.request.method} {shlex.quote(url_of(signed, address))}"]
    words += [shlex.quote(f"{name}:{value}") for name, value in signed.headers.items()]
    if signed.request.body is not None:
        words.append(f"--raw {shlex.quote(_text_body(signed))}")
    return " \\\n  ".join(words)


def _python(signed: SignedRequest, address: HostAddress) -> str:
    kind = "HTTPSConnection" if address.scheme == "https" else "HTTPConnection"
    headers = "".join(f"    {name!a}: {value!a},\n" for name, value in signed.headers.items())
    body = "None" if signed.request.body is None else ascii(signed.request.body)
    return (
        "import http.client\n"
        "\n"
        f"connection = http.client.{kind}({address.host!a}, {address.port}, timeout=20)\n"
        f"body = {body}\n"
        f"headers = {{\n{headers}}}\n"
        f"connection.request({signed.request.method!a}, {address.base_path + signed.request.target!a}, body, headers)\n"
        "answer = connection.getresponse()\n"
        "print(answer.status, answer.read().decode())"
    )


def _text_body(signed: SignedRequest) -> str:
    try:
        return (signed.request.body or b"").decode("utf-8")
    except UnicodeDecodeError:
        raise InvalidInput(
            what=QT_TRANSLATE_NOOP(
                "Reasons", "The body is not UTF-8 text, so no shell command can hold it. Copy the header lines instead."
            )
        ) from None


_WRITERS = {
    CopyFormat.HEADERS: _header_lines,
    CopyFormat.JSON: _json,
    CopyFormat.CURL: _curl,
    CopyFormat.PYTHON: _python,
    CopyFormat.HTTPIE: _httpie,
}
