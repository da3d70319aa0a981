"""The *Test call* page: one request, sent, and what the exchange thinks of it."""

from __future__ import annotations

from vault_app.ui.pages.test_call.test_call_page import TestCallPage

__all__ = ["TestCallPage"]
