"""Environments of one's own are added knowingly, shown with what they trust, and removed when nothing uses them."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from PySide6.QtWidgets import QListWidget

from tests.support.certificates import Authority
from tests.support.window import WindowDriver
from vault_app.core.environment import Environment
from vault_app.ui.settings.environment_dialog import EnvironmentDialog, TrustQuestion
from vault_app.ui.settings.environments_page import hosts_of
from vault_app.ui.theme import theme

pytestmark = pytest.mark.slow


@pytest.fixture
def opened(desk: WindowDriver) -> WindowDriver:
    """The page Environments."""
    open_page(desk)
    return desk


def open_page(window: WindowDriver) -> None:
    window.press("Ctrl+,")
    pages = window.find("page_list")
    assert isinstance(pages, QListWidget)
    pages.setCurrentRow([pages.item(row).text() for row in range(pages.count())].index("Environments"))


def fill(window: WindowDriver, **fields: str) -> None:
    """Open the form, fill it in, and press the button."""
    if not window.is_visible("name_field"):
        window.click("add_environment_button")
    for name, text in fields.items():
        window.type(f"{name}_field", text)
    dialog = window.find("environment_dialog")
    assert isinstance(dialog, EnvironmentDialog)
    dialog.act.click()


def own(window: WindowDriver) -> dict[str, Environment]:
    return {each.name: each for each in window.window.workspace.vault.environments}


def pem_file(folder: Path) -> tuple[Path, str]:
    """Return a PEM file that also holds a private key, as such files do, and its certificate alone."""
    authority = Authority("Proxy of the house")
    key = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = folder / "house.pem"
    path.write_text(key.decode() + authority.pem)
    return path, authority.pem


def test_hosts_on_this_computer_are_added_without_a_question(opened: WindowDriver) -> None:
    fill(
        opened,
        name="Local",
        spot="http://127.0.0.1:8443",
        futures="https://localhost:8444",
        ws_spot="ws://127.0.0.1:9443/user?protocol=1.1",
        ws_futures="wss://[::1]:9444/user",
    )
    opened.wait_until(lambda: opened.is_visible("remove_environment_Local"), "the environment")
    assert dict(own(opened)["Local"].hosts) == {
        "spot": "http://127.0.0.1:8443",
        "futures": "https://localhost:8444",
        "ws-spot": "ws://127.0.0.1:9443/user?protocol=1.1",
        "ws-futures": "wss://[::1]:9444/user",
    }
    assert not opened.is_visible("authority_Local")


def test_hosts_elsewhere_are_added_only_when_they_are_trusted_in_so_many_words(opened: WindowDriver) -> None:
    fill(opened, name="Staging", spot="https://api.staging.example", ws_spot="wss://ws.staging.example/user")
    question = opened.find("trust_dialog")
    assert isinstance(question, TrustQuestion)
    assert "will leave this computer for api.staging.example, ws.staging.example" in question.prose.text()
    assert opened.find("trust_cancel_button").hasFocus(), "Enter adds nothing"
    opened.click("trust_cancel_button")
    assert own(opened) == {}
    fill(opened)
    opened.click("trust_button")
    opened.wait_until(lambda: opened.is_visible("remove_environment_Staging"), "the environment")
    assert own(opened)["Staging"].hosts["spot"] == "https://api.staging.example"


@pytest.mark.parametrize(
    ("field", "url", "reason"),
    [
        ("spot", "http://api.staging.example", "not encrypted"),
        ("spot", "wss://api.staging.example", "begins with https://"),
        ("spot", "https://api.staging.example/v1", "a path or query"),
        ("futures", "ftp://127.0.0.1", "https://"),
        ("ws_spot", "ws://ws.staging.example/user", "not encrypted"),
        ("ws_futures", "https://ws.staging.example", "a socket begins with wss://"),
        ("spot", "https://api-cloud.bitm\u0430rt.com", "a character that a host address does not have"),
    ],
)
def test_a_host_that_keys_must_not_go_to_is_refused_at_its_field(
    opened: WindowDriver, field: str, url: str, reason: str
) -> None:
    fill(opened, name="Odd", **{"spot": "https://127.0.0.1:1", field: url})
    assert reason in opened.message_of(f"{field}_field")
    assert not opened.is_visible("trust_dialog")
    assert own(opened) == {}


def test_a_refusal_leaves_the_fields_as_wide_as_they_were(opened: WindowDriver) -> None:
    fill(opened, name="Elsewhere", spot="http://mirror.example.com")

    assert opened.message_of("spot_field")
    opened.wait_until(
        lambda: abs(opened.find("spot_field").width() - opened.find("futures_field").width()) <= 1, "equal fields"
    )


def test_an_authority_is_kept_in_the_vault_without_the_key_beside_it_and_shown_in_red(
    opened: WindowDriver, tmp_path: Path
) -> None:
    path, certificate = pem_file(tmp_path)
    fill(opened, name="House", spot="https://127.0.0.1:8443", ca=str(path))
    opened.wait_until(lambda: opened.is_visible("authority_House"), "the environment")
    path.unlink()
    kept = own(opened)["House"].ca_pem
    assert kept == certificate
    shown = opened.find("authority_House")
    assert opened.text_of("authority_House") == "Trusts an authority of its own: CN=Proxy of the house"
    assert shown.palette().color(shown.foregroundRole()) == theme().color("bad_text")


def test_a_file_that_is_no_certificate_is_refused_at_its_field(opened: WindowDriver, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("-----BEGIN CERTIFICATE-----\nnot one\n-----END CERTIFICATE-----\n")
    fill(opened, name="House", spot="https://127.0.0.1:8443", ca=str(tmp_path / "notes.txt"))
    opened.wait_until(lambda: opened.message_of("ca_field").startswith("notes.txt holds no"), "the refusal")
    fill(opened, ca=str(tmp_path / "missing.pem"))
    opened.wait_until(lambda: opened.message_of("ca_field").startswith("missing.pem cannot be read"), "the refusal")
    assert own(opened) == {}


def test_an_environment_in_use_is_not_removed(opened: WindowDriver) -> None:
    fill(opened, name="Local", spot="https://127.0.0.1:8443")
    opened.wait_until(lambda: opened.is_visible("remove_environment_Local"), "the environment")
    opened.press("Escape")
    opened.wait_until(lambda: not opened.is_visible("page_list"), "the dialog to close")
    opened.add_account("Second", "Local")
    open_page(opened)
    opened.click("remove_environment_Local")
    opened.wait_until(lambda: opened.is_visible("environments_notice"), "the refusal")
    assert opened.notice.startswith("The environment “Local” is used by Second.")
    assert set(own(opened)) == {"Local"}


def test_an_environment_that_nothing_uses_is_removed(opened: WindowDriver) -> None:
    fill(opened, name="Local", spot="https://127.0.0.1:8443")
    opened.click("remove_environment_Local")
    opened.wait_until(lambda: not opened.is_visible("remove_environment_Local"), "it to go")
    assert own(opened) == {}


def test_hosts_are_named_alone_and_what_is_not_encrypted_with_how_it_is_reached() -> None:
    hosts = {
        "spot": "https://api.example",
        "futures": "https://api.example:8443",
        "ws-spot": "wss://api.example/api?protocol=1.1",
        "ws-futures": "ws://127.0.0.1:9000/user",
    }
    own = Environment(name="own", title="Own", exchange="bitmart", hosts=hosts)
    assert hosts_of(own) == ("api.example", "api.example:8443", "ws://127.0.0.1:9000")


def test_a_sentence_in_the_place_of_hosts_is_written_as_sentences_are(opened: WindowDriver) -> None:
    assert opened.text_of("hosts_practice") == "on this computer, while it runs"
    assert opened.find("hosts_practice").font().family() != opened.find("hosts_bitmart").font().family()
    assert "://" not in opened.text_of("hosts_bitmart")


def test_what_comes_with_the_exchange_cannot_be_removed(opened: WindowDriver) -> None:
    assert not [name for name in opened.names() if name.startswith("remove_environment_")]
