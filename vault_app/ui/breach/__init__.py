"""A program or service was breached: who it is, which keys it holds, and what is done about each."""
