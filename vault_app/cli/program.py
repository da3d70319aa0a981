"""From the command line to an exit code: the place where every failure ends as one sentence on stderr."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from vault_app import __version__
from vault_app.cli import (
    account_verbs,
    call_verb,
    catalogue_verbs,
    environment_verbs,
    key_verbs,
    sign_verb,
    vault_verbs,
    verify_verb,
    window_verbs,
)
from vault_app.cli.context import Context, OpenWindow
from vault_app.cli.exit_codes import EXIT_CODES, INTERRUPTED, exit_code_lines
from vault_app.cli.output import prepare_streams, write_words
from vault_app.cli.parser import Parser, build_parser, parse
from vault_app.cli.passphrase import PassphraseSource
from vault_app.core.errors import VaultError
from vault_app.services.log_redaction import redact_logs

_GROUPS = (
    window_verbs.add_verbs,
    vault_verbs.add_verbs,
    account_verbs.add_verbs,
    environment_verbs.add_verbs,
    key_verbs.add_verbs,
    sign_verb.add_verbs,
    call_verb.add_verbs,
    verify_verb.add_verbs,
    catalogue_verbs.add_verbs,
)
_PACKAGE = Path(__file__).parents[1]


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Do what the command line says and return the exit code.

    Args:
        arguments: Without the program's name.
        open_window: Opens the window on a vault, or on the demo.
    """
    prepare_streams()
    redact_logs()
    os.umask(0o077)  # whatever is written belongs to its user alone
    try:
        options = parse(_parser(), list(arguments))
    except SystemExit as end:  # argparse has said what it had to say
        return end.code if isinstance(end.code, int) else 2
    context = Context(
        vault=options.vault,
        passphrase=PassphraseSource(options.passphrase_fd),
        key_file=options.key_file,
        as_json=options.json,
        quiet=options.quiet,
        open_window=open_window,
    )
    try:
        return _run_verb(context, options)
    except VaultError as failure:
        write_words(str(failure))
        return failure.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as bug:  # noqa: BLE001 - the last resort: type and place, never values, which may be secrets
        write_words(f"This is a bug in Vault App: {_place_of(bug)}. Please report this line; it holds no secret.")
        return 1


@cache
def _parser() -> Parser:
    return build_parser(_GROUPS, __version__)


def _run_verb(context: Context, options: argparse.Namespace) -> int:
    if options.exit_codes:
        context.result(
            {"exit_codes": {str(code): meaning for code, meaning in EXIT_CODES.items()}},
            lambda: "\n".join(exit_code_lines()),
        )
        return 0
    if options.verb is None:
        return window_verbs.open_default(context)
    result: int = options.run(context, options)
    return result


def _place_of(bug: BaseException) -> str:
    """Name the type of an exception and the innermost line of ours that it went through."""
    place = "an unknown place"
    trace = bug.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(_PACKAGE):
            place = f"{file.relative_to(_PACKAGE.parent)}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(bug).__name__} in {place}"
