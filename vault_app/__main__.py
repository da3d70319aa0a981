"""The program's entry: it alone knows both front ends, and hands the command line what opens the window."""

from __future__ import annotations

import os
import sys
import warnings
from pathlib import Path

from vault_app.services.process_guard import harden_process, start_clean


def main() -> int:
    """Do what the command line says; returns the exit code."""
    start_clean()
    harden_process()
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # they speak to developers, who ask for them with -W
    from vault_app.cli.program import run

    return run(sys.argv[1:], _open_window)


def _open_window(vault: Path | None, demo: bool) -> int:
    from vault_app.services.one_window import OneWindow, Standing

    place = OneWindow.of_this_user(os.environ)
    if place.take() is Standing.LATER:
        from vault_app.services.wishes import Wish
        from vault_app.ui.later_start import ask_first

        answer = ask_first(place, Wish.of(vault, demo=demo, environment=os.environ))
        if answer is not None:
            sys.stderr.write(answer.words + "\n")
            return 0
    from vault_app.ui.application import run as run_window

    return run_window(vault, demo, place)


if __name__ == "__main__":
    sys.exit(main())
