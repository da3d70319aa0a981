"""The running program cannot be read from outside, leaves no core file, and takes nothing from a hostile environment."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path

import pytest

from vault_app.services.process_guard import again_arguments, clean_environment, forget_foreign

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these means built")

REPORT = """
    import ctypes, json, os, resource, sys
    import vault_app.__main__ as entry
    from vault_app.cli import program
    from vault_app.services import process_guard

    def report(arguments, open_window):
        libc = ctypes.CDLL(None)
        print(json.dumps({
            "arguments": arguments,
            "environment": dict(os.environ),
            "dumpable": libc.prctl(3, 0, 0, 0, 0),
            "no_new_privileges": libc.prctl(39, 0, 0, 0, 0),
            "core_limit": resource.getrlimit(resource.RLIMIT_CORE)[0],
            "umask": os.umask(0),
            "heap is cleaned": process_guard.heap_is_cleaned(),
            "descriptor": os.read(int(os.environ["HANDED"]), 100).decode() if "HANDED" in os.environ else "",
        }))
        return 7

    program.run = report
    sys.exit(entry.main())
"""


def run_report(
    tmp_path: Path,
    *arguments: str,
    pass_fds: tuple[int, ...] = (),
    environment: Mapping[str, str] | None = None,
    python: tuple[str, ...] = (),
) -> dict[str, object]:
    script = tmp_path / "report.py"
    script.write_text(textwrap.dedent(REPORT))
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, *python, str(script), *(arguments or ("doctor",))],
        env={**os.environ, "PYTHONPATH": root, **(environment or {})},
        pass_fds=pass_fds,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 7, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_the_process_is_closed_to_others_before_anything_else(tmp_path: Path) -> None:
    found = run_report(tmp_path)
    assert (found["dumpable"], found["no_new_privileges"], found["core_limit"], found["umask"]) == (0, 1, 0, 0o077)


def test_the_program_knows_whether_its_heap_is_cleaned(tmp_path: Path) -> None:
    assert run_report(tmp_path)["heap is cleaned"] is True
    # Python looks at no variable then, so the heap is as it always is, and each lock has to replace the process.
    assert run_report(tmp_path, python=("-E", "-P"))["heap is cleaned"] is False


def test_it_starts_again_as_it_was_started() -> None:
    python = "/usr/bin/python3"
    for original, script, again in (
        (["python", "-m", "vault_app", "open", "a"], "/x/vault_app/__main__.py", [python, "-m", "vault_app"]),
        (["python", "-P", "-X", "dev", "-m", "vault_app"], "", [python, "-P", "-X", "dev", "-m", "vault_app"]),
        (["python", "/bin/vault-app", "--vault", "a", "-m"], "/bin/vault-app", [python, "/bin/vault-app"]),
        (["python", "-c", "import x", "open", "a"], "-c", [python, "-m", "vault_app"]),
    ):
        assert again_arguments(original, script, python) == again


def test_starting_over_keeps_arguments_and_descriptors_and_hands_nothing_on(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.write(writer, b"seven quiet herons")
    os.close(writer)
    found = run_report(tmp_path, "--json", "key", "ls", "ü", pass_fds=(reader,), environment={"HANDED": str(reader)})
    os.close(reader)
    assert found["arguments"] == ["--json", "key", "ls", "ü"]
    assert found["descriptor"] == "seven quiet herons"
    environment = found["environment"]
    assert isinstance(environment, dict)
    assert not {"PYTHONMALLOC", "GLIBC_TUNABLES", "VAULT_APP_STARTED_CLEAN"} & set(environment)


def test_variables_that_load_code_or_listen_in_are_gone(tmp_path: Path) -> None:
    hostile = {
        "SSLKEYLOGFILE": str(tmp_path / "keys"),
        "QT_PLUGIN_PATH": "/evil",
        "OPENSSL_CONF": "/evil",
        "SSL_CERT_FILE": "/evil",
    }
    environment = run_report(tmp_path, environment=hostile)["environment"]
    assert isinstance(environment, dict)
    assert not set(hostile) & set(environment)


def test_the_heap_of_the_running_program_overwrites_what_is_freed() -> None:
    """What is freed is read where it was: by the address of an object that is gone."""
    probe = """
        import ctypes, sys
        from vault_app.services import process_guard
        process_guard.start_clean()
        def left_behind():
            text = bytes(bytearray(b"seven quiet herons") * 4)
            place = id(text)
            size = sys.getsizeof(text)
            del text
            return ctypes.string_at(place, size)
        before = left_behind()
        process_guard.overwrite_what_is_freed()
        print(b"herons" in before, b"herons" in left_behind(), process_guard.heap_is_cleaned())
    """
    cleaned = {**os.environ, **clean_environment({"PYTHONPATH": str(Path(__file__).parents[2])})}
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(probe)], env=cleaned, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["True", "False", "True"]


def test_a_foreign_python_path_is_dropped_and_our_own_is_kept() -> None:
    foreign, own = {"PYTHONPATH": "/evil"}, {"PYTHONPATH": str(Path(__file__).parents[2])}
    forget_foreign(foreign)
    forget_foreign(own)
    assert "PYTHONPATH" not in foreign
    assert "PYTHONPATH" in own


def test_a_crash_leaves_no_core_file(tmp_path: Path) -> None:
    crash = (
        "import os, signal\nfrom vault_app.services.process_guard import harden_process\n"
        "harden_process()\nos.kill(os.getpid(), signal.SIGSEGV)\n"
    )
    lifted = ["sh", "-c", f'ulimit -c unlimited; exec "{sys.executable}" -c "$0"', crash]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(lifted, cwd=tmp_path, env=environment, capture_output=True, timeout=60, check=False)
    assert done.returncode == -signal.SIGSEGV
    assert list(tmp_path.iterdir()) == []
