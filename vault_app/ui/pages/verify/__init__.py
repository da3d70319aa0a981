"""The *Verify* page: what a key set really is and may, fact by fact, beside what its owner declared."""

from __future__ import annotations

from vault_app.ui.pages.verify.verify_page import VerifyPage

__all__ = ["VerifyPage"]
