"""Tells whether the program is started without a word, so that the window need not wait for the command line."""

from __future__ import annotations

import os
from collections.abc import Sequence

VAULT_VARIABLE = "VAULT_APP_FILE"


def is_bare(arguments: Sequence[str]) -> bool:
    """Tell whether nothing is named, neither by *arguments* (without the program's name) nor by the environment."""
    return not arguments and not os.environ.get(VAULT_VARIABLE)
