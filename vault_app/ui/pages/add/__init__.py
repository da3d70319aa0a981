"""The *Add key set* page: form, guide, and a place to paste all at once."""

from __future__ import annotations

from vault_app.ui.pages.add.add_page import AddKeySetPage

__all__ = ["AddKeySetPage"]
