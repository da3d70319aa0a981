"""Bytes to vault, and vault to bytes."""
