"""The program starts on what it is told, ends in order, and tells of its own mistakes without a value."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from traceback import walk_tb

import pytest
from PySide6.QtWidgets import QComboBox

from tests.support.window import SECRET_KEY, WindowDriver, spin
from vault_app.ui.application import LastResort, on_unraisable, redacted_report


def caught(call: Callable[[], None]) -> tuple[type[BaseException], BaseException]:
    with pytest.raises(KeyError) as caught_error:
        call()
    return caught_error.type, caught_error.value


def fail_with_a_secret() -> None:
    raise KeyError(SECRET_KEY)


def test_a_report_names_places_and_no_value() -> None:
    kind, error = caught(fail_with_a_secret)
    report = redacted_report(kind, error.__traceback__)
    assert "KeyError" in report
    assert "fail_with_a_secret" in report
    assert SECRET_KEY not in report


def test_a_mistake_is_shown_once_and_the_window_lives_on(
    window: WindowDriver, capsys: pytest.CaptureFixture[str]
) -> None:
    last_resort = LastResort(window.window)
    kind, error = caught(fail_with_a_secret)
    last_resort.on_exception(kind, error, error.__traceback__)
    last_resort.on_exception(kind, error, error.__traceback__)
    spin(10)
    assert len(window.find_all("report_view")) == 1
    window.click("copy_report_button")
    assert "fail_with_a_secret" in window.clipboard
    assert SECRET_KEY not in window.clipboard + capsys.readouterr().err
    window.press("Escape")
    window.create_vault()


def test_a_failure_that_was_told_keeps_no_value(window: WindowDriver) -> None:
    """Neither in its own message and frames, nor in those of the failure behind it."""

    def fail_after_a_failure() -> None:
        try:
            fail_with_a_secret()
        except KeyError as error:
            held = SECRET_KEY
            raise ValueError(held) from error

    with pytest.raises(ValueError, match=SECRET_KEY) as caught_error:
        fail_after_a_failure()
    kind, error = caught_error.type, caught_error.value
    LastResort(window.window).on_exception(kind, error, error.__traceback__)
    assert error.__cause__ is not None
    assert (error.args, error.__cause__.args) == ((), ())
    assert SECRET_KEY not in [
        value
        for frame, _ in walk_tb(error.__traceback__)
        for value in frame.f_locals.values()
        if isinstance(value, str)
    ]
    assert not hasattr(sys, "last_value")


def test_a_failure_that_nobody_can_catch_is_told_without_a_value(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Such as one in a destructor, which the interpreter would write out in full."""

    class FailsAtItsEnd:
        def __del__(self) -> None:
            fail_with_a_secret()

    monkeypatch.setattr(sys, "unraisablehook", on_unraisable)
    FailsAtItsEnd()
    told = capsys.readouterr().err
    assert "KeyError" in told
    assert "fail_with_a_secret" in told
    assert SECRET_KEY not in told


def test_the_practice_exchange_opens_with_key_sets_to_try(window: WindowDriver) -> None:
    window.click("practice_button")
    window.wait_until(lambda: window.is_visible("unlocked_page"), "the practice vault", 40)
    assert window.listed_labels[0] == "All right"
    assert window.text_of("practice_chip") == "Practice exchange: nothing leaves this computer"
    window.lock()
    assert "seven quiet herons" in window.text_of("reason_label")
    window.unlock()
    assert window.listed_labels[0] == "All right"
    path = window.window.workspace.settings.recent_vaults
    assert path == (), "a throw-away vault is not remembered"


def test_the_practice_vault_promises_no_more_than_is_so(window: WindowDriver) -> None:
    window.click("practice_button")
    window.wait_until(lambda: window.is_visible("unlocked_page"), "the practice vault", 40)
    window.trigger("add_account_action")
    environment = window.find("environment_box")
    assert isinstance(environment, QComboBox)
    assert environment.currentText() == "Practice exchange", "as the accounts that are there"
    environment.setCurrentIndex(environment.findText("BitMart"))
    window.type("label_field", "Main")
    window.click("act_button")
    window.settle()
    assert "nothing leaves" not in window.text_of("practice_chip")


@pytest.mark.skipif(os.name != "posix", reason="signals are a matter of POSIX")
@pytest.mark.parametrize("after_s", [0, 0.5], ids=["while it starts", "later"])
def test_the_demo_ends_in_order_when_the_system_asks_and_leaves_nothing(
    home: Path, tmp_path: Path, after_s: float
) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "vault_app", "demo"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":none", "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    record = Path(os.environ["XDG_RUNTIME_DIR"]) / "vault-app" / "practice.json"
    end = time.monotonic() + 40
    while not record.exists() or not list(tmp_path.glob("vault-app-demo-*/*.keyvault")):
        assert program.poll() is None, program.communicate()
        assert time.monotonic() < end
        time.sleep(0.05)
    time.sleep(after_s)
    program.send_signal(signal.SIGTERM)
    _, errors = program.communicate(timeout=30)
    assert program.returncode == 0, errors
    assert not record.exists()
    assert list(tmp_path.glob("vault-app-demo-*")) == []
