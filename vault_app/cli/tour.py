"""`vault-app demo` where no window can open: the tour in the terminal."""

from __future__ import annotations

from vault_app.cli.context import Context
from vault_app.cli.output import write_result


def run_tour(_context: Context) -> int:
    """Print the tour to stdout; raises VaultError as `services.terminal_tour`."""
    from vault_app.services.terminal_tour import terminal_tour

    return terminal_tour(write_result)
