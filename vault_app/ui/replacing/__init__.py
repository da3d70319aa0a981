"""Replacing a key set, step by step: the page of the drill, its steps, and the banner that leads back to it."""
