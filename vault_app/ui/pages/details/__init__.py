"""The *Details* page and the form that *Add key set* shares with it."""

from __future__ import annotations

from vault_app.ui.pages.details.details_page import DetailsPage

__all__ = ["DetailsPage"]
