"""A proxy is used only when it was chosen in the settings, and what was chosen is said there."""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QListWidget, QSpinBox

from tests.support.window import WindowDriver
from vault_app.core.environment import parse_host_url
from vault_app.core.errors import InvalidInput
from vault_app.services.http import Proxy
from vault_app.services.proxies import proxy_for

AWAY = parse_host_url("https://api-cloud.bitmart.com")


@pytest.fixture
def network(window: WindowDriver, monkeypatch: pytest.MonkeyPatch) -> WindowDriver:
    """The page Network, on a computer whose environment names a proxy."""
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://me:pass-word@lurker.example:3128")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    open_network(window)
    return window


def open_network(window: WindowDriver) -> None:
    window.press("Ctrl+,")
    pages = window.find("page_list")
    assert isinstance(pages, QListWidget)
    pages.setCurrentRow([pages.item(row).text() for row in range(pages.count())].index("Network"))


def used(window: WindowDriver) -> Proxy | None:
    """Return the proxy that calls to BitMart would pass through now."""
    import os

    return proxy_for(window.window.workspace.settings, AWAY, os.environ)


def test_by_default_calls_go_straight_whatever_the_environment_says(network: WindowDriver) -> None:
    assert network.text_of("proxy_box") == "Proxy"
    assert "go straight to the exchange, whatever HTTPS_PROXY" in network.text_of("proxy_label")
    assert not network.is_visible("proxy_host_field")
    assert used(network) is None


def test_the_systems_proxy_is_used_once_it_is_chosen_and_its_place_is_shown(
    network: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    network.choose_option("proxy_box", "The system’s")
    said = network.text_of("proxy_label")
    assert said == "Calls to api-cloud.bitmart.com pass through the system’s proxy at lurker.example, port 3128."
    assert used(network) == Proxy("http", "lurker.example", 3128, "me", "pass-word")
    assert "pass-word" not in said
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.delenv(name)
    network.choose_option("proxy_box", "None")
    network.choose_option("proxy_box", "The system’s")
    assert network.text_of("proxy_label").startswith("The system names no proxy for api-cloud.bitmart.com")


def test_an_own_proxy_is_kept_and_found_again(network: WindowDriver) -> None:
    network.choose_option("proxy_box", "My own")
    assert "nothing is sent to an exchange" in network.text_of("proxy_label")
    with pytest.raises(InvalidInput):  # a call stops rather than go without the proxy that was asked for
        used(network)
    network.choose_option("kind_box", "SOCKS5")
    network.type("proxy_host_field", "10.0.0.7")
    port = network.find("port_box")
    assert isinstance(port, QSpinBox)
    port.setValue(9050)
    assert network.text_of("proxy_label").endswith("pass through your proxy at 10.0.0.7, port 9050.")
    assert used(network) == Proxy("socks5", "10.0.0.7", 9050)
    network.settle()
    kept = json.loads((network.folder / "config" / "settings.json").read_text())
    assert (kept["proxy"], kept["proxy_url"]) == ("own", "socks5://10.0.0.7:9050")
    network.press("Escape")
    network.wait_until(lambda: not network.is_visible("page_list"), "the dialog to close")
    open_network(network)
    assert network.text_of("proxy_host_field") == "10.0.0.7"
    network.choose_option("proxy_box", "None")
    assert used(network) is None


def test_a_pasted_address_is_taken_apart(network: WindowDriver) -> None:
    network.choose_option("proxy_box", "My own")
    network.paste("proxy_host_field", "http://[2001:db8::7]:3128")
    assert network.text_of("proxy_host_field") == "2001:db8::7"
    assert used(network) == Proxy("http", "2001:db8::7", 3128)


@pytest.mark.parametrize("host", ["me:pw@p.example", "p.example/path", "p example", "prøxy.example", "p.example:80"])
def test_what_is_no_host_is_refused_at_its_field_and_no_password_is_kept(network: WindowDriver, host: str) -> None:
    network.choose_option("proxy_box", "My own")
    network.paste("proxy_host_field", host)
    assert network.message_of("proxy_host_field").startswith("A host is a name or an address alone.")
    with pytest.raises(InvalidInput):
        used(network)
    network.settle()
    assert "pw" not in (network.folder / "config" / "settings.json").read_text()
