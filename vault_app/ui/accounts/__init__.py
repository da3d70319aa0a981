"""The accounts at the left, and the dialogs about them."""
