"""The commands: one field that finds every command, page, key set, account and endpoint, and goes there."""
