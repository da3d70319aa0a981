"""A copied command holds the very bytes that were signed, whatever the body."""

from __future__ import annotations

import json
import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.exchange import ACCESS, bitmart, credentials
from vault_app.core.environment import HostAddress
from vault_app.core.errors import InvalidInput
from vault_app.core.request import SignedRequest
from vault_app.exchanges.copy_formats import CopyFormat, formatted, url_of

HOST = HostAddress("https", "api-cloud.bitmart.com", 443)


def signed(body: bytes | None = b"{}", query: str = "") -> SignedRequest:
    request = bitmart().free_request("POST", "/spot/v4/query/open-orders", query, body)
    return bitmart().sign(request, credentials(), timestamp_ms=1589793796145)


def test_header_lines_hold_the_four_headers_in_full() -> None:
    lines = formatted(signed(), HOST, CopyFormat.HEADERS).splitlines()
    assert lines[0] == f"X-BM-KEY: {ACCESS}"
    assert lines[1] == "X-BM-TIMESTAMP: 1589793796145"
    assert len(lines) == 4


def test_json_is_an_object_of_the_headers() -> None:
    assert json.loads(formatted(signed(), HOST, CopyFormat.JSON)) == dict(signed().headers)


AWKWARD = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00"), max_size=60)


@given(AWKWARD)
def test_a_shell_gives_curl_and_httpie_the_body_to_the_byte(body: str) -> None:
    made = signed(body.encode())
    curl = shlex.split(formatted(made, HOST, CopyFormat.CURL).replace(" \\\n", " "))
    assert curl[curl.index("--data-raw") + 1] == body
    assert f"X-BM-SIGN: {made.signature}" in curl
    assert url_of(made, HOST) in curl
    httpie = shlex.split(formatted(made, HOST, CopyFormat.HTTPIE).replace(" \\\n", " "))
    assert httpie[httpie.index("--raw") + 1] == body
    assert f"X-BM-SIGN:{made.signature}" in httpie


@given(st.binary(max_size=60))
def test_the_python_text_compiles_and_holds_the_body_to_the_byte(body: bytes) -> None:
    text = formatted(signed(body, "a=%7E"), HOST, CopyFormat.PYTHON)
    lines = text.splitlines()
    assert next(line for line in lines if line.startswith("body = ")) == f"body = {body!r}"
    assert "'/spot/v4/query/open-orders?a=%7E'" in text
    compile(text, "copied", "exec")


@pytest.mark.parametrize("form", [CopyFormat.CURL, CopyFormat.HTTPIE])
def test_a_body_that_no_shell_can_hold_is_refused_with_the_way_out(form: CopyFormat) -> None:
    with pytest.raises(InvalidInput, match="Copy the header lines instead"):
        formatted(signed(b"\xff"), HOST, form)


def test_a_host_on_another_port_is_named_with_it() -> None:
    assert url_of(signed(), HostAddress("https", "::1", 8443)) == "https://[::1]:8443/spot/v4/query/open-orders"
