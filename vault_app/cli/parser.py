"""Builds the parser out of the verbs, and tells a wrong command line in one sentence."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from vault_app.core.errors import UsageError, VaultError
from vault_app.core.visible_text import visible_text

if TYPE_CHECKING:
    from vault_app.cli.context import Context

T = TypeVar("T")
Run = Callable[["Context", argparse.Namespace], int]
Verbs = Any  # argparse keeps the type of its groups of verbs to itself
ReadsStdin = Callable[[argparse.Namespace], bool]

PROGRAM = "vault-app"
GLOBAL_OPTIONS = ("--vault", "--passphrase-fd", "--key-file", "--json", "--quiet")
_NO_SECRETS = "Access key, secret key, memo and passphrase are never arguments: they come in on stdin or at a prompt."


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaints fit on one line and repeat no value that might be a secret."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        """End the program with 2."""
        self.exit(2, f"{self.prog}: {message}\nFor help: {self.prog} --help\n")

    def _print_message(self, message: str, file: Any = None) -> None:
        if message:
            (file or sys.stderr).write(visible_text(message))


def verb(
    verbs: Verbs,
    name: str,
    run: Run,
    summary: str,
    *,
    more: str = "",
    example: str = "",
    asks: bool = False,
    reads_stdin: ReadsStdin | None = None,
) -> Parser:
    """Add one verb.

    Args:
        verbs: The group that it belongs to.
        name: The word on the command line.
        run: What it does; returns the exit code.
        summary: One line, for the list of verbs.
        more: What else its own help says.
        example: A whole command line or several, without the program's name.
        asks: It may ask a question, so it has `--yes`.
        reads_stdin: Whether this command line will read stdin, so that the passphrase cannot come from there.
    """
    examples = "".join(f"\n  {PROGRAM} {line}" for line in example.splitlines())
    parser: Parser = verbs.add_parser(
        name,
        help=summary,
        description=f"{summary[:1].upper()}{summary[1:]}.\n\n{more}".rstrip(),
        epilog=f"example:{examples}" if examples else None,
    )
    if asks:
        parser.add_argument("--yes", action="store_true", help="answer every question with yes beforehand")
    parser.set_defaults(run=run, reads_stdin=reads_stdin or (lambda _: False), yes=False)
    return parser


def verb_group(verbs: Verbs, name: str, summary: str) -> Verbs:
    """Add a word that has verbs of its own, such as `key`."""
    parser = verbs.add_parser(name, help=summary, description=f"{summary[:1].upper()}{summary[1:]}.")
    return parser.add_subparsers(dest=f"{name}_verb", metavar="VERB", required=True, title="verbs")


def checked(read: Callable[[str], T]) -> Callable[[str], T]:
    """Have a rule of ours check an argument: what it refuses is a wrong command line."""

    def check(text: str) -> T:
        try:
            return read(text)
        except VaultError as refusal:
            raise argparse.ArgumentTypeError(str(refusal)) from None

    return check


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """Return a reader of whole numbers within bounds, both included."""

    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or len(text) > 19 or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"a whole number from {least} to {most} is needed")
        return int(text)

    return read


def seconds(least: float, most: float) -> Callable[[str], float]:
    """Return a reader of seconds within bounds, both included."""

    def read(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = -1.0
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"seconds from {least:g} to {most:g} are needed")
        return value

    return read


def build_parser(groups: Iterable[Callable[[Verbs], None]], version: str) -> Parser:
    """Return the whole parser; each of *groups* adds its verbs."""
    parser = Parser(
        prog=PROGRAM,
        description="An offline vault for a trader's exchange API keys. Without a verb it opens the window.",
        epilog="Each verb has its own help: vault-app key add --help",
    )
    parser.add_argument(
        "--vault", metavar="FILE", type=Path, help="the vault; else $VAULT_APP_FILE, else the one last opened"
    )
    parser.add_argument(
        "--passphrase-fd",
        metavar="N",
        type=whole_number(0, 1_000_000),
        help="read the passphrase from file descriptor N: its first line; the second is a new one",
    )
    parser.add_argument(
        "--key-file",
        metavar="FILE",
        type=Path,
        help="asked for besides the passphrase by a vault that was made so; init makes one that is not there",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--quiet", action="store_true", help="leave out notes on stderr; failures are still told")
    parser.add_argument("--exit-codes", action="store_true", help="list the exit codes, and end")
    parser.add_argument("--version", action="version", version=f"Vault App {version}")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", title="verbs")
    for add in groups:
        add(verbs)
    return parser


def parse(parser: Parser, arguments: list[str]) -> argparse.Namespace:
    """Return what the command line says; a wrong one ends the program with 2 (SystemExit)."""
    options, rest = parser.parse_known_args(arguments)
    if hasattr(options, "target"):  # argparse gives up on the second word when an option stands before it
        words = [word for word in rest if not word.startswith("-") or word == "-"]
        options.target += words
        rest = [word for word in rest if word not in words]
    if rest:
        parser.error(_not_understood(rest))
    if options.passphrase_fd == 0 and getattr(options, "reads_stdin", lambda _: False)(options):
        parser.error("--passphrase-fd 0 cannot be used here, since this verb reads stdin. Use another descriptor.")
    return options


def _not_understood(rest: list[str]) -> str:
    names = [word.partition("=")[0] for word in rest if word.startswith("-") and word != "--"]
    early = [name for name in names if name in GLOBAL_OPTIONS]
    if early:
        return f"{early[0]} comes before the verb."
    if names:
        return f"there is no option {names[0][:40]} here. {_NO_SECRETS}"
    return f"{'1 word' if len(rest) == 1 else f'{len(rest)} words'} too many. {_NO_SECRETS}"


def refuse(text: str) -> NoReturn:
    """Refuse a command line for a reason that only the verb knows."""
    raise UsageError(what=text)
