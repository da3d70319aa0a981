"""A desk with a real vault, as the tests of pages have it."""

from __future__ import annotations

from tests.ui.pages.conftest import desk, light, saved, shown

__all__ = ["desk", "light", "saved", "shown"]
