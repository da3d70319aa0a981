"""The bar at the top: vault, search, lock."""
