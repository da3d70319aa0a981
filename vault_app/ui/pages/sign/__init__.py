"""The *Sign* page: signed headers for any request, live."""

from __future__ import annotations

from vault_app.ui.pages.sign.sign_page import SignPage

__all__ = ["SignPage"]
