"""The program's entry: it alone knows both front ends, and hands the command line what opens the window."""

from __future__ import annotations

import gc
import os
import sys
import warnings

from vault_app.services.process_guard import harden_process, overwrite_what_is_freed, start_clean

TYPE_CHECKING = False  # as in typing, which takes longer to load than all of this
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def main() -> int:
    """Do what the command line says; returns the exit code."""
    start_clean()
    harden_process()
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # they speak to developers, who ask for them with -W
    from vault_app.cli.bare_start import is_bare
    from vault_app.cli.display import has_display

    open_window: Callable[[Path | None, bool], int] = _open_window
    if is_bare(sys.argv[1:]) and has_display():
        try:  # without the command line, most of which is there for other starts
            return _open_window(None, demo=False, without_display=_tell_why_not)
        except (Exception, KeyboardInterrupt) as trouble:  # noqa: BLE001 - the command line finds the words for it
            gc.enable()
            open_window = _failing_with(trouble)
    overwrite_what_is_freed()
    from vault_app.cli.program import run

    return run(sys.argv[1:], open_window)


def _open_window(vault: Path | None, demo: bool, without_display: Callable[[], int] | None = None) -> int:
    from vault_app.services.one_window import OneWindow, Standing

    place = OneWindow.of_this_user(os.environ)
    if place.take() is Standing.LATER:
        from vault_app.services.wishes import Wish
        from vault_app.ui.later_start import ask_first

        answer = ask_first(place, Wish.of(vault, demo=demo, environment=os.environ))
        if answer is not None:
            sys.stderr.write(answer.words + "\n")
            return 0
    gc.disable()  # the window collects by itself, and nothing that it is loaded from is garbage
    from vault_app.ui.start import run as run_window

    return run_window(vault, demo, place, without_display)


def _tell_why_not() -> int:
    """Find out what Qt lacks, which the command line does before it opens a window, and say it."""
    from vault_app.cli.program import run

    return run((), _failing_with(RuntimeError("no display, and none is missing")))


def _failing_with(trouble: BaseException) -> Callable[[Path | None, bool], int]:
    def fail(_vault: Path | None, _demo: bool) -> int:
        raise trouble

    return fail


if __name__ == "__main__":
    sys.exit(main())
