"""Hosts are https or wss, or on this computer; nothing that only looks like a host is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.environment import Environment, is_loopback, parse_host_url
from vault_app.core.errors import InvalidUrl, NoHost
from vault_app.exchanges.bitmart.facts import ENVIRONMENTS


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://api-cloud.bitmart.com", "not encrypted"),
        ("ws://api-cloud.bitmart.com", "not encrypted"),
        ("http://127.0.0.1.example.com", "not encrypted"),
        ("http://localhost.example.com", "not encrypted"),
        ("ftp://host", "does not begin"),
        ("api-cloud.bitmart.com", "does not begin"),
        ("https://", "does not begin"),
        ("https://user:word@host", "user name"),
        ("https://host#part", "fragment"),
        ("https://host:0", "port 0"),
        ("https://host:99999", "not a web address"),
        ("https://bitmаrt.com", "character"),  # noqa: RUF001 - the third letter of mart is Cyrillic
        ("https://host\\@evil.com", "character"),
        ("https://ho st", "character"),
        ("https://[::1", "not a web address"),
    ],
)
def test_a_host_that_keys_must_not_go_to_is_refused(url: str, reason: str) -> None:
    with pytest.raises(InvalidUrl, match=reason):
        parse_host_url(url)


def test_a_refused_address_does_not_show_its_password() -> None:
    with pytest.raises(InvalidUrl) as refusal:
        parse_host_url("https://user:word@host")
    assert "word" not in str(refusal.value)


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://API.example.com", "https://api.example.com"),
        ("https://api.example.com:8443/base/", "https://api.example.com:8443"),
        ("http://127.9.9.9:80", "http://127.9.9.9"),
        ("http://[::1]:8080", "http://[::1]:8080"),
        ("http://localhost", "http://localhost"),
    ],
)
def test_a_host_is_read_to_scheme_name_and_port(url: str, origin: str) -> None:
    assert parse_host_url(url).origin == origin


def test_an_environment_without_that_host_says_so() -> None:
    demo = next(each for each in ENVIRONMENTS if each.name == "bitmart-futures-demo")
    with pytest.raises(NoHost, match="“BitMart futures demo” has no spot host"):
        demo.address("spot")
    assert demo.address("futures").host == "demo-api-cloud-v2.bitmart.com"


def test_an_environment_is_on_this_computer_only_if_all_of_it_is() -> None:
    mixed = Environment(
        name="m", title="m", exchange="bitmart", hosts={"spot": "http://127.0.0.1:1", "futures": "https://x.example"}
    )
    assert not mixed.is_loopback
    assert is_loopback("127.255.0.1")
    assert not is_loopback("128.0.0.1")
    assert not is_loopback("Localhost.")


@given(st.text(max_size=60))
def test_any_text_is_a_host_or_a_refusal(text: str) -> None:
    try:
        address = parse_host_url(text)
    except InvalidUrl:
        return
    assert address.scheme in {"https", "wss"} or address.is_loopback
