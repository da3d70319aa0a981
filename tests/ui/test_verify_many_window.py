"""Twenty-five key sets are verified from the window: within every limit, with progress, without a stall, to be stopped at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.window import WindowDriver, longest_stall
from vault_app.core.account import Account, AccountId
from vault_app.core.errors import NotSaved, VaultError
from vault_app.core.vault import Vault
from vault_app.practice import PracticeExchange
from vault_app.practice.faults import Fault, Faults
from vault_app.services import changes
from vault_app.services.demo import DEMO_PASSPHRASE
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.key_set_draft import draft_from_members
from vault_app.services.session import Store
from vault_app.services.vault_store import VaultStore
from vault_app.ui.verify_all.verify_all_dialog import VerifyAllDialog

LIMIT_CODES = {30013, 30017}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowDriver]:
    """The vault of the practice exchange with two accounts more: 25 key sets, ten of them on keys that others use too."""
    driver = WindowDriver.start(tmp_path, size=(1440, 900))
    driver.click("practice_button")
    driver.wait_until(lambda: driver.is_visible("unlocked_page") and driver.is_visible("details_page"), "the vault", 40)
    add_accounts(driver)
    yield driver
    assert exchange_of(driver).secrets_seen == 0
    driver.close()


def add_accounts(window: WindowDriver) -> None:
    """Add two accounts whose five key sets each are further copies of the exchange's keys."""
    session, now = window.window.workspace.session, window.window.workspace.clock.utc_now()
    assert session is not None
    bitmart, handed = exchange_named("bitmart"), exchange_of(window).record.key_sets
    for number, those in enumerate((handed[:5], handed[5:10]), 1):
        account = Account(
            id=AccountId(f"copies{number}"),
            label=f"Copies {number}",
            exchange="bitmart",
            environment="practice",
            created_at=now,
        )
        window.window.workspace.change(changes.add_account(account))
        for each in those:
            draft = draft_from_members(
                {
                    "label": f"{each.label} again",
                    "access_key": each.access_key,
                    "secret_key": each.secret_key,
                    "memo": each.memo,
                    "permissions": list(each.permissions),
                },
                bitmart,
            )
            key_set = draft.new_key_set(session, bitmart, now)
            draft.wipe()
            window.window.workspace.change(changes.add_key_set(account.id, key_set, bitmart.slot_rule))
    window.settle()


def exchange_of(window: WindowDriver) -> PracticeExchange:
    demonstration = window.practice._demonstration
    assert demonstration is not None
    return demonstration.practice.exchange


def begin(window: WindowDriver) -> VerifyAllDialog:
    window.trigger("verify_vault_action")
    window.wait_until(lambda: window.is_visible("verify_all_dialog"), "the dialog")
    dialog = window.find("verify_all_dialog")
    assert isinstance(dialog, VerifyAllDialog)
    assert len(dialog.verify_run.pairs) == 25
    return dialog


def close(window: WindowDriver) -> None:
    window.press("Escape")
    window.wait_until(lambda: not window.is_visible("verify_all_dialog"), "the dialog to close")


def test_25_key_sets_are_verified_within_every_limit_with_progress_and_without_a_stall(window: WindowDriver) -> None:
    """Run after run, for the exchange counts on; the best stall of three, for other programs make a window stall, too."""
    stalls = []
    for _ in range(3):
        dialog = begin(window)
        places: list[int] = []
        shares: list[float] = []
        dialog.verify_run.asking.connect(lambda place, *_: places.append(place))  # noqa: B023 - ends with the dialog
        dialog._show_timer.timeout.connect(lambda: shares.append(dialog.progress.share or 0.0))  # noqa: B023
        with longest_stall() as heartbeat:
            window.wait_until(lambda: not dialog.verify_run.is_running, "the end", 60)  # noqa: B023 - used up here
            window.settle()
        stalls.append(heartbeat.longest_s)
        assert len(dialog.verify_run.results) == 25
        assert all(each.report is not None for each in dialog.verify_run.results)
        assert places == sorted(places)
        assert set(places) >= set(range(1, 25)), "the first had begun before anybody listened"
        assert shares == sorted(shares)
        assert len(set(shares)) > 5
        assert dialog.progress.share == 1.0
        close(window)
        if stalls[-1] < 0.1:
            break
    calls = exchange_of(window).calls
    assert len(calls) >= 25 * 3
    assert not LIMIT_CODES & {each.code for each in calls}
    assert min(stalls) < 0.1, stalls


