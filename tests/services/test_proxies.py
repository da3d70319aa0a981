"""Calls pass through the proxy that was chosen, and through none that was not."""

from __future__ import annotations

from typing import Any

import pytest

from vault_app.core.environment import parse_host_url
from vault_app.core.errors import InvalidInput
from vault_app.services.http import Proxy
from vault_app.services.proxies import proxy_for, proxy_words
from vault_app.services.settings_store import Settings

AWAY = parse_host_url("https://api-cloud.bitmart.com")
SOCKET = parse_host_url("wss://ws-manager-compress.bitmart.com/user?protocol=1.1")
HERE = parse_host_url("https://127.0.0.1:8443")
EVERYWHERE = {
    name: "http://lurker.example:3128"
    for small in ("http_proxy", "https_proxy", "all_proxy", "ws_proxy", "wss_proxy")
    for name in (small, small.upper())
}


class Unread(dict[str, str]):
    """An environment that nobody may look into."""

    def get(self, *_: Any) -> Any:
        raise AssertionError("the environment was read")

    __getitem__ = __contains__ = get


def test_by_default_there_is_no_proxy_and_the_environment_is_not_even_read() -> None:
    for address in (AWAY, SOCKET, HERE):
        assert proxy_for(Settings(), address, Unread()) is None


def test_an_own_proxy_is_used_and_the_environment_is_not_read() -> None:
    settings = Settings(proxy="own", proxy_url="socks5://10.0.0.7:9050")
    proxy = proxy_for(settings, AWAY, Unread())
    assert proxy == Proxy("socks5", "10.0.0.7", 9050)
    assert (
        proxy_words(settings, AWAY, proxy)
        == "Calls to api-cloud.bitmart.com pass through your proxy at 10.0.0.7, port 9050."
    )


@pytest.mark.parametrize("mode", ["system", "own"])
def test_this_computer_is_reached_without_any(mode: str) -> None:
    settings = Settings(proxy=mode, proxy_url="http://proxy.example:8080")
    for url in ("https://127.0.0.1:8443", "https://localhost:1", "wss://[::1]:8444/user"):
        assert proxy_for(settings, parse_host_url(url), EVERYWHERE) is None


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, None),
        ({"HTTPS_PROXY": "http://p.example:3128"}, Proxy("http", "p.example", 3128)),
        ({"https_proxy": "p.example:3128", "HTTPS_PROXY": "http://q.example"}, Proxy("http", "p.example", 3128)),
        ({"https_proxy": "http://p.example"}, Proxy("http", "p.example", 80)),
        ({"ALL_PROXY": "socks5h://p.example"}, Proxy("socks5", "p.example", 1080)),
        ({"HTTP_PROXY": "http://p.example:3128"}, None),
        ({"https_proxy": "http://p.example", "no_proxy": "bitmart.com"}, None),
        ({"https_proxy": "http://p.example", "NO_PROXY": "localhost, .bitmart.com"}, None),
        ({"https_proxy": "http://p.example", "no_proxy": "*"}, None),
        ({"https_proxy": "http://p.example", "no_proxy": "mart.com,bitmart.com:80"}, Proxy("http", "p.example", 80)),
    ],
)
@pytest.mark.parametrize("address", [AWAY, SOCKET], ids=["https", "wss"])
def test_the_systems_proxy_is_what_the_usual_variables_say(
    environ: dict[str, str], expected: Proxy | None, address: Any
) -> None:
    assert proxy_for(Settings(proxy="system"), address, environ) == expected


def test_the_password_of_the_systems_proxy_is_used_and_never_shown() -> None:
    settings = Settings(proxy="system")
    proxy = proxy_for(settings, AWAY, {"https_proxy": "http://me:s%20cret@p.example:3128"})
    assert proxy is not None
    assert (proxy.username, proxy.password) == ("me", "s cret")
    assert "cret" not in repr(proxy) + proxy_words(settings, AWAY, proxy)


@pytest.mark.parametrize(
    "url",
    [
        *("https://p.example", "socks4://p.example", "ftp://p.example", "http://", "", "http://p.example:99999"),
        *("http://p.example:0", "http://p.example/path", "http://p.example?x", "http://[::1", "http://me:pw@p.example"),
        "http://prøxy.example",
    ],
)
def test_a_proxy_that_cannot_be_used_stops_the_call_instead_of_going_without(url: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        proxy_for(Settings(proxy="own", proxy_url=url), AWAY, {})
    assert "pw" not in str(refusal.value)
    assert str(refusal.value).startswith("The proxy in the settings")
