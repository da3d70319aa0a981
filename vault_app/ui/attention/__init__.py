"""What needs attention: every finding of the vault, with the way to its cure."""
