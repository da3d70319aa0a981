"""The settings dialog, one page to a file."""
