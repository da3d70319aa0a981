"""A call that is under way when the vault locks is ended, and not forgotten: after the unlock it is told and remembered."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest

from tests.support.hostile_server import HostileServer, hanging
from tests.support.window import WindowDriver, spin
from tests.ui.test_lock_while_busy import assert_locked_and_empty, idle_lock
from vault_app.core.call_record import CallRecord
from vault_app.core.environment import Environment
from vault_app.services import changes
from vault_app.ui import tasks
from vault_app.ui.pages.test_call import TestCallPage

WRITE = "spot-cancel-order"
MAYBE = "The vault locked before the answer came. Whether the call took effect is not known."


@pytest.fixture
def silent() -> Iterator[HostileServer]:
    """An exchange that takes every call and answers none."""
    with hanging() as server:
        yield server


def send_to(desk: WindowDriver, url: str) -> None:
    """Have the account's calls go to *url*."""
    session = desk.window.workspace.session
    assert session is not None
    environment = Environment(name="odd", title="Odd", exchange="bitmart", hosts={"spot": url})
    session.apply(changes.add_environment(environment, session.builtin_environments()))
    account = session.vault.listed_accounts[0]
    session.apply(changes.edit_account(account, dataclasses.replace(account, environment="odd")))


def calls(desk: WindowDriver) -> list[CallRecord]:
    return [each for kept in desk.window.workspace.vault.calls.values() for each in kept]


def send_write(desk: WindowDriver, server: HostileServer) -> None:
    """Arm writes and have an order cancelled; returns when the exchange has it."""
    send_to(desk, server.url)
    desk.choose("Reader")
    desk.open_page("call")
    page = desk.find("call_page")
    assert isinstance(page, TestCallPage)
    page.show_endpoint(WRITE)
    desk.type("order_id_edit", "118100034543076010")
    desk.click("arm_button")
    desk.click("send_button")
    desk.wait_until(server.reached.is_set, "the call to arrive")


def test_a_write_whose_answer_nobody_saw_is_told_and_in_the_history(desk: WindowDriver, silent: HostileServer) -> None:
    send_write(desk, silent)
    idle_lock(desk)
    assert_locked_and_empty(desk)
    spin(300)  # the cancelled call comes to its end behind the lock
    desk.unlock()
    desk.wait_until(lambda: desk.is_visible("lost_call_notice"), "the word about it")
    assert desk.notice.startswith(f"A call was under way when the vault locked POST {silent.url}/spot/v3/cancel_order")
    assert " with Reader, sent at " in desk.notice
    assert desk.notice.endswith(f"{MAYBE} It is in the history. Look on the exchange before you send it again.")
    desk.settle()
    (record,) = calls(desk)
    assert (record.endpoint, record.explanation, record.http_status) == (WRITE, MAYBE, None)
    desk.click("lost_history_button")
    assert desk.is_visible("history_page")
    assert desk.is_visible(f"call_{record.id}")
    assert not desk.is_visible("lost_call_notice")
    desk.lock()
    desk.unlock()
    desk.wait_until(lambda: desk.window.workspace.selected is not None, "the first key set")
    assert not desk.is_visible("lost_call_notice")
    assert len(calls(desk)) == 1


def test_a_read_is_only_remembered(desk: WindowDriver, silent: HostileServer) -> None:
    send_to(desk, silent.url)
    desk.choose("Reader")
    desk.open_page("call")
    desk.click("send_button")
    desk.wait_until(silent.reached.is_set, "the call to arrive")
    idle_lock(desk)
    desk.unlock()
    desk.wait_until(lambda: desk.window.workspace.selected is not None, "the first key set")
    desk.settle()
    assert not desk.is_visible("lost_call_notice")
    assert [each.explanation for each in calls(desk)] == ["The vault locked before the answer came."]


def test_the_lock_ends_calls_that_are_shown_to_nobody_any_more(desk: WindowDriver, silent: HostileServer) -> None:
    """Another key set was chosen meanwhile; the call went on, with its credentials open."""
    send_write(desk, silent)
    desk.choose("Grid bot")
    idle_lock(desk)
    assert tasks.wait_for_all(5_000), "the call goes on behind the lock"
    desk.unlock()
    desk.wait_until(lambda: desk.is_visible("lost_call_notice"), "the word about it")
    assert " with Reader, " in desk.notice