@pytest.mark.parametrize("after", [0, 7])
def test_a_run_over_25_is_stopped_within_300_ms(window: WindowDriver, after: int) -> None:
    """What was found by then is kept; what was not begun is counted."""
    if not after:
        exchange_of(window).faults = Faults(fault=Fault.HANG)
    dialog = begin(window)
    window.wait_until(lambda: len(dialog.verify_run.results) == after and dialog.verify_run.is_running, "some reports")
    began = time.perf_counter()
    window.press("Escape")
    window.wait_until(lambda: not dialog.verify_run.is_running, "the end")
    assert time.perf_counter() - began < 0.3
    done = len(dialog.verify_run.results)
    assert done < 25
    assert window.text_of("doing_label").endswith(f"{25 - done} not begun.")
    window.settle()
    vault = window.window.workspace.vault
    assert sum(each.last_report is not None for _, each in vault.listed_key_sets()) in {done, done - 1}
    close(window)


class SlowStore:
    """A vault's file on a disk that takes its time, or that refuses."""

    def __init__(self, store: Store, seconds: float, refusal: VaultError | None = None) -> None:
        self.saves = 0
        self._store = store
        self._seconds = seconds
        self._refusal = refusal

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def save(self, change: Callable[[Vault], Vault], *, backup: bool = True, allow_older: bool = False) -> Vault:
        self.saves += 1
        time.sleep(self._seconds)
        if self._refusal is not None:
            raise self._refusal
        return self._store.save(change, backup=backup, allow_older=allow_older)


def slow_down(window: WindowDriver, seconds: float, refusal: VaultError | None = None) -> SlowStore:
    session = window.window.workspace.session
    assert session is not None
    slow = SlowStore(session.store, seconds, refusal)
    session._store = slow  # type: ignore[assignment]  # what it lacks, it has of the other
    return slow


def kept_in_file(path: Path) -> set[str]:
    """Return which key sets have a report, and a line of it in their history, in the file itself."""
    store = VaultStore.open(path, bytearray(DEMO_PASSPHRASE, "ascii"))
    vault = store.vault
    store.close()
    kept = {str(each.id) for _, each in vault.every_key_set() if each.last_report is not None}
    assert kept == {str(owner) for owner, calls in vault.calls.items() if calls}
    return kept


def test_verdicts_that_come_while_the_disk_is_busy_are_saved_together(window: WindowDriver) -> None:
    slow = slow_down(window, 0.4)
    began = time.monotonic()
    dialog = begin(window)
    window.wait_until(lambda: not dialog.verify_run.is_running, "the end", 60)
    window.settle()
    assert 1 <= slow.saves <= 2 + (time.monotonic() - began) / 0.4
    assert slow.saves < 25 / 2
    judged = {each.key_set.id for each in dialog.verify_run.results}
    assert len(judged) == 25
    listed = {each.id: each for _, each in window.window.workspace.vault.listed_key_sets()}
    assert all(listed[each].last_verdict is not None for each in judged)
    assert kept_in_file(slow._store.path) == judged


def test_a_lock_amid_a_run_keeps_every_verdict_that_was_there(window: WindowDriver) -> None:
    slow = slow_down(window, 0.8)
    dialog = begin(window)
    window.wait_until(lambda: len(dialog.verify_run.results) >= 6, "some verdicts", 60)
    judged = {each.key_set.id for each in dialog.verify_run.results}
    window.window.lock()
    assert window.is_visible("locked_page")
    window.settle()
    assert slow.saves <= 3
    assert kept_in_file(slow._store.path) >= judged


def test_the_end_of_the_program_amid_a_run_keeps_every_verdict_that_was_there(window: WindowDriver) -> None:
    slow = slow_down(window, 0.8)
    dialog = begin(window)
    window.wait_until(lambda: len(dialog.verify_run.results) >= 6, "some verdicts", 60)
    judged = {each.key_set.id for each in dialog.verify_run.results}
    window.window.close()
    window.window.workspace.let_saves_end(10_000)
    assert kept_in_file(slow._store.path) >= judged


def test_each_verdict_of_a_save_that_fails_is_told_as_not_saved(window: WindowDriver) -> None:
    slow = slow_down(window, 0.3, NotSaved(path=Path("Practice.keyvault"), reason="the disk is gone"))
    dialog = begin(window)
    told: list[VaultError] = []
    dialog.verify_run.not_kept.connect(told.append)
    window.wait_until(lambda: not dialog.verify_run.is_running, "the end", 60)
    window.settle()
    assert len(told) == 25
    assert slow.saves < 25 / 2
    assert window.is_visible("kept_notice")
    assert all(each.last_report is None for _, each in window.window.workspace.vault.listed_key_sets())
