"""Whatever is logged, by whomever, tells no secret and plays no tricks on the terminal."""

from __future__ import annotations

import logging
import subprocess
import sys

import pytest

from vault_app.services.log_redaction import RedactingHandler

KEY = "80618e45710812162b04892c7ee5ead4a3cc3e56"

PROGRAM = """
import logging, sys
from vault_app.cli.program import run
run(["errors", "30005"], None)
library = logging.getLogger("some.library")
library.warning("sent X-BM-SIGN: %s, %s", "ab12", sys.argv[1])
library.info("nobody asked for this")
def fails():
    memo = "my memo"
    raise ValueError(f"bad memo {memo}")
try:
    fails()
except ValueError:
    library.exception("It failed")
library.warning("two %s", "my memo", "values")
"""


def test_libraries_log_no_key_and_no_value_of_an_exception() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM, KEY], capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr.splitlines() == [
        "sent X-BM-SIGN: … …",
        "It failed (ValueError, fails, line 10)",
        "a text that does not fit its values",
    ]


def test_a_line_stays_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    RedactingHandler().emit(logging.makeLogRecord({"msg": "a\n\x1b[31mb\u202e"}))
    assert capsys.readouterr().err == "a⟨000A⟩⟨001B⟩[31mb⟨202E⟩\n"


def test_a_closed_stderr_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    RedactingHandler().emit(logging.makeLogRecord({"msg": "nobody hears it"}))
