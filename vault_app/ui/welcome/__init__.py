"""The first page: make a vault, open one, or look around first."""
