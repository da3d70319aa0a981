"""Two states of one vault brought together: found, compared field by field, decided by their owner, saved."""
