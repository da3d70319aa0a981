"""Vault App: an offline vault for a trader's exchange API keys, which keeps them, signs with them, and proves them.

Imports point inward: `ui` and `cli` use `services`, `services` use `exchanges`, `exchanges` use `core`. `vaultfile` turns a
vault into bytes and knows only `core`; `practice` is an exchange on this computer, which `services` start.
"""

__version__ = "0.1.0"
