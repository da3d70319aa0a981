"""What is sent from the command line goes to the hosts of the account's environment, wherever these point."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cli.conftest import ACCESS_KEY, KEY
from tests.support.command_line import PASSPHRASE, CommandLine
from tests.support.hostile_server import HostileServer, recording, redirecting, sending_on, serving
from vault_app.core.environment import Environment
from vault_app.services import changes
from vault_app.services.session import Session
from vault_app.services.vault_store import VaultStore


@pytest.fixture
def other() -> Iterator[HostileServer]:
    """A host of another environment; whoever comes there with a key has gone astray."""
    with recording() as server:
        yield server


def add(cli: CommandLine, label: str, **hosts: str) -> None:
    """Add an environment with *hosts*, an account in it, and a key set in that, all of that name."""
    options = [word for name, url in hosts.items() for word in (f"--{name.replace('_', '-')}", url)]
    assert cli("environment", "add", label, *options).code == 0
    assert cli("account", "add", label, "--environment", label).code == 0
    assert cli("key", "add", "--account", label, "--label", label, stdin=KEY).code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("call", "mine", "account-wallet"),
        ("call", "mine", "spot-query-open-orders"),
        ("call", "mine", "POST", "/spot/v9/unknown", "--body", "{}", "--yes"),
    ],
    ids=["keyed", "signed", "free"],
)
def test_a_call_is_not_led_to_the_host_of_another_environment(
    cli: CommandLine, other: HostileServer, words: tuple[str, ...]
) -> None:
    with serving(sending_on(other.url + "/account/v1/wallet")) as server:
        add(cli, "foreign", spot=other.url)
        add(cli, "mine", spot=server.url)
        ended = cli(*words, options=("--json",))
        assert (ended.code, ended.json["http_status"]) == (37, 307)
        assert any(ACCESS_KEY.encode() in request for request in server.requests)
    assert other.connections == 0


@pytest.mark.parametrize(
    "words",
    [("call", "mine", "futures-assets-detail"), ("call", "mine", "GET", "/contract/private/assets-detail")],
    ids=["endpoint", "path"],
)
def test_a_call_for_a_host_that_the_environment_lacks_goes_nowhere(
    cli: CommandLine, other: HostileServer, words: tuple[str, ...]
) -> None:
    add(cli, "foreign", spot="https://127.0.0.1:9", futures=other.url)
    add(cli, "mine", spot=other.url)
    assert cli(*words).code == 10
    assert other.connections == 0


def test_a_path_cannot_name_another_host(cli: CommandLine, other: HostileServer) -> None:
    with recording() as server:
        add(cli, "mine", spot=server.url)
        for path in (f"//127.0.0.1:{other.port}/x", other.url + "/x", f"/x@127.0.0.1:{other.port}", "/\\\\127.0.0.1/x"):
            cli("call", "mine", "GET", path)
    assert other.connections == 0


def test_a_verification_is_not_led_to_the_host_of_another_environment(cli: CommandLine, other: HostileServer) -> None:
    with serving(sending_on(other.url + "/account/v1/wallet")) as server:
        add(cli, "foreign", spot=other.url)
        add(cli, "mine", spot=server.url)
        ended = cli("verify", "mine", options=("--json",))
        verdicts = {row["fact"]: row["verdict"] for row in ended.json["verdicts"]}
        assert (ended.code, verdicts["reachable"], verdicts["access-key"]) == (37, "proven", "unclear")
        assert any(ACCESS_KEY.encode() in request for request in server.requests)
    assert other.connections == 0


def test_the_login_of_a_socket_is_not_led_to_another_host(cli: CommandLine, other: HostileServer) -> None:
    """An environment like the futures demo, without a spot host: its socket is asked about secret and memo."""
    with (
        serving(sending_on(other.url + "/account/v1/wallet")) as server,
        redirecting(307, other.url.replace("http", "ws") + "/user") as socket,
    ):
        hosts = {"futures": server.url, "ws-futures": socket.url.replace("http", "ws")}
        add_environment(cli, Environment(name="mine", title="mine", exchange="bitmart", hosts=hosts))
        add(cli, "foreign", spot=other.url)
        assert cli("account", "add", "mine", "--environment", "mine").code == 0
        assert cli("key", "add", "--account", "mine", "--label", "mine", stdin=KEY).code == 0
        ended = cli("verify", "mine", options=("--json",))
        verdicts = {row["fact"]: row["verdict"] for row in ended.json["verdicts"]}
        assert (verdicts["access-key"], verdicts["secret-and-memo"]) == ("proven", "unclear")
        assert socket.requests, "the socket was asked for, and answered with the way to another host"
        assert not any(b"login" in request or ACCESS_KEY.encode() in request for request in socket.requests)
    assert other.connections == 0


def add_environment(cli: CommandLine, environment: Environment) -> None:
    assert cli.vault is not None
    session = Session(VaultStore.open(cli.vault, bytearray(PASSPHRASE.encode())))
    session.apply(changes.add_environment(environment, session.builtin_environments()))
    session.lock()
