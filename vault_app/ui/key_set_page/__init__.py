"""The chosen key set at the right: its head and its pages."""
