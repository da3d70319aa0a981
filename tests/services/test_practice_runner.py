"""The practice exchange leaves word of itself, is found by it, and takes it back."""

from __future__ import annotations

import json
import os
import signal
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.practice_client import PracticeClient
from vault_app.core.errors import InvalidParameter, PracticeNotRunning, PracticeNotStarted
from vault_app.practice import PracticeRecord
from vault_app.services.paths import Places
from vault_app.services.practice_runner import (
    RunningPractice,
    find_practice,
    practice_environment,
    start_practice,
)


@pytest.fixture
def runtime(home: Path) -> Path:
    """The folder in which word is left; the home is the test's own."""
    return Places.of_this_user().runtime


@pytest.fixture
def running(home: Path) -> Iterator[RunningPractice]:
    with start_practice() as started:
        yield started


def permissions(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_it_is_found_while_it_runs_and_not_after(runtime: Path) -> None:
    with start_practice() as running:
        found = find_practice()
        assert found == running.record
        client = PracticeClient(found)
        assert client.post("/spot/v4/query/open-orders", found.key_set("All right")).code == 1000
        client.close()
    with pytest.raises(PracticeNotRunning):
        find_practice()
    assert list(runtime.iterdir()) == []


def test_the_word_of_it_is_for_its_user_alone(running: RunningPractice, runtime: Path) -> None:
    assert permissions(runtime) == 0o700
    files = list(runtime.iterdir())
    assert len(files) == 3
    assert {permissions(path) for path in files} == {0o600}
    assert all("PRIVATE KEY" not in path.read_text("utf-8") for path in files)


def test_the_authority_is_named_by_a_file_that_curl_or_python_can_load(running: RunningPractice) -> None:
    document = json.loads(running.record.to_json())
    context = ssl.create_default_context(cafile=document["ca_file"])
    assert context.cert_store_stats()["x509_ca"] >= 1


def test_its_environment_has_every_host_on_this_computer(running: RunningPractice) -> None:
    environment = practice_environment()
    assert environment.name == "practice"
    assert environment.title == "Practice exchange"
    assert set(environment.hosts) == {"spot", "futures", "futures-demo", "ws-spot", "ws-futures"}
    assert environment.is_loopback
    assert environment.ca_pem == running.record.ca_pem


def test_a_record_whose_process_is_gone_counts_as_none(home: Path) -> None:
    program = "from vault_app.services.practice_runner import start_practice; start_practice(); import os; os._exit(0)"
    subprocess.run([sys.executable, "-c", program], check=True, timeout=30)
    with pytest.raises(PracticeNotRunning):
        find_practice()


def test_a_process_that_got_the_number_of_the_old_one_is_not_taken_for_it(
    running: RunningPractice, runtime: Path
) -> None:
    (process,) = runtime.glob("*.process")
    process.write_text(json.dumps({"pid": os.getppid(), "started": "1"}), "ascii")
    with pytest.raises(PracticeNotRunning):
        find_practice()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"spot": 1}', '{"pid": "x", "started": null}'])
@pytest.mark.parametrize("name", ["practice.json", "practice.process"])
def test_a_damaged_record_counts_as_none(content: str, name: str, running: RunningPractice, runtime: Path) -> None:
    (runtime / name).write_text(content, "utf-8")
    with pytest.raises(PracticeNotRunning):
        find_practice()


def test_a_record_that_leads_away_from_this_computer_is_not_followed(running: RunningPractice) -> None:
    planted = running.record.to_json().replace("https://127.0.0.1:", "https://198.51.100.9:")
    with pytest.raises(PracticeNotRunning):
        practice_environment(PracticeRecord.from_json(planted, running.record.ca_pem))


def test_the_later_of_two_keeps_its_word_when_the_earlier_ends(runtime: Path) -> None:
    earlier = start_practice()
    with start_practice() as later:
        earlier.stop()
        assert find_practice() == later.record
    assert list(runtime.iterdir()) == []


def test_a_port_that_is_taken_or_is_none_is_told(running: RunningPractice) -> None:
    taken = int(running.record.spot.rpartition(":")[2])
    with pytest.raises(PracticeNotStarted) as caught:
        start_practice(taken)
    assert str(taken) in str(caught.value)
    assert caught.value.exit_code == 16
    with pytest.raises(InvalidParameter):
        start_practice(65_535)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_program_says_where_it_is_and_ends_with_0_on_a_signal(number: signal.Signals, runtime: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "vault_app", "practice"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        line = program.stdout.readline()
        record = PracticeRecord.from_json(line, (runtime / "practice-ca.pem").read_text("ascii"))
        assert find_practice() == record
        assert (runtime / "practice.json").read_text("utf-8") == line
        client = PracticeClient(record)
        assert client.get("/account/v1/wallet", record.key_set("Read-only")).code == 1000
        program.send_signal(number)
        rest, words = program.communicate(timeout=10)
        client.close()
    assert (program.returncode, rest, words) == (0, "", "")
    assert list(runtime.iterdir()) == []
