"""Where a lock cannot vouch for the memory, the process is replaced: once what was being saved is saved, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.window import WindowDriver, spin
from vault_app.ui.application import LastResort
from vault_app.ui.fresh_process import FreshProcess


class Starts:
    """Remembers what would have been started."""

    def __init__(self, *, works: bool = True) -> None:
        self.vaults: list[Path | None] = []
        self.saved: list[bool] = []
        self._works = works

    def start(self, window: WindowDriver) -> FreshProcess:
        def start(vault: Path | None) -> None:
            self.vaults.append(vault)
            self.saved.append(window.window.workspace.is_at_rest)
            if not self._works:
                raise OSError

        return FreshProcess(window.window, heap_is_cleaned=True, start=start)


def test_a_lock_alone_is_enough_as_long_as_nothing_went_wrong(window: WindowDriver) -> None:
    starts = Starts()
    starts.start(window)
    window.create_vault()
    window.lock()
    spin(200)
    assert starts.vaults == []
    assert window.is_visible("locked_page")


def test_after_a_mistake_while_a_vault_was_open_the_next_lock_replaces_the_process(window: WindowDriver) -> None:
    starts = Starts()
    last_resort = LastResort(window.window)
    fresh = starts.start(window)
    last_resort.caught.connect(fresh.note_mistake)
    last_resort.on_exception(KeyError, KeyError("before any vault"), None)
    window.press("Escape")
    path = window.create_vault()
    window.lock()
    spin(200)
    assert starts.vaults == [], "nothing was open at the first mistake"
    window.unlock()
    last_resort.on_exception(KeyError, KeyError("made up"), None)
    window.press("Escape")
    spin(200)
    assert starts.vaults == [], "work goes on until the lock"
    window.window.lock()
    window.wait_until(lambda: starts.vaults == [path], "the new process")
    assert starts.saved == [True]
    window.wait_until(lambda: not window.window.isVisible(), "the old window to go")


def test_a_heap_that_is_never_cleaned_is_left_at_every_lock_but_not_when_the_program_ends(window: WindowDriver) -> None:
    started: list[Path | None] = []
    FreshProcess(window.window, heap_is_cleaned=False, start=started.append)
    path = window.create_vault()
    window.window.close()
    spin(200)
    assert started == []
    window.window.show()
    window.window.show_locked(path)
    window.unlock()
    window.window.lock()
    window.wait_until(lambda: started == [path], "the new process")


def test_a_program_that_cannot_be_started_leaves_the_window_locked_and_says_what_to_do(window: WindowDriver) -> None:
    starts = Starts(works=False)
    starts.start(window)._is_due = True
    window.create_vault()
    window.window.lock()
    window.wait_until(lambda: len(starts.vaults) == 1, "the attempt")
    assert window.is_visible("locked_page")
    assert any("Quit it" in notice for notice in window.notices) or "Quit it" in window.text_of("reason_label")


@pytest.mark.parametrize("cleaned", [True, False])
def test_nothing_is_replaced_without_a_lock(window: WindowDriver, cleaned: bool) -> None:
    started: list[Path | None] = []
    FreshProcess(window.window, heap_is_cleaned=cleaned, start=started.append)
    window.create_vault()
    spin(200)
    assert started == []
