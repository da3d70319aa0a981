"""Verifying all key sets of an account, or of the whole vault, in one go."""
