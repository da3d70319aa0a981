"""The list of key sets in the middle."""
