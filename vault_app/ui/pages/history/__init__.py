"""The *History* page: calls and versions of a key set."""

from __future__ import annotations

from vault_app.ui.pages.history.history_page import HistoryPage

__all__ = ["HistoryPage"]
