"""Slow work runs elsewhere, and its outcome arrives on the window's thread or not at all."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from vault_app.core.errors import DiskFull, InternalError, VaultError
from vault_app.ui import tasks


def test_a_call_runs_on_another_thread_and_is_told_on_this_one(qtbot: QtBot) -> None:
    owner = QObject()
    told: list[tuple[int, int]] = []
    tasks.run(threading.get_ident, owner=owner, done=lambda ran: told.append((ran, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(told))
    ((ran_on, told_on),) = told
    assert told_on == threading.get_ident()
    assert ran_on != told_on


def test_nothing_is_told_once_the_owner_is_gone(qtbot: QtBot) -> None:
    owner, other = QObject(), QObject()
    go = threading.Event()
    told: list[str] = []
    tasks.run(lambda: go.wait(5), owner=owner, done=lambda _: told.append("gone"), failed=lambda _: told.append("gone"))
    shiboken6.delete(owner)
    go.set()
    assert tasks.wait_for_all(5000)
    tasks.run(lambda: None, owner=other, done=lambda _: told.append("here"))
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["here"]


def test_a_failure_that_people_are_told_about_reaches_the_caller(qtbot: QtBot) -> None:
    owner = QObject()
    failures: list[VaultError] = []

    def call() -> None:
        raise DiskFull

    tasks.run(call, owner=owner, failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], DiskFull)


def test_a_mistake_of_the_program_reaches_the_last_resort_and_ends_what_was_busy(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = QObject()
    failures: list[VaultError] = []
    hooked: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: hooked.append(kind))

    def call() -> None:
        raise KeyError("a value that may be secret")

    tasks.run(call, owner=owner, failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert hooked == [KeyError]
    assert isinstance(failures[0], InternalError)


def test_a_queue_runs_one_after_the_other_in_their_order(qtbot: QtBot) -> None:
    queue = tasks.SerialQueue()
    owner = QObject()
    running: list[int] = []
    seen: list[tuple[int, int]] = []

    def start(number: int) -> Callable[[Callable[[], None]], None]:
        def begin(ended: Callable[[], None]) -> None:
            running.append(number)
            seen.append((number, len(running)))

            def finish(_: object) -> None:
                running.remove(number)
                ended()

            tasks.run(lambda: None, owner=owner, done=finish)

        return begin

    with qtbot.waitSignal(queue.idle):
        for number in range(5):
            queue.put(start(number))
        assert queue.is_busy
    assert seen == [(number, 1) for number in range(5)]
    assert not queue.is_busy
