"""A trader who has only a terminal: the main job from an empty folder to a proven key, by command lines alone."""

from __future__ import annotations

import hashlib
import hmac
import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.support.command_line import CommandLine, Ended, run_program

OLD, NEW = b"seven quiet herons", b"eight loud geese"
AT = 1_800_000_000_000


class Trader:
    """Types whole command lines; the passphrase comes from a descriptor, as in a script.

    Attributes:
        said: Everything that was ever printed, for a look at what must not be in it.
    """

    def __init__(self) -> None:
        self.passphrase = OLD
        self.said = ""

    def starts(self, *words: str) -> Any:
        """Run a verb that has to succeed as a program of its own; return its object."""
        return self._object(self._heard(run_program("--json", *words, passphrase=self.passphrase)))

    def runs(self, *words: str, stdin: str = "") -> Ended:
        return self._heard(CommandLine(None, self.passphrase)(*words, stdin=stdin, options=("--json",)))

    def gets(self, *words: str, stdin: str = "") -> Any:
        """Run a verb that has to succeed; return its object."""
        return self._object(self.runs(*words, stdin=stdin))

    def adds(self, key: dict[str, Any], account: str) -> None:
        names = ("access_key", "secret_key", "memo", "permissions", "bound_ips")
        members = {name: key[name] for name in names}
        row = self.gets("key", "add", "--account", account, "--label", key["label"], stdin=json.dumps(members))
        assert row["label"] == key["label"]
        assert row["hint"] == f"{key['access_key'][:5]}…{key['access_key'][-4:]}"

    def _heard(self, ended: Ended) -> Ended:
        self.said += ended.out + ended.err
        return ended

    def _object(self, ended: Ended) -> Any:
        assert ended.code == 0, ended.err
        return ended.json


@contextmanager
def practice_exchange() -> Iterator[dict[str, Any]]:
    with subprocess.Popen([sys.executable, "-m", "vault_app", "practice"], stdout=subprocess.PIPE) as program:
        try:
            assert program.stdout is not None
            yield json.loads(program.stdout.readline())
        finally:
            program.send_signal(signal.SIGINT)
            assert program.wait(20) == 0


def test_the_main_job_by_the_command_line_alone(home: Path) -> None:
    trader = Trader()
    vault = home / "mine.keyvault"
    with practice_exchange() as exchange:
        keys = {each["label"]: each for each in exchange["key_sets"]}
        trader.starts("init", str(vault), "--unlock-seconds", "0.1")
        trader.gets("account", "add", "Main", "--environment", "practice")
        trader.gets("account", "add", "Second", "--environment", "practice")
        for label in ("All right", "Read-only", "Wrong memo", "Unbound IP", "Expired"):
            trader.adds(keys[label], "Main")
        listed = trader.gets("key", "ls")["key_sets"]
        assert [each["label"] for each in listed] == ["All right", "Read-only", "Wrong memo", "Unbound IP", "Expired"]
        assert trader.gets("key", "show", "Main/All right")["permissions"] == keys["All right"]["permissions"]

        key = keys["All right"]
        body = '{"symbol":"BTC_USDT"}'
        prehash = f"{AT}#{key['memo']}#{body}".encode()
        expected = hmac.new(key["secret_key"].encode(), prehash, hashlib.sha256).hexdigest()
        sign = ("sign", "All right", "POST", "/spot/v4/query/open-orders", "--body", body, "--timestamp", str(AT))
        for form in ("headers", "json", "curl", "python", "httpie"):
            signed = trader.gets(*sign, "--format", form)
            assert signed["signature"] == expected
            assert expected in signed["text"]

        answer = trader.starts("call", "All right", "spot-query-open-orders")
        assert (answer["code"], answer["verdict"]) == (1000, "ok")
        assert answer["request"]["url"].startswith("https://127.0.0.1:")
        assert answer["latency_split_ms"]["tls"] > 0
        for label, call, code, answered in (
            ("Wrong memo", ("spot-query-open-orders",), 32, 30005),
            ("Unbound IP", ("account-wallet",), 33, 30010),
            ("Read-only", ("spot-cancel-all", "--yes"), 34, 30012),
            ("Expired", ("account-wallet",), 31, 30011),
        ):
            ended = trader.runs("call", label, *call)
            assert (ended.code, ended.json["code"]) == (code, answered)
            assert ended.json["explanation"]
            assert ended.json["cure"]
        standings = {each["label"]: each["last_verdict"] for each in trader.gets("key", "ls")["key_sets"]}
        assert standings["All right"]["standing"] == "proven"
        assert standings["Wrong memo"]["standing"] == "refused"

    assert trader.runs("call", "All right", "account-wallet").code == 30

    backups = trader.gets("backup", "ls")["backups"]
    assert backups
    trader.gets("key", "rm", "Expired", "--yes")
    trader.gets("key", "restore", "Main/Expired")
    trader.gets("key", "rm", "Expired", "--yes")
    trader.gets("backup", "restore", trader.gets("backup", "ls")["backups"][0]["name"], "--yes")
    assert "Expired" in [each["label"] for each in trader.gets("key", "ls")["key_sets"]]

    trader.passphrase = OLD + b"\n" + NEW
    trader.gets("passphrase", "change", "--unlock-seconds", "0.1")
    assert trader.runs("key", "ls").code == 11
    trader.passphrase = NEW
    assert len(trader.gets("key", "ls")["key_sets"]) == 5
    assert trader.gets("doctor")["usable"]

    for key in keys.values():
        assert key["secret_key"] not in trader.said
        assert key["memo"] not in trader.said
    written = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    for key in keys.values():
        for secret in (key["access_key"], key["secret_key"], key["memo"]):
            assert secret.encode() not in written
