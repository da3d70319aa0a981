"""The page of a locked vault."""
