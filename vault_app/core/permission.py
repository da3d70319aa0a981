"""How a checkbox of an exchange's key page is named."""

from __future__ import annotations

Permission = str
"""Id of a permission as its exchange declares it, such as `read-only` or `withdraw`."""
