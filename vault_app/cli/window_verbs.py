"""The verbs that open the window, or start the practice exchange that it shows."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from vault_app.cli.bare_start import VAULT_VARIABLE
from vault_app.cli.context import Context, existing
from vault_app.cli.display import for_missing_library, require_window
from vault_app.cli.output import write_result
from vault_app.cli.parser import Verbs, verb, whole_number
from vault_app.core.errors import UsageError


def add_verbs(verbs: Verbs) -> None:
    parser = verb(verbs, "open", open_file, "open the window on a vault", example="open mine.keyvault")
    # A desktop entry names a file or none.
    parser.add_argument("file", metavar="FILE", type=Path, nargs="?", help="the vault; default: as it was left last")
    verb(
        verbs,
        "demo",
        demo,
        "see it work, with made-up keys, against a practice exchange on this computer",
        more="Without a display the same tour runs in the terminal.",
        example="demo",
    )
    parser = verb(
        verbs,
        "practice",
        practice,
        "run the practice exchange until Ctrl+C",
        more="When ready it prints one line of JSON: its addresses, its certificate, and key sets that each show one\n"
        "situation. Accounts of the environment `practice` find it by themselves.",
        example="practice --port 8443",
    )
    parser.add_argument(
        "--port", metavar="N", type=whole_number(0, 65535), default=0, help="of the spot host; default: a free one"
    )


def open_window(context: Context, vault: Path | None, *, demo: bool = False) -> int:
    """Open the window.

    Raises:
        UsageError: There is no display, or a library is missing; the text says what to do.
    """
    require_window()
    try:
        return context.open_window(vault, demo)
    except ImportError as error:
        trouble = for_missing_library(error)
        if trouble is None:
            raise
        raise trouble from error


def open_default(context: Context) -> int:
    """Open the window on the vault that is named, or as it was left last."""
    named = context.named_vault or (Path(os.environ[VAULT_VARIABLE]) if os.environ.get(VAULT_VARIABLE) else None)
    return open_window(context, existing(named) if named is not None else None)


def open_file(context: Context, options: argparse.Namespace) -> int:
    return open_default(context) if options.file is None else open_window(context, existing(options.file))


def demo(context: Context, _options: argparse.Namespace) -> int:
    try:
        return open_window(context, None, demo=True)
    except UsageError as trouble:
        context.warn(str(trouble))  # the tour says itself what it is
    from vault_app.cli.tour import run_tour

    return run_tour(context)


def practice(_context: Context, options: argparse.Namespace) -> int:
    from vault_app.services.practice_runner import run_practice_foreground

    return run_practice_foreground(options.port, write_result)
