"""The program's entry: it alone knows both front ends, and hands the command line what opens the window."""

from __future__ import annotations

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
    from vault_app.ui.application import run as run_window

    return run_window(vault, demo)


if __name__ == "__main__":
    sys.exit(main())
