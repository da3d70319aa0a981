"""Pictures of what one would rather look at: latencies, clock offsets, ages of key sets; each is a table and a file, too."""
