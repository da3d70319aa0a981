"""The fields in which one searches key sets: terms are completed, explained, and named when they mean nothing."""
